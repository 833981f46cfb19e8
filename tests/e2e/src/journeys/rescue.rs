//! When the app itself is broken: the page that shows what is stored without it, and what a failure leaves behind.

use crate::app::App;
use crate::emulate::Media;
use crate::engine::Storage;
use crate::journey::{Journey, Setup};
use crate::record::record;
use crate::{Outcome, check, check_eq, journey};
use serde_json::Value;

pub const JOURNEYS: &[Journey] = &[
    journey!(
        "an app that can't start leads to the rescue page, which lists every kind of record and changes none",
        Setup { missing: &[".wasm"], complaints: NOT_LOADED, ..Setup::PLAIN },
        without_the_app
    ),
    journey!(
        "what the rescue page downloads is a file of all notes, drafts and unreadable records",
        Setup { missing: &[".wasm"], complaints: NOT_LOADED, ..Setup::PLAIN },
        downloads
    ),
    journey!(
        "the rescue page in Japanese, on a phone, in the dark",
        Setup {
            language: "ja",
            size: (320, 640),
            media: Media { dark: true, ..Media::PLAIN },
            missing: &[".wasm"],
            complaints: NOT_LOADED,
            ..Setup::PLAIN
        },
        in_japanese
    ),
    journey!(
        "the rescue page says which copy can't be read",
        Setup { storage: Storage::Blocked, ..Setup::PLAIN },
        blocked
    ),
    journey!("the rescue page of a browser without notes is empty and leaves no database behind", empty),
    journey!("the Notes page leads to the rescue page", from_the_notes),
    journey!(
        "a panic in a handler is told, the page can be read, and what was being typed is a note after the reload",
        Setup { complaints: TRAP, ..Setup::PLAIN },
        panic
    ),
    journey!(
        "a panic where nothing is stored says so, on a phone too",
        Setup { size: (320, 640), complaints: TRAP, ..Setup::PLAIN },
        panic_in_memory
    ),
];

/// What Chromium and boot.js say when a file isn't there.
const NOT_LOADED: &[&str] = &["404", "integrity", "Kakehashi could not start"];
/// What the engines say of a panic that nobody has caught.
const TRAP: &[&str] = &["RuntimeError", "unreachable", "Unreachable"];

const DAMAGED: &str = "{\"schema\":1,\"id\":\"x\",";
const READY: &str = "document.documentElement.dataset.rescue === 'ready'";

/// Records of every kind, as the app and accidents may have left them; the last one is in the mirror alone.
async fn fill(app: &App) -> Outcome {
    app.server
        .put("__other.html", "<!doctype html><title>elsewhere</title><link rel='icon' href='data:,'><p>elsewhere");
    app.visit("__other.html").await?;
    let (mirror_key, mirrored) = record("4", "only in the mirror", 1);
    let (_, half) = record("3", "half a thought", 1);
    let entries = [
        record("1", "of today", 1),
        record("2", "of tomorrow", 99),
        ("kakehashi/1/local/japan-ilo-ppp/x/y".to_owned(), DAMAGED.to_owned()),
        ("kakehashi/draft/1/local/japan-ilo-ppp/0000000000000003".to_owned(), format!("5 {half}")),
        ("kakehashi/theme".to_owned(), "auto".to_owned()),
        ("other-site/x".to_owned(), "not ours".to_owned()),
    ];
    for (key, text) in entries {
        app.js_with("localStorage.setItem(arguments[0], arguments[1]);", vec![key.into(), text.into()]).await?;
    }
    let mirror = "const [key, text, done] = arguments;
        const request = indexedDB.open('kakehashi', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('records');
        request.onsuccess = () => {
          const change = request.result.transaction('records', 'readwrite');
          change.objectStore('records').put(text, key);
          change.oncomplete = () => { request.result.close(); done(); };
        };";
    app.js_async(mirror, vec![mirror_key.into(), mirrored.into()]).await.map(drop)
}

/// Everything that is stored, as one text.
async fn stored(app: &App) -> Outcome<String> {
    let script = "const done = arguments[0];
        const local = Object.entries(localStorage).sort();
        const request = indexedDB.open('kakehashi');
        request.onsuccess = () => {
          const all = request.result.transaction('records').objectStore('records');
          const keys = all.getAllKeys(), texts = all.getAll();
          texts.onsuccess = () => { request.result.close(); done(JSON.stringify([local, keys.result, texts.result, request.result.version])); };
        };";
    Ok(app.js_async(script, vec![]).await?.as_str().unwrap_or_default().to_owned())
}

async fn rescue(app: &App, search: &str) -> Outcome {
    app.visit(&format!("rescue.html{search}")).await?;
    app.until("the page has read everything", READY).await.map(drop)
}

async fn counts(app: &App) -> Outcome<Value> {
    app.js("return [...document.querySelectorAll('dd')].map((it) => Number(it.textContent));").await
}

async fn without_the_app(app: &App) -> Outcome {
    fill(app).await?;
    let before = stored(app).await?;
    app.visit("").await?;
    app.sees("could not be started").await?;
    app.link("See your stored notes").await?.click().await?;
    app.until("the page has read everything", READY).await?;
    for text in ["of today", "of tomorrow", "half a thought", "only in the mirror", DAMAGED, "in the second copy only"]
    {
        app.sees(text).await?;
    }
    check!(!app.text().await?.contains("not ours"), "what isn't ours is not shown");
    check_eq!(counts(app).await?, serde_json::json!([3, 3, 1, 1, 1]), "notes, versions, drafts, unreadable, settings");
    let (key, text) = record("2", "of tomorrow", 99);
    app.js("for (const it of document.querySelectorAll('details')) it.open = true;").await?;
    app.sees(&key).await?;
    app.sees(&text).await?;
    app.axe().await?;
    app.targets_are_at_least(24).await?;
    app.fits_its_width().await?;
    check_eq!(stored(app).await?, before, "what is stored");
    Ok(())
}

async fn downloads(app: &App) -> Outcome {
    fill(app).await?;
    rescue(app, "").await?;
    app.role_like("button", "Download for the app").await?.click().await?;
    let (_, bytes) = app.downloaded("kakehashi-notes").await?;
    let file: Value = serde_json::from_slice(&bytes)?;
    check_eq!(file["format"], "kakehashi-annotations", "the format");
    check_eq!(file["schema"], 1, "the file's schema");
    check_eq!(file["dataset"], "japan-ilo-ppp", "the dataset");
    let bodies: Vec<&str> =
        file["revisions"].as_array().into_iter().flatten().filter_map(|it| it["body"].as_str()).collect();
    check_eq!(bodies.len(), 4, "revisions, of which one was a draft");
    for body in ["of today", "of tomorrow", "half a thought", "only in the mirror"] {
        check!(bodies.contains(&body), "{body} is missing in {bodies:?}");
    }
    // Each as it was stored, so that its sum holds.
    let (_, text) = record("1", "of today", 1);
    check!(String::from_utf8_lossy(&bytes).contains(&text), "a record was changed on the way");
    check_eq!(file["unreadable"], serde_json::json!([DAMAGED]), "what can't be read");
    app.role_like("button", "Download everything").await?.click().await?;
    let (_, bytes) = app.downloaded("kakehashi-raw").await?;
    let raw: Value = serde_json::from_slice(&bytes)?;
    check_eq!(raw["localStorage"]["entries"].as_object().map(serde_json::Map::len), Some(5), "keys of ours");
    check_eq!(raw["indexedDB"]["entries"].as_object().map(serde_json::Map::len), Some(1), "keys in the mirror");
    check_eq!(raw["localStorage"]["entries"]["kakehashi/1/local/japan-ilo-ppp/x/y"], DAMAGED, "byte for byte");
    Ok(())
}

async fn in_japanese(app: &App) -> Outcome {
    fill(app).await?;
    rescue(app, "").await?;
    app.sees("保存されているメモ").await?;
    app.sees("二つ目の保存先のみ").await?;
    check_eq!(app.js("return document.documentElement.lang;").await?, "ja", "the page's language");
    app.axe().await?;
    app.fits_its_width().await?;
    app.targets_are_at_least(24).await?;
    app.link("English").await?.click().await?;
    app.sees("What is stored here").await
}

async fn blocked(app: &App) -> Outcome {
    rescue(app, "").await?;
    app.sees("First copy (localStorage): can’t be read").await?;
    app.axe().await
}

async fn empty(app: &App) -> Outcome {
    rescue(app, "?lang=en").await?;
    app.sees("Nothing is stored in this browser under this address.").await?;
    app.axe().await?;
    let databases =
        "const done = arguments[0]; indexedDB.databases().then((all) => done(all.map(({ name }) => name).join()));";
    check_eq!(app.js_async(databases, vec![]).await?, "", "databases");
    check_eq!(app.js("return localStorage.length;").await?, 0, "keys");
    Ok(())
}

async fn from_the_notes(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.write_note("stored by the app").await?;
    app.until("it is saved", "document.querySelector('.saved')?.dataset.state === 'saved'").await?;
    app.open("#/notes").await?;
    app.link("See the stored records").await?.click().await?;
    app.until("the page has read everything", READY).await?;
    app.sees("stored by the app").await?;
    app.sees("in both copies").await?;
    app.link("Open the app").await?.click().await?;
    app.settled().await
}

/// A real one: while the app says a word to other tabs, it holds the channel that a page which comes back from the cache
/// replaces. That both happen in one call no browser does by itself.
const PANIC: &str = "const post = BroadcastChannel.prototype.postMessage;
    BroadcastChannel.prototype.postMessage = function (...words) {
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      return post.apply(this, words);
    };
    post.call(new BroadcastChannel('kakehashi'), 'who');";

async fn panic(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.write_note("kept before").await?;
    app.until("it is saved", "document.querySelector('.saved')?.dataset.state === 'saved'").await?;
    app.role_like("button", "Add a note").await?.click().await?;
    app.editor().await?;
    app.write("half a thought").await?;
    let draft = "Object.entries(localStorage).some(([key, text]) => key.startsWith('kakehashi/draft/') && text.includes('half a thought'))";
    app.until("the draft is stored", draft).await?;
    app.js(PANIC).await?;
    app.sees("Something went wrong").await?;
    app.sees("What you were writing is stored too").await?;
    app.sees("kept before").await?;
    check!(app.link("See what is stored").await?.attr("href").await?.is_some(), "the way to the rescue page");
    let said = app.js("return document.documentElement.dataset.panic;").await?;
    check!(said.as_str().unwrap_or_default().contains("borrow"), "a panic said {said}");
    check_eq!(app.js("return document.activeElement.getAttribute('role');").await?, "alert", "the focus");
    app.axe().await?;
    app.targets_are_at_least(24).await?;
    // What the app would still do it isn't asked to.
    check_eq!(app.js("return document.querySelector('textarea').readOnly;").await?, true, "the editor");
    app.press("escape").await?;
    check_eq!(
        app.js("return document.querySelector('textarea').value;").await?,
        "half a thought",
        "the text in the editor"
    );
    check_eq!(app.js(&format!("return {draft};")).await?, true, "the draft");
    app.role_like("button", "Reload").await?.click().await?;
    app.until(
        "both are notes",
        "document.documentElement.dataset.app === 'ready' && document.querySelectorAll('.note').length === 2",
    )
    .await?;
    app.sees("half a thought").await?;
    app.sees("kept before").await
}

async fn panic_in_memory(app: &App) -> Outcome {
    // Not as browsers block storage: Firefox then refuses the channel as well, by which the panic comes about.
    app.before_scripts(include_str!("../js/blocked.js"));
    app.open("#/country/KE").await?;
    app.press("n").await?;
    app.editor().await?;
    app.write("half a thought").await?;
    app.js(PANIC).await?;
    app.sees("The last change of your notes may not be stored.").await?;
    app.sees("What you were writing is not stored. Copy it before you reload.").await?;
    app.role_like("button", "Copy what I was writing").await?;
    app.fits_its_width().await?;
    app.targets_are_at_least(24).await?;
    // At the page's end the notice is in its own place: before, it lies over what is just being scrolled past.
    app.js("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });").await?;
    app.axe().await
}
