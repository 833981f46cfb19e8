//! A reader cites a page, and takes away what it tells.

use crate::app::App;
use crate::journey::Journey;
use crate::{Outcome, check, check_eq, journey};
use serde_json::Value;

pub const JOURNEYS: &[Journey] = &[
    journey!("a page is cited: sentence, link and entries for reference managers are copied", cites),
    journey!("what a page tells is taken away as the filters leave it", takes_away),
];

/// Hears what is copied. An engine without a clipboard asks by a prompt.
const HEAR: &str = "window.copied = '';
    if (navigator.clipboard) navigator.clipboard.writeText = async (text) => { window.copied = text; };
    window.prompt = (_, text) => { window.copied = text; };";

async fn copied(app: &App, button: &str) -> Outcome<String> {
    app.js("window.copied = '';").await?;
    app.click("button", button).await?;
    let text = app.until("something was copied", "window.copied").await?.as_str().unwrap_or_default().to_owned();
    // An engine with a clipboard says so, in a word that may stand over the next button.
    if app.js("return !!navigator.clipboard;").await? == true {
        app.sees("Copied.").await?;
        app.css(".toast button").await?.click().await?;
        app.until("it is closed", "!document.querySelector('.toast')").await?;
    }
    Ok(text)
}

async fn cites(app: &App) -> Outcome {
    app.open("#/country/KE?theme=co-operatives").await?;
    app.js(HEAR).await?;
    let site = app.server.url();
    let citation = copied(app, "Copy the citation").await?;
    check!(citation.starts_with("Kenya. (2026). In Japan’s public-private partnerships with the ILO"), "{citation}");
    check!(citation.ends_with(&format!("from {site}#/country/KE?lang=en")), "the page's own link: {citation}");
    check_eq!(copied(app, "Copy the permanent link").await?, format!("{site}#/country/KE?lang=en"), "the link");
    app.css(".cite details summary").await?.click().await?;
    let entry = copied(app, "Copy the BibTeX").await?;
    check!(entry.starts_with("@misc{japan-ilo-ppp-country-KE,") && entry.contains("title = {{Kenya}}"), "{entry}");
    let items: Value = serde_json::from_str(&copied(app, "Copy the CSL-JSON").await?)?;
    check_eq!(items[0]["title"], "Kenya", "CSL-JSON");
    app.axe().await?;
    app.follow("日本語").await?;
    app.sees("ケニア（2026）．『日本とILOの官民連携』").await?;
    // Actors, activities and events have the same.
    app.open("#/actor/jccu?lang=en").await?;
    app.sees("Japanese Consumers’ Co-operative Union. (2026).").await?;
    app.open("#/event/tour-2014").await?;
    app.heading("Cite and download").await?;
    app.open("#/country/XX").await?;
    app.heading("XX").await?;
    check_eq!(app.count(".cite").await?, 0, "nothing is cited that there isn't");
    Ok(())
}

async fn takes_away(app: &App) -> Outcome {
    app.open("#/country/JP?theme=recovery").await?;
    app.heading("Cite and download").await?;
    app.sees("1 activity; 1 statement with").await?;
    app.click("button", "Activities and events (CSV)").await?;
    let (_, entries) = app.downloaded("country-JP.csv").await?;
    let entries = String::from_utf8(entries)?;
    check_eq!(entries.matches("\r\n").count(), 2, "a line for what the filter leaves, and the headings");
    app.click("button", "Statements with sources (CSV)").await?;
    let (_, statements) = app.downloaded("-statements.csv").await?;
    let statements = String::from_utf8(statements)?;
    check!(statements.contains("java-recovery") && !statements.contains("study-tour"), "{statements}");
    check!(statements.contains("CC-BY-4.0"), "the licence goes along");
    app.click("button", "Both for programs (JSON)").await?;
    let (_, values) = app.downloaded(".json").await?;
    let values: Value = serde_json::from_slice(&values)?;
    check_eq!(values["entries"].as_array().map_or(0, Vec::len), 1, "entries");
    check!(values["statements"].as_array().is_some_and(|all| !all.is_empty()), "statements");
    check_eq!(values["page"]["name"], "Japan", "the page");
    Ok(())
}
