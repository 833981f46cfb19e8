//! The outlines of the world, fetched when a map is first shown and then kept.

use std::sync::{Arc, OnceLock};

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::files_fetch::fetch_own;
use crate::codec::atlas::read;
use crate::layout::map::ground::Ground;

/// One for all maps of the page.
static GROUND: OnceLock<Arc<Ground>> = OnceLock::new();

#[derive(Clone)]
pub enum Outlines {
    Away,
    Here(Arc<Ground>),
    Lost,
}

/// A signal that gets them as soon as they are here.
pub fn outlines() -> RwSignal<Outlines> {
    let signal = RwSignal::new(Outlines::Away);
    ask(signal);
    signal
}

/// Asks for them, also once more.
pub fn ask(signal: RwSignal<Outlines>) {
    if let Some(ground) = GROUND.get() {
        signal.set(Outlines::Here(Arc::clone(ground)));
        return;
    }
    spawn_local(async move {
        let atlas = fetch_own("atlas").await.ok().and_then(|bytes| read(&bytes).ok());
        let outlines = match atlas {
            Some(atlas) => Outlines::Here(Arc::clone(GROUND.get_or_init(|| Arc::new(Ground::new(&atlas))))),
            None => Outlines::Lost,
        };
        // The page may have gone on by now.
        let _ = signal.try_set(outlines);
    });
}
