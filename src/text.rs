//! What people read, in each language: fixed words, and functions that say counts, dates, shapes in time and problems.
//!
//! A language is one file that fills [`Messages`] (with a folder of parts) and one entry in [`Lang`]; the compiler
//! refuses a message that is missing. Knows no page and no pixel, and asks no clock.

pub mod claims;
mod dates;
pub mod differences;
mod en;
mod ja;
mod lang;
mod lists;
pub mod messages;
pub mod naming;
mod numbers;
mod problems;
mod question;
pub mod relations;
mod sizes;
mod spoken;
mod time;

pub use dates::{TickSize, day_said, era, era_said, fiscal_said, range_said, said, tick_label, window_said};
pub use lang::Lang;
pub use lists::{all_joined, either_joined};
pub use messages::Messages;
pub use numbers::{duration_said, grouped, grouped_count, note_day_said, note_time_said, sentence_case};
pub use problems::problem_said;
pub use question::{Question, question};
pub use sizes::size_said;
pub use spoken::spoken_entry;
pub use time::{beginning_said, ending_said, occurrence_said, timing_said, timing_sentence};
