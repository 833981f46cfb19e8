//! The browser engines, and everything in which they differ: how they are found, started and asked. A file each.

mod chromium;
mod firefox;
mod webkit;

use crate::Outcome;
use crate::emulate::Media;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use thirtyfour::Capabilities;
use xtask::browsers::{self, Chromium, Firefox, WebKit};

pub use xtask::browsers::Engine;

/// A browser of this machine with its driver.
#[derive(Clone, Debug)]
pub enum Installed {
    Chromium(Chromium),
    Firefox(Firefox),
    WebKit(WebKit),
}

/// What a page finds when it asks for localStorage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Storage {
    #[default]
    Normal,
    /// Asking throws a `SecurityError`, as where the reader forbids cookies.
    Blocked,
    /// There is none: `localStorage` is null.
    Null,
    /// There is room for a few tens of thousands of characters only.
    Small,
    /// A private window: whatever is stored goes with it, and persistence isn't promised.
    Private,
}

/// What a browser needs to know before it begins; later it can't be changed.
#[derive(Clone, Debug)]
pub struct Launch<'a> {
    /// Profile, downloads and whatever else belongs to this browser alone.
    pub home: &'a Home,
    /// What `navigator.language` says: `en`, `ja`.
    pub language: &'a str,
    pub storage: Storage,
    /// Whether pages may run scripts of their own.
    pub scripts: bool,
    pub media: Media,
    /// CSS pixels.
    pub size: (u32, u32),
}

/// A folder for one browser, which may be started on it several times.
#[derive(Clone, Debug)]
pub struct Home {
    pub profile: PathBuf,
    pub downloads: PathBuf,
}

impl Home {
    pub fn new(folder: &Path) -> Outcome<Self> {
        let home = Self { profile: folder.join("profile"), downloads: folder.join("downloads") };
        std::fs::create_dir_all(&home.profile)?;
        std::fs::create_dir_all(&home.downloads)?;
        Ok(home)
    }
}

/// Where an engine is found.
pub fn installed(engine: Engine) -> Outcome<Installed> {
    Ok(match engine {
        Engine::Chromium => Installed::Chromium(browsers::chromium()?),
        Engine::Firefox => Installed::Firefox(browsers::firefox()?),
        Engine::WebKit => Installed::WebKit(browsers::webkit()?),
    })
}

/// See [`Installed::line`].
pub type Line = std::thread::JoinHandle<Option<std::net::TcpStream>>;

impl Installed {
    pub fn engine(&self) -> Engine {
        match self {
            Self::Chromium(_) => Engine::Chromium,
            Self::Firefox(_) => Engine::Firefox,
            Self::WebKit(_) => Engine::WebKit,
        }
    }

    /// The driver, as it is called to listen on a port.
    pub fn driver(&self, port: u16) -> Command {
        let program = match self {
            Self::Chromium(found) => &found.driver,
            Self::Firefox(found) => &found.driver,
            Self::WebKit(found) => &found.driver,
        };
        let mut command = Command::new(program);
        command.arg(format!("--port={port}"));
        command
    }

    /// Prepares the profile, and gives what a session asks of the driver.
    pub fn capabilities(&self, launch: &Launch<'_>) -> Outcome<Capabilities> {
        let capabilities = match self {
            Self::Chromium(found) => chromium::capabilities(found, launch),
            Self::Firefox(found) => firefox::capabilities(found, launch)?,
            Self::WebKit(found) => webkit::capabilities(found, launch)?,
        };
        let Value::Object(map) = capabilities else { return Err("capabilities are an object".into()) };
        Ok(Capabilities::from(map))
    }

    /// The browser's own process, once a session has begun.
    pub fn process(&self, capabilities: &Capabilities, home: &Home) -> Option<u32> {
        let told = |name: &str| capabilities.get(name)?.as_u64()?.try_into().ok();
        match self {
            Self::Chromium(_) => told("goog:processID"),
            Self::Firefox(_) => told("moz:processID"),
            Self::WebKit(_) => webkit::process(home),
        }
    }

    /// The browser as a reader starts it, with nobody driving it.
    pub fn undriven(&self, launch: &Launch<'_>, address: &str) -> Outcome<Command> {
        match self {
            Self::Chromium(found) => Ok(chromium::undriven(found, launch, address)),
            Self::Firefox(found) => firefox::undriven(found, launch, address),
            Self::WebKit(found) => webkit::undriven(found, launch, address),
        }
    }

    /// The line over which a browser that nobody drives is told to end, where it needs one: opened when it starts.
    pub fn line(&self, home: &Home) -> Option<Line> {
        let home = home.clone();
        matches!(self, Self::Firefox(_)).then(|| std::thread::spawn(move || firefox::line(&home).ok()))
    }

    /// Asks a browser that nobody drives to end as it does when its window is closed; whether it was asked.
    pub fn ask_to_end(&self, line: Option<Line>, process: u32) -> bool {
        match self {
            Self::Chromium(_) => crate::processes::ask_to_end(process),
            Self::Firefox(_) => {
                let line = line.and_then(|line| line.join().ok()).flatten();
                line.is_some_and(|line| firefox::ask_to_end(line).is_ok())
            }
            // It ends at once, however it is asked.
            Self::WebKit(_) => false,
        }
    }

    /// Closes the pages of a browser that nobody drives but lets it run, if it can be told.
    pub fn close_pages(&self, home: &Home) {
        if let Self::Chromium(_) = self {
            // It writes localStorage down when its last page goes, else every five seconds. Those will do too.
            let _ = chromium::close_pages(home);
        }
    }

    /// Scripts that run before the page's own, where the engine has no setting for what the launch asks.
    pub fn before_scripts(&self, launch: &Launch<'_>) -> Vec<&'static str> {
        let mut scripts = Vec::new();
        if !matches!(self, Self::Chromium(_)) {
            // Neither tells its console through WebDriver.
            scripts.push(include_str!("js/complaints.js"));
        }
        match (launch.storage, self) {
            (Storage::Blocked, Self::WebKit(_)) => scripts.push(include_str!("js/blocked.js")),
            (Storage::Null, Self::Chromium(_)) => scripts.push(include_str!("js/null.js")),
            (Storage::Small, Self::Chromium(_) | Self::WebKit(_)) => scripts.push(include_str!("js/full.js")),
            _ => {}
        }
        scripts
    }
}

/// Whether a folder of a profile holds localStorage's files: leveldb in Chromium, SQLite in the others.
pub fn holds_local_storage(folder: &Path) -> bool {
    let ends = ["Local Storage/leveldb", "ls", "localstorage", "LocalStorage"];
    ends.iter().any(|end| folder.ends_with(end))
}
