//! The fixed words: that both languages are there, in their own script and with their own signs.

use kakehashi::domain::assertion::Status;
use kakehashi::domain::dataset::EventKind;
use kakehashi::domain::place::CountryRole;
use kakehashi::text::Lang;

#[test]
fn a_language_is_found_by_its_tag() {
    assert_eq!(Lang::from_tag("ja-JP"), Some(Lang::Ja));
    assert_eq!(Lang::from_tag("EN_gb"), Some(Lang::En));
    assert_eq!(Lang::from_tag("fr"), None);
    assert!(Lang::ALL.into_iter().all(|lang| Lang::from_tag(lang.tag()) == Some(lang)));
    assert_eq!(Lang::ALL.map(Lang::native_name), ["English", "日本語"]);
}

#[test]
fn the_title_stands_in_both_scripts() {
    let title = |lang: Lang| (lang.messages().common.title, lang.messages().common.title_other);
    assert_eq!((title(Lang::En), title(Lang::Ja)), (("Kakehashi", "架け橋"), ("架け橋", "Kakehashi")));
}

#[test]
fn closed_lists_have_a_name_for_each_member() {
    let (en, ja) = (Lang::En.messages(), Lang::Ja.messages());
    let names = Status::ALL.map(|status| en.statuses.name(status));
    assert_eq!(names, ["Stated", "Inferred", "Opinion", "Other source", "Disputed"]);
    assert_eq!(CountryRole::ALL.map(|role| ja.roles.name(role)), ["支援元", "実施地", "支援先", "所在地"]);
    assert_eq!(EventKind::ALL.map(|kind| ja.event_kinds.name(kind)), ["開催回", "節目", "目標", "背景"]);
    assert!(Status::ALL.iter().all(|status| en.statuses.explained(*status).ends_with('.')));
}

/// The sources of the messages, without comments and code.
fn texts(lang: &str) -> Vec<String> {
    let mut out = Vec::new();
    let folder = format!("{}/src/text/{lang}", env!("CARGO_MANIFEST_DIR"));
    for file in std::fs::read_dir(folder).unwrap() {
        let source = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let code: String = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        out.extend(code.split('"').skip(1).step_by(2).map(str::to_owned));
    }
    assert!(out.len() > 400, "{lang}: {}", out.len());
    out
}

#[test]
fn english_is_set_with_curly_quotes_and_british_hyphens() {
    for text in texts("en") {
        assert!(!text.contains('\''), "{text}");
        assert!(!text.contains("..."), "{text}");
        assert!(!text.to_lowercase().contains("cooperat") || text.contains("cooperation"), "{text}");
    }
}

#[test]
fn japanese_has_no_stray_spaces_and_no_half_width_marks() {
    let wide = |letter: char| letter > '\u{2fff}';
    for text in texts("ja") {
        let letters: Vec<char> = text.chars().collect();
        for pair in letters.windows(2) {
            let [before, after] = [pair[0], pair[1]];
            // A placeholder may hold Latin text, which keeps its space.
            assert!(!(wide(before) && after == ' ') || text.contains(" {"), "{text}");
            assert!(!(before == ' ' && wide(after)) || text.contains("{page}"), "{text}");
            assert!(
                !(wide(before) && matches!(after, ',' | ';' | '!' | '?'))
                    || text.contains("?data")
                    || text.contains("（?）"),
                "{text}"
            );
        }
    }
}
