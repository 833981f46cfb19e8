//! The browsers of the tests: where they are, and how they get here. On Debian as root what is missing is installed;
//! elsewhere nobody's machine is changed, and a sentence says what to install.

use crate::run::{Outcome, answer, done, on_path, run, say};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Chromium and its driver.
#[derive(Clone, Debug)]
pub struct Chromium {
    pub browser: PathBuf,
    pub driver: PathBuf,
    /// Chromium's own sandbox refuses to work for root.
    pub is_root: bool,
}

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/// The fonts decide what Japanese text looks like and how wide it is.
const DEBIAN: [&str; 4] = ["chromium", "chromium-driver", "fonts-noto-cjk", "fonts-dejavu-core"];

/// Chromium of `CHROME` and `CHROMEDRIVER`, or of the PATH.
///
/// # Errors
/// A sentence that says what is missing and how to get it.
pub fn chromium() -> Outcome<Chromium> {
    let named = |variable: &str| env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file());
    let browser = named("CHROME").or_else(|| BROWSERS.iter().find_map(|name| on_path(name)));
    let driver = named("CHROMEDRIVER").or_else(|| on_path("chromedriver"));
    match (browser, driver) {
        (Some(browser), Some(driver)) => Ok(Chromium { browser, driver, is_root: is_root() }),
        (browser, _) => Err(format!(
            "The browser tests need {}, which is not here. Debian, Ubuntu: `apt-get install {}`. \
             Elsewhere: install Chrome or Chromium and the chromedriver of the same version, \
             and name them in CHROME and CHROMEDRIVER if they are not on the PATH.",
            if browser.is_none() { "Chromium" } else { "chromedriver" },
            DEBIAN.join(" ")
        )),
    }
}

/// Installs what the tests need and this machine lacks, where that is ours to do.
///
/// # Errors
/// When apt fails, or with what is missing elsewhere.
pub fn ready() -> Outcome<Chromium> {
    if is_debian() && is_root() {
        let mut missing: Vec<&str> = DEBIAN.into_iter().filter(|package| !is_installed(package)).collect();
        for (program, package) in [("node", "nodejs"), ("npm", "npm")] {
            if on_path(program).is_none() {
                missing.push(package);
            }
        }
        if !missing.is_empty() {
            let start = say(&format!("Installing {} by apt", missing.join(", ")), "once, about 2 minutes");
            let advice = "Is there a network, and is no other apt at work?";
            let apt = || {
                let mut command = Command::new("apt-get");
                command.env("DEBIAN_FRONTEND", "noninteractive").arg("-qq");
                command
            };
            run(apt().arg("update"), advice)?;
            run(apt().args(["install", "-y", "--no-install-recommends"]).args(&missing), advice)?;
            done(start);
        }
    }
    chromium()
}

fn is_debian() -> bool {
    Path::new("/etc/debian_version").exists() && on_path("apt-get").is_some()
}

fn is_root() -> bool {
    cfg!(unix) && answer(Command::new("id").arg("-u")).as_deref() == Some("0")
}

fn is_installed(package: &str) -> bool {
    let query = answer(Command::new("dpkg-query").args(["-W", "-f=${Status}", package]));
    query.is_some_and(|status| status == "install ok installed")
}
