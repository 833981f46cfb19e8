//! A choice between two ways to list the same things, as two buttons. The tab remembers it; no link carries it, as both
//! ways show the same.

use leptos::prelude::*;

use crate::browser::session;
use crate::dom::{El, el};
use crate::store::Workspace;
use crate::text::Messages;

/// Words of the interface, so that they follow the language.
type Word = fn(&Messages) -> &'static str;

/// Which of the two is chosen.
#[derive(Clone, Copy)]
pub struct Choice {
    workspace: Workspace,
    /// Names it in what the tab remembers.
    key: &'static str,
    /// What is chosen between, then the two.
    words: [Word; 3],
    is_second: RwSignal<bool>,
}

const SECOND: &str = "2";

impl Choice {
    /// As it was left in this tab, else the first.
    pub fn remembered(workspace: Workspace, key: &'static str, words: [Word; 3]) -> Self {
        let is_second = RwSignal::new(session::get(key).as_deref() == Some(SECOND));
        Self { workspace, key, words, is_second }
    }

    /// Whether the second is chosen. Followed by whoever asks.
    pub fn by_second(self) -> bool {
        self.is_second.get()
    }

    pub fn buttons(self) -> El {
        let Self { workspace, words: [name, first, second], .. } = self;
        let group = el("div").class("seg listed").attr("role", "group");
        let group = group.attr_word("aria-label", move || name(workspace.messages()));
        group.child(self.button(first, false)).child(self.button(second, true))
    }

    fn button(self, word: Word, second: bool) -> El {
        el("button")
            .attr("type", "button")
            .attr_bool("aria-pressed", move || self.is_second.get() == second)
            .word(move || word(self.workspace.messages()))
            .on_click(move || {
                session::set(self.key, if second { SECOND } else { "" });
                self.is_second.set(second);
            })
    }
}
