//! Words that the reading pages share. In Japanese.

use crate::text::messages::Reading;
use crate::text::numbers::grouped_count;

pub(super) const READING: Reading = Reading {
    near: "お探しのものはこちらですか",
    where_you_are: "現在の場所",
    beside: "概要とメモ",
    hidden: |count| format!("絞り込みを解除すると、あと{}件あります。", grouped_count(count)),
    all_hidden: "絞り込みにより、すべて隠れています。",
    unseen: "絞り込みにより、年表や一覧には表示していません。",
    in_passing: "記述に登場",
    has_part: "内部組織",
    has_member: "会員",
    name_undated: "時期の記載なし",
    earliest_latest: |from, to| format!("早くて{from}、遅くて{to}"),
    dataset_licence: "データ自身の文章",
    code_licence: "プログラムは自由なソフトウェアで、MITライセンスとApache License 2.0のどちらでも利用できます。",
    supports: |count| format!("{}件の記載の根拠。", grouped_count(count)),
};
