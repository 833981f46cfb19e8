//! The state of a map: where it looks, what is on it, what the reader points at.
//!
//! Where it looks is the address's word for as long as nothing moves. While the reader moves it, a signal of its own goes
//! ahead, and the address follows when that has come to rest.

use std::time::Duration;

use leptos::prelude::*;

use super::marks::{Marks, marks};
use super::outlines::{self, Outlines};
use crate::codec::map_link::{MapLink, Part};
use crate::domain::geography::{OnMap, on_map};
use crate::domain::place::CountryRole;
use crate::layout::map::equal_earth::{nearest, projected};
use crate::layout::map::region::Region;
use crate::layout::map::view::{View, WORLD};
use crate::store::{Action, Workspace};

/// How long it rests before the address follows.
const REST: Duration = Duration::from_millis(250);
/// The air around what is shown, in map units.
const AIR: f64 = 0.06;

#[derive(Clone, Copy)]
pub struct MapState {
    workspace: Workspace,
    outlines: RwSignal<Outlines>,
    size_px: RwSignal<(f64, f64)>,
    /// The view that has moved on, and the word of the address from which it did: another word ends it.
    live: RwSignal<Option<(String, View)>>,
    rest: StoredValue<Option<TimeoutHandle>>,
    /// The country under the pointer or with the focus.
    near: RwSignal<Option<String>>,
    link: Memo<MapLink>,
    // Parts of it by themselves: what follows one of them stays where another changes.
    chosen: Memo<Option<String>>,
    hidden: Memo<Vec<CountryRole>>,
    on_map: Memo<OnMap>,
    marks: Memo<Marks>,
    view: Memo<View>,
}

impl MapState {
    pub fn new(workspace: Workspace) -> Self {
        let outlines = outlines::outlines();
        let size_px = RwSignal::new((0.0, 0.0));
        let live: RwSignal<Option<(String, View)>> = RwSignal::new(None);
        let link = Memo::new(move |_| MapLink::from_text(&workspace.map().get()).0);
        let chosen = Memo::new(move |_| link.with(|link| link.chosen.clone()));
        let hidden = Memo::new(move |_| link.with(|link| link.hidden.clone()));
        let on_map =
            Memo::new(move |_| workspace.answer().with(|answer| on_map(&workspace.catalogue(), &answer.entries)));
        let marks = Memo::new(move |_| {
            let Outlines::Here(ground) = outlines.get() else { return Marks::default() };
            let lang = workspace.lang();
            on_map.with(|on_map| hidden.with(|hidden| marks(&workspace.catalogue(), on_map, &ground, hidden, lang)))
        });
        let view = Memo::new(move |_| {
            let (width_px, height_px) = size_px.get();
            let moved = live.get().filter(|(word, _)| *word == workspace.map().get());
            match moved {
                Some((_, view)) if (view.width_px, view.height_px) == (width_px, height_px) => view,
                Some((_, view)) => view.resized(width_px, height_px),
                None => linked(link.with(|link| link.part), marks, width_px, height_px),
            }
        });
        let (rest, near) = (StoredValue::new(None), RwSignal::new(None));
        Self { workspace, outlines, size_px, live, rest, near, link, chosen, hidden, on_map, marks, view }
    }

    pub fn outlines(self) -> Outlines {
        self.outlines.get()
    }

    pub fn ask_again(self) {
        self.outlines.set(Outlines::Away);
        outlines::ask(self.outlines);
    }

    pub fn marks(self) -> Memo<Marks> {
        self.marks
    }

    pub fn view(self) -> Memo<View> {
        self.view
    }

    pub fn link(self) -> Memo<MapLink> {
        self.link
    }

    pub fn resize(self, width_px: f64, height_px: f64) {
        if self.size_px.get_untracked() != (width_px, height_px) {
            self.size_px.set((width_px, height_px));
        }
    }

    /// Moves the view. The address follows.
    pub fn look(self, change: impl FnOnce(View) -> View) {
        let view = self.view.get_untracked();
        let next = change(view);
        if next == view {
            return;
        }
        self.live.set(Some((self.workspace.map().get_untracked(), next)));
        if let Some(before) = self.rest.get_value() {
            before.clear();
        }
        self.rest.set_value(set_timeout_with_handle(move || self.settle(), REST).ok());
    }

    /// Zooms around the country that has the focus or is chosen, if it is in sight, or around the middle.
    pub fn zoom(self, factor: f64) {
        let code = self.near.get_untracked().or_else(|| self.chosen_now());
        let at = self.marks.with_untracked(|marks| {
            marks.countries.iter().find(|mark| Some(&mark.code) == code.as_ref()).map(|mark| mark.at)
        });
        self.look(|view| {
            let middle = (view.width_px / 2.0, view.height_px / 2.0);
            let is_in = |(x, y): &(f64, f64)| (0.0..=view.width_px).contains(x) && (0.0..=view.height_px).contains(y);
            view.zoomed_at(at.map(|at| view.px(at)).filter(is_in).unwrap_or(middle), factor)
        });
    }

    fn settle(self) {
        // The page may have gone on by now; or another part was asked for since.
        let Some(Some((word, view))) = self.live.try_get_untracked() else { return };
        if word != self.workspace.map().get_untracked() {
            return;
        }
        self.set(|link| {
            let part = Part::Free { zoom: view.zoom(), middle: nearest(view.middle) };
            link.part = if view.zoom() > 1.001 { part } else { Part::default() };
        });
        // The address says it in tenths: what is seen stays as it is.
        self.live.set(Some((self.workspace.map().get_untracked(), view)));
    }

    /// Changes what the address says of the map.
    pub fn set(self, change: impl FnOnce(&mut MapLink)) {
        let mut link = self.link.get_untracked();
        change(&mut link);
        let text = link.to_text();
        // A view that has moved stays with whatever else is set.
        if let Some((word, view)) = self.live.get_untracked()
            && word == self.workspace.map().get_untracked()
            && MapLink::from_text(&word).0.part == link.part
        {
            self.live.set(Some((text.clone(), view)));
        }
        self.workspace.apply(Action::SetMap(text));
    }

    pub fn choose(self, code: Option<String>) {
        self.set(|link| link.chosen = code);
    }

    pub fn chosen(self) -> Option<String> {
        self.chosen.get()
    }

    pub fn chosen_now(self) -> Option<String> {
        self.chosen.get_untracked()
    }

    pub fn near(self) -> Option<String> {
        self.near.get()
    }

    pub fn point_at(self, code: Option<String>) {
        if self.near.with_untracked(|near| *near != code) {
            self.near.set(code);
        }
    }

    /// How a country is set apart from the others.
    pub fn lit(self, code: &str) -> &'static str {
        if self.chosen.with(|chosen| chosen.as_deref() == Some(code)) {
            "chosen"
        } else if self.near.with(|near| near.as_deref() == Some(code)) {
            "near"
        } else {
            ""
        }
    }

    /// The country that arcs are drawn for.
    pub fn bridged(self) -> Option<String> {
        self.near().or_else(|| self.chosen())
    }

    pub fn is_hidden(self, role: CountryRole) -> bool {
        self.hidden.with(|hidden| hidden.contains(&role))
    }

    /// The layers that are off.
    pub fn hidden(self) -> Memo<Vec<CountryRole>> {
        self.hidden
    }

    /// What the filters leave, by country and place, whatever the layers.
    pub fn on_map(self) -> Memo<OnMap> {
        self.on_map
    }

    pub fn switch(self, role: CountryRole) {
        self.set(|link| match link.hidden.iter().position(|other| *other == role) {
            Some(at) => drop(link.hidden.remove(at)),
            None => link.hidden.push(role),
        });
    }
}

/// What the address asks for.
fn linked(part: Part, marks: Memo<Marks>, width_px: f64, height_px: f64) -> View {
    let world = View::fitted(WORLD, width_px, height_px);
    match part {
        Part::Free { zoom, middle } => world.at(zoom, projected(middle)),
        Part::Region(Region::Data) => match marks.with(|marks| marks.bounds) {
            Some(bounds) => View::fitted(bounds.wider(AIR), width_px, height_px),
            None => world,
        },
        Part::Region(region) => region.bounds().map_or(world, |bounds| View::fitted(bounds, width_px, height_px)),
    }
}
