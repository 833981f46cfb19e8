//! Firefox, from the machine, and geckodriver, from the tools cache.

use super::{advice, program};
use crate::run::Outcome;
use crate::tools;
use std::env;
use std::path::PathBuf;

#[derive(Clone, Debug)]
pub struct Firefox {
    pub browser: PathBuf,
    pub driver: PathBuf,
}

const BROWSERS: [&str; 2] = ["firefox-esr", "firefox"];
pub const DEBIAN: [&str; 1] = ["firefox-esr"];

/// Firefox of `FIREFOX` or of the PATH, geckodriver of `GECKODRIVER` or of our own.
///
/// # Errors
/// A sentence that says what is missing and how to get it.
pub fn firefox() -> Outcome<Firefox> {
    let browser = program("FIREFOX", &BROWSERS).ok_or_else(|| {
        advice(
            "Firefox",
            &DEBIAN,
            "Elsewhere: install Firefox 140 or newer, and name its program in FIREFOX if it is not on the PATH.",
        )
    })?;
    let named = env::var_os("GECKODRIVER").map(PathBuf::from).filter(|path| path.is_file());
    let driver = named.map_or_else(tools::geckodriver, Ok)?;
    Ok(Firefox { browser, driver })
}
