//! Words for how an actor stands to others. In Japanese.

use crate::text::messages::Others;
use crate::text::numbers::grouped_count;

pub(super) const OTHERS: Others = Others {
    shared: |name, counts| format!("{name}：共通の{counts}"),
    among: |count| format!("ほかの協力先{}者とも共通", grouped_count(count)),
    drawing: "線が太いほど、ともに関わる項目が多いことを示します。細い線は、協力先どうしにも共通の項目があることを示します。",
    around: |name| format!("{name}と協力先"),
    drawn: |drawn, all| format!("図は多い順に{}者。全{}者は一覧にあります。", grouped_count(drawn), grouped_count(all)),
    succession: "前身と後身",
    until: |date| format!("{date}まで"),
    since: |date| format!("{date}から"),
    earlier: "前身",
    later: "後身",
    listed: "各種類の中での並び順",
    most_first: "件数の多い順",
    by_name: "名称順",
};
