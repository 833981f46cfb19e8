//! Words of the way to the rescue page. In English.

use crate::text::messages::Rescue;

pub(super) const RESCUE: Rescue = Rescue {
    link: "See the stored records",
    text: "A page that works without the app, should it ever fail: it shows every record and downloads all of them.",
    history: |last, days| {
        format!("Of a long history, the first version, the last {last} and all of the last {days} days are kept.")
    },
};
