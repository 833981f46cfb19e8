//! Words of taking notes away, taking them in and sharing them. In Japanese.

use crate::domain::annotation::{Verdict, Why};
use crate::text::messages::Exchange;
use crate::text::numbers::grouped_count;

pub(super) const EXCHANGE: Exchange = Exchange {
    title: "書き出し・読み込み・共有",
    export: "書き出す",
    import: "読み込む",
    share: "共有",

    all: |count| format!("すべてのメモ（{}件）", grouped_count(count)),
    shown: |count| format!("表示中のメモのみ（{}件）", grouped_count(count)),
    which: "対象のメモ",
    as_backup: "バックアップ（JSON）",
    as_backup_text: "以前の版も含むすべて。保管や、別のブラウザーへの移行に。",
    as_annotations: "Web Annotation（JSON-LD）",
    as_annotations_text: "W3Cの標準形式。ほかのプログラムで使え、ここに読み込むこともできます。",
    as_markdown: "文章（Markdown）",
    as_markdown_text: "読む、印刷する、ほかで書き続けるために。",
    as_table: "表（CSV）",
    as_table_text: "メモ1件が1行。表計算ソフト向け。",

    import_text: "このサイトのバックアップ、またはほかのプログラムのWeb Annotation（JSON-LD）を読み込めます。何が変わるかを確かめてから取り込みます。",
    choose: "ファイルを選択…",
    drop: "または、このページにドロップしてください。",
    paste: "ファイルの内容、またはメモのリンクを貼り付ける",
    look: "変更内容を確認",
    reading: "読み込み中…",

    would: |name| format!("{name}による変更内容"),
    pasted: "貼り付けた内容",
    link: "このリンク",
    verdict: |verdict| match verdict {
        Verdict::New => "新規",
        Verdict::Newer => "より新しい",
        Verdict::Conflict => "双方で変更",
        Verdict::Elsewhere => "別のデータのメモ",
        Verdict::Same => "同一",
        Verdict::Older => "より古い",
        Verdict::Deleted => "ここでは削除済み",
    },
    verdict_text: |verdict| match verdict {
        Verdict::New => "追加します。",
        Verdict::Newer => "今の内容と置き換えます。今の内容は履歴に残ります。",
        Verdict::Conflict => "両方の版を残します。どちらにするかは後で選べます。",
        Verdict::Elsewhere => "そのデータのメモとして保存し、そのデータとともに表示します。",
        Verdict::Same => "何も変わりません。",
        Verdict::Older => "今の内容のままです。",
        Verdict::Deleted => "ごみ箱に入れたままです。",
    },
    refused: "使用不可",
    refused_text: "理由は下にあります。",
    notes: "件数",
    what: "処理",
    take: |count| format!("{}件のメモを取り込む", grouped_count(count)),
    nothing: "何も変わりません。",
    none_inside: "メモが含まれていません。",
    not_usable: "使える内容がありません。何も変更していません。",
    each: "メモごとの内訳",
    reasons: "使用できない箇所と理由",
    more: |count| format!("ほか{}件", grouped_count(count)),
    in_trash: "相手側ではごみ箱の中",
    why,
    done: |count| format!("{}件のメモを取り込みました。", grouped_count(count)),
    read_only: "このサイトの新しい版が別のウィンドウで開いています。取り込むには、ページを再読み込みしてください。",

    share_text: "メモはリンクの中に入り、サーバーには置かれません。リンクを知っている人は誰でも読めます。以前の版は含まれません。",
    choose_notes: "リンクに入れるメモ",
    address: "リンク",
    letters: |count| format!("{}文字。", grouped_count(count)),
    long: "メールやチャットのソフトによっては、この長さのリンクは途中で切れます。ファイルのほうが確実です。",
    too_long: |most| {
        format!("リンクには長すぎます（最大{}文字）。メモを減らすか、ファイルで送ってください。", grouped_count(most))
    },
    choose_some: "メモを1件以上選んでください。",
    no_links: "このブラウザーでは、メモのリンクを作成することも開くこともできません。ファイルをお使いください。",
};

fn why(why: &Why) -> String {
    match why {
        Why::TooLarge(most) => format!("大きすぎます。上限は{}です。", size(*most)),
        Why::TooDeep(most) => format!("入れ子が深すぎます。上限は{most}段です。"),
        Why::TooMany(most) => format!("メモが多すぎます。上限は{}版です。", grouped_count(*most)),
        Why::NotText => "ここから先はUTF-8やUTF-16の文字ではありません。UTF-8で保存し直してください。".to_owned(),
        Why::Empty => "中身がありません。".to_owned(),
        Why::UnknownFormat => {
            "このサイトのバックアップでもWeb Annotation（JSON-LD）でもありません。ほかの形式は読み込めません。"
                .to_owned()
        }
        Why::BadLink => {
            "リンクが壊れているか、途中で切れています。もう一度送ってもらうか、ファイルで受け取ってください。"
                .to_owned()
        }
        Why::OldBrowser => EXCHANGE.no_links.to_owned(),
        Why::NotInside => "続きは別の場所にあります。外部からの取得は行いません。".to_owned(),
        Why::NotAnnotation => "注釈（Annotation）ではありません。「type」にそう書かれていません。".to_owned(),
        Why::NoContext => "「@context」がWeb Annotationのものではありません。".to_owned(),
        Why::Lacks(name) => format!("「{name}」がありません。"),
        Why::NotOne(name) => format!("「{name}」はちょうど1つでなければなりません。"),
        Why::NotIri(name) => format!("「{name}」が完全なアドレス（IRI）ではありません。"),
        Why::NotString(name) => format!("「{name}」が文字列ではありません。"),
        Why::NotNumber(name) => format!("「{name}」が0以上の整数ではありません。"),
        Why::NotDateTime(name) => {
            format!("「{name}」がUTCの日時（2015-01-28T12:00:00Zなど）ではありません。")
        }
        Why::Both(one, other) => format!("「{one}」と「{other}」は同時に使えません。"),
        Why::EndsBeforeStart => "終わりが始まりより前にあります。".to_owned(),
        Why::Fault(fault) => (super::problems::PROBLEMS.fault)(fault),
    }
}

/// Links are told in characters, files in megabytes.
fn size(most: usize) -> String {
    if most < 1_000_000 {
        format!("{}文字", grouped_count(most))
    } else {
        format!("{}MB", grouped_count(most / 1_000_000))
    }
}
