//! Words of the frame around every page: header, places, saved state, search, keys, errors, footer. In Japanese.

use crate::text::messages::{Common, Errors, Footer, Header, Keys, Places, Saved, Search, Share};
use crate::text::numbers::grouped_count;

pub(super) const COMMON: Common = Common {
    title: "架け橋",
    title_other: "Kakehashi",
    skip: "本文へ移動",
    close: "閉じる",
    cancel: "取り消し",
    back: "戻る",
    more: "さらに表示",
    all: "すべて",
    none: "なし",
    on_this_page: "このページの内容",
    loading: "読み込み中…",
    page_title: |page| format!("{page} · 架け橋"),
    previous: "前へ",
    next: "次へ",
    previous_in_time: "時間順で前へ",
    next_in_time: "時間順で次へ",
    previous_named: |name| format!("時間順で前：{name}"),
    next_named: |name| format!("時間順で次：{name}"),
    inferred: "推定",
    undo: "元に戻す",
    redo: "やり直す",
    undone: "元に戻しました。",
};

pub(super) const HEADER: Header = Header {
    places: "移動",
    language: "言語",
    theme: "配色",
    theme_auto: "システムに合わせる",
    theme_light: "ライト",
    theme_dark: "ダーク",
    theme_now: |theme| format!("配色：{theme}"),
    home: "架け橋：年表へ",
    tagline: "日本はILOの開発協力をどう支えているか",
};

pub(super) const PLACES: Places = Places {
    timeline: "年表",
    countries: "国",
    actors: "主体",
    notes: "メモ",
    data: "データ",
    sources: "出典",
    method: "根拠と方法",
    country: "国",
    actor: "主体",
    activity: "活動",
    unknown: "不明なページ",
};

pub(super) const SAVED: Saved = Saved {
    saved: "保存済み",
    saving: "保存中…",
    not_saved: |reason| format!("保存できません：{reason}"),
    memory_only: "保存されません",
    memory_only_long: "メモは一時的に保持されます。このブラウザーでは保存が制限されています。タブを閉じる前にダウンロードしてください。",
    download: "メモをダウンロード",
    full: "ブラウザーの保存領域がいっぱいです",
    read_only: "新しい版のページがここにメモを書きました。続けて書くには再読み込みしてください。失われたものはありません。",
    read_only_short: "書くには再読み込み",
    one_copy: |reason| format!("メモは保存されましたが、控えが二つではなく一つだけです：{reason}。"),
    retry: "もう一度保存する",
    blocked: "このブラウザーでは保存が制限されています",
    unreadable: |count| {
        format!("保存されたメモのうち{}件を読み取れません。そのまま残してあります。", grouped_count(count))
    },
};

pub(super) const ERRORS: Errors = Errors {
    unknown_page: "このページはありません",
    unknown_page_text: "リンクに誤りがあるか、別の版のものかもしれません。",
    unknown_activity: |id| format!("このデータに「{id}」という活動はありません。"),
    unknown_event: |id| format!("このデータに「{id}」という出来事はありません。"),
    unknown_country: |code| format!("このデータに「{code}」という国コードはありません。"),
    unknown_actor: |id| format!("このデータに「{id}」という主体はありません。"),
    to_timeline: "年表へ",
    to_countries: "国の一覧へ",
    to_actors: "主体の一覧へ",
    dataset: "データを読み込めませんでした",
    dataset_other: "アドレスで指定されたデータを使えないため、付属のデータを表示しています。",
    link: "リンクの一部を解釈できませんでした",
    details: "詳細",
    rest: "この部分を読み込めませんでした。メモは残っています。もう一度試しても表示されない場合は、ページを再読み込みしてください。",
    try_again: "もう一度試す",
};

pub(super) const FOOTER: Footer = Footer {
    source: |title, when| format!("出典：{title}、{when}"),
    data_and_licence: "データと利用条件",
    keys: "キー操作（?）",
};

pub(super) const KEYS: Keys = Keys {
    title: "キー操作",
    everywhere: "どのページでも",
    on_timeline: "年表で",
    in_notes: "メモを書くとき",
    search: "検索",
    help: "この一覧を表示",
    places: "ヘッダーの項目へ移動（左から順に）",
    theme: "配色を変える",
    language: "言語を変える",
    close: "開いているものを閉じる",
    undo: "元に戻す",
    redo: "やり直す",
    pan: "時間を移動",
    rows: "印から印へ、段をまたいで移動",
    ends: "段の最初・最後の印",
    mark: "期間を選ぶ（ポインターでドラッグ）",
    mark_sight: "表示中の期間を選ぶ",
    zoom: "拡大・縮小",
    fit: "全体を表示",
    fit_selection: "選んだ項目を拡大",
    walk: "時間順で前へ・次へ",
    table: "表で表示・年表に戻る",
    note: "メモを書く",
    open: "項目を開く",
    save: "メモを保存",
    or: "または",
    escape: "Esc",
};

pub(super) const SEARCH: Search = Search {
    title: "検索",
    label: "すべてを検索",
    placeholder: "検索",
    nothing: |words| format!("「{words}」に一致するものはありません。"),
    empty: "活動、出来事、国、主体、出典の言葉、メモを検索します。",
    activities: "活動",
    events: "出来事",
    countries: "国",
    actors: "主体",
    notes: "メモ",
    places: "地名",
    passages: "出典の言葉",
    filter_timeline: "年表でこれだけを表示",
    results: "検索結果",
    clear: "検索を消去",
};

pub(super) const SHARE: Share = Share {
    copy_link: "リンクをコピー",
    copied: "コピーしました。",
    not_copied: "ブラウザーがコピーを許可しませんでした。文字を選んでコピーしてください。",
    share: "リンクを共有",
    export: "書き出し",
    export_shown: |counts| format!("表示中のもの：{counts}"),
    export_undated: |count| format!("日付のない{}件はカレンダーに入りません。", grouped_count(count)),
    as_table: "表（CSV）",
    as_calendar: "カレンダー（iCalendar）",
    as_drawing: "画像（SVG）",
    as_pixels: "画像（PNG）",
    as_values: "データ（JSON）",
    not_downloaded: |reason| format!("ブラウザーがダウンロードを許可しませんでした：{reason}"),
    print: "印刷",
};
