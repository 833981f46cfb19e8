//! What was wrong with an input. In Japanese.

use crate::domain::problem::{Fault, Location, Outcome};
use crate::text::messages::ProblemWords;

pub(super) const PROBLEMS: ProblemWords = ProblemWords {
    location,
    fault,
    advice,
    outcome: |outcome| match outcome {
        Outcome::Refused => "入力全体を使っていません。",
        Outcome::RecordSkipped => "この項目を除き、ほかは使っています。",
        Outcome::FieldSkipped => "この欄を除き、項目の残りは使っています。",
        Outcome::Kept => "そのまま使っています。",
    },
    placed: |place, what| format!("{place}：{what}"),
    gap: "",
};

fn location(place: &Location) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(place.line.map(|line| format!("{line}行目")));
    parts.extend(place.column.map(|column| format!("{column}文字目")));
    if !place.path.is_empty() {
        parts.push(place.path.clone());
    }
    let said = parts.join("、");
    if place.record.is_empty() { said } else { format!("{said}「{}」", place.record) }
}

fn fault(fault: &Fault) -> String {
    match fault {
        Fault::NotJson(reason) => format!("JSONファイルではありません（{reason}）。"),
        Fault::NewerSchema(version) => format!("ファイルの版（{version}）が新しく、このサイトでは読めません。"),
        Fault::Missing(field) => format!("「{field}」がありません。"),
        Fault::WrongKind(kind) => format!("値の種類が違います（必要な種類：{}）。", kind_said(kind)),
        Fault::UnknownWord(word) => format!("「{word}」は一覧にない語です。"),
        Fault::NotEdtf(text) => format!("「{text}」はEDTFの日付ではありません。"),
        Fault::DuplicateId(id) => format!("ID「{id}」が重複しています。"),
        Fault::UnknownId(id) => format!("ID「{id}」に当たるものがありません。"),
        Fault::MissingLanguage(tag) => format!("言語「{tag}」の文がありません。"),
        Fault::OutOfRange(value) => format!("{value}は範囲外です。"),
        Fault::TooFewValues(0) => "食い違いとされていますが、値がありません。".to_owned(),
        Fault::TooFewValues(_) => "食い違いとされていますが、値が一つしかありません。".to_owned(),
        Fault::EndsBeforeStart => "終了が開始より前です。".to_owned(),
        Fault::UnknownKey(key) => format!("「{key}」はこの形式にない欄です。"),
        Fault::NotReadable(file) => format!("「{file}」を読み込めませんでした。"),
        Fault::NotUtf8 => "ここから先にUTF-8ではない文字があり、「\u{fffd}」になっています。".to_owned(),
        Fault::Truncated => "記録が途中で切れています。".to_owned(),
        Fault::Damaged => "記録が書き込まれた内容と違います（検査値が合いません）。".to_owned(),
        Fault::WrongKey => "記録が別の記録の場所にあります。".to_owned(),
        Fault::BadParameter(name, value) => format!("リンクの「{name}={value}」を解釈できませんでした。"),
    }
}

/// The dataset reader's words for kinds of values; others stay as they are.
fn kind_said(kind: &str) -> &str {
    match kind {
        "list" => "リスト",
        "number" => "数値",
        "whole number" => "整数",
        "object" => "オブジェクト",
        "string" => "文字列",
        "point" => "座標",
        "schema version" => "スキーマの版",
        "text per language" => "言語ごとの文",
        "web address" => "ウェブアドレス",
        "one of on, start, end, by" => "on・start・end・byのいずれか一つ",
        "one of activity, event" => "activity・eventのいずれか一つ",
        "ISO 8601 duration" => "ISO 8601の期間",
        other => other,
    }
}

const fn advice(fault: &Fault) -> &'static str {
    match fault {
        Fault::Truncated | Fault::Damaged | Fault::WrongKey => {
            "そのままの形で残してあります。控えとしてメモをダウンロードしてください。"
        }
        Fault::NotJson(_) => "該当箇所を確かめるか、JSONで保存し直してください。",
        Fault::NewerSchema(_) => "新しい版のサイトをお使いください。",
        Fault::Missing(_) => "追加してください。",
        Fault::WrongKind(_) => "データのページのスキーマをご覧ください。",
        Fault::UnknownWord(_) => "使える語はデータのページのスキーマにあります。",
        Fault::NotEdtf(_) => "2016、2016-05、2016-05-31、2016~、[2014-04..2015-03]のように書いてください。",
        Fault::DuplicateId(_) => "項目ごとに別のIDを付けてください。",
        Fault::UnknownId(_) => "綴りを確かめるか、項目を追加してください。",
        Fault::MissingLanguage(_) => "追加するか、データの言語一覧から外してください。",
        Fault::OutOfRange(_) => "範囲はデータのページのスキーマにあります。",
        Fault::TooFewValues(_) => "答えの異なる記述のIDを二つ以上挙げてください。",
        Fault::EndsBeforeStart => "両方の日付を確かめてください。",
        Fault::UnknownKey(_) => "綴りを確かめてください。",
        Fault::NotReadable(_) => "ファイルがindex.htmlと同じ場所にあるか、名前が正しいかを確かめてください。",
        Fault::NotUtf8 => "文字コードをUTF-8にして保存し直してください。",
        Fault::BadParameter(..) => "リンクを確かめるか、選び直してください。",
    }
}
