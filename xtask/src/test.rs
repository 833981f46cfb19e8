//! `cargo xtask test`: every check, one stage after the other. A failed stage doesn't stop the later ones that can
//! still tell something.

use crate::dist;
use crate::report::{Counts, Report};
use std::fs;
use std::process::{Child, Command, Stdio};
use xtask::browsers::{self, Chromium, Engine};
use xtask::run::{Outcome, cargo, path_with, run, run_and_read, work_folder};
use xtask::tools;

const FIX: &str = "`cargo fmt --all` and the compiler's words above tell what to do.";
const WASM: [&str; 3] = ["--target", "wasm32-unknown-unknown", "--locked"];

pub struct Plan {
    pub quick: bool,
    /// All of them, if none is named.
    pub engine: Option<Engine>,
    pub filter: Option<String>,
}

pub fn test(plan: &Plan) -> Outcome {
    let mut report = Report::default();
    // With a filter someone is at work on one thing: only tests, and a stage without a match is no failure.
    let all = plan.filter.is_none();

    let engines: Vec<Engine> = Engine::ALL.into_iter().filter(|it| plan.engine.is_none_or(|one| one == *it)).collect();
    let are_ready = report.check("tools", || {
        // The browser tests run in Chromium, whichever engines the journeys are for.
        browsers::install(&[engines.as_slice(), &[Engine::Chromium]].concat())?;
        if !plan.quick && engines.contains(&Engine::Firefox) {
            tools::geckodriver()?;
        }
        tools::ready().map(drop)
    });
    if all {
        report.check("format", || run(cargo().args(["fmt", "--all", "--check"]), FIX));
        report.check("clippy", || {
            run(
                cargo().args([
                    "clippy",
                    "--workspace",
                    "--all-targets",
                    "--all-features",
                    "--locked",
                    "--",
                    "-D",
                    "warnings",
                ]),
                FIX,
            )
        });
        if are_ready {
            report.check("clippy for wasm", || {
                let targets = ["--lib", "--bin", "kakehashi", "--test", "browser", "--", "-D", "warnings"];
                run(cargo().arg("clippy").args(WASM).args(targets), FIX)
            });
        }
    }
    report.counted("native tests", all, || {
        let mut command = cargo();
        command.args([
            "test",
            "--package",
            "kakehashi",
            "--package",
            "xtask",
            "--features",
            "kakehashi/tools",
            "--locked",
            "--no-fail-fast",
        ]);
        count(command.args(&plan.filter))
    });
    if are_ready {
        report.counted("browser tests", all, || in_browser(&browsers::chromium()?, plan));
        if !plan.quick {
            let mut walker = None;
            let built = report.check("dist", || {
                let built = dist::build_beside(None, || walker = begin_walker().ok()).map(drop);
                // What is wrong with it is told by the stage that needs it.
                walker.iter_mut().for_each(|walker| drop(walker.wait()));
                built
            });
            for engine in engines.into_iter().filter(|_| built) {
                report.counted(&format!("in {engine}"), all, || journeys(engine, plan));
            }
        }
    }
    report.end()
}

/// Tests of Rust code in a real browser's page.
fn in_browser(chromium: &Chromium, plan: &Plan) -> Outcome<Counts> {
    let settings = work_folder().join("webdriver.json");
    let mut arguments = vec!["--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"];
    arguments.extend(["--disable-background-networking", "--disable-component-update", "--disable-sync"]);
    if chromium.is_root {
        arguments.push("--no-sandbox");
    }
    // Debug formatting of strings is JSON enough for paths and options.
    let text = format!(
        "{{\"goog:chromeOptions\": {{\"binary\": {:?}, \"args\": {arguments:?}}}}}",
        chromium.browser.display().to_string()
    );
    fs::create_dir_all(work_folder())
        .and_then(|()| fs::write(&settings, text))
        .map_err(|error| format!("{}: {error}", settings.display()))?;

    let mut command = cargo();
    command.arg("test").args(WASM).args(["--test", "browser"]);
    command.env("PATH", path_with(&[tools::cached("wasm-bindgen-cli", tools::WASM_BINDGEN).join("bin")])?);
    command
        .env("CHROMEDRIVER", &chromium.driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", settings)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "180");
    // Other drivers that are on the PATH or in the environment are not meant.
    for other in ["GECKODRIVER", "SAFARIDRIVER", "MSEDGEDRIVER"] {
        command.env_remove(other).env_remove(format!("{other}_REMOTE"));
    }
    count(command.args(&plan.filter))
}

/// Begins to build the program that walks the journeys, without a word.
fn begin_walker() -> std::io::Result<Child> {
    let mut command = cargo();
    command.args(["build", "--quiet", "--package", "e2e", "--bin", "journeys", "--locked"]);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()
}

/// The journeys of `tests/e2e` on the built files, in one engine.
fn journeys(engine: Engine, plan: &Plan) -> Outcome<Counts> {
    engine.is_ready()?;
    tools::axe()?;
    let mut command = cargo();
    command.args(["run", "--quiet", "--package", "e2e", "--bin", "journeys", "--locked", "--"]);
    command.args(["--engine", engine.name()]);
    if let Some(filter) = &plan.filter {
        command.args(["--filter", filter]);
    }
    count(&mut command)
}

/// A run that failed without a failed test (it didn't compile, or crashed) counts as one.
fn count(command: &mut Command) -> Outcome<Counts> {
    let (success, lines) = run_and_read(command, "")?;
    let mut counts = Counts::read(&lines);
    if !success && counts.failed == 0 {
        counts.failed = 1;
    }
    Ok(counts)
}
