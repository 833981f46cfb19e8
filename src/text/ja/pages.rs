//! Words of the pages for countries, actors, entries and the dataset. In Japanese.

use crate::text::messages::{ActorPage, Actors, Countries, CountryPage, Data, Entry, Marked, Table};
use crate::text::numbers::grouped_count;

pub(super) const COUNTRIES: Countries = Countries {
    title: "国",
    map: "地図",
    list: "国の一覧",
    table: "表",
    from_and_in: "支援元・実施地",
    for_: "支援先",
    other: "推定または他の資料のみ",
    seats: "所在地としてのみ",
    seat_note: "寄付者の所在地は活動の場所ではないため、印を付けていません。",
    region: "地域",
    open: |name| format!("{name}を開く"),
    nothing: "この条件に一致する国はありません。",
};

pub(super) const TABLE: Table = Table {
    what: "内容",
    when: "時期",
    theme: "テーマ",
    countries: "国",
    actors: "主体",
    sources: "出典",
    notes: "メモ",
    sort_by: "並べ替え",
    on_timeline: |name| format!("「{name}」を年表で見る"),
    shown: |shown, all| format!("{}件中{}件を表示", grouped_count(all), grouped_count(shown)),
    more: |count| format!("さらに{}件を表示", grouped_count(count)),
};

pub(super) const MARKED: Marked = Marked {
    filter: "この期間だけを表示",
    zoom: "この期間を拡大",
    more: |count| format!("ほか{}件（拡大すると表示されます）", grouped_count(count)),
    eras: "元号も表示",
    going_on: |count, day| format!("{day}より前に始まり、その時点で続いていた{}件", grouped_count(count)),
    in_sight: |days, counts| format!("表示中の{days}：{counts}"),
};

pub(super) const COUNTRY: CountryPage = CountryPage {
    in_time: "時期",
    in_order: |name| format!("{name}（時間順）"),
    activities: "活動",
    events: "出来事",
    statements: "記述と出典",
    who: "主体と役割",
    about: "この国の位置づけ",
    roles: "役割",
    nothing_in_role: "該当なし",
    one_of: |count| {
        if count <= 1 {
            "この国のみ".to_owned()
        } else {
            format!("{}か国のうちの1か国", grouped_count(count))
        }
    },
    together: |name| format!("{name}とともに挙げられた国"),
    together_title: "ともに挙げられた国",
    alone: "ともに挙げられた国はありません。",
    together_count: |count| format!("{}件", grouped_count(count)),
    places: "地名",
    notes: |name| format!("{name}についてのメモ"),
    code: "ISO 3166コード",
    previous: |name| format!("前の国：{name}"),
    next: |name| format!("次の国：{name}"),
    nothing: "このデータには国名だけがあり、内容はまだありません。",
};

pub(super) const ACTORS: Actors = Actors {
    title: "主体",
    lead: "参加する組織、部署、人々の集まり。",
    kind: "種類",
    role: "役割",
    roles: "役割",
    name: "名称",
    activities: "活動",
    nothing: "この条件に一致する主体はありません。",
};

pub(super) const ACTOR: ActorPage = ActorPage {
    names: "名称の変遷",
    used: |when| format!("使用時期：{when}"),
    short: "略称",
    roles: "役割",
    in_time: "時期",
    activities: "活動",
    events: "出来事",
    partners: "協力先",
    no_partners: "ともに挙げられた主体はありません。",
    relations: "関連する主体",
    seat: "所在地",
    seat_text: "所在地は活動の場所ではありません。",
    countries: "国",
    statements: "記述",
    notes: |name| format!("{name}についてのメモ"),
    nothing: "この主体が役割を持つ項目はありません。",
};

pub(super) const ENTRY: Entry = Entry {
    summary: "概要",
    in_time: "時期",
    statements: "記述",
    events: "出来事",
    who: "主体",
    where_: "場所",
    sources: "出典",
    notes: "メモ",
    facts: "事実",
    disputed: "資料が食い違う点",
    neither: "ここではどちらも優先しません。",
    passage: "根拠となる箇所",
    open_source: "元のページを開く",
    belongs_to: "関連する活動",
    undated: "この項目に日付のある出典はありません。",
    part_of_series: "各回",
};

pub(super) const DATA: Data = Data {
    title: "データ",
    which: "使用中のデータ",
    bundled: "このサイトに付属のデータ",
    from_address: |file| format!("?data={file}から読み込み"),
    description: "内容",
    modified: |when| format!("最終更新：{when}"),
    counts: "件数",
    sources: "出典",
    publisher: "発行者",
    written: "執筆時期",
    accessed: "閲覧日",
    language: "言語",
    rights: "本文の権利",
    checksum: "本文のSHA-256",
    length: "長さ",
    code_points: |count| format!("{}文字", grouped_count(count)),
    licence: "利用条件",
    licence_of_sources: "利用条件はこのデータの記述に適用され、出典の本文には及びません。",
    problems: "問題点",
    no_problems: "問題は見つかりませんでした。",
    problems_text: "残りのデータは使用しています。",
    download: "データをダウンロード",
    schema: "ファイルのスキーマ",
    statuses: "根拠の種類",
    use_bundled: "付属のデータを使う",
    own: "自分のデータを使う",
    own_text: "index.htmlと同じ場所にファイルを置き、?data=にファイル名を付けて開いてください。",
    untitled: "無題のデータ",
};
