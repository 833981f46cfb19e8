//! The two patterns of the timeline, hatching and dots, once for each theme colour: a pattern can't take the colour
//! of what it fills.

use super::parts::icons::silent;
use crate::dom::{El, svg};

pub fn patterns() -> El {
    let mut all = svg("defs");
    for class in ["t0", "t1", "t2", "t3", "t4", "t5"] {
        let line = svg("rect").attr("width", "1.7").attr("height", "5");
        let dot = svg("circle").attr("cx", "2.5").attr("cy", "2.5").attr("r", "1.05");
        all = all
            .child(cell("h-", class).attr("patternTransform", "rotate(45)").child(line))
            .child(cell("d-", class).child(dot));
    }
    silent("").class("patterns").child(all)
}

fn cell(prefix: &str, class: &str) -> El {
    let id = prefix.to_owned() + class;
    svg("pattern")
        .attr("id", &id)
        .class(class)
        .attr("width", "5")
        .attr("height", "5")
        .attr("patternUnits", "userSpaceOnUse")
}
