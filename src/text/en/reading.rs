//! Words that the reading pages share. In English.

use crate::text::messages::Reading;
use crate::text::numbers::grouped_count;

pub(super) const READING: Reading = Reading {
    near: "Perhaps you are looking for",
    where_you_are: "Where you are",
    beside: "Facts and notes",
    hidden: |count| format!("{} more without the filters.", grouped_count(count)),
    all_hidden: "The filters hide everything here.",
    unseen: "The filters hide this on the timeline and in the lists.",
    in_passing: "named in a statement",
    has_part: "Part of it",
    has_member: "Member of it",
    name_undated: "Time not stated",
    earliest_latest: |from, to| format!("{from} at the earliest, {to} at the latest"),
    dataset_licence: "The dataset’s own wording",
    code_licence: "The program is free software under the MIT licence or the Apache License 2.0, as you prefer.",
    supports: |count| {
        if count == 1 {
            "1 fact rests on it.".to_owned()
        } else {
            format!("{} facts rest on it.", grouped_count(count))
        }
    },
};
