//! What only the whole file can tell: ids that come twice, ids that nothing has, texts missing in a language,
//! and times that end before they begin. Nothing is changed: what is found is kept, and said.

use std::collections::HashSet;

use crate::domain::assertion::Assertion;
use crate::domain::dataset::{Dataset, Facts, GapAbout};
use crate::domain::localized::Localized;
use crate::domain::name::Name;
use crate::domain::problem::{Fault, Location, Outcome, Problem};
use crate::domain::time::{Bound, TimeBound, TimeFact};

/// What is wrong with the dataset as a whole.
pub fn check(dataset: &Dataset) -> Vec<Problem> {
    let sets = &Sets::new(dataset);
    let mut problems = Vec::new();
    let mut check = Check { dataset, sets, problems: &mut problems, assertions: HashSet::new() };
    check.ids();
    check.whole();
    check.actors();
    for (at, activity) in dataset.activities.iter().enumerate() {
        let path = format!("activities[{at}]");
        check.texts(&path, &activity.id, &[("title", &activity.title), ("summary", &activity.summary)]);
        check.optional(&path, &activity.id, &[("short", &activity.short)]);
        check.known(&format!("{path}.themes"), &activity.id, &activity.themes, &sets.themes);
        check.known(&format!("{path}.supports"), &activity.id, &activity.supports, &sets.supports);
        check.collection(&path, &activity.id, &activity.collection);
        check.facts(&path, &activity.id, &activity.facts);
    }
    for (at, event) in dataset.events.iter().enumerate() {
        let path = format!("events[{at}]");
        check.texts(&path, &event.id, &[("title", &event.title), ("summary", &event.summary)]);
        check.optional(&path, &event.id, &[("short", &event.short)]);
        check.known(&format!("{path}.themes"), &event.id, &event.themes, &sets.themes);
        check.collection(&path, &event.id, &event.collection);
        check.assertions(&format!("{path}.activities"), &event.activities);
        let activities: Vec<String> = event.activities.iter().map(|a| a.value.clone()).collect();
        check.known(&format!("{path}.activities"), &event.id, &activities, &sets.activities);
        check.facts(&path, &event.id, &event.facts);
    }
    // Last, when all assertions have been met.
    check.disputes();
    check.gaps();
    problems
}

/// The ids that there are, by list.
struct Sets<'a> {
    collections: HashSet<&'a str>,
    sources: HashSet<&'a str>,
    themes: HashSet<&'a str>,
    supports: HashSet<&'a str>,
    roles: HashSet<&'a str>,
    actor_kinds: HashSet<&'a str>,
    measures: HashSet<&'a str>,
    countries: HashSet<&'a str>,
    places: HashSet<&'a str>,
    actors: HashSet<&'a str>,
    activities: HashSet<&'a str>,
    events: HashSet<&'a str>,
}

impl<'a> Sets<'a> {
    fn new(d: &'a Dataset) -> Self {
        fn set<T>(list: &[T], id: impl Fn(&T) -> &String) -> HashSet<&str> {
            list.iter().map(|record| id(record).as_str()).collect()
        }
        Self {
            collections: set(&d.collections, |r| &r.id),
            sources: set(&d.sources, |r| &r.id),
            themes: set(&d.themes, |r| &r.id),
            supports: set(&d.supports, |r| &r.id),
            roles: set(&d.roles, |r| &r.id),
            actor_kinds: set(&d.actor_kinds, |r| &r.id),
            measures: set(&d.measures, |r| &r.id),
            countries: set(&d.countries, |r| &r.code),
            places: set(&d.places, |r| &r.id),
            actors: set(&d.actors, |r| &r.id),
            activities: set(&d.activities, |r| &r.id),
            events: set(&d.events, |r| &r.id),
        }
    }
}

struct Check<'a> {
    dataset: &'a Dataset,
    sets: &'a Sets<'a>,
    problems: &'a mut Vec<Problem>,
    /// Ids of assertions met so far: they are unique in the whole file.
    assertions: HashSet<String>,
}

impl Check<'_> {
    fn say(&mut self, path: &str, record: &str, what: Fault) {
        let place =
            Location { path: in_file(path, &self.dataset.skipped), record: record.to_owned(), ..Location::default() };
        self.problems.push(Problem { place, what, outcome: Outcome::Kept });
    }

    fn ids(&mut self) {
        let d = self.dataset;
        self.unique("collections", d.collections.iter().map(|r| &r.id));
        self.unique("sources", d.sources.iter().map(|r| &r.id));
        self.unique("themes", d.themes.iter().map(|r| &r.id));
        self.unique("supports", d.supports.iter().map(|r| &r.id));
        self.unique("roles", d.roles.iter().map(|r| &r.id));
        self.unique("actor_kinds", d.actor_kinds.iter().map(|r| &r.id));
        self.unique("measures", d.measures.iter().map(|r| &r.id));
        self.unique("countries", d.countries.iter().map(|r| &r.code));
        self.unique("places", d.places.iter().map(|r| &r.id));
        self.unique("actors", d.actors.iter().map(|r| &r.id));
        self.unique("activities", d.activities.iter().map(|r| &r.id));
        self.unique("events", d.events.iter().map(|r| &r.id));
        self.unique("disputes", d.disputes.iter().map(|r| &r.id));
        self.unique("gaps", d.gaps.iter().map(|r| &r.id));
    }

    fn unique<'b>(&mut self, list: &str, ids: impl Iterator<Item = &'b String>) {
        let mut seen = HashSet::new();
        for (at, id) in ids.enumerate() {
            if !seen.insert(id) {
                self.say(&format!("{list}[{at}].id"), id, Fault::DuplicateId(id.clone()));
            }
        }
    }

    fn whole(&mut self) {
        let d = self.dataset;
        self.texts("", &d.id, &[("title", &d.title), ("subject", &d.subject)]);
        self.optional("", &d.id, &[("description", &d.description), ("opening", &d.opening)]);
        self.optional("licence", &d.id, &[("note", &d.licence.note)]);
        let lists = [
            ("collections", &d.collections),
            ("themes", &d.themes),
            ("supports", &d.supports),
            ("roles", &d.roles),
            ("actor_kinds", &d.actor_kinds),
            ("measures", &d.measures),
        ];
        for (list, terms) in lists {
            for (at, term) in terms.iter().enumerate() {
                self.texts(&format!("{list}[{at}]"), &term.id, &[("label", &term.label)]);
                self.optional(&format!("{list}[{at}]"), &term.id, &[("description", &term.description)]);
            }
        }
        for (at, source) in d.sources.iter().enumerate() {
            let path = format!("sources[{at}]");
            self.texts(&path, &source.id, &[("title", &source.title)]);
            let rest = [("publisher", &source.publisher), ("rights", &source.rights), ("note", &source.note)];
            self.optional(&path, &source.id, &rest);
            self.assertions(&format!("{path}.date"), source.date.as_slice());
        }
        for (at, country) in d.countries.iter().enumerate() {
            let path = format!("countries[{at}]");
            self.texts(&path, &country.code, &[("name", &country.name)]);
            self.names(&path, &country.code, &country.names);
        }
        for (at, place) in d.places.iter().enumerate() {
            let path = format!("places[{at}]");
            self.texts(&path, &place.id, &[("name", &place.name)]);
            self.optional(&path, &place.id, &[("note", &place.note)]);
            self.country(&format!("{path}.country"), &place.id, &place.country);
        }
    }

    fn actors(&mut self) {
        let (d, sets) = (self.dataset, self.sets);
        for (at, actor) in d.actors.iter().enumerate() {
            let path = format!("actors[{at}]");
            self.texts(&path, &actor.id, &[("name", &actor.name)]);
            self.optional(&path, &actor.id, &[("short", &actor.short), ("note", &actor.note)]);
            self.known(&format!("{path}.kind"), &actor.id, std::slice::from_ref(&actor.kind), &sets.actor_kinds);
            self.names(&path, &actor.id, &actor.names);
            self.assertions(&format!("{path}.seats"), &actor.seats);
            let seats: Vec<String> = actor.seats.iter().map(|s| s.value.clone()).collect();
            self.known(&format!("{path}.seats"), &actor.id, &seats, &sets.places);
            self.assertions(&format!("{path}.relations"), &actor.relations);
            let others: Vec<String> = actor.relations.iter().map(|r| r.value.actor.clone()).collect();
            self.known(&format!("{path}.relations"), &actor.id, &others, &sets.actors);
        }
    }

    fn names(&mut self, path: &str, id: &str, names: &[Assertion<Name>]) {
        self.assertions(&format!("{path}.names"), names);
        for (at, name) in names.iter().enumerate() {
            // A name is given in the languages in which a source gives it, so only an empty one is wrong.
            if name.value.name.is_empty() {
                self.say(&format!("{path}.names[{at}].name"), id, Fault::Missing("name"));
            }
        }
    }

    /// A contradiction has two sides at least, and each of them is there.
    fn disputes(&mut self) {
        for (at, dispute) in self.dataset.disputes.iter().enumerate() {
            let path = format!("disputes[{at}]");
            self.texts(&path, &dispute.id, &[("about", &dispute.about)]);
            self.optional(&path, &dispute.id, &[("note", &dispute.note)]);
            let different: HashSet<&String> = dispute.values.iter().collect();
            if different.len() < 2 {
                self.say(&format!("{path}.values"), &dispute.id, Fault::TooFewValues(different.len()));
            }
            for value in dispute.values.iter().filter(|value| !self.assertions.contains(*value)).collect::<Vec<_>>() {
                self.say(&format!("{path}.values"), &dispute.id, Fault::UnknownId(value.clone()));
            }
        }
    }

    fn gaps(&mut self) {
        let sets = self.sets;
        for (at, gap) in self.dataset.gaps.iter().enumerate() {
            let path = format!("gaps[{at}]");
            self.texts(&path, &gap.id, &[("text", &gap.text)]);
            match &gap.about {
                GapAbout::Dataset => {}
                GapAbout::Activity(id) => self.known(&path, &gap.id, std::slice::from_ref(id), &sets.activities),
                GapAbout::Event(id) => self.known(&path, &gap.id, std::slice::from_ref(id), &sets.events),
            }
        }
    }

    fn facts(&mut self, path: &str, id: &str, facts: &Facts) {
        let sets = self.sets;
        let at = |list: &str| format!("{path}.{list}");
        self.assertions(&at("time"), &facts.time);
        self.assertions(&at("participants"), &facts.participants);
        self.assertions(&at("countries"), &facts.countries);
        self.assertions(&at("places"), &facts.places);
        self.assertions(&at("statements"), &facts.statements);
        if ends_before_start(&facts.time) {
            self.say(&at("time"), id, Fault::EndsBeforeStart);
        }
        let actors: Vec<String> = facts.participants.iter().map(|p| p.value.actor.clone()).collect();
        self.known(&at("participants"), id, &actors, &sets.actors);
        let roles: Vec<String> = facts.participants.iter().map(|p| p.value.role.clone()).collect();
        self.known(&at("participants"), id, &roles, &sets.roles);
        for link in &facts.countries {
            self.country(&at("countries"), id, &link.value.country);
        }
        let places: Vec<String> = facts.places.iter().map(|p| p.value.place.clone()).collect();
        self.known(&at("places"), id, &places, &sets.places);
        for (i, statement) in facts.statements.iter().enumerate() {
            let path = format!("{path}.statements[{i}]");
            let value = &statement.value;
            self.optional(&path, id, &[("text", &value.text), ("label", &value.label), ("brief", &value.brief)]);
            self.known(&path, id, &value.actors, &sets.actors);
            self.known(&path, id, &value.places, &sets.places);
            value.countries.iter().for_each(|code| self.country(&path, id, code));
            if let Some(measured) = &value.measure {
                self.known(&format!("{path}.measure"), id, std::slice::from_ref(&measured.measure), &sets.measures);
            }
        }
    }

    fn assertions<T>(&mut self, path: &str, list: &[Assertion<T>]) {
        for (at, assertion) in list.iter().enumerate() {
            let path = format!("{path}[{at}]");
            if !self.assertions.insert(assertion.id.clone()) {
                self.say(&path, &assertion.id, Fault::DuplicateId(assertion.id.clone()));
            }
            if !self.sets.sources.contains(assertion.source.as_str()) {
                self.say(&path, &assertion.id, Fault::UnknownId(assertion.source.clone()));
            }
            self.optional(&path, &assertion.id, &[("note", &assertion.note)]);
        }
    }

    fn country(&mut self, path: &str, id: &str, code: &str) {
        if !self.sets.countries.contains(code) {
            self.say(path, id, Fault::UnknownId(code.to_owned()));
        }
    }

    fn collection(&mut self, path: &str, id: &str, collection: &str) {
        if !collection.is_empty() && !self.sets.collections.contains(collection) {
            self.say(&format!("{path}.collection"), id, Fault::UnknownId(collection.to_owned()));
        }
    }

    fn known(&mut self, path: &str, id: &str, ids: &[String], known: &HashSet<&str>) {
        for other in ids.iter().filter(|other| !other.is_empty() && !known.contains(other.as_str())) {
            self.say(path, id, Fault::UnknownId(other.clone()));
        }
    }

    /// Texts that must be there, in every language.
    fn texts(&mut self, path: &str, id: &str, texts: &[(&'static str, &Localized)]) {
        for (key, _) in texts.iter().filter(|(_, text)| text.is_empty()) {
            self.say(path, id, Fault::Missing(key));
        }
        self.optional(path, id, texts);
    }

    /// Texts that may be missing, but not in one language only.
    fn optional(&mut self, path: &str, id: &str, texts: &[(&'static str, &Localized)]) {
        let dot = if path.is_empty() { "" } else { "." };
        for (key, text) in texts.iter().filter(|(_, text)| !text.is_empty()) {
            for tag in self.dataset.languages.iter().filter(|tag| text.exact(tag).is_none_or(str::is_empty)) {
                self.say(&format!("{path}{dot}{key}"), id, Fault::MissingLanguage(tag.clone()));
            }
        }
    }
}

fn ends_before_start(facts: &[Assertion<TimeFact>]) -> bool {
    let starts = facts.iter().filter_map(|f| match &f.value.bound {
        TimeBound::Start(edtf) => Some(edtf.earliest()),
        _ => None,
    });
    let ends = facts.iter().filter_map(|f| match &f.value.bound {
        TimeBound::End(edtf) => Some(edtf.latest()),
        _ => None,
    });
    let day = |bound: Bound| if let Bound::Day(day) = bound { Some(day) } else { None };
    let first = starts.filter_map(day).min();
    let last = ends.filter_map(day).max();
    matches!((first, last), (Some(first), Some(last)) if last < first)
}

/// A path among the records that were read, as the path in the file: there the others count too.
fn in_file(path: &str, skipped: &[(String, usize)]) -> String {
    let mut out = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('[') {
        out.push_str(before);
        let (number, after) = after.split_once(']').unwrap_or((after, ""));
        let mut at: usize = number.parse().unwrap_or_default();
        // In the order of the file, so each that lies before moves it on by one.
        for (_, skipped) in skipped.iter().filter(|(list, _)| *list == out) {
            at += usize::from(*skipped <= at);
        }
        out.push_str(&format!("[{at}]"));
        rest = after;
    }
    out + rest
}
