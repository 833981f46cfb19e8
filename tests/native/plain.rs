//! The plain pages: everything of the dataset is there in both languages, every link leads to a page, what a dataset
//! says never becomes markup, and what machines read is true.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use kakehashi::codec::dataset;
use kakehashi::codec::plain::{File, pages};
use kakehashi::domain::catalogue::Catalogue;
use kakehashi::domain::claims::claims;
use kakehashi::text::Lang;
use serde_json::Value;

const DIGEST: &str = "0123abcd";

fn catalogue() -> Catalogue {
    Catalogue::new(dataset::read(dataset::BUNDLED).0.expect("the bundled dataset"))
}

/// The pages of the bundled dataset, read back: once for all tests, since it takes its time.
static BUNDLED: LazyLock<Vec<(File, Vec<Found>)>> = LazyLock::new(|| {
    let files = pages(&catalogue(), DIGEST);
    files.into_iter().map(|file| (file.clone(), read(&file.html))).collect()
});

fn by_path(files: &[File]) -> BTreeMap<&str, &str> {
    files.iter().map(|file| (file.path.as_str(), file.html.as_str())).collect()
}

/// One element, as it is read back.
#[derive(Debug, Default)]
struct Found {
    name: String,
    attributes: BTreeMap<String, String>,
    /// The names of those around it, outermost first.
    inside: Vec<String>,
    text: String,
}

impl Found {
    fn attr(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }
}

fn plain_text(html: &str) -> String {
    html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Reads a page as strictly as it is written: each element is closed where it was opened, nothing is left over.
fn read(html: &str) -> Vec<Found> {
    let mut rest = html.strip_prefix("<!doctype html>\n").expect("the doctype");
    let mut found: Vec<Found> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    while let Some(at) = rest.find('<') {
        let text = &rest[..at];
        assert!(!text.contains('>'), "a sign that isn't escaped: {text}");
        for outer in &open {
            found[*outer].text.push_str(&plain_text(text));
        }
        let end = at + rest[at..].find('>').expect("the end of a tag");
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            let last = open.pop().expect("nothing is open");
            assert_eq!(found[last].name, name, "closed in another order: {:?}", found[last]);
            continue;
        }
        let (name, mut attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut element = Found { name: name.to_owned(), ..Found::default() };
        while let Some((key, value)) = attributes.split_once("=\"") {
            let (value, after) = value.split_once('"').expect("the end of a value");
            let twice = element.attributes.insert(key.trim().to_owned(), plain_text(value));
            assert!(twice.is_none(), "{key} twice in <{tag}>");
            attributes = after;
        }
        assert_eq!(attributes.trim(), "", "in <{tag}>");
        element.inside = open.iter().map(|at| found[*at].name.clone()).collect();
        found.push(element);
        if name == "script" {
            let (data, after) = rest.split_once("</script>").expect("the end of the data");
            found.last_mut().expect("it").text = data.to_owned();
            rest = after;
        } else if !["meta", "link"].contains(&name) {
            open.push(found.len() - 1);
        }
    }
    assert!(open.is_empty() && rest.trim().is_empty(), "left over: {rest}");
    found
}

#[test]
fn everything_has_its_page_in_both_languages() {
    let catalogue = catalogue();
    let files = pages(&catalogue, DIGEST);
    let paths: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths.len(), files.len(), "a path twice");
    let d = &catalogue.dataset;
    for lang in ["en", "ja"] {
        let mut wanted: Vec<String> = ["index", "sources", "method"].map(str::to_owned).to_vec();
        wanted.extend(d.activities.iter().map(|it| format!("activity/{}", it.id)));
        wanted.extend(d.events.iter().map(|it| format!("event/{}", it.id)));
        wanted.extend(d.countries.iter().map(|it| format!("country/{}", it.code)));
        wanted.extend(d.actors.iter().map(|it| format!("actor/{}", it.id)));
        wanted.extend(d.sources.iter().map(|it| format!("source/{}", it.id)));
        assert_eq!(wanted.len() * 2, files.len());
        for page in wanted {
            assert!(paths.contains(format!("{lang}/{page}.html").as_str()), "{lang}/{page}");
        }
    }
    assert_eq!(files, pages(&catalogue, DIGEST), "the same dataset gives the same pages");
}

#[test]
fn pages_are_well_formed_and_nested_as_html_wants() {
    let blocks = ["p", "ul", "ol", "dl", "div", "section", "h1", "h2", "h3", "blockquote", "table", "main", "nav"];
    for (file, found) in BUNDLED.iter() {
        let mut ids = BTreeSet::new();
        let mut level = 0;
        for element in found {
            let place = format!("{}: {element:?}", file.path);
            let parent = element.inside.last().map_or("", String::as_str);
            match element.name.as_str() {
                "li" => assert!(["ul", "ol"].contains(&parent), "{place}"),
                "dt" | "dd" => assert_eq!(parent, "dl", "{place}"),
                "td" | "th" => assert_eq!(parent, "tr", "{place}"),
                "a" => {
                    assert!(!element.inside.iter().any(|name| name == "a"), "{place}");
                    assert!(!element.text.trim().is_empty(), "a link without a name: {place}");
                }
                _ => {}
            }
            match parent {
                "ul" | "ol" => assert_eq!(element.name, "li", "{place}"),
                "dl" => assert!(["dt", "dd"].contains(&element.name.as_str()), "{place}"),
                _ => {}
            }
            if blocks.contains(&element.name.as_str()) {
                let around = ["p", "a", "span", "h1", "h2", "h3", "dt"];
                assert!(!element.inside.iter().any(|name| around.contains(&name.as_str())), "{place}");
            }
            if let Some(now) = ["h1", "h2", "h3"].iter().position(|name| *name == element.name) {
                assert!(now <= level, "a heading skips a level: {place}");
                assert!(!element.text.trim().is_empty(), "{place}");
                level = now + 1;
            }
            if let Some(id) = element.attributes.get("id") {
                assert!(ids.insert(id.clone()), "an id twice: {place}");
            }
            let name = element.attr("aria-labelledby");
            assert!(name.is_empty() || found.iter().any(|other| other.attr("id") == name), "{place}");
        }
        for once in ["h1", "main", "title", "html", "header", "footer", "nav"] {
            assert_eq!(found.iter().filter(|element| element.name == once).count(), 1, "{once} in {}", file.path);
        }
    }
}

/// Where a relative address leads, from the folder of all plain pages on.
fn resolved(from: &str, href: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            ".." if parts.last().is_some_and(|last| *last != "..") => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn every_link_leads_to_a_page_or_to_the_app() {
    let all: BTreeMap<&str, &str> = BUNDLED.iter().map(|(file, _)| (file.path.as_str(), file.html.as_str())).collect();
    let mut to_app = 0;
    for (file, found) in BUNDLED.iter() {
        for element in found {
            let href = element.attr("href");
            if href.is_empty() || href.starts_with("https://") || href.starts_with("http://") {
                assert!(href.is_empty() || element.attr("rel").contains("external"), "{}: {href}", file.path);
                continue;
            }
            let (path, part) = href.split_once('#').unwrap_or((href, ""));
            if path.is_empty() {
                assert!(file.html.contains(&format!("id=\"{part}\"")), "{}: #{part}", file.path);
                continue;
            }
            let target = resolved(&file.path, path);
            match target.as_str() {
                "style.css" | "../favicon.svg" => {}
                "../index.html" => {
                    to_app += 1;
                    let lang = file.path.split('/').next().expect("a language");
                    assert!(part.ends_with(&format!("?lang={lang}")), "{}: {href}", file.path);
                }
                other => {
                    let html = all.get(other).unwrap_or_else(|| panic!("{}: {href} leads to no page", file.path));
                    assert!(part.is_empty() || html.contains(&format!("id=\"{part}\"")), "{}: {href}", file.path);
                }
            }
        }
    }
    assert_eq!(to_app, BUNDLED.len(), "each page has its way into the app");
}

#[test]
fn each_claim_stands_with_status_source_and_quotation() {
    let catalogue = catalogue();
    let files = pages(&catalogue, DIGEST);
    let all = by_path(&files);
    let told = claims(&catalogue);
    assert!(told.len() > 300);
    for lang in Lang::ALL {
        let m = lang.messages();
        for claim in &told {
            // Every claim is told on the page of its source; those of entries, actors and countries on theirs too.
            let page = format!("{}/source/{}.html", lang.tag(), claim.source);
            let html = plain_text(all[page.as_str()]);
            assert!(html.contains(m.statuses.name(claim.status)), "{page}: {}", claim.id);
            let note = claim.note.get(lang.tag());
            assert!(html.contains(note), "{page}: the note of {}", claim.id);
            if let Some(quote) = claim.quote {
                let language = &catalogue.source(claim.source).expect("a source").language;
                assert!(html.contains(&format!("<mark>{}</mark>", quote.exact)), "{page}: {}", claim.id);
                assert!(html.contains(&format!("<blockquote lang=\"{language}\"")), "{page}: {}", claim.id);
            }
        }
    }
    // Each fact of an entry can be cited there, in both languages.
    for (id, entry) in catalogue.entries() {
        let folder = match entry {
            kakehashi::domain::catalogue::Entry::Activity(_) => "activity",
            kakehashi::domain::catalogue::Entry::Event(_) => "event",
        };
        for lang in ["en", "ja"] {
            let html = all[format!("{lang}/{folder}/{}.html", entry.id()).as_str()];
            for claim in kakehashi::domain::claims::claims_of(id, entry) {
                assert!(html.contains(&format!("id=\"fact-{}\"", claim.id)), "{lang}: {}", claim.id);
            }
        }
    }
}

#[test]
fn no_text_is_missing_in_either_language() {
    let kana = |text: &str| text.chars().any(|letter| ('\u{3040}'..'\u{9fff}').contains(&letter));
    for (file, found) in BUNDLED.iter() {
        let html = found.iter().find(|element| element.name == "html").expect("the root");
        assert_eq!(html.attr("lang"), file.path.split('/').next().expect("a language"));
        let heading = found.iter().find(|element| element.name == "h1").expect("a heading");
        for element in found {
            let content = element.attr("content");
            assert!(element.name != "meta" || element.attr("charset") == "utf-8" || !content.is_empty(), "{element:?}");
            assert!(
                !["p", "h2", "h3", "li", "dt", "dd", "th"].contains(&element.name.as_str())
                    || !element.text.trim().is_empty(),
                "{}: {element:?}",
                file.path
            );
        }
        // A fallback to the other language would be marked.
        let is_ja = html.attr("lang") == "ja";
        let is_marked = !heading.attr("lang").is_empty();
        assert!(is_marked || !kana(&heading.text) || is_ja, "{}: {}", file.path, heading.text);
    }
}

#[test]
fn contradictions_show_every_value() {
    let catalogue = catalogue();
    let files = pages(&catalogue, DIGEST);
    let all = by_path(&files);
    let page = read(all["en/event/third-global-conference.html"]);
    let values: Vec<&str> =
        page.iter().filter(|element| element.attr("class") == "value").map(|element| element.text.as_str()).collect();
    assert_eq!(values, ["152", "153", "153, more than 1,300 people"]);
    for dispute in &catalogue.dataset.disputes {
        for lang in ["en", "ja"] {
            let method = plain_text(all[format!("{lang}/method.html").as_str()]);
            assert!(method.contains(dispute.about.get(lang)), "{}", dispute.id);
        }
    }
}

fn linked(found: &[Found]) -> Value {
    let data: Vec<&Found> = found.iter().filter(|element| element.name == "script").collect();
    assert_eq!(data.len(), 1);
    assert_eq!(data[0].attr("type"), "application/ld+json");
    assert!(!data[0].text.contains('<'));
    serde_json::from_str(&data[0].text).expect("JSON")
}

#[test]
fn what_machines_read_is_json_and_true() {
    for (file, found) in BUNDLED.iter() {
        let value = linked(found);
        assert_eq!(value["@context"], "https://schema.org", "{}", file.path);
        let dataset = if value["@type"] == "Dataset" { &value } else { &value["isPartOf"] };
        assert_eq!(dataset["identifier"], format!("sha-256:{DIGEST}"), "{}", file.path);
        assert!(file.html.contains(&format!("name=\"kakehashi-dataset-sha256\" content=\"{DIGEST}\"")));
        for date in ["startDate", "endDate", "datePublished"] {
            let Some(date) = value["mainEntity"][date].as_str() else { continue };
            let is_iso = date.len() <= 10 && date.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
            assert!(is_iso, "{}: {date}", file.path);
        }
    }
    let of = |path: &str| {
        let (_, found) = BUNDLED.iter().find(|(file, _)| file.path == path).expect("a page");
        linked(found)["mainEntity"].clone()
    };
    // Known days; days that sources disagree on; a deadline, which is no event; an activity; a group of people.
    let tour = of("en/event/tour-2018.html");
    assert_eq!((tour["@type"].as_str(), tour["startDate"].is_string()), (Some("Event"), true), "{tour}");
    let disputed = of("en/event/tour-2017.html");
    assert_eq!((disputed["startDate"].clone(), disputed["endDate"].clone()), (Value::Null, Value::Null));
    assert_eq!(of("en/activity/study-tour.html")["@type"], "Thing");
    assert_eq!(of("ja/actor/jccu.html")["@type"], "Organization");
    assert_eq!(of("ja/actor/african-leaders.html")["@type"], "Thing");
    assert_eq!(of("ja/country/KE.html")["name"], "ケニア");
}

#[test]
fn pages_run_nothing_and_name_no_host_of_their_own() {
    for (file, found) in BUNDLED.iter() {
        for element in found {
            assert!(!element.attributes.keys().any(|name| name.starts_with("on") || name == "style"), "{element:?}");
            assert!(element.name != "script" || element.attr("type") == "application/ld+json");
            assert!(!["og:url", "og:image"].contains(&element.attr("property")), "{element:?}");
            assert!(element.attr("rel") != "canonical");
        }
        assert!(file.html.contains("default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'"));
    }
}

#[test]
fn dates_for_machines_are_those_that_html_knows() {
    for (file, found) in BUNDLED.iter() {
        for element in found.iter().filter(|element| element.name == "time") {
            let date = element.attr("datetime");
            let parts: Vec<&str> = date.split('-').collect();
            let widths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
            assert!([&[4][..], &[4, 2], &[4, 2, 2]].contains(&widths.as_slice()), "{}: {date}", file.path);
            assert!(parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit())), "{date}");
            assert!(parts.get(1).is_none_or(|month| ("01"..="12").contains(month)), "{date}");
        }
    }
}

#[test]
fn what_a_hostile_dataset_says_never_becomes_markup_or_a_way_out() {
    let tiny = std::fs::read_to_string("tests/fixtures/tiny.json").expect("a fixture");
    let mut data = dataset::read(&tiny).0.expect("a dataset");
    let bad = "</script><script>alert(1)</script>\" onload=\"x\u{0} ' <!--";
    let text = kakehashi::domain::localized::Localized::new([("en".to_owned(), bad.to_owned())]);
    data.title = text.clone();
    data.subject = text.clone();
    data.licence.url = "javascript:alert(1)".to_owned();
    data.licence.id = bad.to_owned();
    for source in &mut data.sources {
        source.title = text.clone();
        source.url = "javascript:alert(1)".to_owned();
        source.language = bad.to_owned();
    }
    for (at, activity) in data.activities.iter_mut().enumerate() {
        activity.id = format!("../../{at}/A b\"<");
        activity.title = text.clone();
        activity.summary = text.clone();
        for fact in &mut activity.facts.statements {
            fact.id = bad.to_owned();
            fact.value.text = text.clone();
        }
    }
    // Two ids that are one file's name on some disks.
    let mut twin = data.actors[0].clone();
    data.actors[0].id = "same".to_owned();
    twin.id = "SAME".to_owned();
    data.actors.push(twin);
    let files = pages(&Catalogue::new(data), bad);
    let mut paths = BTreeSet::new();
    for file in &files {
        assert!(!file.path.contains("..") && file.path.is_ascii() && !file.path.contains([' ', '"', '<', '\\']));
        assert!(paths.insert(file.path.to_lowercase()), "{} twice", file.path);
        // Reads back: no tag but ours, each with the attributes that we write.
        for element in read(&file.html) {
            assert!(!element.attributes.contains_key("onload"), "{element:?}");
            assert!(!element.attr("href").contains("javascript:"), "{element:?}");
            assert!(!element.attr("cite").contains("javascript:"), "{element:?}");
        }
        assert!(!file.html.contains("<script>") && !file.html.contains('\u{0}'));
        linked(&read(&file.html));
    }
    assert!(files.iter().any(|file| file.path.starts_with("en/activity/~2e~2e~2f")));
}
