//! Notes that the reader has to look at: what they are on isn't in the dataset, or nobody can say for sure where. They
//! are listed with the reason and the ways on, and changed by nobody but the reader.

use leptos::prelude::*;

use crate::browser::clock::now_ms;
use crate::browser::session;
use crate::dom::{El, Piece, dynamic, each, el, none, when};
use crate::domain::annotation::{
    AnnotationId, Doubt, Passage, Revision, Span, Standing, Target, cut, standing, text_named,
};
use crate::store::{Action, NoteAction, Workspace};
use crate::text::Lang;
use crate::views::parts::links::words;
use crate::views::parts::names;
use crate::views::parts::note_box::Notes;

/// The notes that the reader leaves as they are, for as long as this window is open.
const LEFT: &str = "kakehashi/left";
/// So much of what stands around the words is shown of a place that might be meant.
const AROUND: usize = 28;

/// The section; nothing where there is nothing to look at.
pub fn review(workspace: Workspace) -> Piece {
    let doubtful = Memo::new(move |_| doubtful(workspace));
    when(move || doubtful.with(|all| !all.is_empty()), move || section(workspace, doubtful))
}

fn section(workspace: Workspace, doubtful: Memo<Vec<AnnotationId>>) -> El {
    let left = RwSignal::new(session::get(LEFT).unwrap_or_default());
    let is_left = move |id: &AnnotationId| left.with(|left| left.lines().any(|line| line == id.0));
    let notes = Notes::new(workspace);
    let numbers = notes.clone();
    let keys = move || {
        doubtful.with(|all| all.iter().filter(|id| !is_left(id)).map(|id| numbers.number(id)).collect::<Vec<_>>())
    };
    let kept = move || doubtful.with(|all| all.iter().filter(|id| is_left(id)).count());
    let m = move || &workspace.messages().pages().passages;
    el("section")
        .class("review")
        .attr("aria-labelledby", "review")
        .child(el("h2").attr("id", "review").word(move || m().review))
        .child(el("p").class("sub").word(move || m().review_lead))
        .child(el("ol").child(each(keys, move |number| row(workspace, &notes, number, left))))
        .child(el("p").class("sub").text_fn(move || (m().kept)(kept())).flag_fn("hidden", move || kept() == 0))
}

fn doubtful(workspace: Workspace) -> Vec<AnnotationId> {
    let catalogue = workspace.catalogue();
    workspace.with_annotations(|all| {
        let live = all.live().into_iter();
        let found = live.filter(|note| matches!(standing(&catalogue, &note.content.target), Standing::Doubtful(_)));
        found.map(|note| note.id.clone()).collect()
    })
}

fn row(workspace: Workspace, notes: &Notes, number: usize, left: RwSignal<String>) -> El {
    let (shown, text) = (notes.clone(), notes.text(number));
    let id = notes.id(number);
    let doubt = dynamic(move || {
        let Some(note) = shown.current(number) else { return none() };
        match standing(&workspace.catalogue(), &note.content.target) {
            Standing::Doubtful(doubt) => why(workspace, &note, &doubt),
            _ => none(),
        }
    });
    let keep = el("button")
        .class("btn quiet")
        .attr("type", "button")
        .word(move || workspace.messages().pages().passages.keep)
        .on_click(move || {
            left.update(|left| {
                left.push_str(&id.0);
                left.push('\n');
            });
            session::set(LEFT, &left.get_untracked());
        });
    el("li").class("doubt").child(doubt).child(text).child(el("p").class("btns").child(keep))
}

/// What it was on, why that isn't sure, and what might be meant instead. Reads the language.
fn why(workspace: Workspace, note: &Revision, doubt: &Doubt) -> Piece {
    let (catalogue, lang) = (workspace.catalogue(), workspace.lang());
    let m = &lang.messages().pages().passages;
    let target = &note.content.target;
    let (name, page) = names::target(&catalogue, target, lang);
    let mut out: Vec<Piece> = vec![words("h3", "", &name).into(), words("p", "warn", &reason(doubt, lang)).into()];
    let Target::Passage(passage) = target else { return Piece::Many(out) };
    let quote = el("blockquote").class("quote").attr("lang", &passage.language);
    let quote = quote.child(words("span", "context", &passage.prefix)).child(el("mark").text(&passage.exact));
    out.push(words("p", "sub", m.was).into());
    out.push(quote.child(words("span", "context", &passage.suffix)).into());
    let text = text_named(&catalogue, &passage.of, &passage.text, &passage.language).unwrap_or_default();
    let mut ways = el("ul").class("ways");
    for span in doubt.candidates() {
        let Some(found) = Passage::quoted(passage.of.clone(), &passage.text, &passage.language, &text, *span) else {
            continue;
        };
        let button = attach(workspace, &note.id, Target::Passage(Box::new(found)));
        let around = around(&text, *span).attr("lang", &passage.language);
        // The words of the interface go around those of the text, wherever a language puts them.
        let said = (m.here)("\u{fffc}");
        let (before, after) = said.split_once('\u{fffc}').unwrap_or((&said, ""));
        ways = ways.child(el("li").child(button.text(before).child(around).text(after)));
    }
    if page.is_some() {
        let button = attach(workspace, &note.id, passage.of.clone()).text(&(m.on_whole)(&name));
        ways = ways.child(el("li").child(button));
    }
    out.push(ways.into());
    Piece::Many(out)
}

fn reason(doubt: &Doubt, lang: Lang) -> String {
    let m = &lang.messages().pages().passages;
    match doubt {
        Doubt::Unknown => m.unknown.to_owned(),
        Doubt::Gone => m.gone.to_owned(),
        Doubt::NoText => m.no_text.to_owned(),
        Doubt::NoWords => m.no_words.to_owned(),
        Doubt::Several(spans) => (m.several)(spans.len()),
        Doubt::Elsewhere(_) => m.elsewhere.to_owned(),
    }
}

/// A button that makes the note one on this.
fn attach(workspace: Workspace, id: &AnnotationId, target: Target) -> El {
    let id = id.clone();
    el("button").class("btn").attr("type", "button").on_click(move || {
        let (id, target) = (id.clone(), target.clone());
        workspace.apply(Action::Note(NoteAction::Attach { id, target, now_ms: now_ms() }));
    })
}

/// The words with a little of what stands around them.
fn around(text: &str, (start, end): Span) -> El {
    let first = start.saturating_sub(AROUND);
    let length = text.chars().count();
    let last = (end + AROUND).min(length);
    let lead = if first == 0 { "" } else { "…" };
    let trail = if last == length { "" } else { "…" };
    el("span")
        .text(lead)
        .text(&cut(text, (first, start)))
        .child(el("mark").text(&cut(text, (start, end))))
        .text(&cut(text, (end, last)))
        .text(trail)
}
