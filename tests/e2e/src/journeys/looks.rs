//! Every view, as wide and as narrow as it gets, in both languages and themes: nothing cut off, nothing too small,
//! nothing that axe-core finds; and every function by keyboard.

use crate::app::App;
use crate::emulate::Media;
use crate::engine::Engine;
use crate::journey::{Journey, Setup};
use crate::{Outcome, check, check_eq, journey};

pub const JOURNEYS: &[Journey] = &[
    journey!("axe-core finds nothing in the timeline, light and English", axe_timeline),
    journey!("axe-core finds nothing in the countries, light and English", axe_countries),
    journey!("axe-core finds nothing in a country and in the actors, light and English", axe_lists),
    journey!("axe-core finds nothing in a comparison, light and English", axe_comparison),
    journey!("axe-core finds nothing in an activity and its actor, light and English", axe_activity),
    journey!("axe-core finds nothing in events, light and English", axe_events),
    journey!("axe-core finds nothing in notes, data and method, light and English", axe_pages),
    journey!("axe-core finds nothing in sources, light and English", axe_sources),
    journey!("axe-core finds nothing in the timeline, dark, Japanese and narrow", NARROW, axe_dark_timeline),
    journey!("axe-core finds nothing in the countries, dark, Japanese and narrow", NARROW, axe_dark_countries),
    journey!(
        "axe-core finds nothing in a country and in the actors, dark, Japanese and narrow",
        NARROW,
        axe_dark_lists
    ),
    journey!("axe-core finds nothing in a comparison, dark, Japanese and narrow", NARROW, axe_dark_comparison),
    journey!(
        "axe-core finds nothing in an activity and its actor, dark, Japanese and narrow",
        NARROW,
        axe_dark_activity
    ),
    journey!("axe-core finds nothing in events, dark, Japanese and narrow", NARROW, axe_dark_events),
    journey!("axe-core finds nothing in notes, data and method, dark, Japanese and narrow", NARROW, axe_dark_pages),
    journey!("axe-core finds nothing in sources, dark, Japanese and narrow", NARROW, axe_dark_sources),
    journey!("axe-core finds nothing in the key help and a filter's list", axe_open),
    journey!("axe-core finds nothing in search results and an editor", axe_typing),
    journey!(
        "at 320 px nothing is cut off and every target is 24 px",
        Setup { size: (320, 700), ..Setup::PLAIN },
        fits_english
    ),
    journey!(
        "at 320 px nothing is cut off in Japanese and every target is 24 px",
        Setup { size: (320, 700), ..Setup::PLAIN },
        fits_japanese
    ),
    journey!("at 1280 px nothing is cut off and every target is 24 px", fits_english),
    journey!("at 1280 px nothing is cut off in Japanese and every target is 24 px", fits_japanese),
    journey!("labels on the timeline don't overlap", labels),
    journey!("everything on the way is reached by keyboard, and the focus is never lost", keyboard),
    journey!("on a phone the timeline reads down and opens a sheet", Setup { size: (320, 700), ..Setup::PLAIN }, phone),
    journey!(
        "forced colours keep the marks",
        Setup { media: FORCED, not_in: &[(Engine::WebKit, "WebKitGTK has no forced colours")], ..Setup::PLAIN },
        forced_colours
    ),
];

const DARK: Media = Media { dark: true, ..Media::PLAIN };
const FORCED: Media = Media { forced_colours: true, ..Media::PLAIN };

const NARROW: Setup = Setup { size: (320, 700), media: DARK, ..Setup::PLAIN };

/// A route of every view, in parts that axe-core is through with in a few seconds.
const TIMELINE: [&str; 2] = ["#/timeline", "#/timeline?select=activity:java-recovery"];
const COUNTRIES: [&str; 2] = ["#/countries", "#/countries?map=LS~africa~hide-in"];
const LISTS: [&str; 2] = ["#/country/JP", "#/actors"];
const COMPARISON: [&str; 1] = ["#/compare/KE,RW"];
const ACTIVITY: [&str; 2] = ["#/actor/jccu", "#/activity/study-tour"];
const EVENTS: [&str; 2] = ["#/event/report-2013", "#/event/tour-2017"];
const PAGES: [&str; 4] = ["#/notes", "#/data", "#/method", "#/table"];
const SOURCES: [&str; 2] = ["#/sources", "#/source/jccu-tour-2019-en"];

fn all_routes() -> impl Iterator<Item = &'static str> {
    [&TIMELINE[..], &COUNTRIES, &LISTS, &COMPARISON, &ACTIVITY, &EVENTS, &PAGES, &SOURCES]
        .into_iter()
        .flatten()
        .copied()
}

fn in_japanese(route: &str) -> String {
    format!("{route}{}lang=ja", if route.contains('?') { '&' } else { '?' })
}

async fn axe_on(app: &App, routes: impl IntoIterator<Item = String>) -> Outcome {
    for route in routes {
        app.open(&route).await?;
        app.axe().await.map_err(|error| format!("{route}: {error}"))?;
    }
    Ok(())
}

async fn axe_timeline(app: &App) -> Outcome {
    axe_on(app, TIMELINE.map(str::to_owned)).await
}

async fn axe_dark_timeline(app: &App) -> Outcome {
    axe_on(app, TIMELINE.map(in_japanese)).await
}

async fn axe_countries(app: &App) -> Outcome {
    axe_on(app, COUNTRIES.map(str::to_owned)).await
}

async fn axe_dark_countries(app: &App) -> Outcome {
    axe_on(app, COUNTRIES.map(in_japanese)).await
}

async fn axe_lists(app: &App) -> Outcome {
    axe_on(app, LISTS.map(str::to_owned)).await
}

async fn axe_dark_lists(app: &App) -> Outcome {
    axe_on(app, LISTS.map(in_japanese)).await
}

async fn axe_comparison(app: &App) -> Outcome {
    axe_on(app, COMPARISON.map(str::to_owned)).await
}

async fn axe_dark_comparison(app: &App) -> Outcome {
    axe_on(app, COMPARISON.map(in_japanese)).await
}

async fn axe_activity(app: &App) -> Outcome {
    axe_on(app, ACTIVITY.map(str::to_owned)).await
}

async fn axe_dark_activity(app: &App) -> Outcome {
    axe_on(app, ACTIVITY.map(in_japanese)).await
}

async fn axe_events(app: &App) -> Outcome {
    axe_on(app, EVENTS.map(str::to_owned)).await
}

async fn axe_dark_events(app: &App) -> Outcome {
    axe_on(app, EVENTS.map(in_japanese)).await
}

async fn axe_pages(app: &App) -> Outcome {
    axe_on(app, PAGES.map(str::to_owned)).await
}

async fn axe_dark_pages(app: &App) -> Outcome {
    axe_on(app, PAGES.map(in_japanese)).await
}

async fn axe_sources(app: &App) -> Outcome {
    axe_on(app, SOURCES.map(str::to_owned)).await
}

async fn axe_dark_sources(app: &App) -> Outcome {
    axe_on(app, SOURCES.map(in_japanese)).await
}

async fn axe_open(app: &App) -> Outcome {
    app.open("#/timeline").await?;
    app.press("?").await?;
    app.css("dialog[open]").await?;
    app.axe().await?;
    app.press("escape").await?;
    app.until("the dialog is closed", "!document.querySelector('dialog[open]')").await?;
    app.css("[data-opens=Actor]").await?.click().await?;
    app.css(".filter-menu").await?;
    app.axe().await
}

async fn axe_typing(app: &App) -> Outcome {
    app.open("#/timeline").await?;
    app.look_up("co-operative").await?;
    app.css(".search-results .result").await?;
    app.axe().await?;
    app.press("escape").await?;
    app.open("#/country/KE").await?;
    app.press("n").await?;
    app.css("textarea").await?;
    app.axe().await
}

async fn fits(app: &App, route: &str) -> Outcome {
    app.open(route).await?;
    app.fits_its_width().await.map_err(|error| format!("{route}: {error}"))?;
    app.targets_are_at_least(24).await.map_err(|error| format!("{route}: {error}"))?;
    Ok(())
}

async fn fits_english(app: &App) -> Outcome {
    for route in all_routes() {
        fits(app, route).await?;
    }
    Ok(())
}

async fn fits_japanese(app: &App) -> Outcome {
    for route in all_routes() {
        fits(app, &in_japanese(route)).await?;
    }
    Ok(())
}

async fn labels(app: &App) -> Outcome {
    let overlaps = "return (() => {
        const boxes = [...document.querySelectorAll('.plot .label')].map(label => [label.textContent, label.getBoundingClientRect()]);
        const wrong = [];
        boxes.forEach(([a, p], i) => boxes.slice(i + 1).forEach(([b, q]) => {
            if (p.left < q.right - 1 && q.left < p.right - 1 && p.top < q.bottom - 1 && q.top < p.bottom - 1) wrong.push(a + ' / ' + b);
        }));
        return wrong;
    })();";
    for lanes in ["theme", "country", "actor", "support", "none"] {
        for lang in ["en", "ja"] {
            app.open(&format!("#/timeline?lanes={lanes}&lang={lang}")).await?;
            check!(app.count(".plot .label").await? > 0, "there are labels");
            let found = app.js(overlaps).await?;
            check_eq!(found, serde_json::json!([]), format!("labels that overlap, {lanes} {lang}"));
        }
    }
    Ok(())
}

async fn keyboard(app: &App) -> Outcome {
    app.open("#/timeline").await?;
    app.tab_to("Skip to").await?;
    app.press("enter").await?;
    check_eq!(app.js("return document.activeElement.id;").await?, "main", "the skip link leads to the content");
    // The marks are one stop; arrows lead along a lane, and from lane to lane.
    app.tab_to("First talks").await?;
    app.press("down").await?;
    check!(app.focused().await?.contains("AEON"), "down leads to the next lane: {}", app.focused().await?);
    app.press("end").await?;
    check!(app.focused().await?.contains("Pledge"), "the last of its lane: {}", app.focused().await?);
    app.press("up").await?;
    check!(app.focused().await?.contains("Study tour 2019"), "nearest in time above: {}", app.focused().await?);
    app.press("home").await?;
    check!(app.focused().await?.contains("First talks"), "the first of its lane: {}", app.focused().await?);
    app.press("tab").await?;
    check!(app.focused().await?.contains("First day shown"), "one press leads out: {}", app.focused().await?);
    app.press("shift+tab").await?;
    check!(app.focused().await?.contains("First talks"), "and back to the same: {}", app.focused().await?);
    app.press("right").await?;
    // A bar is opened, and keeps the focus; the details follow it.
    app.press("enter").await?;
    app.css(".panel").await?;
    check!(app.focused().await?.contains("African Cooperative Leaders"), "the focus stays on the bar");
    // The details say what the tooltip did.
    check_eq!(app.count(".tip").await?, 0, "tooltips beside the details");
    // One thing at a time, innermost first.
    app.press("left").await?;
    app.press("right").await?;
    app.css(".tip").await?;
    app.press("escape").await?;
    app.until("Escape closes the tooltip", "!document.querySelector('.tip')").await?;
    app.css(".panel").await?;
    app.press("escape").await?;
    app.until("Escape closes the details", "!document.querySelector('.panel')").await?;
    // A list opens, is chosen from and closed by keys, and gives the focus back.
    app.tab_to("Country").await?;
    app.press("enter").await?;
    app.css(".filter-menu").await?;
    app.until("the focus is in the list", "document.activeElement.closest('.filter-menu')").await?;
    app.press("escape").await?;
    app.until("the list is closed", "!document.querySelector('.filter-menu')").await?;
    check!(app.focused().await?.contains("Country"), "the focus is back on the button: {}", app.focused().await?);
    // The plot moves by arrows once it was zoomed into.
    app.press("plus").await?;
    app.until("zoomed", "location.hash.includes('window=')").await?;
    let window = app.hash().await?;
    app.tab_to("Timeline").await?;
    app.js("document.querySelector('.plot').focus();").await?;
    app.press("right").await?;
    app.until("the arrow pans", &format!("location.hash !== {window:?}")).await?;
    for (key, page) in [("2", "#/countries"), ("3", "#/actors"), ("4", "#/notes"), ("5", "#/data"), ("1", "#/timeline")]
    {
        app.press(key).await?;
        app.until(page, &format!("location.hash.startsWith({page:?})")).await?;
    }
    Ok(())
}

async fn phone(app: &App) -> Outcome {
    app.open("#/timeline").await?;
    check!(!app.css(".tl").await?.is_displayed().await?, "lanes have no room on a phone");
    app.css(".vtl a").await?.click().await?;
    app.css(".panel").await?;
    app.until("the sheet is in sight", "document.querySelector('.panel').getBoundingClientRect().top < innerHeight")
        .await?;
    app.click("button", "Close").await?;
    app.until("the sheet is closed", "!document.querySelector('.panel')").await.map(drop)
}

async fn forced_colours(app: &App) -> Outcome {
    app.open("#/timeline").await?;
    let invisible = app
        .js("return [...document.querySelectorAll('.bar .solid')].filter(s => getComputedStyle(s).fill === getComputedStyle(document.body).backgroundColor).length;")
        .await?;
    check_eq!(invisible, 0, "bars that can't be told from the paper");
    app.axe().await
}
