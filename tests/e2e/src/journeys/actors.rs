//! Actors and countries: how they are listed, who works with whom, who came after whom; and countries that a dataset
//! uses without listing them.

use crate::app::App;
use crate::emulate::Media;
use crate::engine::Engine;
use crate::journey::{Journey, Setup};
use crate::{Outcome, check, check_eq, journey};

pub const JOURNEYS: &[Journey] = &[
    journey!("an actor's partners are drawn and listed alike, and a key leads from one to the next", partners),
    journey!("what the filters hide shares nothing with an actor", filtered),
    journey!("a succession is told with its date from both ends, in both languages", succession),
    journey!("actors are listed by kind, those in most entries first or by name", listed),
    journey!("countries are listed by region, and a country's page says its region", regions),
    journey!(
        "countries that a dataset doesn't list have names, pages and filters",
        Setup { beside: &["unlisted.json"], ..Setup::PLAIN },
        unlisted
    ),
    journey!("axe-core finds nothing in partners, succession and regions", axe),
    journey!("axe-core finds nothing in them dark, Japanese and narrow", NARROW, axe_narrow),
    journey!(
        "forced colours keep the network",
        Setup { media: FORCED, not_in: &[(Engine::WebKit, "WebKitGTK has no forced colours")], ..Setup::PLAIN },
        forced
    ),
];

const NARROW: Setup = Setup { size: (320, 700), media: Media { dark: true, ..Media::PLAIN }, ..Setup::PLAIN };
const FORCED: Media = Media { forced_colours: true, ..Media::PLAIN };

/// What the drawing and the list say, one line a partner.
const DRAWN: &str = "[...document.querySelectorAll('.network a')].map(a => a.querySelector('.said').textContent)";
const LISTED: &str = "[...document.querySelectorAll('#partners ~ .rows > li')]\
    .map(li => `${li.querySelector('a').textContent}: ${li.querySelector('.role').textContent} shared`)";

async fn partners(app: &App) -> Outcome {
    app.open("#/actor/ilo").await?;
    app.until("the network is drawn", "document.querySelector('.network svg')").await?;
    let (drawn, listed) = (app.js(&format!("return {DRAWN};")).await?, app.js(&format!("return {LISTED};")).await?);
    let (drawn, listed) =
        (drawn.as_array().cloned().unwrap_or_default(), listed.as_array().cloned().unwrap_or_default());
    check!(drawn.len() > 5, "partners: {drawn:?}");
    check_eq!(drawn, listed[..drawn.len()], "the drawing and the list");
    let node = app.role_like("link", ": 1 activity").await;
    check!(node.is_ok(), "a node is a link that says what is shared");
    // By keyboard into the drawing: each is a stop, and stands out there and in the list.
    let first = drawn[0].as_str().unwrap_or_default().to_owned();
    app.js("document.querySelector('#partners').setAttribute('tabindex', '-1'); document.querySelector('#partners').focus();")
        .await?;
    app.press("tab").await?;
    check_eq!(
        app.js("return document.activeElement.querySelector('.said').textContent;").await?,
        first.as_str(),
        "the first stop"
    );
    let lit = "document.querySelectorAll('#partners ~ .rows > li.is').length";
    app.until(
        "its row stands out",
        &format!("{lit} === 1 && document.querySelector('#partners ~ .rows > li').className === 'is'"),
    )
    .await?;
    check_eq!(app.count(".network a.is").await?, 1, "nodes that stand out");
    check!(app.count(".network .ray.is").await? == 1 && app.count(".network .tie.is").await? > 0, "its lines");
    app.press("tab").await?;
    app.until("the next one", "document.querySelectorAll('#partners ~ .rows > li')[1].className === 'is'").await?;
    check_eq!(app.js(&format!("return {lit};")).await?, 1, "rows that stand out");
    app.press("shift+tab").await?;
    app.press("enter").await?;
    let name = first.split(':').next().unwrap_or_default().to_owned();
    app.until("the partner's page", "location.hash.startsWith('#/actor/') && !location.hash.startsWith('#/actor/ilo')")
        .await?;
    app.sees(&name).await?;
    // From the list as well: its row lights the node.
    app.open("#/actor/aeon").await?;
    app.until("the network is drawn", "document.querySelector('.network svg')").await?;
    app.js("document.querySelector('#partners ~ .rows a').focus();").await?;
    app.until("the node stands out", "document.querySelector('.network a').classList.contains('is')").await.map(drop)
}

async fn filtered(app: &App) -> Outcome {
    app.open("#/actor/ilo").await?;
    app.until("the network is drawn", "document.querySelector('.network svg')").await?;
    let all = app.count("#partners ~ .rows > li").await?;
    app.open("#/actor/ilo?theme=child-labour").await?;
    app.until("the network is drawn", "document.querySelector('.network svg')").await?;
    let some = app.count("#partners ~ .rows > li").await?;
    check!(0 < some && some < all, "{some} of {all} partners");
    check_eq!(app.count(".network a").await?, some, "nodes");
    app.open("#/actor/ilo?theme=child-labour&period=1990/1991").await?;
    app.sees("No other actor is named together with it").await?;
    check_eq!(app.count(".network").await?, 0, "drawings of nobody");
    Ok(())
}

async fn succession(app: &App) -> Outcome {
    app.open("#/actor/jjc").await?;
    app.heading("Before and after").await?;
    app.sees("until 1 April 2018").await?;
    app.css(".succession").await?;
    check_eq!(app.count(".succession [aria-current=page]").await?, 1, "the actor itself");
    app.css(".succession li:not(.here) > a").await?.click().await?;
    app.heading("Japan Co-operative Alliance").await?;
    app.sees("since 1 April 2018").await?;
    app.open("#/actor/jca?lang=ja").await?;
    app.heading("前身と後身").await?;
    app.sees("2018年4月1日まで").await?;
    app.sees("2018年4月1日から").await?;
    app.css(".succession li:not(.here) > a").await?.click().await?;
    app.heading("日本協同組合連絡協議会").await.map(drop)
}

async fn listed(app: &App) -> Outcome {
    app.open("#/actors").await?;
    let names =
        "[...document.querySelectorAll('section[aria-labelledby=kind-federation] li > a')].map(a => a.textContent)";
    app.until("the list", &format!("{names}.length > 1")).await?;
    let most = app.js(&format!("return {names};")).await?;
    app.click("button", "By name").await?;
    app.until("another order", &format!("{names}.join() !== {}.join()", most)).await?;
    check_eq!(app.js(&format!("return [...{names}].sort().join() === {names}.join();")).await?, true, "by name");
    app.open("#/timeline").await?;
    app.open("#/actors?theme=recovery").await?;
    app.until(
        "the choice is remembered",
        "document.querySelectorAll('.seg [aria-pressed=true]')[0].textContent === 'By name'",
    )
    .await?;
    app.open("#/actors?theme=recovery&country=KE").await?;
    app.css(".empty button").await?.click().await?;
    app.sees("International Labour Organization").await
}

async fn regions(app: &App) -> Outcome {
    app.open("#/countries").await?;
    app.click("button", "By region").await?;
    app.heading("Eastern Africa").await?;
    app.until(
        "Kenya is in Eastern Africa",
        "[...document.querySelectorAll('section[aria-labelledby=region-002] h3')]\
        .find(h => h.textContent === 'Eastern Africa').nextElementSibling.textContent.includes('Kenya')",
    )
    .await?;
    app.css("main a[href*='/country/KE']").await?.click().await?;
    app.until("the page says it", "document.querySelector('.crumbs')?.textContent.includes('Eastern Africa')").await?;
    app.open("#/countries?lang=ja").await?;
    app.heading("東アフリカ").await?;
    app.click("button", "役割別").await?;
    app.heading("支援先").await.map(drop)
}

async fn unlisted(app: &App) -> Outcome {
    app.open("?data=unlisted.json#/countries?lang=en").await?;
    for name in ["Kenya", "Laos", "Tanzania", "Peru", "Fiji", "Aotearoa New Zealand"] {
        app.sees(name).await?;
    }
    app.css("main a[href*='/country/KE']").await?.click().await?;
    app.heading("Kenya").await?;
    app.sees("First well").await?;
    app.until("the region too", "document.querySelector('.crumbs')?.textContent.includes('Eastern Africa')").await?;
    app.open("?data=unlisted.json#/countries?lang=ja").await?;
    for name in ["ケニア", "ラオス", "タンザニア", "ペルー", "フィジー", "アオテアロア"] {
        app.sees(name).await?;
    }
    app.open("?data=unlisted.json#/table?country=KE&lang=ja").await?;
    app.sees("最初の井戸").await?;
    app.sees("ケニア").await?;
    // What isn't ISO's stays a problem with its place, and is the only one.
    app.open("?data=unlisted.json#/data?lang=en").await?;
    app.sees("activities[0].countries").await?;
    check_eq!(app.count(".problem").await?, 1, "problems");
    app.sees("XK").await
}

const PAGES: [&str; 4] = ["#/actor/ilo", "#/actor/jca", "#/actors", "#/countries"];

async fn axe(app: &App) -> Outcome {
    whole(app, "lang=en").await
}

async fn axe_narrow(app: &App) -> Outcome {
    whole(app, "lang=ja").await
}

async fn whole(app: &App, lang: &str) -> Outcome {
    app.open("#/countries").await?;
    app.css(".seg button:last-child").await?;
    app.js("document.querySelector('main .seg button:last-child').click();").await?;
    for page in PAGES {
        let route = format!("{page}?{lang}");
        app.open(&route).await?;
        app.axe().await.map_err(|error| format!("{route}: {error}"))?;
        app.fits_its_width().await.map_err(|error| format!("{route}: {error}"))?;
        app.targets_are_at_least(24).await.map_err(|error| format!("{route}: {error}"))?;
    }
    Ok(())
}

async fn forced(app: &App) -> Outcome {
    app.open("#/actor/ilo").await?;
    app.until("the network is drawn", "document.querySelector('.network svg')").await?;
    let invisible = "[...document.querySelectorAll('.network :is(.ray, .tie, circle)')]\
        .filter(line => getComputedStyle(line).stroke === getComputedStyle(document.body).backgroundColor).length";
    check_eq!(app.js(&format!("return {invisible};")).await?, 0, "lines that can't be told from the paper");
    app.axe().await
}
