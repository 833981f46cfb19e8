//! The WebDriver process: started on a free port, ended with everything that it started.

use crate::Outcome;
use crate::engine::{Installed, Launch};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError, mpsc};
use std::time::Duration;
use thirtyfour::WebDriver;

pub struct Driver {
    child: Child,
    url: String,
    pub installed: Installed,
    /// Profiles and downloads; gone with the driver.
    folder: PathBuf,
    next: AtomicU32,
    /// Browsers whose session has not been ended in good order.
    browsers: Mutex<Vec<u64>>,
}

/// One session: a browser with a fresh profile.
pub struct Session {
    pub driver: WebDriver,
    pub downloads: PathBuf,
    process: Option<u64>,
}

impl Driver {
    pub fn start(installed: Installed) -> Outcome<Self> {
        let (program, arguments) = installed.driver();
        let mut child = Command::new(&program)
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("{} can't be started: {error}", program.display()))?;
        let output = child.stdout.take().ok_or("the driver has no output")?;
        let (sender, receiver) = mpsc::channel();
        // Reads to the end, or the driver would stop at a full pipe.
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                let _ = sender.send(line);
            }
        });
        let folder = xtask::run::work_folder().join("e2e").join(std::process::id().to_string());
        std::fs::create_dir_all(&folder)?;
        let mut driver =
            Self { child, url: String::new(), installed, folder, next: AtomicU32::new(0), browsers: Mutex::default() };
        loop {
            let line =
                receiver.recv_timeout(Duration::from_secs(20)).map_err(|_| "the driver never said that it is ready")?;
            if let Some(port) = driver.installed.port_in(&line) {
                driver.url = format!("http://127.0.0.1:{port}");
                return Ok(driver);
            }
        }
    }

    pub async fn session(&self, language: &str, storage: bool, size: (u32, u32)) -> Outcome<Session> {
        let folder = self.folder.join(self.next.fetch_add(1, Ordering::Relaxed).to_string());
        let (profile, downloads) = (folder.join("profile"), folder.join("downloads"));
        std::fs::create_dir_all(&profile)?;
        std::fs::create_dir_all(&downloads)?;
        let launch = Launch { profile: &profile, downloads: &downloads, language, storage, size };
        let driver = WebDriver::new(&self.url, self.installed.capabilities(&launch)).await?;
        driver.set_script_timeout(Duration::from_secs(30)).await?;
        let process = self.installed.process(driver.capabilities());
        self.browsers().extend(process);
        Ok(Session { driver, downloads, process })
    }

    /// Ends a session; a browser that doesn't answer is ended all the same.
    pub async fn end(&self, session: Session) {
        let Session { driver, process, .. } = session;
        let ended = tokio::time::timeout(Duration::from_secs(5), driver.clone().quit()).await;
        if !matches!(ended, Ok(Ok(()))) {
            let _ = driver.leak();
            process.into_iter().for_each(kill);
        }
        self.browsers().retain(|browser| Some(*browser) != process);
    }

    fn browsers(&self) -> std::sync::MutexGuard<'_, Vec<u64>> {
        self.browsers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let left = std::mem::take(&mut *self.browsers());
        left.into_iter().for_each(kill);
        let _ = self.child.kill();
        let _ = self.child.wait();
        remove(&self.folder);
    }
}

/// Ends one process, by its number.
fn kill(process: u64) {
    let mut command = if cfg!(windows) { Command::new("taskkill") } else { Command::new("kill") };
    let arguments = if cfg!(windows) { ["/F", "/T", "/PID"].as_slice() } else { ["-KILL"].as_slice() };
    let _ = command.args(arguments).arg(process.to_string()).stdout(Stdio::null()).stderr(Stdio::null()).status();
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
