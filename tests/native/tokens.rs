//! The colours of `style/tokens.css`: contrast by WCAG 2.2 (relative luminance), from the numbers in the file.

use kakehashi::codec::picture::COLOURS;
use kakehashi::layout::within;
use std::collections::HashMap;

/// Linear sRGB of an OKLCH colour (Björn Ottosson's matrices), cut to the gamut.
fn linear_srgb(l: f64, c: f64, h: f64) -> [f64; 3] {
    let (a, b) = (c * h.to_radians().cos(), c * h.to_radians().sin());
    let cube = |x: f64| x * x * x;
    let (l, m, s) = (
        cube(l + 0.396_337_777_4 * a + 0.215_803_757_3 * b),
        cube(l - 0.105_561_345_8 * a - 0.063_854_172_8 * b),
        cube(l - 0.089_484_177_5 * a - 1.291_485_548_0 * b),
    );
    [
        4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
        -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
        -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
    ]
    .map(|x| within(x, 0.0, 1.0))
}

fn luminance([r, g, b]: [f64; 3]) -> f64 {
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn contrast(a: f64, b: f64) -> f64 {
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Name → luminance in light and in dark.
fn tokens() -> HashMap<String, [f64; 2]> {
    let text = std::fs::read_to_string("style/tokens.css").expect("the tokens");
    let mut found = HashMap::new();
    for line in text.lines() {
        let Some((name, value)) = line.trim().split_once(':') else { continue };
        let Some(value) = value.trim().strip_prefix("light-dark(") else { continue };
        let both: Vec<f64> = value
            .split("oklch(")
            .skip(1)
            .filter_map(|part| {
                let numbers: Vec<f64> = part
                    .split(')')
                    .next()?
                    .split('/')
                    .next()?
                    .split_whitespace()
                    .filter_map(|n| n.parse().ok())
                    .collect();
                let [l, c, h] = numbers.as_slice() else { return None };
                Some(luminance(linear_srgb(*l, *c, *h)))
            })
            .collect();
        if let [light, dark] = both.as_slice() {
            found.insert(name.to_owned(), [*light, *dark]);
        }
    }
    found
}

fn check(fore: &[&str], back: &[&str], least: f64) {
    let tokens = tokens();
    for f in fore {
        for b in back {
            let (fore, back) =
                (tokens.get(*f).unwrap_or_else(|| panic!("{f}")), tokens.get(*b).unwrap_or_else(|| panic!("{b}")));
            for (theme, (f_lum, b_lum)) in ["light", "dark"].iter().zip(fore.iter().zip(back)) {
                let found = contrast(*f_lum, *b_lum);
                assert!(least <= found, "{f} on {b} in {theme}: {found:.2}, wanted {least}");
            }
        }
    }
}

#[test]
fn black_on_white_is_twenty_one_to_one() {
    let found = contrast(luminance(linear_srgb(1.0, 0.0, 0.0)), luminance(linear_srgb(0.0, 0.0, 0.0)));
    assert!((found - 21.0).abs() < 0.1, "{found}");
}

#[test]
fn text_is_readable_on_every_ground() {
    check(&["--ink", "--ink-2", "--ink-3"], &["--paper", "--surface", "--sunken"], 4.5);
    check(&["--indigo", "--good", "--bad"], &["--paper", "--surface"], 4.5);
    check(&["--vermilion"], &["--paper", "--surface"], 4.5);
    check(&["--on-indigo"], &["--indigo"], 4.5);
    check(&["--ink"], &["--indigo-wash", "--note-wash"], 4.5);
}

#[test]
fn borders_of_controls_can_be_seen() {
    check(&["--edge"], &["--paper", "--surface"], 3.0);
}

#[test]
fn marks_of_every_theme_can_be_seen() {
    check(&["--theme-0", "--theme-1", "--theme-2", "--theme-3", "--theme-4", "--theme-5"], &["--paper"], 3.0);
}

#[test]
fn a_pictures_colours_are_the_light_ones_of_the_tokens() {
    let text = std::fs::read_to_string("style/tokens.css").expect("the tokens");
    let encoded = |x: f64| if x <= 0.003_130_8 { 12.92 * x } else { 1.055 * x.powf(1.0 / 2.4) - 0.055 };
    for (name, hex) in COLOURS {
        let start = text.find(&format!("--{name}:")).unwrap_or_else(|| panic!("{name} is no token"));
        let numbers = text[start..].split("oklch(").nth(1).and_then(|rest| rest.split(')').next()).expect("a colour");
        let numbers: Vec<f64> = numbers.split_whitespace().map(|number| number.parse().expect("a number")).collect();
        let rgb = linear_srgb(numbers[0], numbers[1], numbers[2])
            .map(|x| format!("{:02x}", (encoded(x) * 255.0).round() as u8));
        assert_eq!(hex, format!("#{}", rgb.concat()), "{name}");
    }
}
