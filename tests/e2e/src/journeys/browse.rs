//! A reader looks around: timeline, filters, pages, links, languages, datasets.

use crate::app::App;
use crate::journey::{Journey, Setup};
use crate::{Outcome, check, check_eq, journey};

pub const JOURNEYS: &[Journey] = &[
    journey!("a reader understands the timeline and digs to the quoted passage", browses),
    journey!("filters narrow the story, say so, and hold across pages", filters),
    journey!("what certainly went on in a period is asked apart from what possibly did", certain),
    journey!("the wheel, a drag, keys and buttons move through time, and the address follows", moves),
    journey!(
        "the overview shows everything, and its brush moves what is visible by hand and by key",
        Setup { size: (1280, 1200), ..Setup::PLAIN },
        brushes
    ),
    journey!("a zoom keeps the focus on a lane's link, and the tooltip at its mark", zoom_keeps),
    journey!(
        "a deep link under a sub-path shows just what it says, also after a reload",
        Setup { prefix: "/a b/ü/", ..Setup::PLAIN },
        deep_link
    ),
    journey!("back and forward go through what was looked at", history),
    journey!("switching the language keeps the place, and it is remembered", language),
    journey!("a bad part of a link spoils only itself and is said", bad_link),
    journey!("search finds things of every kind in both languages", searches),
    journey!("previous and next walk through time", walks),
    journey!(
        "another dataset of the same site opens by the address",
        Setup { beside: &["tiny.json"], ..Setup::PLAIN },
        other_dataset
    ),
    journey!(
        "a faulty dataset loads what is good and lists what isn't",
        Setup { beside: &["broken.json"], ..Setup::PLAIN },
        faulty_dataset
    ),
    journey!(
        "a dataset that isn't there leaves the bundled one and says so",
        Setup { missing: &["nowhere"], complaints: &["404"], ..Setup::PLAIN },
        missing_dataset
    ),
    journey!("an address that leads nowhere offers ways on", unknown_pages),
];

async fn browses(app: &App) -> Outcome {
    app.open("").await?;
    app.heading("Japan’s support for the ILO").await?;
    app.sees("5 activities, 20 events").await?;
    app.open_panel("African Cooperative Leaders’ Study Tour").await?;
    check!(app.hash().await?.contains("select=activity:study-tour"), "the selection is in the address");
    app.sees("around five leaders").await?;
    app.follow("Open the full entry").await?;
    check!(app.hash().await?.starts_with("#/activity/study-tour"), "the entry has its page");
    app.css("details.src summary").await?.click().await?;
    app.sees("Since 2010").await?;
    app.follow("Kenya").await?;
    app.heading("Kenya").await?;
    check!(app.driver().title().await?.contains("Kenya"), "the window's title says the page");
    Ok(())
}

async fn filters(app: &App) -> Outcome {
    app.open("").await?;
    app.role_like("button", "Co-operatives").await?.click().await?;
    app.sees("Co-operatives, 2007–2019: 2 activities, 8 events").await?;
    app.pick("Country", "Kenya").await?;
    app.heading("1 activity, 4 events").await?;
    check!(app.hash().await?.contains("theme=co-operatives&country=KE"), "the filters are in the address");
    app.press("escape").await?;
    app.follow("Countries").await?;
    check!(app.hash().await?.contains("theme=co-operatives&country=KE"), "the filters hold");
    app.click("button", "Clear filters").await?;
    app.sees("5 activities, 20 events").await?;
    // What leaves nothing says what to do about it.
    app.open("#/timeline?theme=recovery&country=KE").await?;
    app.css(".empty button").await?.click().await?;
    app.sees("5 activities, 20 events").await
}

async fn certain(app: &App) -> Outcome {
    app.open("#/timeline").await?;
    app.click("button", "Period").await?;
    app.css("#period-from").await?.send_keys("2007-07").await?;
    app.css("#period-to").await?.send_keys("2007-09").await?;
    app.press("enter").await?;
    app.heading("2 activities, 2 events").await?;
    app.css("[data-opens=Period]").await?.click().await?;
    app.sees("1 certainly, 3 possibly").await?;
    app.css(".menu-more input").await?.click().await?;
    app.heading("(certainly): 1 event").await?;
    check!(app.hash().await?.contains("period=2007-07-01/2007-09-30&certain=1"), "the question is in the address");
    app.reload().await?;
    app.heading("(certainly): 1 event").await?;
    // Without a period nothing is asked of it.
    app.css("[data-opens=Period]").await?.click().await?;
    app.click("button", "Any time").await?;
    app.heading("5 activities, 20 events").await?;
    check!(!app.hash().await?.contains("certain"), "a question about no period");
    Ok(())
}

async fn moves(app: &App) -> Outcome {
    app.open("").await?;
    let world = "getComputedStyle(document.querySelector('.world')).transform";
    let plot = app.css(".plot").await?;
    app.wheel(&plot, 0, -400).await?;
    app.until("the address has a window", "location.hash.includes('window=')").await?;
    let (before, wheeled) = (app.js(&format!("return {world};")).await?, app.hash().await?);
    app.drag(&plot, (300, 40), (120, 0)).await?;
    app.until("the drag moved the marks", &format!("{world} !== {before}")).await?;
    app.until("the address follows the drag", &format!("location.hash !== {wheeled:?}")).await?;
    app.settled().await?;
    let dragged = app.hash().await?;
    app.wheel(&plot, 0, -300).await?;
    app.until("the address follows the wheel", &format!("location.hash !== {dragged:?}")).await?;
    // What is shown now may be higher or lower than before: that takes nobody back to where the address was.
    let (days, before) = (window_days(app).await?, app.hash().await?);
    app.wheel(&plot, 0, -200).await?;
    app.until("the address follows again", &format!("location.hash !== {before:?}")).await?;
    app.settled().await?;
    let closer = window_days(app).await?;
    check!(closer.1 - closer.0 < days.1 - days.0, "closer and closer: {days:?}, {closer:?}");
    app.reload().await?;
    check_eq!(window_days(app).await?, closer, "the days after a reload");
    let plot = app.css(".plot").await?;
    app.drag(&plot, (300, 40), (20, 0)).await?;
    // A drag opens nothing, wherever it ends.
    check!(!app.hash().await?.contains("select="), "a drag is no click");
    app.click("button", "Show everything").await?;
    app.until("all of it again", "!location.hash.includes('window=')").await?;
    app.press("plus").await?;
    app.until("the plus key zooms", "location.hash.includes('window=')").await?;
    app.press("0").await?;
    app.until("the zero key shows everything", "!location.hash.includes('window=')").await?;
    Ok(())
}

/// The visible window as the address has it, in days from its first to its last.
pub async fn window_days(app: &App) -> Outcome<(i64, i64)> {
    let script = "return location.hash.match(/window=([^&]*)/)[1].split('/').map((day) => Date.parse(day) / 864e5);";
    Ok(serde_json::from_value(app.js(script).await?)?)
}

async fn brushes(app: &App) -> Outcome {
    app.open("#/timeline").await?;
    let strips = app.count(".ov svg g").await?;
    check_eq!(strips, app.count(".world a").await?, "strips for what is shown");
    app.drag(&app.css(".ov .grip.b").await?, (0, 0), (-400, 0)).await?;
    app.until("the address has a window", "location.hash.includes('window=')").await?;
    let (first, last) = window_days(app).await?;
    // By its middle: the same length, later.
    let before = app.hash().await?;
    app.drag(&app.css(".ov .brush").await?, (0, 0), (150, 0)).await?;
    app.until("the brush has moved", &format!("location.hash !== {before:?}")).await?;
    let (from, to) = window_days(app).await?;
    check!(first + 100 < from && ((to - from) - (last - first)).abs() <= 1, "from {first}–{last} to {from}–{to}");
    // A press beside it brings the window there.
    let before = app.hash().await?;
    app.drag(&app.css(".ov").await?, (-480, 0), (0, 0)).await?;
    app.until("the window is at the start", &format!("location.hash !== {before:?}")).await?;
    check!(window_days(app).await?.0 < from, "the window went to the left");
    // The ends are sliders that say their day.
    let end = app.role("slider", "Last day shown").await?;
    let told = end.attr("aria-valuetext").await?.unwrap_or_default();
    app.js("document.querySelector('.grip.b').focus();").await?;
    app.press("right").await?;
    app.until("the end has moved", &format!("document.activeElement.getAttribute('aria-valuetext') !== {told:?}"))
        .await?;
    app.press("end").await?;
    app.press("shift+tab").await?;
    check!(app.focused().await?.contains("First day shown"), "the other end is before it");
    app.press("home").await?;
    app.until("all of it again", "!location.hash.includes('window=')").await.map(drop)
}

async fn zoom_keeps(app: &App) -> Outcome {
    app.open("#/timeline?lanes=country").await?;
    app.js("window.lane = document.querySelector('.lane-head a'); window.lane.focus();").await?;
    app.press("plus").await?;
    app.until("the plus key zooms", "location.hash.includes('window=')").await?;
    app.settled().await?;
    check_eq!(app.js("return document.activeElement === window.lane;").await?, true, "the lane's link has the focus");

    app.open("#/timeline").await?;
    app.js("window.mark = document.querySelector('.plot a.bar:not(.low)'); window.mark.focus();").await?;
    app.css(".tip").await?;
    // The tooltip starts where its mark does, but inside the plot with 320 px for itself.
    let near = "(() => {
        const box = (element) => element.getBoundingClientRect();
        const plot = box(window.mark.closest('.plot'));
        const wanted = Math.min(Math.max(box(window.mark).left - plot.left, 0), plot.width - 320);
        return Math.abs(box(document.querySelector('.tip')).left - plot.left - wanted) < 2;
    })()";
    app.until("the tooltip opens at its mark", near).await?;
    app.js("window.left = window.mark.getBoundingClientRect().left;").await?;
    app.press("plus").await?;
    app.until("the mark moved", "window.mark.getBoundingClientRect().left !== window.left").await?;
    app.settled().await?;
    app.until("the tooltip went with it", near).await?;
    Ok(())
}

async fn deep_link(app: &App) -> Outcome {
    let route = "#/timeline?theme=child-labour&lanes=country&window=2012-01-01/2015-12-31&select=activity:red-card-campaign&lang=ja";
    app.open(route).await?;
    for _ in 0..2 {
        app.sees("児童労働").await?;
        check_eq!(app.hash().await?, route, "the address");
        check_eq!(app.css(".panel h2 a").await?.attr("href").await?.is_some(), true, "the selected entry's panel");
        check!(app.count(".lane-head").await? > 1, "lanes by country");
        check_eq!(app.js("return document.documentElement.lang;").await?, "ja", "the document's language");
        app.reload().await?;
    }
    Ok(())
}

async fn history(app: &App) -> Outcome {
    app.open("#/timeline").await?;
    app.follow("Actors").await?;
    app.role_like("link", "AEON").await?.click().await?;
    app.settled().await?;
    app.heading("AEON").await?;
    app.back().await?;
    check!(app.hash().await?.starts_with("#/actors"), "back to the list");
    app.back().await?;
    check!(app.hash().await?.starts_with("#/timeline"), "back to the timeline");
    app.forward().await?;
    app.forward().await?;
    app.heading("AEON").await.map(drop)
}

async fn language(app: &App) -> Outcome {
    app.open("#/country/LS?theme=co-operatives").await?;
    app.heading("Lesotho").await?;
    app.follow("日本語").await?;
    app.heading("レソト").await?;
    check_eq!(app.hash().await?, "#/country/LS?theme=co-operatives&lang=ja", "the place");
    // Without a word about it in the address, the reader's choice stands.
    app.open("#/countries").await?;
    app.sees("協同組合").await?;
    app.press("l").await?;
    app.sees("Co-operatives").await
}

async fn bad_link(app: &App) -> Outcome {
    app.open("#/timeline?theme=recovery&lanes=sideways").await?;
    app.sees("lanes=sideways").await?;
    app.sees("1 activity").await?;
    app.heading("1 activity").await.map(drop)
}

async fn searches(app: &App) -> Outcome {
    app.open("").await?;
    app.look_up("lesotho").await?;
    app.until("a result", "document.querySelectorAll('.search-results .result').length > 0").await?;
    app.press("enter").await?;
    app.until("the country opened", "location.hash.startsWith('#/country/LS')").await?;
    app.open("#/timeline").await?;
    app.look_up("レソト").await?;
    app.sees("Lesotho").await?;
    app.press("escape").await?;
    app.until("the results are closed", "!document.querySelector('.search-results')").await?;
    app.look_up("zzzz").await?;
    app.sees("zzzz").await
}

async fn walks(app: &App) -> Outcome {
    app.open("#/timeline").await?;
    app.press("]").await?;
    app.until("the first in time", "location.hash.includes('select=')").await?;
    let first = app.hash().await?;
    app.click("button", "Next in time").await?;
    app.until("the next one", &format!("location.hash !== {first:?}")).await?;
    app.click("button", "Previous in time").await?;
    app.until("the first again", &format!("location.hash === {first:?}")).await?;
    app.press("escape").await?;
    app.until("nothing is selected", "!location.hash.includes('select=')").await.map(drop)
}

async fn other_dataset(app: &App) -> Outcome {
    app.open("?data=tiny.json#/timeline").await?;
    app.sees("2 activities, 1 event").await?;
    app.follow("Data").await?;
    app.sees("tiny.json").await?;
    // A file elsewhere is never asked for.
    app.open("?data=https://example.com/x.json#/timeline").await?;
    app.sees("5 activities, 20 events").await?;
    app.css(".notice").await.map(drop)
}

async fn faulty_dataset(app: &App) -> Outcome {
    app.open("?data=broken.json#/data").await?;
    app.sees("activities[0].time[0].start").await?;
    check!(app.count(".problem").await? >= 9, "each problem is listed");
    Ok(())
}

async fn missing_dataset(app: &App) -> Outcome {
    app.open("?data=nowhere.json#/timeline").await?;
    app.sees("nowhere.json").await?;
    app.sees("5 activities, 20 events").await
}

async fn unknown_pages(app: &App) -> Outcome {
    for route in ["#/nowhere", "#/country/XX", "#/actor/nobody", "#/activity/nothing", "#/event/nothing"] {
        app.open(route).await?;
        check!(app.count("main a").await? > 0, "{route} offers a way on");
        check_eq!(app.count("main h1").await?, 1, "headings of the first level");
    }
    Ok(())
}
