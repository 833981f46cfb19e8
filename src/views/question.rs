//! The heading that restates the reader's question, with its counts.

use leptos::prelude::*;

use super::parts::names;
use crate::domain::catalogue::EntryKind;
use crate::domain::place::CountryRole;
use crate::domain::query::Facet;
use crate::domain::time::Day;
use crate::store::Workspace;
use crate::text::{Question as Words, question};

/// The heading, and beside it what the page offers.
#[component]
pub fn Question(workspace: Workspace, children: Children) -> impl IntoView {
    let catalogue = workspace.catalogue();
    let words = Memo::new(move |_| {
        let lang = workspace.lang();
        let (activities, events) = workspace.answer().with(|answer| {
            let kinds = answer.entries.iter().filter_map(|id| catalogue.entry(*id)).map(|entry| entry.kind());
            kinds.fold((0, 0), |(a, e), kind| if kind == EntryKind::Activity { (a + 1, e) } else { (a, e + 1) })
        });
        workspace.with_query(|query| {
            let chosen = |facet: Facet| -> Vec<String> {
                query.chosen(facet).iter().map(|code| names::choice(&catalogue, facet, code, lang)).collect()
            };
            let mut topics = chosen(Facet::Theme);
            topics.extend(chosen(Facet::Support));
            topics.extend(chosen(Facet::Status));
            topics.extend(chosen(Facet::Notes));
            let (countries, actors) = (chosen(Facet::Country), chosen(Facet::Actor));
            let asked = Words {
                subject: catalogue.dataset.subject.get(lang.tag()),
                topics: &refs(&topics),
                countries: &refs(&countries),
                role: match query.chosen(Facet::CountryRole) {
                    [one] => CountryRole::from_code(one),
                    _ => None,
                },
                actors: &refs(&actors),
                search: query.text.trim(),
                period: query.period.or_else(|| workspace.answered_span().map(whole_years)),
            };
            question(lang, &asked, activities, events)
        })
    });
    view! {
        <div class="question">
            <h1>{move || words.with(|(lead, _)| lead.clone())}" "<em>{move || words.with(|(_, counts)| counts.clone())}</em></h1>
            <div class="btns">{children()}</div>
        </div>
    }
}

fn refs(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}

/// What the entries span, said in years: nobody asked for the days.
fn whole_years((from, to): (Day, Day)) -> (Day, Day) {
    (Day::from_ymd(from.year(), 1, 1), Day::from_ymd(to.year(), 12, 31))
}
