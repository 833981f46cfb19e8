//! Ends: of the browser some seconds after "Saved", by a signal, of the process that shows the page, of a tab.

use super::saved;
use crate::app::App;
use crate::journey::Journey;
use crate::lasting::Lasting;
use crate::{Outcome, check, journey};
use std::time::Duration;

pub const JOURNEYS: &[Journey] = &[
    journey!("a note is there after the browser is killed one second after Saved", killed_after_1),
    journey!("a note is there after the browser is killed two seconds after Saved", killed_after_2),
    journey!("a note is there after the browser is killed four seconds after Saved", killed_after_4),
    journey!("a note is there after the browser is told by a signal to end", terminated),
    journey!("a note and what was being typed are there after a tab has crashed", crashed),
    journey!("what was being typed when the tab was closed is a note", closed_while_typing),
];

const WRITTEN: &str = "await page.open('#/country/KE'); await page.write_note('a moment before the end');
    await page.css('.saved[data-state=saved]');";

async fn is_there(browser: &Lasting<'_>) -> Outcome {
    browser.walk("await page.open('#/country/KE'); await page.sees('a moment before the end');").await.map(drop)
}

/// Engines write `localStorage` down some time after it was told: within half a second, or within five.
async fn killed_after(app: &App, seconds: u64) -> Outcome {
    let browser = app.lasting()?;
    browser.walk(WRITTEN).await?;
    // Not a wait for something: the time itself is the fault.
    tokio::time::sleep(Duration::from_secs(seconds)).await;
    browser.kill();
    is_there(&browser).await
}

async fn killed_after_1(app: &App) -> Outcome {
    killed_after(app, 1).await
}

async fn killed_after_2(app: &App) -> Outcome {
    killed_after(app, 2).await
}

async fn killed_after_4(app: &App) -> Outcome {
    killed_after(app, 4).await
}

async fn terminated(app: &App) -> Outcome {
    let browser = app.lasting()?;
    browser.walk(WRITTEN).await?;
    browser.terminate()?;
    is_there(&browser).await
}

async fn crashed(app: &App) -> Outcome {
    let browser = app.lasting()?;
    browser.walk(WRITTEN).await?;
    let typed = "await page.click('Add a note'); await page.write(await page.css('textarea'), 'half a thou');
        const answer = (request) => new Promise((done) => { request.onsuccess = () => done(request.result); });
        await page.until('the draft is in the mirror', async () => {
          const database = await answer(page.window.indexedDB.open('kakehashi', 1));
          const texts = await answer(database.transaction('records').objectStore('records').getAll());
          database.close();
          return texts.join().includes('half a thou');
        });";
    browser.walk(typed).await?;
    check!(0 < browser.crash_tabs()?, "no process that shows a page was found");
    // The browser lives on, with a page that only says that it has crashed.
    browser.terminate()?;
    is_there(&browser).await?;
    browser.walk("await page.sees('half a thou');").await.map(drop)
}

async fn closed_while_typing(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    let first = app.another_window("#/country/KE").await?;
    app.press("n").await?;
    app.editor().await?;
    app.write("and then I").await?;
    app.close_window(&first).await?;
    app.reload().await?;
    app.sees("and then I").await?;
    app.until("it is a note, and no editor is open", "!document.querySelector('textarea')").await?;
    saved(app).await
}
