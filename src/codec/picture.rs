//! A picture of the timeline as one SVG file: colours, lines and patterns are within it, so that it looks the same
//! wherever it is opened. Its text stays text.
//!
//! Knows how the file begins and ends; what is drawn between is the caller's.

use super::markup::escaped;

/// The light colours of `style/tokens.css` in sRGB: not every program that opens a picture knows OKLCH.
pub const COLOURS: [(&str, &str); 13] = [
    ("paper", "#fbfaf6"),
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
    let Frame { width_px, height_px, language, title } = frame;
    let paper = colour("paper");
    let (title, shapes) = (escaped(title), shapes.replace("&nbsp;", "&#160;"));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width_px}\" height=\"{height_px}\" \
         viewBox=\"0 0 {width_px} {height_px}\" xml:lang=\"{language}\" role=\"img\">\
         <title>{title}</title><style>{}</style>\
         <rect width=\"100%\" height=\"100%\" fill=\"{paper}\"/>{shapes}</svg>\n",
        style(),
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
    COLOURS.iter().fold(all, |all, (name, colour)| all.replace(&format!("{{{name}}}"), colour))
}
