//! Totals that grow, as small step charts, and the same numbers as a table. Each point leads to its source.

use super::icons::path;
use super::links::words;
use super::names;
use super::statements::source_link;
use super::status::chip;
use crate::codec::route::Page;
use crate::dom::{El, Piece, el, number, svg};
use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::series::{Point, Series, totals};
use crate::domain::time::Day;
use crate::store::Workspace;
use crate::text::claims::value_said;
use crate::text::{Lang, said};

/// The chart fits the narrowest phone, and isn't scaled: its words keep their size.
const WIDTH_PX: f64 = 272.0;
const HEIGHT_PX: f64 = 132.0;
const LEFT_PX: f64 = 16.0;
const RIGHT_PX: f64 = WIDTH_PX - 16.0;
const TOP_PX: f64 = 30.0;
const BASE_PX: f64 = 108.0;
/// Two points that are nearer would write over each other.
const NEAR_PX: f64 = 24.0;

/// Charts, then the table. Reads the language.
pub fn totals_view(workspace: Workspace, id: EntryId) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let series = totals(&catalogue, id);
    let span = series.iter().flat_map(|one| &one.points).map(|point| (point.at.earliest, point.at.latest));
    let Some((from, to)) = span.reduce(|(from, to), (a, b)| (from.min(a), to.max(b))) else { return Piece::Nothing };
    // Whole years, the same for all: the charts can be compared.
    let years = (from.year(), to.year());
    let mut charts = el("div").class("totals");
    for one in &series {
        let name = names::term(&catalogue.dataset.measures, one.measure, lang);
        charts = charts.child(
            el("figure").child(words("figcaption", "", &name)).child(chart(workspace, &catalogue, one, years, lang)),
        );
    }
    Piece::Many(vec![charts.into(), table(workspace, &catalogue, &series, lang).into()])
}

/// From a day to px, along whole years.
#[derive(Clone, Copy)]
struct Axis {
    first: Day,
    days: f64,
}

impl Axis {
    #[expect(clippy::cast_precision_loss, reason = "days of a dataset are far below 2^52")]
    fn new((from, to): (i64, i64)) -> Self {
        let (first, last) = (Day::from_ymd(from, 1, 1), Day::from_ymd(to, 12, 31));
        Self { first, days: (last.since(first) + 1) as f64 }
    }

    #[expect(clippy::cast_precision_loss, reason = "days of a dataset are far below 2^52")]
    fn px(self, day: Day) -> f64 {
        LEFT_PX + (RIGHT_PX - LEFT_PX) * day.since(self.first) as f64 / self.days
    }
}

fn chart(workspace: Workspace, catalogue: &Catalogue, series: &Series<'_>, years: (i64, i64), lang: Lang) -> El {
    let axis = Axis::new(years);
    let most = series.points.iter().map(|point| point.measured.value).max().unwrap_or(1).max(1);
    #[expect(clippy::cast_precision_loss, reason = "counts of people and countries are far below 2^52")]
    let y = |value: u64| BASE_PX - (BASE_PX - TOP_PX) * value as f64 / most as f64;
    let mut drawn = svg("svg")
        .attr("role", "group")
        .attr("aria-label", &names::term(&catalogue.dataset.measures, series.measure, lang))
        .attr("width", &number(WIDTH_PX))
        .attr("height", &number(HEIGHT_PX));
    let ground = "M".to_owned() + &number(LEFT_PX) + " " + &number(BASE_PX) + "H" + &number(RIGHT_PX);
    drawn = drawn.child(path("ground", &ground));
    // A label a year has room for eight; beyond that the ends say enough.
    for year in years.0..=years.1 {
        if years.1 - years.0 < 8 || year == years.0 || year == years.1 {
            let (from, to) = (axis.px(Day::from_ymd(year, 1, 1)), axis.px(Day::from_ymd(year, 12, 31)));
            let label = svg("text").class("year").attr("x", &number(f64::midpoint(from, to)));
            let said = if year == years.0 || years.1 - years.0 >= 8 {
                (lang.messages().dates.tick_year)(year)
            } else {
                "’".to_owned() + &two_digits(year)
            };
            drawn = drawn.child(label.attr("y", &number(BASE_PX + 16.0)).attr("aria-hidden", "true").text(&said));
        }
    }
    // "As of 2016" is the end of that year: its line stands there.
    for year in years.0..=years.1 {
        let end = number(axis.px(Day::from_ymd(year, 12, 31)));
        drawn = drawn.child(path("ground", &("M".to_owned() + &end + " " + &number(BASE_PX) + "v-4")));
    }
    let mut line = String::new();
    for point in series.points.iter().filter(|point| point.on_line) {
        let (x_px, y_px) = (number(axis.px(point.at.latest)), number(y(point.measured.value)));
        // Between two sources nothing is known of when it grew: the step stands where the later one counts.
        line += &(if line.is_empty() {
            "M".to_owned() + &x_px + " " + &y_px
        } else {
            "H".to_owned() + &x_px + "V" + &y_px
        });
    }
    drawn = drawn.child(path("step", &line));
    for point in &series.points {
        // Where another source's value stands close above, the line's own number goes below.
        let crowded = series.points.iter().any(|other| {
            let near = (axis.px(other.at.latest) - axis.px(point.at.latest)).abs() < NEAR_PX;
            !other.on_line && near && point.measured.value < other.measured.value
        });
        drawn = drawn.child(dot(workspace, catalogue, point, (axis, y(point.measured.value), crowded), lang));
    }
    drawn
}

fn two_digits(year: i64) -> String {
    let rest = year.rem_euclid(100);
    if rest < 10 { "0".to_owned() + &rest.to_string() } else { rest.to_string() }
}

/// One value: a link to its source, with the window as a whisker where "as of" is one.
fn dot(
    workspace: Workspace,
    catalogue: &Catalogue,
    point: &Point<'_>,
    (axis, y_px, crowded): (Axis, f64, bool),
    lang: Lang,
) -> El {
    let (from_px, x_px) = (axis.px(point.at.earliest), axis.px(point.at.latest));
    let value = value_said(point.measured, lang);
    let when = point.claim.as_of.map(|value| said(lang, value)).unwrap_or_default();
    let m = lang.messages();
    let source = super::statements::source_brief(catalogue, point.claim.source, lang);
    let name = [value.as_str(), m.lists.between, &(m.panel.as_of)(&when), m.lists.colon, &source].concat();
    let page = Page::Source(point.claim.source.to_owned());
    let circle = |radius: &str, class: &str| {
        svg("circle").attr("cx", &number(x_px)).attr("cy", &number(y_px)).attr("r", radius).attr("class", class)
    };
    let mut mark = svg("a").attr_text("href", move || workspace.href(page.clone())).attr("aria-label", &name);
    // A year is what "by 2017" says; a longer window is worth a line.
    if point.at.latest.since(point.at.earliest) > 366 {
        let whisker = "M".to_owned() + &number(from_px) + " " + &number(y_px) + "H" + &number(x_px);
        mark = mark.child(path("whisker", &whisker));
    }
    let class = if point.on_line { "point" } else { "point aside" };
    // A value beside the line has its number at its left: above or below, it would meet the line's own.
    let (anchor, dx, dy) = match (point.on_line, crowded) {
        (true, false) => ("middle", 0.0, -8.0),
        (true, true) => ("middle", 0.0, 18.0),
        (false, _) => ("end", -8.0, 4.0),
    };
    let label = svg("text").attr("x", &number(x_px + dx)).attr("y", &number(y_px + dy)).attr("text-anchor", anchor);
    mark.child(circle("12", "hit")).child(circle("4.5", class)).child(label.text(&value))
}

fn table(workspace: Workspace, catalogue: &Catalogue, series: &[Series<'_>], lang: Lang) -> El {
    let m = lang.messages();
    let pages = m.pages();
    let mut head = el("tr");
    for name in [pages.sources.what, pages.sources.as_of, pages.sources.number, pages.sources.source] {
        head = head.child(words("th", "", name).attr("scope", "col"));
    }
    let mut body = el("tbody");
    for one in series {
        let name = names::term(&catalogue.dataset.measures, one.measure, lang);
        for point in &one.points {
            let when = point.claim.as_of.map(|value| said(lang, value)).unwrap_or_default();
            let disputed = catalogue.dataset.disputes_over(point.claim.id).next().is_some();
            let sign = disputed.then(|| chip(Status::Disputed, lang));
            let source = source_link(workspace, catalogue, point.claim.source, lang);
            body = body.child(
                el("tr")
                    .child(words("th", "", &name).attr("scope", "row"))
                    .child(words("td", "", &when))
                    .child(words("td", "num", &value_said(point.measured, lang)))
                    .child(el("td").child(source).text(" ").child(sign)),
            );
        }
    }
    let table = el("table").child(el("thead").child(head)).child(body);
    // A frame that scrolls must be reached by keyboard, and have a name.
    let frame = el("div").class("table").attr("tabindex", "0").attr("role", "group");
    let frame = frame.attr("aria-label", pages.sources.totals).child(table);
    el("details").class("src").child(words("summary", "", pages.sources.as_table)).child(frame)
}
