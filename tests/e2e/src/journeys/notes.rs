//! The reader's notes, first form: written, found again, taken back, never silently lost.

use crate::app::App;
use crate::engine::Storage;
use crate::journey::{Journey, Setup};
use crate::{Outcome, check, check_eq, journey};

pub const JOURNEYS: &[Journey] = &[
    journey!("a note survives a reload, is counted where it belongs, and found", survives),
    journey!("a note is written with the keyboard alone", keyboard_only),
    journey!("a deleted note comes back by undo", undo),
    journey!("a note written in another tab appears in this one", two_tabs),
    journey!(
        "with storage blocked notes live in memory, and the page says so",
        Setup { storage: Storage::Blocked, ..Setup::PLAIN },
        blocked
    ),
    journey!("a record that can't be read stays as it is", unreadable),
    journey!("all notes can be downloaded", download),
];

async fn survives(app: &App) -> Outcome {
    app.open("#/activity/study-tour").await?;
    app.write_note("Ask which unions took part. 高知も。").await?;
    app.sees("Saved").await?;
    check_eq!(app.note_keys().await?.len(), 1, "one key a revision");
    app.reload().await?;
    app.sees("Ask which unions took part. 高知も。").await?;
    app.open("#/timeline").await?;
    app.until("the bar carries the count", "document.querySelector('.bar .notemark')?.textContent === '1'").await?;
    app.open("#/notes").await?;
    app.css("main input[type=search]").await?.send_keys("ＵＮＩＯＮＳ").await?;
    app.sees("Ask which unions took part.").await?;
    app.css("main input[type=search]").await?.send_keys("zzz").await?;
    app.until("nothing is found", "document.querySelectorAll('.notecard').length === 0").await.map(drop)
}

async fn keyboard_only(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.press("n").await?;
    app.editor().await?;
    app.write("by keys: n / 0 ?").await?;
    app.press("ctrl+enter").await?;
    app.sees("by keys: n / 0 ?").await?;
    app.press("ctrl+z").await?;
    app.no_notes().await
}

async fn undo(app: &App) -> Outcome {
    app.open("#/actor/jccu").await?;
    app.write_note("to be deleted").await?;
    app.role_like("button", "Delete").await?.click().await?;
    app.no_notes().await?;
    app.js("document.querySelector('.toast .btn').focus();").await?;
    app.press("enter").await?;
    app.sees("to be deleted").await?;
    check_eq!(app.js("return document.activeElement.id;").await?, "main", "where the focus is, its button being gone");
    app.reload().await?;
    app.sees("to be deleted").await
}

async fn two_tabs(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    let first = app.another_window("#/country/KE").await?;
    app.write_note("from the other tab").await?;
    app.to_window(&first).await?;
    app.sees("from the other tab").await
}

async fn blocked(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.write_note("only in memory").await?;
    check_eq!(app.saved_state().await?, Some("unsaved".to_owned()), "the saved state");
    check!(app.count(".notice").await? > 0, "a notice says that notes are not kept");
    app.link("Notes").await?.click().await?;
    app.sees("only in memory").await
}

async fn unreadable(app: &App) -> Outcome {
    app.open("").await?;
    let damaged = "{\"schema\":1,\"id\":\"x\",";
    let key = "kakehashi/1/local/japan-ilo-ppp/x/y";
    app.js(&format!("localStorage.setItem({key:?}, {damaged:?}); localStorage.setItem('foreign', 'kept');")).await?;
    app.reload().await?;
    app.css(".notice").await?;
    app.open("#/country/KE").await?;
    app.write_note("beside it").await?;
    check_eq!(app.js(&format!("return localStorage.getItem({key:?});")).await?, damaged, "the damaged record");
    check_eq!(app.js("return localStorage.getItem('foreign');").await?, "kept", "a foreign key");
    Ok(())
}

async fn download(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.write_note("for the file").await?;
    app.open("#/notes").await?;
    app.role_like("button", "Download").await?.click().await?;
    let (_, bytes) = app.downloaded(".json").await?;
    let file: serde_json::Value = serde_json::from_slice(&bytes)?;
    check_eq!(file["format"], "kakehashi-annotations", "the format");
    check_eq!(file["revisions"][0]["body"], "for the file", "the note");
    Ok(())
}
