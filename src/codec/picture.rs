//! A picture of the timeline or the map as one SVG file: colours, lines and patterns are within it, so that it looks the same
//! wherever it is opened. Its text stays text.
//!
//! Knows how the file begins and ends; what is drawn between is the caller's.

use super::markup::escaped;

/// The light colours of `style/tokens.css` in sRGB: not every program that opens a picture knows OKLCH.
pub const COLOURS: [(&str, &str); 17] = [
    ("paper", "#fbfaf6"),
    ("sunken", "#f3f1ec"),
    ("surface", "#fffefd"),
    ("indigo", "#2b488a"),
    ("vermilion", "#c83917"),
    ("ink", "#191e29"),
    ("ink-2", "#494e5a"),
    ("ink-3", "#5e636e"),
    ("rule", "#dedcd6"),
    ("rule-soft", "#ebe9e4"),
    ("bad", "#a92227"),
    ("theme-0", "#1d877e"),
    ("theme-1", "#743373"),
    ("theme-2", "#a2711f"),
    ("theme-3", "#2b2e34"),
    ("theme-4", "#3f561a"),
    ("theme-5", "#775cb0"),
];

/// How shapes and texts look, with names of colours in braces; `{c}` is that of the theme.
const EACH_THEME: &str = "\
.tN .solid,.tN .wedge,.tN .stripe,.tN .trail,.tN .diamond,.tN .flag,.tN text.doubt,.tN.swatch{fill:{c}}\
.tN .wedge.pale{fill-opacity:.28;stroke:{c};stroke-width:1}\
.tN .window,.tN .outline,.tN .edge{fill:none;stroke:{c};stroke-width:1}.tN .window{stroke-dasharray:2 2}\
.tN .cap,.tN .wavy{fill:none;stroke:{c};stroke-width:2}.tN .cap.dashed{stroke-dasharray:3 2.4}\
.tN .whisker{fill:none;stroke:{c};stroke-width:1.5}.tN .flag{stroke:{c};stroke-width:1.6}\
.tN .hatch{fill:url(#h-tN)}.tN .dots{fill:url(#d-tN);stroke:{c};stroke-width:1}\
.tN .diamond.inferred,.tN .diamond.other,.tN .diamond.open{fill:{paper};stroke:{c};stroke-width:1.4}\
.tN .diamond.inferred{stroke-width:1.6;stroke-dasharray:3 2}\
.tN .profile{fill:{c};fill-opacity:.45}.tN .stretch{fill:{paper};fill-opacity:.6;stroke:{c};stroke-opacity:.55}\
pattern.tN *{fill:{c}}";

const COMMON: &str = "\
text{font:13px 'Helvetica Neue','Segoe UI','Noto Sans','Hiragino Sans','Yu Gothic UI','Noto Sans CJK JP',sans-serif;fill:{ink}}\
text.title{font-size:22px}text.small{font-size:12px;fill:{ink-2}}text.b{font-weight:600}\
text.label{paint-order:stroke;stroke:{paper};stroke-width:4px;stroke-linejoin:round}tspan{font-weight:400;fill:{ink-2}}\
.rule{stroke:{rule};stroke-width:1}.grid{stroke:{rule-soft};stroke-width:1}.axis{stroke:{ink};stroke-width:1}\
.written{stroke:{ink-3};stroke-width:1;stroke-dasharray:3 3}\
.inner{fill:none;stroke:{paper};stroke-width:1.5}.bracket{fill:none;stroke:{ink-2};stroke-width:1.5}\
text.doubt{font-weight:700;text-anchor:middle}\
.split{fill:none;stroke:{bad};stroke-width:1.2}.split .full{fill:{bad};stroke:none}";

/// The map's lands, lines and signs.
const MAP: &str = "\
.sea{fill:{sunken}}.map-sheet path{vector-effect:non-scaling-stroke}\
.land{fill:{rule};stroke:{rule};stroke-width:.6;fill-rule:evenodd;stroke-linejoin:round}\
.named .land{fill:{ink};fill-opacity:.14;stroke:none}.named .land path{fill-rule:evenodd}\
.named .in{fill-opacity:.36}.named .from{fill:{indigo};fill-opacity:.66}.named .for{fill:{vermilion};fill-opacity:.6}\
.named .aside{fill:{ink};fill-opacity:.2}.named [data-lit=chosen]{fill-opacity:1}.named .vague{fill-opacity:1}\
.borders,.coasts{fill:none;stroke-width:.7}.borders{stroke:{surface}}.coasts{stroke:{ink-3};stroke-opacity:.45}\
.hatch{stroke:{surface};stroke-width:1.1}.places text{font-size:11px}\
.places .near{fill:{ink};fill-opacity:.12;stroke:{ink};stroke-width:1.2;stroke-dasharray:2.5 2}\
.places .point{fill:{ink};stroke:{surface}}.places .vague{fill:none;stroke:{ink-2};stroke-width:1.4}\
.seat,.passing{fill:{surface};stroke:{ink-2};stroke-width:1.2}\
.bridges path{fill:none;stroke-width:2;stroke-linecap:round}.bridges .from{stroke:{indigo}}.bridges .for{stroke:{vermilion}}\
.sign .from{fill:{indigo};stroke:{surface}}.sign .for{fill:{vermilion};stroke:{surface}}\
.sign .ring{fill:none;stroke:{ink};stroke-width:1.8}.sign .ring.halo{stroke:{surface};stroke-width:4}\
.sign.aside .from,.sign.aside .for{fill:{surface};stroke-width:1.6}.sign.aside .from{stroke:{indigo}}\
.sign.aside .for{stroke:{vermilion}}.sign.aside .ring{stroke-width:1.2;stroke-dasharray:2.4 2}\
.sign.aside .ring.halo{stroke-width:3.4;stroke-dasharray:none}";

/// The measures of a picture in px, its language and its title.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    pub width_px: f64,
    pub height_px: f64,
    pub language: &'a str,
    pub title: &'a str,
}

/// The whole file. `shapes` is SVG markup as a page writes it: well-formed but for the one name that XML doesn't know.
pub fn document(frame: Frame<'_>, shapes: &str) -> String {
    styled(frame, shapes, style())
}

/// The same for the map.
pub fn map_document(frame: Frame<'_>, shapes: &str) -> String {
    styled(frame, shapes, coloured(COMMON.to_owned() + MAP))
}

fn styled(frame: Frame<'_>, shapes: &str, style: String) -> String {
    let Frame { width_px, height_px, language, title } = frame;
    let paper = colour("paper");
    let (title, shapes) = (escaped(title), shapes.replace("&nbsp;", "&#160;"));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width_px}\" height=\"{height_px}\" \
         viewBox=\"0 0 {width_px} {height_px}\" xml:lang=\"{language}\" role=\"img\">\
         <title>{title}</title><style>{style}</style>\
         <rect width=\"100%\" height=\"100%\" fill=\"{paper}\"/>{shapes}</svg>\n",
    )
}

fn colour(name: &str) -> &'static str {
    COLOURS.iter().find(|(other, _)| *other == name).map_or("#000000", |(_, colour)| colour)
}

fn style() -> String {
    let mut all = COMMON.to_owned();
    for theme in 0..6 {
        all.push_str(&EACH_THEME.replace("tN", &format!("t{theme}")).replace("{c}", &format!("{{theme-{theme}}}")));
    }
    coloured(all)
}

/// Names of colours in braces replaced by the colours.
fn coloured(all: String) -> String {
    COLOURS.iter().fold(all, |all, (name, colour)| all.replace(&format!("{{{name}}}"), colour))
}
