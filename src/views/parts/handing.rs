//! Handing something over: a text to the clipboard, a file to the browser. Says what came of it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clipboard;
use crate::browser::download::download;
use crate::dom::{El, Piece, dynamic, el};
use crate::store::{Action, Workspace};

/// Puts a text on the clipboard, and says so.
pub fn copy(workspace: Workspace, text: String) {
    spawn_local(async move {
        if clipboard::copy(&text).await.is_ok() {
            // Said anew, also where it was said of something else and still stands there.
            workspace.apply(Action::DismissToast);
            workspace.apply(Action::Copied);
        } else {
            // A prompt lets it be copied by hand.
            let _ = window().prompt_with_message_and_default(workspace.messages_now().share.not_copied, &text);
        }
    });
}

/// A file as it is handed over: its name, its kind and its text.
pub type Handed = (String, &'static str, String);

/// A button that hands over a file, made when it is pressed. What the browser said against it goes into `refused`.
pub fn file_button(refused: RwSignal<String>, text: &str, make: impl Fn() -> Option<Handed> + 'static) -> El {
    file_button_then(refused, text, make, || ())
}

/// The same, and what is done once the browser has taken the file.
pub fn file_button_then(
    refused: RwSignal<String>,
    text: &str,
    make: impl Fn() -> Option<Handed> + 'static,
    then: impl Fn() + 'static,
) -> El {
    let give = move || {
        if let Some((name, mime, text)) = untrack(&make) {
            let outcome = download(&name, mime, &text);
            if outcome.is_ok() {
                then();
            }
            refused.set(outcome.err().unwrap_or_default());
        }
    };
    el("button").class("btn").attr("type", "button").on_click(give).text(text)
}

/// Why there is no file; nothing while all went well.
pub fn refusal(workspace: Workspace, refused: RwSignal<String>) -> Piece {
    dynamic(move || {
        let reason = refused.get();
        let told = || (workspace.messages().share.not_downloaded)(&reason);
        (!reason.is_empty()).then(|| el("p").class("error").attr("role", "alert").text(&told()))
    })
}
