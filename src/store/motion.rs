//! How a press moves the view. The way there is in the second file of wasm: until it is here, the view is there at once.

use leptos::prelude::*;

use super::workspace::Workspace;
use crate::layout::viewport::Viewport;

/// Takes the view to where a change leads, and tells the address.
pub type Motion = fn(Workspace, &dyn Fn(Viewport) -> Viewport);

impl Workspace {
    /// From now on a press moves the view like this.
    pub fn bring_motion(&self, motion: Motion) {
        self.motion.set_value(Some(motion));
    }

    /// Whether the view is on its way to where a press leads. A hand that takes hold of it ends that.
    pub fn is_flying(&self) -> bool {
        self.flies.get_value()
    }

    /// Whether the page has gone whose view this was. Timers and frames outlive it.
    pub fn is_gone(&self) -> bool {
        self.viewport.is_disposed()
    }

    pub fn set_flying(&self, flies: bool) {
        self.flies.set_value(flies);
    }

    /// As [`Self::look`], by a press: once the part that knows how is here, the view goes there before the reader's eyes.
    pub(super) fn fly(&self, change: &dyn Fn(Viewport) -> Viewport) {
        match self.motion.get_value() {
            Some(motion) => motion(*self, change),
            None => {
                self.look(change);
                self.settle_window();
            }
        }
    }
}
