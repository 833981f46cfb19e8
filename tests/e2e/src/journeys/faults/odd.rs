//! What is odd around the page: a clock that is moved by years, a server that is gone, an input method at work.

use super::{NOTES, saved};
use crate::app::App;
use crate::engine::Engine;
use crate::journey::Journey;
use crate::record::record;
use crate::{Outcome, check_eq, journey};
use serde_json::json;

pub const JOURNEYS: &[Journey] = &[
    journey!("a clock that is moved by years, back and ahead, changes no order of what was written", clock_moved),
    journey!("a server that is gone while a note is written does it no harm", server_gone),
    journey!("an input method that composes isn't disturbed by autosave and other windows", composing),
];

const YEARS: i64 = 10 * 365 * 24 * 3600 * 1000;
/// The page's clock is off by what this tab remembers.
const CLOCK: &str = "{ const off = Number(sessionStorage.getItem('clock-off') ?? 0), real = Date.now;
    Date.now = () => real() + off; }";

async fn clock_moved(app: &App) -> Outcome {
    app.before_scripts(CLOCK);
    app.open("#/country/KE").await?;
    app.write_note("now").await?;
    saved(app).await?;
    for (off, more) in [(-YEARS, ", then long ago"), (YEARS, ", then far ahead"), (0, ", and now again")] {
        app.js_with("sessionStorage.setItem('clock-off', arguments[0]);", vec![off.into()]).await?;
        app.reload().await?;
        app.role_like("button", "Edit").await?.click().await?;
        app.editor().await?;
        app.write(more).await?;
        app.press("ctrl+enter").await?;
        app.sees(more).await?;
        saved(app).await?;
    }
    app.reload().await?;
    app.sees("now, then long ago, then far ahead, and now again").await?;
    check_eq!(app.count(".conflict").await?, 0, "conflicts");
    app.role_like("button", "Delete").await?.click().await?;
    app.no_notes().await?;
    saved(app).await?;
    app.reload().await?;
    app.no_notes().await?;
    app.press("ctrl+z").await?;
    app.sees("far ahead, and now again").await
}

async fn server_gone(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.rests().await?;
    app.server.is_away(true);
    app.write_note("without a server").await?;
    saved(app).await?;
    app.link("Notes").await?.click().await?;
    app.sees("without a server").await?;
    app.role_like("button", "Edit").await?.click().await?;
    app.editor().await?;
    app.write(", twice").await?;
    app.press("ctrl+enter").await?;
    app.sees("without a server, twice").await?;
    saved(app).await?;
    app.server.is_away(false);
    app.reload().await?;
    app.sees("without a server, twice").await
}

/// What an input method does to the field, where the driver can't do it itself.
const COMPOSES: &str = "const area = document.querySelector('textarea'), text = arguments[0];
    const event = (kind, data) => new CompositionEvent(kind, { bubbles: true, data });
    if (!area.dataset.composing) { area.dataset.composing = 'yes'; area.dispatchEvent(event('compositionstart', '')); }
    area.value = text;
    area.dispatchEvent(event('compositionupdate', text));
    area.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertCompositionText', isComposing: true }));";

async fn compose(app: &App, text: &str) -> Outcome {
    if app.engine == Engine::Chromium {
        let end = text.chars().count();
        let state = json!({"text": text, "selectionStart": end, "selectionEnd": end});
        return app.cdp("Input.imeSetComposition", state).await.map(drop);
    }
    app.js_with(COMPOSES, vec![text.into()]).await.map(drop)
}

async fn composed(app: &App, text: &str) -> Outcome {
    if app.engine == Engine::Chromium {
        return app.cdp("Input.insertText", json!({"text": text})).await.map(drop);
    }
    app.js_with(COMPOSES, vec![text.into()]).await?;
    let end = "document.querySelector('textarea').dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: arguments[0] }));";
    app.js_with(end, vec![text.into()]).await.map(drop)
}

async fn composing(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.press("n").await?;
    app.editor().await?;
    app.js("window.field = document.querySelector('textarea');").await?;
    for text in ["k", "き", "きょ"] {
        compose(app, text).await?;
    }
    let draft = "Object.keys(localStorage).some((key) => key.startsWith('kakehashi/draft/') && localStorage.getItem(key).includes('きょ'))";
    app.until("what is composed is stored as a draft", draft).await?;
    // Another window's note arrives, and keys that belong to the input method.
    let (key, text) = record("4", "meanwhile", 1);
    let say = "new BroadcastChannel('kakehashi').postMessage(`note\\n${arguments[0]}\\n${arguments[1]}`);";
    app.js_with(say, vec![key.into(), text.into()]).await?;
    app.sees("meanwhile").await?;
    let keys = "for (const key of ['Enter', 'Escape']) window.field.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: key === 'Enter', bubbles: true, cancelable: true, isComposing: true }));";
    app.js(keys).await?;
    app.settled().await?;
    let undisturbed = "return window.field === document.querySelector('textarea') && document.activeElement === window.field && window.field.value;";
    check_eq!(app.js(undisturbed).await?, "きょ", "the field while it composes");
    composed(app, "今日").await?;
    app.press("ctrl+enter").await?;
    app.sees("今日").await?;
    app.until("both are notes", &format!("{NOTES} === 2")).await?;
    saved(app).await?;
    app.reload().await?;
    app.sees("今日").await
}
