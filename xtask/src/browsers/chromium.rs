//! Chromium and chromedriver.

use super::{advice, is_root, program};
use crate::run::Outcome;
use std::path::PathBuf;

#[derive(Clone, Debug)]
pub struct Chromium {
    pub browser: PathBuf,
    pub driver: PathBuf,
    /// Chromium's own sandbox refuses to work for root.
    pub is_root: bool,
}

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
pub const DEBIAN: [&str; 2] = ["chromium", "chromium-driver"];

/// Chromium of `CHROME` and `CHROMEDRIVER`, or of the PATH.
///
/// # Errors
/// A sentence that says what is missing and how to get it.
pub fn chromium() -> Outcome<Chromium> {
    match (program("CHROME", &BROWSERS), program("CHROMEDRIVER", &["chromedriver"])) {
        (Some(browser), Some(driver)) => Ok(Chromium { browser, driver, is_root: is_root() }),
        (browser, _) => Err(advice(
            if browser.is_none() { "Chromium" } else { "chromedriver" },
            &DEBIAN,
            "Elsewhere: install Chrome or Chromium and the chromedriver of the same version, \
             and name them in CHROME and CHROMEDRIVER if they are not on the PATH.",
        )),
    }
}
