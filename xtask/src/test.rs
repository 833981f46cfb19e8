//! `cargo xtask test`: every check, one stage after the other. A failed stage doesn't stop the later ones that can
//! still tell something.

use crate::dist;
use crate::report::{Counts, Report};
use std::fs;
use std::process::Command;
use xtask::browsers::{self, Chromium};
use xtask::run::{Outcome, cargo, path_with, run, run_and_read, work_folder};
use xtask::tools;

const FIX: &str = "`cargo fmt --all` and the compiler's words above tell what to do.";
const WASM: [&str; 3] = ["--target", "wasm32-unknown-unknown", "--locked"];

pub struct Plan {
    pub quick: bool,
    pub engine: String,
    pub filter: Option<String>,
}

pub fn test(plan: &Plan) -> Outcome {
    if plan.engine != "chromium" {
        return Err(format!("{:?} is not an engine that the tests can drive: chromium.", plan.engine));
    }
    let mut report = Report::default();
    // With a filter someone is at work on one thing: only tests, and a stage without a match is no failure.
    let all = plan.filter.is_none();

    let mut browser: Outcome<Chromium> = Err("not looked for".into());
    let are_ready = report.check("tools", || {
        let tools = tools::ready().map(drop);
        browser = browsers::ready();
        tools
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
        report.counted("browser tests", all, || in_browser(browser.as_ref().map_err(Clone::clone)?, plan));
        if !plan.quick {
            let built = report.check("dist", || dist::build(None).map(drop));
            if built {
                report.counted("end to end", all, || journeys(browser.as_ref().map_err(Clone::clone)?, plan));
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

/// The journeys of `tests/e2e` on the built files.
fn journeys(chromium: &Chromium, plan: &Plan) -> Outcome<Counts> {
    tools::axe()?;
    let mut command = cargo();
    command.args([
        "run",
        "--quiet",
        "--package",
        "e2e",
        "--bin",
        "journeys",
        "--locked",
        "--",
        "--engine",
        &plan.engine,
    ]);
    command.env("CHROME", &chromium.browser).env("CHROMEDRIVER", &chromium.driver);
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
