//! Two windows on the same notes: both write at once, and each hears of the other.

use crate::app::App;
use crate::journey::{Journey, Setup};
use crate::{Outcome, check, check_eq, journey};
use thirtyfour::WindowHandle;

pub const JOURNEYS: &[Journey] = &[
    journey!("two windows that write 400 notes each at once keep 800", Setup { alone: true, ..Setup::PLAIN }, storm),
    journey!("two windows that write at once list each other's notes, also after a reload", each_knows),
    journey!("what is done in one window is in the other within a second", within_a_second),
];

/// Two windows, of which each writes so many notes while the other does; gives the two.
async fn both_write(app: &App, each: usize) -> Outcome<[WindowHandle; 2]> {
    app.open("#/country/KE").await?;
    let first = app.another_window("#/country/KE").await?;
    let second = app.window().await?;
    let writes = include_str!("../js/many.js");
    app.js_with(writes, vec!["second".into(), each.into(), false.into()]).await?;
    app.to_window(&first).await?;
    app.js_with(writes, vec!["first".into(), each.into(), true.into()]).await?;
    let mut times = Vec::new();
    for window in [&first, &second] {
        app.to_window(window).await?;
        let end = app.js_async(include_str!("../js/many_end.js"), vec![]).await?;
        let words: Vec<&str> = end.as_str().unwrap_or_default().split(' ').collect();
        let ["written", start, end] = words[..] else { return Err(format!("a window wrote: {end}").into()) };
        times.push((start.parse::<f64>()?, end.parse::<f64>()?));
    }
    let (begun, ended) = (times[0].0.max(times[1].0), times[0].1.min(times[1].1));
    println!("    both wrote at once for {:.1} s", (ended - begun) / 1000.0);
    check!(begun < ended, "one window had written all before the other began");
    Ok([first, second])
}

async fn storm(app: &App) -> Outcome {
    both_write(app, 400).await?;
    let stored = "return Object.keys(localStorage).filter(key => key.startsWith('kakehashi/1/')).length;";
    check_eq!(app.js(stored).await?, 800, "records in localStorage");
    let mirrored = "const done = arguments[0];
        indexedDB.open('kakehashi').onsuccess = event => {
          const all = event.target.result.transaction('records').objectStore('records').getAllKeys();
          all.onsuccess = () => done(all.result.filter(key => key.startsWith('kakehashi/1/')).length);
        };";
    check_eq!(app.js_async(mirrored, vec![]).await?, 800, "records in the mirror");
    Ok(())
}

/// Each knows the other's, without having read them anew, and after a reload.
async fn each_knows(app: &App) -> Outcome {
    let [first, second] = both_write(app, 60).await?;
    let all = "document.querySelectorAll('.notecard').length === 120";
    for window in [&second, &first] {
        app.to_window(window).await?;
        // Here too: nobody looks at them.
        app.js("document.body.style.display = 'none'; location.hash = '#/notes';").await?;
        app.until("all are listed", all).await?;
    }
    app.reload().await?;
    app.until("all are listed after a reload", all).await.map(drop)
}

/// When something is to be seen in the window that only looks on: a note, its change, its end.
const LOOKS_ON: &str = "const seen = (what) => { document.documentElement.dataset[what] ??= Date.now(); };
    new MutationObserver(() => {
        const notes = [...document.querySelectorAll('.note')].map((note) => note.textContent);
        if (notes.some((text) => text.includes('quick'))) seen('seenKept');
        if (notes.some((text) => text.includes('quick and changed'))) seen('seenChanged');
        if (document.documentElement.dataset.seenChanged && notes.length === 0) seen('seenDeleted');
    }).observe(document.querySelector('main'), { childList: true, characterData: true, subtree: true });";

/// When it was done in the other: by the key that keeps, and the button that deletes.
const WRITES: &str = "const { dataset } = document.documentElement;
    addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && event.ctrlKey) dataset[dataset.doneKept ? 'doneChanged' : 'doneKept'] = Date.now();
    }, true);
    addEventListener('click', (event) => {
        if (event.target.closest('button')?.getAttribute('aria-label')?.startsWith('Delete')) dataset.doneDeleted = Date.now();
    }, true);";

async fn within_a_second(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.js(LOOKS_ON).await?;
    let first = app.another_window("#/country/KE").await?;
    app.js(WRITES).await?;
    app.write_note("quick").await?;
    app.role_like("button", "Edit").await?.click().await?;
    app.editor().await?;
    app.write(" and changed").await?;
    app.press("ctrl+enter").await?;
    app.sees("quick and changed").await?;
    app.role_like("button", "Delete").await?.click().await?;
    app.no_notes().await?;
    let moments = |which: &str| {
        format!(
            "const {{ dataset }} = document.documentElement; return ['Kept', 'Changed', 'Deleted'].map((what) => Number(dataset['{which}' + what]));"
        )
    };
    let done: Vec<f64> = serde_json::from_value(app.js(&moments("done")).await?)?;
    app.to_window(&first).await?;
    app.until("the last of it has arrived", "document.documentElement.dataset.seenDeleted").await?;
    let seen: Vec<f64> = serde_json::from_value(app.js(&moments("seen")).await?)?;
    let took: Vec<f64> = seen.iter().zip(&done).map(|(seen, done)| seen - done).collect();
    println!(
        "    from one window to the other: a note {} ms, its change {} ms, its end {} ms",
        took[0], took[1], took[2]
    );
    check!(took.iter().all(|ms| (0.0..=1000.0).contains(ms)), "it took {took:?} ms");
    Ok(())
}
