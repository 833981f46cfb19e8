//! A reader asks how we know: collections, contradictions, totals, rounds, names in time, sources, the method.

use crate::app::App;
use crate::journey::{Journey, Setup};
use crate::{Outcome, check, check_eq, journey};

pub const JOURNEYS: &[Journey] = &[
    journey!("collections are a filter that the heading and the address tell", collections),
    journey!("where sources disagree, mark, details and page show every value with its source", disagreement),
    journey!("both days of an event are on the timeline when one looks closely", both_days),
    journey!("totals over time are a chart whose points lead to their sources, and a table", totals),
    journey!("rounds follow one another, and missing ones are said between them", rounds),
    journey!("a country has its names in time and its rounds", names_in_time),
    journey!("a source's page shows all that rests on it, and leads there and back", sources),
    journey!("the method tells signs, collections, gaps and how to correct", method),
    journey!(
        "on a phone, chart, rounds and contradictions fit their width",
        Setup { size: (320, 700), ..Setup::PLAIN },
        narrow_entries
    ),
    journey!(
        "on a phone, sources and method fit their width",
        Setup { size: (320, 700), ..Setup::PLAIN },
        narrow_sources
    ),
];

async fn collections(app: &App) -> Outcome {
    app.open("").await?;
    app.sees("15 of these 25 from other sources").await?;
    let all = app.count(".plot a").await?;
    app.pick("Collection", "Background").await?;
    app.until("the address has the collection", "location.hash.includes('collection=core')").await?;
    app.sees("5 activities, 5 events (The ILO page)").await?;
    app.until("fewer marks", &format!("document.querySelectorAll('.plot a').length < {all}")).await?;
    app.press("escape").await?;
    // What the filter hides of a country is said, and comes back.
    app.open("#/country/NE?collection=core").await?;
    app.sees("1 more without the filters.").await?;
    app.click("button", "Clear filters").await?;
    app.sees("Study tour 2016").await?;
    app.open("#/timeline?collection=nothing").await?;
    app.sees("collection=nothing").await?;
    app.sees("5 activities").await
}

async fn disagreement(app: &App) -> Outcome {
    app.open("#/timeline?status=disputed").await?;
    check!(app.count(".plot .split").await? > 0, "the marks have the sign");
    app.open("#/timeline?select=event:third-global-conference").await?;
    app.sees("How many countries took part in the conference of Brasília?").await?;
    let sides = "[...document.querySelectorAll('.panel .both > div')].map(side => side.querySelector('b').textContent)";
    let values = app.js(&format!("return {sides};")).await?;
    check_eq!(values, serde_json::json!(["152", "153", "153, more than 1,300 people"]), "the values side by side");
    check_eq!(app.count(".panel .both > div > a[href^='#/source/']").await?, 3, "each with its source");
    app.open("#/event/tour-2017").await?;
    app.heading("Where sources differ").await?;
    app.sees("On which day did the tour of 2017 begin?").await?;
    app.css(".both a[href^='#/source/']").await?.click().await?;
    app.until("the source's page", "location.hash.startsWith('#/source/')").await?;
    app.open("#/country/UG").await?;
    app.sees("From which countries did the five of 2019 come?").await?;
    // Only as far as the filters leave the entries that tell of it.
    app.open("#/country/UG?theme=recovery").await?;
    app.sees("Clear filters").await?;
    check!(!app.text().await?.contains("From which countries"), "a difference of what the filters hide");
    app.open("#/actor/jaailo").await?;
    app.sees("What is the association’s collection for?").await
}

async fn both_days(app: &App) -> Outcome {
    app.open("#/timeline?window=2006-05-20/2006-06-02").await?;
    let signs = "document.querySelectorAll('.plot a.ev .diamond.open, .plot a.bar .bracket').length";
    app.until("both days are drawn", signs).await?;
    app.open("#/timeline?window=2017-08-20/2017-09-12").await?;
    app.until("the other first day is drawn below the bar", "document.querySelector('.plot a.bar .bracket')").await?;
    Ok(())
}

async fn totals(app: &App) -> Outcome {
    app.open("#/activity/study-tour").await?;
    app.heading("Totals over time").await?;
    check_eq!(app.count(".totals figure").await?, 3, "three totals");
    app.css(".totals + details summary").await?.click().await?;
    let numbers = "return [[...document.querySelectorAll('.totals a text')].map(t => t.textContent).sort(), \
        [...document.querySelectorAll('.totals + details .num')].map(t => t.textContent).filter(t => /^[0-9]/.test(t)).sort()];";
    let found = app.js(numbers).await?;
    check_eq!(found[0], found[1], "chart and table have the same numbers");
    // A link in SVG: WebKit's driver gives an object for its address.
    let href = app.js("return document.querySelector('.totals a').getAttribute('href');").await?;
    let href = href.as_str().unwrap_or_default();
    check!(href.starts_with("#/source/"), "a point leads to its source: {href}");
    Ok(())
}

async fn rounds(app: &App) -> Outcome {
    app.open("#/activity/study-tour").await?;
    app.heading("Rounds").await?;
    app.sees("2011–2013: no source tells of a round.").await?;
    check_eq!(app.count(".rounds tbody th").await?, 7, "seven rounds");
    app.heading("Looked for and not found").await?;
    app.open("#/event/tour-2014").await?;
    app.sees("It was the 5th tour.").await?;
    app.follow("Study tour 2015").await?;
    check!(app.hash().await?.starts_with("#/event/tour-2015"), "the round after");
    app.sees("Lesotho").await
}

async fn names_in_time(app: &App) -> Outcome {
    app.open("#/country/SZ").await?;
    app.heading("Names in time").await?;
    app.sees("Swaziland").await?;
    app.sees("up to April 2018").await?;
    app.sees("from April 2018 on").await?;
    app.open("#/country/KE").await?;
    app.heading("Rounds").await?;
    check_eq!(app.count("section[aria-labelledby=rounds] li").await?, 4, "Kenya's rounds");
    app.open("#/actor/jca").await?;
    app.heading("Before and after").await?;
    app.sees("1 April 2018").await
}

async fn sources(app: &App) -> Outcome {
    app.open("#/sources").await?;
    check!(app.count("ol.rows > li").await? > 40, "every source");
    check!(app.count("ol.rows .chip.disputed").await? > 5, "contradicted ones are marked");
    app.sees("No address is known.").await?;
    app.open("#/source/jccu-tour-2017").await?;
    app.heading("What it supports").await?;
    // In the file, wherever it stands: whatever names this source and a status is a fact that rests on it.
    let facts = "const done = arguments[0];
        const count = (value) => value === null || typeof value !== 'object' ? 0
          : Number(value.source === 'jccu-tour-2017' && 'status' in value) + Object.values(value).map(count).reduce((a, b) => a + b, 0);
        fetch('dataset.json').then(answer => answer.json()).then(dataset => done(count(dataset)));";
    let facts = app.js_async(facts, vec![]).await?.as_u64().unwrap_or_default();
    check!(facts > 10, "{facts} facts");
    app.sees(&format!("{facts} facts")).await?;
    check_eq!(app.count("section[aria-labelledby=supports] li").await? as u64, facts, "facts that are listed");
    app.follow("Study tour 2017").await?;
    check!(app.hash().await?.starts_with("#/event/tour-2017"), "to what it supports");
    app.open("#/source/nothing").await?;
    app.sees("No source is called “nothing”").await?;
    app.follow("See all sources").await?;
    check!(app.hash().await?.starts_with("#/sources"), "a way on");
    Ok(())
}

async fn method(app: &App) -> Outcome {
    app.open("#/timeline").await?;
    app.follow("How we know").await?;
    app.heading("The signs").await?;
    check_eq!(app.count(".signs .chip").await?, 5, "every sign");
    app.sees("Nothing on AEON’s donation was found").await?;
    let gaps = "const done = arguments[0];
        fetch('dataset.json').then(answer => answer.json()).then(({ gaps }) => done(gaps.length));";
    let gaps = app.js_async(gaps, vec![]).await?;
    check_eq!(app.count(".gaps > li").await?, gaps.as_u64().unwrap_or_default() as usize, "what wasn't found");
    app.heading("To report an error").await?;
    app.follow("日本語").await?;
    app.heading("誤りを見つけたら").await?;
    Ok(())
}

async fn narrow_entries(app: &App) -> Outcome {
    narrow(app, &["#/activity/study-tour", "#/event/tour-2019"]).await
}

async fn narrow_sources(app: &App) -> Outcome {
    narrow(app, &["#/source/ilo-ppp", "#/sources", "#/method"]).await
}

async fn narrow(app: &App, routes: &[&str]) -> Outcome {
    for route in routes {
        app.open(route).await?;
        app.fits_its_width().await.map_err(|error| format!("{route}: {error}"))?;
        app.targets_are_at_least(24).await.map_err(|error| format!("{route}: {error}"))?;
        app.axe().await.map_err(|error| format!("{route}: {error}"))?;
    }
    Ok(())
}
