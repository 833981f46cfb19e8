//! Words for how an actor stands to others. In English.

use super::counted;
use crate::text::messages::Others;
use crate::text::numbers::grouped_count;

pub(super) const OTHERS: Others = Others {
    shared: |name, counts| format!("{name}: {counts} shared"),
    among: |count| format!("also with {}", counted(count, "other partner", "other partners")),
    drawing: "The thicker the line, the more is shared. Thin lines join partners that share some of it with each other.",
    around: |name| format!("{name} and its partners"),
    drawn: |drawn, all| {
        format!("The {} with most are drawn; the list has all {}.", grouped_count(drawn), grouped_count(all))
    },
    succession: "Before and after",
    until: |date| format!("until {date}"),
    since: |date| format!("since {date}"),
    earlier: "earlier",
    later: "later",
    listed: "Order within each kind",
    most_first: "Most first",
    by_name: "By name",
};
