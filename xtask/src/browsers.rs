//! The browsers of the tests: where they are, and how they get here. On Debian as root what is missing is installed;
//! elsewhere nobody's machine is changed, and a sentence says what to install.

mod apt;
mod chromium;
mod firefox;
mod webkit;

pub use chromium::{Chromium, chromium};
pub use firefox::{Firefox, firefox};
pub use webkit::{WebKit, webkit};

use crate::run::{Outcome, answer, on_path};
use std::env;
use std::fmt::{self, Display};
use std::path::PathBuf;
use std::str::FromStr;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Debian's packages of the browser and its driver.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &chromium::DEBIAN,
            Self::Firefox => &firefox::DEBIAN,
            Self::WebKit => &webkit::DEBIAN,
        }
    }

    /// Whether browser and driver are here.
    ///
    /// # Errors
    /// A sentence that says what is missing and how to get it.
    pub fn is_ready(self) -> Outcome {
        match self {
            Self::Chromium => chromium().map(drop),
            Self::Firefox => firefox().map(drop),
            Self::WebKit => webkit().map(drop),
        }
    }
}

impl Display for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

impl FromStr for Engine {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|engine| engine.name() == name);
        found.ok_or_else(|| format!("{name:?} is not an engine that the tests can drive: chromium, firefox, webkit."))
    }
}

/// The fonts decide what Japanese text looks like and how wide it is.
const FONTS: [&str; 2] = ["fonts-noto-cjk", "fonts-dejavu-core"];

/// Installs what the tests in these engines need and this machine lacks, where that is ours to do. What is missing
/// elsewhere is for the stage that needs it to say.
///
/// # Errors
/// When apt fails.
pub fn install(engines: &[Engine]) -> Outcome {
    let mut packages: Vec<&str> = engines.iter().flat_map(|engine| engine.packages()).copied().chain(FONTS).collect();
    for (program, package) in [("node", "nodejs"), ("npm", "npm")] {
        if on_path(program).is_none() {
            packages.push(package);
        }
    }
    apt::install(&packages)
}

/// A program that a variable names, or the first of these on the PATH.
fn program(variable: &str, names: &[&str]) -> Option<PathBuf> {
    let named = env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file());
    named.or_else(|| names.iter().find_map(|name| on_path(name)))
}

/// The packages, and what to do where there are none of Debian's.
fn advice(what: &str, packages: &[&str], elsewhere: &str) -> String {
    format!(
        "The tests need {what}, which is not here. Debian, Ubuntu: `apt-get install {}`. {elsewhere}",
        packages.join(" ")
    )
}

fn is_root() -> bool {
    cfg!(unix) && answer(std::process::Command::new("id").arg("-u")).as_deref() == Some("0")
}
