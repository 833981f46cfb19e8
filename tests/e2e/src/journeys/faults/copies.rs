//! Copies that go: the mirror, both, and what is said of them; what is stored, and the last file of it.

use super::{NOTES, by_another_page, delete_mirror, elsewhere, mirrored, put, saved};
use crate::app::App;
use crate::engine::Engine;
use crate::journey::{Journey, Setup};
use crate::record::record;
use crate::{Outcome, check, check_eq, journey};

pub const JOURNEYS: &[Journey] = &[
    journey!("a mirror that was deleted while no tab was open is filled again", mirror_gone),
    journey!("both copies that go while a tab is open are written again from it", gone_beside),
    journey!("where both copies are gone the page says so, and which file brings the notes back", gone),
    journey!("what is stored is told: notes, versions, copies, other datasets, room", stored),
    journey!(
        "the last file of the notes is remembered, and a quiet reminder of the next can be put off",
        Setup { size: (320, 640), ..Setup::PLAIN },
        reminded
    ),
];

async fn mirror_gone(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.write_note("in both copies").await?;
    saved(app).await?;
    elsewhere(app).await?;
    delete_mirror(app).await?;
    app.open("#/country/KE").await?;
    app.sees("in both copies").await?;
    mirrored(app, 1).await?;
    check_eq!(app.count(".notice").await?, 0, "notices");
    Ok(())
}

async fn gone_beside(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.write_note("held by the tab").await?;
    app.write_note("and this one").await?;
    saved(app).await?;
    delete_mirror(app).await?;
    by_another_page(app, "storage.clear();").await?;
    mirrored(app, 2).await?;
    let all = "Object.keys(localStorage).filter((key) => key.startsWith('kakehashi/1/')).length === 2";
    app.until("and in localStorage", all).await?;
    app.reload().await?;
    app.until("both are there", &format!("{NOTES} === 2")).await.map(drop)
}

/// Goes to all notes and downloads them.
async fn download(app: &App) -> Outcome<serde_json::Value> {
    app.open("#/notes").await?;
    app.role_like("button", "Download").await?.click().await?;
    let (_, bytes) = app.downloaded(".json").await?;
    Ok(serde_json::from_slice(&bytes)?)
}

async fn gone(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.write_note("everywhere, and in the file").await?;
    saved(app).await?;
    let file = download(app).await?;
    check_eq!(file["revisions"][0]["body"], "everywhere, and in the file", "the file");
    app.sees("with 1 note. All notes are in it, if you kept it.").await?;
    elsewhere(app).await?;
    app.js("localStorage.clear();").await?;
    delete_mirror(app).await?;
    app.open("#/notes").await?;
    app.sees("Your notes are gone from this browser").await?;
    app.sees("There was 1 note here.").await?;
    app.sees("brings back 1 note").await?;
    app.axe().await?;
    // Only the records: then what was remembered of the file tells it to every tab.
    app.js("sessionStorage.clear();").await?;
    app.reload().await?;
    app.until("what is stored is told", "document.querySelector('.stored dl:not([hidden])')").await?;
    check_eq!(app.count(".gone").await?, 0, "a tab that knows of nothing says nothing");
    put(app, ("kakehashi/backup/1/local/japan-ilo-ppp".to_owned(), "1 1700000000000 3 ".to_owned())).await?;
    app.reload().await?;
    app.sees("There were 3 notes here.").await
}

/// What a row of what is stored says, by its name.
async fn row(app: &App, name: &str, says: &str) -> Outcome {
    let look = format!(
        "[...document.querySelectorAll('.stored dl > div:not([hidden])')].some((row) => row.children[0].textContent === {name:?} && row.children[1].textContent.includes({says:?}))"
    );
    match app.until("", &look).await {
        Ok(_) => Ok(()),
        Err(_) => {
            let all = app.js("return document.querySelector('.stored')?.innerText;").await?;
            Err(format!("{name} doesn't say {says:?}: {all}").into())
        }
    }
}

async fn stored(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.write_note("first").await?;
    app.write_note("second").await?;
    app.role_like("button", "Delete").await?.click().await?;
    app.until("one is left", &format!("{NOTES} === 1")).await?;
    saved(app).await?;
    let (key, text) = record("5", "of another", 1);
    put(app, (key.replace("japan-ilo-ppp", "another"), text)).await?;
    app.open("#/notes").await?;
    row(app, "Notes", "1, and 1 deleted").await?;
    row(app, "Versions of them", "3").await?;
    row(app, "On other datasets", "1 note on “another”").await?;
    row(app, "Copy in localStorage", "complete").await?;
    row(app, "Copy in IndexedDB", "complete").await?;
    let (local, room) = match app.engine {
        Engine::Chromium => ("of about 5,242,880 characters", "GB used"),
        Engine::Firefox => ("of about 5,242,880 characters", "used"),
        Engine::WebKit => ("of about 5.2 MB used", "not told by this browser"),
    };
    row(app, "Room in localStorage", local).await?;
    row(app, "Room of this site", room).await?;
    // A copy that lacks something says so, until it is made good.
    app.js("for (const key of Object.keys(localStorage)) if (key.startsWith('kakehashi/1/local/japan')) localStorage.removeItem(key); window.dispatchEvent(new Event('focus'));").await?;
    row(app, "Copy in localStorage", "lacks 3 of 3 versions").await?;
    app.axe().await?;
    app.targets_are_at_least(24).await
}

async fn reminded(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.press("n").await?;
    app.editor().await?;
    app.write("first").await?;
    app.press("ctrl+enter").await?;
    saved(app).await?;
    app.open("#/notes").await?;
    app.sees("No file of your notes yet.").await?;
    check_eq!(app.count(".remind").await?, 0, "reminders of a note of today");
    put(app, ("kakehashi/backup/1/local/japan-ilo-ppp".to_owned(), "1 1700000000000 3 ".to_owned())).await?;
    app.reload().await?;
    app.sees("Time for a file of your notes").await?;
    app.sees("1 note isn’t in it as it is now.").await?;
    app.fits_its_width().await?;
    app.targets_are_at_least(24).await?;
    app.axe().await?;
    app.js("document.querySelector('.remind .btn').focus();").await?;
    app.press("enter").await?;
    app.until("it is put off", "!document.querySelector('.remind')").await?;
    check!(app.focused().await?.contains("Download notes"), "the focus is at {}", app.focused().await?);
    let kept = "Object.keys(localStorage).some((key) => key.startsWith('kakehashi/backup-later/'))";
    app.until("that is remembered", kept).await?;
    app.reload().await?;
    app.until("what is stored is told", "document.querySelector('.stored dl:not([hidden])')").await?;
    check_eq!(app.count(".remind").await?, 0, "reminders that were put off");
    // By key: the places at the foot of a phone's page lie over what drivers scroll into sight.
    app.js("document.querySelector('#storage .btn.primary').focus();").await?;
    app.press("enter").await?;
    app.sees("All notes are in it, if you kept it.").await?;
    app.reload().await?;
    app.sees("All notes are in it, if you kept it.").await
}
