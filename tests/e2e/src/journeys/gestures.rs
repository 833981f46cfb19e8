//! Every way to move through time that `browse` and `marked` don't have, and what must not move by itself.

use super::browse::window_days;
use crate::app::App;
use crate::emulate::Media;
use crate::engine::Engine;
use crate::journey::{Journey, Setup};
use crate::{Outcome, check, check_eq, journey};

pub const JOURNEYS: &[Journey] = &[
    journey!("a double click comes closer to the day under the pointer, with Shift it goes away", double_clicks),
    journey!("two fingers zoom around their middle, and the one that stays goes on as a drag", pinches),
    journey!("a flick goes on by itself, and a press holds it", flicks),
    journey!("a press moves the view before the eyes, and the address has its goal at once", flies),
    journey!(
        "with reduced motion nothing flies and nothing glides",
        Setup { media: Media { reduced_motion: true, ..Media::PLAIN }, ..Setup::PLAIN },
        stands_still
    ),
    journey!("what a zoom and a filter change is announced", announces),
    journey!("the words that the timeline is searched for are marked, also those of a note", marks_words),
    journey!("while nobody does anything no frame is asked for", idles),
    journey!("a link with everything in it draws the same picture again", same_again),
    journey!("the period in sight is marked by a key", marks_by_key),
    journey!("a key and a button zoom to what is selected", fits_selection),
];

/// Pointers as the browser tells of them: WebDriver's touch isn't in every engine.
const HAND: &str = "
    window.plot = document.querySelector('.plot');
    window.hand = (kind, id, x, type = 'touch') => plot.dispatchEvent(new PointerEvent(kind, {
        pointerId: id, pointerType: type, isPrimary: id === 1, bubbles: true, cancelable: true, button: 0,
        buttons: kind === 'pointerup' ? 0 : 1, clientX: plot.getBoundingClientRect().left + x,
        clientY: plot.getBoundingClientRect().top + 30 }));
    window.frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    // The marks' places, and the moment under a place of the plot, in days.
    window.days = () => location.hash.match(/window=([^&]*)/)?.[1].split('/').map((day) => Date.parse(day) / 864e5);
    window.shift = () => new DOMMatrix(getComputedStyle(document.querySelector('.world')).transform).e;";

/// A timeline in the middle of time, with the page's first use behind it.
async fn begun(app: &App) -> Outcome {
    app.open("#/timeline?window=2006-01-01/2013-12-31").await?;
    app.js("document.querySelector('.plot a').focus();").await?;
    app.js(HAND).await?;
    // What a press does is in the second file.
    app.css("#tl-said").await.map(drop)
}

async fn double_clicks(app: &App) -> Outcome {
    begun(app).await?;
    let click = |shift: bool| {
        format!(
            "const box = plot.getBoundingClientRect();
             plot.dispatchEvent(new MouseEvent('dblclick', {{ bubbles: true, shiftKey: {shift},
                 clientX: box.left + box.width / 4, clientY: box.top + 30 }}));"
        )
    };
    let before = window_days(app).await?;
    app.js(&click(false)).await?;
    app.settled().await?;
    let closer = window_days(app).await?;
    let (long, short) = (before.1 - before.0, closer.1 - closer.0);
    check!((short * 3 - long * 2).abs() < long / 50, "one and a half times as close: {long} and {short} days");
    let quarter = |(from, to): (i64, i64)| (3 * from + to) / 4;
    check!((quarter(before) - quarter(closer)).abs() < long / 50, "the day under the pointer stays");
    app.js(&click(true)).await?;
    app.settled().await?;
    let again = window_days(app).await?;
    check!((again.0 - before.0).abs() < 8 && (again.1 - before.1).abs() < 8, "and back: {before:?}, {again:?}");
    Ok(())
}

async fn pinches(app: &App) -> Outcome {
    begun(app).await?;
    let before = window_days(app).await?;
    app.js(
        "const middle = plot.clientWidth / 2;
         hand('pointerdown', 1, middle - 50); hand('pointerdown', 2, middle + 50);
         for (let by = 60; by <= 100; by += 10) { hand('pointermove', 1, middle - by); hand('pointermove', 2, middle + by); }
         window.middle = middle;",
    )
    .await?;
    app.settled().await?;
    app.js("window.wide = shift(); hand('pointerup', 2, middle + 100);").await?;
    app.js("hand('pointermove', 1, middle - 60); hand('pointermove', 1, middle - 20);").await?;
    app.settled().await?;
    let dragged = app.js("return shift() - wide;").await?.as_f64().unwrap_or_default();
    check!((dragged - 80.0).abs() < 2.0, "the finger that stays drags: {dragged} px");
    // Held still before it leaves, so that it isn't a flick.
    app.js_async("setTimeout(() => { hand('pointerup', 1, middle - 20); arguments[0](); }, 200);", vec![]).await?;
    app.settled().await?;
    let after = window_days(app).await?;
    let (long, short) = (before.1 - before.0, after.1 - after.0);
    check!((long - 2 * short).abs() < long / 25, "twice as close: {long} and {short} days");
    Ok(())
}

/// A quick drag of 120 px to the left, and where the marks are when the finger leaves.
const FLICK: &str = "const done = arguments[0];
    const steps = [[0, 700], [1, 690], [2, 660], [3, 620], [4, 580]];
    hand('pointerdown', 1, 700);
    const next = () => {
        const step = steps.shift();
        if (!step) { window.left = shift(); hand('pointerup', 1, 580); return done(); }
        hand('pointermove', 1, step[1]);
        setTimeout(next, 12);
    };
    next();";

async fn flicks(app: &App) -> Outcome {
    begun(app).await?;
    app.js_async(FLICK, vec![]).await?;
    app.until("the marks go on to the left", "shift() < left - 20").await?;
    app.js("hand('pointerdown', 1, 500);").await?;
    let held = "frame().then(() => { const here = shift(); return frame().then(() => shift() - here); })";
    let moved = app.js_async(&format!("{held}.then(arguments[0]);"), vec![]).await?;
    check_eq!(moved.as_f64(), Some(0.0), "how far it goes on under a finger");
    app.js("hand('pointerup', 1, 500);").await?;
    check!(!app.hash().await?.contains("select="), "the press that holds it opens nothing");
    // Left alone it comes to rest, and the address follows.
    app.settled().await?;
    let before = app.hash().await?;
    app.js_async(FLICK, vec![]).await?;
    app.until("the address follows", &format!("location.hash !== {before:?}")).await.map(drop)
}

async fn flies(app: &App) -> Outcome {
    begun(app).await?;
    let mark = "document.querySelector('.plot li').style.left";
    app.js(&format!(
        "window.places = new Set(); window.flew = false;
         (function look() {{
             places.add({mark});
             window.flew = window.flew || 'flying' in document.documentElement.dataset;
             requestAnimationFrame(look);
         }}());"
    ))
    .await?;
    app.press("plus").await?;
    app.settled().await?;
    // WebKitGTK on a display without a screen paints too seldom to be seen on the way.
    let least = if app.engine == Engine::WebKit { 2 } else { 4 };
    let places = app.js("return places.size;").await?;
    check!(places.as_u64() >= Some(least), "places on the way: {places}");
    check_eq!(app.js("return window.flew;").await?, true, "whether the page said that it flies");
    app.press("plus").await?;
    app.press("minus").await?;
    app.press("plus").await?;
    app.settled().await?;
    // Presses add up, however quick; and the link names where they lead.
    let (from, to) = window_days(app).await?;
    let whole = 365 * 8 + 2;
    check!(((to - from) * 9 - whole * 4).abs() < whole / 10, "{} of {whole} days", to - from);
    app.reload().await?;
    check_eq!(window_days(app).await?, (from, to), "after a reload");
    Ok(())
}

async fn stands_still(app: &App) -> Outcome {
    begun(app).await?;
    let seen = "window.flew = false;
        (function look() {
            window.flew = window.flew || 'flying' in document.documentElement.dataset;
            requestAnimationFrame(look);
        }());";
    app.js(seen).await?;
    let before = app.hash().await?;
    app.press("plus").await?;
    app.until("the window is another", &format!("location.hash !== {before:?}")).await?;
    app.settled().await?;
    check_eq!(app.js("return window.flew;").await?, false, "whether it flew");
    app.js_async(FLICK, vec![]).await?;
    app.settled().await?;
    let moved = app.js("return shift() - left;").await?.as_f64().unwrap_or(99.0);
    check!(moved.abs() < 2.0, "the marks stay where the finger left them, and went on {moved} px");
    Ok(())
}

async fn announces(app: &App) -> Outcome {
    begun(app).await?;
    let said = "document.querySelector('#tl-said[role=status]').textContent";
    check_eq!(app.js(&format!("return {said};")).await?, "", "what is said before anything has changed");
    app.press("plus").await?;
    app.until("the window is told", &format!("/^In sight, .+: \\d+ activit.+ \\d+ event/.test({said})")).await?;
    app.settled().await?;
    // The years that the address has, not those on the way there.
    let years = "location.hash.match(/window=(\\d+)-\\d+-\\d+\\/(\\d+)/).slice(1)";
    check_eq!(
        app.js(&format!("return {years}.every((year) => {said}.includes(year));")).await?,
        true,
        "the years told"
    );
    app.click("button", "Co-operatives 10").await?;
    app.until("the answer is told", &format!("/^Co-operatives.+: .*activit/.test({said})")).await?;
    app.axe().await
}

async fn marks_words(app: &App) -> Outcome {
    // Also by a link that is followed while the second file isn't here.
    app.open("#/timeline").await?;
    app.js("location.hash = '#/timeline?q=java';").await?;
    app.heading("1 activity, 1 event").await?;
    app.until(
        "the label has it",
        "[...document.querySelectorAll('.plot mark')].some((mark) => mark.textContent === 'Java')",
    )
    .await?;
    app.axe().await?;
    app.open("#/table?q=java").await?;
    app.until("the table has it", "document.querySelector('tbody mark')?.textContent === 'Java'").await?;
    // A note says what no text says.
    app.open("#/activity/study-tour").await?;
    app.write_note("remember the marula tree").await?;
    app.sees("marula").await?;
    app.open("#/timeline?q=marula").await?;
    app.heading("1 activity").await?;
    check_eq!(app.count(".plot [data-entry]").await?, 1, "what has a note that says it");
    Ok(())
}

async fn idles(app: &App) -> Outcome {
    app.before_scripts(
        "window.frames = 0;
         const ask = window.requestAnimationFrame.bind(window);
         window.requestAnimationFrame = (run) => { window.frames += 1; return ask(run); };",
    );
    app.open("#/timeline?select=activity:study-tour").await?;
    app.sees("around five leaders").await?;
    app.press("plus").await?;
    app.settled().await?;
    app.rests().await?;
    let asked = app.js_async(
        "const done = arguments[0]; const before = frames; setTimeout(() => done(frames - before), 600);",
        vec![],
    );
    check_eq!(asked.await?, 0, "frames asked for while nothing happens");
    Ok(())
}

/// Where every mark stands, and what the page says of itself.
const PICTURE: &str = "return JSON.stringify([
    document.querySelector('h1').textContent, document.querySelector('.panel h2')?.textContent,
    [...document.querySelectorAll('.lane-head h3')].map((head) => head.textContent),
    getComputedStyle(document.querySelector('.world')).transform,
    [...document.querySelectorAll('.plot li')].map((li) => [li.style.left, li.style.top, li.style.width, li.textContent])]);";

async fn same_again(app: &App) -> Outcome {
    app.open("#/timeline?lang=ja").await?;
    app.js("document.querySelector('.plot a').focus();").await?;
    app.open(
        "#/timeline?theme=co-operatives&country=KE&period=2005-01-01/2016-12-31&q=協同組合&lanes=country\
         &window=2009-01-01/2014-12-31&select=activity:study-tour&lang=ja",
    )
    .await?;
    app.press("plus").await?;
    app.settled().await?;
    let address = app.hash().await?;
    app.js(&format!("sessionStorage.setItem('picture', (() => {{ {PICTURE} }})());")).await?;
    check!(address.len() <= 300, "{} characters: {address}", address.len());
    app.reload().await?;
    app.until("details", "document.querySelector('.panel h2')").await?;
    app.settled().await?;
    check_eq!(app.hash().await?, address, "the address after a reload");
    // The address names whole days, so a mark may be off by what a day measures: here less than a px.
    let differ = "const numbers = /-?\\d+(\\.\\d+)?(?=px|, 0\\))/g;
        const [before, after] = [sessionStorage.getItem('picture'), (() => { PICTURE })()];
        if (before.replace(numbers, '') !== after.replace(numbers, '')) return [before, after];
        const [a, b] = [before, after].map((text) => text.match(numbers).map(Number));
        return a.filter((one, at) => Math.abs(one - b[at]) > 1);";
    let differ = app.js(&differ.replace("PICTURE", PICTURE)).await?;
    check_eq!(differ, serde_json::json!([]), "what is elsewhere after a reload");
    Ok(())
}

async fn fits_selection(app: &App) -> Outcome {
    app.open("#/timeline?select=activity:red-card-campaign").await?;
    app.sees("Zoom to it").await?;
    app.press("z").await?;
    app.until("the campaign’s years", "/window=201[23].*\\/20(1[6-9]|2\\d)/.test(location.hash)").await?;
    app.settled().await?;
    let by_key = app.hash().await?;
    app.press("0").await?;
    app.until("everything", "!location.hash.includes('window=')").await?;
    app.click("button", "Zoom to it").await?;
    app.settled().await?;
    check_eq!(app.hash().await?, by_key, "the address after the button");
    Ok(())
}

async fn marks_by_key(app: &App) -> Outcome {
    begun(app).await?;
    app.press("m").await?;
    app.css(".period-box").await?;
    app.until("the focus is where something can be done with it", "document.activeElement.closest('.period-box')")
        .await?;
    app.press("enter").await?;
    app.until("the period is a filter", "location.hash.includes('period=2006-01-01/2013-12-31')").await.map(drop)
}
