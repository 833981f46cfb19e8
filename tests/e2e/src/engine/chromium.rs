//! Chromium: its switches and settings.

use super::{Home, Launch, Storage};
use crate::Outcome;
use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::Command;
use std::time::Duration;
use xtask::browsers::Chromium;

pub fn capabilities(found: &Chromium, launch: &Launch<'_>) -> Value {
    // 2 is "block": cookies, and with them localStorage and IndexedDB.
    let cookies = if launch.storage == Storage::Blocked { 2 } else { 1 };
    let scripts = if launch.scripts { 1 } else { 2 };
    json!({
        "browserName": "chrome",
        "goog:loggingPrefs": {"browser": "ALL"},
        "goog:chromeOptions": {
            "binary": found.browser,
            "args": arguments(found, launch),
            "prefs": {
                "intl.accept_languages": launch.language,
                "profile.default_content_setting_values.cookies": cookies,
                "profile.default_content_setting_values.javascript": scripts,
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

/// By DevTools' own way over HTTP: the profile tells the port.
pub fn close_pages(home: &Home) -> Outcome {
    let told = fs::read_to_string(home.profile.join("DevToolsActivePort"))?;
    let port: u16 = told.lines().next().unwrap_or_default().parse()?;
    let pages: Value = serde_json::from_str(&asked(port, "/json/list")?)?;
    for page in pages.as_array().into_iter().flatten().filter(|page| page["type"] == "page") {
        asked(port, &format!("/json/close/{}", page["id"].as_str().unwrap_or_default()))?;
    }
    Ok(())
}

/// The body of what it answers. It leaves the connection open, so the length tells the end.
fn asked(port: u16, path: &str) -> Outcome<String> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(2)))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n")?;
    let mut reader = BufReader::new(stream);
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let (name, value) = line.split_once(':').unwrap_or_default();
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse()?;
        }
        if line.trim().is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    Ok(String::from_utf8(body)?)
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
    if launch.storage == Storage::Private {
        arguments.push("--incognito".into());
    }
    if found.is_root {
        arguments.push("--no-sandbox".into());
    }
    arguments
}
