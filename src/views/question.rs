//! The heading that restates the reader's question, with its counts.

use leptos::prelude::*;

use super::parts::names;
use crate::domain::catalogue::EntryKind;
use crate::domain::query::Facet;
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
            let (themes, supports, countries) = (chosen(Facet::Theme), chosen(Facet::Support), chosen(Facet::Country));
            let (actors, statuses) = (chosen(Facet::Actor), chosen(Facet::Status));
            let words = Words {
                subject: catalogue.dataset.subject.get(lang.tag()),
                themes: &themes,
                supports: &supports,
                countries: &countries,
                country_roles: &query.country_roles.iter().copied().collect::<Vec<_>>(),
                actors: &actors,
                statuses: &statuses,
                text: query.text.trim(),
                with_notes: query.with_notes,
                period: query.period.or_else(|| workspace.answered_span()),
                activities,
                events,
            };
            question(lang, &words)
        })
    });
    view! {
        <div class="question">
            <h1>{move || words.with(|(lead, _)| lead.clone())}" "<em>{move || words.with(|(_, counts)| counts.clone())}</em></h1>
            <div class="btns">{children()}</div>
        </div>
    }
}
