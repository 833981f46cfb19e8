//! What people read, in both languages.

mod counts;
mod dates;
mod messages;
mod problems;
mod time;
