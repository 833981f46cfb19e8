//! Notes beyond writing and finding: Markdown, tags and colours, filters, the trash, the history, paper.

use crate::app::App;
use crate::emulate::Media;
use crate::engine::Engine;
use crate::journey::{Journey, Setup};
use crate::{Outcome, check, check_eq, journey};

pub const JOURNEYS: &[Journey] = &[
    journey!("Markdown is shown as it is meant, before and after saving, and hostile text stays text", markdown),
    journey!("tags and a colour are kept with the draft and with the note", tags_and_colour),
    journey!("an input method composes a tag and a note undisturbed", composing),
    journey!("notes are filtered with counts that add up, in both languages", filters),
    journey!("a tag is renamed into another in all notes, and undo takes that back at once", renaming),
    journey!("an earlier version comes back from the history", history),
    journey!("the trash gives a note back", trash),
    journey!("n begins a note on every page", quick),
    journey!("axe-core finds nothing in the page of notes with its parts open", axe),
    journey!("axe-core finds nothing in the page of notes, dark, Japanese and narrow", NARROW, axe_narrow),
    journey!(
        "on paper each note stands beside what it is on",
        Setup { not_in: &[(Engine::Firefox, NO_PAPER), (Engine::WebKit, NO_PAPER)], ..Setup::PLAIN },
        paper
    ),
];

const NO_PAPER: &str = "only Chromium can be told to show the page as on paper";
const NARROW: Setup = Setup { size: (320, 700), media: Media { dark: true, ..Media::PLAIN }, ..Setup::PLAIN };

/// Writes a note on a page, with tags, and keeps it.
async fn note(app: &App, page: &str, text: &str, tags: &str) -> Outcome {
    app.open(page).await?;
    app.press("n").await?;
    app.editor().await?;
    app.write(text).await?;
    if !tags.is_empty() {
        app.css("#note-tags").await?.click().await?;
        app.write(tags).await?;
    }
    app.press("ctrl+enter").await?;
    app.until("the note is kept", "!document.querySelector('.note-form')").await.map(drop)
}

/// Three notes with tags on things of three kinds.
async fn three(app: &App) -> Outcome {
    note(app, "#/country/KE", "first", "kenya,later").await?;
    note(app, "#/actor/jccu", "second", "later").await?;
    note(app, "#/notes", "third", "").await
}

async fn cards(app: &App) -> Outcome<usize> {
    app.count(".notecard").await
}

async fn has_cards(app: &App, count: usize) -> Outcome {
    app.until("so many notes are listed", &format!("document.querySelectorAll('.notecard').length === {count}"))
        .await
        .map(drop)
}

async fn markdown(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.press("n").await?;
    app.editor().await?;
    app.role("button", "Preview").await?.click().await?;
    app.css("textarea").await?.click().await?;
    app.write("**bold** [x](javascript:alert(1)) <img src=x onerror=alert(2)> https://example.org/a").await?;
    let bold = "document.querySelector('.preview strong')?.textContent === 'bold'";
    app.until("the preview follows", bold).await?;
    check_eq!(app.focused().await?.contains("textarea"), true, "the field keeps the focus");
    app.press("ctrl+enter").await?;
    app.until("the note is shown as it is meant", "document.querySelector('.note strong')?.textContent === 'bold'")
        .await?;
    app.reload().await?;
    app.css(".note strong").await?;
    let links = "[...document.querySelectorAll('.note .md a')].map((a) => `${a.href} ${a.rel}`).join()";
    check_eq!(
        app.js(&format!("return {links};")).await?,
        "https://example.org/a noopener noreferrer nofollow",
        "the only link"
    );
    check_eq!(app.count(".note img").await?, 0, "no image");
    app.sees("x (javascript:alert(1)) <img src=x onerror=alert(2)>").await
}

async fn tags_and_colour(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.press("n").await?;
    app.editor().await?;
    app.css("#note-tags").await?.click().await?;
    app.write("one,two").await?;
    app.press("enter").await?;
    app.write("three").await?;
    app.press("enter").await?;
    app.press("backspace").await?;
    app.role("button", "Remove the tag one").await?.click().await?;
    check!(app.focused().await?.contains("note-tags"), "the focus goes back to the field");
    app.write("unended").await?;
    app.role("radio", "Green").await?.click().await?;
    // No word of text, and the tab goes: the tags are a note's beginning.
    app.until("the draft is stored", "Object.keys(localStorage).some((key) => key.startsWith('kakehashi/draft/'))")
        .await?;
    app.reload().await?;
    app.sees("#unended").await?;
    app.sees("Green").await?;
    check_eq!(app.js("return document.querySelector('.note').dataset.colour;").await?, "green", "the colour");
    check_eq!(
        app.js("return [...document.querySelectorAll('.note .tag')].map((tag) => tag.textContent).join();").await?,
        "#two,#unended",
        "the tags"
    );
    app.role_like("button", "Edit the note").await?.click().await?;
    app.editor().await?;
    check_eq!(app.count(".note-form .tags .tag").await?, 2, "tags to take off");
    check_eq!(app.js("return document.querySelector('.colours :checked').value;").await?, "green", "the colour chosen");
    app.press("escape").await
}

/// No driver has an input method: what one would send, event by event.
async fn composing(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.press("n").await?;
    app.editor().await?;
    let compose = "const [field, steps] = [document.querySelector(arguments[0]), arguments[1]];
        const event = (type, data) => new CompositionEvent(type, { data, bubbles: true });
        field.focus();
        field.dispatchEvent(event('compositionstart', ''));
        const before = field.value;
        for (const step of steps) {
            field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Process', isComposing: true, keyCode: 229, bubbles: true, cancelable: true }));
            field.dispatchEvent(event('compositionupdate', step));
            field.value = before + step;
            field.dispatchEvent(new InputEvent('input', { data: step, inputType: 'insertCompositionText', isComposing: true, bubbles: true }));
            if (field.value !== before + step) return `disturbed at ${step}: ${field.value}`;
        }
        const enter = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, keyCode: 229, bubbles: true, cancelable: true });
        field.dispatchEvent(enter);
        if (enter.defaultPrevented) return 'Enter was taken from the input method';
        const escape = new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, keyCode: 229, bubbles: true, cancelable: true });
        field.dispatchEvent(escape);
        if (!field.isConnected) return 'Esc was taken from the input method';
        field.dispatchEvent(event('compositionend', steps.at(-1)));
        return `composed ${field.value}`;";
    let steps = |steps: &[&str]| serde_json::json!(steps);
    let body = app.js_with(compose, vec!["textarea".into(), steps(&["こ", "こう", "こうち", "高知"])]).await?;
    check_eq!(body, "composed 高知", "the text while it is composed");
    let tag = app.js_with(compose, vec!["#note-tags".into(), steps(&["か", "かく、", "確認"])]).await?;
    check_eq!(tag, "composed 確認", "the tag while it is composed");
    check_eq!(app.count(".note-form .tags .tag").await?, 0, "it isn't ended by what was only on the way");
    // The tab goes in the middle of it: what was composed last is in the draft.
    app.reload().await?;
    app.sees("#確認").await?;
    app.sees("高知").await
}

async fn filters(app: &App) -> Outcome {
    three(app).await?;
    app.open("#/notes").await?;
    has_cards(app, 3).await?;
    app.role_like("checkbox", "later").await?.click().await?;
    has_cards(app, 2).await?;
    app.sees("2 of 3 shown").await?;
    check!(app.focused().await?.contains("later"), "the row that was pressed keeps the focus");
    app.role_like("checkbox", "Countries").await?.click().await?;
    has_cards(app, 1).await?;
    let sum = "[...document.querySelectorAll('.facet fieldset:nth-of-type(2) .n')].map((n) => Number(n.textContent)).reduce((a, b) => a + b)";
    check_eq!(app.js(&format!("return {sum};")).await?, 2, "the kinds add up to what the tag leaves");
    app.press("l").await?;
    app.sees("3件中1件を表示").await?;
    // What is asked stays while the reader looks elsewhere.
    app.open("#/data").await?;
    app.open("#/notes").await?;
    has_cards(app, 1).await?;
    app.role("button", "絞り込みを解除").await?.click().await?;
    has_cards(app, 3).await
}

async fn renaming(app: &App) -> Outcome {
    three(app).await?;
    app.open("#/notes").await?;
    app.css(".facet summary").await?.click().await?;
    app.js("const from = document.querySelector('#tag-from'); from.value = 'later'; from.dispatchEvent(new Event('change', { bubbles: true }));").await?;
    app.css("#tag-to").await?.send_keys("Kenya").await?;
    app.sees("1 note has the tag kenya already").await?;
    app.role("button", "Merge").await?.click().await?;
    let tags = "[...document.querySelectorAll('.notecard .tag')].map((tag) => tag.textContent).join()";
    app.until("both are one", &format!("{tags} === '#kenya,#kenya'")).await?;
    app.role("button", "Undo").await?.click().await?;
    app.until("all of it is back", &format!("{tags} === '#later,#kenya,#later'")).await?;
    app.reload().await?;
    app.until("also after a reload", &format!("{tags} === '#later,#kenya,#later'")).await.map(drop)
}

async fn history(app: &App) -> Outcome {
    note(app, "#/country/KE", "as it was", "").await?;
    app.open("#/notes").await?;
    app.role_like("button", "Edit the note").await?.click().await?;
    app.editor().await?;
    app.press("ctrl+a").await?;
    app.write("as it is").await?;
    app.press("ctrl+enter").await?;
    app.sees("as it is").await?;
    app.role_like("button", "History of the note").await?.click().await?;
    check_eq!(app.count(".past > li").await?, 2, "two revisions");
    app.role_like("button", "Restore the version of").await?.click().await?;
    app.until("it says what it said", "document.querySelector('.notecard > .md')?.textContent === 'as it was'").await?;
    check_eq!(app.count(".past > li").await?, 3, "nothing is taken out of the history");
    app.reload().await?;
    app.sees("as it was").await
}

async fn trash(app: &App) -> Outcome {
    note(app, "#/country/KE", "thrown away", "x").await?;
    app.open("#/notes").await?;
    app.role_like("button", "Delete the note").await?.click().await?;
    has_cards(app, 0).await?;
    app.reload().await?;
    app.role_like("radio", "Trash").await?.click().await?;
    has_cards(app, 1).await?;
    app.sees("thrown away").await?;
    app.role_like("button", "Restore the note").await?.click().await?;
    app.sees("The trash is empty.").await?;
    app.role_like("radio", "Notes").await?.click().await?;
    has_cards(app, 1).await?;
    app.sees("#x").await
}

async fn quick(app: &App) -> Outcome {
    for page in ["#/timeline", "#/countries", "#/data", "#/notes"] {
        app.open(page).await?;
        app.press("n").await?;
        app.editor().await?;
        app.sees("Note on ").await?;
        app.press("escape").await?;
        app.until("the editor is closed", "!document.querySelector('.note-form')").await?;
    }
    check_eq!(cards(app).await?, 0, "nothing was typed");
    Ok(())
}

/// Filters, history and an editor with its preview, all open at once.
async fn opened(app: &App) -> Outcome {
    app.open("#/notes").await?;
    app.js("document.querySelector('.facet .only-phone').click(); document.querySelector('.facet summary').click();")
        .await?;
    app.js("document.querySelector('.notecard button[aria-expanded]').click();").await?;
    app.js("document.querySelectorAll('.past summary').forEach((summary) => summary.click());").await?;
    app.press("n").await?;
    app.editor().await?;
    app.write("# One\n\n> two\n\n- three `four`").await?;
    app.css(".note-form .top button").await?.click().await?;
    app.css(".preview h3").await?;
    app.settled().await
}

async fn axe(app: &App) -> Outcome {
    three(app).await?;
    opened(app).await?;
    app.axe().await?;
    app.press("escape").await?;
    app.css(".facet fieldset input[type=radio]:last-of-type").await?;
    app.role_like("button", "Delete the note").await?.click().await?;
    app.role_like("radio", "Trash").await?.click().await?;
    has_cards(app, 1).await?;
    app.axe().await
}

async fn axe_narrow(app: &App) -> Outcome {
    three(app).await?;
    app.open("#/notes?lang=ja").await?;
    opened(app).await?;
    let wide = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    app.until("nothing is wider than the window", wide).await?;
    app.axe().await
}

async fn paper(app: &App) -> Outcome {
    three(app).await?;
    app.open("#/notes").await?;
    app.cdp("Emulation.setEmulatedMedia", serde_json::json!({ "media": "print" })).await?;
    let beside =
        "const card = [...document.querySelectorAll('.notecard')].find((card) => card.textContent.includes('first'));
        const box = (selector) => card.querySelector(selector).getBoundingClientRect();
        return box('h3').right <= box('.md').left && Math.abs(box('h3').top - box('.md').top) < 12;";
    check_eq!(app.js(beside).await?, true, "the note is beside its target");
    let text = app.text().await?;
    for part in ["#kenya", "Written ", "/#/country/KE?lang=en"] {
        check!(text.contains(part), "{part:?} is on paper");
    }
    check!(!text.contains("Restore") && !text.contains("History"), "no button is on paper");
    Ok(())
}
