//! Words of the comparison of countries. In English.

use crate::text::messages::Compare;
use crate::text::{Lang, all_joined};

pub(super) const COMPARE: Compare = Compare {
    title: "Compare countries",
    alone: |name| format!("Compare {name} with another country"),
    compared: |names| format!("{} compared:", listed(names)),
    in_all: |counts| format!("{counts} in all"),
    with_another: "Compare with another country",
    ask: "Choose two to four countries: they stand side by side on one time axis.",
    ask_another: "Choose another country: both stand side by side on one time axis.",
    unknown: |codes| match codes {
        [code] => format!("The dataset has no country with the code “{code}”."),
        codes => format!("The dataset has no countries with the codes {}.", listed(&quoted(codes))),
    },
    beyond: |names| {
        let verb = if names.len() == 1 { "is" } else { "are" };
        format!("At most four countries stand side by side: {} {verb} left out.", listed(names))
    },
    chosen: "Countries compared",
    add: "Add a country",
    choose: "Choose a country",
    add_it: "Add",
    full: "Four countries are the most that stand side by side.",
    remove: |name| format!("Take {name} out of the comparison"),
    in_time: "On one time axis",
    side_by_side: "Side by side",
    topic: "Topic",
    first: "First in time",
    last: "Last in time",
    shared: "shared",
    what_they_share: "What they share",
    nothing_shared: "No activity or event names more than one of these countries.",
    save: "Comparison as a table (CSV)",
};

fn listed(names: &[String]) -> String {
    all_joined(Lang::En, names)
}

fn quoted(codes: &[String]) -> Vec<String> {
    codes.iter().map(|code| format!("“{code}”")).collect()
}
