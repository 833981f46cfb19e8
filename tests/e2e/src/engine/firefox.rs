//! Firefox: its preferences, and what it needs to be as narrow as a phone.

use super::{Home, Launch, Storage};
use crate::Outcome;
use serde_json::{Map, Value, json};
use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::Command;
use std::time::{Duration, Instant};
use xtask::browsers::Firefox;

/// The file in which it says on which port it listens.
const LISTENS: &str = "MarionetteActivePort";
/// Firefox has this long to listen, and to answer.
const LINE: Duration = Duration::from_secs(9);
/// Firefox's own controls keep the window above 450 pixels; without them it is as narrow as it is asked to be.
const NO_CONTROLS: &str = ":root { min-width: 0 !important; min-height: 0 !important; }
#navigator-toolbox { display: none !important; }\n";

pub fn capabilities(found: &Firefox, launch: &Launch<'_>) -> Outcome<Value> {
    dress(launch)?;
    let (width, height) = launch.size;
    Ok(json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": found.browser,
            "args": ["-headless", "-profile", launch.home.profile, "-width", width.to_string(), "-height", height.to_string()],
            "prefs": preferences(launch),
        },
    }))
}

pub fn undriven(found: &Firefox, launch: &Launch<'_>, address: &str) -> Outcome<Command> {
    dress(launch)?;
    let lines = preferences(launch).into_iter().map(|(name, value)| format!("user_pref({name:?}, {value});\n"));
    fs::write(launch.home.profile.join("user.js"), lines.collect::<String>())?;
    // It tells of another start.
    let _ = fs::remove_file(launch.home.profile.join(LISTENS));
    let mut command = Command::new(&found.browser);
    // Marionette only for its end: a signal ends Firefox without a last word to the disk.
    command.args(["-headless", "-no-remote", "-marionette", "-profile"]).arg(&launch.home.profile).arg(address);
    Ok(command)
}

/// Opens a session with a browser that nobody drives, for nothing but its end: as that takes a second or two, it is done
/// while the browser starts. Messages are JSON with their length before them.
pub fn line(home: &Home) -> Outcome<TcpStream> {
    let start = Instant::now();
    let file = home.profile.join(LISTENS);
    let port = loop {
        // It may be there and not yet written.
        match fs::read_to_string(&file).ok().and_then(|port| port.trim().parse::<u16>().ok()) {
            Some(port) => break port,
            None if start.elapsed() < LINE => std::thread::sleep(Duration::from_millis(20)),
            None => return Err("Firefox never listened".into()),
        }
    };
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(LINE))?;
    told(&mut stream)?;
    ask(&mut stream, "WebDriver:NewSession", &json!({}))?;
    Ok(stream)
}

/// Tells it to end as it does when its window is closed.
pub fn ask_to_end(mut line: TcpStream) -> Outcome {
    ask(&mut line, "Marionette:Quit", &json!({"flags": ["eAttemptQuit"]}))
}

fn ask(stream: &mut TcpStream, name: &str, parameters: &Value) -> Outcome {
    let message = json!([0, 1, name, parameters]).to_string();
    stream.write_all(format!("{}:{message}", message.len()).as_bytes())?;
    told(stream)
}

/// Reads a whole message: none is of interest.
fn told(stream: &mut TcpStream) -> Outcome {
    let mut length = 0;
    loop {
        let mut byte = [0];
        stream.read_exact(&mut byte)?;
        match byte {
            [digit @ b'0'..=b'9'] => length = length * 10 + u64::from(digit - b'0'),
            _ => break,
        }
    }
    std::io::copy(&mut stream.take(length), &mut std::io::sink())?;
    Ok(())
}

fn dress(launch: &Launch<'_>) -> Outcome {
    let folder = launch.home.profile.join("chrome");
    fs::create_dir_all(&folder)?;
    Ok(fs::write(folder.join("userChrome.css"), NO_CONTROLS)?)
}

fn preferences(launch: &Launch<'_>) -> Map<String, Value> {
    let media = launch.media;
    let mut preferences = json!({
        "marionette.port": 0,
        "toolkit.legacyUserProfileCustomizations.stylesheets": true,
        "intl.accept_languages": launch.language,
        "browser.download.folderList": 2,
        "browser.download.dir": launch.home.downloads,
        "browser.download.useDownloadDir": true,
        "browser.download.always_ask_before_handling_new_types": false,
        // A headless machine has no mouse; a reader's has: 2 is "fine", 4 is "hover".
        "ui.primaryPointerCapabilities": 6,
        "ui.allPointerCapabilities": 6,
        "layout.css.prefers-color-scheme.content-override": if media.dark { 0 } else { 1 },
        "ui.prefersReducedMotion": i32::from(media.reduced_motion),
        // 2 is "always the reader's colours", which is what a forced palette is; 1 is "never".
        "browser.display.document_color_use": if media.forced_colours { 2 } else { 1 },
        // Nothing but our own pages: no welcome, no questions, no restored tabs after a kill.
        "browser.shell.checkDefaultBrowser": false,
        "browser.aboutwelcome.enabled": false,
        "browser.startup.homepage_override.mstone": "ignore",
        "browser.sessionstore.resume_from_crash": false,
        "toolkit.startup.max_resumed_crashes": -1,
        "datareporting.policy.dataSubmissionEnabled": false,
        "termsofuse.bypassNotification": true,
        "app.update.disabledForTesting": true,
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
    });
    let storage = match launch.storage {
        Storage::Normal => None,
        // 2 is "none": cookies, and with them localStorage and IndexedDB.
        Storage::Blocked => Some(("network.cookie.cookieBehavior", json!(2))),
        Storage::Null => Some(("dom.storage.enabled", json!(false))),
        Storage::Private => Some(("browser.privatebrowsing.autostart", json!(true))),
        // In kB.
        Storage::Small => Some(("dom.storage.default_quota", json!(64))),
    };
    if !launch.scripts {
        preferences["javascript.enabled"] = json!(false);
    }
    if let Some((name, value)) = storage {
        preferences[name] = value;
    }
    preferences.as_object().cloned().unwrap_or_default()
}
