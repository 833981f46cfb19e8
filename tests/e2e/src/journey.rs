//! A journey is a sentence and what a reader does to find it true. This file runs them and tells how they went.

use crate::Outcome;
use crate::app::App;
use crate::driver::Driver;
use crate::emulate::Media;
use crate::engine::{Engine, Home, Launch, Storage};
use std::future::Future;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use xtask::server::Request;

/// Longer than this is a failure. On two idle cores none takes ten seconds (what takes longer is two journeys); the
/// rest is for a machine that has other things to do.
const LIMIT: Duration = Duration::from_secs(25);

pub type Steps<'app> = Pin<Box<dyn Future<Output = Outcome> + Send + 'app>>;

pub struct Journey {
    pub name: &'static str,
    pub setup: Setup,
    pub run: for<'app> fn(&'app App) -> Steps<'app>,
}

/// `journey!("a sentence", function)`, or with a `Setup` in between.
#[macro_export]
macro_rules! journey {
    ($name:literal, $run:path) => {
        $crate::journey!($name, $crate::journey::Setup::PLAIN, $run)
    };
    ($name:literal, $setup:expr, $run:path) => {
        $crate::journey::Journey { name: $name, setup: $setup, run: |app| Box::pin($run(app)) }
    };
}

/// The circumstances of a journey: `Setup { prefix: "/a b/", ..Setup::PLAIN }`.
#[derive(Clone, Copy, Debug)]
pub struct Setup {
    /// The path under which the files appear, decoded.
    pub prefix: &'static str,
    /// A wrong content type for the wasm file.
    pub wasm_type: Option<&'static str>,
    /// Files with one of these in their name are not there, or arrive damaged.
    pub missing: &'static [&'static str],
    pub damaged: &'static [&'static str],
    /// Fixtures (of `tests/fixtures/`) that lie beside the app's own files.
    pub beside: &'static [&'static str],
    /// Pages of every origin may read the files, also one in a frame without an origin.
    pub open_to_all: bool,
    pub language: &'static str,
    pub storage: Storage,
    /// Off as a reader turns them off: the page's own scripts don't run, and what stands for them is shown.
    pub scripts: bool,
    pub media: Media,
    pub size: (u32, u32),
    /// Parts of console messages that belong to the journey. All others fail it.
    pub complaints: &'static [&'static str],
    /// Engines that can't do this, and why. Nothing else is ever left out.
    pub not_in: &'static [(Engine, &'static str)],
    /// It keeps both cores busy by itself, so nothing else runs beside it.
    pub alone: bool,
}

impl Setup {
    pub const PLAIN: Self = Self {
        prefix: "/",
        wasm_type: None,
        missing: &[],
        damaged: &[],
        beside: &[],
        open_to_all: false,
        language: "en",
        storage: Storage::Normal,
        scripts: true,
        media: Media::PLAIN,
        size: (1280, 800),
        complaints: &[],
        not_in: &[],
        alone: false,
    };

    pub fn launch<'a>(&'a self, home: &'a Home) -> Launch<'a> {
        let Self { language, storage, scripts, media, size, .. } = *self;
        Launch { home, language, storage, scripts, media, size }
    }
}

#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
    pub skipped: usize,
}

/// Runs journeys, as many at a time as there are drivers, and tells each as it ends.
pub async fn run_all(drivers: Vec<Arc<Driver>>, dist: &Path, journeys: Vec<&'static Journey>) -> Tally {
    let (journeys, next) = (Arc::new(journeys), Arc::new(AtomicUsize::new(0)));
    let mut lanes = Vec::new();
    for driver in drivers {
        let (journeys, next, dist) = (Arc::clone(&journeys), Arc::clone(&next), dist.to_owned());
        lanes.push(tokio::spawn(async move {
            let mut tally = Tally::default();
            while let Some(journey) = journeys.get(next.fetch_add(1, Ordering::Relaxed)) {
                told(&driver, &dist, journey, &mut tally).await;
            }
            tally
        }));
    }
    let mut sum = Tally::default();
    for lane in lanes {
        // A lane that broke off has lost count of its journeys: that must not look like success.
        let tally = lane.await.unwrap_or(Tally { failed: 1, ..Tally::default() });
        sum.add(&tally);
    }
    sum
}

impl Tally {
    pub fn add(&mut self, other: &Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

async fn told(driver: &Arc<Driver>, dist: &Path, journey: &Journey, tally: &mut Tally) {
    let engine = driver.installed.engine();
    if let Some((_, reason)) = journey.setup.not_in.iter().find(|(other, _)| *other == engine) {
        tally.skipped += 1;
        println!("  – {} (not in {engine}: {reason})", journey.name);
        return;
    }
    driver.waited();
    let start = Instant::now();
    let app = App::start(driver, dist, &journey.setup).await;
    let (started, walk) = (start.elapsed(), Instant::now());
    driver.waited();
    let outcome = match app {
        Ok(app) => run(app, journey).await,
        Err(error) => {
            driver.end_all();
            Err(format!("the browser did not start: {error}").into())
        }
    };
    // A browser's starts and ends are no part of what the journey does, so they are told apart.
    let waited = driver.waited();
    let seconds = format!("{:.1} s", walk.elapsed().saturating_sub(waited).as_secs_f64());
    let times = match (started + waited).as_secs_f64() {
        at_once if at_once < 0.5 => seconds,
        apart => format!("{seconds}, and {apart:.1} s to start and end browsers"),
    };
    match outcome {
        Ok(()) => {
            tally.passed += 1;
            println!("  ✓ {} ({times})", journey.name);
        }
        Err(error) => {
            tally.failed += 1;
            println!("  ✗ {} ({times})\n    {error}", journey.name);
        }
    }
}

async fn run(app: App, journey: &Journey) -> Outcome {
    let outcome = match tokio::time::timeout(LIMIT, walked(&app, journey)).await {
        Ok(outcome) => outcome,
        Err(_) => Err(format!("not at its end after {} s", LIMIT.as_secs()).into()),
    };
    if outcome.is_err() {
        let name = journey.name.replace(|letter: char| !letter.is_alphanumeric(), "-");
        // Only a help for whoever looks into it: a browser that has died gives none.
        let shot =
            tokio::time::timeout(Duration::from_secs(5), app.screenshot(&format!("failed-{}-{name}", app.engine)))
                .await;
        if let Ok(Ok(file)) = shot {
            println!("    (screenshot: {})", file.display());
        }
    }
    if outcome.is_ok() && app.can_be_left() {
        app.leave().await
    } else {
        app.end()
    }
    outcome
}

/// The steps, then what holds at the end of every journey.
async fn walked(app: &App, journey: &Journey) -> Outcome {
    let steps = (journey.run)(app).await;
    let complaints: Vec<String> = app.complaints().await?;
    let unexpected = complaints.iter().filter(|line| !journey.setup.complaints.iter().any(|part| line.contains(part)));
    let unexpected: Vec<&str> = unexpected.map(String::as_str).collect();
    if let Err(error) = steps {
        return Err(format!("{error}\n    the console: {unexpected:#?}").into());
    }
    crate::check!(unexpected.is_empty(), "the console is not silent: {unexpected:#?}");
    app.asks_only_its_own_origin().await?;
    // Browsers ask for this one by themselves where a page is left before they have read of another.
    let is_lost = |request: &Request| request.status != 200 && !request.path.ends_with("/favicon.ico");
    let lost: Vec<_> = app.server.requests().into_iter().filter(is_lost).collect();
    let lost = if journey.setup.missing.is_empty() { lost } else { Vec::new() };
    crate::check!(lost.is_empty(), "the server could not serve {lost:?}");
    Ok(())
}
