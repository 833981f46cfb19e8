//! One revision of a note as JSON text: what is stored, exported and shared.
//!
//! The text is canonical: members sorted by name, no space between tokens, strings as serde_json writes them.
//! Members that this build doesn't know are kept as they came, so a newer build's additions survive an older
//! one; a change that an older build may not ignore raises [`NEWEST`], and such a record is left alone there. What an
//! older schema wrote is raised while it is read (`migration`). `schema` and `checksum` keep their meaning in every later
//! schema.
//!
//! Knows no storage. A text that can't be read comes back with the reason, to be quarantined as it is.

mod backup;
mod checksum;
mod draft;
mod file;
mod inventory;
mod key;
mod members;
mod migration;
mod target;

use crate::domain::annotation::{AnnotationId, Content, Hlc, RevId, Revision, TabId, Unknown};
use crate::domain::problem::Fault;

pub use backup::{Backup, Unheld, is_due, unheld};
pub use draft::Draft;
pub use file::{Download, FORMAT, download, parsed_download, utc};
pub use inventory::{Inventory, held, inventory};
pub use key::{DRAFTS, Key, PREFIX, STORE, backup_key, draft_key, draft_prefix, draft_tab, later_key};

use checksum::fnv1a64;
use members::{Members, json_string};

/// The version of the file of all notes, and of a record that says nothing which only a newer one can say: so a build of
/// that time still reads it.
pub const SCHEMA: u64 = 1;

/// The newest version of the record, which names what was replaced before. An older build must not take part where that
/// is known, or it would show as a version of a note what has long been replaced.
pub const NEWEST: u64 = 2;

/// A text that should have been a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Byte for byte.
    pub raw: String,
    pub why: Fault,
}

/// The canonical text of a revision.
pub fn written(revision: &Revision) -> String {
    let mut members = bare(revision);
    members.put("checksum", json_string(&checksum(&members)));
    members.to_text()
}

/// A revision from its text, in any layout.
pub fn parsed(text: &str) -> Result<Revision, Unreadable> {
    revision(text).map_err(|why| Unreadable { raw: text.to_owned(), why })
}

/// As [`parsed`], for a text found in the storage: a record under another record's key isn't that record.
pub fn parsed_at(key: &Key, text: &str) -> Result<Revision, Unreadable> {
    let revision = parsed(text)?;
    if key.dataset == revision.dataset && key.id == revision.id && key.rev == revision.rev {
        Ok(revision)
    } else {
        Err(Unreadable { raw: text.to_owned(), why: Fault::WrongKey })
    }
}

/// A target alone, as it stands in a record.
pub fn target_text(content: &Content) -> String {
    target::written(&content.target, &content.unknown_in_target)
}

/// Tells what a text says from all others, as far as 64 bits can.
pub fn digest(text: &str) -> String {
    format!("{:016x}", fnv1a64(text.as_bytes()))
}

/// Everything but the checksum.
fn bare(revision: &Revision) -> Members {
    let Content { target, body, tags, colour, deleted, unknown, unknown_in_target } = &revision.content;
    let mut members = Members::default();
    // What this build knows is put last: it wins over an unknown member that took its name.
    members.put_unknown(unknown);
    if revision.replaced.is_empty() {
        members.put("schema", SCHEMA.to_string());
    } else {
        members.put("schema", NEWEST.to_string());
        members.put("replaced", list(revision.replaced.iter().map(|rev| rev.0.as_str())));
    }
    members.put("id", json_string(&revision.id.0));
    members.put("rev", json_string(&revision.rev.0));
    members.put("parents", list(revision.parents.iter().map(|rev| rev.0.as_str())));
    members.put("hlc", json_string(&revision.hlc.moment()));
    members.put("tab", json_string(&revision.hlc.tab.to_string()));
    members.put("dataset", json_string(&revision.dataset));
    members.put("target", target::written(target, unknown_in_target));
    members.put("body", json_string(body));
    members.put("tags", list(tags.iter().map(String::as_str)));
    members.put("colour", colour.as_deref().map_or_else(|| "null".to_owned(), json_string));
    members.put("deleted", deleted.to_string());
    for (name, rev) in [("undoes", &revision.undoes), ("step", &revision.step)] {
        if let Some(rev) = rev {
            members.put(name, json_string(&rev.0));
        }
    }
    members
}

fn revision(text: &str) -> Result<Revision, Fault> {
    let mut members = Members::parsed(text)?;
    let found: String = members.take("checksum")?;
    let schema: u64 = members.required("schema")?;
    if NEWEST < schema {
        // Nothing else of it is understood, but a flipped bit must not look like a newer build.
        return Err(if found == checksum(&members) { Fault::NewerSchema(schema) } else { Fault::Damaged });
    }
    members.take::<u64>("schema")?;
    migration::raised(&mut members, schema, migration::STEPS)?;
    let tab: TabId = members.take::<String>("tab")?.parse().map_err(|_| Fault::WrongKind("tab"))?;
    let moment: String = members.take("hlc")?;
    let (target, unknown_in_target) = target::parsed(&members.take_raw("target")?);
    let revision = Revision {
        hlc: Hlc::from_moment(&moment, tab).map_err(|_| Fault::WrongKind("hlc"))?,
        rev: RevId(members.take("rev")?),
        id: AnnotationId(members.take("id")?),
        parents: members.take::<Vec<String>>("parents")?.into_iter().map(RevId).collect(),
        replaced: members.take::<Vec<String>>("replaced")?.into_iter().map(RevId).collect(),
        dataset: members.take("dataset")?,
        undoes: members.take_optional("undoes")?.map(RevId),
        step: members.take_optional("step")?.map(RevId),
        content: Content {
            target,
            body: members.take("body")?,
            tags: members.take("tags")?,
            colour: members.take_optional("colour")?,
            deleted: members.take("deleted")?,
            unknown: Unknown::new(),
            unknown_in_target,
        },
    };
    let content = Content { unknown: members.into_unknown(), ..revision.content };
    let revision = Revision { content, ..revision };
    if found == checksum(&bare(&revision)) { Ok(revision) } else { Err(Fault::Damaged) }
}

/// Of the canonical text without the checksum itself: of what the record says, not of its layout.
fn checksum(members: &Members) -> String {
    format!("{:016x}", fnv1a64(members.to_text().as_bytes()))
}

fn list<'a>(items: impl Iterator<Item = &'a str>) -> String {
    format!("[{}]", items.map(json_string).collect::<Vec<_>>().join(","))
}
