//! The app in a browser: opened, waited for, asked.

use crate::driver::{Driver, Session};
use crate::engine::{Engine, Home, Launch};
use crate::journey::Setup;
use crate::spare::Spare;
use crate::{Outcome, check};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use thirtyfour::WebDriver;
use xtask::run::root;
use xtask::server::{Server, Site};

/// How long a wait may last before the journey has failed.
pub const PATIENCE: Duration = Duration::from_secs(6);

pub struct App {
    pub engine: Engine,
    pub server: Server,
    pub setup: Setup,
    /// The browser's folder, which outlives the browser.
    pub home: Home,
    pub(crate) drives: Arc<Driver>,
    session: Mutex<Session>,
    /// This browser can't serve another journey.
    is_used_up: AtomicBool,
    shots: PathBuf,
}

impl App {
    /// A fresh browser and a server; nothing is open yet.
    pub async fn start(drives: &Arc<Driver>, dist: &Path, setup: &Setup) -> Outcome<Self> {
        if let Some(spare) = drives.take_spare(setup).await {
            match Self::begun(drives, dist, setup, Some(spare)).await {
                Ok(app) => return Ok(app),
                // One that doesn't take its size any more is of no use; a new one does.
                Err(_) => drives.end_all(),
            }
        }
        Self::begun(drives, dist, setup, None).await
    }

    async fn begun(drives: &Arc<Driver>, dist: &Path, setup: &Setup, spare: Option<Spare>) -> Outcome<Self> {
        let mut site = Site::new(dist).under(setup.prefix);
        site.wasm_type = setup.wasm_type;
        site.open_to_all = setup.open_to_all;
        site.missing = setup.missing.to_vec();
        site.damaged = setup.damaged.to_vec();
        let fixtures = root().join("tests").join("fixtures");
        site.beside = setup.beside.iter().map(|name| (*name, fixtures.join(name))).collect();
        let server = crate::spare::own_server(&site)?;
        let is_spare = spare.is_some();
        let (home, session) = match spare {
            Some(spare) => (spare.home, spare.session),
            None => {
                let home = drives.new_home()?;
                let session = drives.session(&setup.launch(&home)).await?;
                (home, session)
            }
        };
        let scripts = drives.installed.before_scripts(&setup.launch(&home));
        scripts.into_iter().for_each(|source| server.before_scripts(source));
        let app = Self {
            engine: drives.installed.engine(),
            server,
            setup: *setup,
            home,
            drives: Arc::clone(drives),
            session: Mutex::new(session),
            is_used_up: AtomicBool::new(false),
            shots: root().join("tests").join("e2e").join("shots"),
        };
        app.prepare().await?;
        if is_spare {
            // What was complained about between two journeys belongs to neither.
            app.complaints().await?;
        }
        Ok(app)
    }

    /// What a running browser must be told: its size, and what Chromium can only be told now.
    async fn prepare(&self) -> Outcome {
        self.resize(self.setup.size.0, self.setup.size.1).await?;
        if self.engine == Engine::Chromium { self.media(self.setup.media).await } else { Ok(()) }
    }

    /// WebDriver itself, for everything that has no helper here.
    pub fn driver(&self) -> WebDriver {
        self.session().driver
    }

    pub(crate) fn session(&self) -> Session {
        self.session.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn launch(&self) -> Launch<'_> {
        self.setup.launch(&self.home)
    }

    /// Ends the browser at once, as a power cut would: only the processes that this journey has started.
    pub fn kill_browser(&self) {
        self.is_used_up.store(true, Ordering::Relaxed);
        self.drives.kill(self.session(), &self.home);
    }

    /// Ends the browser as a reader does, with time to write everything to the disk.
    pub async fn close_browser(&self) {
        self.is_used_up.store(true, Ordering::Relaxed);
        self.drives.close(self.session()).await;
    }

    /// Starts a browser again on the same profile. WebKit's driven browsers forget everything: there is
    /// `App::lasting` for them.
    pub async fn restart(&self) -> Outcome {
        check!(self.engine != Engine::WebKit, "WebKit's automation sessions are ephemeral: use App::lasting");
        let session = self.drives.session(&self.launch()).await?;
        *self.session.lock().unwrap_or_else(PoisonError::into_inner) = session;
        self.prepare().await
    }

    /// Whether the browser is as it was when the journey began, but for what belongs to the journey's own origin.
    pub fn can_be_left(&self) -> bool {
        !self.is_used_up.load(Ordering::Relaxed)
    }

    pub fn end(self) {
        self.kill_browser();
        self.drives.end_all();
    }

    /// Goes to a route (`#/timeline?lang=ja`, `?data=other.json#/data`, or nothing) without waiting for the app.
    pub async fn visit(&self, route: &str) -> Outcome {
        Ok(self.driver().goto(format!("{}{route}", self.server.url())).await?)
    }

    /// Goes to a route and waits until the app has settled.
    pub async fn open(&self, route: &str) -> Outcome {
        self.visit(route).await?;
        self.settled().await
    }

    pub async fn reload(&self) -> Outcome {
        self.driver().refresh().await?;
        self.settled().await
    }

    pub async fn back(&self) -> Outcome {
        self.driver().back().await?;
        self.settled().await
    }

    pub async fn forward(&self) -> Outcome {
        self.driver().forward().await?;
        self.settled().await
    }

    /// Waits until the app is mounted, nothing is moving and two frames have been painted.
    pub async fn settled(&self) -> Outcome {
        let found = self.js_async(include_str!("js/settled.js"), vec![]).await?;
        check!(found == "ready", "the app did not settle: {}", found.as_str().unwrap_or_default());
        Ok(())
    }

    /// Waits until the page has nothing to do any more: whatever it doesn't ask for by then it doesn't ask for by itself.
    pub async fn rests(&self) -> Outcome {
        self.settled().await?;
        self.js_async(include_str!("js/rests.js"), vec![]).await.map(drop)
    }

    /// What a script's `return` gives. Arguments are `arguments[0]` …
    pub async fn js_with(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.driver().execute(script, arguments).await?.json().clone())
    }

    pub async fn js(&self, script: &str) -> Outcome<Value> {
        self.js_with(script, vec![]).await
    }

    /// For scripts that call their last argument with the result.
    pub async fn js_async(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.driver().execute_async(script, arguments).await?.json().clone())
    }

    /// Waits until a JavaScript expression is truthy and gives its value.
    pub async fn until(&self, what: &str, expression: &str) -> Outcome<Value> {
        let start = Instant::now();
        loop {
            let value = self.js(&format!("return ({expression});")).await?;
            let falsy = matches!(value, Value::Null | Value::Bool(false)) || value == "" || value == 0;
            if !falsy {
                return Ok(value);
            }
            check!(start.elapsed() < PATIENCE, "waited in vain until {what}");
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// The text that the page shows.
    pub async fn text(&self) -> Outcome<String> {
        Ok(self.js("return document.body.innerText;").await?.as_str().unwrap_or_default().to_owned())
    }

    /// What the page shows, where it stands and how far it has come, short enough for a log.
    async fn told(&self) -> Outcome<String> {
        let (text, state, hash) = (self.text().await?, self.state().await?, self.hash().await?);
        let start: String = text.chars().take(400).collect();
        Ok(format!("the app is {state:?} at {hash:?}, and of {} characters the page begins\n{start}", text.len()))
    }

    /// Waits until the page shows this text.
    pub async fn sees(&self, text: &str) -> Outcome {
        let needle = Value::from(text).to_string();
        let seen = self.until("", &format!("document.body.innerText.includes({needle})")).await;
        match seen {
            Ok(_) => Ok(()),
            Err(_) => Err(format!("{text:?} is not to be seen; {}", self.told().await?).into()),
        }
    }

    /// The hash, from its `#` on.
    pub async fn hash(&self) -> Outcome<String> {
        Ok(self.js("return location.hash;").await?.as_str().unwrap_or_default().to_owned())
    }

    /// `loading`, `ready`, `failed` or nothing.
    pub async fn state(&self) -> Outcome<String> {
        Ok(self.js("return document.documentElement.dataset.app ?? '';").await?.as_str().unwrap_or_default().to_owned())
    }

    /// A screenshot of the window into `tests/e2e/shots/NAME.png`.
    pub async fn screenshot(&self, name: &str) -> Outcome<PathBuf> {
        std::fs::create_dir_all(&self.shots)?;
        let file = self.shots.join(format!("{name}.png"));
        self.driver().screenshot(&file).await?;
        Ok(file)
    }

    /// Waits for a finished download whose name contains this, and gives its contents.
    pub async fn downloaded(&self, part: &str) -> Outcome<(String, Vec<u8>)> {
        let start = Instant::now();
        loop {
            for entry in std::fs::read_dir(&self.home.downloads)?.filter_map(Result::ok) {
                let name = entry.file_name().to_string_lossy().into_owned();
                if name.contains(part) && !is_unfinished(&name) {
                    return Ok((name, std::fs::read(entry.path())?));
                }
            }
            check!(start.elapsed() < PATIENCE, "nothing named {part:?} was downloaded");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

/// Chromium, Firefox and WebKit each have an ending of their own while they write.
fn is_unfinished(name: &str) -> bool {
    name.starts_with('.') || [".crdownload", ".part", ".wkdownload"].iter().any(|end| name.ends_with(end))
}
