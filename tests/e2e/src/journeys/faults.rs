//! Faults that are injected for real, beside those that stand with what they are about (`storage`, `two_windows`,
//! `at_once`, `notes`). `crate::faults` is the table of all of them.

use crate::app::App;
use crate::{Outcome, check_eq};

pub mod copies;
pub mod ends;
pub mod hearing;
pub mod odd;
pub mod records;
pub mod refusing;

pub(super) const SAVED: &str = "document.querySelector('.saved')?.dataset.state === 'saved'";
pub(super) const NOTES: &str = "document.querySelectorAll('.note').length";
/// A page of the same site that isn't the app.
const ELSEWHERE: &str = "<!doctype html><title>elsewhere</title><link rel='icon' href='data:,'><p>elsewhere";

pub(super) async fn saved(app: &App) -> Outcome {
    app.until("it is saved", SAVED).await.map(drop)
}

/// Leaves the app for another page of its origin.
pub(super) async fn elsewhere(app: &App) -> Outcome {
    app.server.put("__other.html", ELSEWHERE);
    app.visit("__other.html").await
}

/// As another page of the origin would do it: the app hears of it by storage events, if at all.
pub(super) async fn by_another_page(app: &App, does: &str) -> Outcome {
    let script = format!(
        "const frame = document.createElement('iframe'); document.body.append(frame);
        (function (storage) {{ {does} }})(frame.contentWindow.localStorage); frame.remove();"
    );
    app.js(&script).await.map(drop)
}

/// Deletes the mirror; whoever has it open is told to let go.
pub(super) async fn delete_mirror(app: &App) -> Outcome {
    let script = "const done = arguments[0], request = indexedDB.deleteDatabase('kakehashi');
        request.onsuccess = () => done('gone'); request.onerror = request.onblocked = () => done('still there');";
    check_eq!(app.js_async(script, vec![]).await?, "gone", "the mirror");
    Ok(())
}

/// Waits until the mirror has so many records.
pub(super) async fn mirrored(app: &App, count: usize) -> Outcome {
    let script = "const [count, done] = arguments, start = performance.now();
        (function look() {
          const again = () => performance.now() - start < 6000 ? setTimeout(look, 30) : done('never');
          const request = indexedDB.open('kakehashi', 1);
          request.onupgradeneeded = () => request.transaction.abort();
          request.onerror = (event) => { event.preventDefault(); again(); };
          request.onsuccess = () => {
            const database = request.result;
            const keys = database.transaction('records').objectStore('records').getAllKeys();
            keys.onsuccess = () => {
              database.close();
              const found = keys.result.filter((key) => key.startsWith('kakehashi/1/')).length;
              if (found === count) done('there'); else again();
            };
          };
        }());";
    check_eq!(app.js_async(script, vec![count.into()]).await?, "there", format!("{count} records in the mirror"));
    Ok(())
}

pub(super) async fn put(app: &App, (key, text): (String, String)) -> Outcome {
    app.js_with("localStorage.setItem(arguments[0], arguments[1]);", vec![key.into(), text.into()]).await.map(drop)
}
