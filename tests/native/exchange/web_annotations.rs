//! W3C Web Annotations: the standard's kinds, its rules, and the way there and back.

use super::{HERE, SITE, row};
use crate::annotation::{at, note};
use crate::record::any_revision;
use kakehashi::codec::exchange::{read_text, w3c};
use kakehashi::domain::annotation::{
    AnnotationId, Annotations, Brought, Content, Passage, Revision, Target, Verdict, Why,
};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

fn collection(notes: &[Revision]) -> String {
    w3c::collection(&notes.iter().map(row).collect::<Vec<_>>(), "https://example.org/kakehashi/#/notes", "Notes")
}

fn brought(text: &str) -> Brought {
    read_text(text, HERE).expect("annotations")
}

/// One annotation, by itself.
fn annotation(members: Value) -> Value {
    let mut whole = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "https://notes.example/1",
        "type": "Annotation",
        "target": "https://pages.example/1",
    });
    for (name, value) in members.as_object().expect("members") {
        match value {
            Value::Null => _ = whole.as_object_mut().expect("an object").remove(name),
            value => whole[name] = value.clone(),
        }
    }
    whole
}

fn one(members: Value) -> Revision {
    let found = brought(&annotation(members.clone()).to_string());
    assert_eq!((found.revisions.len(), &found.refused), (1, &vec![]), "{members}");
    found.revisions.into_iter().next().expect("a note")
}

/// The annotation of a note as it is written, as it was or after a change.
fn again(note: &Revision) -> Value {
    let whole: Value = serde_json::from_str(&collection(std::slice::from_ref(note))).expect("JSON");
    let mut item = whole["first"]["items"][0].clone();
    item.as_object_mut().expect("an annotation").remove("urn:kakehashi:record");
    item
}

proptest! {
    #[test]
    fn notes_survive_the_way_there_and_back_to_the_letter(mut notes in vec(any_revision(), 0..4)) {
        notes.iter_mut().for_each(|note| note.content.deleted = false);
        let text = collection(&notes);
        let found = brought(&text);
        prop_assert_eq!(&found.refused, &vec![]);
        prop_assert_eq!(&found.revisions, &notes);
        let pages: Value = serde_json::from_str(&text).unwrap();
        for item in pages["first"]["items"].as_array().unwrap() {
            prop_assert!(item["id"].as_str().unwrap().contains(':'));
        }
    }

    #[test]
    fn any_json_is_read_or_refused_and_never_twice_as_something_else(text in "[a-z]{0,5}", number: i64) {
        for value in [json!({}), json!([]), json!(null), json!(text), json!(number), json!([{"target": text}]), json!({"value": text})] {
            for member in ["body", "target", "id", "type", "motivation", "created", "@context", "bodyValue"] {
                let mut whole = annotation(json!({}));
                whole[member] = value.clone();
                let (first, second) = (read_text(&whole.to_string(), HERE), read_text(&whole.to_string(), HERE));
                prop_assert_eq!(&first, &second);
            }
        }
    }
}

#[test]
fn our_targets_are_what_any_program_understands() {
    let passage = Passage {
        of: Target::Activity("study-tour".into()),
        text: "summary".into(),
        language: "en".into(),
        exact: "co-operatives".into(),
        prefix: "leaders of ".into(),
        suffix: " in Africa".into(),
        position: Some((11, 24)),
    };
    let content =
        Content { tags: vec!["visit".into()], ..Content::new(Target::Passage(Box::new(passage)), "**Who?**") };
    let revision = Revision::created("ilo-japan", content, at(1_700_000_000_000, 1));
    let address = format!("{SITE}#/activity/study-tour");
    assert_eq!(
        again(&revision),
        json!({
            "id": format!("urn:kakehashi:note:{}", revision.id.0),
            "type": "Annotation",
            "motivation": "commenting",
            "created": "2023-11-14T22:13:20Z",
            "modified": "2023-11-14T22:13:20Z",
            "body": [
                {"type": "TextualBody", "value": "**Who?**", "format": "text/markdown", "purpose": "commenting"},
                {"type": "TextualBody", "value": "visit", "purpose": "tagging"},
            ],
            "target": {
                "type": "SpecificResource",
                "source": {"id": address, "language": "en", "format": "text/html"},
                "selector": [
                    {"type": "TextQuoteSelector", "exact": "co-operatives", "prefix": "leaders of ", "suffix": " in Africa"},
                    {"type": "TextPositionSelector", "start": 11, "end": 24},
                ],
            },
        })
    );
    let found = one(again(&revision));
    assert_eq!(found.content.target.thing(), &Target::Activity("study-tour".into()), "without our record");
    let plain = again(&Revision::created("ilo-japan", note("x"), at(1, 1)));
    assert_eq!(plain["target"], json!({"type": "SpecificResource", "source": address}));
}

#[test]
fn bodies_of_every_kind_become_text_and_tags() {
    let body = |body: Value| {
        let note = one(json!({"body": body}));
        (note.content.body, note.content.tags)
    };
    let said = |text: &str| (text.to_owned(), Vec::<String>::new());
    assert_eq!(one(json!({})).content.body, "", "none at all");
    assert_eq!(one(json!({"bodyValue": "plain"})).content.body, "plain");
    assert_eq!(body(json!("https://a.example/1")), said("<https://a.example/1>"));
    assert_eq!(body(json!({"id": "https://a.example/2", "type": "Video"})), said("<https://a.example/2>"));
    assert_eq!(body(json!({"type": "TextualBody", "value": "words", "language": "en"})), said("words"));
    assert_eq!(body(json!({"value": "words without a class"})), said("words without a class"));
    let tag = json!({"type": "TextualBody", "value": "red", "purpose": "tagging"});
    assert_eq!(body(json!([{"value": "one"}, tag, {"value": "two"}])), ("one\n\ntwo".into(), vec!["red".into()]));
    let choice = json!({"type": "Choice", "items": [{"value": "first", "language": "en"}, {"value": "zweiter"}]});
    assert_eq!(body(choice), said("first"));
    let list = json!({"type": "List", "items": [{"value": "a"}, "https://a.example/3"]});
    assert_eq!(body(list), said("a\n\n<https://a.example/3>"));
    let place = json!({"type": "SpecificResource", "purpose": "tagging", "source": "https://a.example/city"});
    assert_eq!(body(place).1, ["https://a.example/city"]);
    let all_tags = one(json!({"motivation": "tagging", "body": {"type": "TextualBody", "value": "important"}}));
    assert_eq!((all_tags.content.body.as_str(), all_tags.content.tags.as_slice()), ("", &["important".to_owned()][..]));
}

#[test]
fn targets_of_every_kind_are_kept_as_they_came() {
    let range = json!({"type": "RangeSelector",
        "startSelector": {"type": "XPathSelector", "value": "//p[1]"},
        "endSelector": {"type": "CssSelector", "value": "p + p"}});
    let targets = [
        json!("https://pages.example/1"),
        json!(["https://pages.example/1", "https://pages.example/2"]),
        json!({"id": "https://pages.example/a.pdf", "format": "application/pdf", "language": ["en", "ar"]}),
        json!({"type": "Composite", "items": ["https://pages.example/1", {"id": "https://pages.example/2"}]}),
        json!({"source": "https://pages.example/1", "selector": "https://pages.example/selector"}),
        json!({"source": {"id": "https://pages.example/1"}, "selector": range, "scope": "https://pages.example/"}),
        json!({"source": "https://pages.example/1", "selector": {"type": "FragmentSelector", "value": "t=1,2",
            "conformsTo": "http://www.w3.org/TR/media-frags/", "refinedBy": {"type": "TextQuoteSelector", "exact": "x"}}}),
        json!({"source": "https://pages.example/1", "selector": {"type": "DataPositionSelector", "start": 1, "end": 9}}),
        json!({"source": "https://pages.example/1", "selector": {"type": "SvgSelector", "value": "<svg/>"}}),
        json!({"source": "https://pages.example/1", "selector": {"type": "SvgSelector", "id": "https://pages.example/s"}}),
        json!({"source": "https://pages.example/1", "styleClass": "red", "renderedVia": {"id": "https://a.example/v"},
            "state": {"type": "TimeState", "cached": "https://a.example/c", "sourceDate": "2015-07-20T13:30:00Z",
                "refinedBy": {"type": "HttpRequestState", "value": "Accept: text/plain"}}}),
        // Ours by its looks, but on another site.
        json!({"type": "SpecificResource", "source": "https://other.example/#/activity/study-tour"}),
    ];
    for target in targets {
        let note = one(json!({"target": target}));
        assert!(matches!(note.content.target, Target::Other(_)), "{target}");
        assert_eq!(again(&note)["target"], target);
    }
    let ours = one(json!({"target": format!("{SITE}#/country/KE")}));
    assert_eq!(ours.content.target, Target::Country("KE".into()));
    assert_eq!(again(&ours)["target"], format!("{SITE}#/country/KE"), "as it came, while it is on that");
}

#[test]
fn what_a_note_has_no_place_for_survives() {
    let members = json!({
        "motivation": ["commenting", "assessing"],
        "creator": {"id": "https://people.example/1", "type": "Person", "name": "A. Person"},
        "created": "2015-01-28T12:00:00.250Z",
        "modified": "2015-01-29T09:00:00Z",
        "rights": "https://creativecommons.org/publicdomain/zero/1.0/",
        "canonical": "urn:uuid:dbfb1861-0ecf-41ad-be94-a584e5c4f1df",
        "stylesheet": {"type": "CssStylesheet", "value": ".red { color: red }"},
        "schema:x": [1, 2.5, null],
        "body": {"type": "TextualBody", "value": "J’adore", "language": "fr", "creator": "https://people.example/2"},
    });
    let note = one(members.clone());
    assert_eq!(note.modified_ms(), 1_422_522_000_000);
    let written = again(&note);
    for (name, value) in members.as_object().expect("members") {
        assert_eq!(&written[name], value, "{name}");
    }
    // Once the reader has changed the text, it is the reader's.
    let changed = Revision { content: Content { body: "Mine".into(), ..note.content.clone() }, ..note };
    let written = again(&changed);
    assert_eq!(written["body"]["value"], "Mine");
    assert_eq!(written["creator"], members["creator"]);
}

#[test]
fn what_another_program_changed_in_our_note_is_a_change_of_it() {
    let mine = Revision::created("ilo-japan", Content { colour: Some("blue".into()), ..note("as it was") }, at(5, 1));
    let text =
        collection(std::slice::from_ref(&mine)).replace("\"value\": \"as it was\"", "\"value\": \"as it is now\"");
    let found = brought(&text).revisions;
    let here = Annotations::default().inserted(mine.clone());
    assert_eq!(here.planned(&found, "ilo-japan")[0].verdict, Verdict::Newer);
    assert_eq!(found[0].id, mine.id);
    assert_eq!(found[0].content, Content { body: "as it is now".into(), ..mine.content.clone() });
    assert_eq!(brought(&text).revisions, found, "the same each time");
}

#[test]
fn lists_pages_and_collections_are_read() {
    let plain = |number: u32| json!({"id": format!("https://notes.example/{number}"), "type": "Annotation", "target": "https://pages.example/1"});
    let page = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld", "id": "https://notes.example/p1", "type": "AnnotationPage",
        "items": [plain(1), plain(2)],
        "next": {"id": "https://notes.example/p2", "type": "AnnotationPage", "items": [plain(3)]},
    });
    let ids = |value: &Value| {
        let found = brought(&value.to_string());
        assert_eq!(found.refused, [], "{value}");
        found
            .revisions
            .into_iter()
            .map(|note| note.id.0.split('/').next_back().expect("a number").to_owned())
            .collect::<String>()
    };
    assert_eq!(ids(&page), "123");
    assert_eq!(ids(&json!([annotation(json!({}))])), "1");
    let mut inner = page.clone();
    inner.as_object_mut().expect("a page").remove("@context");
    let whole = json!({"@context": "http://www.w3.org/ns/anno.jsonld", "id": "https://notes.example/c",
        "type": ["AnnotationCollection", "Thing"], "total": 3, "first": inner});
    assert_eq!(ids(&whole), "123");
    let elsewhere = json!({"@context": "http://www.w3.org/ns/anno.jsonld", "id": "https://notes.example/c",
        "type": "AnnotationCollection", "total": 9, "first": "https://notes.example/p1"});
    let found = brought(&elsewhere.to_string());
    assert_eq!((found.refused[0].place.path.as_str(), &found.refused[0].why), ("first", &Why::NotInside));
}

/// Each thing that the model says must be so: what breaks it, where that is said to be, and why.
#[test]
fn each_broken_rule_is_named_with_its_place() {
    let selector = |selector: Value| json!({"target": {"source": "https://pages.example/1", "selector": selector}});
    let state = |state: Value| json!({"target": {"source": "https://pages.example/1", "state": state}});
    let cases = [
        (json!({"@context": null}), "", Why::NoContext),
        (json!({"@context": "https://schema.org"}), "", Why::NoContext),
        (json!({"@context": ["http://www.w3.org/ns/anno.jsonld"]}), "", Why::NoContext),
        (json!({"type": "Note"}), "", Why::NotAnnotation),
        (json!({"type": null}), "", Why::NotAnnotation),
        (json!({"id": null}), "", Why::Lacks("id")),
        (json!({"id": "not an address"}), "", Why::NotIri("id")),
        (json!({"id": ["https://a.example/1", "https://a.example/2"]}), "", Why::NotOne("id")),
        (json!({"target": null}), "", Why::Lacks("target")),
        (json!({"target": []}), "", Why::Lacks("target")),
        (json!({"target": 5}), "target", Why::NotIri("id")),
        (json!({"target": ["https://a.example/1", {"type": "Text"}]}), "target[1]", Why::Lacks("id")),
        (json!({"body": {"type": "TextualBody"}}), "body", Why::Lacks("value")),
        (json!({"body": {"type": "TextualBody", "value": ["a", "b"]}}), "body", Why::NotOne("value")),
        (json!({"body": {"type": "TextualBody", "value": 5}}), "body", Why::NotString("value")),
        (json!({"body": "https://a.example/1", "bodyValue": "x"}), "", Why::Both("body", "bodyValue")),
        (json!({"bodyValue": ["x"]}), "", Why::NotOne("bodyValue")),
        (json!({"canonical": "nowhere"}), "", Why::NotIri("canonical")),
        (json!({"created": "2015-01-28"}), "", Why::NotDateTime("created")),
        (json!({"created": "2015-01-28T12:00:00+09:00"}), "", Why::NotDateTime("created")),
        (json!({"modified": "2015-02-30T12:00:00Z"}), "", Why::NotDateTime("modified")),
        (json!({"generated": ["2015-01-28T12:00:00Z"]}), "", Why::NotOne("generated")),
        (json!({"body": {"id": "https://a.example/1", "created": "now"}}), "body", Why::NotDateTime("created")),
        (json!({"body": {"type": "Choice", "items": []}}), "body", Why::Lacks("items")),
        (
            json!({"target": {"type": "List", "items": ["https://a.example/1", "x"]}}),
            "target.items[1]",
            Why::NotIri("id"),
        ),
        (json!({"target": {"type": "SpecificResource"}}), "target", Why::Lacks("source")),
        (
            json!({"target": {"source": ["https://a.example/1", "https://a.example/2"]}}),
            "target",
            Why::NotOne("source"),
        ),
        (json!({"target": {"source": {"type": "Text"}}}), "target.source", Why::Lacks("id")),
        (selector(json!({"type": "FragmentSelector"})), "target.selector", Why::Lacks("value")),
        (selector(json!({"type": "CssSelector", "value": ["a", "b"]})), "target.selector", Why::NotOne("value")),
        (selector(json!({"type": "XPathSelector"})), "target.selector", Why::Lacks("value")),
        (selector(json!({"type": "SvgSelector"})), "target.selector", Why::Lacks("id")),
        (selector(json!({"type": "TextQuoteSelector", "prefix": "a"})), "target.selector", Why::Lacks("exact")),
        (
            selector(json!({"type": "TextQuoteSelector", "exact": "a", "suffix": ["b", "c"]})),
            "target.selector",
            Why::NotOne("suffix"),
        ),
        (selector(json!({"type": "TextPositionSelector", "start": 1})), "target.selector", Why::Lacks("end")),
        (
            selector(json!({"type": "TextPositionSelector", "start": -1, "end": 2})),
            "target.selector",
            Why::NotNumber("start"),
        ),
        (
            selector(json!({"type": "TextPositionSelector", "start": 3, "end": 2})),
            "target.selector",
            Why::EndsBeforeStart,
        ),
        (
            selector(json!({"type": "DataPositionSelector", "start": 1, "end": "2"})),
            "target.selector",
            Why::NotNumber("end"),
        ),
        (
            selector(json!({"type": "RangeSelector", "startSelector": "https://a.example/1"})),
            "target.selector",
            Why::Lacks("endSelector"),
        ),
        (
            selector(json!({"type": "RangeSelector", "startSelector": {"type": "XPathSelector"}})),
            "target.selector.startSelector",
            Why::Lacks("value"),
        ),
        (
            selector(json!({"type": "FragmentSelector", "value": "a", "refinedBy": {"type": "TextQuoteSelector"}})),
            "target.selector.refinedBy",
            Why::Lacks("exact"),
        ),
        (selector(json!(5)), "target.selector", Why::NotIri("id")),
        (state(json!({"type": "HttpRequestState"})), "target.state", Why::Lacks("value")),
        (
            state(json!({"type": "TimeState", "sourceDate": "yesterday"})),
            "target.state",
            Why::NotDateTime("sourceDate"),
        ),
        (
            state(json!({"type": "TimeState", "sourceDateStart": "2015-01-28T12:00:00Z"})),
            "target.state",
            Why::Lacks("sourceDateEnd"),
        ),
        (
            state(json!({"type": "TimeState", "sourceDateEnd": "2015-01-28T12:00:00Z"})),
            "target.state",
            Why::Lacks("sourceDateStart"),
        ),
        (
            state(
                json!({"type": "TimeState", "sourceDate": "2015-01-28T12:00:00Z", "sourceDateStart": "2015-01-28T12:00:00Z"}),
            ),
            "target.state",
            Why::Both("sourceDate", "sourceDateStart"),
        ),
    ];
    for (members, path, why) in cases {
        // In a list, so that it is seen whose fault it is, and that its neighbour is read.
        let mut good = annotation(json!({}));
        good["id"] = "https://notes.example/good".into();
        let found = brought(&json!([good, annotation(members.clone())]).to_string());
        let ids: Vec<&AnnotationId> = found.revisions.iter().map(|note| &note.id).collect();
        assert_eq!(ids, [&AnnotationId("https://notes.example/good".into())], "{members}");
        let whole = format!("[1]{}{path}", if path.is_empty() { "" } else { "." });
        let said: Vec<(&str, &Why)> = found.refused.iter().map(|it| (it.place.path.as_str(), &it.why)).collect();
        assert_eq!(said, [(whole.as_str(), &why)], "{members}");
    }
    let page =
        json!({"@context": "http://www.w3.org/ns/anno.jsonld", "id": "https://a.example/p", "type": "AnnotationPage"});
    assert_eq!(brought(&page.to_string()).refused[0].why, Why::Lacks("items"));
    let page = json!({"id": "https://a.example/p", "type": "AnnotationPage", "items": []});
    assert_eq!(brought(&page.to_string()).refused[0].why, Why::NoContext);
    let whole = json!({"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationCollection"});
    assert_eq!(brought(&whole.to_string()).refused[0].why, Why::Lacks("id"));
}

/// Public samples, where somebody has put them (`WEB_ANNOTATIONS=FOLDER`): they aren't ours to publish.
#[test]
fn valid_samples_are_read_whole_and_come_back_as_they_are() {
    let Ok(folder) = std::env::var("WEB_ANNOTATIONS") else { return };
    let (mut files, mut notes) = (0, 0);
    for entry in std::fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("a file").path();
        let text = std::fs::read_to_string(&path).expect("a text");
        let found = read_text(&text, HERE).unwrap_or_else(|why| panic!("{}: {why:?}", path.display()));
        // Nothing is fetched: pages elsewhere are said.
        assert!(found.refused.iter().all(|it| it.why == Why::NotInside), "{}: {:?}", path.display(), found.refused);
        files += 1;
        notes += found.revisions.len();
        if let [note] = found.revisions.as_slice() {
            let (mut was, is) = (serde_json::from_str::<Value>(&text).expect("JSON"), again(note));
            was.as_object_mut().expect("an annotation").remove("@context");
            for (name, value) in was.as_object().expect("members") {
                assert_eq!(&is[name], value, "{}: {name}", path.display());
            }
        }
    }
    println!("{files} files, {notes} annotations");
}
