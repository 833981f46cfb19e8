//! Who shares entries with one actor, as a drawing: the actor in the middle, its partners around it, lines as thick as
//! what is shared. No chance and no forces: the same partners have the same places every time, and each label has a row
//! of its own, so that none meets another.
//!
//! Knows no actors, only names and numbers, and which of them come first.

use super::measure::{lines, text_px};
use super::within;

/// The font of all names, in px.
pub const FONT_PX: f64 = 13.0;
/// A row holds one name: also the least height of what is pressed.
const ROW_PX: f64 = 28.0;
const MOST_ROW_PX: f64 = 52.0;
/// Narrower than this, partners stand on one side of the actor.
const TWO_SIDES_PX: f64 = 480.0;
const CENTRE_PX: f64 = 11.0;
const GAP_PX: f64 = 6.0;
const LINE_PX: f64 = 17.0;
/// From a baseline to the top of its letters, and to their foot.
const ASCENT_PX: f64 = 11.0;
const DESCENT_PX: f64 = 4.0;
const THINNEST_PX: f64 = 1.5;
const THICKEST_PX: f64 = 7.0;

/// How many partners are drawn in this width. The rest is for the list.
pub fn room(width_px: f64) -> usize {
    if width_px < TWO_SIDES_PX { 12 } else { 24 }
}

/// A partner: its name, and how much it shares with the actor in the middle.
pub struct Partner<'a> {
    pub name: &'a str,
    pub shared: usize,
}

/// A drawing, in px from its top left corner.
#[derive(Clone, Debug, PartialEq)]
pub struct Network {
    pub width_px: f64,
    pub height_px: f64,
    pub centre: Point,
    pub centre_px: f64,
    /// The actor's own name, below the middle; nothing where there is no room for it.
    pub name: Vec<Label>,
    /// In the order of the partners: clockwise from the top, or downwards on one side.
    pub nodes: Vec<Node>,
    pub ties: Vec<Tie>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub x_px: f64,
    pub y_px: f64,
}

/// A drawn partner.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub at: Point,
    pub radius_px: f64,
    /// The thickness of the line to the middle.
    pub ray_px: f64,
    pub label: Label,
    /// What is pressed: around the node and its label.
    pub target: Area,
}

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    pub text: String,
    /// Where it begins, ends or has its middle; and its baseline.
    pub at: Point,
    pub anchor: Anchor,
}

/// Which part of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl Label {
    /// The room that it takes.
    pub fn area(&self) -> Area {
        let width_px = text_px(&self.text, FONT_PX);
        let x_px = match self.anchor {
            Anchor::Start => self.at.x_px,
            Anchor::Middle => self.at.x_px - width_px / 2.0,
            Anchor::End => self.at.x_px - width_px,
        };
        Area { x_px, y_px: self.at.y_px - ASCENT_PX, width_px, height_px: ASCENT_PX + DESCENT_PX }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    pub x_px: f64,
    pub y_px: f64,
    pub width_px: f64,
    pub height_px: f64,
}

/// A curve between two drawn partners, bent towards the middle (a quadratic Bézier curve).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tie {
    /// The places of the two among the partners.
    pub ends: (usize, usize),
    pub from: Point,
    pub bend: Point,
    pub to: Point,
}

/// The drawing of the first partners that there is [`room`] for; `ties` are pairs of partners that share something as
/// well.
pub fn network(name: &str, partners: &[Partner<'_>], ties: &[(usize, usize)], width_px: f64) -> Network {
    let count = partners.len().min(room(width_px));
    let drawn = partners.get(..count).unwrap_or_default();
    let has_two_sides = TWO_SIDES_PX <= width_px;
    let right = if has_two_sides { count.div_ceil(2) } else { count };
    let row_px = within(240.0 / number(right.max(1)), ROW_PX, MOST_ROW_PX);
    let half_px = row_px * number(right.saturating_sub(1)) / 2.0;
    let height_px = (2.0 * half_px + ROW_PX + 2.0 * GAP_PX).max(2.0 * (CENTRE_PX + GAP_PX + 2.0 * LINE_PX) + GAP_PX);
    let (reach_px, centre_x_px) = if has_two_sides {
        (within(width_px * 0.17, 92.0, 128.0), width_px / 2.0)
    } else {
        (within(width_px * 0.32, 60.0, 110.0), CENTRE_PX + GAP_PX)
    };
    let centre = Point { x_px: centre_x_px, y_px: height_px / 2.0 };
    // An arc that is a little taller than the rows, so that its ends don't run together above and below the middle.
    let arc_px = (half_px * 1.12).max(reach_px);
    let most = partners.iter().map(|partner| partner.shared).max().unwrap_or_default();
    let nodes = drawn.iter().enumerate().map(|(at, partner)| {
        let is_left = right <= at;
        let (row, rows) = if is_left { (count - 1 - at, count - right) } else { (at, right) };
        let y_px = (number(row) - number(rows.saturating_sub(1)) / 2.0) * row_px;
        let out_px = reach_px * (1.0 - (y_px / arc_px) * (y_px / arc_px)).max(0.1).sqrt();
        let x_px = if is_left { centre.x_px - out_px } else { centre.x_px + out_px };
        node(partner, most, Point { x_px, y_px: centre.y_px + y_px }, is_left, width_px)
    });
    let nodes: Vec<Node> = nodes.collect();
    let ties = ties.iter().filter_map(|ends| tie(*ends, &nodes, centre)).collect();
    let name = own_name(name, &nodes, centre, has_two_sides);
    Network { width_px, height_px, centre, centre_px: CENTRE_PX, name, nodes, ties }
}

fn node(partner: &Partner<'_>, most: usize, at: Point, is_left: bool, width_px: f64) -> Node {
    // Where all share one entry, nobody's line is a thick one.
    let share = number(partner.shared.saturating_sub(1)) / number(most.saturating_sub(1).max(1));
    let radius_px = 5.0 + 4.0 * share.min(1.0);
    let from_px = radius_px + GAP_PX;
    let most_px = (if is_left { at.x_px } else { width_px - at.x_px }) - from_px - GAP_PX;
    let text = shortened(partner.name, most_px);
    let x_px = if is_left { at.x_px - from_px } else { at.x_px + from_px };
    let anchor = if is_left { Anchor::End } else { Anchor::Start };
    let label = Label { text, at: Point { x_px, y_px: at.y_px + 4.5 }, anchor };
    let Area { x_px, width_px, .. } = label.area();
    // The smallest target is a square, also around a name of one letter.
    let width_px = (width_px + from_px + radius_px + GAP_PX).max(ROW_PX);
    let left_px = if is_left { x_px - GAP_PX / 2.0 } else { at.x_px - radius_px - GAP_PX / 2.0 };
    let target = Area { x_px: left_px, y_px: at.y_px - ROW_PX / 2.0 + 1.0, width_px, height_px: ROW_PX - 2.0 };
    Node { at, radius_px, ray_px: THINNEST_PX + (THICKEST_PX - THINNEST_PX) * share.min(1.0), label, target }
}

fn tie((a, b): (usize, usize), nodes: &[Node], centre: Point) -> Option<Tie> {
    let (from, to) = (nodes.get(a)?.at, nodes.get(b)?.at);
    let bent = |a_px: f64, b_px: f64, middle_px: f64| (a_px + b_px) * 0.2 + middle_px * 0.6;
    let bend = Point { x_px: bent(from.x_px, to.x_px, centre.x_px), y_px: bent(from.y_px, to.y_px, centre.y_px) };
    Some(Tie { ends: (a, b), from, bend, to })
}

/// Below the middle, in at most two lines that touch no partner.
fn own_name(name: &str, nodes: &[Node], centre: Point, has_two_sides: bool) -> Vec<Label> {
    let top_px = centre.y_px + CENTRE_PX;
    let foot_px = top_px + GAP_PX + 2.0 * LINE_PX;
    let is_beside = |node: &&Node| top_px - node.radius_px < node.at.y_px && node.at.y_px - node.radius_px < foot_px;
    let free_px = |node: &Node| (node.at.x_px - centre.x_px).abs() - node.radius_px - GAP_PX;
    let free_px = nodes.iter().filter(is_beside).map(free_px).fold(120.0, f64::min);
    // On one side the name begins at the drawing's edge.
    let most_px = if has_two_sides { 2.0 * free_px } else { free_px + CENTRE_PX + GAP_PX };
    let all = lines(name, FONT_PX, most_px);
    let kept = all.iter().take(2).enumerate().map(|(at, line)| {
        let text = if at == 1 && all.len() > 2 { line.clone() + "…" } else { line.clone() };
        let text = shortened(&text, most_px);
        let (x_px, anchor) = if has_two_sides { (centre.x_px, Anchor::Middle) } else { (0.0, Anchor::Start) };
        let y_px = top_px + GAP_PX + ASCENT_PX + number(at) * LINE_PX;
        Label { text, at: Point { x_px, y_px }, anchor }
    });
    if most_px < 3.0 * FONT_PX { Vec::new() } else { kept.collect() }
}

/// As much of a text as there is room for, with an ellipsis for the rest.
fn shortened(text: &str, most_px: f64) -> String {
    if text_px(text, FONT_PX) <= most_px {
        return text.to_owned();
    }
    let left_px = most_px - text_px("…", FONT_PX);
    let mut kept = String::new();
    let mut width_px = 0.0;
    for letter in text.chars() {
        width_px += text_px(letter.encode_utf8(&mut [0; 4]), FONT_PX);
        if left_px < width_px {
            break;
        }
        kept.push(letter);
    }
    kept.truncate(kept.trim_end().len());
    kept + "…"
}

fn number(count: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "partners are far fewer than 2^52")]
    let number = count as f64;
    number
}
