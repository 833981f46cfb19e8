//! Words for citing a page and taking it away. In Japanese.

use crate::text::messages::{Cite, Cited};

pub(super) const CITE: Cite = Cite {
    title: "引用とダウンロード",
    link: "固定リンク",
    copy_link: "固定リンクをコピー",
    citation: "引用表記（APA方式）",
    copy_citation: "引用表記をコピー",
    apa,
    copy_as: |format| format!("{format}をコピー"),
    other_formats: "文献管理ソフト用",
    download: "ダウンロード",
    holds: |entries, statements| {
        format!("{entries}、{statements}。記述には出典と根拠の種別、引用がある場合は原文を付けています。")
    },
    follows_filters: "ファイルには、絞り込みの結果だけが含まれます。",
    entries: "活動と出来事（CSV）",
    statements: "記述と出典（CSV）",
    both: "両方をプログラム用に（JSON）",
};

/// 「ケニア（2026）．『…』［データセット］．架け橋．https://…（2026年11月27日閲覧）」
fn apa(cited: &Cited<'_>) -> String {
    let Cited { name, dataset, year, accessed, address } = *cited;
    let year = year.unwrap_or("発行年不明");
    let inside = if name == dataset { String::new() } else { format!("『{dataset}』") };
    format!("{name}（{year}）．{inside}［データセット］．架け橋．{address}（{accessed}閲覧）")
}
