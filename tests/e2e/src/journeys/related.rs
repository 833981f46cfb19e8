//! What only stands beside the subject: offered in the first lines, hidden until it is chosen, reached by any link.

use crate::app::App;
use crate::journey::Journey;
use crate::{Outcome, check, check_eq, journey};

pub const JOURNEYS: &[Journey] = &[
    journey!("related co-operation is offered, and axis, lists and counts follow the choice", offered),
    journey!("a link to a related entry opens it, says that it isn’t shown, and shows it", linked),
];

/// The first year that is written over the plot.
const FIRST_YEAR: &str = "Math.min(...[...document.querySelectorAll('.axis .tick')]\
    .filter(tick => document.querySelector('.plot').getBoundingClientRect().left <= tick.getBoundingClientRect().left)\
    .map(tick => parseInt(tick.textContent, 10)).filter(year => year > 1000))";

async fn offered(app: &App) -> Outcome {
    app.open("").await?;
    app.sees("5 activities, 20 events").await?;
    app.until("the axis begins with what is shown", &format!("{FIRST_YEAR} > 1995 && {FIRST_YEAR} < 2012")).await?;
    app.sees("Also: related co-operation between Japan and the ILO (9)").await?;
    check!(app.count(".filter").await? > 0, "filters");
    let pills = "[...document.querySelectorAll('.filters > ul > li')].map(li => li.textContent).join()";
    check!(!app.js(&format!("return {pills}")).await?.to_string().contains("Government"), "no theme without entries");
    // It shows everything, as what is there may be of other decades.
    app.open("#/timeline?window=2012/2014").await?;
    check_eq!(app.count(".notice").await?, 0, "the link is understood");
    app.css(".also").await?.click().await?;
    app.until("the window is everything", "!location.hash.includes('window=')").await?;
    app.sees("Leave out related co-operation").await?;
    app.until("the address has the choice", "location.hash.includes('collection=background,core,related')").await?;
    app.sees("9 activities, 25 events").await?;
    app.until("the axis goes back to the first office", &format!("{FIRST_YEAR} < 1940")).await?;
    app.until("the link keeps the focus", "document.activeElement.className === 'also'").await?;
    app.sees("Government co-operation").await?;
    app.follow("Countries").await?;
    app.sees("Zambia").await?;
    app.open("#/countries").await?;
    app.sees("Kenya").await?;
    app.until("nothing related without the choice", "!document.body.textContent.includes('Zambia')").await?;
    app.open("#/timeline?collection=background,core,related").await?;
    app.css(".also").await?.click().await?;
    app.sees("5 activities, 20 events").await?;
    app.until("the axis is the short one again", &format!("{FIRST_YEAR} > 1995")).await.map(drop)
}

async fn linked(app: &App) -> Outcome {
    app.open("#/activity/arise").await?;
    app.heading("ARISE: against child labour in tobacco growing").await?;
    app.sees("It belongs to “Related co-operation”").await?;
    app.click("button", "Show “Related co-operation” too").await?;
    app.until("it is in the address", "location.hash.includes('collection=background,core,related')").await?;
    app.until("and no longer said to be hidden", "!document.querySelector('.unseen')").await?;
    app.open("#/timeline?select=event:ilo-tokyo-opened").await?;
    app.css(".panel .unseen button").await?.click().await?;
    app.until("its mark is there", "document.querySelector('.plot [aria-current=true], .plot .is')").await?;
    app.until("the panel says its kind once", "document.querySelector('.panel-top').textContent.trim() === 'Context'")
        .await?;
    app.open("#/data").await?;
    app.sees("4 activities, 5 events").await?;
    app.sees("from 15 sources").await?;
    app.open("#/sources").await?;
    check_eq!(app.count(".rows > li .marks .chip").await? > 0, true, "sources of related entries are marked");
    app.sees("all collections together").await
}
