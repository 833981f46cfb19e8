//! An actor's partners, drawn around it and as a list: the same ones in the same order, with the same numbers. What the
//! pointer or the focus is on stands out in both.

use std::rc::Rc;

use leptos::prelude::*;
use web_sys::{FocusEvent, PointerEvent};

use crate::browser::size;
use crate::codec::route::Page;
use crate::dom::{El, Piece, dynamic, el, number, svg};
use crate::domain::catalogue::Catalogue;
use crate::domain::partners::{Partner, Partners, partners};
use crate::layout::network::{Anchor, FONT_PX, Label, Network, Node, Partner as Drawn, Point, network, room};
use crate::store::Workspace;
use crate::text::Lang;
use crate::views::parts::icons::{path, text_at};
use crate::views::parts::links::{link, section, words};
use crate::views::parts::names;
use crate::views::parts::subject::Subject;

/// Which partner the pointer or the focus is on, by its place.
type Lit = RwSignal<Option<usize>>;

/// Who else has a role in the entries that the filters leave. Reads the language and the filters.
pub fn partners_section(workspace: Workspace, subject: Subject) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let m = lang.messages();
    let id = subject.id();
    let found = subject.shown.with(|shown| partners(&catalogue, shown, &id));
    let section = section("partners", m.pages().actor.partners);
    if found.list.is_empty() {
        return section.child(words("p", "", m.pages().actor.no_partners)).into();
    }
    let lit: Lit = RwSignal::new(None);
    let mut rows = el("ul").class("rows multi");
    for (at, partner) in found.list.iter().enumerate() {
        rows = rows.child(row(workspace, &catalogue, partner, lang, lit, at));
    }
    section.child(figure(workspace, id, found, lang, lit)).child(rows).into()
}

fn row(workspace: Workspace, catalogue: &Catalogue, partner: &Partner, lang: Lang, lit: Lit, at: usize) -> El {
    let name = names::actor_short(catalogue, &partner.actor, lang);
    let others =
        (partner.others > 0).then(|| words("span", "sub", &(lang.messages().pages().others.among)(partner.others)));
    let row = el("li")
        .child(link(workspace, Page::Actor(partner.actor.clone()), &name))
        .child(words("span", "role", &counts(partner, lang)))
        .child(others);
    lights(row, lit, at)
}

/// "2 activities, 3 events".
fn counts(partner: &Partner, lang: Lang) -> String {
    (lang.messages().counts.entries)(partner.activities, partner.events)
}

/// Measured, and laid out again when its width changes.
fn figure(workspace: Workspace, id: String, found: Partners, lang: Lang, lit: Lit) -> El {
    let width = RwSignal::new(0.0_f64);
    let figure = el("figure").class("network").class_if("lit", move || lit.get().is_some());
    let guard = size::observe(figure.node(), move |width_px, _| {
        let width_px = width_px.floor();
        if width.get_untracked() != width_px {
            width.set(width_px);
        }
    });
    StoredValue::new_local(guard);
    let found = Rc::new(found);
    figure.child(dynamic(move || {
        let width_px = width.get();
        // Not measured yet: what comes below moves once, before the first frame is seen.
        if width_px < 1.0 { Piece::Nothing } else { untrack(|| drawn(workspace, &id, &found, width_px, lang, lit)) }
    }))
}

fn drawn(workspace: Workspace, id: &str, found: &Partners, width_px: f64, lang: Lang, lit: Lit) -> Piece {
    let catalogue = workspace.catalogue();
    let m = &lang.messages().pages().others;
    let all: Vec<String> =
        found.list.iter().map(|partner| names::actor_short(&catalogue, &partner.actor, lang)).collect();
    let sizes = all.iter().zip(&found.list).map(|(name, partner)| Drawn { name, shared: partner.shared() });
    let own = names::actor_short(&catalogue, id, lang);
    let drawing = network(&own, &sizes.collect::<Vec<_>>(), &found.ties, width_px);
    let mut chart = svg("svg")
        .attr("role", "group")
        .attr("aria-label", &(m.around)(&own))
        .attr("viewBox", &["0 0 ", &number(drawing.width_px), " ", &number(drawing.height_px)].concat());
    // What is written stands over what is drawn: lines first.
    chart = lines(chart, &drawing, lit);
    let Network { centre, centre_px, name, nodes, .. } = &drawing;
    chart = chart.child(circle(*centre, *centre_px).class("self"));
    for line in name {
        chart = chart.child(written(line).class("own").attr("aria-hidden", "true"));
    }
    for (at, ((node, partner), name)) in nodes.iter().zip(&found.list).zip(&all).enumerate() {
        let said = (m.shared)(name, &counts(partner, lang));
        let page = Page::Actor(partner.actor.clone());
        let link = svg("a").attr_text("href", move || workspace.href(page.clone()));
        chart = chart.child(lights(pressed(link, node, &said), lit, at));
    }
    let mut caption = el("figcaption").text(m.drawing);
    if nodes.len() < found.list.len() {
        caption = caption.text(lang.messages().time.gap).text(&(m.drawn)(room(width_px), found.list.len()));
    }
    Piece::Many(vec![chart.into(), caption.into()])
}

/// From the middle to each partner, and the thin ones between partners.
fn lines(chart: El, drawing: &Network, lit: Lit) -> El {
    let mut chart = chart;
    let to = |from: Point| ["M", &number(from.x_px), " ", &number(from.y_px)].concat();
    for tie in &drawing.ties {
        let (a, b) = tie.ends;
        let bend = ["Q", &number(tie.bend.x_px), " ", &number(tie.bend.y_px), " "].concat();
        let curve = to(tie.from) + &bend + &number(tie.to.x_px) + " " + &number(tie.to.y_px);
        let is_lit = move || lit.get().is_some_and(|at| at == a || at == b);
        chart = chart.child(path("tie", &curve).class_if("is", is_lit));
    }
    for (at, node) in drawing.nodes.iter().enumerate() {
        let line = to(drawing.centre) + "L" + &number(node.at.x_px) + " " + &number(node.at.y_px);
        let line = path("ray", &line).attr("stroke-width", &number(node.ray_px));
        chart = chart.child(line.class_if("is", move || lit.get() == Some(at)));
    }
    chart
}

/// The node, its name, and around both what is pressed. What is heard is the whole name and what is shared: of the name
/// that is seen the end may be cut off.
fn pressed(link: El, node: &Node, said: &str) -> El {
    let area = &node.target;
    let around = svg("rect")
        .attr("x", &number(area.x_px))
        .attr("y", &number(area.y_px))
        .attr("width", &number(area.width_px))
        .attr("height", &number(area.height_px))
        .attr("rx", "3");
    let seen = written(&node.label).attr("aria-hidden", "true");
    let heard = text_at(said, area.x_px, node.at.y_px).class("said");
    link.child(around).child(circle(node.at, node.radius_px)).child(seen).child(heard)
}

fn circle(at: Point, radius_px: f64) -> El {
    svg("circle").attr("cx", &number(at.x_px)).attr("cy", &number(at.y_px)).attr("r", &number(radius_px))
}

fn written(label: &Label) -> El {
    let text = text_at(&label.text, label.at.x_px, label.at.y_px).attr("font-size", &number(FONT_PX));
    match label.anchor {
        Anchor::Start => text,
        Anchor::Middle => text.attr("text-anchor", "middle"),
        Anchor::End => text.attr("text-anchor", "end"),
    }
}

/// Stands out while the pointer or the focus is on it, or on the other one of the same partner.
fn lights(element: El, lit: Lit, at: usize) -> El {
    let leave = move || {
        if lit.get_untracked() == Some(at) {
            lit.set(None);
        }
    };
    element
        .class_if("is", move || lit.get() == Some(at))
        .on::<PointerEvent>("pointerenter", move |_| lit.set(Some(at)))
        .on::<PointerEvent>("pointerleave", move |_| leave())
        .on::<FocusEvent>("focusin", move |_| lit.set(Some(at)))
        .on::<FocusEvent>("focusout", move |_| leave())
}
