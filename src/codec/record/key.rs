//! Where a record is stored: `kakehashi/1/STORE/DATASET/ID/REV`, each part percent-encoded.
//!
//! One key has one spelling; whatever isn't spelt so is somebody else's and is left alone. Doesn't read the
//! record.

use crate::domain::annotation::{AnnotationId, RevId, Revision, TabId};

/// Begins every record's key; the number is that of the key's form, not of the record's schema.
pub const PREFIX: &str = "kakehashi/1";

/// The only store of this build; a copy of the page with notes of its own would have another.
pub const STORE: &str = "local";

/// The parts of a record's key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// Tells installations apart that share one origin, such as two files opened by double click.
    pub store: String,
    pub dataset: String,
    pub id: AnnotationId,
    pub rev: RevId,
}

impl Key {
    pub fn of(store: &str, revision: &Revision) -> Self {
        let (id, rev) = (revision.id.clone(), revision.rev.clone());
        Self { store: store.to_owned(), dataset: revision.dataset.clone(), id, rev }
    }

    pub fn written(&self) -> String {
        let end = [&self.id.0, &self.rev.0].map(|part| encoded(part)).join("/");
        Self::prefix(&self.store, &self.dataset) + &end
    }

    /// What the keys of one dataset's notes in one store begin with, and no other key.
    pub fn prefix(store: &str, dataset: &str) -> String {
        format!("{PREFIX}/{}/{}/", encoded(store), encoded(dataset))
    }

    /// Nothing for a key that isn't a record's.
    pub fn parsed(key: &str) -> Option<Self> {
        let mut parts = key.strip_prefix(PREFIX)?.strip_prefix('/')?.split('/').map(decoded);
        let (store, dataset) = (parts.next()??, parts.next()??);
        let (id, rev) = (AnnotationId(parts.next()??), RevId(parts.next()??));
        parts.next().is_none().then_some(Self { store, dataset, id, rev })
    }
}

/// Begins the key of every draft: what a tab's open editor holds.
pub const DRAFTS: &str = "kakehashi/draft/1";

/// What the keys of one dataset's drafts in one store begin with, and no other key.
pub fn draft_prefix(store: &str, dataset: &str) -> String {
    format!("{DRAFTS}/{}/{}/", encoded(store), encoded(dataset))
}

/// Where a tab keeps its draft: it has one editor.
pub fn draft_key(store: &str, dataset: &str, tab: TabId) -> String {
    draft_prefix(store, dataset) + &tab.to_string()
}

/// Whose draft is under a key.
pub fn draft_tab(key: &str) -> Option<TabId> {
    key.strip_prefix(DRAFTS)?.rsplit('/').next()?.parse().ok()
}

/// Where it is kept what the last file of one dataset's notes held.
pub fn backup_key(store: &str, dataset: &str) -> String {
    format!("kakehashi/backup/1/{}/{}", encoded(store), encoded(dataset))
}

/// Where it is kept when the reader put off making such a file.
pub fn later_key(store: &str, dataset: &str) -> String {
    format!("kakehashi/backup-later/1/{}/{}", encoded(store), encoded(dataset))
}

/// Leaves the unreserved characters of RFC 3986, section 2.3.
fn encoded(part: &str) -> String {
    let mut text = String::with_capacity(part.len());
    for byte in part.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text += &format!("%{byte:02X}");
        }
    }
    text
}

/// Nothing for a text that [`encoded`] doesn't write.
fn decoded(text: &str) -> Option<String> {
    let (head, rest) = text.split_once('%').map_or((text, None), |(head, rest)| (head, Some(rest)));
    let mut bytes = head.as_bytes().to_vec();
    for piece in rest.into_iter().flat_map(|rest| rest.split('%')) {
        bytes.push(u8::from_str_radix(piece.get(..2)?, 16).ok()?);
        bytes.extend_from_slice(piece.get(2..)?.as_bytes());
    }
    String::from_utf8(bytes).ok().filter(|part| encoded(part) == text)
}
