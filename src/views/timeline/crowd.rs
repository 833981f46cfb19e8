//! Very many entries: what stands in each lane then, and how it is drawn. In the second file of wasm but for what
//! tells whether there are so many: the bundled dataset has few.

use leptos::prelude::*;

use super::roving::Spot;
use super::scene::{Held, Stretch};
use super::view::TimelineView;
use crate::dom::{El, Piece, after_change, dynamic, el, number, px, svg, when};
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::grouping::{Group, GroupKey};
use crate::domain::time::Day;
use crate::layout::columns::Columns;
use crate::layout::crowd::{FEW, LANE_PX, LEGIBLE, LOW_LANE_PX, LOW_STRETCH_PX, MANY_LANES, STRETCH_PX};
use crate::layout::crowd::{one_by_one, profile};
use crate::layout::drawing::reach;
use crate::layout::overview::Overview;
use crate::layout::scale::Scale;
use crate::layout::ticks::stretches;
use crate::layout::within;
use crate::store::{Action, Gathered, Workspace};
use crate::text::{day_said, grouped_count, range_said};

/// The entries of each lane as columns: what is in them is drawn by how many there are.
#[derive(Debug, PartialEq)]
pub struct Crowd {
    lanes: Vec<Columns>,
}

/// The least room for a number at the end of its stretch.
const NUMBER_PX: f64 = 48.0;

/// A crowd and the days of it that are drawn.
pub type Looked<'a> = (&'a Crowd, (Day, Day));

/// The way to all this for the first file of wasm.
pub struct CrowdPart {
    pub of: fn(&Catalogue, &[Group]) -> Crowd,
    /// What stands in each lane, for some days and px a day.
    pub held: fn(&Crowd, (Day, Day), f64) -> Vec<Held>,
    pub shape: fn(TimelineView, usize) -> Piece,
    pub stretch: fn(Workspace, TimelineView, usize, usize) -> El,
    pub strip: fn(&Catalogue, &[EntryId], Overview, f64) -> El,
    /// What has begun before all that is drawn.
    pub earlier: fn(Workspace, TimelineView, usize) -> Piece,
}

pub static CROWD: CrowdPart = CrowdPart { of: Crowd::new, held: Crowd::held, shape, stretch, strip, earlier };

/// Whether there is more than is drawn mark by mark; an entry counts in each of its lanes.
pub fn is_crowd(groups: &[Group]) -> bool {
    FEW < groups.iter().map(|group| group.entries.len()).sum()
}

/// The dated ones of these entries.
fn columns(catalogue: &Catalogue, ids: &[EntryId]) -> Columns {
    let days = |id: &EntryId| Some((u32::try_from(id.0).ok()?, reach(&catalogue.timing(*id)?.extent)?.whole));
    Columns::new(&ids.iter().filter_map(days).collect::<Vec<_>>())
}

/// Every mark, where there is no crowd.
pub fn few(groups: &[Group]) -> Vec<Held> {
    groups.iter().map(|group| Held::Marks(group.entries.clone())).collect()
}

impl Crowd {
    pub fn new(catalogue: &Catalogue, groups: &[Group]) -> Self {
        Self { lanes: groups.iter().map(|group| columns(catalogue, &group.entries)).collect() }
    }

    pub fn is_low(&self) -> bool {
        MANY_LANES < self.lanes.len()
    }

    /// What stands in each lane for a region of time.
    pub fn held(&self, region: (Day, Day), px_per_day: f64) -> Vec<Held> {
        let (height_px, least_px) = if self.is_low() { (LOW_LANE_PX, LOW_STRETCH_PX) } else { (LANE_PX, STRETCH_PX) };
        let shown = one_by_one(&self.lanes, region, LEGIBLE);
        let count = |columns: &Columns| {
            let all = stretches(region.0, region.1, px_per_day, least_px).into_iter();
            let counted = all.map(|days| Stretch { days, count: columns.beginning(days) });
            counted.filter(|stretch| 0 < stretch.count).collect()
        };
        let held = |(columns, keys): (_, Option<Vec<u32>>)| match keys {
            Some(keys) => Held::Marks(keys.into_iter().map(|key| EntryId(key as usize)).collect()),
            None => Held::Crowd { height_px, stretches: count(columns) },
        };
        self.lanes.iter().zip(shown).map(held).collect()
    }

    /// The first day that the stretches in sight count, which begin before or with the window.
    fn first_counted(&self, region: (Day, Day), from: Day, px_per_day: f64) -> Option<Day> {
        let least_px = if self.is_low() { LOW_STRETCH_PX } else { STRETCH_PX };
        let all = stretches(region.0, region.1, px_per_day, least_px);
        all.iter().rev().find(|stretch| stretch.0 <= from).or(all.first()).map(|stretch| stretch.0)
    }

    /// How many there are in a lane at each time, as a shape; and its left and upper end, in world px and in the lane.
    pub fn shape(&self, lane: usize, region: (Day, Day), scale: Scale) -> Option<((f64, f64), El)> {
        let columns = self.lanes.get(lane)?;
        // In a low lane it stands behind the counts, as high as they are.
        let (top_px, height_px) =
            if self.is_low() { (3.0, LOW_LANE_PX - 6.0) } else { (LANE_PX / 2.0, LANE_PX / 2.0 - 4.0) };
        let (first, days, counts) = profile(columns, region, scale.px_per_day);
        let drawing = outline(&counts, columns.peak(), f64::from(days) * scale.px_per_day, height_px);
        Some(((scale.start_px(first), top_px), drawing))
    }
}

/// A lane in which there are too many to draw: how many there are at each time, as a shape.
fn shape(view: TimelineView, lane: usize) -> Piece {
    dynamic(move || {
        let (crowd, region, scale) = (view.crowd.get()?, view.region.get(), view.scale.get());
        let ((left_px, _), drawing) = crowd.shape(lane, region, scale)?;
        Some(drawing.style("left", &px(left_px)))
    })
}

/// The shape of some counts: steps so wide, and as high as the most that there ever is on a day. A step of many days may
/// be touched by more: then by the most that there is here.
fn outline(counts: &[u32], peak: usize, step_px: f64, height_px: f64) -> El {
    let most = counts.iter().copied().max().unwrap_or(0).max(u32::try_from(peak).unwrap_or(u32::MAX)).max(1);
    let mut path = "M0 ".to_owned() + &number(height_px);
    let mut before = None;
    for (at, count) in counts.iter().enumerate() {
        // Flat stretches are one line.
        if before != Some(*count) {
            #[expect(clippy::cast_precision_loss, reason = "some thousand steps")]
            let x_px = at as f64 * step_px;
            path.push('H');
            path.push_str(&number(x_px));
            path.push('V');
            // What there is is to be seen, however little it is.
            let share = f64::from(*count) / f64::from(most) * height_px;
            let high_px = if 0 < *count { share.max(1.0) } else { 0.0 };
            path.push_str(&number(height_px - high_px));
            before = Some(*count);
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "some thousand steps")]
    let width_px = counts.len() as f64 * step_px;
    path.push('H');
    path.push_str(&number(width_px));
    path.push('V');
    path.push_str(&number(height_px));
    path.push('Z');
    svg("svg")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .class("profile")
        .attr("width", &number(width_px))
        .attr("height", &number(height_px))
        .child(svg("path").attr("d", &path))
}

/// In a lane's head: how many have begun before the stretches in sight, and go on. Pressed, it tells which. With their
/// counts it adds up to everything in sight.
fn earlier(workspace: Workspace, view: TimelineView, lane: usize) -> Piece {
    let found = Memo::new(move |_| {
        let crowd = view.crowd.get()?;
        let window = workspace.viewport().window();
        let day = crowd.first_counted(view.region.get(), window.0, view.scale.get().px_per_day)?;
        let count = crowd.lanes.get(lane)?.going_on(day);
        let lane = key_of_lane(workspace, lane)?;
        // Of that day only: the memo then changes with the first stretch, not with each frame of a pan.
        (0 < count).then_some((count, Gathered { lane, days: (day, day), going_on: true }))
    });
    let said = move || {
        let (count, Gathered { days: (first, _), .. }) = found.get()?;
        let lang = workspace.lang();
        Some((lang.messages().pages().marked.going_on)(count, &day_said(lang, first)))
    };
    after_change(
        move || _ = found.get(),
        move || {
            // An open list goes with the window.
            if let (Some(open), Some((_, here))) = (workspace.gathered_now(), found.get_untracked())
                && open.going_on
                && open.lane == here.lane
                && open != here
            {
                workspace.apply(Action::Gather(Some(here)));
            }
        },
    );
    let button = move || {
        // Whichever days it was opened for: the list stays as the reader goes on.
        let open = move || {
            let lane = key_of_lane(workspace, lane);
            workspace.gathered().is_some_and(|open| open.going_on && Some(&open.lane) == lane.as_ref())
        };
        el("button")
            .class("earlier")
            .attr("type", "button")
            .attr_fn("aria-label", said)
            .attr_fn("title", said)
            .attr_bool("aria-expanded", open)
            .on_click(move || {
                let here = found.get_untracked().map(|(_, here)| here);
                workspace.apply(Action::Gather(here.filter(|_| !untrack(open))));
            })
            .text_fn(move || found.get().map_or_else(String::new, |(count, _)| "← ".to_owned() + &grouped_count(count)))
    };
    when(move || found.with(Option::is_some), button)
}

/// A day as the key of a row, and back: 32 bits hold all that columns do.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the bits stay, and come back")]
pub fn key_of(day: Day) -> usize {
    day.0 as i32 as u32 as usize
}

#[expect(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "the bits stay, and come back")]
fn day_of(key: usize) -> Day {
    Day(i64::from(key as u32 as i32))
}

/// How many begin in a stretch: pressed, it tells which. A row of the lane's list.
fn stretch(workspace: Workspace, view: TimelineView, lane: usize, key: usize) -> El {
    let first = day_of(key);
    let found = Memo::new(move |_| {
        let held = view.with_lane(lane, |lane| {
            let stretches = lane.stretches.as_ref()?;
            stretches.iter().find(|stretch| stretch.days.0 == first).copied()
        });
        held.flatten()
    });
    let left = move || found.get().map(|Stretch { days, .. }| px(view.scale.get().start_px(days.0)));
    let width = move || {
        let (Stretch { days: (from, to), .. }, scale) = (found.get()?, view.scale.get());
        Some(px(scale.end_px(to) - scale.start_px(from)))
    };
    let said = move || {
        let (Stretch { days: (from, to), count }, lang) = (found.get()?, workspace.lang());
        Some((lang.messages().timeline.merged)(count, &range_said(lang, from, to)))
    };
    // It stays in sight while its stretch does; only those at the left edge ever move.
    let stick = move || {
        let (Stretch { days: (from, to), .. }, scale) = (found.get()?, view.scale.get());
        let (start_px, end_px) = (scale.start_px(from), scale.end_px(to));
        let by_px = within(-view.translate_px() - start_px, 0.0, (end_px - start_px - NUMBER_PX).max(0.0));
        Some(["translateX(", &px(by_px), ")"].concat())
    };
    let number = el("span")
        .style_fn("transform", stick)
        .text_fn(move || found.get().map_or_else(String::new, |stretch| grouped_count(stretch.count)));
    let stop = (lane, Spot::Stretch(first));
    let button = el("button")
        .class("cluster")
        .attr("type", "button")
        .attr("data-entry", &stop.1.code())
        .attr_fn("tabindex", move || view.roving.index(stop))
        .attr_fn("aria-label", said)
        .attr_fn("title", said)
        .attr_bool("aria-expanded", move || {
            workspace.gathered().zip(found.get()).is_some_and(|(open, here)| {
                !open.going_on && open.days == here.days && Some(&open.lane) == key_of_lane(workspace, lane).as_ref()
            })
        })
        .on::<web_sys::Event>("focus", move |_| view.roving.came(stop))
        .on_click(move || {
            let here = found.get_untracked().zip(untrack(|| key_of_lane(workspace, lane)));
            let here = here.map(|(stretch, lane)| Gathered { lane, days: stretch.days, going_on: false });
            workspace.apply(Action::Gather(here.filter(|here| workspace.gathered_now().as_ref() != Some(here))));
        })
        .child(number);
    // As for a mark: its place is a bare element's.
    el("li").style_fn("left", left).style_fn("width", width).child(button)
}

fn key_of_lane(workspace: Workspace, lane: usize) -> Option<GroupKey> {
    workspace.groups().with(|groups| groups.get(lane).map(|group| group.key.clone()))
}

/// The strip of everything, by how many there are at each time.
fn strip(catalogue: &Catalogue, ids: &[EntryId], overview: Overview, height_px: f64) -> El {
    let (bounds, px_per_day) = (overview.bounds, overview.px_per_day());
    let columns = columns(catalogue, ids);
    let (first, days, counts) = profile(&columns, bounds, px_per_day);
    let left_px = bounds.0.since(first) as f64 * -px_per_day;
    outline(&counts, columns.peak(), f64::from(days) * px_per_day, height_px).style("left", &px(left_px))
}
