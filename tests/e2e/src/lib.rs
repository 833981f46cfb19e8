//! The end-to-end harness: a real browser, driven by WebDriver, on the files that would be published.
//!
//! `App` is what a journey holds: one browser with a fresh profile and one server. Journeys (in `journeys/`) say what
//! a reader does and sees; `engine` is the only place that knows how browsers differ.

pub mod app;
pub mod display;
pub mod driver;
pub mod emulate;
pub mod engine;
pub mod faults;
pub mod find;
pub mod health;
pub mod input;
pub mod journey;
pub mod journeys;
pub mod lasting;
pub mod pages;
pub mod processes;
pub mod record;
pub mod spare;
pub mod usage;
pub mod windows;

/// What a step gives. The error is a sentence for the person who reads the test's output.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// Ends the journey with a sentence unless the condition holds.
#[macro_export]
macro_rules! check {
    ($condition:expr, $($sentence:tt)+) => {
        let holds: bool = $condition;
        if !holds {
            return Err(format!($($sentence)+).into());
        }
    };
}

/// Ends the journey unless both are equal, and tells both.
#[macro_export]
macro_rules! check_eq {
    ($found:expr, $expected:expr, $what:expr) => {{
        let (found, expected) = (&$found, &$expected);
        if found != expected {
            return Err(format!("{}: {found:?} instead of {expected:?}", $what).into());
        }
    }};
}
