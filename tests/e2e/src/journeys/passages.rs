//! Notes on words of a text and on statements: selected, marked, found again, and in doubt when the dataset changes.

use crate::app::App;
use crate::emulate::Media;
use crate::journey::{Journey, Setup};
use crate::{Outcome, check, check_eq, journey};
use serde_json::Value;

pub const JOURNEYS: &[Journey] = &[
    journey!("passages: words that are selected become a note, and stay marked after a reload", selected),
    journey!(
        "passages: words that overlap are marked each by itself, and axe-core finds nothing",
        Setup { beside: &["passages.json"], ..Setup::PLAIN },
        overlapping
    ),
    journey!("passages: Japanese words are quoted letter for letter, and marked in their own language only", japanese),
    journey!("passages: a statement is noted by key, and a sentence chosen from a list", by_keys),
    journey!(
        "passages: a dataset that changes under notes: what is found moves, the rest is for the reader to decide",
        Setup { beside: &["passages.json", "passages-later.json"], ..Setup::PLAIN },
        changed
    ),
    journey!(
        "passages: on a phone the button never covers what is selected, and the editor fits",
        Setup { size: (320, 700), media: Media { dark: true, ..Media::PLAIN }, ..Setup::PLAIN },
        phone
    ),
];

const SUMMARY: &str = ".lead[data-text=summary]";
const BUTTON: &str = ".note-selected";
const TOUR: &str = "#/activity/study-tour";

/// Drags the mouse over words that stand on one line.
async fn select(app: &App, selector: &str, words: &str) -> Outcome {
    let text = app.css(selector).await?;
    app.settled().await?;
    let script = "const [text, words] = arguments;
        text.scrollIntoView({ block: 'center', behavior: 'instant' });
        getSelection().removeAllRanges();
        const at = text.textContent.indexOf(words), range = document.createRange();
        if (at < 0) return [];
        const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        let before = 0;
        // The words may stand in several nodes, where some of them are marked.
        const point = (offset, ends) => {
            while (walk.currentNode === text || before + walk.currentNode.data.length < offset + (ends ? 0 : 1)) {
                if (walk.currentNode !== text) before += walk.currentNode.data.length;
                if (!walk.nextNode()) return;
            }
            return [walk.currentNode, offset - before];
        };
        range.setStart(...point(at, false));
        range.setEnd(...point(at + words.length, true));
        const lines = [...range.getClientRects()].filter(({ width }) => width > 0), box = text.getBoundingClientRect();
        const first = lines[0], last = lines.at(-1);
        return [first.left + 1 - (box.left + box.width / 2), first.top + first.height / 2 - (box.top + box.height / 2),
            last.right - first.left - 1, last.top < first.bottom ? 1 : 2].map(Math.round);
";
    let found = app.js_with(script, vec![text.to_json()?, words.into()]).await?;
    let numbers: Vec<i64> = serde_json::from_value(found)?;
    let [x, y, width, lines] = numbers[..] else { return Err(format!("{words:?} is not in the text").into()) };
    check_eq!(lines, 1, "lines of {words:?}");
    app.drag(&text, (x, y), (width, 0)).await?;
    app.css(BUTTON).await.map(drop)
}

async fn note(app: &App, words: &str) -> Outcome {
    app.editor().await?;
    app.write(words).await?;
    app.press("ctrl+enter").await?;
    app.until("the editor is closed", "!document.querySelector('.note-form')").await.map(drop)
}

async fn marked(app: &App, words: &[&str]) -> Outcome {
    let wanted = Value::from(words).to_string();
    let script = format!(
        "JSON.stringify([...document.querySelectorAll('.lead mark.noted')].map((mark) => mark.textContent)) === JSON.stringify({wanted})"
    );
    app.until(&format!("{words:?} are marked"), &script).await.map(drop)
}

async fn selected(app: &App) -> Outcome {
    app.open(TOUR).await?;
    let whole = app.css(SUMMARY).await?.text().await?;
    select(app, SUMMARY, "JCCU and the ILO").await?;
    app.css(BUTTON).await?.click().await?;
    app.editor().await?;
    check_eq!(app.css(".note-sheet mark").await?.text().await?, "JCCU and the ILO", "the words in the editor");
    note(app, "Who else?").await?;
    marked(app, &["JCCU and the ILO"]).await?;
    app.sees("Saved").await?;
    app.reload().await?;
    marked(app, &["JCCU and the ILO"]).await?;
    check_eq!(app.js("return document.querySelector('.lead').textContent;").await?, whole.as_str(), "the text");
    app.open("#/notes").await?;
    app.link("Show in the text").await?.click().await?;
    app.until("the words have the focus", "document.activeElement.matches('.lead .mark-note')").await.map(drop)
}

async fn overlapping(app: &App) -> Outcome {
    app.open("?data=passages.json#/activity/book-boat").await?;
    let whole = app.css(SUMMARY).await?.text().await?;
    select(app, SUMMARY, "lends books").await?;
    app.css(BUTTON).await?.click().await?;
    app.editor().await?;
    app.axe().await?;
    note(app, "Which ones?").await?;
    marked(app, &["lends books"]).await?;
    select(app, SUMMARY, "books along").await?;
    app.press("n").await?;
    note(app, "How far?").await?;
    marked(app, &["lends ", "books", " along"]).await?;
    check_eq!(app.js("return document.querySelector('.lead').textContent;").await?, whole.as_str(), "the text");
    app.role_like("link", "Which ones?").await?.click().await?;
    app.until("the note has the focus", "document.activeElement.matches('.note')").await?;
    app.axe().await?;
    app.press("q").await?;
    app.css("dialog.sentences[open]").await?;
    app.axe().await
}

async fn japanese(app: &App) -> Outcome {
    app.open("#/activity/study-tour?lang=ja").await?;
    select(app, SUMMARY, "毎年、アフリカ").await?;
    app.press("n").await?;
    note(app, "高知も？").await?;
    marked(app, &["毎年、アフリカ"]).await?;
    let record = "return JSON.stringify(Object.entries(localStorage)
        .filter(([key]) => key.startsWith('kakehashi/1/')).map(([, record]) => record));";
    let record = app.js(record).await?.to_string();
    check!(record.contains("毎年、アフリカ"), "the words are in {record}");
    app.open("#/activity/study-tour?lang=en").await?;
    app.sees("高知も？").await?;
    check_eq!(app.count(".lead mark.noted").await?, 0, "marks in the English text");
    app.open("#/activity/study-tour?lang=ja").await?;
    marked(app, &["毎年、アフリカ"]).await
}

async fn by_keys(app: &App) -> Outcome {
    app.open(TOUR).await?;
    app.css(".note-on").await?;
    app.js("document.querySelector('.note-on').focus();").await?;
    app.press("n").await?;
    note(app, "Says who?").await?;
    app.until(
        "the button has the focus and counts",
        "document.activeElement.matches('.note-on') && document.activeElement.textContent === '1'",
    )
    .await?;
    app.press("q").await?;
    app.css("dialog.sentences[open]").await?;
    app.press("escape").await?;
    app.until("the list is closed", "!document.querySelector('dialog.sentences[open]')").await?;
    app.press("q").await?;
    app.tab_to("They stay for about ten days").await?;
    app.press("enter").await?;
    note(app, "Only ten?").await?;
    marked(app, &["They stay for about ten days and visit co-operatives of many kinds, mainly around Tokyo."]).await?;
    app.open("#/timeline").await?;
    app.until("both count", "document.querySelector('.bar .notemark')?.textContent === '2'").await.map(drop)
}

async fn changed(app: &App) -> Outcome {
    app.open("?data=passages.json#/activity/book-boat").await?;
    for words in ["lends books along", "the crew"] {
        select(app, SUMMARY, words).await?;
        app.press("n").await?;
        note(app, &format!("on {words}")).await?;
    }
    app.open("?data=passages.json#/activity/librarian-course").await?;
    app.write_note("on what goes").await?;
    app.sees("Saved").await?;

    app.open("?data=passages-later.json#/activity/book-boat").await?;
    marked(app, &["lends books along"]).await?;
    app.open("?data=passages-later.json#/notes").await?;
    app.heading("Needs review").await?;
    check_eq!(app.count(".doubt").await?, 2, "notes in doubt");
    app.sees("These words are in the text in 2 places.").await?;
    app.sees("What the note is on isn’t in this dataset.").await?;
    app.axe().await?;
    // The places in the order of the text; a role's name would fit both, as each shows what is around it.
    app.css(".doubt .ways li:nth-child(2) button").await?.click().await?;
    app.until("one is left", "document.querySelectorAll('.doubt').length === 1").await?;
    app.role_like("button", "Keep as it is").await?.click().await?;
    app.sees("Kept as they are: 1 note").await?;
    check_eq!(app.count(".notecard").await?, 3, "all notes");
    app.open("?data=passages-later.json#/activity/book-boat").await?;
    marked(app, &["lends books along", "the crew"]).await?;
    let before = "document.querySelectorAll('.lead mark.noted')[1].previousSibling.data.endsWith('then ')";
    app.until("the second place was chosen", before).await.map(drop)
}

async fn phone(app: &App) -> Outcome {
    app.open(TOUR).await?;
    select(app, SUMMARY, "JCCU and the ILO").await?;
    let apart = "(() => {
        const words = getSelection().getRangeAt(0).getBoundingClientRect();
        const button = document.querySelector('.note-selected').getBoundingClientRect();
        return (button.top >= words.bottom || button.bottom <= words.top) && button.left >= 0 && button.right <= innerWidth
            && button.top >= 0 && button.bottom <= innerHeight && button.height >= 24;
    })()";
    app.until("the button stands beside the words, in the window", apart).await?;
    app.css(BUTTON).await?.click().await?;
    app.editor().await?;
    let fits = "(() => {
        const sheet = document.querySelector('.note-sheet');
        const { left, right, bottom } = sheet.querySelector('[type=submit]').getBoundingClientRect();
        const top = document.elementFromPoint((left + right) / 2, bottom - 2);
        return bottom <= innerHeight && sheet.contains(top) && document.documentElement.scrollWidth <= innerWidth;
    })()";
    app.until("the editor's buttons are to be seen", fits).await?;
    note(app, "on the way").await?;
    marked(app, &["JCCU and the ILO"]).await?;
    check!(app.js("return document.documentElement.scrollWidth <= innerWidth;").await? == true, "nothing is cut off");
    select(app, SUMMARY, "five leaders").await?;
    app.press("escape").await?;
    app.until("the button has gone", "!document.querySelector('.note-selected')").await.map(drop)
}
