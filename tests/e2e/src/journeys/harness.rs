//! A check that can't fail is worth nothing: here the harness is shown faults that it must see.

use crate::app::App;
use crate::journey::{Journey, Setup};
use crate::{Outcome, check, journey};

pub const JOURNEYS: &[Journey] = &[
    journey!("the accessibility check sees a picture without words", axe_sees),
    journey!("the checks of size see what is too wide and what is too small", sizes_are_seen),
    journey!(
        "complaints in the console are heard",
        Setup { complaints: &["a complaint of the journey's own"], ..Setup::PLAIN },
        console_is_heard
    ),
];

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
