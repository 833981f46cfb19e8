//! A reader takes away what is shown.

use crate::app::App;
use crate::engine::Engine;
use crate::journey::{Journey, Setup};
use crate::{Outcome, check, check_eq, journey};
use serde_json::{Value, json};

pub const JOURNEYS: &[Journey] = &[
    journey!("what is shown can be taken away as a table, a calendar and values", takes_away),
    journey!(
        "the timeline goes onto one landscape sheet, and the window is as it was",
        Setup { not_in: NO_PAPER, ..Setup::PLAIN },
        prints
    ),
];

const NO_PAPER: &[(Engine, &str)] = &[
    (Engine::Firefox, "its driver's PDF is packed, so that its sheets can't be counted without a reader of PDF"),
    (Engine::WebKit, "its driver has no paper"),
];

/// How many sheets the browser's paper has, and how wide and high the first is in points.
async fn sheets(app: &App) -> Outcome<(usize, f64, f64)> {
    let paper =
        app.cdp("Page.printToPDF", json!({"preferCSSPageSize": true, "paperWidth": 8.27, "paperHeight": 11.69}));
    let data = paper.await?.get("data").cloned().unwrap_or_default();
    let script = "const text = atob(arguments[0]);
        const box = text.match(/\\/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]/);
        return [text.match(/\\/Type \\/Page\\b(?!s)/g).length, Number(box[1]), Number(box[2])];";
    Ok(serde_json::from_value(app.js_with(script, vec![data]).await?)?)
}

async fn prints(app: &App) -> Outcome {
    app.open("#/timeline").await?;
    app.js("document.querySelector('.plot a').focus();").await?;
    app.css("#tl-said").await?;
    let before = app.js("return document.querySelector('.world').innerHTML;").await?;
    let (count, width, height) = sheets(app).await?;
    check_eq!(count, 1, "sheets");
    check!(width > height, "landscape: {width} × {height} points");
    app.settled().await?;
    check_eq!(app.js("return document.querySelector('.world').innerHTML;").await?, before, "the lanes afterwards");
    // Any other page stands upright.
    app.open("#/activity/study-tour").await?;
    let (_, width, height) = sheets(app).await?;
    check!(width < height, "upright: {width} × {height} points");
    Ok(())
}

async fn takes_away(app: &App) -> Outcome {
    app.open("#/timeline?theme=co-operatives&country=KE").await?;
    app.css("[data-opens=export]").await?.click().await?;
    app.sees("What is shown now: 1 activity, 4 events.").await?;
    app.axe().await?;
    for format in ["Table (CSV)", "Calendar (iCalendar)", "Data (JSON)"] {
        app.click("button", format).await?;
    }
    let (_, table) = app.downloaded(".csv").await?;
    let table = String::from_utf8(table)?;
    check_eq!(table.matches("\r\n").count(), 6, "a line for each, and the headings");
    check!(table.contains(&format!("{}#/event/tour-2014", app.server.url())), "each says where it is told:\n{table}");
    let (_, calendar) = app.downloaded(".ics").await?;
    let calendar = String::from_utf8(calendar)?;
    check_eq!(calendar.matches("BEGIN:VEVENT").count(), 5, "events in the calendar");
    let (_, values) = app.downloaded(".json").await?;
    let values: Value = serde_json::from_slice(&values)?;
    check_eq!(values["entries"].as_array().map_or(0, Vec::len), 5, "entries");
    for format in ["Picture (SVG)", "Picture (PNG)"] {
        app.click("button", format).await?;
    }
    let (_, drawing) = app.downloaded(".svg").await?;
    let drawing = String::from_utf8(drawing)?;
    check!(
        drawing.contains("African Cooperative Leaders") && drawing.contains("Study tour 2014"),
        "its words are text"
    );
    check_eq!(drawing.matches("<pattern ").count(), 12, "hatching and dots of each theme are within");
    check!(!drawing.contains("var(") && !drawing.contains("style=\""), "it stands by itself");
    let parsed =
        "const file = new DOMParser().parseFromString(arguments[0].replace(/<style>.*<.style>/s, ''), 'image/svg+xml');
        return file.querySelector('parsererror')?.textContent ?? file.documentElement.tagName;";
    check_eq!(app.js_with(parsed, vec![drawing.as_str().into()]).await?, "svg", "well-formed");
    let (_, pixels) = app.downloaded(".png").await?;
    check!(pixels.starts_with(b"\x89PNG"), "a PNG");
    let wide = |at: usize| {
        pixels.get(at..at + 4).map_or(0, |bytes| bytes.iter().fold(0u32, |sum, byte| sum << 8 | u32::from(*byte)))
    };
    check!(wide(16) > 2000 && wide(20) > 600, "twice as many pixels: {} × {}", wide(16), wide(20));
    // By keyboard: the list closes and gives the focus back.
    app.press("escape").await?;
    app.until("the list is closed", "!document.querySelector('.filter-menu')").await?;
    check!(app.focused().await?.contains("Export"), "the focus is back on its button");
    Ok(())
}
