//! Words between the tabs of this origin. Nobody else hears them, and a tab doesn't hear itself.
//!
//! Where the browser has no channel, nothing is heard: `localStorage`'s events and a look at every return are left.

use web_sys::{BroadcastChannel, MessageEvent};

use super::Listener;
use wasm_bindgen::JsCast;

/// Open until it is dropped.
pub struct Channel {
    channel: BroadcastChannel,
    _listener: Listener,
}

impl Channel {
    /// Calls back with each word of another tab.
    pub fn open(name: &str, mut callback: impl FnMut(String) + 'static) -> Option<Self> {
        // Throws where there is none, such as in a document without an origin.
        let channel = BroadcastChannel::new(name).ok()?;
        let listener = Listener::new(&channel, "message", move |event| {
            let said = event.dyn_into::<MessageEvent>().ok().and_then(|event| event.data().as_string());
            said.into_iter().for_each(&mut callback);
        });
        Some(Self { channel, _listener: listener })
    }

    pub fn say(&self, word: &str) {
        // Refused only once it is closed.
        let _ = self.channel.post_message(&word.into());
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.close();
    }
}
