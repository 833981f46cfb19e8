//! Records as accidents leave them: no JSON, cut, a bit flipped, under another's key, foreign, missing from one copy.

use super::{NOTES, by_another_page, mirrored, put, saved};
use crate::app::App;
use crate::journey::Journey;
use crate::record::record;
use crate::{Outcome, check, check_eq, journey};

pub const JOURNEYS: &[Journey] = &[
    journey!("records that are no JSON, cut, flipped or under another's key stay as they are", damaged),
    journey!("other pages' keys are left alone, whatever they are called", foreign),
    journey!("there is no index to lose: keys that one copy has lost are filled in again", no_index),
];

/// Accidents, by the number of the record that they happen to.
fn accidents() -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> =
        (1..=5).map(|number| record(&number.to_string(), &format!("harmed {number}"), 1)).collect();
    all[0].1 = "not JSON at all".to_owned();
    all[1].1.truncate(100);
    // One bit: "harmed" becomes "iarmed".
    all[2].1 = all[2].1.replace("harmed", "iarmed");
    // The text of one under the key of another.
    all[3].1 = all[4].1.clone();
    all[4].1 = String::new();
    all
}

async fn damaged(app: &App) -> Outcome {
    app.open("").await?;
    let harmed = accidents();
    for entry in harmed.clone() {
        put(app, entry).await?;
    }
    put(app, record("9", "whole", 1)).await?;
    app.open("#/country/KE").await?;
    app.reload().await?;
    app.sees("whole").await?;
    app.sees("5 stored notes can’t be read").await?;
    check_eq!(app.notes().await?, 1, "notes that are shown");
    app.write_note("beside them").await?;
    saved(app).await?;
    for (key, text) in harmed {
        let there = app.js_with("return localStorage.getItem(arguments[0]);", vec![key.clone().into()]).await?;
        check_eq!(there, text.as_str(), format!("the text under {key}"));
    }
    app.open("#/notes").await?;
    let told = "[...document.querySelectorAll('.stored dl > div:not([hidden])')].some((row) => row.textContent.startsWith('Unreadable') && row.textContent.endsWith('5'))";
    app.until("they are counted where it says what is stored", told).await?;
    app.role_like("button", "Download").await?.click().await?;
    let (_, bytes) = app.downloaded(".json").await?;
    let file: serde_json::Value = serde_json::from_slice(&bytes)?;
    check_eq!(file["unreadable"].as_array().map(Vec::len), Some(5), "unreadable texts in the download");
    Ok(())
}

async fn foreign(app: &App) -> Outcome {
    app.open("").await?;
    let others = [
        "foreign",
        "kakehashi",
        "kakehashi/2/local/x",
        "kakehashi/1/local/japan-ilo-ppp/only",
        "kakehashi/1/other/japan-ilo-ppp/a/b",
    ];
    for key in others {
        put(app, (key.to_owned(), "not yours".to_owned())).await?;
    }
    app.open("#/country/KE").await?;
    app.reload().await?;
    app.write_note("mine").await?;
    saved(app).await?;
    app.reload().await?;
    app.sees("mine").await?;
    check_eq!(app.count(".notice").await?, 0, "notices");
    for key in others {
        let there = app.js_with("return localStorage.getItem(arguments[0]);", vec![key.into()]).await?;
        check_eq!(there, "not yours", format!("the text under {key}"));
    }
    Ok(())
}

async fn no_index(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    for text in ["first", "second", "third"] {
        app.write_note(text).await?;
    }
    saved(app).await?;
    mirrored(app, 3).await?;
    let keys = app.note_keys().await?;
    check!(keys.len() == 3, "one key a note: {keys:?}");
    // While the tab is open, and while none is.
    by_another_page(app, &format!("storage.removeItem({:?});", keys[0])).await?;
    app.until("it is written again", &format!("localStorage.getItem({:?}) !== null", keys[0])).await?;
    super::elsewhere(app).await?;
    app.js(&format!("localStorage.removeItem({:?}); localStorage.removeItem({:?});", keys[1], keys[2])).await?;
    app.open("#/country/KE").await?;
    app.until("all three are shown", &format!("{NOTES} === 3")).await?;
    let all = "Object.keys(localStorage).filter((key) => key.startsWith('kakehashi/1/')).length === 3";
    app.until("and in localStorage again", all).await.map(drop)
}
