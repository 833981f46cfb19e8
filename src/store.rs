//! The one state of the app and the one way to change it.
//!
//! Leptos signals, and nothing else of it: no view, no effect, no browser. Everything that can happen is an
//! [`Action`]; [`Workspace::apply`] is the only writer.

mod action;
mod apply;
mod derived;
mod notes;
mod workspace;

pub use action::{Action, Dialog, NoteAction, Notice, NoticeKind, Saving, Step, Theme, Toast};
pub use notes::Writing;
pub use workspace::{Start, Workspace};
