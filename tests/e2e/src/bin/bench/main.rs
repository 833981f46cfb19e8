//! `cargo run -p e2e --bin bench -- --site DIR --out FILE [--data bundled,bench-1000.json] [--peers NAME,NAME]`: measures
//! the built app and its peers in Chromium and writes what it finds as tables. `cargo xtask bench` prepares the site.

mod measure;
mod page;
mod table;

use e2e::Outcome;
use e2e::app::App;
use e2e::driver::Driver;
use e2e::engine::Engine;
use e2e::journey::Setup;
use measure::{Found, measured};
use page::Page;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;
use xtask::run::spoken;

/// The app's own dataset.
pub const BUNDLED: &str = "dataset.json";

struct Wanted {
    site: PathBuf,
    out: PathBuf,
    data: Vec<String>,
    pages: Vec<Page>,
}

/// One page with one dataset.
pub struct Row {
    pub data: String,
    /// The dataset as the table calls it.
    pub label: String,
    pub page: Page,
    pub found: Found,
}

#[tokio::main]
async fn main() -> Outcome {
    let wanted = wanted()?;
    let driver = Arc::new(Driver::start(Engine::Chromium)?);
    let bundled = counted(&wanted.site)?;
    let mut rows = Vec::new();
    let mut head = String::new();
    for data in &wanted.data {
        for page in &wanted.pages {
            let start = Instant::now();
            // A browser of its own: what another page has left behind is no part of this.
            let app = App::start(&driver, &wanted.site, &Setup::PLAIN).await?;
            if head.is_empty() {
                head = circumstances(&app).await?;
                println!("  {head}");
            }
            let found = measured(&app, page, data).await;
            app.end();
            let first = found.first_ms.map_or_else(|| "no marks".into(), |ms| format!("first marks after {ms:.0} ms"));
            println!("  {data}, {}: {first} ({})", page.name, spoken(start.elapsed()));
            found.failed.iter().for_each(|failed| println!("    {failed}"));
            rows.push(Row { data: data.clone(), label: table::label(data, bundled), page: *page, found });
        }
    }
    std::fs::write(&wanted.out, table::written(&rows, &head))?;
    Ok(())
}

/// When, in what and on what, in a sentence.
async fn circumstances(app: &App) -> Outcome<String> {
    let day = app.js("return new Date().toISOString().slice(0, 10);").await?;
    let driver = app.driver();
    let version = driver.capabilities().get("browserVersion").cloned().unwrap_or_default();
    let cores = std::thread::available_parallelism().map_or(0, |cores| cores.get());
    // How many others wanted a core in the last minute: only Linux tells.
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().filter(|load| !load.is_empty()).unwrap_or("unknown").to_owned();
    let text = |value: &Value| value.as_str().unwrap_or("unknown").to_owned();
    Ok(format!(
        "{}, headless Chromium {} without a GPU, {cores} cores (load before it began: {load}), window of 1280 × 800.",
        text(&day),
        text(&version)
    ))
}

/// Activities and events of the app's own dataset.
fn counted(site: &Path) -> Outcome<(usize, usize)> {
    let dataset: Value = serde_json::from_str(&std::fs::read_to_string(site.join(BUNDLED))?)?;
    let count = |of: &str| dataset[of].as_array().map_or(0, Vec::len);
    Ok((count("activities"), count("events")))
}

fn wanted() -> Outcome<Wanted> {
    let list = |text: &str| text.split(',').map(str::to_owned).collect::<Vec<_>>();
    let (mut site, mut out, mut data, mut peers) = (None, None, vec![BUNDLED.to_owned()], None);
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let value = words.next().ok_or(format!("{word} needs a value"))?;
        match word.as_str() {
            "--site" => site = Some(PathBuf::from(value)),
            "--out" => out = Some(PathBuf::from(value)),
            "--data" => data = list(&value),
            "--peers" => peers = Some(list(&value)),
            other => return Err(format!("{other:?} is not understood: --site, --out, --data, --peers").into()),
        }
    }
    let is_wanted = |page: &Page| page.is_ours() || peers.as_ref().is_none_or(|it| it.iter().any(|it| it == page.name));
    let pages: Vec<Page> = page::ALL.into_iter().filter(is_wanted).collect();
    for name in peers.iter().flatten() {
        let names = page::ALL.map(|page| page.name)[1..].join(", ");
        e2e::check!(pages.iter().any(|page| page.name == name), "{name:?} is no peer that is known: {names}");
    }
    Ok(Wanted { site: site.ok_or("--site is missing")?, out: out.ok_or("--out is missing")?, data, pages })
}
