//! Notes that leave as files and links, and come back: nothing is changed before the reader says so, and undo takes all
//! of it back.

use super::faults::{delete_mirror, elsewhere, put, saved};
use crate::app::App;
use crate::journey::Journey;
use crate::record::{record, record_on};
use crate::{Outcome, check, check_eq, journey};

pub const JOURNEYS: &[Journey] = &[
    journey!("notes that are exported as Web Annotations are recognised as the same when they are read back", same),
    journey!("a backup brings all notes back where nothing is stored, and undo takes all of them away again", backup),
    journey!("a file that can't be read is told with its place, and nothing changes", malformed),
    journey!("a link that holds notes shows them first, gives them where nothing is stored, and is gone then", link),
    journey!("a link with notes that was cut is told, and nothing changes", cut),
    journey!("what another program wrote is pasted and looked through, and axe-core finds nothing there", pasted),
];

const CARDS: &str = "document.querySelectorAll('.notecard').length";

async fn has_cards(app: &App, count: usize) -> Outcome {
    app.until("so many notes are listed", &format!("{CARDS} === {count}")).await.map(drop)
}

/// Two notes that were written before, and the page that lists them.
async fn two(app: &App) -> Outcome {
    elsewhere(app).await?;
    put(app, record("1", "on Kenya: “quoted”, 高知", 1)).await?;
    put(app, record_on(r#"{"id":"jccu","kind":"actor"}"#, "2", "on the union", 1)).await?;
    app.open("#/notes").await?;
    has_cards(app, 2).await
}

/// Both copies are emptied while the app isn't open.
async fn nothing_stored(app: &App) -> Outcome {
    elsewhere(app).await?;
    app.js("localStorage.clear();").await?;
    delete_mirror(app).await
}

/// Has a file made, and gives the path under which the browser has put it.
async fn exported(app: &App, format: &str, ending: &str) -> Outcome<String> {
    app.role("button", "Export").await?.click().await?;
    app.role("button", format).await?.click().await?;
    let (name, _) = app.downloaded(ending).await?;
    Ok(app.home.downloads.join(name).to_string_lossy().into_owned())
}

/// Chooses a file as a reader does, and waits for the dry run.
async fn chosen(app: &App, path: &str) -> Outcome {
    app.role("button", "Import").await?.click().await?;
    app.css("#import-file").await?.send_keys(path).await?;
    previewed(app).await
}

async fn previewed(app: &App) -> Outcome {
    app.until("the dry run has the focus", "document.activeElement.id === 'dry-run'").await.map(drop)
}

/// The rows of the dry run: what, and how many.
async fn verdicts(app: &App) -> Outcome<String> {
    let rows = "return [...document.querySelectorAll('.dry-run tbody tr')]
        .map((row) => `${row.cells[0].textContent} ${row.cells[1].textContent}`).join();";
    Ok(app.js(rows).await?.as_str().unwrap_or_default().to_owned())
}

async fn same(app: &App) -> Outcome {
    two(app).await?;
    let before = app.note_keys().await?;
    let path = exported(app, "Web Annotations (JSON-LD)", ".jsonld").await?;
    chosen(app, &path).await?;
    check_eq!(verdicts(app).await?, "The same 2", "what would happen");
    app.sees("Nothing would change.").await?;
    check_eq!(app.count(".dry-run .btn.primary").await?, 0, "there is nothing to press");
    app.role("button", "Close").await?.click().await?;
    check_eq!(app.note_keys().await?, before, "the records");
    Ok(())
}

async fn backup(app: &App) -> Outcome {
    two(app).await?;
    let path = exported(app, "Backup (JSON)", ".json").await?;
    app.until("it counts as the last file", "document.querySelector('#last-file').textContent.includes('2 notes')")
        .await?;
    nothing_stored(app).await?;
    app.open("#/notes").await?;
    has_cards(app, 0).await?;
    chosen(app, &path).await?;
    check_eq!(verdicts(app).await?, "New 2", "what would happen");
    check_eq!(app.note_keys().await?.len(), 0, "records before it is said");
    app.role("button", "Import 2 notes").await?.click().await?;
    has_cards(app, 2).await?;
    saved(app).await?;
    app.until("it is said where the focus is", "document.activeElement.textContent === '2 notes imported.'").await?;
    app.css(".exchange .done button").await?.click().await?;
    has_cards(app, 0).await?;
    saved(app).await?;
    app.reload().await?;
    has_cards(app, 0).await
}

async fn malformed(app: &App) -> Outcome {
    two(app).await?;
    let before = app.note_keys().await?;
    let path = app.home.downloads.join("broken.json");
    std::fs::write(&path, "{\"a\": [1,\n 2,\n oops]}")?;
    chosen(app, &path.to_string_lossy()).await?;
    app.sees("line 3").await?;
    app.sees("nothing has changed").await?;
    check_eq!(app.count(".dry-run .btn.primary").await?, 0, "there is nothing to press");
    app.role("button", "Close").await?.click().await?;
    check_eq!(app.note_keys().await?, before, "the records");
    Ok(())
}

/// A link with both notes, from its `#` on.
async fn shared(app: &App) -> Outcome<String> {
    app.role("button", "Share").await?.click().await?;
    app.role("button", "All").await?.click().await?;
    let link = app.until("there is a link", "document.querySelector('#share-link')?.value").await?;
    let link = link.as_str().unwrap_or_default();
    Ok(link.split_once('#').map(|(_, hash)| format!("#{hash}")).ok_or("the link has no hash")?)
}

async fn link(app: &App) -> Outcome {
    two(app).await?;
    let link = shared(app).await?;
    nothing_stored(app).await?;
    app.open(&link).await?;
    previewed(app).await?;
    check_eq!(verdicts(app).await?, "New 2", "what would happen");
    app.sees("on Kenya: “quoted”, 高知").await?;
    check_eq!(app.note_keys().await?.len(), 0, "records before it is said");
    app.role("button", "Import 2 notes").await?.click().await?;
    has_cards(app, 2).await?;
    app.sees("2 notes imported.").await?;
    check_eq!(app.hash().await?, "#/notes", "the address");
    saved(app).await?;
    app.reload().await?;
    has_cards(app, 2).await?;
    check_eq!(app.count(".dry-run").await?, 0, "it isn't asked again");
    Ok(())
}

async fn cut(app: &App) -> Outcome {
    two(app).await?;
    let link = shared(app).await?;
    let before = app.note_keys().await?;
    elsewhere(app).await?;
    app.open(link.get(..link.len() - 30).unwrap_or_default()).await?;
    previewed(app).await?;
    app.sees("The link is damaged or cut short.").await?;
    check!(app.count(".dry-run .btn.primary").await? == 0, "there is nothing to press");
    app.role("button", "Close").await?.click().await?;
    has_cards(app, 2).await?;
    check_eq!(app.hash().await?, "#/notes", "the address");
    check_eq!(app.note_keys().await?, before, "the records");
    Ok(())
}

/// One annotation that can be used, and one that lacks its id.
const FOREIGN: &str = r#"{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage",
    "id": "https://example.org/page", "items": [
    {"id": "https://example.org/1", "type": "Annotation", "bodyValue": "written elsewhere", "target": "https://example.org/"},
    {"type": "Annotation", "bodyValue": "nameless", "target": "https://example.org/"}]}"#;

async fn pasted(app: &App) -> Outcome {
    app.open("#/notes").await?;
    app.role("button", "Import").await?.click().await?;
    app.css("#import-text").await?;
    app.js_with("document.querySelector('#import-text').value = arguments[0];", vec![FOREIGN.into()]).await?;
    app.role("button", "Show what would change").await?.click().await?;
    previewed(app).await?;
    check_eq!(verdicts(app).await?, "New 1,Can’t be used 1", "what would happen");
    app.sees("items[1]: “id” is missing.").await?;
    app.sees("written elsewhere").await?;
    app.axe().await
}
