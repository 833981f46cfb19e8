//! Words of the way to the rescue page. In Japanese.

use crate::text::messages::Rescue;

pub(super) const RESCUE: Rescue = Rescue {
    link: "保存されている記録を見る",
    text: "アプリが動かなくなっても使えるページです。すべての記録を表示し、ダウンロードできます。",
    history: |last, days| format!("長い変更履歴では、最初の版、最新の{last}版、過去{days}日間のすべての版が残ります。"),
};
