//! A reader looks at the same entries as a table.

use crate::app::App;
use crate::journey::{Journey, Setup};
use crate::{Outcome, check, check_eq, journey};

pub const JOURNEYS: &[Journey] = &[
    journey!("the timeline is a table too, sorted as the reader likes and as its link says", sorts),
    journey!(
        "on a phone each row of the table is a card, and can be sorted",
        Setup { size: (320, 700), ..Setup::PLAIN },
        on_a_phone
    ),
];

const TITLES: &str =
    "[...document.querySelectorAll('tbody [data-column=title] .named > a:first-child')].map(a => a.textContent)";

async fn titles(app: &App) -> Outcome<Vec<String>> {
    Ok(serde_json::from_value(app.js(&format!("return {TITLES};")).await?)?)
}

async fn sorts(app: &App) -> Outcome {
    app.open("#/timeline?theme=co-operatives").await?;
    app.press("v").await?;
    app.until("the table is there", &format!("{TITLES}.length > 3")).await?;
    let in_time = titles(app).await?;
    app.click("button", "What").await?;
    app.until(
        "it is sorted by title",
        "document.querySelector('[aria-sort=ascending]')?.textContent.startsWith('What')",
    )
    .await?;
    let mut by_title = in_time.clone();
    by_title.sort_by_key(|title| title.to_lowercase());
    check_eq!(titles(app).await?, by_title, "rows by title");
    check!(by_title != in_time, "another order than before");
    check!(app.focused().await?.contains("What"), "the focus stays on the head");
    app.press("enter").await?;
    app.until(
        "the other way round",
        "document.querySelector('[aria-sort=descending]') && location.hash.includes('sort=-title')",
    )
    .await?;
    by_title.reverse();
    check_eq!(titles(app).await?, by_title, "rows from the end");
    app.axe().await?;
    app.reload().await?;
    app.until("the order outlives a reload", &format!("{TITLES}.length > 3")).await?;
    check_eq!(titles(app).await?, by_title, "rows after a reload");
    // From a row to its place on the timeline, and back to the table.
    app.css("tbody tr .there").await?.click().await?;
    app.until("it is chosen there", "document.querySelector('.panel') && location.hash.startsWith('#/timeline')")
        .await?;
    app.click("link", "Table").await?;
    app.until("the filter holds", &format!("{TITLES}.length === {}", by_title.len())).await.map(drop)
}

async fn on_a_phone(app: &App) -> Outcome {
    app.open("#/table").await?;
    app.until("the table is there", &format!("{TITLES}.length > 3")).await?;
    let fits = "return document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    check_eq!(app.js(fits).await?, true, "no wider than the phone");
    app.click("button", "Countries").await?;
    let most = "document.querySelector('tbody tr [data-column=countries]').textContent";
    app.until("the entry with most countries is first", &format!("{most}.includes('countries')")).await?;
    app.axe().await
}
