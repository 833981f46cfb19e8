//! WebKit as WebKitGTK builds it: its driver, its small browser, and the virtual screen that it needs.

use super::{advice, program};
use crate::run::Outcome;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Clone, Debug)]
pub struct WebKit {
    /// MiniBrowser, which comes with WebKitGTK and can be driven.
    pub browser: PathBuf,
    pub driver: PathBuf,
    /// It has no headless mode: a screen in memory it is.
    pub xvfb: PathBuf,
}

pub const DEBIAN: [&str; 2] = ["webkit2gtk-driver", "xvfb"];

/// The programs of `MINIBROWSER`, `WEBKIT_DRIVER` and `XVFB`, or those of the machine.
///
/// # Errors
/// A sentence that says what is missing and how to get it.
pub fn webkit() -> Outcome<WebKit> {
    let elsewhere = "Other Linuxes: WebKitGTK with its WebDriver and MiniBrowser, and Xvfb; name them in WEBKIT_DRIVER, \
                     MINIBROWSER and XVFB if they are not found. Without Linux there is no WebKitGTK: \
                     leave it out with `--engine chromium` or `--engine firefox`.";
    let missing = |what: &str| advice(what, &DEBIAN, elsewhere);
    Ok(WebKit {
        driver: program("WEBKIT_DRIVER", &["WebKitWebDriver"]).ok_or_else(|| missing("WebKitWebDriver"))?,
        browser: program("MINIBROWSER", &["MiniBrowser"])
            .or_else(in_a_library_folder)
            .ok_or_else(|| missing("WebKitGTK's MiniBrowser"))?,
        xvfb: program("XVFB", &["Xvfb"]).ok_or_else(|| missing("Xvfb"))?,
    })
}

/// It is no program for everyday use, so systems keep it beside the library.
fn in_a_library_folder() -> Option<PathBuf> {
    let multiarch = fs::read_dir("/usr/lib").ok()?.filter_map(|entry| Some(entry.ok()?.path()));
    multiarch
        .chain(["/usr/libexec", "/usr/lib", "/usr/lib64"].map(|folder| Path::new(folder).to_path_buf()))
        .flat_map(|folder| ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"].map(|version| folder.join(version)))
        .map(|folder| folder.join("MiniBrowser"))
        .find(|file| file.is_file())
}
