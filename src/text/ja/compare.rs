//! Words of the comparison of countries. In Japanese.

use crate::text::messages::Compare;

pub(super) const COMPARE: Compare = Compare {
    title: "国を比べる",
    alone: |name| format!("{name}とほかの国を比べる"),
    compared: |names| format!("{}の比較：", listed(names)),
    in_all: |counts| format!("合わせて{counts}"),
    with_another: "ほかの国と比べる",
    ask: "2～4か国を選ぶと、同じ時間軸に並べて表示します。",
    ask_another: "もう1か国選ぶと、同じ時間軸に並べて表示します。",
    unknown: |codes| format!("国コード{}の国は、このデータにありません。", quoted(codes)),
    beyond: |names| format!("並べられるのは4か国までです。{}は含めていません。", names.join("、")),
    chosen: "比べている国",
    add: "国を追加",
    choose: "国を選択",
    add_it: "追加",
    full: "並べられるのは4か国までです。",
    remove: |name| format!("{name}を比較から外す"),
    in_time: "同じ時間軸で",
    side_by_side: "項目ごとの比較",
    topic: "項目",
    first: "最も早いもの",
    last: "最も遅いもの",
    shared: "共通",
    what_they_share: "共通するもの",
    nothing_shared: "これらの国のうち複数を挙げる活動や出来事はありません。",
    save: "比較を表で保存（CSV）",
};

/// 「ケニアとルワンダ」；三つからは「ケニア、ルワンダ、レソト」
fn listed(names: &[String]) -> String {
    names.join(if names.len() == 2 { "と" } else { "、" })
}

fn quoted(codes: &[String]) -> String {
    codes.iter().map(|code| format!("「{code}」")).collect()
}
