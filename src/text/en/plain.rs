//! Words of the pages that need no scripts. In English.

use crate::text::messages::Plain;

pub(super) const PLAIN: Plain = Plain {
    link: "Plain pages without scripts",
    link_text: "Every entry, country, actor and source as a plain page: to print, for search engines, and for browsers that can’t run this one.",
    home: "Overview",
    in_app: "Open in the interactive pages",
    tells: |title, when| format!("These pages tell the dataset “{title}” as of {when}."),
    digest: "SHA-256 of its file",
    about: |name| format!("{name}: what is said, by which source, and how it is known."),
};
