//! Search over everything: a box in the header, its results below it, walked by arrow keys.

use leptos::html::{Div, Input};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::parts::icons::{Icon, icon};
use super::parts::{names, spoken};
use super::timeline::theme_class;
use crate::codec::route::Page;
use crate::domain::catalogue::Catalogue;
use crate::domain::fold::{folded, found};
use crate::domain::search::{Hit, HitKind, search};
use crate::store::{Action, Dialog, Workspace};
use crate::text::Lang;

/// So many results of one kind are listed.
const MOST: usize = 8;
const KINDS: [HitKind; 6] =
    [HitKind::Activity, HitKind::Event, HitKind::Country, HitKind::Actor, HitKind::Statement, HitKind::Note];

/// A hit with the page that tells it.
#[derive(Clone, PartialEq)]
struct Row {
    hit: Hit,
    page: Page,
}

#[component]
pub fn SearchBox(workspace: Workspace) -> impl IntoView {
    let m = move || workspace.messages();
    let typed = RwSignal::new(String::new());
    let at = RwSignal::new(0_usize);
    let input = NodeRef::<Input>::new();
    let frame = NodeRef::<Div>::new();
    let open = move || workspace.dialog() == Some(Dialog::Search);
    let rows = results(workspace, typed);
    // `/` and the button of a phone open the search; whoever opens it gets the focus in the box.
    Effect::watch(
        open,
        move |open, _, _| {
            if *open && let Some(input) = input.get_untracked() {
                let _ = input.focus();
                input.select();
            }
        },
        false,
    );
    let close = move || {
        workspace.apply(Action::Show(None));
        if let Some(input) = input.get_untracked() {
            let _ = input.blur();
        }
    };
    let key = move |event: leptos::ev::KeyboardEvent| {
        let last = rows.with(Vec::len).saturating_sub(1);
        match event.key().as_str() {
            "ArrowDown" => at.update(|at| *at = if *at < last { *at + 1 } else { 0 }),
            "ArrowUp" => at.update(|at| *at = at.checked_sub(1).unwrap_or(last)),
            "Escape" => close(),
            // An input method's Enter chooses a word, not a result.
            "Enter" if !event.is_composing() => {
                let Some(row) = rows.with(|rows| rows.get(at.get()).cloned()) else { return };
                close();
                workspace.apply(Action::Open(row.page));
            }
            _ => return,
        }
        event.prevent_default();
    };
    let elsewhere = window_event_listener(leptos::ev::pointerdown, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        let inside = frame.get_untracked().is_some_and(|frame| frame.contains(target.as_ref()));
        if !inside && open() {
            workspace.apply(Action::Show(None));
        }
    });
    on_cleanup(move || elsewhere.remove());
    let listed = move || open() && !typed.with(|typed| typed.trim().is_empty());
    view! {
        <div class="searchbox" node_ref=frame data-open=move || open().then_some("")>
            <label class="search">
                {icon(Icon::Search)}
                <span class="vh">{move || m().search.label}</span>
                <input
                    type="search" node_ref=input placeholder=move || m().search.placeholder autocomplete="off"
                    role="combobox" aria-autocomplete="list" aria-controls="found" aria-expanded=move || listed().to_string()
                    aria-activedescendant=move || (listed() && rows.with(|rows| !rows.is_empty())).then(|| format!("found-{}", at.get()))
                    prop:value=move || typed.get()
                    on:input=move |event| {
                        typed.set(event_target_value(&event));
                        at.set(0);
                        workspace.apply(Action::Show(Some(Dialog::Search)));
                    }
                    on:focus=move |_| workspace.apply(Action::Show(Some(Dialog::Search)))
                    on:keydown=key
                />
                <kbd aria-hidden="true">"/"</kbd>
            </label>
            <button class="icon only-phone" type="button" aria-label=move || m().common.close on:click=move |_| close()>
                {icon(Icon::Close)}
            </button>
            <Show when=listed><Results workspace typed rows at /></Show>
        </div>
    }
}

fn results(workspace: Workspace, typed: RwSignal<String>) -> Memo<Vec<Row>> {
    let catalogue = workspace.catalogue();
    Memo::new(move |_| {
        let lang = workspace.lang();
        typed.with(|typed| {
            let mut rows: Vec<Row> = search(&catalogue, typed, lang.tag())
                .into_iter()
                .map(|hit| Row { page: page(&catalogue, &hit), hit })
                .collect();
            workspace.with_annotations(|notes| {
                for note in notes.search(typed).into_iter().filter(|_| !typed.trim().is_empty()) {
                    let (aside, page) = names::target(&catalogue, &note.content.target, lang);
                    let text = note.content.body.clone();
                    let hit = Hit { kind: HitKind::Note, page: String::new(), entry: None, text, aside };
                    rows.push(Row { hit, page: page.unwrap_or(Page::Notes) });
                }
            });
            let mut seen = [0_usize; KINDS.len()];
            rows.retain(|row| {
                let Some(seen) = KINDS.iter().position(|k| *k == row.hit.kind).and_then(|at| seen.get_mut(at)) else {
                    return false;
                };
                *seen += 1;
                *seen <= MOST
            });
            rows
        })
    })
}

fn page(catalogue: &Catalogue, hit: &Hit) -> Page {
    match (hit.kind, hit.entry) {
        (HitKind::Country, _) => Page::Country(hit.page.clone()),
        (HitKind::Actor, _) => Page::Actor(hit.page.clone()),
        (_, Some(kind)) => {
            catalogue.find(kind, &hit.page).map_or(Page::Timeline, |id| names::entry_page(catalogue, id))
        }
        _ => Page::Timeline,
    }
}

#[component]
fn Results(workspace: Workspace, typed: RwSignal<String>, rows: Memo<Vec<Row>>, at: RwSignal<usize>) -> impl IntoView {
    let m = move || workspace.messages();
    let catalogue = workspace.catalogue();
    let groups = move || {
        let lang = workspace.lang();
        let words: Vec<String> = folded(&typed.get()).split_whitespace().map(str::to_owned).collect();
        rows.with(|rows| {
            let mut out: Vec<AnyView> = Vec::new();
            for kind in KINDS {
                let of_kind: Vec<(usize, &Row)> = rows.iter().enumerate().filter(|(_, r)| r.hit.kind == kind).collect();
                if of_kind.is_empty() {
                    continue;
                }
                let id = format!("found-{kind:?}");
                let count = of_kind.len();
                let links: Vec<AnyView> = of_kind
                    .into_iter()
                    .map(|(index, row)| result(workspace, &catalogue, row, index, at, &words, lang))
                    .collect();
                out.push(
                    view! {
                        <div role="group" aria-labelledby=id.clone()>
                            <div class="grouphead" id=id.clone()>{heading(kind, lang)}<span class="n">{count}</span></div>
                            {links}
                        </div>
                    }
                    .into_any(),
                );
            }
            out
        })
    };
    let none = move || rows.with(Vec::is_empty);
    view! {
        <div class="search-results">
            <div role="listbox" id="found" aria-label=move || m().search.results>{groups}</div>
            <Show when=none><p class="none" role="status">{move || (m().search.nothing)(&typed.get())}</p></Show>
            <div class="foot">
                <button class="btn quiet" type="button" on:click=move |_| {
                    workspace.apply(Action::SearchFor(typed.get_untracked()));
                    workspace.apply(Action::Open(Page::Timeline));
                }>{move || m().search.filter_timeline}</button>
            </div>
        </div>
    }
}

fn heading(kind: HitKind, lang: Lang) -> &'static str {
    let s = &lang.messages().search;
    match kind {
        HitKind::Activity => s.activities,
        HitKind::Event => s.events,
        HitKind::Country => s.countries,
        HitKind::Actor => s.actors,
        HitKind::Statement => s.passages,
        HitKind::Note => s.notes,
    }
}

fn result(
    workspace: Workspace,
    catalogue: &Catalogue,
    row: &Row,
    index: usize,
    at: RwSignal<usize>,
    words: &[String],
    lang: Lang,
) -> AnyView {
    let entry = row.hit.entry.and_then(|kind| catalogue.find(kind, &row.hit.page));
    let theme = entry.and_then(|id| catalogue.entry(id)).and_then(|entry| entry.themes().first());
    let class = format!("result {}", theme_class(theme.map_or(usize::MAX, |theme| catalogue.theme_rank(theme))));
    let swatch = theme.map(|_| view! { <span class="sw"></span> });
    let when = entry.and_then(|id| catalogue.timing(id).map(|_| spoken::when(catalogue, id, lang)));
    let aside = match (row.hit.kind, entry) {
        (HitKind::Statement, Some(id)) => names::entry_label(catalogue, id, lang),
        _ => row.hit.aside.clone(),
    };
    // On a statement the entry's name says more than its date.
    let when = when.filter(|_| row.hit.kind != HitKind::Statement);
    let page = row.page.clone();
    view! {
        <a class=class role="option" tabindex="-1" id=format!("found-{index}") href=workspace.href(page)
            aria-selected=move || (at.get() == index).to_string()
            on:click=move |_| workspace.apply(Action::Show(None))>
            {swatch}
            <span class="title">{marked(&row.hit.text, words)}</span>
            <span class="when">{when}</span>
            {(!aside.is_empty()).then(|| view! { <span class="sub">{marked(&aside, words)}</span> })}
        </a>
    }
    .into_any()
}

/// The text with the words that were found in it marked.
fn marked(text: &str, words: &[String]) -> Vec<AnyView> {
    let mut spots: Vec<(usize, usize)> = words.iter().flat_map(|word| found(text, word)).collect();
    spots.sort_unstable();
    let mut out: Vec<AnyView> = Vec::new();
    let mut done = 0;
    for (from, to) in spots {
        if from < done {
            continue;
        }
        out.push(text.get(done..from).unwrap_or_default().to_owned().into_any());
        let hit = text.get(from..to).unwrap_or_default().to_owned();
        out.push(view! { <mark>{hit}</mark> }.into_any());
        done = to;
    }
    out.push(text.get(done..).unwrap_or_default().to_owned().into_any());
    out
}
