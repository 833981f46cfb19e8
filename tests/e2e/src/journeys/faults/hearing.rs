//! Tabs that can't hear each other in one way or another, and a newer build beside an older one.

use super::{NOTES, by_another_page, saved};
use crate::app::App;
use crate::journey::Journey;
use crate::record::record;
use crate::{Outcome, check, check_eq, journey};

pub const JOURNEYS: &[Journey] = &[
    journey!("without a channel two windows hear of each other by storage events", no_channel),
    journey!("without storage events two windows hear of each other by the channel", no_events),
    journey!("without either a window hears of the other when the reader comes back to it", neither),
    journey!("a newer version that writes beside an open tab makes it read only at once", newer_beside),
];

const NO_CHANNEL: &str = "Object.defineProperty(window, 'BroadcastChannel', { value: undefined });";
const NO_EVENTS: &str = "{ const add = window.addEventListener;
    window.addEventListener = function (kind, ...rest) { if (kind !== 'storage') add.call(this, kind, ...rest); }; }";

/// A note each, on different things and on the same, and what each window sees of the other.
async fn both_hear(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    let first = app.another_window("#/country/KE").await?;
    let second = app.window().await?;
    app.write_note("from the second").await?;
    app.to_window(&first).await?;
    app.sees("from the second").await?;
    app.write_note("from the first").await?;
    app.to_window(&second).await?;
    app.sees("from the first").await
}

async fn no_channel(app: &App) -> Outcome {
    app.before_scripts(NO_CHANNEL);
    both_hear(app).await
}

async fn no_events(app: &App) -> Outcome {
    app.before_scripts(NO_EVENTS);
    both_hear(app).await
}

async fn neither(app: &App) -> Outcome {
    app.before_scripts(NO_CHANNEL);
    app.before_scripts(NO_EVENTS);
    app.open("#/country/KE").await?;
    let first = app.another_window("#/country/KE").await?;
    app.write_note("unheard").await?;
    saved(app).await?;
    app.to_window(&first).await?;
    // Drivers change windows without a word to the page; a reader's click on it has this word.
    app.js("window.dispatchEvent(new Event('focus'));").await?;
    app.sees("unheard").await?;
    app.write_note("and answered").await?;
    saved(app).await?;
    app.reload().await?;
    app.until("both are there", &format!("{NOTES} === 2")).await.map(drop)
}

async fn newer_beside(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.write_note("of today").await?;
    saved(app).await?;
    app.role_like("button", "Add a note").await?.click().await?;
    app.editor().await?;
    app.write("half").await?;
    let (key, text) = record("2", "of tomorrow", 99);
    by_another_page(app, &format!("storage.setItem({key:?}, {text:?});")).await?;
    app.sees("A newer version of this page has written notes here.").await?;
    check!(app.count(".saved[data-state=unsaved]").await? == 1, "the state beside the title");
    check_eq!(app.js("return document.querySelector('textarea')?.value;").await?, "half", "what is being typed");
    let draft = "Object.keys(localStorage).some((key) => key.startsWith('kakehashi/draft/') && localStorage.getItem(key).includes('half'))";
    app.until("it is stored as a draft", draft).await?;
    // What is open is finished, under a key of its own; nothing else is begun.
    app.press("ctrl+enter").await?;
    app.until("what was begun is kept", &format!("{NOTES} === 2 && !document.querySelector('textarea')")).await?;
    app.role_like("button", "Add a note").await?.click().await?;
    app.settled().await?;
    check_eq!(app.count("textarea").await?, 0, "no editor opens");
    let records = "Object.keys(localStorage).filter((key) => key.startsWith('kakehashi/1/')).length === 3";
    app.until("all three records are there", records).await?;
    let there = app.js_with("return localStorage.getItem(arguments[0]);", vec![key.into()]).await?;
    check_eq!(there, text.as_str(), "the record of the newer version");
    app.sees("of today").await
}
