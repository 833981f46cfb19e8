//! Words of notes on passages and statements. In Japanese.

use crate::text::messages::Passages;
use crate::text::numbers::grouped_count;

pub(super) const PASSAGES: Passages = Passages {
    note: "選択した箇所にメモ",
    region: "箇所へのメモ",
    cut: "複数の文章にまたがるため、最初の文章の部分だけを引用します。",
    on_statement: "メモ",
    on_this: |words| format!("記述「{words}」にメモを書く"),
    mark: |words, note| format!("「{words}」へのメモ：{note}"),
    quoted: |words| format!("「{words}」"),
    of: |words, thing| format!("{words}（{thing}）"),
    choose: "文を選んでメモ…",
    choose_lead: "メモを付ける文を選んでください。",
    choose_title: "このページの文",
    show: "本文で見る",
    on_dataset: "データ全体へのメモ",
    review: "確認が必要なメモ",
    review_lead: "データが変わったか、よそから取り込まれたため、何についてのメモか確かめられません。選ぶまで、メモはそのまま残ります。",
    unknown: "このメモの対象の種類は、この版では扱えません。",
    gone: "メモの対象がこのデータにありません。",
    no_text: "引用元の文章、またはその言語の文章が、このデータにありません。",
    no_words: "引用した語句が文章に見つかりません。",
    several: |count| format!("同じ語句が文章の{}か所にあります。どれを指しますか。", grouped_count(count)),
    elsewhere: "語句はありますが、前後の文章が変わっています。",
    was: "メモを書いたときの語句：",
    here: |words| format!("この箇所にする：{words}"),
    on_whole: |thing| format!("「{thing}」全体へのメモにする"),
    keep: "このまま残す",
    kept: |count| format!("このまま残したメモ：{}件", grouped_count(count)),
    key_choose: "ページの文を選んでメモを書く",
};
