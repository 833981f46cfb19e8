//! What a lane of journeys starts: browsers with a WebDriver process each, ended with everything that they started.
//! A driver of its own for each browser: one whose browser was killed may never answer again.

use crate::Outcome;
use crate::display::Display;
use crate::engine::{Engine, Home, Installed, Launch, installed};
use crate::processes::{kill_browser, wait_for_end};
use crate::spare::Spare;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use thirtyfour::WebDriver;

/// How long a browser may take to start; then a second one gets its chance.
const START: Duration = Duration::from_secs(30);

pub struct Driver {
    display: Option<Display>,
    pub installed: Installed,
    /// Profiles and downloads; gone with the driver.
    folder: PathBuf,
    next: AtomicU32,
    /// Browsers that may still be running: process and profile.
    browsers: Mutex<Vec<(Option<u32>, PathBuf)>>,
    /// Browsers that wait for a later journey.
    spares: Mutex<Vec<Spare>>,
    /// The time for starts and ends of browsers.
    waited: Mutex<Duration>,
}

/// One session: a browser on a profile.
#[derive(Clone)]
pub struct Session {
    pub driver: WebDriver,
    process: Option<u32>,
    /// Lives as long as somebody may ask it.
    _service: Arc<Service>,
}

/// A WebDriver process.
struct Service {
    child: Child,
    url: String,
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Driver {
    pub fn start(engine: Engine) -> Outcome<Self> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let installed = installed(engine)?;
        let display = match &installed {
            Installed::WebKit(found) => Some(Display::start(&found.xvfb)?),
            _ => None,
        };
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = xtask::run::work_folder().join("e2e").join(format!("{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        Ok(Self {
            display,
            installed,
            folder,
            next: AtomicU32::new(0),
            browsers: Mutex::default(),
            spares: Mutex::default(),
            waited: Mutex::default(),
        })
    }

    /// Counts a browser's start or end since `start`: it is no part of what a journey does.
    pub fn waited_since(&self, start: Instant) {
        *self.waited.lock().unwrap_or_else(PoisonError::into_inner) += start.elapsed();
    }

    /// All that was counted since this was asked last.
    pub fn waited(&self) -> Duration {
        std::mem::take(&mut *self.waited.lock().unwrap_or_else(PoisonError::into_inner))
    }

    async fn service(&self) -> Outcome<Service> {
        // Not every driver chooses a free port by itself and tells it.
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let mut command = self.installed.driver(port);
        let name = command.get_program().to_string_lossy().into_owned();
        let child = self.quietly(&mut command).spawn().map_err(|error| format!("{name} can't be started: {error}"))?;
        let service = Service { child, url: format!("http://127.0.0.1:{port}") };
        let start = Instant::now();
        while TcpStream::connect(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).is_err() {
            crate::check!(start.elapsed() < START, "{name} never answered");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Ok(service)
    }

    fn quietly<'command>(&self, command: &'command mut Command) -> &'command mut Command {
        if let Some(display) = &self.display {
            command.env("DISPLAY", &display.name);
        }
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null())
    }

    /// A folder for a browser that nobody has used yet.
    pub fn new_home(&self) -> Outcome<Home> {
        Home::new(&self.folder.join(self.next.fetch_add(1, Ordering::Relaxed).to_string()))
    }

    pub async fn session(&self, launch: &Launch<'_>) -> Outcome<Session> {
        let start = Instant::now();
        let session = match self.try_session(launch).await {
            Ok(session) => Ok(session),
            Err(error) => {
                println!("    (a browser did not start and gets a second chance: {error})");
                kill_browser(None, &launch.home.profile);
                self.try_session(launch).await
            }
        };
        self.waited_since(start);
        session
    }

    async fn try_session(&self, launch: &Launch<'_>) -> Outcome<Session> {
        let capabilities = self.installed.capabilities(launch)?;
        let service = Arc::new(self.service().await?);
        let at = self.remember(None, launch.home);
        let driver = tokio::time::timeout(START, WebDriver::new(&service.url, capabilities)).await;
        let driver = driver.map_err(|_| format!("nothing after {} s", START.as_secs()))??;
        let process = self.installed.process(driver.capabilities(), launch.home);
        self.browsers()[at].0 = process;
        driver.set_script_timeout(Duration::from_secs(20)).await?;
        Ok(Session { driver, process, _service: service })
    }

    /// Ends the browser as a reader does, who closes its window: it has time to write everything down.
    pub async fn close(&self, session: Session) {
        let start = Instant::now();
        let ended = tokio::time::timeout(Duration::from_secs(8), session.driver.clone().quit()).await;
        if !matches!(ended, Ok(Ok(()))) {
            let _ = session.driver.leak();
        }
        if let Some(process) = session.process {
            wait_for_end(process, Duration::from_secs(5));
        }
        self.waited_since(start);
        self.forget(session.process);
    }

    /// Ends the browser at once, as a power cut does. Its session is of no use any more.
    pub fn kill(&self, session: Session, home: &Home) {
        kill_browser(session.process, &home.profile);
        self.forget(session.process);
        // There is nobody left whom its driver could tell to end.
        let _ = session.driver.leak();
    }

    /// Starts a browser that nobody drives; its process must be collected by the caller.
    pub fn undriven(&self, launch: &Launch<'_>, address: &str) -> Outcome<Child> {
        let mut command: Command = self.installed.undriven(launch, address)?;
        let child = self.quietly(&mut command).spawn()?;
        self.remember(Some(child.id()), launch.home);
        Ok(child)
    }

    /// Ends every browser that is left, but not those that wait for a later journey.
    pub fn end_all(&self) {
        let waiting: Vec<PathBuf> = self.spares().iter().map(|spare| spare.home.profile.clone()).collect();
        let is_left = |profile: &PathBuf| !waiting.contains(profile);
        let left: Vec<_> = self.browsers().extract_if(.., |(_, profile)| is_left(profile)).collect();
        left.into_iter().for_each(|(process, profile)| kill_browser(process, &profile));
    }

    pub(crate) fn spares(&self) -> MutexGuard<'_, Vec<Spare>> {
        self.spares.lock().unwrap_or_else(PoisonError::into_inner)
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
        let spares = std::mem::take(&mut *self.spares());
        spares.into_iter().for_each(|spare| self.kill(spare.session, &spare.home));
        self.end_all();
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
