//! The notes' keeping, tied to the browser: its stores, its clock, its tabs, its coming and going.
//!
//! What other tabs write arrives by a channel, by storage events, or at the latest when the reader comes back to this
//! tab. What happens with it is `keeping`'s business.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use super::halt::{self, Guarded};
use super::keeping::Keeping;
use super::world::{Later, World};
use crate::browser::channel::Channel;
use crate::browser::mirror::Mirror;
use crate::browser::storage::Storage;
use crate::browser::store::Store;
use crate::browser::{clock, lifecycle, persistence, session};
use crate::reactive::follow;
use crate::store::Workspace;

const CHANNEL: &str = "kakehashi";
/// The ids that this tab had at its earlier loads, oldest first: what they did can still be undone.
const TABS: &str = "kakehashi/tabs";

/// The browser around one page.
#[derive(Default)]
struct Page {
    channel: RefCell<Option<Channel>>,
}

impl World for Page {
    fn now_ms(&self) -> u64 {
        clock::now_ms()
    }

    fn pause(&self, ms: i32) -> Later {
        Box::pin(clock::pause(ms))
    }

    fn say(&self, word: &str) {
        if let Some(channel) = &*self.channel.borrow() {
            channel.say(word);
        }
    }

    fn can_ask(&self) -> bool {
        self.channel.borrow().is_some()
    }

    fn remembered(&self) -> Option<String> {
        session::get(TABS)
    }

    fn remember(&self, text: &str) {
        session::set(TABS, text);
    }
}

impl Page {
    fn open_channel(&self, keeping: &Rc<Keeping>) {
        let keeping = Rc::downgrade(keeping);
        let channel = Channel::open(CHANNEL, move |word| {
            if let Some(keeping) = keeping.upgrade() {
                keeping.hear(&word);
            }
        });
        self.channel.replace(channel);
    }
}

/// Ties the notes to the browser for as long as the current reactive owner lives. From now on there are notes.
pub fn tie(workspace: Workspace, storage: Option<Storage>) {
    let waiting = workspace.bring_notes();
    halt::watch();
    let guarded = |store: Rc<dyn Store>| Rc::new(Guarded::new(store)) as Rc<dyn Store>;
    let local = storage.clone().map(|storage| guarded(Rc::new(storage)));
    let mirror = Some(guarded(Rc::new(Mirror::default())));
    let page = Rc::new(Page::default());
    let keeping = Keeping::new(workspace, (local, mirror), Rc::clone(&page) as Rc<dyn World>);
    page.open_channel(&keeping);
    listen(&keeping, &page, storage.as_ref());
    keeping.start(waiting);

    let asked = Cell::new(false);
    follow(move || {
        if !workspace.unsaved().is_empty() && !asked.replace(true) {
            persistence::ask();
        }
    });
}

fn listen(keeping: &Rc<Keeping>, page: &Rc<Page>, storage: Option<&Storage>) {
    let told = Rc::clone(keeping);
    let prefix = Keeping::prefix(keeping.workspace);
    let changes = storage.and_then(|storage| storage.on_change(&prefix, move |change| told.changed(change)));
    let (leaving, left_page) = (Rc::clone(keeping), Rc::clone(page));
    let leaves = lifecycle::on_leave(move |left| {
        leaving.leave(left);
        if left {
            // An open channel can keep a page out of the back/forward cache.
            left_page.channel.replace(None);
        }
    });
    let (back, page) = (Rc::clone(keeping), Rc::clone(page));
    let returns = lifecycle::on_return(move |left| {
        if left {
            page.open_channel(&back);
        }
        back.come_back();
    });
    // The owner keeps them: dropped, they would stop.
    StoredValue::new_local((changes, leaves, returns));
}
