//! The map as a picture that stands by itself: question, map, names, legend, and where it is from.

use std::sync::Arc;

use leptos::prelude::*;

use super::legend::samples;
use super::marks::{CountryMark, marks};
use super::sheet::{ends, sheet, stretch};
use super::signs::country_sign;
use crate::codec::picture::{Frame, map_document};
use crate::dom::{El, number, svg};
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::geography::on_map;
use crate::domain::place::CountryRole;
use crate::layout::map::ground::Ground;
use crate::layout::map::labels::{LINE_PX, Side, Sign, placed, room};
use crate::layout::map::view::View;
use crate::layout::measure::{lines, text_px};
use crate::text::Lang;
use crate::views::parts::icons::{moved, text_at};

const WIDTH_PX: f64 = 1_200.0;
const MARGIN_PX: f64 = 20.0;
const TITLE_PX: f64 = 22.0;
const SMALL_PX: f64 = 12.0;
const NAME_PX: f64 = 13.0;
const SIGN_PX: f64 = 9.0;
/// The room of one sample of the legend.
const SAMPLE_PX: (f64, f64) = (380.0, 26.0);

/// What the picture is of.
pub struct Drawn<'a> {
    pub catalogue: &'a Catalogue,
    pub ground: &'a Arc<Ground>,
    /// The entries that the filters leave, and the layers that are off.
    pub shown: &'a [EntryId],
    pub hidden: &'a [CountryRole],
    pub view: View,
    /// The country whose arcs are drawn.
    pub chosen: Option<String>,
    pub title: &'a str,
    /// The last line.
    pub source: &'a str,
    pub lang: Lang,
}

/// The file.
pub fn picture(drawn: Drawn<'_>) -> String {
    // What follows signals in it is done with as soon as the text is there.
    let owner = Owner::new();
    let text = owner.with(|| untrack(|| document(drawn)));
    owner.cleanup();
    text
}

fn document(drawn: Drawn<'_>) -> String {
    let Drawn { catalogue, ground, shown, hidden, view, chosen, title, source, lang } = drawn;
    let marks = marks(catalogue, &on_map(catalogue, shown), ground, hidden, lang);
    let width_px = WIDTH_PX - 2.0 * MARGIN_PX;
    let height_px = (width_px * view.height_px / view.width_px.max(1.0)).round();
    let view = view.resized(width_px, height_px);
    let mut all = svg("g");
    let mut y_px = MARGIN_PX;
    for line in lines(title, TITLE_PX, width_px) {
        y_px += TITLE_PX * 1.3;
        all = all.child(text_at(&line, MARGIN_PX, y_px).class("title"));
    }
    y_px += MARGIN_PX;
    let arcs = chosen.as_deref().map(|code| ends(&marks, code)).unwrap_or_default();
    let names = signs(&marks.countries, view);
    let (fixed_view, fixed_marks) = (Memo::new(move |_| view), Memo::new(move |_| marks.clone()));
    let own = StoredValue::new(chosen);
    let lit = move |code: &str| if own.with_value(|own| own.as_deref() == Some(code)) { "chosen" } else { "" };
    let map = sheet(ground, "picture", fixed_view, fixed_marks, lit)
        .attr("x", &number(MARGIN_PX))
        .attr("y", &number(y_px))
        .attr("width", &number(width_px))
        .attr("height", &number(height_px))
        .child(arcs.into_iter().fold(svg("g").class("bridges"), |all, arc| stretch(all, fixed_view, arc)))
        .child(names);
    all = all.child(map);
    y_px += height_px + MARGIN_PX / 2.0;
    let columns = 3;
    for (at, (sign, meaning)) in samples(lang).into_iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "a legend has few samples")]
        let (x, y) = (MARGIN_PX + SAMPLE_PX.0 * (at % columns) as f64, y_px + SAMPLE_PX.1 * (at / columns) as f64);
        let sign = sign.attr("width", "24").attr("height", "24").attr("x", &number(x)).attr("y", &number(y));
        all = all.child(sign).child(text_at(meaning, x + 30.0, y + 16.0).class("small"));
    }
    y_px += SAMPLE_PX.1 * 3.0 + MARGIN_PX / 2.0;
    let m = &lang.messages().pages().map;
    for text in [m.boundaries, m.outlines, source] {
        for line in lines(text, SMALL_PX, width_px) {
            y_px += 17.0;
            all = all.child(text_at(&line, MARGIN_PX, y_px).class("small"));
        }
    }
    let frame = Frame { width_px: WIDTH_PX, height_px: (y_px + MARGIN_PX).ceil(), language: lang.tag(), title };
    map_document(frame, &all.node().outer_html())
}

/// The signs with as many names as have room.
fn signs(countries: &[CountryMark], view: View) -> El {
    let signs: Vec<Sign> = countries
        .iter()
        .map(|mark| {
            let (x_px, y_px) = view.px(mark.at);
            Sign { x_px, y_px, reach_px: SIGN_PX, width_px: text_px(&mark.name, NAME_PX) }
        })
        .collect();
    let sides = placed(&signs, Some((view.width_px, view.height_px)));
    let mut all = svg("g");
    for ((mark, sign), side) in countries.iter().zip(&signs).zip(sides) {
        let roles: Vec<CountryRole> = mark.roles.iter().map(|(role, _)| *role).collect();
        let drawn = country_sign(&roles, mark.is_aside).attr("width", "24").attr("height", "24");
        all = all.child(svg("g").attr("transform", &moved(sign.x_px - 12.0, sign.y_px - 12.0)).child(drawn));
        all = all.child(side.map(|side| name(mark, sign, side)));
    }
    all
}

fn name(mark: &CountryMark, sign: &Sign, side: Side) -> El {
    let (left, _, right, bottom) = room(sign, side);
    let (x_px, anchor) = match side {
        Side::Right => (left, "start"),
        Side::Left => (right, "end"),
        Side::Above | Side::Below => (f64::midpoint(left, right), "middle"),
    };
    text_at(&mark.name, x_px, bottom - LINE_PX * 0.27).class("label").attr("text-anchor", anchor)
}
