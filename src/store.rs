//! The one state of the app and the one way to change it.
//!
//! Leptos signals, and nothing else of it: no view, no effect, no browser. Everything that can happen is an
//! [`Action`]; [`Workspace::apply`] is the only writer.

mod action;
mod apply;
mod beside;
mod derived;
mod import;
mod motion;
mod notes;
mod saving;
mod workspace;
mod writing;

pub use action::{Action, Dialog, Gathered, NoteAction, Notice, NoticeKind, Saving, Step, Theme, Toast};
pub use motion::Motion;
pub use workspace::{Start, Workspace};
pub use writing::{Marks, Writing};
