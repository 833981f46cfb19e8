//! What taking something in would do: how many notes of each kind, note by note, and what can't be used, with reasons.
//! Nothing has happened yet; one press does all of it.

use std::sync::Arc;

use super::{Desk, HEADING, Named, Read};
use crate::browser::clock::now_ms;
use crate::dom::{El, Piece, el};
use crate::domain::annotation::{Planned, Refused, Verdict};
use crate::store::{Action, NoteAction, Saving};
use crate::text::Lang;
use crate::views::parts::links::{words, words_if};
use crate::views::parts::names;

/// So many notes are told one by one.
const TOLD: usize = 100;
/// So many reasons.
const REASONS: usize = 20;
/// So many letters of a note.
const LETTERS: usize = 90;

/// Reads the language and the notes: what another tab writes meanwhile changes what would happen.
pub(super) fn shown(desk: &Desk, read: &Arc<Read>) -> Piece {
    let (workspace, lang) = (desk.workspace, desk.workspace.lang());
    let m = &lang.messages().pages().exchange;
    let name = match &read.name {
        Named::File(name) => (lang.messages().lists.quoted)(name),
        Named::Pasted => m.pasted.to_owned(),
        Named::Link => m.link.to_owned(),
    };
    let heading = words("h2", "", &(m.would)(&name)).attr("id", HEADING).attr("tabindex", "-1");
    let around = el("div").class("box dry-run").child(heading);
    let leaving = desk.clone();
    let cancel = |word: &str| words("button", "btn", word).attr("type", "button").on_click(move || leaving.leave(None));
    let brought = match &read.outcome {
        Ok(brought) => brought,
        Err(refused) => {
            let why = words("p", "problem", &reason(refused, lang)).attr("role", "alert");
            let buttons = el("p").class("btns").child(cancel(lang.messages().common.close));
            return around.child(why).child(words("p", "", m.not_usable)).child(buttons).into();
        }
    };
    let dataset = workspace.catalogue().dataset.id.clone();
    let plan = workspace.with_annotations(|all| all.planned(&brought.revisions, &dataset));
    let changes = plan.iter().filter(|planned| planned.verdict.changes()).count();
    let around = if plan.is_empty() && brought.refused.is_empty() {
        around.child(words("p", "", m.none_inside))
    } else {
        around.child(counted(&plan, brought.refused.len(), lang))
    };
    let around = around
        .child((changes == 0 && !plan.is_empty()).then(|| words("p", "", m.nothing)))
        .child(reasons(&brought.refused, lang))
        .child(each(desk, &plan, lang));
    let is_read_only = workspace.saving() == Saving::ReadOnly;
    let around = around.child(is_read_only.then(|| words("p", "problem", m.read_only)));
    let taking = (desk.clone(), Arc::clone(read));
    let take = (changes > 0 && !is_read_only).then(|| {
        words("button", "btn primary", &(m.take)(changes)).attr("type", "button").on_click(move || {
            let (desk, read) = &taking;
            if let Ok(brought) = &read.outcome {
                let (revisions, now_ms) = (brought.revisions.clone(), now_ms());
                workspace.apply(Action::Note(NoteAction::Import { revisions, now_ms }));
                desk.leave(Some(changes));
            }
        })
    });
    let word = if changes > 0 { lang.messages().common.cancel } else { lang.messages().common.close };
    around.child(el("p").class("btns").child(take).child(cancel(word))).into()
}

/// How many of each kind, and what happens with them.
fn counted(plan: &[Planned], refused: usize, lang: Lang) -> El {
    let m = &lang.messages().pages().exchange;
    let head = |text: &str| words("th", "", text).attr("scope", "col");
    let heads = el("tr").child(el("td")).child(head(m.notes)).child(head(m.what));
    let row = |name: &str, count: usize, text: &str| {
        el("tr")
            .child(words("th", "", name).attr("scope", "row"))
            .child(words("td", "n", &crate::text::grouped_count(count)))
            .child(words("td", "", text))
    };
    let mut body = el("tbody");
    for verdict in Verdict::ALL {
        let count = plan.iter().filter(|planned| planned.verdict == verdict).count();
        if count > 0 {
            body = body.child(row((m.verdict)(verdict), count, (m.verdict_text)(verdict)));
        }
    }
    if refused > 0 {
        body = body.child(row(m.refused, refused, m.refused_text));
    }
    el("table").child(el("thead").child(heads)).child(body)
}

/// What can't be used, with place and reason.
fn reasons(refused: &[Refused], lang: Lang) -> Piece {
    if refused.is_empty() {
        return Piece::Nothing;
    }
    let m = &lang.messages().pages().exchange;
    let mut list = el("ul").class("reasons");
    for one in refused.iter().take(REASONS) {
        list = list.child(words("li", "problem", &reason(one, lang)));
    }
    let more = refused.len().saturating_sub(REASONS);
    let list = list.child((more > 0).then(|| words("li", "sub", &(m.more)(more))));
    Piece::Many(vec![words("h3", "", m.reasons).into(), list.into()])
}

fn reason(refused: &Refused, lang: Lang) -> String {
    let m = lang.messages().pages();
    let place = (m.problems.location)(&refused.place);
    let why = (m.exchange.why)(&refused.why);
    if place.is_empty() { why } else { (m.problems.placed)(&place, &why) }
}

/// Note by note, behind a press: what it is on, how it begins, and what becomes of it.
fn each(desk: &Desk, plan: &[Planned], lang: Lang) -> Piece {
    if plan.is_empty() {
        return Piece::Nothing;
    }
    let m = &lang.messages().pages().exchange;
    let catalogue = desk.workspace.catalogue();
    let mut list = el("ul");
    for planned in plan.iter().take(TOLD) {
        let (name, _) = names::target(&catalogue, &planned.content.target, lang);
        let trash = if planned.content.deleted { m.in_trash } else { "" };
        let row = el("li")
            .child(words("b", "", (m.verdict)(planned.verdict)))
            .child(words("span", "on", &name))
            .child(words_if("span", "sub", trash))
            .child(words("span", "begins", &beginning(&planned.content.body)));
        list = list.child(row);
    }
    let more = plan.len().saturating_sub(TOLD);
    let list = list.child((more > 0).then(|| words("li", "sub", &(m.more)(more))));
    let details = el("details").class("src").child(words("summary", "", m.each)).child(list);
    // Few are shown at once: somebody else's notes are to be read before they are taken.
    (if plan.len() <= 5 { details.attr("open", "") } else { details }).into()
}

/// The first letters of a text, in one line.
pub(super) fn beginning(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut short: String = line.chars().take(LETTERS).collect();
    if short.len() < line.len() {
        short.push('…');
    }
    short
}
