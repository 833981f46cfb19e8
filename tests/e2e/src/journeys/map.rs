//! The map: what is on it, how it is used by pointer, keys and fingers, and that the list says the same.

use crate::app::App;
use crate::journey::{Journey, Setup};
use crate::{Outcome, check, check_eq, journey};
use serde_json::Value;

pub const JOURNEYS: &[Journey] = &[
    journey!("no outline is fetched before a map is shown, and then once", fetched_once),
    journey!("Lesotho is chosen on the map by mouse, and its page opened", by_mouse),
    journey!("Lesotho is chosen on the map by keyboard alone", by_keyboard),
    journey!("on a phone Lesotho is chosen with a finger", Setup { size: (320, 700), ..Setup::PLAIN }, by_finger),
    journey!("layers, list and map are in step, and the address holds them", layers),
    journey!("the map is moved by drag and buttons, and the address follows", moved),
    journey!("the map is as it was after a reload and another page", held),
    journey!("two presses zoom and choose nothing, and a part of the world is picked", twice),
    journey!("filters narrow the map and its files", files),
    journey!(
        "without the outlines the list has everything, and says so",
        Setup { missing: &[".atlas"], complaints: &["404", "integrity"], ..Setup::PLAIN },
        without_outlines
    ),
    journey!("a country's page shows where it lies", locator),
];

const DRAWN: &str = "document.querySelectorAll('.map-sheet .named g.land').length > 15";

async fn on_map(app: &App, route: &str) -> Outcome {
    app.open(route).await?;
    app.until("the map is drawn", DRAWN).await?;
    app.settled().await
}

fn atlases(app: &App) -> usize {
    app.server.requests().iter().filter(|request| request.path.ends_with(".atlas")).count()
}

async fn fetched_once(app: &App) -> Outcome {
    app.open("").await?;
    app.rests().await?;
    check_eq!(atlases(app), 0, "requests for outlines before a map");
    app.follow("Countries").await?;
    app.until("the map is drawn", DRAWN).await?;
    check_eq!(atlases(app), 1, "requests for outlines with the map");
    app.follow("Kenya ケニア").await?;
    app.until("the small map is drawn", "document.querySelector('.locator .named g.land[data-code=KE]')").await?;
    check_eq!(atlases(app), 1, "requests for outlines after a second map");
    Ok(())
}

/// Clicks a point of a country's outline that is far from every sign.
async fn click_outline(app: &App, code: &str) -> Outcome {
    let script = "const land = document.querySelector(`.map-sheet .named [data-code=${arguments[0]}] path`);
        const box = land.getBoundingClientRect();
        const signs = [...document.querySelectorAll('.map-signs button')].map((b) => b.getBoundingClientRect());
        for (let x = box.left + 2; x < box.right; x += 3) for (let y = box.top + 2; y < box.bottom; y += 3) {
            const far = signs.every((s) => Math.hypot(s.x + 12 - x, s.y + 12 - y) > 20);
            if (far && document.elementFromPoint(x, y)?.closest('[data-code]')?.dataset.code === arguments[0]) return [x, y];
        }
        return null;";
    let at = app.js_with(script, vec![code.into()]).await?;
    let (Some(x), Some(y)) = (at[0].as_f64(), at[1].as_f64()) else {
        return Err(format!("{code} has no free point").into());
    };
    #[expect(clippy::cast_possible_truncation, reason = "px of a window")]
    let (x, y) = (x as i64, y as i64);
    Ok(app.driver().action_chain().move_to(x, y).click().perform().await?)
}

async fn sign(app: &App, code: &str) -> Outcome<thirtyfour::WebElement> {
    app.css(&format!(".map-signs button[data-code={code}]")).await
}

/// By the pointer, as signs near each other lie over each other.
async fn press_sign(app: &App, code: &str) -> Outcome {
    let sign = sign(app, code).await?;
    Ok(app.driver().action_chain().move_to_element_center(&sign).click().perform().await?)
}

async fn by_mouse(app: &App) -> Outcome {
    on_map(app, "#/countries?map=africa").await?;
    press_sign(app, "LS").await?;
    app.until("it is in the address", "location.hash.includes('map=LS~africa')").await?;
    app.heading("Lesotho").await?;
    app.until(
        "its row is marked",
        "document.querySelector('.map-list li[data-lit=chosen]')?.textContent.includes('Lesotho')",
    )
    .await?;
    app.until("arcs lead to it", "document.querySelectorAll('.map-sheet .bridges path').length === 2").await?;
    // An outline is as good as a sign, and Lesotho, which lies within South Africa, doesn't belong to it.
    click_outline(app, "ZA").await?;
    app.until("the outline was pressed", "location.hash.includes('map=ZA~africa')").await?;
    press_sign(app, "LS").await?;
    app.follow("Open Lesotho").await?;
    app.heading("Lesotho").await?;
    check!(app.hash().await?.starts_with("#/country/LS"), "its page");
    app.back().await?;
    app.until("the map still has it chosen", "document.querySelector('.map-card h2')?.textContent.includes('Lesotho')")
        .await?;
    // A second press lets go.
    press_sign(app, "LS").await?;
    app.until("nothing is chosen", "!document.querySelector('.map-card')").await.map(drop)
}

async fn by_keyboard(app: &App) -> Outcome {
    on_map(app, "#/countries").await?;
    app.tab_to(": From").await?;
    let way = "const at = (b) => { const r = b.getBoundingClientRect(); return [r.x, r.y]; };
        const here = document.activeElement;
        if (!here.dataset.code) return 'lost';
        if (here.dataset.code === 'LS') return 'there';
        const [x, y] = at(here), [tx, ty] = at(document.querySelector('.map-signs [data-code=LS]'));
        const wide = Math.abs(tx - x) > Math.abs(ty - y);
        const ways = wide ? [tx < x ? 'left' : 'right', ty < y ? 'up' : 'down'] : [ty < y ? 'up' : 'down', tx < x ? 'left' : 'right'];
        return [here.dataset.code, ...ways];";
    let mut passed: Vec<String> = Vec::new();
    for _ in 0..30 {
        let answer = app.js(way).await?;
        if answer == "there" {
            break;
        }
        let Value::Array(ways) = answer else { return Err(format!("the focus was lost after {passed:?}").into()) };
        let words: Vec<&str> = ways.iter().filter_map(Value::as_str).collect();
        let [here, first, second] = words.as_slice() else { return Err("no way".into()) };
        // Where the straight way leads back, the other one does it.
        let back = passed.iter().filter(|code| code == here).count();
        passed.push((*here).to_owned());
        app.press(if back % 2 == 0 { first } else { second }).await?;
    }
    check!(app.focused().await?.starts_with("Lesotho: For, "), "the arrows lead to it: {passed:?}");
    app.press("enter").await?;
    app.heading("Lesotho").await?;
    check!(app.hash().await?.contains("map=LS"), "it is in the address");
    app.press("plus").await?;
    app.until("the map is closer", "/map=LS~[\\d.]+:/.test(location.hash)").await?;
    check!(app.focused().await?.starts_with("Lesotho"), "the focus stays");
    app.press("0").await?;
    app.until("the whole world is there", "location.hash.endsWith('map=LS')").await?;
    check_eq!(app.count(".map-signs button[tabindex='0']").await?, 1, "tab stops on the map");
    // Page Up and Page Down lead through all of them.
    let all = app.count(".map-signs button").await?;
    let mut seen = Vec::new();
    for _ in 0..all {
        app.press("pagedown").await?;
        let code = app.js("return document.activeElement.dataset.code;").await?;
        check!(!seen.contains(&code), "{code} twice");
        seen.push(code);
    }
    app.press("escape").await?;
    app.until("nothing is chosen", "!document.querySelector('.map-card') && !location.hash.includes('map=')")
        .await
        .map(drop)
}

async fn by_finger(app: &App) -> Outcome {
    on_map(app, "#/countries?map=africa").await?;
    let frame = app.css(".map-frame").await?;
    frame.scroll_into_view().await?;
    // A tap: a swipe that goes nowhere.
    app.swipe(&sign(app, "LS").await?, (0, 0), (0, 0)).await?;
    app.until("it is chosen", "location.hash.includes('map=LS~africa')").await?;
    app.heading("Lesotho").await?;
    let wide = "document.documentElement.scrollWidth <= innerWidth";
    app.until("nothing is wider than the phone", wide).await?;
    app.swipe(&frame, (40, 30), (-80, 0)).await?;
    app.until("the map has moved", "/map=LS~[\\d.]+:/.test(location.hash)").await?;
    app.until("and it is still chosen", "document.querySelector('.map-card')").await.map(drop)
}

async fn rows(app: &App) -> Outcome<Vec<Value>> {
    let script =
        "return [...document.querySelectorAll('.map-list li > a')].map((a) => a.firstChild.textContent).sort();";
    Ok(app.js(script).await?.as_array().cloned().unwrap_or_default())
}

async fn layers(app: &App) -> Outcome {
    on_map(app, "#/countries").await?;
    let on_map_now = "return [...document.querySelectorAll('.map-signs .name')].map((n) => n.textContent).sort();";
    check_eq!(app.js(on_map_now).await?, Value::Array(rows(app).await?), "countries on the map and in the list");
    app.role_like("button", "For 1").await?.click().await?;
    app.until("the layer is off", "location.hash.includes('map=hide-for')").await?;
    app.until("Lesotho has gone", "!document.querySelector('.map-signs [data-code=LS]')").await?;
    check!(!rows(app).await?.contains(&"Lesotho".into()), "from the list as well");
    check_eq!(app.js(on_map_now).await?, Value::Array(rows(app).await?), "both, with a layer off");
    app.sees("on hidden layers").await?;
    // Thailand is there still: something took place there.
    check_eq!(app.count(".map-signs [data-code=TH]").await?, 1, "Thailand");
    app.reload().await?;
    app.until("it is off after a reload", "document.querySelector('.map-layers [aria-pressed=false]')").await?;
    app.click("button", "Show all layers").await?;
    app.until("all are on", "!location.hash.includes('map=') && document.querySelector('.map-signs [data-code=LS]')")
        .await?;
    app.open("#/countries?map=KE~asia~hide-in&lang=ja").await?;
    app.heading("ケニア").await?;
    app.until("the part of the world is chosen", "document.querySelector('.map-zoom select').value === 'asia'").await?;
    app.open("#/countries?map=KE~atlantis").await?;
    app.until("a part that isn't one is said", "document.body.innerText.includes('atlantis')").await.map(drop)
}

const TRANSFORM: &str = "return document.querySelector('.map-sheet > g').getAttribute('transform');";

async fn moved(app: &App) -> Outcome {
    on_map(app, "#/countries").await?;
    let first = app.js(TRANSFORM).await?;
    app.click("button", "Zoom in").await?;
    app.until("the address follows", "/map=[\\d.]+:/.test(location.hash)").await?;
    let closer = app.js(TRANSFORM).await?;
    check!(first != closer, "the map is closer");
    let hash = app.hash().await?;
    app.drag(&app.css(".map-frame").await?, (0, 0), (90, 40)).await?;
    app.until("the address follows", &format!("location.hash !== '{hash}'")).await?;
    check!(app.js(TRANSFORM).await? != closer, "the map was dragged");
    check_eq!(app.count(".map-card").await?, 0, "countries chosen by a drag");
    app.click("button", "Show the world").await?;
    app.until("the address is plain", "!location.hash.includes('map=')").await?;
    check_eq!(app.js(TRANSFORM).await?, first, "the whole world");
    Ok(())
}

async fn held(app: &App) -> Outcome {
    on_map(app, "#/countries").await?;
    app.click("button", "Zoom in").await?;
    app.until("the address follows", "/map=[\\d.]+:/.test(location.hash)").await?;
    let hash = app.hash().await?;
    app.drag(&app.css(".map-frame").await?, (0, 0), (90, 40)).await?;
    app.until("the address follows", &format!("location.hash !== '{hash}'")).await?;
    // The address follows once the hand rests.
    app.settled().await?;
    let dragged = app.js(TRANSFORM).await?;
    app.reload().await?;
    app.until("the map is drawn", DRAWN).await?;
    // What is seen after a reload is what the link says, in tenths: at most some px beside it.
    let near = "const [a, b] = [...arguments].map((text) => text.match(/-?[\\d.]+/g).map(Number));
        return a.every((value, at) => Math.abs(value - b[at]) < 8);";
    let again = app.js(TRANSFORM).await?;
    check_eq!(
        app.js_with(near, vec![again.clone(), dragged]).await?,
        true,
        "the view of the link beside the one that was"
    );
    app.follow("Actors").await?;
    app.back().await?;
    app.until("the map is drawn", DRAWN).await?;
    check_eq!(app.js(TRANSFORM).await?, again, "the same view after another page");
    Ok(())
}

async fn twice(app: &App) -> Outcome {
    on_map(app, "#/countries").await?;
    // Also on a country, which the first of them chooses for a moment.
    let kenya = sign(app, "KE").await?;
    app.driver().action_chain().move_to_element_center(&kenya).double_click().perform().await?;
    app.until("closer by two presses", "/map=[\\d.]+:/.test(location.hash)").await?;
    check_eq!(app.count(".map-card").await?, 0, "countries chosen by two presses");
    app.click("button", "Show the world").await?;
    app.until("the address is plain", "!location.hash.includes('map=')").await?;
    let select = app.css(".map-zoom select").await?;
    select.send_keys("Africa").await?;
    app.until("Africa is in the address", "location.hash.includes('map=africa')").await.map(drop)
}

async fn files(app: &App) -> Outcome {
    app.open("#/countries?country=KE&map=KE").await?;
    app.until("the map is drawn", "document.querySelectorAll('.map-sheet .named g.land').length > 5").await?;
    app.click("button", "Countries as a table (CSV)").await?;
    app.click("button", "Map as a picture (SVG)").await?;
    let (_, table) = app.downloaded(".csv").await?;
    let table = String::from_utf8(table)?;
    check!(table.contains("\r\nKE,404,Kenya,ケニア,014,beneficiary (stated),1,4,"), "Kenya's line: {table}");
    check!(!table.contains("\r\nTH,"), "what the filters hide isn't in it");
    check_eq!(table.matches("\r\n").count() - 1, rows(app).await?.len(), "a line for each row of the list");
    let (_, drawing) = app.downloaded(".svg").await?;
    let drawing = String::from_utf8(drawing)?;
    check!(drawing.contains(">Kenya</text>") && drawing.contains("Natural Earth"), "names and source");
    check!(!drawing.contains("var(") && !drawing.contains("style=\""), "it stands by itself");
    let parsed =
        "const file = new DOMParser().parseFromString(arguments[0].replace(/<style>.*<.style>/s, ''), 'image/svg+xml');
        return file.querySelector('parsererror')?.textContent ?? file.documentElement.tagName;";
    check_eq!(app.js_with(parsed, vec![drawing.as_str().into()]).await?, "svg", "well-formed");
    Ok(())
}

async fn without_outlines(app: &App) -> Outcome {
    app.open("#/countries").await?;
    app.sees("The outlines couldn’t be loaded").await?;
    check!(rows(app).await?.contains(&"Lesotho".into()), "the list is there");
    app.click("button", "Try again").await?;
    app.sees("The outlines couldn’t be loaded").await?;
    app.open("#/country/LS").await?;
    app.heading("Lesotho").await?;
    app.until("no empty frame is left", "document.querySelector('.locator')?.hidden").await.map(drop)
}

async fn locator(app: &App) -> Outcome {
    app.open("#/country/LS").await?;
    app.until("it is drawn", "document.querySelector('.locator [data-code=LS][data-lit=own] path')").await?;
    let inside = "const own = document.querySelector('.locator [data-lit=own]').getBoundingClientRect();
        const frame = document.querySelector('.locator').getBoundingClientRect();
        return own.left > frame.left && own.right < frame.right && own.top > frame.top && own.bottom < frame.bottom;";
    check_eq!(app.js(inside).await?, true, "all of it lies in the frame");
    check_eq!(app.names("img").await?.iter().filter(|name| *name == "Where Lesotho is").count(), 1, "its name");
    Ok(())
}
