//! A reader takes away what is shown.

use crate::app::App;
use crate::journey::Journey;
use crate::{Outcome, check, check_eq, journey};
use serde_json::Value;

pub const JOURNEYS: &[Journey] =
    &[journey!("what is shown can be taken away as a table, a calendar and values", takes_away)];

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
    // By keyboard: the list closes and gives the focus back.
    app.press("escape").await?;
    app.until("the list is closed", "!document.querySelector('.filter-menu')").await?;
    check!(app.focused().await?.contains("Export"), "the focus is back on its button");
    Ok(())
}
