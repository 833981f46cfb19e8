//! The browser engines, and everything in which they differ: how they are found, started and asked.

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use thirtyfour::Capabilities;
use xtask::browsers::{self, Chromium};

use crate::Outcome;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
}

impl FromStr for Engine {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        match name {
            "chromium" => Ok(Self::Chromium),
            other => Err(format!("{other:?} is not an engine that the journeys can drive: chromium")),
        }
    }
}

/// A browser of this machine with its driver.
#[derive(Clone, Debug)]
pub enum Installed {
    Chromium(Chromium),
}

/// What a session needs to know before it begins; later it can't be changed.
#[derive(Clone, Debug)]
pub struct Launch<'a> {
    /// A fresh folder for the profile.
    pub profile: &'a Path,
    pub downloads: &'a Path,
    /// What `navigator.language` says: `en`, `ja`.
    pub language: &'a str,
    /// Whether the page may keep anything (localStorage, IndexedDB).
    pub storage: bool,
    /// CSS pixels.
    pub size: (u32, u32),
}

impl Engine {
    pub fn installed(self) -> Outcome<Installed> {
        match self {
            Self::Chromium => Ok(Installed::Chromium(browsers::chromium()?)),
        }
    }
}

impl Installed {
    pub fn engine(&self) -> Engine {
        match self {
            Self::Chromium(_) => Engine::Chromium,
        }
    }

    /// The driver's program and the arguments that make it choose a free port and tell it.
    pub fn driver(&self) -> (PathBuf, Vec<String>) {
        match self {
            Self::Chromium(found) => (found.driver.clone(), vec!["--port=0".into()]),
        }
    }

    /// The port in a line that the driver prints when it is ready.
    pub fn port_in(&self, line: &str) -> Option<u16> {
        match self {
            // "ChromeDriver was started successfully on port 38291."
            Self::Chromium(_) => {
                line.strip_prefix("ChromeDriver was started successfully on port ")?.trim_end_matches('.').parse().ok()
            }
        }
    }

    pub fn capabilities(&self, launch: &Launch<'_>) -> Capabilities {
        let Self::Chromium(found) = self;
        let (width, height) = launch.size;
        let mut arguments = vec![
            "--headless=new".to_owned(),
            "--disable-dev-shm-usage".into(),
            "--disable-gpu".into(),
            "--no-first-run".into(),
            "--disable-background-networking".into(),
            "--disable-component-update".into(),
            "--disable-sync".into(),
            "--hide-scrollbars".into(),
            "--force-color-profile=srgb".into(),
            format!("--window-size={width},{height}"),
            format!("--accept-lang={}", launch.language),
            format!("--user-data-dir={}", launch.profile.display()),
        ];
        if found.is_root {
            arguments.push("--no-sandbox".into());
        }
        let cookies = if launch.storage { 1 } else { 2 };
        let capabilities = json!({
            "browserName": "chrome",
            "goog:loggingPrefs": {"browser": "ALL"},
            "goog:chromeOptions": {
                "binary": found.browser,
                "args": arguments,
                "prefs": {
                    "intl.accept_languages": launch.language,
                    "profile.default_content_setting_values.cookies": cookies,
                    "profile.default_content_setting_values.automatic_downloads": 1,
                    "download.default_directory": launch.downloads,
                    "download.prompt_for_download": false,
                },
            },
        });
        let Value::Object(map) = capabilities else { return Capabilities::new() };
        Capabilities::from(map)
    }

    /// The browser's own process, where the driver tells it.
    pub fn process(&self, capabilities: &Capabilities) -> Option<u64> {
        match self {
            Self::Chromium(_) => capabilities.get("goog:processID")?.as_u64(),
        }
    }
}
