//! How to cite a page of the dataset: a sentence in the manner of APA, BibTeX and CSL-JSON.
//!
//! Pure: the site's address and the day of access are given. Knows no clipboard.

use serde_json::{Value, json};

use super::export::kind_word;
use super::route::{Page, Route, iso};
use crate::domain::catalogue::Catalogue;
use crate::domain::time::{Bound, Day, Edtf};
use crate::text::messages::Cited;
use crate::text::{Lang, day_said, naming};

/// Everything that a citation needs to know of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// `japan-ilo-ppp-country-KE`, for files and reference managers.
    pub id: String,
    pub name: String,
    /// The page's permanent link: without filters, with the language in which it is cited.
    pub address: String,
    dataset: String,
    /// Year, month and day of the dataset's last change, as far as it says them.
    issued: Vec<i64>,
    licence: String,
    accessed: Day,
    lang: Lang,
}

/// The citation of the page of a thing; nothing for other pages, and where there is no such thing. `site` is the app's
/// own address without a fragment.
pub fn citation(catalogue: &Catalogue, page: &Page, lang: Lang, site: &str, accessed: Day) -> Option<Citation> {
    let (kind, id, name) = match page {
        Page::Country(code) => ("country", code, catalogue.country(code)?.name.get(lang.tag()).to_owned()),
        Page::Actor(id) => ("actor", id, catalogue.actor(id)?.name.get(lang.tag()).to_owned()),
        Page::Entry(kind, id) => {
            (kind_word(*kind), id, naming::entry_title(catalogue, catalogue.find(*kind, id)?, lang))
        }
        _ => return None,
    };
    let dataset = &catalogue.dataset;
    let route = Route { page: page.clone(), lang: Some(lang), ..Route::default() };
    Some(Citation {
        id: key(&[&dataset.id, kind, id]),
        name,
        address: site.to_owned() + &route.to_hash(),
        dataset: dataset.title.get(lang.tag()).to_owned(),
        issued: issued(&dataset.modified),
        licence: dataset.licence.id.clone(),
        accessed,
        lang,
    })
}

impl Citation {
    /// "Kenya. (2026). In Japan’s public-private partnerships with the ILO [Data set]. Kakehashi. Retrieved …"
    pub fn apa(&self) -> String {
        let (year, accessed) = (self.year(), day_said(self.lang, self.accessed));
        (self.lang.messages().pages().cite.apa)(&Cited {
            name: &self.name,
            dataset: &self.dataset,
            year: year.as_deref(),
            accessed: &accessed,
            address: &self.address,
        })
    }

    /// An entry of a `.bib` file: `@misc`, which every style knows.
    pub fn bibtex(&self) -> String {
        let mut out = ["@misc{", &self.id].concat();
        let site = self.lang.messages().common.title;
        let inside = [&self.dataset, ". ", site].concat();
        let mut fields = vec![("title", ["{", &escaped(&self.name), "}"].concat()), ("howpublished", escaped(&inside))];
        fields.extend(self.year().map(|year| ("year", year)));
        fields.push(("url", verbatim(&self.address)));
        fields.push(("urldate", iso(self.accessed)));
        fields.push(("language", if self.lang == Lang::Ja { "japanese" } else { "british" }.to_owned()));
        if !self.licence.is_empty() {
            fields.push(("note", escaped(&self.licence)));
        }
        for (name, value) in fields {
            out.push_str(&[",\n  ", name, " = {", &value, "}"].concat());
        }
        out + "\n}\n"
    }

    /// A list with one item, as reference managers read it: CSL-JSON 1.0.2
    /// (<https://docs.citationstyles.org/en/stable/specification.html>).
    pub fn csl_json(&self) -> String {
        let (year, month, day) = self.accessed.ymd();
        let mut item = json!({
            "id": self.id,
            "type": "webpage",
            "genre": "dataset",
            "title": self.name,
            "container-title": self.dataset,
            "publisher": self.lang.messages().common.title,
            "URL": self.address,
            "accessed": {"date-parts": [[year, month, day]]},
            "language": self.lang.tag(),
        });
        if let Value::Object(fields) = &mut item {
            if !self.issued.is_empty() {
                fields.insert("issued".to_owned(), json!({"date-parts": [self.issued]}));
            }
            if !self.licence.is_empty() {
                fields.insert("license".to_owned(), self.licence.as_str().into());
            }
        }
        serde_json::to_string_pretty(&[item]).unwrap_or_default()
    }

    fn year(&self) -> Option<String> {
        self.issued.first().map(ToString::to_string)
    }
}

/// Only what every program takes in a key, and every disk in a file's name.
fn key(parts: &[&str]) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    parts.join("-").chars().map(plain).collect()
}

/// `2026-11-26` as its parts; of any other EDTF value the first year that it allows.
fn issued(modified: &str) -> Vec<i64> {
    let Ok(date) = Edtf::parse(modified) else { return Vec::new() };
    let Bound::Day(first) = date.earliest() else { return Vec::new() };
    let (year, month, day) = first.ymd();
    let plain = iso(first);
    if plain == modified {
        vec![year, month, day]
    } else if plain.strip_suffix("-01") == Some(modified) {
        vec![year, month]
    } else {
        vec![year]
    }
}

/// A text in braces, in which TeX takes no letter for a command. A brace is never written as `\{`: BibTeX counts braces
/// and knows no backslash.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '#' | '$' | '%' | '&' | '_' => out.extend(['\\', letter]),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

/// An address, which styles take as it is: only what would end or unbalance the field is written as percent codes.
fn verbatim(address: &str) -> String {
    address.replace('\\', "%5C").replace('{', "%7B").replace('}', "%7D")
}
