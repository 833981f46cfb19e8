//! Which mark goes where: lanes, rows, drawings and labels of the entries shown, at one zoom.
//!
//! Pure: a function of what is shown, the scale and the language. Panning doesn't change it.

use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, EntryId, EntryKind};
use crate::domain::time::{Day, Extent, Timing};
use crate::layout::drawing::{Drawing, Kind, drawing_of};
use crate::layout::lanes::{Item, LabelSide, Lanes, Place, RowKind, packed, visible_label_px};
use crate::layout::measure::text_px;
use crate::layout::scale::Scale;
use crate::text::{Lang, occurrence_said};
use crate::views::parts::glyph::mark_centre_px;

/// Size of a label, in px.
const LABEL_PX: f64 = 13.0;
/// The sign that counts notes, beside a label.
const NOTE_PX: f64 = 24.0;
/// The sign that sources disagree, beside a label.
const DISPUTED_PX: f64 = 16.0;
/// An occurrence that is known at least this well says its date in its label.
const DATED_LABEL_DAYS: i64 = 366;

/// Everything to draw, in world px.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    pub scale: Scale,
    pub lanes: Vec<SceneLane>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct SceneLane {
    pub height_px: f64,
    pub marks: Vec<Mark>,
    /// In place of marks, where there are too many.
    pub stretches: Option<Vec<Stretch>>,
}

/// How many begin in these days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub days: (Day, Day),
    pub count: usize,
}

/// What stands in a lane: every mark, or how many there are.
pub enum Held {
    Marks(Vec<EntryId>),
    Crowd { height_px: f64, stretches: Vec<Stretch> },
}

/// One entry in one lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub id: EntryId,
    /// Its lane's index, which together with the entry names it.
    pub lane: usize,
    pub form: MarkForm,
    pub theme: usize,
    pub notes: usize,
    /// Sources disagree about it.
    pub disputed: bool,
    pub label: String,
    /// What is said after the label, in a quieter voice.
    pub aside: String,
    pub side: LabelSide,
    pub drawing: Drawing,
    /// From the lane's upper edge.
    pub top_px: f64,
    item: Item,
    place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkForm {
    /// Label above.
    Bar,
    /// An event that lasts or is somewhere in a window: label beside.
    LowBar,
    /// A sign at a point.
    Sign,
}

impl Mark {
    /// The same mark without its place and drawing: all of it that a label says.
    pub fn anywhere(&self) -> Self {
        let (item, place) = (Item { x_px: 0.0, width_px: 0.0, ..self.item }, Place::default());
        let drawing = Drawing { kind: self.drawing.kind, x_px: 0.0, width_px: 0.0, shapes: Vec::new() };
        Self { drawing, top_px: 0.0, item, place, label: self.label.clone(), aside: self.aside.clone(), ..*self }
    }

    /// Where the element stands: a bar by its left end, a sign by its middle.
    pub fn left_px(&self) -> f64 {
        match self.form {
            MarkForm::Bar | MarkForm::LowBar => self.drawing.x_px,
            MarkForm::Sign => self.drawing.x_px + mark_centre_px(&self.drawing),
        }
    }

    /// Where its drawing begins and ends, in world px.
    pub fn ends_px(&self) -> (f64, f64) {
        (self.drawing.x_px, self.drawing.x_px + self.drawing.width_px)
    }

    /// Where its label begins, in world px, for a plot whose left edge is at `plot_left_px`.
    pub fn label_px(&self, plot_left_px: f64) -> f64 {
        visible_label_px(&self.item, &self.place, plot_left_px)
    }

    /// How far the label slides so that it stays in sight while its bar does.
    pub fn stick_px(&self, plot_left_px: f64) -> f64 {
        self.label_px(plot_left_px) - self.drawing.x_px
    }
}

/// How many notes an entry has, and what else stands beside its label.
pub type Beside<'a> = (&'a dyn Fn(EntryId) -> usize, &'a dyn Fn(EntryId) -> String);

/// Lays out the lanes at this scale, from the first to the last day that can be shown.
pub fn scene(
    catalogue: &Catalogue,
    held: Vec<Held>,
    (scale, (first, last)): (Scale, (Day, Day)),
    lang: Lang,
    (notes, also): Beside<'_>,
) -> Scene {
    let mut items: Vec<Item> = Vec::new();
    let mut marks: Vec<Mark> = Vec::new();
    for (lane, held) in held.iter().enumerate() {
        let Held::Marks(ids) = held else { continue };
        for id in ids {
            let (Some(entry), Some(timing)) = (catalogue.entry(*id), catalogue.timing(*id)) else { continue };
            let drawing = drawing_of(timing, scale);
            if drawing.kind == Kind::Undated {
                continue;
            }
            let form = match (drawing.kind, entry.kind()) {
                (Kind::Bar, EntryKind::Activity) => MarkForm::Bar,
                (Kind::Bar, EntryKind::Event) => MarkForm::LowBar,
                _ => MarkForm::Sign,
            };
            let label = entry.label().get(lang.tag()).to_owned();
            let (mut aside, also) = (aside(timing, form, lang), also(*id));
            if !also.is_empty() && !aside.is_empty() {
                aside.push_str(lang.messages().lists.dot);
            }
            aside.push_str(&also);
            let notes = notes(*id);
            let disputed = catalogue.statuses(*id).contains(&Status::Disputed);
            let sign_px = if disputed { DISPUTED_PX } else { 0.0 };
            let noted_px = if notes > 0 { NOTE_PX } else { 0.0 };
            let item = Item {
                key: marks.len(),
                lane,
                kind: if form == MarkForm::Bar { RowKind::Bar } else { RowKind::Mark },
                x_px: drawing.x_px,
                width_px: drawing.width_px,
                label_px: text_px(&label, LABEL_PX) + text_px(&aside, LABEL_PX) + noted_px + sign_px,
            };
            items.push(item);
            let theme = entry.themes().first().map_or(usize::MAX, |theme| catalogue.theme_rank(theme));
            let (place, side, top_px) = (Place::default(), LabelSide::Hidden, 0.0);
            marks.push(Mark {
                id: *id,
                lane,
                form,
                theme,
                notes,
                disputed,
                label,
                aside,
                side,
                drawing,
                top_px,
                item,
                place,
            });
        }
    }
    let lanes = packed(&items, held.len(), (scale.start_px(first), scale.end_px(last)));
    let mut lanes = placed(&lanes, marks);
    for (lane, held) in lanes.iter_mut().zip(held) {
        if let Held::Crowd { height_px, stretches } = held {
            lane.height_px = height_px;
            lane.stretches = Some(stretches);
        }
    }
    Scene { scale, lanes }
}

/// Puts the marks into the rows that were found for them.
fn placed(lanes: &Lanes, marks: Vec<Mark>) -> Vec<SceneLane> {
    let empty = |height_px| SceneLane { height_px, marks: Vec::new(), stretches: None };
    let mut out: Vec<SceneLane> = lanes.lanes.iter().map(|lane| empty(lane.height_px)).collect();
    let mut marks: Vec<Option<Mark>> = marks.into_iter().map(Some).collect();
    // In the order of places, which is that of time: the keyboard then walks through time.
    for place in &lanes.places {
        let Some(mut mark) = marks.get_mut(place.key).and_then(Option::take) else { continue };
        let (Some(row), Some(lane)) = (lanes.rows.get(place.row), lanes.lanes.get(mark.lane)) else { continue };
        mark.place = *place;
        mark.side = place.side;
        mark.top_px = row.y_px - lane.y_px;
        if let Some(lane) = out.get_mut(mark.lane) {
            lane.marks.push(mark);
        }
    }
    out
}

/// The date of an event that is known well enough, and what a bar can't show.
fn aside(timing: &Timing, form: MarkForm, lang: Lang) -> String {
    match (&timing.extent, form) {
        (Extent::Occurrence(window), MarkForm::Sign | MarkForm::LowBar)
            if window.latest.since(window.earliest) < DATED_LABEL_DAYS =>
        {
            occurrence_said(lang, window)
        }
        (Extent::Period { end: crate::domain::time::End::Unknown, .. }, MarkForm::Bar) => {
            lang.messages().timeline.end_not_stated.to_owned()
        }
        _ => String::new(),
    }
}
