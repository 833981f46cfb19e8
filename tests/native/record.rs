//! Revisions as text: round trips, damage, keys, the file of all notes.

use crate::annotation::{at, note};
use kakehashi::codec::record::{
    Download, Draft, FORMAT, Key, PREFIX, Unreadable, download, parsed, parsed_at, parsed_download, utc, written,
};
use kakehashi::domain::annotation::{
    AnnotationId, Content, Hlc, Passage, RawJson, RevId, Revision, TabId, Target, Unknown,
};
use kakehashi::domain::problem::Fault;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;

const EXAMPLE: &str = concat!(
    r#"{"body":"Compare with the 2013 tour. 高知も。","checksum":"CHECKSUM","colour":"yellow","dataset":"ilo-japan","#,
    r#""deleted":false,"hlc":"019d3c5e1a00-0000","id":"019d3c5e1a00-0000-9f86d081884c7d65","parents":[],"#,
    r#""rev":"019d3c5e1a00-0000-9f86d081884c7d65","schema":1,"tab":"9f86d081884c7d65","tags":["visit"],"#,
    r#""target":{"id":"study-tour","kind":"activity"}}"#,
);

fn example() -> Revision {
    let body = "Compare with the 2013 tour. 高知も。";
    let content = Content { tags: vec!["visit".into()], colour: Some("yellow".into()), ..note(body) };
    Revision::created("ilo-japan", content, at(0x019d_3c5e_1a00, 0x9f86_d081_884c_7d65))
}

/// JSON values as serde_json would not write them: numbers that no f64 holds, escapes, nesting.
fn any_json() -> impl Strategy<Value = RawJson> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("1e400".to_owned()),
        Just("1.10".to_owned()),
        Just(r#""\u00e9\/\ud800 \" {""#.to_owned()),
        any::<String>().prop_map(|text| serde_json::Value::from(text).to_string()),
        Just(r#"{"b":1,"a":[{}],"b":2}"#.to_owned()),
    ];
    vec(leaf, 0..3).prop_map(|items| RawJson(format!("[{}]", items.join(","))))
}

fn any_unknown() -> impl Strategy<Value = Unknown> {
    btree_map("x[a-z\"/é]{0,4}", any_json(), 0..3)
}

fn any_target() -> impl Strategy<Value = Target> {
    let thing = || {
        prop_oneof![
            any::<String>().prop_map(Target::Activity),
            any::<String>().prop_map(Target::Event),
            any::<String>().prop_map(Target::Country),
            any::<String>().prop_map(Target::Actor),
            any::<String>().prop_map(Target::Statement),
            any::<(String, String)>().prop_map(|(from, to)| Target::Period { from, to }),
            Just(Target::Dataset),
            any_json()
                .prop_map(|RawJson(text)| Target::Other(RawJson(format!("{{\"kind\":\"galaxy\",\"at\":{text}}}")))),
        ]
    };
    let texts = any::<(String, String, String, String, String)>();
    let passage = (thing(), texts, any::<Option<(u64, u64)>>()).prop_map(|(of, texts, position)| {
        let (text, language, exact, prefix, suffix) = texts;
        Target::Passage(Box::new(Passage { of, text, language, exact, prefix, suffix, position }))
    });
    prop_oneof![4 => thing(), 1 => passage]
}

fn any_content() -> impl Strategy<Value = Content> {
    let words = (any_target(), any::<String>(), vec(any::<String>(), 0..3), any::<Option<String>>(), any::<bool>());
    (words, any_unknown(), any_unknown()).prop_map(|(words, unknown, inside)| {
        let (target, body, tags, colour, deleted) = words;
        // A target of an unknown kind has its members in its own text.
        let unknown_in_target = if matches!(target, Target::Other(_)) { Unknown::new() } else { inside };
        Content { target, body, tags, colour, deleted, unknown, unknown_in_target }
    })
}

pub fn any_revision() -> impl Strategy<Value = Revision> {
    let hlc = (0..1_u64 << 48, any::<u16>(), any::<u64>());
    let hlc = hlc.prop_map(|(millis, counter, tab)| Hlc { millis, counter, tab: TabId(tab) });
    let revs = || vec(any::<String>().prop_map(RevId), 0..3);
    let ids = (any::<String>(), any::<String>(), (revs(), revs()), any::<String>());
    let marks = (option::of(any::<String>().prop_map(RevId)), option::of(any::<String>().prop_map(RevId)));
    (hlc, ids, marks, any_content()).prop_map(
        |(hlc, (id, rev, (parents, replaced), dataset), (undoes, step), content)| Revision {
            hlc,
            rev: RevId(rev),
            id: AnnotationId(id),
            parents,
            replaced,
            dataset,
            undoes,
            step,
            content,
        },
    )
}

#[test]
fn the_record_is_what_the_format_says() {
    let text = written(&example());
    // The sum was computed by another program, over the text without it.
    assert_eq!(text, EXAMPLE.replace("CHECKSUM", "c939df3336079859"));
    assert_eq!(parsed(&text), Ok(example()));
}

proptest! {
    #[test]
    fn a_revision_survives_being_written(revision in any_revision()) {
        let text = written(&revision);
        let again = parsed(&text);
        prop_assert_eq!(again.as_ref(), Ok(&revision));
        prop_assert!(!text.contains('\n'), "one line");
        prop_assert_eq!(written(&again.unwrap()), text);
    }

    #[test]
    fn one_changed_byte_never_gives_another_note(revision in any_revision(), place in any::<prop::sample::Index>(), byte: u8) {
        let mut bytes = written(&revision).into_bytes();
        let place = place.index(bytes.len());
        bytes[place] = byte;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        match parsed(&text) {
            Ok(found) => prop_assert_eq!(found, revision),
            Err(Unreadable { raw, .. }) => prop_assert_eq!(raw, text),
        }
    }

    #[test]
    fn a_text_cut_anywhere_gives_no_note(revision in any_revision(), place in any::<prop::sample::Index>()) {
        let text = written(&revision);
        let cut: String = text.chars().take(place.index(text.chars().count())).collect();
        let Unreadable { raw, why } = parsed(&cut).unwrap_err();
        // Where a number ends early, the parser calls it a wrong number.
        prop_assert!(why == Fault::Truncated || cut.ends_with(['.', 'e']));
        prop_assert_eq!(raw, cut);
    }

    #[test]
    fn any_text_at_all_is_read_without_a_panic(text: String, json in any_json()) {
        prop_assert!(parsed(&text).is_err());
        prop_assert!(parsed(&json.0).is_err());
        prop_assert!(parsed_download(&text).is_err());
        let _ = Key::parsed(&text);
    }

    #[test]
    fn a_key_has_one_spelling(store: String, dataset: String, id: String, rev: String) {
        let key = Key { store, dataset, id: AnnotationId(id), rev: RevId(rev) };
        let text = key.written();
        prop_assert!(text.starts_with(&Key::prefix(&key.store, &key.dataset)));
        prop_assert!(text.is_ascii() && text.matches('/').count() == 5);
        prop_assert_eq!(Key::parsed(&text), Some(key));
    }

    #[test]
    fn what_reads_as_a_key_is_spelt_as_one(parts in vec("[a-c%0-9A-F/.é ]{0,6}", 4)) {
        let text = format!("{PREFIX}/{}", parts.join("/"));
        if let Some(key) = Key::parsed(&text) {
            prop_assert_eq!(key.written(), text);
        }
    }

    #[test]
    fn one_changed_byte_of_a_draft_never_gives_another_note(revision in any_revision(), typed_ms: u64, place in any::<prop::sample::Index>(), byte: u8) {
        let draft = Draft { typed_ms, revision };
        let mut bytes = draft.written().into_bytes();
        let place = place.index(bytes.len());
        bytes[place] = byte;
        if let Some(found) = Draft::parsed(&String::from_utf8_lossy(&bytes)) {
            // When it was typed has no sum, and decides only between two copies of one draft.
            prop_assert_eq!(found.revision, draft.revision);
        }
    }

    #[test]
    fn one_changed_byte_of_a_key_finds_no_record(revision in any_revision(), place in any::<prop::sample::Index>(), byte: u8) {
        let (key, text) = (Key::of("local", &revision).written(), written(&revision));
        let mut bytes = key.clone().into_bytes();
        let place = place.index(bytes.len());
        bytes[place] = byte;
        let changed = String::from_utf8_lossy(&bytes).into_owned();
        if let Some(found) = Key::parsed(&changed) {
            prop_assert_eq!(found.written(), changed.clone());
            let store = found.store.clone();
            // Another store's key is another store's business; within one, the record is under its own key or under none.
            prop_assert!(changed == key || store != "local" || parsed_at(&found, &text).is_err());
        }
    }

    #[test]
    fn one_changed_byte_of_a_file_gives_no_other_note(revisions in vec(any_revision(), 1..4), place in any::<prop::sample::Index>(), byte: u8) {
        let mut bytes = download("d", 0, &revisions, ["{broken"]).into_bytes();
        let place = place.index(bytes.len());
        bytes[place] = byte;
        if let Ok(file) = parsed_download(&String::from_utf8_lossy(&bytes)) {
            prop_assert!(file.revisions.iter().all(|found| revisions.contains(found)));
            // A name that came twice by it, or a renamed list, may hide records of the file, but changes none.
            prop_assert!(file.revisions.len() + 1 >= revisions.len() || file.revisions.is_empty());
        }
    }

    #[test]
    fn targets_of_any_json_are_kept_or_understood(json in any_json(), kind in "activity|passage|period|dataset|x", of in any_json()) {
        let raw = format!(r#"{{"id":{0},"kind":"{kind}","from":{0},"of":{1},"start":{0}}}"#, json.0, of.0);
        let RawJson(text) = RawJson(raw);
        let revision = Revision::created("d", Content::new(Target::Other(RawJson(text)), "x"), at(1, 1));
        // Whatever it is read as, it is written as it was read.
        if let Ok(found) = parsed(&written(&revision)) {
            prop_assert_eq!(written(&found), written(&revision));
        }
    }

    #[test]
    fn a_file_of_all_notes_gives_them_back(revisions in vec(any_revision(), 0..4), broken in vec("[a-z{\"]{0,8}", 0..3)) {
        let text = download("d", 0, &revisions, broken.iter().map(String::as_str));
        let file = parsed_download(&text).unwrap();
        prop_assert_eq!(&file.revisions, &revisions);
        let raw: Vec<String> = file.unreadable.into_iter().map(|record| record.raw).collect();
        prop_assert_eq!(raw, broken);
    }
}

#[test]
fn a_record_of_the_first_schema_reads_as_ever_and_one_of_the_second_names_what_it_replaces() {
    let text = written(&example());
    let later = Revision { replaced: vec![RevId("a".into()), RevId("b".into())], ..example() };
    let newer = written(&later);
    assert!(newer.contains(r#""replaced":["a","b"],"#) && newer.contains(r#""schema":2,"#));
    assert_eq!(parsed(&newer), Ok(later));
    // A flipped number is neither a newer nor an older record.
    for (from, to) in [("\"schema\":1", "\"schema\":2"), ("\"schema\":1", "\"schema\":0")] {
        assert!(parsed(&text.replace(from, to)).is_err());
    }
    assert_eq!(why(&newer.replace("\"schema\":2", "\"schema\":1")), Fault::WrongKind("replaced"));
    assert_eq!(why(&newer.replace("[\"a\",\"b\"]", "[]")), Fault::Damaged, "what names nothing is written as schema 1");
}

#[test]
fn hostile_ids_make_keys_that_stay_apart() {
    for id in ["", "/", "..", "%2F", "a/b", "名", "\u{0}", "%", "kakehashi/1/"] {
        let key = Key { store: id.into(), dataset: id.into(), id: AnnotationId(id.into()), rev: RevId(id.into()) };
        assert_eq!(Key::parsed(&key.written()), Some(key));
    }
    for foreign in [
        "theme",
        "kakehashi/theme",
        "kakehashi/10/a/b/c/d",
        "kakehashi/1/a/b/c",
        "kakehashi/1/a/b/c/d/e",
        "kakehashi/1/a/b/c/%2f",
        "kakehashi/1/a/b/c/%",
        "kakehashi/1/a/b/c/%+1",
        "kakehashi/1/a/b/c/%FF",
        "kakehashi/1/a/b/c/é",
    ] {
        assert_eq!(Key::parsed(foreign), None, "{foreign}");
    }
}

fn why(text: &str) -> Fault {
    parsed(text).unwrap_err().why
}

#[test]
fn each_kind_of_damage_is_named() {
    let text = written(&example());
    assert_eq!(why(""), Fault::Truncated);
    assert!(matches!(why("no"), Fault::NotJson(_)));
    assert_eq!(why("[]"), Fault::WrongKind("record"));
    assert_eq!(why("{}"), Fault::Missing("checksum"));
    assert_eq!(why(&text.replace("\"body\"", "\"bode\"")), Fault::Missing("body"));
    assert_eq!(why(&text.replace("false", "0")), Fault::WrongKind("deleted"));
    assert_eq!(why(&text.replace("2013", "2014")), Fault::Damaged);
    assert_eq!(why(&text.replace("\"tab\":\"9f", "\"tab\":\"9F")), Fault::WrongKind("tab"));
}

#[test]
fn a_record_from_the_future_is_told_from_a_flipped_bit() {
    let text = written(&example());
    let flipped = text.replace("\"schema\":1", "\"schema\":3");
    assert_eq!(why(&flipped), Fault::Damaged);
    let future = r#"{"checksum":"CHECKSUM","schema":3,"shape":{"unlike":["this",1.0]}}"#;
    let sum = fnv(r#"{"schema":3,"shape":{"unlike":["this",1.0]}}"#);
    assert_eq!(why(&future.replace("CHECKSUM", &sum)), Fault::NewerSchema(3));
}

fn fnv(text: &str) -> String {
    let sum =
        text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    format!("{sum:016x}")
}

#[test]
fn layout_and_order_of_members_do_not_matter() {
    let mut revision = example();
    revision.content.unknown.insert("later".into(), RawJson(r#"{"a":[1,2],"b":" \" { "}"#.into()));
    let value: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&written(&revision)).unwrap();
    let backwards: Vec<String> =
        value.iter().rev().map(|(name, value)| format!("\t{name:?} :\r\n {value:#}")).collect();
    assert_eq!(parsed(&format!(" {{ {} }}\n", backwards.join(" ,\n"))), Ok(revision));
}

#[test]
fn a_record_under_another_key_is_not_that_record() {
    let revision = example();
    let key = Key::of("main", &revision);
    let text = written(&revision);
    assert_eq!(
        key.written(),
        "kakehashi/1/main/ilo-japan/019d3c5e1a00-0000-9f86d081884c7d65/019d3c5e1a00-0000-9f86d081884c7d65"
    );
    assert_eq!(parsed_at(&key, &text), Ok(revision));
    let other = Key { rev: RevId("other".into()), ..key };
    assert_eq!(parsed_at(&other, &text), Err(Unreadable { raw: text, why: Fault::WrongKey }));
}

#[test]
fn a_target_that_is_not_understood_is_kept_as_it_came() {
    for raw in [
        r#"{"kind":"galaxy","mass":1e400}"#,
        r#"{"kind":"activity"}"#,
        r#"{"kind":"activity","id":7}"#,
        "null",
        "\"study-tour\"",
        r#"{"kind":"passage","of":{"kind":"passage"}}"#,
        r#"{"exact":"","kind":"passage","language":"","of":{"id":"a","kind":"actor","role":1},"prefix":"","suffix":"","text":""}"#,
    ] {
        let target = Target::Other(RawJson(raw.to_owned()));
        let revision = Revision::created("d", Content::new(target, "x"), at(1, 1));
        let text = written(&revision);
        assert!(text.contains(raw));
        assert_eq!(parsed(&text), Ok(revision));
    }
}

#[test]
fn depth_and_size_do_not_break_the_reader() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let mut content = note("x");
    content.unknown.insert("deep".into(), RawJson(deep));
    let revision = Revision::created("d", content, at(1, 1));
    assert_eq!(parsed(&written(&revision)), Ok(revision));
    assert_eq!(why(&"{\"a\":".repeat(100_000)), Fault::Truncated);
}

#[test]
fn the_file_says_what_it_is_and_keeps_what_it_cannot_read() {
    let broken = written(&example()).replace("2013", "2014");
    let text = download("ilo-japan", 1_795_469_000_000, &[example()], [broken.as_str()]);
    assert!(text.contains(&format!("\"format\": \"{FORMAT}\"")));
    let file = parsed_download(&format!("\u{feff}{text}")).unwrap();
    let unreadable = vec![Unreadable { raw: broken, why: Fault::Damaged }];
    let exported = "2026-11-23T21:23:20Z".into();
    assert_eq!(file, Download { dataset: "ilo-japan".into(), exported, revisions: vec![example()], unreadable });
    let fails = |from: &str, to: &str| parsed_download(&text.replace(from, to)).unwrap_err();
    assert_eq!(fails(FORMAT, "other"), Fault::UnknownWord("other".into()));
    assert_eq!(fails("\"schema\": 1", "\"schema\": 2"), Fault::NewerSchema(2));
    assert_eq!(fails("\"revisions\"", "\"revision\""), Fault::Missing("revisions"));
    assert_eq!(fails("]\n}", ""), Fault::Truncated);
}

#[test]
fn milliseconds_are_said_as_a_civil_time() {
    assert_eq!(utc(0), "1970-01-01T00:00:00Z");
    assert_eq!(utc(1_709_210_096_999), "2024-02-29T12:34:56Z");
}
