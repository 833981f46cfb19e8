//! The second file of wasm: it comes when it is wanted and not before, wherever the app lies, and can fail to come.

use crate::app::{App, PATIENCE};
use crate::journey::{Journey, Setup};
use crate::record::record_on;
use crate::{Outcome, check, check_eq, journey};
use std::time::Instant;

pub const JOURNEYS: &[Journey] = &[
    journey!("the second file comes with the first use of the page, not with its first sight", comes_with_use),
    journey!("with notes in the browser the second file comes at once, and the timeline counts them", comes_with_notes),
    journey!("notes that only the mirror has come with the first use of the timeline", heals_at_first_use),
    journey!("a timeline that nobody has used yet counts a note of another tab", counts_anothers_note),
    journey!("the key for a note is the first use of the page, and opens the editor", note_by_first_key),
    journey!(
        "a second file that didn't come for a reader with notes is fetched again without being asked",
        Setup { missing: &[REST], complaints: NOT_LOADED, ..Setup::PLAIN },
        insists
    ),
    journey!("a country's page opens on the way and by its address", opens),
    journey!(
        "a second file opens pages under a sub-path with a space and an umlaut",
        Setup { prefix: "/a b/ü/", ..Setup::PLAIN },
        opens
    ),
    journey!(
        "a second file with a wrong content type does no harm",
        Setup { wasm_type: Some("text/plain"), ..Setup::PLAIN },
        opens
    ),
    journey!("a second file that takes its time is waited for, first in silence", waits),
    journey!(
        "a second file that isn't there is missed in words, and tried again",
        Setup { missing: &[REST], complaints: NOT_LOADED, ..Setup::PLAIN },
        tries_again
    ),
    journey!(
        "a damaged second file is refused, and tried again",
        Setup { damaged: &[REST], complaints: NOT_LOADED, ..Setup::PLAIN },
        tries_again
    ),
    journey!(
        "a second file without its styles is missed in words, and tried again",
        Setup { missing: &[STYLE], complaints: NOT_LOADED, ..Setup::PLAIN },
        tries_again
    ),
    journey!(
        "damaged styles of the second file are refused, and tried again",
        Setup { damaged: &[STYLE], complaints: NOT_LOADED, ..Setup::PLAIN },
        tries_again
    ),
    journey!(
        "details without the second file can be closed, or tried again",
        Setup { missing: &[REST], complaints: NOT_LOADED, ..Setup::PLAIN },
        details_try_again
    ),
];

/// How the second file's name begins.
pub const REST: &str = "rest-";

/// And that of its stylesheet.
const STYLE: &str = "late-";

/// What Chromium and start.js say when the file has not the expected contents.
const NOT_LOADED: &[&str] =
    &["404", "integrity", "Refused to apply style", "not loaded: LINK", "A part of Kakehashi could not be loaded"];

const SORRY: &str = "This part of the page could not be loaded.";

fn asked(app: &App) -> usize {
    app.server.requests().iter().filter(|request| request.path.contains(REST)).count()
}

/// Waits until nothing stands in for a part of the page any more, and a heading says where it is.
async fn arrived(app: &App, heading: &str) -> Outcome {
    app.until("the page is there", "!document.querySelector('.rest')").await?;
    app.heading(heading).await.map(drop)
}

async fn comes_with_use(app: &App) -> Outcome {
    app.visit("").await?;
    app.rests().await?;
    check_eq!(asked(app), 0, "requests for the second file before anything is done");
    app.press("x").await?;
    app.until(
        "the second file is here",
        "performance.getEntriesByType('resource').some((e) => e.name.includes('rest-') && e.responseEnd > 0)",
    )
    .await?;
    app.click("link", "Countries").await?;
    app.role_like("link", "Kenya").await?.click().await?;
    arrived(app, "Kenya").await?;
    check_eq!(asked(app), 1, "requests for the second file in all");
    Ok(())
}

async fn comes_with_notes(app: &App) -> Outcome {
    app.open("#/activity/study-tour").await?;
    app.write_note("counted at first sight").await?;
    app.sees("Saved").await?;
    // Another page's start: nothing has been done on it.
    app.open("?again#/timeline").await?;
    counted(app).await
}

async fn insists(app: &App) -> Outcome {
    app.open("").await?;
    let (key, text) = record_on(r#"{"id":"study-tour","kind":"activity"}"#, "3", "not forgotten", 1);
    app.js_with("localStorage.setItem(arguments[0], arguments[1]);", vec![key.into(), text.into()]).await?;
    app.visit("?again#/timeline").await?;
    let start = Instant::now();
    while asked(app) < 2 {
        check!(start.elapsed() < PATIENCE, "it was asked for {} times", asked(app));
        tokio::task::yield_now().await;
    }
    check_eq!(app.count(".bar .notemark").await?, 0, "counts before it is here");
    app.server.repair();
    counted(app).await
}

/// A bar of the timeline says that there is a note.
async fn counted(app: &App) -> Outcome {
    let counted = "document.querySelector('.bar .notemark')?.textContent === '1'";
    app.until("the bar carries the count", counted).await.map(drop)
}

async fn heals_at_first_use(app: &App) -> Outcome {
    app.open("#/activity/study-tour").await?;
    app.write_note("in the mirror").await?;
    app.until("it is saved", "document.querySelector('.saved').dataset.state === 'saved'").await?;
    app.js("localStorage.clear();").await?;
    app.open("?again#/timeline").await?;
    app.settled().await?;
    check_eq!(app.count(".bar .notemark").await?, 0, "counts before anything is done");
    app.press("x").await?;
    counted(app).await
}

async fn counts_anothers_note(app: &App) -> Outcome {
    app.open("#/timeline").await?;
    let first = app.another_window("#/activity/study-tour").await?;
    app.write_note("from elsewhere").await?;
    app.to_window(&first).await?;
    counted(app).await
}

async fn note_by_first_key(app: &App) -> Outcome {
    app.before_scripts(SLOW);
    app.open("#/timeline?select=activity:study-tour").await?;
    app.press("n").await?;
    app.editor().await?;
    app.write("begun before it could be written").await?;
    app.press("ctrl+enter").await?;
    app.sees("begun before it could be written").await
}

async fn opens(app: &App) -> Outcome {
    app.open("").await?;
    app.click("link", "Countries").await?;
    arrived(app, "Countries").await?;
    check_eq!(app.js("return document.activeElement.id;").await?, "main", "where the focus is");
    app.open("?again#/country/KE").await?;
    arrived(app, "Kenya").await?;
    app.open("?details#/timeline?select=activity:study-tour").await?;
    app.sees("around five leaders").await
}

/// Lets the second file take a second, and writes down when the wait began and when it was told.
const SLOW: &str = "const real = window.fetch;
    window.fetch = (url, how) => String(url).includes('rest-')
        ? new Promise((resolve) => setTimeout(resolve, 1000)).then(() => real(url, how))
        : real(url, how);
    new MutationObserver(() => {
        const waiting = document.querySelector('.rest > [role=status]');
        if (waiting) window.began ??= performance.now();
        if (waiting?.textContent) window.told ??= performance.now();
    }).observe(document, { childList: true, characterData: true, subtree: true });";

async fn waits(app: &App) -> Outcome {
    app.before_scripts(SLOW);
    app.open("#/timeline?lang=ja").await?;
    app.js("location.hash = '#/country/KE?lang=ja';").await?;
    app.sees("読み込み").await?;
    let silence = app.js("return told - began;").await?.as_f64().unwrap_or_default();
    check!((100.0..900.0).contains(&silence), "it was told after {silence} ms");
    arrived(app, "ケニア").await
}

async fn tries_again(app: &App) -> Outcome {
    app.open("").await?;
    app.click("link", "Countries").await?;
    app.sees(SORRY).await?;
    app.axe().await?;
    let before = asked(app);
    app.click("button", "Try again").await?;
    app.sees(SORRY).await?;
    check_eq!(asked(app), before + 1, "requests by one press");
    app.server.repair();
    app.click("button", "Try again").await?;
    arrived(app, "Countries").await?;
    check_eq!(app.js("return document.activeElement.id;").await?, "main", "where the focus is");
    app.click("link", "Timeline").await?;
    app.click("link", "Data").await?;
    arrived(app, "Data").await
}

async fn details_try_again(app: &App) -> Outcome {
    app.open("#/timeline?select=activity:study-tour").await?;
    app.sees(SORRY).await?;
    app.heading("Japan’s support for the ILO").await?;
    app.server.repair();
    app.click("button", "Try again").await?;
    app.sees("around five leaders").await?;
    app.click("button", "Close").await?;
    check_eq!(app.count(".panel").await?, 0, "panels");
    Ok(())
}
