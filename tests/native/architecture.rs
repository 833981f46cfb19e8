//! The house holds: which room may name which, what each file says of itself, and how long it is.

use std::path::{Path, PathBuf};

const ROOMS: [(&str, &[&str], &[&str]); 9] = [
    // room, rooms that it may name, crates that it may not
    ("domain", &["domain"], &["leptos", "web_sys", "wasm_bindgen", "js_sys", "gloo_storage", "serde_json"]),
    ("text", &["text", "domain"], &["leptos", "web_sys", "wasm_bindgen", "js_sys", "gloo_storage", "serde_json"]),
    ("layout", &["layout", "domain"], &["leptos", "web_sys", "wasm_bindgen", "js_sys", "gloo_storage", "serde_json"]),
    ("codec", &["codec", "layout", "text", "domain"], &["leptos", "web_sys", "wasm_bindgen", "js_sys", "gloo_storage"]),
    ("store", &["store", "codec", "layout", "text", "domain"], &["web_sys", "wasm_bindgen", "js_sys", "gloo_storage"]),
    ("browser", &["browser"], &["leptos", "serde_json"]),
    ("dom", &["dom", "reactive"], &["gloo_storage", "serde_json"]),
    (
        "sync",
        &["sync", "store", "codec", "browser", "domain", "text", "views", "reactive", "dom"],
        &["web_sys", "gloo_storage"],
    ),
    (
        "views",
        &["views", "dom", "reactive", "store", "codec", "layout", "text", "domain", "browser"],
        &["gloo_storage", "serde_json"],
    ),
];

fn sources() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, out: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, out);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = std::fs::read_to_string(&path).expect("a source file");
                out.push((path, text));
            }
        }
    }
    let mut out = Vec::new();
    walk(Path::new("src"), &mut out);
    out
}

fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(|line| line.split("//").next().unwrap_or(""))
}

#[test]
fn a_lower_room_never_names_a_higher_one() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let inside = path.strip_prefix("src").expect("in src").to_string_lossy().replace('\\', "/");
        let Some((room, may, may_not)) =
            ROOMS.iter().find(|(room, ..)| inside == format!("{room}.rs") || inside.starts_with(&format!("{room}/")))
        else {
            continue;
        };
        for line in code(&text) {
            for part in line.split("crate::").skip(1) {
                let named: String =
                    part.trim_start_matches('{').chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                if !named.is_empty()
                    && named.chars().all(|c| c.is_lowercase() || c == '_')
                    && !may.contains(&named.as_str())
                {
                    wrong.push(format!("{inside} ({room}) names {named}"));
                }
            }
            for other in *may_not {
                if line.contains(&format!("{other}::")) || line.contains(&format!("use {other};")) {
                    wrong.push(format!("{inside} ({room}) names the crate {other}"));
                }
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn each_file_says_what_it_does_and_stays_small() {
    let mut lengths = Vec::new();
    for (path, text) in sources() {
        assert!(text.starts_with("//!"), "{}: no paragraph at its head", path.display());
        let lines = text.lines().count();
        assert!(lines <= 400, "{}: {lines} lines", path.display());
        lengths.push(lines);
    }
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    assert!(median <= 140, "the median file has {median} lines");
}

#[test]
fn nothing_below_the_browser_asks_the_clock_or_throws_dice() {
    for (path, text) in sources() {
        let inside = path.to_string_lossy().replace('\\', "/");
        if ["src/domain", "src/text", "src/layout", "src/codec", "src/store"]
            .iter()
            .any(|room| inside.starts_with(room))
        {
            for banned in ["SystemTime", "Instant::now", "Date::now", "getrandom", "Math::random"] {
                assert!(!code(&text).any(|line| line.contains(banned)), "{inside} uses {banned}");
            }
        }
    }
}

#[test]
fn only_one_file_knows_gloo() {
    for (path, text) in sources() {
        let inside = path.to_string_lossy().replace('\\', "/");
        assert!(inside == "src/browser/storage.rs" || !text.contains("gloo_storage::"), "{inside}");
    }
}

#[test]
fn no_markup_is_ever_parsed_and_no_style_attribute_written() {
    for (path, text) in sources() {
        let inside = path.to_string_lossy().replace('\\', "/");
        for banned in ["set_inner_html", "inner_html=", "insert_adjacent_html", "set_outer_html", ".attr(\"style\""] {
            assert!(!text.contains(banned), "{inside} uses {banned}");
        }
    }
}

#[test]
fn style_sheets_hold_to_the_rules() {
    for entry in std::fs::read_dir("style").expect("the style sheets") {
        let path = entry.expect("an entry").path();
        let text = std::fs::read_to_string(&path).expect("a style sheet");
        let name = path.display();
        assert!(!text.contains("!important"), "{name}: !important");
        assert!(!text.contains("@import"), "{name}: @import");
        assert!(!text.contains("outline: none") && !text.contains("outline:none"), "{name}: outline: none");
        assert!(text.lines().count() <= 400, "{name}: too long");
    }
}

#[test]
fn what_the_second_file_brings_is_named_in_one_place() {
    // Whatever else led there would draw it into the first file.
    let only = [("sync::notes", "src/rest.rs"), ("bring_notes()", "src/sync/notes.rs"), ("wasm_split(", "src/rest.rs")];
    for (path, text) in sources() {
        let inside = path.to_string_lossy().replace('\\', "/");
        for (name, place) in only {
            assert!(inside == place || !code(&text).any(|line| line.contains(name)), "{inside} names {name}");
        }
    }
}
