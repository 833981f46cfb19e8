//! Words of the reader’s notes. In Japanese.

use crate::text::messages::Notes;
use crate::text::numbers::grouped_count;

pub(super) const NOTES: Notes = Notes {
    title: "メモ",
    yours: "あなたのメモ：",
    add: "メモを書く",
    edit: "編集",
    save: "保存",
    cancel: "取り消し",
    delete: "削除",
    undo: "元に戻す",
    deleted: "メモを削除しました。",
    restored: "メモを元に戻しました。",
    label: "メモの本文",
    placeholder: "覚えておきたいことは？",
    writing_on: |target| format!("{target}へのメモ"),
    edit_named: |target| format!("{target}へのメモを編集"),
    delete_named: |target| format!("{target}へのメモを削除"),
    empty_title: "メモはまだありません",
    empty: "活動、国、主体などを開いて「メモを書く」を選ぶか、nキーを押してください。",
    empty_text: "メモには本文かタグが必要です。",
    search: "メモを検索",
    nothing: |words| format!("「{words}」を含むメモはありません。"),
    sort: "並べ替え",
    newest: "新しい順",
    oldest: "古い順",
    by_target: "対象別",
    on_activity: "活動へのメモ",
    on_event: "出来事へのメモ",
    on_country: "国へのメモ",
    on_actor: "主体へのメモ",
    on_statement: "記述へのメモ",
    on_passage: "箇所へのメモ",
    on_period: "期間へのメモ",
    on_dataset: "データ全体へのメモ",
    unknown_target: "このデータにない対象",
    unknown_target_text: "メモは残っています。対象はこのデータにありません。",
    written: |when| format!("{when}に作成"),
    changed: |when| format!("{when}に変更"),
    download: "メモをダウンロード",
    imported: |new, same| {
        format!("新しいメモ{}件を読み込みました。既存{}件。", grouped_count(new), grouped_count(same))
    },
    where_kept: "メモの保存場所",
    where_kept_text: "この端末のこのブラウザーの中です。どこにも送信されません。",
    in_time: "時期",
    conflict: "複数のウィンドウで同時に変更されました。選ぶまですべての版を保存しておきます。",
    changed_elsewhere: "このメモは別のウィンドウで変更されました。保存すると両方の版が残ります。",
    deleted_elsewhere: "このメモは別のウィンドウで削除されました。保存すると元に戻ります。",
    keep_this: "こちらを残す",
    keep_both: "両方残す",
    keep_all: "すべて残す",
    settled: "選んだ内容を保存しました。",
    summary: |notes, things| {
        if notes == 0 {
            "まだありません".to_owned()
        } else {
            format!("{}件（対象{}件）", grouped_count(notes), grouped_count(things))
        }
    },
    draft_kept: "書きかけの文章をメモとして残しました。",
    draft_dropped: "書きかけの文章を破棄しました。",
};
