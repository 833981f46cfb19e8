//! Chromium: its switches and settings.

use super::{Launch, Storage};
use serde_json::{Value, json};
use std::process::Command;
use xtask::browsers::Chromium;

pub fn capabilities(found: &Chromium, launch: &Launch<'_>) -> Value {
    // 2 is "block": cookies, and with them localStorage and IndexedDB.
    let cookies = if launch.storage == Storage::Blocked { 2 } else { 1 };
    json!({
        "browserName": "chrome",
        "goog:loggingPrefs": {"browser": "ALL"},
        "goog:chromeOptions": {
            "binary": found.browser,
            "args": arguments(found, launch),
            "prefs": {
                "intl.accept_languages": launch.language,
                "profile.default_content_setting_values.cookies": cookies,
                "profile.default_content_setting_values.automatic_downloads": 1,
                "download.default_directory": launch.home.downloads,
                "download.prompt_for_download": false,
            },
        },
    })
}

pub fn undriven(found: &Chromium, launch: &Launch<'_>, address: &str) -> Command {
    let mut command = Command::new(&found.browser);
    // Without a port for others to ask, a headless Chromium has nothing to stay for.
    command.args(arguments(found, launch)).args(["--remote-debugging-port=0", "--no-default-browser-check", address]);
    command
}

fn arguments(found: &Chromium, launch: &Launch<'_>) -> Vec<String> {
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
        // A headless machine has no mouse; a reader's has: 2 is "hover", 4 is "fine".
        "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4".into(),
        format!("--window-size={width},{height}"),
        format!("--accept-lang={}", launch.language),
        format!("--user-data-dir={}", launch.home.profile.display()),
    ];
    if found.is_root {
        arguments.push("--no-sandbox".into());
    }
    arguments
}
