//! Words of the pages that need no scripts. In Japanese.

use crate::text::messages::Plain;

pub(super) const PLAIN: Plain = Plain {
    link: "スクリプト不要のページ",
    link_text: "項目、国、主体、出典をそれぞれ一つの簡素なページにしたもの。印刷や検索エンジン、対話型のページを動かせないブラウザー向けです。",
    home: "概要",
    in_app: "対話型のページで開く",
    tells: |title, when| format!("このページは「{title}」（{when}現在）の内容です。"),
    digest: "データファイルのSHA-256",
    about: |name| format!("{name}についての記載と、その出典、根拠の種類。"),
};
