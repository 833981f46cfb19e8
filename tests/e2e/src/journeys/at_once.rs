//! One note in two windows at once: whatever the other does, nothing that was written is lost, and it is said.

use crate::app::App;
use crate::journey::Journey;
use crate::{Outcome, check, journey};
use thirtyfour::WindowHandle;

pub const JOURNEYS: &[Journey] = &[
    journey!("a note that another window deletes while it is being changed comes back with what was typed", deleted),
    journey!("a note that was changed in two windows shows both versions until one is chosen", changed),
    journey!("what was dropped is no longer offered elsewhere", left),
];

/// A note in two windows, and its editor open in the second with more words typed.
async fn in_two(app: &App) -> Outcome<(WindowHandle, WindowHandle)> {
    app.open("#/country/KE").await?;
    app.write_note("original").await?;
    let first = app.another_window("#/country/KE").await?;
    let second = app.window().await?;
    app.sees("original").await?;
    app.role_like("button", "Edit").await?.click().await?;
    app.editor().await?;
    app.write(" and TWO").await?;
    Ok((first, second))
}

async fn deleted(app: &App) -> Outcome {
    let (first, second) = in_two(app).await?;
    app.to_window(&first).await?;
    app.role_like("button", "Delete").await?.click().await?;
    app.no_notes().await?;
    app.to_window(&second).await?;
    app.sees("This note has been deleted in another window.").await?;
    app.press("ctrl+enter").await?;
    app.until("it is a note again", "document.querySelector('.note .body')?.textContent === 'original and TWO'")
        .await?;
    app.to_window(&first).await?;
    app.sees("original and TWO").await
}

async fn changed(app: &App) -> Outcome {
    let (first, second) = in_two(app).await?;
    app.to_window(&first).await?;
    app.role_like("button", "Edit").await?.click().await?;
    app.editor().await?;
    app.write(" and ONE").await?;
    app.press("ctrl+enter").await?;
    app.sees("original and ONE").await?;
    app.to_window(&second).await?;
    app.sees("This note has been changed in another window meanwhile.").await?;
    app.press("ctrl+enter").await?;
    let both = "[...document.querySelectorAll('.conflict .body')].map(body => body.textContent).sort().join() === 'original and ONE,original and TWO'";
    app.until("both versions stand there", both).await?;
    app.axe().await?;
    app.open("#/notes").await?;
    app.until("also among all notes", both).await?;
    app.click("button", "Keep both").await?;
    let joined = "document.querySelector('.notecard .body')?.textContent.includes('ONE') && document.querySelector('.notecard .body').textContent.includes('TWO')";
    app.until("they are one", &format!("!document.querySelector('.conflict') && {joined}")).await?;
    app.press("ctrl+z").await?;
    app.until("that can be taken back", both).await?;
    app.css(".conflict li button").await?.click().await?;
    app.until(
        "one is kept",
        "!document.querySelector('.conflict') && document.querySelectorAll('.notecard').length === 1",
    )
    .await
    .map(drop)
}

async fn left(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.click("button", "Add a note").await?;
    app.editor().await?;
    app.write("hasty").await?;
    app.press("escape").await?;
    app.sees("What you wrote was dropped.").await?;
    // The key does what the button does.
    app.press("ctrl+z").await?;
    app.until("the editor is as it was", "document.querySelector('textarea')?.value === 'hasty'").await?;
    app.editor().await?;
    app.press("escape").await?;
    app.sees("What you wrote was dropped.").await?;
    app.click("link", "Actors").await?;
    app.until("it is gone", "!document.querySelector('.toast')").await?;
    app.open("#/country/KE").await?;
    app.role_like("button", "Add a note").await?;
    check!(app.js("return document.querySelectorAll('.note').length").await? == 0, "no note came of it");
    Ok(())
}
