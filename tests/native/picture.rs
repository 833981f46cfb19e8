//! The file around a picture, and its lines of text.

use kakehashi::codec::picture::{Frame, document};
use kakehashi::layout::measure::{lines, text_px};
use proptest::prelude::*;

#[test]
fn a_picture_stands_by_itself() {
    let frame = Frame { width_px: 640.0, height_px: 360.0, language: "ja", title: "A & \"B\" <C>" };
    let file =
        document(frame, "<g class=\"t2\"><rect class=\"dots\" width=\"5\" height=\"5\"/><text>a&nbsp;b</text></g>");
    assert!(file.contains("<text>a&#160;b</text>"), "XML has no &nbsp;");
    assert!(file.contains("<title>A &amp; &quot;B&quot; &lt;C&gt;</title>"));
    assert!(file.contains("width=\"640\" height=\"360\" viewBox=\"0 0 640 360\" xml:lang=\"ja\""));
    assert!(file.contains(".t2 .dots{fill:url(#d-t2);stroke:#a2711f"), "the theme's colour is in it");
    for word in ["var(", "oklch", "light-dark", "href", "http://www.w3.org/1999"] {
        assert!(!file.contains(word), "{word} leads out of the file");
    }
    let style = file.split("<style>").nth(1).and_then(|rest| rest.split("</style>").next()).expect("a style");
    assert!(
        !style.contains("{c}") && !style.contains("{paper}") && !style.contains("tN"),
        "every name has become a colour"
    );
    assert_eq!(style.matches('{').count(), style.matches('}').count());
    for theme in 0..6 {
        assert!(style.contains(&format!("pattern.t{theme} *{{fill:#")), "patterns have the theme's colour");
    }
}

#[test]
fn lines_break_where_their_script_does() {
    assert_eq!(lines("one two three", 10.0, text_px("one two", 10.0) + 1.0), ["one two", "three"]);
    assert_eq!(lines("国際労働機関", 10.0, 30.0), ["国際労", "働機関"]);
    assert_eq!(lines("国際、労働", 10.0, 25.0), ["国", "際、", "労働"], "no comma begins a line");
    assert_eq!(lines("", 10.0, 30.0), [""; 0]);
}

proptest! {
    #[test]
    fn lines_hold_all_of_the_text_and_are_short(text in "[a-z漢字、。 ]{0,60}", width_px in 20.0..200.0f64) {
        let lines = lines(&text, 10.0, width_px);
        let without = |text: &str| text.replace(' ', "");
        prop_assert_eq!(without(&lines.concat()), without(&text));
        for line in lines {
            prop_assert!(text_px(&line, 10.0) <= width_px || !line.contains(' '), "{}", line);
        }
    }
}
