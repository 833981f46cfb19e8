//! Places for bars and marks with their labels: rows that never overlap, lane under lane.
//!
//! Knows widths and places in world px only. It doesn't know what is visible, so that panning moves nothing between
//! rows; a label that should stay in sight asks [`visible_label_px`].

use crate::domain::order::sorted;

/// A row of bars: the label's line above, the bar below.
pub const BAR_ROW_PX: f64 = 54.0;
/// A row of marks: the label beside the sign.
pub const MARK_ROW_PX: f64 = 34.0;
/// Air above the first and below the last row of a lane.
pub const LANE_PADDING_PX: f64 = 6.0;
/// The least air between two things in a row.
pub const GAP_PX: f64 = 12.0;
/// Between a mark and its label.
pub const LABEL_GAP_PX: f64 = 4.0;
/// So many rows of marks may open to make room for labels; after that marks go without.
const LABELLED_MARK_ROWS: usize = 5;

/// What kind of row an item needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowKind {
    /// Label above.
    Bar,
    /// Label beside.
    Mark,
}

/// Something to place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Item {
    /// The caller's name for it, and the order of things in one place.
    pub key: usize,
    /// Counted from 0, from the top.
    pub lane: usize,
    pub kind: RowKind,
    /// The left end of its drawing, in world px.
    pub x_px: f64,
    pub width_px: f64,
    /// The width of its label; 0 for none.
    pub label_px: f64,
}

/// Where a label stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LabelSide {
    Above,
    Right,
    Left,
    /// No room: the tooltip and the list still say it.
    #[default]
    Hidden,
}

/// An item in its place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Place {
    pub key: usize,
    /// Index into [`Lanes::rows`].
    pub row: usize,
    pub side: LabelSide,
    /// Where the label begins, in world px, before any sliding.
    pub label_x_px: f64,
    /// What it occupies in its row, label included, in world px.
    pub taken_px: (f64, f64),
}

/// A row of a lane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    pub lane: usize,
    pub kind: RowKind,
    /// Its upper edge, from the top of the first lane.
    pub y_px: f64,
    pub height_px: f64,
}

/// A lane's place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lane {
    pub y_px: f64,
    pub height_px: f64,
}

/// All places, in the order of lanes, then of time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lanes {
    pub lanes: Vec<Lane>,
    pub rows: Vec<Row>,
    pub places: Vec<Place>,
    pub height_px: f64,
}

/// A place within one lane, before its rows are counted from the top.
struct Spot {
    kind: RowKind,
    row: usize,
    place: Place,
}

/// Packs items into `lane_count` lanes; no label runs beyond the `ends_px` of the world shown if it can help it.
/// Greedy, in the order of time: the same items give the same rows. An empty lane keeps the height of one row.
pub fn packed(items: &[Item], lane_count: usize, ends_px: (f64, f64)) -> Lanes {
    let mut in_order: Vec<&Item> = items.iter().filter(|item| item.lane < lane_count).collect();
    sorted(&mut in_order, |a, b| (a.lane, a.x_px, a.key) < (b.lane, b.x_px, b.key));
    let mut result = Lanes::default();
    let mut rest = in_order.as_slice();
    for lane in 0..lane_count {
        let count = rest.iter().take_while(|item| item.lane == lane).count();
        let (here, later) = rest.split_at(count);
        rest = later;
        lane_added(&mut result, lane, here, ends_px);
    }
    result
}

/// Where a label begins so that it stays in sight while its bar does, for a plot whose left edge is at `left_px`.
pub fn visible_label_px(item: &Item, place: &Place, left_px: f64) -> f64 {
    if place.side != LabelSide::Above {
        return place.label_x_px;
    }
    let last_px = item.x_px + item.width_px - item.label_px;
    left_px.min(last_px).max(place.label_x_px)
}

fn lane_added(result: &mut Lanes, lane: usize, items: &[&Item], ends_px: (f64, f64)) {
    let bars = items.iter().filter(|item| item.kind == RowKind::Bar);
    let marks = items.iter().filter(|item| item.kind == RowKind::Mark);
    let mut bar_ends: Vec<f64> = Vec::new();
    let mut mark_ends: Vec<f64> = Vec::new();
    let mut spots: Vec<Spot> = bars.map(|item| bar_placed(item, &mut bar_ends, ends_px)).collect();
    spots.extend(marks.map(|item| mark_placed(item, &mut mark_ends, ends_px)));

    let lane_y_px = result.height_px;
    let mut y_px = lane_y_px + LANE_PADDING_PX;
    let first_row = result.rows.len();
    let bar_rows = bar_ends.iter().map(|_| (RowKind::Bar, BAR_ROW_PX));
    let mark_rows = mark_ends.iter().map(|_| (RowKind::Mark, MARK_ROW_PX));
    for (kind, height_px) in bar_rows.chain(mark_rows) {
        result.rows.push(Row { lane, kind, y_px, height_px });
        y_px += height_px;
    }
    if items.is_empty() {
        y_px += BAR_ROW_PX;
    }
    let height_px = y_px + LANE_PADDING_PX - lane_y_px;
    result.lanes.push(Lane { y_px: lane_y_px, height_px });
    result.height_px += height_px;
    result.places.extend(spots.into_iter().map(|spot| {
        let above = if spot.kind == RowKind::Bar { first_row } else { first_row + bar_ends.len() };
        Place { row: above + spot.row, ..spot.place }
    }));
}

/// The first row that has been free since before an interval, and its new end there.
fn free_row(ends: &mut [f64], from_px: f64, to_px: f64) -> Option<usize> {
    let (row, end) = ends.iter_mut().enumerate().find(|(_, end)| **end + GAP_PX <= from_px)?;
    *end = to_px;
    Some(row)
}

fn new_row(ends: &mut Vec<f64>, to_px: f64) -> usize {
    ends.push(to_px);
    ends.len() - 1
}

/// A bar's label begins with it, or earlier where it would run out of the world; but not so early that it does so there.
fn bar_placed(item: &Item, ends: &mut Vec<f64>, (left_px, right_px): (f64, f64)) -> Spot {
    let label_x_px = item.x_px.min((right_px - item.label_px).max(item.x_px + item.width_px - item.label_px));
    let label_x_px = label_x_px.max(left_px.min(item.x_px));
    let taken_px = (label_x_px, (item.x_px + item.width_px).max(label_x_px + item.label_px));
    let row = free_row(ends, taken_px.0, taken_px.1).unwrap_or_else(|| new_row(ends, taken_px.1));
    Spot { kind: RowKind::Bar, row, place: Place { key: item.key, row, side: LabelSide::Above, label_x_px, taken_px } }
}

/// A mark's label stands right of it, else left, else in a row of its own, else nowhere.
fn mark_placed(item: &Item, ends: &mut Vec<f64>, (left_px, right_px): (f64, f64)) -> Spot {
    let end_px = item.x_px + item.width_px;
    let wide_px = item.label_px + LABEL_GAP_PX;
    let right = (LabelSide::Right, end_px + LABEL_GAP_PX, (item.x_px, end_px + wide_px));
    let left = (LabelSide::Left, item.x_px - wide_px, (item.x_px - wide_px, end_px));
    let hidden = (LabelSide::Hidden, item.x_px, (item.x_px, end_px));
    let (fits_left, fits_right) = (left_px <= left.1, right.2.1 <= right_px);
    // Where it has room on neither side, on the one with more of it.
    let is_right = fits_right || (!fits_left && item.x_px - left_px < right_px - end_px);
    let sides: &[_] = match (item.label_px <= 0.0, is_right) {
        (true, _) => &[hidden],
        (false, true) if fits_left => &[right, left],
        (false, true) => &[right],
        (false, false) => &[left],
    };
    let placed = |(side, label_x_px, taken_px), row| Spot {
        kind: RowKind::Mark,
        row,
        place: Place { key: item.key, row, side, label_x_px, taken_px },
    };
    for option in sides {
        let labelled = ends.len().min(LABELLED_MARK_ROWS);
        if let Some(row) = ends.get_mut(..labelled).and_then(|ends| free_row(ends, option.2.0, option.2.1)) {
            return placed(*option, row);
        }
    }
    if ends.len() < LABELLED_MARK_ROWS {
        let option = sides.first().copied().unwrap_or(hidden);
        return placed(option, new_row(ends, option.2.1));
    }
    let row = free_row(ends, hidden.2.0, hidden.2.1).unwrap_or_else(|| new_row(ends, hidden.2.1));
    placed(hidden, row)
}
