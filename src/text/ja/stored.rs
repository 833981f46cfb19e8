//! Words of what is stored, where, and of the last file of all notes. In Japanese.

use crate::text::messages::Stored;
use crate::text::numbers::{grouped, grouped_count};

pub(super) const STORED: Stored = Stored {
    title: "ここに保存されているもの",
    looking: "確認中…",
    notes: "メモ",
    notes_count: |notes, deleted| match deleted {
        0 => format!("{}件", grouped_count(notes)),
        _ => format!("{}件（ほかに削除済み{}件）", grouped_count(notes), grouped_count(deleted)),
    },
    revisions: "メモの版",
    drafts: "書きかけ",
    unreadable: "読み取れないもの",
    others: "ほかのデータへのメモ",
    others_count: |notes, dataset| format!("「{dataset}」に{}件", grouped_count(notes)),
    local: "localStorageの控え",
    mirror: "IndexedDBの控え",
    whole: "すべてあり",
    lacking: |lacking, all| format!("{}版のうち{}版が不足", grouped_count(all), grouped_count(lacking)),
    absent: "このブラウザーにはありません",
    closed: |reason| format!("読み取れません：{reason}"),
    room_local: "localStorageの空き",
    room: "このサイトの空き",
    characters: |used, whole| format!("約{}文字のうち{}文字を使用", grouped(whole), grouped(used)),
    bytes: |used, whole| format!("約{whole}のうち{used}を使用"),
    not_told: "このブラウザーでは分かりません",
    lasting: "ディスクの空きがなくなったとき",
    promised: "ブラウザーはメモを消さないと約束しています",
    not_promised: "ブラウザーがメモを消すことがあります",
    ask: "消さないよう求める",
    refused: "ブラウザーはまだ約束していません。サイトを訪れる頻度で決めるブラウザーもあります。",
    file: "最後のファイル",
    no_file: "メモのファイルはまだありません。",
    file_of: |when, notes| format!("最後のファイル：{when}、メモ{}件。", grouped_count(notes)),
    between: "",
    unheld: |notes| format!("いまの内容がファイルに入っていないメモが{}件あります。", grouped_count(notes)),
    all_held: "保管してあれば、すべてのメモが入っています。",
    remind: "メモをファイルに残しましょう",
    remind_text: "長く残るのはファイルだけです。Safariは7日間訪れないとページのデータを削除し、どのブラウザーでもデータは消去されることがあります。",
    later: "あとで",
    gone: "このブラウザーからメモがなくなりました",
    gone_text: |notes| {
        let were = if notes == 0 {
            String::new()
        } else {
            format!("ここにはメモが{}件ありました。", grouped_count(notes))
        };
        were + "二つの控えはどちらも空です。サイトデータの消去やブラウザーの整理など、このページの外で削除されました。"
    },
    gone_file: |when, notes| {
        format!(
            "{when}にダウンロードしたファイルから{}件を元に戻せます。「kakehashi-notes-….json」という名前のファイルを探してください。",
            grouped_count(notes)
        )
    },
    gone_no_file: "このページの知る限り、ファイルはダウンロードされていません。念のため「kakehashi-notes-….json」という名前のファイルを探してください。",
};
