//! A browser that nobody drives, on a profile that outlives it: for what happens across a kill and a new start, in
//! every engine (WebKit's driven browsers forget everything). A page of ours holds the app in a frame of the same
//! origin, does the steps that a journey gives it (js/walk.js), and reports to the test's server.

use crate::app::App;
use crate::engine::{Engine, Home, Line, holds_local_storage};
use crate::processes::{ask_to_end, kill_browser, kill_tabs, wait_for_end};
use crate::{Outcome, check};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Child;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// A browser has this long to start, to load the app and to do a walk's steps.
const PATIENCE: Duration = Duration::from_secs(9);

/// The browser that runs, with the line to it if it needs one; and how many walks there were.
type State = (Option<(Child, Option<Line>)>, u32);

pub struct Lasting<'app> {
    app: &'app App,
    pub home: Home,
    state: Mutex<State>,
}

impl App {
    /// A profile of its own, beside the driven browser's. No browser runs on it yet.
    pub fn lasting(&self) -> Outcome<Lasting<'_>> {
        self.server.put("__walk.html", include_str!("js/walk.html"));
        self.server.put("__walk.js", include_str!("js/walk.js"));
        Ok(Lasting { app: self, home: self.drives.new_home()?, state: Mutex::default() })
    }

    /// Overwrites localStorage's files of the driven browser, which must not run; gives their number.
    pub fn damage_storage(&self) -> Outcome<usize> {
        damage(&self.home.profile)
    }
}

impl Lasting<'_> {
    /// Does steps (see js/walk.js) in the running browser, or starts one, and gives what they return.
    pub async fn walk(&self, steps: &str) -> Outcome<Value> {
        let number = {
            let (_, number) = &mut *self.state();
            *number += 1;
            *number
        };
        self.app.server.put("__steps", json!({"number": number, "steps": steps}).to_string());
        if self.state().0.is_none() {
            let launch = self.app.setup.launch(&self.home);
            let child = self.app.drives.undriven(&launch, &format!("{}__walk.html", self.app.server.url()))?;
            let line = self.app.drives.installed.line(&self.home);
            self.state().0 = Some((child, line));
            let start = Instant::now();
            while self.app.server.reports("started").is_empty() {
                check!(start.elapsed() < PATIENCE, "the browser never came to its page");
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
            self.app.drives.waited_since(start);
        }
        let start = Instant::now();
        loop {
            for report in self.app.server.reports("walk") {
                let report: Value = serde_json::from_str(&report)?;
                if report["number"] == number {
                    check!(report["error"].is_null(), "the walk failed: {}", report["error"]);
                    return Ok(report["value"].clone());
                }
            }
            check!(start.elapsed() < PATIENCE, "the walk never reported");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Ends the browser at once, as a power cut would.
    pub fn kill(&self) {
        if let Some((mut child, _)) = self.state().0.take() {
            kill_browser(Some(child.id()), &self.home.profile);
            self.app.drives.forget(Some(child.id()));
            let _ = child.wait();
        }
    }

    /// Asks the browser's process to end, as the system does when it shuts down; what it has started goes with it.
    pub fn terminate(&self) -> Outcome {
        let Some((mut child, _)) = self.state().0.take() else { return Err("no browser runs".into()) };
        let start = Instant::now();
        // WebKit's browser was started by a script that became it: one number for both.
        check!(ask_to_end(child.id()), "the browser's process can't be told to end");
        wait_for_end(child.id(), Duration::from_secs(6));
        kill_browser(Some(child.id()), &self.home.profile);
        self.app.drives.forget(Some(child.id()));
        let _ = child.wait();
        self.app.drives.waited_since(start);
        Ok(())
    }

    /// Ends the processes that show pages, as a crash of a tab does, and lets the browser itself go on; gives their
    /// number.
    pub fn crash_tabs(&self) -> Outcome<usize> {
        let child = self.state().0.as_ref().map(|(child, _)| child.id());
        check!(child.is_some(), "no browser runs");
        Ok(kill_tabs(child, &self.home.profile))
    }

    /// Ends the browser with time to write everything to the disk.
    pub async fn close(&self) -> Outcome {
        if self.state().0.is_none() {
            return Ok(());
        }
        let installed = &self.app.drives.installed;
        if self.app.engine != Engine::Firefox {
            // Neither has a last word for the disk when it is asked to end: what the page holds must be there before.
            let keys: Vec<String> = serde_json::from_value(self.walk("return Object.keys(page.storage);").await?)?;
            installed.close_pages(&self.home);
            self.are_on_disk(&keys).await?;
        }
        let Some((mut child, line)) = self.state().0.take() else { return Ok(()) };
        let start = Instant::now();
        if installed.ask_to_end(line, child.id()) {
            wait_for_end(child.id(), Duration::from_secs(8));
        }
        kill_browser(Some(child.id()), &self.home.profile);
        self.app.drives.forget(Some(child.id()));
        let _ = child.wait();
        self.app.drives.waited_since(start);
        Ok(())
    }

    /// Waits until all these keys are in localStorage's files, which hold them as they are.
    async fn are_on_disk(&self, keys: &[String]) -> Outcome {
        let start = Instant::now();
        loop {
            let mut files = Vec::new();
            find_storage(&self.home.profile, &mut files)?;
            // One may go while it is read.
            let bytes: Vec<u8> = files.iter().flat_map(|file| std::fs::read(file).unwrap_or_default()).collect();
            if keys.iter().all(|key| bytes.windows(key.len()).any(|part| part == key.as_bytes())) {
                return Ok(());
            }
            check!(start.elapsed() < PATIENCE, "{keys:?} never came to the disk");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Overwrites localStorage's files, while no browser runs; gives their number.
    pub fn damage_storage(&self) -> Outcome<usize> {
        check!(self.state().0.is_none(), "a browser is still running on this profile");
        damage(&self.home.profile)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Lasting<'_> {
    fn drop(&mut self) {
        self.kill();
    }
}

fn damage(profile: &Path) -> Outcome<usize> {
    let mut files = Vec::new();
    find_storage(profile, &mut files)?;
    check!(!files.is_empty(), "{} holds no file of localStorage", profile.display());
    for file in &files {
        let length = std::fs::metadata(file)?.len();
        std::fs::write(file, vec![b'x'; usize::try_from(length)?.max(100)])?;
    }
    Ok(files.len())
}

fn find_storage(folder: &Path, found: &mut Vec<PathBuf>) -> Outcome {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_symlink() {
            continue;
        }
        if path.is_dir() {
            find_storage(&path, found)?;
        } else if path.parent().is_some_and(holds_local_storage) {
            found.push(path);
        }
    }
    Ok(())
}
