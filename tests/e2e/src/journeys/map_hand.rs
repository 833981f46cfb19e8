//! What a hand does to the map that `map` doesn't have, and what the map says of what it can't draw.

use crate::app::App;
use crate::journey::Journey;
use crate::{Outcome, check, check_eq, journey};

pub const JOURNEYS: &[Journey] = &[
    journey!("two fingers zoom the map around their middle", pinches),
    journey!("the wheel with Ctrl zooms the map under the pointer, alone it scrolls the page", wheels),
    journey!("a country that is pointed at shows from whom to whom, and leaves nothing behind", arcs),
    journey!("what has no point on the map is named below it, seats apart, with whose outlines they are", told),
];

/// Where a country's sign is in the frame, in px.
const KENYA: &str = "(() => { const at = document.querySelector('.map-signs [data-code=KE]').getBoundingClientRect(); \
    const frame = document.querySelector('.map-frame').getBoundingClientRect(); \
    return [at.left + at.width / 2 - frame.left, at.top + at.height / 2 - frame.top]; })()";
/// The map's zoom: the first number of its matrix.
const SCALE: &str = "Number(document.querySelector('.map-sheet > g').getAttribute('transform').match(/-?[\\d.]+/)[0])";

async fn on_map(app: &App) -> Outcome {
    app.open("#/countries").await?;
    app.until("the map is drawn", "document.querySelector('.map-sheet .named g.land[data-code=KE]')").await?;
    app.settled().await
}

async fn number(app: &App, expression: &str) -> Outcome<f64> {
    Ok(app.js(&format!("return {expression};")).await?.as_f64().unwrap_or_default())
}

async fn kenya(app: &App) -> Outcome<(f64, f64)> {
    let at = app.js(&format!("return {KENYA};")).await?;
    Ok((at[0].as_f64().unwrap_or_default(), at[1].as_f64().unwrap_or_default()))
}

async fn stays(app: &App, (x, y): (f64, f64)) -> Outcome {
    let after = kenya(app).await?;
    check!((after.0 - x).abs() < 3.0 && (after.1 - y).abs() < 3.0, "Kenya stays under the hand: {x} {y}, {after:?}");
    Ok(())
}

async fn pinches(app: &App) -> Outcome {
    on_map(app).await?;
    let (before, at) = (number(app, SCALE).await?, kenya(app).await?);
    // Pointers as the browser tells of them: WebDriver's touch isn't in every engine.
    app.js(&format!(
        "const frame = document.querySelector('.map-frame'), edge = frame.getBoundingClientRect(), [x, y] = {KENYA};
         const hand = (kind, id, by) => frame.dispatchEvent(new PointerEvent(kind, {{ pointerId: id, pointerType: 'touch',
             isPrimary: id === 1, bubbles: true, cancelable: true, button: 0, buttons: kind === 'pointerup' ? 0 : 1,
             clientX: edge.left + x + by, clientY: edge.top + y }}));
         hand('pointerdown', 1, -40); hand('pointerdown', 2, 40);
         for (let by = 45; by <= 120; by += 5) {{ hand('pointermove', 1, -by); hand('pointermove', 2, by); }}
         hand('pointerup', 1, -120); hand('pointerup', 2, 120);"
    ))
    .await?;
    app.until("the address follows", "/map=[\\d.]+:/.test(location.hash)").await?;
    let factor = number(app, SCALE).await? / before;
    check!((factor - 3.0).abs() < 0.1, "three times as close: {factor}");
    stays(app, at).await?;
    check_eq!(app.count(".map-card").await?, 0, "countries chosen by that");
    Ok(())
}

async fn wheels(app: &App) -> Outcome {
    on_map(app).await?;
    let (before, at) = (number(app, SCALE).await?, kenya(app).await?);
    let wheel = |ctrl: bool| {
        format!(
            "const frame = document.querySelector('.map-frame'), edge = frame.getBoundingClientRect(), [x, y] = {KENYA};
             const event = new WheelEvent('wheel', {{ deltaY: -300, ctrlKey: {ctrl}, bubbles: true, cancelable: true,
                 clientX: edge.left + x, clientY: edge.top + y }});
             frame.dispatchEvent(event);
             return event.defaultPrevented;"
        )
    };
    check_eq!(app.js(&wheel(false)).await?, false, "the wheel alone is left to the page");
    check_eq!(number(app, SCALE).await?, before, "and the map stands");
    check_eq!(app.js(&wheel(true)).await?, true, "with Ctrl the page isn't zoomed");
    app.until("the address follows", "/map=[\\d.]+:/.test(location.hash)").await?;
    let factor = number(app, SCALE).await? / before;
    check!(1.5 < factor && factor < 3.0, "the map is closer: {factor}");
    stays(app, at).await
}

async fn arcs(app: &App) -> Outcome {
    on_map(app).await?;
    check_eq!(app.count(".map-sheet .bridges path").await?, 0, "arcs while nothing is pointed at");
    let sign = app.css(".map-signs [data-code=KE]").await?;
    app.driver().action_chain().move_to_element_center(&sign).perform().await?;
    // One arc, in two halves.
    app.until("an arc leads to it", "document.querySelectorAll('.map-sheet .bridges path').length === 2").await?;
    let heading = app.css("h1").await?;
    app.driver().action_chain().move_to_element_center(&heading).perform().await?;
    app.until("it goes with the pointer", "document.querySelectorAll('.map-sheet .bridges path').length === 0").await?;
    check!(!app.hash().await?.contains("map="), "nothing is chosen");
    Ok(())
}

async fn told(app: &App) -> Outcome {
    on_map(app).await?;
    app.sees("Named, but not located: Sidomulyo (Indonesia)").await?;
    app.sees("their country is hatched: Greater Tokyo area (Japan)").await?;
    app.until("it is hatched", "document.querySelector('.map-sheet .named [data-code=JP] .vague')").await?;
    app.sees("Outlines are drawn for orientation. They are Natural Earth’s and take no position on any boundary.")
        .await?;
    // Where an organisation has its seat isn't a place of activity: another sign.
    let seat = include_str!("../../../fixtures/unlisted.json")
        .replace("\"country\": \"KE\", \"role\": \"beneficiary\"", "\"country\": \"KE\", \"role\": \"headquarters\"");
    app.server.put("__seat.json", seat);
    app.open("?data=__seat.json#/countries?lang=en").await?;
    app.until("a seat's sign", "document.querySelector('.map-signs [data-code=KE] .seat')").await?;
    check_eq!(app.count(".map-signs [data-code=LA] .seat").await?, 0, "and no other's");
    app.until("it is no country that support is for", "!document.querySelector('.map-signs [data-code=KE] .for')")
        .await
        .map(drop)
}
