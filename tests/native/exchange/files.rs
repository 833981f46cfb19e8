//! Bytes, formats and links: what is read, what is refused, and where.

use super::{HERE, row};
use crate::annotation::at;
use crate::record::any_revision;
use kakehashi::codec::exchange::{MOST_BYTES, MOST_LEVELS, csv, link, markdown, read, read_text, text, w3c};
use kakehashi::codec::record::download;
use kakehashi::domain::annotation::{Content, Passage, Revision, Target, Why};
use kakehashi::domain::problem::Fault;
use proptest::collection::vec;
use proptest::prelude::*;

fn note(body: &str) -> Revision {
    let content = Content { tags: vec!["visit".into(), "高知".into()], ..crate::annotation::note(body) };
    Revision::created("ilo-japan", content, at(1_700_000_000_000, 1))
}

fn place(why: &kakehashi::domain::annotation::Refused) -> (Option<u32>, Option<u32>) {
    (why.place.line, why.place.column)
}

#[test]
fn text_is_utf8_or_utf16_with_its_mark() {
    let said = "{\"a\": \"高知 👋\"}";
    let sixteen = |unit: fn(u16) -> [u8; 2]| said.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
    for (mark, bytes) in [
        (&b""[..], said.as_bytes().to_vec()),
        (b"\xef\xbb\xbf", said.as_bytes().to_vec()),
        (b"\xff\xfe", sixteen(u16::to_le_bytes)),
        (b"\xfe\xff", sixteen(u16::to_be_bytes)),
    ] {
        assert_eq!(text(&[mark, &bytes].concat()).as_deref(), Ok(said), "{mark:?}");
    }
    let refused = text(b"{\n\"\xff\"}").unwrap_err();
    assert_eq!((place(&refused), refused.why), ((Some(2), Some(2)), Why::NotText));
    assert_eq!(text(b"\xff\xfe\x00\xd8").unwrap_err().why, Why::NotText, "half of a pair");
    assert_eq!(text(b"\xff\xfea").unwrap_err().why, Why::NotText, "half of a unit");
}

#[test]
fn what_is_too_much_is_refused_before_it_is_read() {
    let large = vec![b' '; MOST_BYTES + 1];
    assert_eq!(read(&large, HERE).unwrap_err().why, Why::TooLarge(MOST_BYTES));
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = open.repeat(100_000) + "1" + &close.repeat(100_000);
        let refused = read_text(&deep, HERE).unwrap_err();
        assert_eq!((refused.why, refused.place.line), (Why::TooDeep(MOST_LEVELS), Some(1)));
        let open = open.repeat(100_000);
        assert_eq!(read_text(&open, HERE).unwrap_err().why, Why::TooDeep(MOST_LEVELS), "never closed");
    }
    // Brackets within a text are none.
    let quoted = format!("{{\"a\": \"{}\\\"{}\"}}", "[".repeat(200), "{".repeat(200));
    assert_eq!(read_text(&quoted, HERE).unwrap_err().why, Why::UnknownFormat);
}

#[test]
fn what_is_malformed_is_said_with_its_place() {
    let refused = read_text("{\"format\":\n  nothing}", HERE).unwrap_err();
    assert_eq!(place(&refused), (Some(2), Some(4)));
    assert!(matches!(refused.why, Why::Fault(Fault::NotJson(_))), "{refused:?}");
    assert_eq!(read_text("{\"a\": [1, 2", HERE).unwrap_err().why, Why::Fault(Fault::Truncated));
    assert_eq!(read_text("  \n", HERE).unwrap_err().why, Why::Empty);
    assert_eq!(read_text("# Notes\n\n[[[", HERE).unwrap_err().why, Why::UnknownFormat);
    assert_eq!(read_text("{\"type\": \"Manifest\"}", HERE).unwrap_err().why, Why::UnknownFormat);
    let future = download("d", 0, [], []).replace("\"schema\": 1", "\"schema\": 99");
    assert_eq!(read_text(&future, HERE).unwrap_err().why, Why::Fault(Fault::NewerSchema(99)));
    let nameless = "{\"format\": \"kakehashi-annotations\", \"schema\": 1}";
    assert_eq!(read_text(nameless, HERE).unwrap_err().why, Why::Fault(Fault::Missing("dataset")));
}

#[test]
fn a_damaged_record_is_refused_and_the_others_are_read() {
    let (good, bad) = (note("good"), note("bad"));
    let file = download("ilo-japan", 0, [&good, &bad], []).replace("\"bad\"", "\"bat\"");
    let brought = read_text(&file, HERE).unwrap();
    assert_eq!(brought.revisions, [good]);
    assert_eq!(brought.refused.len(), 1);
    assert_eq!(brought.refused[0].why, Why::Fault(Fault::Damaged));
}

#[test]
fn the_table_has_a_line_for_each_and_no_formula() {
    let table = csv::table(&[row(&note("=1+1")), row(&note("two\nlines, \"quoted\""))]);
    assert!(table.starts_with("\u{feff}id,dataset,target_kind,target,address,note,tags,colour,created,modified\r\n"));
    assert!(table.contains(",'=1+1,visit; 高知,,2023-11-14T22:13:20Z,2023-11-14T22:13:20Z\r\n"), "{table}");
    assert!(table.contains(",\"two\nlines, \"\"quoted\"\"\","), "{table}");
}

#[test]
fn markdown_tells_each_thing_once_with_its_notes() {
    let passage = Passage {
        of: Target::Activity("study-tour".into()),
        text: "summary".into(),
        language: "en".into(),
        exact: "the *tour*".into(),
        prefix: String::new(),
        suffix: String::new(),
        position: None,
    };
    let on_words = Content::new(Target::Passage(Box::new(passage)), "Which?");
    let notes = [note("# First\n\n- a list"), Revision::created("ilo-japan", on_words, at(1_800_000_000_000, 1))];
    let rows: Vec<_> = notes.iter().map(row).collect();
    let words = markdown::Words {
        title: "Notes [all]",
        written: |day| format!("Written {day}"),
        changed: |day| format!("Changed {day}"),
    };
    let expected = "# Notes \\[all\\]\n\n## [Study tour](<https://example.org/kakehashi/#/activity/study-tour>) \
        (on an activity)\n\n### First\n\n- a list\n\n*Written 2023-11-14 · \\#visit · \\#高知*\n\n> the \\*tour\\*\n\n\
        Which?\n\n*Written 2027-01-15*\n";
    assert_eq!(markdown::document(&rows, &words), expected);
}

#[test]
fn a_link_that_is_cut_or_too_long_is_said() {
    assert_eq!(link::read("ab!d").unwrap_err().why, Why::BadLink);
    assert_eq!(link::read("abcde").unwrap_err().why, Why::BadLink, "no number of bytes has five letters");
    let long = "a".repeat(5_000_000);
    assert_eq!(link::read(&long).unwrap_err().why, Why::TooLarge(link::MOST_LETTERS));
}

proptest! {
    #[test]
    fn bytes_survive_a_link(bytes in vec(any::<u8>(), 0..200)) {
        prop_assert_eq!(link::read(&link::written(&bytes)), Ok(bytes));
    }

    #[test]
    fn what_a_link_carries_is_what_was_chosen(notes in vec(any_revision(), 0..4)) {
        let brought = read(&link::plain("d", 0, &notes), HERE).unwrap();
        prop_assert_eq!(brought.revisions, notes);
    }

    #[test]
    fn a_file_with_a_byte_changed_is_never_taken_for_another(
        notes in vec(any_revision(), 1..3), place in any::<prop::sample::Index>(), byte: u8
    ) {
        for file in [download("d", 0, &notes, []), w3c::collection(&notes.iter().map(row).collect::<Vec<_>>(), "https://a.example/", "Notes")] {
            let mut bytes = file.into_bytes();
            let place = place.index(bytes.len());
            bytes[place] = byte;
            // It may be read or not; it never panics, and never brings more than there is.
            if let Ok(brought) = read(&bytes, HERE) {
                prop_assert!(brought.revisions.len() + brought.refused.len() <= notes.len() + 1);
            }
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in vec(any::<u8>(), 0..300), text in "[\\[\\]{}\",:a1 \\\\]{0,80}") {
        let _ = (read(&bytes, HERE), read_text(&text, HERE), link::read(&text));
    }
}
