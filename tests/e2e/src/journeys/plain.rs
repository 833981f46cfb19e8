//! The plain pages: read with scripts off, from the account in `index.html` on; and from the app and back into it.
//!
//! Where scripts are off, WebDriver's own still run in every engine (that is no page's script), so that looking is the
//! same. What is followed are links, by pressing them.

use crate::app::{App, PATIENCE};
use crate::emulate::Media;
use crate::journey::{Journey, Setup};
use crate::{Outcome, check, check_eq, journey};
use std::time::{Duration, Instant};

pub const JOURNEYS: &[Journey] = &[
    journey!(
        "plain pages: with scripts off they lead under any path from the account to an entry, its source, the other language and back",
        Setup { scripts: false, prefix: "/a b/ü/", complaints: &["Blocked script execution"], ..Setup::PLAIN },
        without_scripts
    ),
    journey!(
        "plain pages: the app leads to them and they lead into the app, but only for its own dataset",
        Setup { beside: &["tiny.json"], ..Setup::PLAIN },
        to_and_from_the_app
    ),
    journey!("plain pages: nothing is cut off and axe-core finds nothing, light and English", looks_english),
    journey!(
        "plain pages: nothing is cut off and axe-core finds nothing, dark, Japanese and narrow",
        Setup { size: (320, 700), media: DARK, ..Setup::PLAIN },
        looks_japanese
    ),
];

const DARK: Media = Media { dark: true, ..Media::PLAIN };

/// Presses a link and waits for the address that it names, from the app's folder on.
async fn follow(app: &App, selector: &str, address: &str) -> Outcome {
    app.css(selector).await?.click().await?;
    arrives(app, address).await
}

async fn arrives(app: &App, address: &str) -> Outcome {
    let wanted = format!("{}{address}", app.server.url());
    let start = Instant::now();
    loop {
        let now = app.driver().current_url().await?;
        if now.as_str() == wanted {
            break;
        }
        check!(start.elapsed() < PATIENCE, "waited in vain for {wanted}; the browser is at {now}");
        tokio::time::sleep(Duration::from_millis(40)).await;
    }
    // The new page is there, not only its address.
    app.css("footer").await.map(drop)
}

async fn text_of(app: &App, selector: &str) -> Outcome<String> {
    Ok(app.css(selector).await?.text().await?)
}

async fn without_scripts(app: &App) -> Outcome {
    app.visit("").await?;
    check!(app.css("#account").await?.is_displayed().await?, "the plain account is to be seen");
    check!(text_of(app, "#account").await?.contains("These pages tell the dataset"), "the account names its dataset");
    follow(app, ".more a[hreflang=en]", "plain/en/index.html").await?;
    check_eq!(text_of(app, "h1").await?, "Japan’s support for the ILO", "the first page");
    check!(app.count("#countries ~ ul a").await? > 15, "every country is linked");

    follow(app, "a[href='activity/study-tour.html']", "plain/en/activity/study-tour.html").await?;
    check_eq!(text_of(app, "h1").await?, "African Cooperative Leaders’ Study Tour", "the entry");
    let start = "[id='fact-A1.start']";
    check!(text_of(app, start).await?.contains("Begins: in 2010"), "what is claimed");
    check_eq!(text_of(app, &format!("{start} .chip")).await?, "Stated", "how it is known");
    check_eq!(
        text_of(app, &format!("{start} blockquote[lang=en] mark")).await?,
        "Since 2010",
        "the source's own words"
    );
    check_eq!(text_of(app, &format!("{start} code time[datetime='2010']")).await?, "2010", "the date for machines");
    check!(app.count(".sides > li").await? > 2, "both values where sources differ");

    follow(app, &format!("{start} .by a"), "plain/en/source/ilo-ppp.html").await?;
    check_eq!(text_of(app, "#supports").await?, "What it supports", "the source's page");
    follow(app, "header a[hreflang=ja]", "plain/ja/source/ilo-ppp.html").await?;
    check_eq!(text_of(app, "#supports").await?, "根拠となっている記載", "the same in Japanese");
    check_eq!(app.css("html").await?.attr("lang").await?.unwrap_or_default(), "ja", "the page's language");
    app.driver().back().await?;
    arrives(app, "plain/en/source/ilo-ppp.html").await?;
    app.driver().back().await?;
    arrives(app, "plain/en/activity/study-tour.html").await?;
    // By the attribute as it is written: WebKit's driver gives the whole address instead.
    app.css("header .ways a[href='../../../index.html#/activity/study-tour?lang=en']").await?;

    // The style came from the folder itself, and nothing has run: neither here nor in the app's page.
    let font = app.css("h1").await?.css_value("border-top-style").await?;
    check_eq!(font, "none", "a heading");
    let bar = app.css("header").await?.css_value("border-top-width").await?;
    check_eq!(bar, "3px", "the header's band");
    app.visit("").await?;
    app.css("html:not([data-app]) #app:empty").await.map(drop)
}

async fn to_and_from_the_app(app: &App) -> Outcome {
    app.open("#/data").await?;
    app.link("Plain pages without scripts").await?.click().await?;
    arrives(app, "plain/en/index.html").await?;
    follow(app, "#countries ~ ul a[href='country/KE.html']", "plain/en/country/KE.html").await?;
    app.css("header .ways a:last-child").await?.click().await?;
    app.settled().await?;
    check!(app.hash().await?.starts_with("#/country/KE"), "the same country in the app");
    app.heading("Kenya").await?;
    app.open("#/data?lang=ja").await?;
    app.link("スクリプト不要のページ").await?.click().await?;
    arrives(app, "plain/ja/index.html").await?;
    // Of another dataset they tell nothing: there is no way to them.
    app.open("?data=tiny.json#/data?lang=en").await?;
    app.sees("Opened from ?data=tiny.json").await?;
    check_eq!(app.count("a[href^='plain/']:not(#account *)").await?, 0, "ways to pages of another dataset");
    Ok(())
}

/// One of each kind; the longest one only for its width, since axe-core would take as long for it as for all others.
const PAGES: [&str; 4] = ["index", "event/third-global-conference", "country/KE", "source/jccu-tour-2017"];
const LONGEST: &str = "activity/study-tour";

async fn looks(app: &App, lang: &str) -> Outcome {
    for page in PAGES.into_iter().chain([LONGEST]) {
        let address = format!("plain/{lang}/{page}.html");
        app.visit(&address).await?;
        app.css("footer").await?;
        app.fits_its_width().await.map_err(|error| format!("{address}: {error}"))?;
        app.targets_are_at_least(24).await.map_err(|error| format!("{address}: {error}"))?;
        if page != LONGEST {
            app.axe().await.map_err(|error| format!("{address}: {error}"))?;
        }
    }
    Ok(())
}

async fn looks_english(app: &App) -> Outcome {
    looks(app, "en").await
}

async fn looks_japanese(app: &App) -> Outcome {
    looks(app, "ja").await
}
