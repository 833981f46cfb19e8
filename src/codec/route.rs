//! The address of a view, both ways: `#/country/KE?theme=recovery&lang=ja`.
//!
//! Pure: one bad part never spoils the others, and is said. Whether an id exists is not known here.

use super::percent::{decoded, encoded};
use crate::domain::catalogue::{Catalogue, EntryId, EntryKind};
use crate::domain::claims::Teller;
use crate::domain::grouping::Grouping;
use crate::domain::problem::{Fault, Location, Outcome, Problem};
use crate::domain::query::{Facet, Query};
use crate::domain::sorting::Sort;
use crate::domain::time::Day;
use crate::text::Lang;

/// Which page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Page {
    #[default]
    Timeline,
    /// What the timeline shows, as a table.
    Table,
    Countries,
    /// By ISO 3166-1 alpha-2 code.
    Country(String),
    /// Countries side by side, by their codes: each once, whether the dataset has it or not, and any number of them.
    Compare(Vec<String>),
    Actors,
    Actor(String),
    Entry(EntryKind, String),
    Notes,
    /// Notes that a link brings, to be looked at before they are taken in: its letters, which `codec::exchange` reads.
    Shared(String),
    Data,
    Sources,
    Source(String),
    /// How we know.
    Method,
    /// An address that this build has no page for.
    Unknown(String),
}

impl Page {
    pub fn of_entry(catalogue: &Catalogue, id: EntryId) -> Self {
        catalogue.entry(id).map_or(Self::Timeline, |entry| Self::Entry(entry.kind(), entry.id().to_owned()))
    }

    /// The page of whoever tells a claim.
    pub fn of_teller(catalogue: &Catalogue, teller: Teller<'_>) -> Self {
        match teller {
            Teller::Entry(id) => Self::of_entry(catalogue, id),
            Teller::Actor(id) => Self::Actor(id.to_owned()),
            Teller::Country(code) => Self::Country(code.to_owned()),
            Teller::Source(id) => Self::Source(id.to_owned()),
        }
    }
}

/// Everything that a link carries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Route {
    pub page: Page,
    pub query: Query,
    pub grouping: Grouping,
    /// First and last day on the timeline, or all of it.
    pub window: Option<(Day, Day)>,
    /// The order of the table.
    pub sort: Sort,
    /// The activity or event that is looked at on the timeline.
    pub selection: Option<(EntryKind, String)>,
    /// What is set on the map, in its own words (`codec::map_link`).
    pub map: String,
    /// The language, where the link says one.
    pub lang: Option<Lang>,
}

const FACETS: [(Facet, &str); 8] = [
    (Facet::Collection, "collection"),
    (Facet::Theme, "theme"),
    (Facet::Support, "support"),
    (Facet::Country, "country"),
    (Facet::CountryRole, "role"),
    (Facet::Actor, "actor"),
    (Facet::Status, "status"),
    (Facet::Notes, "notes"),
];

impl Route {
    /// The fragment, from `#` on. Parts that say nothing new are left out, so the plain view has the plain link.
    pub fn to_hash(&self) -> String {
        let mut params: Vec<(&str, String)> = Vec::new();
        if !self.query.text.is_empty() {
            params.push(("q", encoded(&self.query.text)));
        }
        for (facet, name) in FACETS {
            let values: Vec<String> = self.query.chosen(facet).iter().map(|value| encoded(value)).collect();
            if !values.is_empty() {
                params.push((name, values.join(",")));
            }
        }
        if let Some(period) = self.query.period {
            params.push(("period", days(period)));
            if self.query.certain {
                params.push(("certain", "1".to_owned()));
            }
        }
        if self.grouping != Grouping::default() {
            params.push(("lanes", self.grouping.code().to_owned()));
        }
        if let Some(window) = self.window {
            params.push(("window", days(window)));
        }
        if self.sort != Sort::default() {
            params.push(("sort", self.sort.to_code()));
        }
        if let Some((kind, id)) = &self.selection {
            params.push(("select", format!("{}:{}", entry_word(*kind), encoded(id))));
        }
        if !self.map.is_empty() {
            params.push(("map", encoded(&self.map)));
        }
        if let Page::Shared(letters) = &self.page {
            params.push(("share", encoded(letters)));
        }
        if let Some(lang) = self.lang {
            params.push(("lang", lang.tag().to_owned()));
        }
        let params: Vec<String> = params.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
        let question = if params.is_empty() { "" } else { "?" };
        format!("#/{}{question}{}", path(&self.page), params.join("&"))
    }

    /// What a fragment says (with or without its `#`), and which parts of it couldn't be understood.
    pub fn from_hash(hash: &str) -> (Self, Vec<Problem>) {
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        let hash = hash.strip_prefix('/').unwrap_or(hash);
        let (path, params) = hash.split_once('?').unwrap_or((hash, ""));
        let mut route = Self { page: page(path), ..Self::default() };
        let mut problems = Vec::new();
        for param in params.split('&').filter(|param| !param.is_empty()) {
            let (name, value) = param.split_once('=').unwrap_or((param, ""));
            if route.read(name, value).is_none() {
                let what = Fault::BadParameter(name.to_owned(), decoded(value).unwrap_or_else(|| value.to_owned()));
                problems.push(Problem { place: Location::default(), what, outcome: Outcome::FieldSkipped });
            }
        }
        // It asks something of the period.
        route.query.certain &= route.query.period.is_some();
        (route, problems)
    }

    /// Takes one parameter in; nothing if it isn't understood.
    fn read(&mut self, name: &str, value: &str) -> Option<()> {
        if let Some((facet, _)) = FACETS.into_iter().find(|(_, other)| *other == name) {
            return self.read_facet(facet, value);
        }
        match name {
            "q" => self.query.text = decoded(value)?,
            "period" => self.query.period = Some(read_days(&decoded(value)?)?),
            "certain" if value == "1" => self.query.certain = true,
            "window" => self.window = Some(read_days(&decoded(value)?)?),
            "lanes" => self.grouping = Grouping::from_code(value)?,
            "sort" => self.sort = Sort::from_code(value)?,
            "select" => {
                let (word, id) = value.split_once(':').or_else(|| value.split_once("%3A"))?;
                self.selection = Some((entry_kind(word)?, decoded(id).filter(|id| !id.is_empty())?));
            }
            "map" => self.map = decoded(value)?,
            "share" if self.page == Page::Notes => {
                self.page = Page::Shared(decoded(value).filter(|letters| !letters.is_empty())?);
            }
            "lang" => self.lang = Some(Lang::from_tag(value)?),
            _ => return None,
        }
        Some(())
    }

    fn read_facet(&mut self, facet: Facet, values: &str) -> Option<()> {
        let mut all_read = Some(());
        for value in values.split(',') {
            let code =
                decoded(value).map(|code| if facet == Facet::Country { code.to_ascii_uppercase() } else { code });
            match code {
                Some(code) if self.query.has(facet, &code) => {}
                Some(code) => {
                    self.query = std::mem::take(&mut self.query).toggled(facet, &code);
                    // A word that the facet doesn't have changes nothing.
                    if !self.query.has(facet, &code) {
                        all_read = None;
                    }
                }
                None => all_read = None,
            }
        }
        all_read
    }
}

fn path(page: &Page) -> String {
    match page {
        Page::Timeline => "timeline".to_owned(),
        Page::Table => "table".to_owned(),
        Page::Countries => "countries".to_owned(),
        Page::Country(code) => format!("country/{}", encoded(code)),
        Page::Compare(codes) => {
            let mut path = "compare".to_owned();
            for (at, code) in codes.iter().enumerate() {
                path.push(if at == 0 { '/' } else { ',' });
                path.push_str(&encoded(code));
            }
            path
        }
        Page::Actors => "actors".to_owned(),
        Page::Actor(id) => format!("actor/{}", encoded(id)),
        Page::Entry(kind, id) => format!("{}/{}", entry_word(*kind), encoded(id)),
        Page::Notes | Page::Shared(_) => "notes".to_owned(),
        Page::Data => "data".to_owned(),
        Page::Sources => "sources".to_owned(),
        Page::Source(id) => format!("source/{}", encoded(id)),
        Page::Method => "method".to_owned(),
        Page::Unknown(path) => path.clone(),
    }
}

fn page(path: &str) -> Page {
    let (place, id) = path.split_once('/').unwrap_or((path, ""));
    let named = |make: fn(String) -> Page| {
        decoded(id).filter(|id| !id.is_empty()).map_or_else(|| Page::Unknown(path.to_owned()), make)
    };
    match (place, id) {
        ("" | "timeline", "") => Page::Timeline,
        ("table", "") => Page::Table,
        ("countries", "") => Page::Countries,
        ("actors", "") => Page::Actors,
        ("notes", "") => Page::Notes,
        ("data", "") => Page::Data,
        ("sources", "") => Page::Sources,
        ("method", "") => Page::Method,
        ("country", _) => named(|id| Page::Country(id.to_ascii_uppercase())),
        ("compare", _) => Page::Compare(codes(id)),
        ("actor", _) => named(Page::Actor),
        ("source", _) => named(Page::Source),
        ("activity", _) => named(|id| Page::Entry(EntryKind::Activity, id)),
        ("event", _) => named(|id| Page::Entry(EntryKind::Event, id)),
        _ => Page::Unknown(path.to_owned()),
    }
}

/// Codes with commas between them, which some programs write as `%2C`.
fn codes(text: &str) -> Vec<String> {
    let text = decoded(text).unwrap_or_else(|| text.to_owned()).to_ascii_uppercase();
    let mut codes: Vec<String> = Vec::new();
    for code in text.split(',').map(str::trim) {
        if !code.is_empty() && !codes.iter().any(|known| known == code) {
            codes.push(code.to_owned());
        }
    }
    codes
}

const fn entry_word(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Activity => "activity",
        EntryKind::Event => "event",
    }
}

fn entry_kind(word: &str) -> Option<EntryKind> {
    [EntryKind::Activity, EntryKind::Event].into_iter().find(|kind| entry_word(*kind) == word)
}

fn days((from, to): (Day, Day)) -> String {
    format!("{}/{}", iso(from), iso(to))
}

/// The day in ISO 8601 (EDTF level 0; level 1 beyond four digits of the year).
pub fn iso(day: Day) -> String {
    let (year, month, day) = day.ymd();
    let sign = if year < 0 { "-" } else { "" };
    format!("{sign}{:04}-{month:02}-{day:02}", year.abs())
}

/// Two days, months or years with a stroke between them, or one, in order (EDTF level 0: what [`iso`] writes, and
/// shorter). The whole of EDTF would bring its parser into the first file of wasm.
fn read_days(text: &str) -> Option<(Day, Day)> {
    let (first, last) = text.split_once('/').unwrap_or((text, text));
    let (from, to) = (read_day(first)?.0, read_day(last)?.1);
    (from <= to).then_some((from, to))
}

/// The first and last day of `2015-06-30`, `2015-06` or `2015`.
fn read_day(text: &str) -> Option<(Day, Day)> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
    let mut parts = digits.split('-');
    let mut next = |width: usize| {
        let part = parts.next()?;
        (part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit())).then_some(part)?.parse::<i64>().ok()
    };
    let year = sign * next(4)?;
    let (month, day) = (next(2), next(2));
    let is_read = digits.len() == 4 + if month.is_some() { 3 } else { 0 } + if day.is_some() { 3 } else { 0 };
    let (first, last) = match (month, day) {
        (None, _) => (Day::from_ymd(year, 1, 1), Day::from_ymd(year, 12, 31)),
        (Some(month), None) => (Day::from_ymd(year, month, 1), Day::from_ymd(year, month + 1, 1).plus(-1)),
        (Some(month), Some(day)) => (Day::from_ymd(year, month, day), Day::from_ymd(year, month, day)),
    };
    // A day that there isn't would run over into the next month.
    let holds = first.ymd() == (year, month.unwrap_or(1), day.unwrap_or(1));
    (is_read && holds).then_some((first, last))
}
