//! What a workspace of a test starts from.

use kakehashi::domain::annotation::TabId;
use kakehashi::domain::catalogue::Catalogue;
use kakehashi::store::{Start, Theme};
use kakehashi::text::Lang;

/// In English, with nothing chosen.
pub fn start(catalogue: Catalogue, tab: TabId) -> Start {
    let (problems, file) = (Vec::new(), None);
    Start { catalogue, problems, file, lang: Lang::En, theme: Theme::Auto, eras: true, tab }
}
