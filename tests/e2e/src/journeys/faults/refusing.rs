//! Storage that refuses: by odd names of errors, in a frame without an origin, in a private window, and without a
//! promise to keep anything.

use super::{NOTES, saved};
use crate::app::App;
use crate::engine::{Engine, Storage};
use crate::journey::{Journey, Setup};
use crate::{Outcome, check, check_eq, journey};

pub const JOURNEYS: &[Journey] = &[
    journey!("a full storage is known by every name that engines have for it", odd_names),
    journey!(
        "opened from the disk the page is the plain account, and no note can be begun",
        Setup { complaints: FROM_DISK, ..Setup::PLAIN },
        from_disk
    ),
    journey!("a storage that begins to throw is said, and the other copy keeps the note", throws_later),
    journey!(
        "in a frame without an origin the page is the plain account, and no note can be begun",
        Setup { open_to_all: true, ..Setup::PLAIN },
        opaque
    ),
    journey!(
        "in a private window notes are kept as long as it is open",
        Setup { storage: Storage::Private, ..Setup::PLAIN },
        private
    ),
    journey!("a browser that refuses to keep storage for good is told, and asked again", not_promised),
    journey!("a browser that never answers whether it keeps storage delays nothing", never_answers),
];

/// What browsers say of scripts that they refuse there.
const FROM_DISK: &[&str] = &["file:", "origin 'null'", "Cross-Origin", "CORS", "Kakehashi could not start"];

async fn from_disk(app: &App) -> Outcome {
    let page = app.server.folder().join("index.html");
    app.driver().goto(format!("file://{}", page.display())).await?;
    app.until("the plain account is there", "document.querySelector('.plain')?.innerText.length > 1000").await?;
    check!(app.state().await? != "ready", "the app has started from the disk");
    check_eq!(app.count("textarea, .note").await?, 0, "notes and editors");
    Ok(())
}

/// `localStorage` and the mirror take no record, with the error that this tab remembers.
const REFUSES: &str = "{ const errors = {
        name: () => new DOMException('full', 'QuotaExceededError'),
        gecko: () => new DOMException('full', 'NS_ERROR_DOM_QUOTA_REACHED'),
        code22: () => Object.defineProperty(new DOMException('full', 'Odd'), 'code', { value: 22 }),
        code1014: () => Object.defineProperty(new DOMException('full', 'Odd'), 'code', { value: 1014 }),
        security: () => new DOMException('no more', 'SecurityError'),
    };
    const refusal = () => { const kind = document.documentElement.dataset.refuses; if (kind) throw errors[kind](); };
    for (const [type, method, at] of [[Storage, 'setItem', 0], [IDBObjectStore, 'put', 1]]) {
        const real = type.prototype[method];
        type.prototype[method] = function (...all) {
            if (document.documentElement.dataset.where.includes(method) && String(all[at]).startsWith('kakehashi/1/')) refusal();
            return real.apply(this, all);
        };
    }
    document.documentElement.dataset.where = 'setItem'; }";

/// By keys alone: notices come and go meanwhile, and buttons move with them.
async fn by_key(app: &App, text: &str) -> Outcome {
    app.press("n").await?;
    app.editor().await?;
    app.write(text).await?;
    app.press("ctrl+enter").await?;
    app.sees(text).await
}

async fn odd_names(app: &App) -> Outcome {
    app.before_scripts(REFUSES);
    for (number, kind) in (1..).zip(["name", "gecko", "code22", "code1014"]) {
        app.open("#/country/KE").await?;
        app.reload().await?;
        app.js_with("document.documentElement.dataset.refuses = arguments[0];", vec![kind.into()]).await?;
        by_key(app, &format!("as {kind}")).await?;
        app.sees("with one copy instead of two: this browser’s storage is full").await?;
        saved(app).await?;
        app.until("none is lost", &format!("{NOTES} === {number}")).await?;
    }
    // Both copies: then it isn't saved, and said.
    app.js("document.documentElement.dataset.where = 'setItem put';").await?;
    by_key(app, "in no copy").await?;
    app.sees("Not saved: this browser’s storage is full").await?;
    app.js("document.documentElement.dataset.refuses = '';").await?;
    // Notices come and go meanwhile: whichever stands there now.
    app.until(
        "it is tried again",
        "(button => { button?.click(); return !!button; })\
            ([...document.querySelectorAll('button')].find(button => button.textContent.includes('Try again')))",
    )
    .await?;
    saved(app).await?;
    app.reload().await?;
    app.until("all are there", &format!("{NOTES} === 5")).await.map(drop)
}

async fn throws_later(app: &App) -> Outcome {
    app.before_scripts(REFUSES);
    app.open("#/country/KE").await?;
    app.js("document.documentElement.dataset.refuses = 'security';").await?;
    app.write_note("refused here, kept there").await?;
    app.sees("with one copy instead of two: this browser blocks storage").await?;
    saved(app).await?;
    app.reload().await?;
    app.sees("refused here, kept there").await
}

const FRAME: &str = "<!doctype html><html lang='en'><title>a frame</title><link rel='icon' href='data:,'>
    <iframe title='the app' sandbox='allow-scripts' src='./#/country/KE' width='1000' height='700'></iframe>";

async fn opaque(app: &App) -> Outcome {
    app.server.put("__frame.html", FRAME);
    app.visit("__frame.html").await?;
    let driver = app.driver();
    driver.enter_frame(0).await?;
    // Its scripts would be another origin's, and so their integrity can't be checked.
    app.until("the plain account is there", "document.querySelector('.plain')?.innerText.length > 1000").await?;
    check_eq!(app.count("textarea, .note").await?, 0, "notes and editors");
    driver.enter_default_frame().await?;
    Ok(())
}

async fn private(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.write_note("for as long as it lasts").await?;
    saved(app).await?;
    app.reload().await?;
    app.sees("for as long as it lasts").await?;
    app.open("#/notes").await?;
    let told = match app.engine {
        Engine::WebKit => "not told by this browser",
        _ => "the browser may clear them",
    };
    app.sees(told).await
}

/// What the browser says when it is asked to keep storage for good; WebKitGTK can't be asked.
fn answers(persist: &str) -> String {
    format!("if (navigator.storage) {{
        StorageManager.prototype.persist = () => {{ document.documentElement.dataset.asked = 'yes'; return {persist}; }};
        StorageManager.prototype.persisted = () => Promise.resolve(false); }}")
}

async fn not_promised(app: &App) -> Outcome {
    app.before_scripts(&answers("Promise.resolve(false)"));
    app.open("#/country/KE").await?;
    app.write_note("no promise").await?;
    saved(app).await?;
    if app.engine == Engine::WebKit {
        app.open("#/notes").await?;
        return app.sees("not told by this browser").await;
    }
    app.until("it was asked at the first note", "document.documentElement.dataset.asked === 'yes'").await?;
    app.open("#/notes").await?;
    app.sees("the browser may clear them").await?;
    app.click("button", "Ask it to keep them").await?;
    app.sees("The browser hasn’t promised it.").await?;
    app.js("StorageManager.prototype.persist = StorageManager.prototype.persisted = () => Promise.resolve(true);")
        .await?;
    app.click("button", "Ask it to keep them").await?;
    app.sees("the browser has promised to keep your notes").await
}

async fn never_answers(app: &App) -> Outcome {
    app.before_scripts(&answers("new Promise(() => {})"));
    app.open("#/country/KE").await?;
    app.write_note("unasked").await?;
    saved(app).await?;
    app.reload().await?;
    app.sees("unasked").await
}
