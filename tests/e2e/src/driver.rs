//! The WebDriver process: started on a free port, ended with everything that it started. One journey at a time.

use crate::Outcome;
use crate::display::Display;
use crate::engine::{Engine, Home, Installed, Launch, installed};
use crate::processes::{ask_to_end, kill_browser};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use thirtyfour::WebDriver;

pub struct Driver {
    child: Child,
    url: String,
    display: Option<Display>,
    pub installed: Installed,
    /// Profiles and downloads; gone with the driver.
    folder: PathBuf,
    next: AtomicU32,
    /// Browsers that may still be running: process and profile.
    browsers: Mutex<Vec<(Option<u32>, PathBuf)>>,
}

/// One session: a browser on a profile.
#[derive(Clone)]
pub struct Session {
    pub driver: WebDriver,
    process: Option<u32>,
}

impl Driver {
    pub fn start(engine: Engine) -> Outcome<Self> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let installed = installed(engine)?;
        let display = match &installed {
            Installed::WebKit(found) => Some(Display::start(&found.xvfb)?),
            _ => None,
        };
        // Not every driver chooses a free port by itself and tells it.
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let mut command = installed.driver(port);
        if let Some(display) = &display {
            command.env("DISPLAY", &display.name);
        }
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command.spawn().map_err(|error| format!("{name} can't be started: {error}"))?;
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = xtask::run::work_folder().join("e2e").join(format!("{}-{number}", std::process::id()));
        let url = format!("http://127.0.0.1:{port}");
        let driver =
            Self { child, url, display, installed, folder, next: AtomicU32::new(0), browsers: Mutex::default() };
        std::fs::create_dir_all(&driver.folder)?;
        let start = Instant::now();
        while TcpStream::connect(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).is_err() {
            crate::check!(start.elapsed() < Duration::from_secs(20), "{name} never answered");
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(driver)
    }

    /// A folder for a browser that nobody has used yet.
    pub fn new_home(&self) -> Outcome<Home> {
        Home::new(&self.folder.join(self.next.fetch_add(1, Ordering::Relaxed).to_string()))
    }

    pub async fn session(&self, launch: &Launch<'_>) -> Outcome<Session> {
        let capabilities = self.installed.capabilities(launch)?;
        let at = self.remember(None, launch.home);
        let driver = WebDriver::new(&self.url, capabilities).await?;
        let process = self.installed.process(driver.capabilities(), launch.home);
        self.browsers()[at].0 = process;
        driver.set_script_timeout(Duration::from_secs(20)).await?;
        Ok(Session { driver, process })
    }

    /// Ends the browser as a reader does, who closes its window: it has time to write everything down.
    pub async fn close(&self, session: Session) {
        let ended = tokio::time::timeout(Duration::from_secs(8), session.driver.clone().quit()).await;
        if !matches!(ended, Ok(Ok(()))) {
            let _ = session.driver.leak();
        }
        if let Some(process) = session.process {
            ask_to_end(process, Duration::from_secs(5));
        }
        self.forget(session.process);
    }

    /// Ends the browser at once, as a power cut does. Its session is of no use any more.
    pub async fn kill(&self, session: Session, home: &Home) {
        kill_browser(session.process, &home.profile);
        self.forget(session.process);
        // The driver may still be waiting for an answer; it takes one journey at a time and must forget this one.
        let ended = tokio::time::timeout(Duration::from_secs(5), session.driver.clone().quit()).await;
        if !matches!(ended, Ok(Ok(()))) {
            let _ = session.driver.leak();
        }
    }

    /// Starts a browser that nobody drives; its process must be collected by the caller.
    pub fn undriven(&self, launch: &Launch<'_>, address: &str) -> Outcome<Child> {
        let mut command: Command = self.installed.undriven(launch, address)?;
        if let Some(display) = &self.display {
            command.env("DISPLAY", &display.name);
        }
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let child = command.spawn()?;
        self.remember(Some(child.id()), launch.home);
        Ok(child)
    }

    /// Ends every browser that is left.
    pub fn end_all(&self) {
        let left = std::mem::take(&mut *self.browsers());
        left.into_iter().for_each(|(process, profile)| kill_browser(process, &profile));
    }

    fn remember(&self, process: Option<u32>, home: &Home) -> usize {
        let mut browsers = self.browsers();
        browsers.push((process, home.profile.clone()));
        browsers.len() - 1
    }

    /// A number that has been given back may belong to somebody else by and by.
    pub fn forget(&self, process: Option<u32>) {
        let browsers = &mut *self.browsers();
        browsers.iter_mut().filter(|(known, _)| *known == process).for_each(|(known, _)| *known = None);
    }

    fn browsers(&self) -> MutexGuard<'_, Vec<(Option<u32>, PathBuf)>> {
        self.browsers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.end_all();
        let _ = self.child.kill();
        let _ = self.child.wait();
        remove(&self.folder);
    }
}

fn remove(folder: &Path) {
    // A browser may still be writing its last words.
    for _ in 0..10 {
        if std::fs::remove_dir_all(folder).is_ok() || !folder.exists() {
            return;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
}
