//! A dataset of very many activities: counted where they can't be drawn one by one, and never lost.

use crate::app::App;
use crate::journey::{Journey, Setup};
use crate::{Outcome, check, check_eq, journey};
use std::sync::OnceLock;
use xtask::run::cargo;

pub const JOURNEYS: &[Journey] = &[
    journey!("very many activities are counted, every one of them, and each count opens its list", counted),
    journey!("counts are reached by keyboard, one stop of the Tab key for all", by_keys),
    journey!("what had begun before a crowded window is counted too, and opens its list", earlier),
    journey!("keys lead to the ends of a crowded lane, and a zoom doesn’t lose the focus", to_the_ends),
    journey!("closer up the activities stand one by one, and the page stays small", closer),
    journey!("many lanes of very many are all to be seen", many_lanes),
    journey!("on a phone very many come some at a time", Setup { size: (320, 800), ..Setup::PLAIN }, phone),
];

/// More than are drawn one by one, and few enough to be made while a test waits.
const MANY: usize = 2000;
const FILE: &str = "__many.json";

/// The dataset of that size, made once.
fn sample() -> Outcome<&'static [u8]> {
    static MADE: OnceLock<Result<Vec<u8>, String>> = OnceLock::new();
    let made = MADE.get_or_init(|| {
        // The native tests have built it; whoever runs the journeys alone waits for the build.
        let mut command = cargo();
        command.args(["run", "--quiet", "--features", "tools", "--bin", "sample", "--", &MANY.to_string(), "7", "-"]);
        let output = command.output().map_err(|error| error.to_string())?;
        if output.status.success() { Ok(output.stdout) } else { Err(String::from_utf8_lossy(&output.stderr).into()) }
    });
    made.as_deref().map_err(|error| error.clone().into())
}

async fn opened(app: &App, hash: &str) -> Outcome {
    app.server.put(FILE, sample()?);
    app.open(&format!("?data={FILE}{hash}")).await
}

/// All that the stretches count, and what is listed as not dated.
const COUNTED: &str =
    "const sum = (of) => [...document.querySelectorAll(of)].reduce((sum, one) => sum + Number(one.textContent.replace(',', '')), 0);
    const undated = document.querySelectorAll('.linklist a').length;";

async fn counted(app: &App) -> Outcome {
    opened(app, "").await?;
    app.css(".cluster").await?;
    let all = app.js(&format!("{COUNTED} return sum('.cluster') + undated;")).await?;
    check_eq!(all, MANY, "what is counted, with what is not dated");
    check_eq!(app.count(".plot .bar, .plot .ev").await?, 0, "marks between them");
    app.axe().await?;
    app.fits_its_width().await?;
    app.targets_are_at_least(24).await?;
    let size = app.js("return document.querySelectorAll('*').length;").await?;
    check!(size.as_u64().is_some_and(|size| size <= 1000), "{size} elements in the page");
    // The first with a list that is named as a whole.
    let script = "const first = [...document.querySelectorAll('.cluster')].find(one => Number(one.textContent) < 90);
        first.click(); return Number(first.textContent);";
    let count = app.js(script).await?;
    app.css(".period-box ol a").await?;
    check_eq!(app.count(".period-box ol > li").await?, count.as_u64().unwrap_or(0) as usize, "what the list names");
    check_eq!(app.count(".cluster[aria-expanded=true]").await?, 1, "the count that it belongs to");
    app.axe().await?;
    app.fits_its_width().await?;
    app.js("document.querySelector('.period-box ol a').focus();").await?;
    app.press("escape").await?;
    app.until("Escape closes the list", "!document.querySelector('.period-box')").await?;
    app.until("the focus is on its count again", "document.activeElement.className === 'cluster'").await?;
    // A filter counts at once, and closes what it may have made wrong.
    app.role_like("button", "Skills").await?.click().await?;
    app.settled().await?;
    check_eq!(app.count(".lane").await?, 1, "lanes that are left");
    let (shown, said) = (
        "sum('.cluster') + undated",
        "Number(document.querySelector('.lane-head p').textContent.match(/[\\d,]+/)[0].replace(',', ''))",
    );
    check!(app.js(&format!("{COUNTED} return {shown} === {said};")).await? == true, "the lane's head counts the same");
    app.asks_only_its_own_origin().await
}

async fn by_keys(app: &App) -> Outcome {
    opened(app, "").await?;
    app.css(".cluster").await?;
    check_eq!(app.count(".plot [tabindex='0']").await?, 1, "stops of the Tab key");
    app.js("document.querySelector(\".plot [tabindex='0']\").focus();").await?;
    let here = "document.activeElement.closest('.lane')?.getAttribute('aria-labelledby') + ' ' + document.activeElement.dataset.entry";
    let first = app.js(&format!("return {here};")).await?;
    app.press("right").await?;
    let second = app.js(&format!("return {here};")).await?;
    check!(first != second && app.focused().await?.contains("beginning"), "from {first} to {second}");
    app.press("down").await?;
    check!(
        app.js(&format!("return {here};")).await?.as_str().is_some_and(|at| at.starts_with("lane-1")),
        "the lane below"
    );
    app.press("enter").await?;
    app.css(".period-box").await?;
    app.press("enter").await?;
    app.until("the same key closes it", "!document.querySelector('.period-box')").await.map(drop)
}

async fn earlier(app: &App) -> Outcome {
    opened(app, "#/timeline?window=2005-01-01/2014-12-31").await?;
    app.css(".earlier").await?;
    // The fewest, so that all of them are named.
    let script = "const fewest = [...document.querySelectorAll('.earlier')]
            .sort((a, b) => a.textContent.slice(2) - b.textContent.slice(2))[0];
        fewest.click(); return [Number(fewest.textContent.slice(2)), fewest.getAttribute('aria-label')];";
    let (count, said): (usize, String) = serde_json::from_value(app.js(script).await?)?;
    check!(0 < count && said.contains("still going on"), "{count}: {said}");
    app.css(".period-box ol a").await?;
    check_eq!(app.count(".period-box ol > li").await?, count.min(100), "what the list names");
    // What begins in the days that are drawn and what goes on at their beginning is everything that touches them.
    let shown = app.js("return [...document.querySelectorAll('.lane-head')].length;").await?;
    check_eq!(app.count(".earlier[aria-expanded]").await? as u64, shown.as_u64().unwrap_or(0), "lanes that say it");
    app.press("escape").await?;
    app.until("Escape closes the list", "!document.querySelector('.period-box')").await.map(drop)
}

async fn to_the_ends(app: &App) -> Outcome {
    opened(app, "#/timeline?window=1990-01-01/1999-12-31").await?;
    app.js("document.querySelector('.cluster').focus();").await?;
    let lane = "document.activeElement.closest('.lane')?.getAttribute('aria-labelledby')";
    let first = app.js(&format!("return {lane};")).await?;
    app.press("end").await?;
    app.until("the last years", "/window=20\\d\\d/.test(location.hash)").await?;
    app.settled().await?;
    check_eq!(app.js(&format!("return {lane};")).await?, first, "the lane of the focus");
    app.press("home").await?;
    app.until("the first years", "/window=19[3-5]/.test(location.hash)").await?;
    app.settled().await?;
    check_eq!(app.js(&format!("return {lane};")).await?, first, "the lane of the focus");
    // From everything so close that the count which had the focus is far away.
    app.press("0").await?;
    app.settled().await?;
    app.js("window.held = document.querySelectorAll('.cluster')[3]; window.held.focus();").await?;
    for _ in 0..8 {
        app.press("plus").await?;
    }
    app.settled().await?;
    check_eq!(app.js("return window.held.isConnected;").await?, false, "whether the count is still there");
    check!(app.js("return !!document.activeElement.closest('.plot');").await? == true, "the focus is in the plot");
    Ok(())
}

async fn closer(app: &App) -> Outcome {
    opened(app, "").await?;
    app.css(".cluster").await?.click().await?;
    for _ in 0..4 {
        app.click("button", "Zoom to it").await?;
        app.settled().await?;
        if app.count(".plot .bar").await? > 0 {
            break;
        }
        app.css(".cluster").await?.click().await?;
    }
    app.css(".plot .bar").await?;
    let size = app.js("return document.querySelectorAll('*').length;").await?;
    check!(size.as_u64().is_some_and(|size| size <= 1000), "{size} elements in the page");
    app.axe().await?;
    // The link holds what is to be seen.
    let seen = "[...document.querySelectorAll('.plot .bar, .cluster')].map(one => one.textContent).join()";
    let before = app.js(&format!("return {seen};")).await?;
    app.reload().await?;
    app.until("the same again", &format!("{seen} === {before}")).await.map(drop)
}

async fn many_lanes(app: &App) -> Outcome {
    opened(app, "#/timeline?lanes=actor").await?;
    app.css(".cluster").await?;
    check_eq!(app.count(".lane").await?, 24, "lanes");
    let high = app.js("return document.querySelector('.tl').getBoundingClientRect().height;").await?;
    check!(high.as_f64().is_some_and(|high| high < 900.0), "{high} px high");
    app.axe().await?;
    app.fits_its_width().await?;
    app.targets_are_at_least(24).await?;
    app.css(".cluster").await?.click().await?;
    app.css(".period-box").await?;
    app.axe().await?;
    // Elsewhere there is no such lane, and back again it isn't open.
    app.follow("Countries").await?;
    app.back().await?;
    app.css(".cluster").await?;
    check_eq!(app.count(".period-box").await?, 0, "lists of a lane that was left");
    Ok(())
}

async fn phone(app: &App) -> Outcome {
    opened(app, "").await?;
    app.css(".vtl li").await?;
    let before = app.count(".vtl li").await?;
    app.js("document.querySelector('.vtl .btns button').scrollIntoView({ block: 'center' });").await?;
    app.click("button", "More").await?;
    app.until("more of them", &format!("document.querySelectorAll('.vtl li').length > {before}")).await?;
    app.axe().await?;
    app.fits_its_width().await
}
