//! `cargo run -p e2e --bin shots -- [--dist DIR] [--out DIR] [--routes '#/timeline' '#/data' …] [--widths 1280,320]
//! [--themes light,dark] [--languages en,ja] [--full]`: pictures of routes, for looking at. One browser for all.

use e2e::Outcome;
use e2e::app::App;
use e2e::driver::Driver;
use e2e::emulate::Media;
use e2e::engine::Engine;
use e2e::journey::Setup;
use serde_json::json;
use std::path::PathBuf;
use std::sync::Arc;
use xtask::run::root;

struct Wanted {
    dist: PathBuf,
    out: PathBuf,
    routes: Vec<String>,
    widths: Vec<u32>,
    themes: Vec<String>,
    languages: Vec<String>,
    /// The whole page instead of one screen.
    full: bool,
}

#[tokio::main]
async fn main() -> Outcome {
    let wanted = wanted()?;
    std::fs::create_dir_all(&wanted.out)?;
    let driver = Arc::new(Driver::start(Engine::Chromium)?);
    let app = App::start(&driver, &wanted.dist, &Setup::PLAIN).await?;
    let outcome = take_all(&app, &wanted).await;
    app.end();
    outcome
}

fn wanted() -> Outcome<Wanted> {
    let list = |text: &str| text.split(',').map(str::to_owned).collect::<Vec<_>>();
    let mut wanted = Wanted {
        dist: root().join("dist"),
        out: root().join("tests").join("e2e").join("shots"),
        routes: Vec::new(),
        widths: vec![1280, 320],
        themes: list("light,dark"),
        languages: list("en,ja"),
        full: false,
    };
    let mut words = std::env::args().skip(1).peekable();
    while let Some(word) = words.next() {
        if word == "--full" {
            wanted.full = true;
            continue;
        }
        let value = words.next().ok_or(format!("{word} needs a value"))?;
        match word.as_str() {
            "--dist" => wanted.dist = PathBuf::from(value),
            "--out" => wanted.out = PathBuf::from(value),
            "--widths" => wanted.widths = list(&value).iter().map(|width| width.parse()).collect::<Result<_, _>>()?,
            "--themes" => wanted.themes = list(&value),
            "--languages" => wanted.languages = list(&value),
            "--routes" => {
                wanted.routes.push(value);
                while let Some(route) = words.next_if(|word| !word.starts_with("--")) {
                    wanted.routes.push(route);
                }
            }
            other => return Err(format!("{other:?} is not understood").into()),
        }
    }
    if wanted.routes.is_empty() {
        wanted.routes.push("#/timeline".into());
    }
    Ok(wanted)
}

async fn take_all(app: &App, wanted: &Wanted) -> Outcome {
    for width in &wanted.widths {
        let height = if *width < 600 { 700 } else { 800 };
        for theme in &wanted.themes {
            for language in &wanted.languages {
                for route in &wanted.routes {
                    app.resize(*width, height).await?;
                    app.media(Media { dark: theme == "dark", reduced_motion: true, ..Media::default() }).await?;
                    // A page of its own each time: what the last one left behind doesn't show.
                    app.driver().goto("about:blank").await?;
                    let joint = if route.contains('?') { '&' } else { '?' };
                    if let Err(error) = app.open(&format!("{route}{joint}lang={language}")).await {
                        println!("{route}: {error}");
                    }
                    if wanted.full {
                        let tall = app.js("return document.documentElement.scrollHeight;").await?.as_u64().unwrap_or(0);
                        app.resize(*width, u32::try_from(tall).unwrap_or(0).clamp(height, 12_000)).await?;
                        // The new height may bring new content.
                        let _ = app.settled().await;
                    }
                    let file = wanted.out.join(format!("{}-{width}-{theme}-{language}.png", file_name(route)));
                    app.cdp("Page.bringToFront", json!({})).await?;
                    app.driver().screenshot(&file).await?;
                    println!("{}", file.display());
                }
            }
        }
    }
    for line in app.complaints().await? {
        println!("the console: {line}");
    }
    Ok(())
}

/// `#/country/KE?from=2010` → `country-KE-from-2010`
fn file_name(route: &str) -> String {
    let words: Vec<&str> =
        route.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "start".into() } else { words.join("-") }
}
