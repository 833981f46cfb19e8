//! The table of faults: what can go wrong with notes, what happens then, and which test shows it in which engine. It is
//! compared with the journeys and native tests that there are, and the README's table is written from it
//! (`journeys --faults`), so that none of the three can say what the others don't.

mod table;

use crate::Outcome;
use crate::engine::Engine;
use crate::journey::Journey;
use crate::journeys;
use std::path::Path;
use xtask::run::root;

pub use table::FAULTS;

/// One row.
#[derive(Clone, Copy, Debug)]
pub struct Fault {
    /// What can go wrong, and what happens then: as the README says it.
    pub fault: &'static str,
    pub happens: &'static str,
    /// The journeys that show it, by their whole names.
    pub journeys: &'static [&'static str],
    /// The same for native tests: `file::test`, of `tests/native`.
    pub native: &'static [&'static str],
    /// Where an engine can't be brought to it, or only by a script in the page, and why.
    pub limits: &'static [(Engine, &'static str)],
}

impl Fault {
    pub(crate) const NONE: Self = Self { fault: "", happens: "", journeys: &[], native: &[], limits: &[] };
}

/// Around what is written into the README.
const BEGIN: &str = "<!-- faults: written by `journeys --faults` from tests/e2e/src/faults/table.rs -->\n";
const END: &str = "<!-- /faults -->\n";

/// What is wrong with the table: a name that no test has, a row that nothing shows, a README that says something else.
pub fn wrong() -> Vec<String> {
    let mut wrong: Vec<String> = FAULTS.iter().flat_map(|row| wrong_in(row, &root())).collect();
    match std::fs::read_to_string(root().join("README.md")).map_err(Into::into).and_then(|text| rewritten(&text)) {
        Ok((text, new)) if text == new => {}
        Ok(_) => wrong.push("README.md has another table: `journeys --faults` writes it".to_owned()),
        Err(error) => wrong.push(error.to_string()),
    }
    wrong
}

fn wrong_in(row: &Fault, root: &Path) -> Vec<String> {
    let mut wrong = Vec::new();
    for name in row.journeys {
        let count = journeys::ALL.iter().copied().flatten().filter(|journey| journey.name == *name).count();
        if count != 1 {
            wrong.push(format!("{:?}: {count} journeys are called {name:?}", row.fault));
        }
    }
    for name in row.native {
        let found = name.split_once("::").is_some_and(|(file, test)| {
            let text = std::fs::read_to_string(root.join("tests").join("native").join(format!("{file}.rs")));
            text.is_ok_and(|text| text.contains(&format!("fn {test}(")))
        });
        if !found {
            wrong.push(format!("{:?}: there is no native test {name}", row.fault));
        }
    }
    let is_out_of_reach = Engine::ALL.iter().all(|engine| row.limits.iter().any(|(other, _)| other == engine));
    if row.journeys.is_empty() && row.native.is_empty() && !is_out_of_reach {
        wrong.push(format!("{:?}: nothing shows it, and not every engine has a reason", row.fault));
    }
    wrong
}

/// Writes the README's table anew.
pub fn write() -> Outcome {
    let file = root().join("README.md");
    let (_, new) = rewritten(&std::fs::read_to_string(&file)?)?;
    Ok(std::fs::write(file, new)?)
}

/// The README as it is, and as it should be.
fn rewritten(text: &str) -> Outcome<(String, String)> {
    let parts = text.split_once(BEGIN).and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    let (before, after) = parts.ok_or("README.md has no place for the table of faults")?;
    Ok((text.to_owned(), format!("{before}{BEGIN}{}{END}{after}", markdown())))
}

fn markdown() -> String {
    let mut out = "| what can go wrong | what happens | shown by |\n|---|---|---|\n".to_owned();
    for row in FAULTS {
        out += &format!("| {} | {} | {} |\n", row.fault, row.happens, shown_by(row));
    }
    out += "\nWhere an engine can’t be brought to a fault, or only by a script in the page:\n\n";
    for row in FAULTS {
        for (engines, reason) in limits(row) {
            out += &format!("- {} ({engines}): {reason}.\n", sentence(row.fault));
        }
    }
    out
}

fn shown_by(row: &Fault) -> String {
    let journeys: Vec<String> = row.journeys.iter().map(|name| format!("“{}”", name.replace('\'', "’"))).collect();
    let native: Vec<String> = row.native.iter().map(|name| format!("`{name}`")).collect();
    let mut parts = Vec::new();
    match journeys.len() {
        0 => {}
        1 => parts.push(format!("journey {}", journeys.concat())),
        _ => parts.push(format!("journeys {}", journeys.join(", "))),
    }
    if !native.is_empty() {
        parts.push(format!("native: {}", native.join(", ")));
    }
    if parts.is_empty() { "nothing: see below".to_owned() } else { parts.join("; ") }
}

/// The row's own reasons and those of its journeys, each once, with the engines that share it.
fn limits(row: &Fault) -> Vec<(String, &'static str)> {
    let of_journeys = row.journeys.iter().filter_map(|name| named(name)).flat_map(|journey| journey.setup.not_in);
    let mut all: Vec<(Vec<&str>, &str)> = Vec::new();
    for (engine, reason) in row.limits.iter().chain(of_journeys) {
        match all.iter_mut().find(|(_, other)| other == reason) {
            Some((engines, _)) => engines.push(called(*engine)),
            None => all.push((vec![called(*engine)], reason)),
        }
    }
    all.into_iter().map(|(engines, reason)| (engines.join(", "), reason)).collect()
}

/// As its makers write it.
const fn called(engine: Engine) -> &'static str {
    match engine {
        Engine::Chromium => "Chromium",
        Engine::Firefox => "Firefox",
        Engine::WebKit => "WebKit",
    }
}

/// With a capital at its start.
fn sentence(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn named(name: &str) -> Option<&'static Journey> {
    journeys::ALL.iter().copied().flatten().find(|journey| journey.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_names_tests_that_there_are_and_the_readme_has_it() {
        assert_eq!(wrong(), [""; 0]);
    }

    #[test]
    fn a_row_that_nothing_shows_and_names_that_nobody_has_are_seen() {
        let row =
            Fault { journeys: &["no such journey"], native: &["vault::no_such_test", "nowhere::x"], ..Fault::NONE };
        assert_eq!(wrong_in(&row, &root()).len(), 3);
        assert_eq!(wrong_in(&Fault::NONE, &root()).len(), 1);
        let limits = &[(Engine::Chromium, "a"), (Engine::Firefox, "a"), (Engine::WebKit, "b")];
        let row = Fault { limits, ..Fault::NONE };
        assert!(wrong_in(&row, &root()).is_empty());
        assert_eq!(super::limits(&row), [("Chromium, Firefox".to_owned(), "a"), ("WebKit".to_owned(), "b")]);
    }
}
