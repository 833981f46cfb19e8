//! A check that can't fail is worth nothing: here the harness is shown faults that it must see.

use crate::app::App;
use crate::emulate::Media;
use crate::engine::{Engine, Storage};
use crate::journey::{Journey, Setup};
use crate::{Outcome, check, check_eq, journey};
use serde_json::Value;

pub const JOURNEYS: &[Journey] = &[
    journey!("the accessibility check sees a picture without words", axe_sees),
    journey!("the checks of size see what is too wide and what is too small", sizes_are_seen),
    journey!(
        "complaints in the console are heard",
        Setup { complaints: &["a complaint of the journey's own"], ..Setup::PLAIN },
        console_is_heard
    ),
    journey!(
        "complaints of a page that was left are heard too",
        Setup { complaints: &["a complaint of the journey's own"], ..Setup::PLAIN },
        left_console_is_heard
    ),
    journey!("storage that is blocked throws", Setup { storage: Storage::Blocked, ..Setup::PLAIN }, throws),
    journey!("storage that isn't there is null", Setup { storage: Storage::Null, ..Setup::PLAIN }, is_null),
    journey!(
        "storage can be small: some notes fit, a large one doesn't",
        Setup { storage: Storage::Small, ..Setup::PLAIN },
        is_small
    ),
    journey!(
        "the reader's settings reach the page",
        Setup {
            media: Media { dark: true, reduced_motion: true, ..Media::PLAIN },
            language: "ja",
            size: (320, 640),
            ..Setup::PLAIN
        },
        settings_arrive
    ),
    journey!("a browser that is closed finds its profile again", Setup { not_in: EPHEMERAL, ..Setup::PLAIN }, keeps),
    journey!(
        "a browser that is killed is gone, and with it what it was just told",
        Setup { not_in: EPHEMERAL, ..Setup::PLAIN },
        kills
    ),
    journey!(
        "a driven browser's storage can be damaged on the disk",
        Setup { not_in: EPHEMERAL, ..Setup::PLAIN },
        damages
    ),
    journey!("a browser that nobody drives writes, is closed, and reads again", lasts),
    journey!("what a browser was told just before a kill is lost without a second copy", lasts_not),
    journey!("the files of a browser that nobody drives can be damaged", lasting_damaged),
    journey!("steps that fail in an undriven browser are told", walk_fails),
    journey!("two windows share a storage, and one can be closed", two_windows),
    journey!("another page and back again", leaves_and_returns),
];

const EPHEMERAL: &[(Engine, &str)] =
    &[(Engine::WebKit, "its driven browsers keep no profile; the journeys of undriven browsers show the same")];

/// Adds a piece of markup that the page's policy lets through.
async fn add(app: &App, markup: &str) -> Outcome {
    app.open("").await?;
    let script = "document.querySelector('main').insertAdjacentHTML('beforeend', arguments[0]);";
    app.js_with(script, vec![markup.into()]).await.map(drop)
}

async fn axe_sees(app: &App) -> Outcome {
    add(app, "<img src='favicon.svg'>").await?;
    let error = app.axe().await.err().map(|error| error.to_string()).unwrap_or_default();
    check!(error.contains("image-alt"), "axe said: {error}");
    Ok(())
}

async fn sizes_are_seen(app: &App) -> Outcome {
    add(app, "<p id='wide'>x</p><button id='small'>.</button>").await?;
    app.js("wide.style.width = '4000px'; small.style.cssText = 'width: 10px; height: 10px; padding: 0; min-width: 0; min-height: 0';").await?;
    check!(app.fits_its_width().await.is_err(), "a paragraph of 4000 px went unseen");
    check!(
        app.targets_are_at_least(24).await.is_err_and(|error| error.to_string().contains("small")),
        "a button of 10 px went unseen"
    );
    Ok(())
}

async fn console_is_heard(app: &App) -> Outcome {
    app.open("").await?;
    app.js("console.warn('a complaint of the journey\\'s own');").await?;
    let heard = app.complaints().await?;
    check!(heard.len() == 1 && heard[0].contains("a complaint"), "heard {heard:?}");
    Ok(())
}

async fn left_console_is_heard(app: &App) -> Outcome {
    app.open("").await?;
    app.js("console.error('a complaint of the journey\\'s own');").await?;
    app.reload().await?;
    let heard = app.complaints().await?;
    check!(heard.len() == 1 && heard[0].contains("a complaint"), "heard {heard:?}");
    Ok(())
}

const ASK: &str = "try { return localStorage === null ? 'null' : 'there'; } catch (error) { return error.name; }";

async fn throws(app: &App) -> Outcome {
    app.open("").await?;
    check_eq!(app.js(ASK).await?, "SecurityError", "what asking for localStorage gives");
    Ok(())
}

async fn is_null(app: &App) -> Outcome {
    app.open("").await?;
    check_eq!(app.js(ASK).await?, "null", "what asking for localStorage gives");
    Ok(())
}

async fn is_small(app: &App) -> Outcome {
    app.open("").await?;
    let keep = "try { localStorage.setItem('x', 'x'.repeat(arguments[0])); return 'kept'; } catch (error) { return error.name; }";
    check_eq!(app.js_with(keep, vec![10_000.into()]).await?, "kept", "10,000 characters");
    check_eq!(app.js_with(keep, vec![200_000.into()]).await?, "QuotaExceededError", "200,000 characters");
    Ok(())
}

async fn settings_arrive(app: &App) -> Outcome {
    app.open("").await?;
    let found = app
        .js("return ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)', '(hover: hover)', '(pointer: fine)']
            .filter((query) => !matchMedia(query).matches).concat(navigator.language.slice(0, 2), innerWidth, innerHeight);")
        .await?;
    check_eq!(found, serde_json::json!(["ja", 320, 640]), "what doesn't match, language and size");
    Ok(())
}

async fn keeps(app: &App) -> Outcome {
    app.open("").await?;
    app.js("localStorage.setItem('mine', '1');").await?;
    app.close_browser().await;
    app.restart().await?;
    app.open("").await?;
    check_eq!(app.js("return localStorage.getItem('mine');").await?, "1", "what was kept over the end");
    Ok(())
}

/// Chromium and Firefox write every few seconds.
async fn kills(app: &App) -> Outcome {
    app.open("").await?;
    app.js("localStorage.setItem('mine', '1');").await?;
    app.kill_browser();
    check!(app.js("return 1;").await.is_err(), "the killed browser still answers");
    app.restart().await?;
    app.open("").await?;
    check_eq!(
        app.js("return localStorage.getItem('mine');").await?,
        Value::Null,
        "what was written just before the kill"
    );
    Ok(())
}

async fn damages(app: &App) -> Outcome {
    app.open("").await?;
    app.js("localStorage.setItem('early', '1');").await?;
    app.close_browser().await;
    check!(app.damage_storage()? > 0, "no file was damaged");
    app.restart().await?;
    app.open("").await?;
    check_eq!(app.js("return localStorage.getItem('early');").await?, Value::Null, "what was in the damaged files");
    Ok(())
}

const SET: &str = "await page.open(''); page.storage.setItem('mine', '1');";
const GET: &str = "await page.open(''); return page.storage.getItem('mine');";

async fn lasts(app: &App) -> Outcome {
    let lasting = app.lasting()?;
    lasting.walk(SET).await?;
    lasting.close().await?;
    check_eq!(lasting.walk(GET).await?, "1", "what was kept over the end");
    // A second walk in the same browser, through the app's own controls.
    lasting.walk("await page.open('#/country/KE'); await page.write_note('by itself'); await page.reload(); await page.sees('by itself');").await.map(drop)
}

async fn lasts_not(app: &App) -> Outcome {
    let lasting = app.lasting()?;
    lasting.walk(SET).await?;
    lasting.kill();
    check_eq!(lasting.walk(GET).await?, Value::Null, "what was written just before the kill");
    Ok(())
}

async fn lasting_damaged(app: &App) -> Outcome {
    let lasting = app.lasting()?;
    lasting.walk(SET).await?;
    check!(lasting.damage_storage().is_err(), "files of a running browser were damaged");
    lasting.close().await?;
    check!(lasting.damage_storage()? > 0, "no file was damaged");
    check_eq!(lasting.walk(GET).await?, Value::Null, "what was in the damaged files");
    Ok(())
}

async fn walk_fails(app: &App) -> Outcome {
    let lasting = app.lasting()?;
    let error = lasting.walk("throw new Error('of the steps');").await.err().map(|error| error.to_string());
    check!(error.is_some_and(|error| error.contains("of the steps")), "a failed step went unnoticed");
    Ok(())
}

async fn two_windows(app: &App) -> Outcome {
    app.open("").await?;
    let first = app.another_window("#/countries").await?;
    app.js("localStorage.setItem('of the other', '1');").await?;
    app.close_window(&first).await?;
    check_eq!(app.driver().windows().await?.len(), 1, "windows that are left");
    app.until("it is here too", "localStorage.getItem('of the other') === '1'").await?;
    check!(!app.hash().await?.contains("countries"), "this is the first window");
    Ok(())
}

async fn leaves_and_returns(app: &App) -> Outcome {
    app.open("#/countries").await?;
    let stayed = app.leave_and_return().await?;
    println!("    the back/forward cache kept the page: {stayed}");
    check!(app.hash().await?.contains("countries"), "the same place again");
    Ok(())
}
