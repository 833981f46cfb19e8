//! Words about sources, totals, rounds and the method. In Japanese.

use crate::text::messages::{Method, Sources};
use crate::text::numbers::grouped_count;

pub(super) const SOURCES: Sources = Sources {
    title: "出典",
    lead: "それぞれの記載がどの資料によるか、その資料が何の根拠になっているかを示します。",
    all: "出典の一覧を見る",
    about: "この出典について",
    supports: "根拠となっている記載",
    unused: "この出典による記載はありません。",
    undated: "日付なし",
    no_address: "アドレスは分かっていません。",
    address: "アドレス",
    dated_by: "日付の根拠",
    quoted: |count| format!("引用{}件", grouped_count(count)),
    disputed: |count| format!("{}件の記載が他の資料と食い違っています。", grouped_count(count)),
    unknown: |id| format!("このデータに「{id}」という出典はありません。"),
    name: "名称",
    totals: "累計の推移",
    totals_text: "点は、それぞれの資料がその時点までとして挙げる数で、選ぶと出典を開きます。点と点の間の経過は分かっていません。",
    as_table: "同じ数を表で見る",
    what: "項目",
    as_of: "時点",
    number: "数",
    source: "出典",
    about_number: |number| format!("約{number}"),
    at_least: |number| format!("{number}超"),
    round: "開催回",
    when: "時期",
    countries: "参加者の国",
    round_before: "前の回",
    round_after: "次の回",
    untold: |first, last| {
        if first == last {
            format!("{first}年：開催を伝える資料はありません。")
        } else {
            format!("{first}–{last}年：開催を伝える資料はありません。")
        }
    },
    not_told: "不明",
    not_found: "調べても分からなかったこと",
    hidden_related: |count| format!("関連する協力が、ほかに{}件あります。", grouped_count(count)),
    show_related: "関連する協力も表示",
    unseen_collection: |name| format!("「{name}」に含まれる項目で、いまは年表や一覧に表示していません。"),
    show_collection: |name| format!("「{name}」も表示"),
    facts_from: |facts, sources| format!("{}件の出典による{}件の記載", grouped_count(sources), grouped_count(facts)),
    all_collections: "全区分の合計",
};

pub(super) const METHOD: Method = Method {
    lead: "ここに書かれたことにはすべて出典があり、何を根拠とするかを示しています。資料から分からないことは、分からないままにしています。",
    how: "方法",
    main_source: |title| {
        format!("このデータは、一つの主な出典「{title}」に沿っています。それによる記載からは、引用箇所を開けます。")
    },
    paragraphs: &[
        "他の資料で内容を補っています。他の資料だけが伝えることには「他の資料」と示し、件数も分けて数えます。",
        "日付は、資料が示すとおりの細かさで扱います。年しか分からなければ年のままとし、その幅を図に表します。",
        "資料が食い違うときは、平均や丸めはせず、どちらが正しいとも決めません。それぞれの値を、出典とともに並べて示します。",
        "増えていく数は、その時点での記載です。いつの時点の数かを添えて示します。",
        "引用と示したもの以外は、このデータ自身の文章です。資料にその言語での名称がないものは訳しました。",
    ],
    signs: "印の意味",
    collections: "伝えている資料による区分",
    disputes: "問いを選ぶと、すべての答えを示すページを開きます。",
    answers: |count| format!("答え{}件", grouped_count(count)),
    gaps: "調べても分からなかったこと",
    correct: "誤りを見つけたら",
    correct_text: "このサイトを公開している人にお知らせください。次のことが書かれていれば、確かめることができます。",
    include: &[
        "どのページか（「リンクをコピー」でアドレスが得られます）",
        "どの記載が誤りか（その文言のまま）",
        "正しい内容と、その根拠となる資料（題名、発行者、日付、アドレスと、該当する箇所）",
    ],
    licence: "データは一つのファイルです。利用条件により、どなたでも訂正し、訂正したものを公開できます",
};
