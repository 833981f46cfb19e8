//! A reader marks a period on the timeline, and does something with it.

use crate::app::App;
use crate::journey::Journey;
use crate::{Outcome, check, journey};

pub const JOURNEYS: &[Journey] =
    &[journey!("a period marked with Shift can be noted, zoomed to and filtered by", marks)];

async fn marks(app: &App) -> Outcome {
    app.open("#/timeline").await?;
    app.css(".plot .bar").await?;
    let before = app.hash().await?;
    app.drag_with_shift(&app.css(".plot").await?, (-100, 0), (200, 0)).await?;
    app.css(".period-band").await?;
    check!(app.hash().await? == before, "the timeline itself stands still");
    app.role("button", "Show only this period").await?;
    app.axe().await?;
    app.write_note("those years").await?;
    app.sees("those years").await?;
    app.click("button", "Zoom to it").await?;
    app.until("zoomed", "location.hash.includes('window=')").await?;
    app.press("escape").await?;
    app.until("Escape takes the band away", "!document.querySelector('.period-band')").await?;
    app.drag_with_shift(&app.css(".plot").await?, (-300, 0), (100, 0)).await?;
    app.click("button", "Show only this period").await?;
    app.until("filtered", "location.hash.includes('period=') && !document.querySelector('.period-band')").await?;
    // Its note says the period in words.
    app.open("#/notes").await?;
    app.sees("on a period").await?;
    check!(
        app.js("return /\\d{4}\\s*–|–\\s*\\d/.test(document.querySelector('.notecard h3').textContent)").await? == true,
        "in words"
    );
    Ok(())
}
