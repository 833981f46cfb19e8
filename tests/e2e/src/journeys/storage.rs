//! What may happen to a browser's storage, and that no note that was said to be saved is lost by it.

use crate::app::App;
use crate::engine::Storage;
use crate::journey::{Journey, Setup};
use crate::record::record;
use crate::{Outcome, check, check_eq, journey};

pub const JOURNEYS: &[Journey] = &[
    journey!("a note is there after the browser is killed right after Saved", killed),
    journey!("a note is there after a restart", restarted),
    journey!("damaged files of localStorage are made good from the mirror", damaged_files),
    journey!("what was being typed when the browser was killed is a note", killed_while_typing),
    journey!("what was being typed when the page was left is a note", left_while_typing),
    journey!("an older draft doesn't overwrite the note that came of it", older_draft),
    journey!("a localStorage that was cleared is filled again", cleared),
    journey!(
        "without localStorage notes are kept in the other copy",
        Setup { storage: Storage::Null, ..Setup::PLAIN },
        only_the_mirror
    ),
    journey!("a mirror that fails at first is tried again, and one copy is said as long as it is so", mirror_at_last),
    journey!(
        "a full localStorage is said, and the note is kept in the other copy",
        Setup { storage: Storage::Small, ..Setup::PLAIN },
        full
    ),
    journey!(
        "where nothing has room a note is not said to be saved, and can be downloaded and tried again",
        Setup { storage: Storage::Small, size: (320, 640), ..Setup::PLAIN },
        full_and_alone
    ),
    journey!("one unreadable record among many harms no other, and is in the download", one_among_many),
    journey!("a record from the future makes this build read only", from_the_future),
    journey!("a page that comes back from the cache has what was written meanwhile", back_forward),
    journey!("undo works after a reload too", undo_after_reload),
    journey!("what Esc drops comes back by undo", escape),
];

const SAVED: &str = "document.querySelector('.saved')?.dataset.state === 'saved'";
/// A page of the same site that isn't the app.
const ELSEWHERE: &str = "<!doctype html><title>elsewhere</title><link rel='icon' href='data:,'><p>elsewhere";
/// How many notes the page shows.
const NOTES: &str = "document.querySelectorAll('.note').length";

async fn saved(app: &App) -> Outcome {
    app.until("it is saved", SAVED).await.map(drop)
}

/// Writes a note and waits until the page says that it is saved, in a browser that nobody drives.
fn written(text: &str) -> String {
    format!(
        "await page.open('#/country/KE'); await page.write_note('{text}');
         await page.css('.saved[data-state=saved]');"
    )
}

async fn killed(app: &App) -> Outcome {
    let browser = app.lasting()?;
    browser.walk(&written("a moment before the end")).await?;
    browser.kill();
    browser.walk("await page.open('#/country/KE'); await page.sees('a moment before the end');").await.map(drop)
}

async fn restarted(app: &App) -> Outcome {
    let browser = app.lasting()?;
    browser.walk(&written("still here")).await?;
    browser.close().await?;
    browser.walk("await page.open('#/country/KE'); await page.sees('still here');").await.map(drop)
}

async fn damaged_files(app: &App) -> Outcome {
    let browser = app.lasting()?;
    browser.walk(&written("in both copies")).await?;
    browser.close().await?;
    browser.damage_storage()?;
    let filled = "await page.open('#/country/KE'); await page.sees('in both copies');
        await page.until('localStorage has it again', () => page.keys().some((key) => key.startsWith('kakehashi/1/')));";
    browser.walk(filled).await.map(drop)
}

/// Opens the editor and types, but keeps nothing.
async fn begin_note(app: &App, text: &str) -> Outcome {
    app.press("n").await?;
    app.editor().await?;
    app.write(text).await
}

async fn killed_while_typing(app: &App) -> Outcome {
    let browser = app.lasting()?;
    // The draft is written with each keystroke; the mirror has it a moment later.
    let typed = "await page.open('#/country/KE'); await page.click('Add a note');
        await page.write(await page.css('textarea'), 'half a thou');
        const answer = (request) => new Promise((done) => { request.onsuccess = () => done(request.result); });
        await page.until('the draft is in the mirror', async () => {
          const database = await answer(page.window.indexedDB.open('kakehashi', 1));
          const texts = await answer(database.transaction('records').objectStore('records').getAll());
          database.close();
          return texts.join().includes('half a thou');
        });";
    browser.walk(typed).await?;
    browser.kill();
    let found = "await page.open('#/country/KE'); await page.sees('half a thou');
        await page.sees('What you were writing is kept as a note.');
        await page.reload(); await page.sees('half a thou');
        return page.document.querySelectorAll('.note').length;";
    check_eq!(browser.walk(found).await?, 1, "notes that came of it");
    Ok(())
}

async fn left_while_typing(app: &App) -> Outcome {
    app.server.put("__other.html", ELSEWHERE);
    app.open("#/country/KE").await?;
    begin_note(app, "and then I").await?;
    app.visit("__other.html").await?;
    app.open("#/country/KE").await?;
    app.sees("and then I").await?;
    app.until("it is one note, and no draft", &format!("{NOTES} === 1 && !document.querySelector('textarea')")).await?;
    saved(app).await
}

async fn older_draft(app: &App) -> Outcome {
    app.open("").await?;
    let (key, whole) = record("3", "hello world", 1);
    let (_, begun) = record("3", "hello", 1);
    let draft = "kakehashi/draft/1/local/japan-ilo-ppp/0000000000000003";
    let put = "localStorage.setItem(arguments[0], arguments[1]);";
    app.js_with(put, vec![key.clone().into(), whole.clone().into()]).await?;
    app.js_with(put, vec![draft.into(), format!("5 {begun}").into()]).await?;
    app.open("#/country/KE").await?;
    app.reload().await?;
    app.until("the draft is done with", &format!("localStorage.getItem({draft:?}) === null")).await?;
    check_eq!(app.js_with("return localStorage.getItem(arguments[0]);", vec![key.into()]).await?, whole.as_str(), "it");
    app.reload().await?;
    app.sees("hello world").await
}

async fn cleared(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.write_note("kept against all odds").await?;
    saved(app).await?;
    // Another page of the same origin thinks that everything there is its own.
    let clear = "const frame = document.createElement('iframe'); document.body.append(frame);
        frame.contentWindow.localStorage.clear(); frame.remove();";
    app.js(clear).await?;
    let stored = "Object.keys(localStorage).filter(key => key.startsWith('kakehashi/1/')).length === 1";
    app.until("it is written again", stored).await.map(drop)
}

async fn only_the_mirror(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.write_note("in the other copy").await?;
    saved(app).await?;
    app.reload().await?;
    app.sees("in the other copy").await
}

/// IndexedDB fails until the test lets it work.
const NO_MIRROR: &str = "{ const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...how) {
        if (document.documentElement.dataset.mirror !== 'works') throw new DOMException('out of order', 'UnknownError');
        return open.apply(this, how);
    }; }";

async fn mirror_at_last(app: &App) -> Outcome {
    app.before_scripts(NO_MIRROR);
    app.open("#/country/KE").await?;
    app.write_note("once, and then twice").await?;
    app.sees("with one copy instead of two: UnknownError: out of order").await?;
    saved(app).await?;
    app.js("document.documentElement.dataset.mirror = 'works';").await?;
    app.until("two copies again", "!document.querySelector('.notice')").await?;
    app.js("localStorage.clear();").await?;
    app.server.before_scripts("document.documentElement.dataset.mirror = 'works';");
    app.reload().await?;
    app.sees("once, and then twice").await
}

/// A text that the small storage has no room for.
async fn write_large(app: &App) -> Outcome {
    begin_note(app, "large: ").await?;
    app.js("const area = document.querySelector('textarea'); area.value += '山'.repeat(40000); area.dispatchEvent(new Event('input', {bubbles: true}));").await?;
    app.press("ctrl+enter").await
}

async fn full(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    write_large(app).await?;
    app.sees("with one copy instead of two: this browser’s storage is full").await?;
    check!(app.count(".notice a").await? == 1, "the notice leads to the download");
    saved(app).await?;
    app.reload().await?;
    app.sees("large: 山山山").await
}

async fn full_and_alone(app: &App) -> Outcome {
    app.server.before_scripts("Object.defineProperty(window, 'indexedDB', { get: () => undefined });");
    app.open("#/country/KE").await?;
    let fill = "for (let at = 0; at < 1000; at += 1) {
          try { localStorage.setItem(`fill ${at}`, 'x'.repeat(1000)); } catch { return 'full'; }
        }";
    check_eq!(app.js(fill).await?, "full", "what fills localStorage");
    begin_note(app, "large: ").await?;
    let grow = "const area = document.querySelector('textarea'); area.value += 'y'.repeat(4000);
        area.dispatchEvent(new Event('input', { bubbles: true }));";
    app.js(grow).await?;
    app.press("ctrl+enter").await?;
    app.sees("Not saved: this browser’s storage is full").await?;
    check!(app.count(".saved[data-state=unsaved]").await? == 1, "the state beside the title");
    app.fits_its_width().await?;
    app.targets_are_at_least(24).await?;
    app.axe().await?;
    // Room again: the reader has cleaned up elsewhere.
    app.js("localStorage.clear();").await?;
    app.role_like("button", "Try again").await?.click().await?;
    saved(app).await?;
    check_eq!(app.count(".notice").await?, 0, "notices");
    app.reload().await?;
    app.sees("large: yyy").await?;
    app.open("#/notes").await?;
    check!(app.role_like("button", "Download").await.is_ok(), "the download");
    Ok(())
}

async fn one_among_many(app: &App) -> Outcome {
    app.open("").await?;
    let damaged = "{\"schema\":1,\"id\":\"x\",";
    for number in 0..20 {
        let (key, text) = record(&format!("{number}"), &format!("number {number}"), 1);
        let text = if number == 7 { damaged.to_owned() } else { text };
        app.js_with("localStorage.setItem(arguments[0], arguments[1]);", vec![key.into(), text.into()]).await?;
    }
    app.open("#/country/KE").await?;
    app.reload().await?;
    app.until("nineteen are shown", &format!("{NOTES} === 19")).await?;
    app.sees("1 stored note can’t be read").await?;
    let (key, _) = record("7", "", 1);
    check_eq!(app.js_with("return localStorage.getItem(arguments[0]);", vec![key.into()]).await?, damaged, "its text");
    app.open("#/notes").await?;
    app.role_like("button", "Download").await?.click().await?;
    let (_, bytes) = app.downloaded(".json").await?;
    let file: serde_json::Value = serde_json::from_slice(&bytes)?;
    check_eq!(file["unreadable"][0], damaged, "in the download");
    check_eq!(file["revisions"].as_array().map(Vec::len), Some(19), "the others in the download");
    Ok(())
}

async fn from_the_future(app: &App) -> Outcome {
    app.open("").await?;
    for (id, body, schema) in [("1", "of today", 1), ("2", "of tomorrow", 99)] {
        let (key, text) = record(id, body, schema);
        app.js_with("localStorage.setItem(arguments[0], arguments[1]);", vec![key.into(), text.into()]).await?;
    }
    app.open("#/country/KE").await?;
    app.reload().await?;
    app.sees("of today").await?;
    app.sees("A newer version of this page has written notes here.").await?;
    check!(app.count(".saved[data-state=unsaved]").await? == 1, "the state beside the title");
    app.role_like("button", "Add a note").await?.click().await?;
    app.settled().await?;
    check_eq!(app.count("textarea").await?, 0, "no editor opens");
    let (key, text) = record("2", "of tomorrow", 99);
    check_eq!(
        app.js_with("return localStorage.getItem(arguments[0]);", vec![key.into()]).await?,
        text.as_str(),
        "it is as it was"
    );
    Ok(())
}

async fn back_forward(app: &App) -> Outcome {
    app.server.put("__other.html", ELSEWHERE);
    app.open("#/country/KE").await?;
    app.write_note("before").await?;
    saved(app).await?;
    app.visit("__other.html").await?;
    let (key, text) = record("5", "meanwhile", 1);
    app.js_with("localStorage.setItem(arguments[0], arguments[1]);", vec![key.into(), text.into()]).await?;
    app.driver().back().await?;
    app.sees("before").await?;
    app.sees("meanwhile").await?;
    app.write_note("after").await?;
    saved(app).await?;
    app.reload().await?;
    app.until("all three are there", &format!("{NOTES} === 3")).await.map(drop)
}

async fn undo_after_reload(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.write_note("second thoughts").await?;
    saved(app).await?;
    app.reload().await?;
    app.sees("second thoughts").await?;
    app.until("this tab's past is known again", SAVED).await?;
    app.press("ctrl+z").await?;
    app.until("it is taken back", &format!("{NOTES} === 0")).await?;
    app.press("ctrl+y").await?;
    app.until("and brought again", &format!("{NOTES} === 1")).await.map(drop)
}

async fn escape(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    begin_note(app, "hasty").await?;
    app.press("escape").await?;
    app.sees("What you wrote was dropped.").await?;
    app.role_like("button", "Undo").await?.click().await?;
    let there =
        "document.querySelector('textarea')?.value === 'hasty' && document.activeElement.tagName === 'TEXTAREA'";
    app.until("the editor is as it was", there).await?;
    app.press("ctrl+enter").await?;
    app.until("it is a note", &format!("{NOTES} === 1")).await.map(drop)
}
