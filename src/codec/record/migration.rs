//! From the form of an older schema to the next, step by step, while a record is read.
//!
//! Steps are numbered by the schema that they start from, pure, and only ever added to the end of the list. They change
//! the members in memory: a stored record is written once and stays as it is, byte for byte, so it is its own backup,
//! there is no moment at which a migration could be cut off, and a build of that time still reads it. What an edit
//! writes is a record of its own, in the schema that it needs.
//!
//! Doesn't know what the members mean to anybody else, nor that there is a newest schema.

use super::members::Members;
use crate::domain::problem::Fault;

/// Raises a record from one schema to the next.
pub(super) type Step = fn(&mut Members) -> Result<(), Fault>;

/// The first schema that was ever stored.
pub(super) const OLDEST: u64 = 1;

/// The first step raises from [`OLDEST`], each following one from the schema after.
pub(super) const STEPS: &[Step] = &[replaces_only_its_parents];

/// Schema 2 names revisions beyond the parents that are replaced. Before, there were none.
fn replaces_only_its_parents(members: &mut Members) -> Result<(), Fault> {
    if members.has("replaced") {
        // Nobody ever wrote that in schema 1: to take it for the member of schema 2 could hide a note.
        return Err(Fault::WrongKind("replaced"));
    }
    members.put("replaced", "[]".to_owned());
    Ok(())
}

/// Raises a record from its schema to the newest one that `steps` know of.
pub(super) fn raised(members: &mut Members, schema: u64, steps: &[Step]) -> Result<(), Fault> {
    let done = schema.checked_sub(OLDEST).and_then(|done| usize::try_from(done).ok());
    let ahead = done.and_then(|done| steps.get(done..)).ok_or(Fault::WrongKind("schema"))?;
    ahead.iter().try_for_each(|step| step(members))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// Three made-up steps: a member is renamed, a list is made of a text, a member is refused.
    const CHAIN: &[Step] = &[
        |members| {
            let text = members.take_raw("text")?;
            members.put("body", text.0);
            Ok(())
        },
        |members| {
            let tag: String = members.take("tag")?;
            members.put("tags", format!("[{tag:?}]"));
            Ok(())
        },
        |members| if members.has("forbidden") { Err(Fault::UnknownKey("forbidden".into())) } else { Ok(()) },
    ];

    fn after(text: &str, schema: u64) -> Result<String, Fault> {
        let mut members = Members::parsed(text)?;
        raised(&mut members, schema, CHAIN).map(|()| members.to_text())
    }

    #[test]
    fn a_record_of_each_schema_goes_through_the_steps_that_are_left() {
        let newest = r#"{"body":"b","more":[1.0],"tags":["t"]}"#;
        assert_eq!(after(r#"{"text":"b","tag":"t","more":[1.0]}"#, 1).unwrap(), newest);
        assert_eq!(after(r#"{"body":"b","tag":"t","more":[1.0]}"#, 2).unwrap(), newest);
        assert_eq!(after(r#"{"body":"b","tags":["t"],"more":[1.0]}"#, 3).unwrap(), newest);
        assert_eq!(after(newest, 4).unwrap(), newest, "the newest is left as it is");
    }

    #[test]
    fn a_step_that_cannot_be_done_says_why_and_an_unknown_schema_is_no_record() {
        assert_eq!(after(r#"{"body":"b"}"#, 1), Err(Fault::Missing("text")));
        assert_eq!(after(r#"{"body":"b","tag":7}"#, 2), Err(Fault::WrongKind("tag")));
        assert_eq!(after(r#"{"forbidden":1}"#, 3), Err(Fault::UnknownKey("forbidden".into())));
        for schema in [0, 5, u64::MAX] {
            assert_eq!(after("{}", schema), Err(Fault::WrongKind("schema")));
        }
    }

    #[test]
    fn the_first_step_names_nothing_and_takes_nothing_for_a_name() {
        let mut members = Members::parsed(r#"{"body":"b"}"#).unwrap();
        raised(&mut members, 1, STEPS).unwrap();
        assert_eq!(members.to_text(), r#"{"body":"b","replaced":[]}"#);
        let mut odd = Members::parsed(r#"{"replaced":["x"]}"#).unwrap();
        assert_eq!(raised(&mut odd, 1, STEPS), Err(Fault::WrongKind("replaced")));
    }
}
