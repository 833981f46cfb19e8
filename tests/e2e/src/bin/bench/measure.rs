//! One page with one dataset: loaded, left alone, zoomed and dragged by the same script for all, in a browser of its own.

use super::page::{Page, Zoom};
use e2e::app::App;
use e2e::usage::{cpu_time, machine_time, page_memory};
use e2e::{Outcome, check};
use serde_json::{Value, json};
use std::future::Future;
use std::time::{Duration, Instant};
use thirtyfour::common::command::Command;

/// Whatever a page is asked, it has so long.
pub const LIMIT: Duration = Duration::from_secs(60);
/// A page that takes longer than this is loaded once, others three times.
const SLOW: Duration = Duration::from_secs(10);
const LOADS: usize = 3;
const IDLE: Duration = Duration::from_secs(3);
/// Turns of the wheel inwards, and then as many outwards.
const TURNS: usize = 20;
/// Where there are only buttons: each press is a step of its own, and there are few.
const PRESSES: usize = 5;
/// Moves of the drag to the left, and then as many back.
const MOVES: usize = 50;
const MOVE_PX: i64 = 6;
const MOVE_MS: u64 = 16;

/// What was found; what is missing is told by `failed`.
#[derive(Debug, Default)]
pub struct Found {
    pub first_ms: Option<f64>,
    pub loads: usize,
    /// When all marks were there, of a page that draws them by and by and tells.
    pub finished_ms: Option<f64>,
    /// What the page was given to draw, where it tells.
    pub items: Option<u64>,
    pub nodes: Option<u64>,
    /// Bytes beyond those of an empty page.
    pub memory: Option<u64>,
    pub idle: Option<Idle>,
    pub zoom: Option<Gesture>,
    pub pan: Option<Gesture>,
    /// What did not work, in order.
    pub failed: Vec<String>,
}

/// While nobody touches the page.
#[derive(Clone, Copy, Debug)]
pub struct Idle {
    /// Of one core.
    pub cpu_percent: f64,
    /// Frames that the page has asked for in a second.
    pub frames: f64,
}

#[derive(Clone, Copy, Debug)]
pub struct Gesture {
    pub median_ms: f64,
    pub p95_ms: f64,
    /// Nought where no task took 50 ms: browsers tell of no shorter one.
    pub longest_ms: f64,
    /// The time that the browser has computed, in all its processes, for each step of the gesture.
    pub cpu_ms: f64,
    /// The time that the page's own thread was busy, for each step.
    pub thread_ms: f64,
    /// Cores that other programs took meanwhile: the more, the less the times say.
    pub others: f64,
}

pub async fn measured(app: &App, page: &Page, data: &str) -> Found {
    let mut found = Found::default();
    let outcome = all(app, page, data, &mut found).await;
    found.failed.extend(outcome.err().map(|error| error.to_string()));
    found
}

async fn all(app: &App, page: &Page, data: &str, found: &mut Found) -> Outcome {
    let probe = include_str!("probe.js").replace("SELECTOR", page.marks);
    app.cdp("Page.addScriptToEvaluateOnNewDocument", json!({"source": probe})).await?;
    app.cdp("Performance.enable", json!({})).await?;
    app.driver().set_script_timeout(LIMIT + Duration::from_secs(10)).await?;

    // A page of this site with next to nothing in it.
    app.visit("peers/page.css").await?;
    let empty = memory(app).await?;
    let mut loads = Vec::new();
    while loads.len() < LOADS {
        let start = Instant::now();
        loads.push(within("first marks", loaded(app, page, data)).await?);
        if start.elapsed() > SLOW {
            break;
        }
    }
    (found.first_ms, found.loads) = (Some(share(&mut loads, 0.5)), loads.len());

    // What a page still does by itself after its first marks (a second file, an animation) belongs to the load.
    within("coming to rest", rested(app)).await?;
    found.items = app.js("return window.bench?.items;").await?.as_u64();
    found.finished_ms = app.js("return window.bench?.finished;").await?.as_f64();
    found.nodes = app.js("return document.querySelectorAll('*').length;").await?.as_u64();
    found.memory = memory(app).await?.zip(empty).map(|(bytes, empty)| bytes.saturating_sub(empty));
    found.idle = Some(within("idle", idle(app)).await?);

    // A gesture that doesn't end leaves a page of which nothing more can be asked.
    found.zoom = Some(within("zoom", zoomed(app, page)).await?);
    within("a window for the drag", shows_half(app, page)).await?;
    found.pan = Some(within("pan", panned(app, page)).await?);
    Ok(())
}

async fn within<T>(what: &str, steps: impl Future<Output = Outcome<T>>) -> Outcome<T> {
    match tokio::time::timeout(LIMIT, steps).await {
        Ok(outcome) => outcome.map_err(|error| format!("{what}: {error}").into()),
        Err(_) => Err(format!("{what}: did not finish in {} s", LIMIT.as_secs()).into()),
    }
}

/// Milliseconds from the beginning of the navigation until the first marks are painted, as on a first visit.
async fn loaded(app: &App, page: &Page, data: &str) -> Outcome<f64> {
    app.driver().goto("about:blank").await?;
    app.cdp("Network.clearBrowserCache", json!({})).await?;
    app.visit(&page.address(data)).await?;
    let script = "const done = arguments[0];
        Promise.race([benchProbe.first, benchProbe.failed]).then(done, (error) => done(String(error)));";
    let told = app.js_async(script, vec![]).await?;
    told.as_f64().ok_or_else(|| format!("the page failed: {}", told.as_str().unwrap_or_default()).into())
}

/// What the pages take, in bytes, without those that are kept for the way back.
async fn memory(app: &App) -> Outcome<Option<u64>> {
    app.cdp("Page.resetNavigationHistory", json!({})).await?;
    app.cdp("HeapProfiler.collectGarbage", json!({})).await?;
    Ok(Some(page_memory(&app.home.profile)).filter(|bytes| *bytes > 0))
}

async fn rested(app: &App) -> Outcome {
    app.js_async(include_str!("../../js/rests.js"), vec![]).await?;
    while app.js("return window.bench?.finished === null;").await? == true {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    tokio::time::sleep(Duration::from_millis(1500)).await;
    Ok(())
}

async fn idle(app: &App) -> Outcome<Idle> {
    let asked = || app.js("return benchProbe.asked;");
    let (before, cpu, start) = (asked().await?, cpu_time(&app.home.profile), Instant::now());
    tokio::time::sleep(IDLE).await;
    let (cpu, seconds) = (cpu_time(&app.home.profile).saturating_sub(cpu), start.elapsed().as_secs_f64());
    let frames = asked().await?.as_f64().unwrap_or(0.0) - before.as_f64().unwrap_or(0.0);
    Ok(Idle { cpu_percent: 100.0 * cpu.as_secs_f64() / seconds, frames: frames / seconds })
}

async fn zoomed(app: &App, page: &Page) -> Outcome<Gesture> {
    let (x, y) = middle(app, page.surface).await?;
    let turned = |px| turned(app, (x, y), px, TURNS);
    let pressed = |button: &'static str| async move {
        let (x, y) = middle(app, button).await?;
        let press = [
            json!({"type": "pointerMove", "x": x, "y": y, "duration": 0}),
            json!({"type": "pointerDown", "button": 0}),
            json!({"type": "pointerUp", "button": 0}),
            json!({"type": "pause", "duration": 33}),
        ];
        act(app, pointer((0..PRESSES).flat_map(|_| press.clone()).collect())).await
    };
    let mut strokes = Strokes::new(app);
    match page.zoom {
        Zoom::Wheel(px) => {
            strokes.record("zooming in", turned(-px)).await?;
            strokes.record("zooming out", turned(px)).await?;
            strokes.gesture(2 * TURNS)
        }
        Zoom::Buttons(closer, further) => {
            strokes.record("zooming in", pressed(closer)).await?;
            strokes.record("zooming out", pressed(further)).await?;
            strokes.gesture(2 * PRESSES)
        }
    }
}

async fn turned(app: &App, (x, y): (i64, i64), px: i64, turns: usize) -> Outcome {
    let turn = json!({"type": "scroll", "x": x, "y": y, "deltaX": 0, "deltaY": px, "duration": 0});
    let turns = (0..turns).flat_map(|_| [turn.clone(), json!({"type": "pause", "duration": 33})]);
    act(app, json!([{"type": "wheel", "id": "wheel", "actions": turns.collect::<Vec<_>>()}])).await
}

/// The middle half of all the time there is, so that a drag has somewhere to go: four turns of ours, and what a peer's
/// own call makes of it. A page that chooses its window by itself keeps that.
async fn shows_half(app: &App, page: &Page) -> Outcome {
    if let (true, Zoom::Wheel(px)) = (page.is_ours(), page.zoom) {
        turned(app, middle(app, page.surface).await?, -px, 4).await?;
    } else {
        let script = "const { range: { start, end }, show } = window.bench;
            show?.(start + (end - start) / 4, end - (end - start) / 4);";
        app.js(script).await?;
    }
    rested(app).await
}

async fn panned(app: &App, page: &Page) -> Outcome<Gesture> {
    let (x, y) = middle(app, page.surface).await?;
    let x = x + MOVE_PX * MOVES as i64 / 2;
    let begin =
        [json!({"type": "pointerMove", "x": x, "y": y, "duration": 0}), json!({"type": "pointerDown", "button": 0})];
    act(app, pointer(begin.to_vec())).await?;
    let moves = |way: i64| {
        let by = json!({"type": "pointerMove", "origin": "pointer", "x": way * MOVE_PX, "y": 0, "duration": MOVE_MS});
        act(app, pointer(vec![by; MOVES]))
    };
    let mut strokes = Strokes::new(app);
    strokes.record("dragging to the left", moves(-1)).await?;
    strokes.record("dragging back", moves(1)).await?;
    // A hand that rests before it lets go throws nothing.
    let end = [json!({"type": "pause", "duration": 200}), json!({"type": "pointerUp", "button": 0})];
    act(app, pointer(end.to_vec())).await?;
    strokes.gesture(2 * MOVES)
}

/// The parts of a gesture, recorded one by one: between them a picture tells whether anything has moved.
struct Strokes<'app> {
    app: &'app App,
    frames: Vec<f64>,
    longest: f64,
    cpu: Duration,
    thread: f64,
    machine: Duration,
    time: Duration,
}

impl<'app> Strokes<'app> {
    fn new(app: &'app App) -> Self {
        let nothing = Duration::ZERO;
        Self { app, frames: Vec::new(), longest: 0.0, cpu: nothing, thread: 0.0, machine: nothing, time: nothing }
    }

    async fn record(&mut self, what: &str, stroke: impl Future<Output = Outcome>) -> Outcome {
        let app = self.app;
        let before = app.driver().screenshot_as_png().await?;
        app.js("benchProbe.begin();").await?;
        let (cpu, thread) = (cpu_time(&app.home.profile), thread_time(app).await?);
        let (machine, start) = (machine_time().unwrap_or_default(), Instant::now());
        stroke.await?;
        self.machine += machine_time().unwrap_or_default().saturating_sub(machine);
        self.time += start.elapsed();
        self.cpu += cpu_time(&app.home.profile).saturating_sub(cpu);
        self.thread += thread_time(app).await? - thread;
        let (frames, longest): (Vec<f64>, f64) = serde_json::from_value(app.js("return benchProbe.end();").await?)?;
        self.frames.extend(frames);
        self.longest = self.longest.max(longest);
        check!(app.driver().screenshot_as_png().await? != before, "{what} changed nothing");
        Ok(())
    }

    fn gesture(mut self, steps: usize) -> Outcome<Gesture> {
        check!(!self.frames.is_empty(), "there were no frames");
        Ok(Gesture {
            median_ms: share(&mut self.frames, 0.5),
            p95_ms: share(&mut self.frames, 0.95),
            longest_ms: self.longest,
            cpu_ms: self.cpu.as_secs_f64() * 1000.0 / steps as f64,
            thread_ms: self.thread * 1000.0 / steps as f64,
            others: self.machine.saturating_sub(self.cpu).as_secs_f64() / self.time.as_secs_f64(),
        })
    }
}

/// Seconds for which the page's own thread was busy.
async fn thread_time(app: &App) -> Outcome<f64> {
    let told = app.cdp("Performance.getMetrics", json!({})).await?;
    let metrics = told["metrics"].as_array().map(Vec::as_slice).unwrap_or_default();
    let task = metrics.iter().find(|metric| metric["name"] == "TaskDuration");
    task.and_then(|metric| metric["value"].as_f64()).ok_or_else(|| "no TaskDuration".into())
}

async fn middle(app: &App, selector: &str) -> Outcome<(i64, i64)> {
    let script = "const found = document.querySelector(arguments[0]);
        if (!found) return null;
        const { left, right, top, bottom } = found.getBoundingClientRect();
        return [left, right, Math.max(top, 0), Math.min(bottom, innerHeight)];";
    let told = app.js_with(script, vec![selector.into()]).await?;
    let Ok([left, right, top, bottom]) = serde_json::from_value::<[f64; 4]>(told) else {
        return Err(format!("there is no {selector}").into());
    };
    // Of what is wider than the window, the window's middle.
    let (left, right) = (left.max(0.0), right.min(1280.0));
    Ok((((left + right) / 2.0) as i64, ((top + bottom) / 2.0) as i64))
}

fn pointer(actions: Vec<Value>) -> Value {
    json!([{"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": actions}])
}

async fn act(app: &App, actions: Value) -> Outcome {
    app.driver().cmd(Command::PerformActions(actions.into())).await?;
    Ok(())
}

/// The value below which this share of all lies.
fn share(values: &mut [f64], share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    values[((values.len() as f64 * share) as usize).min(values.len() - 1)]
}
