//! Other timelines, to be measured beside ours: their files from npm's packages, and the pages of `benches/peers` that
//! use them. Nothing of them is in the repository.

use crate::bench::copy;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use xtask::run::{Outcome, on_path, root, run};
use xtask::tools;

/// Puts pages and libraries into a folder of the site.
pub fn put(folder: &Path) -> Outcome {
    copy(&root().join("benches").join("peers"), folder)?;
    let lib = folder.join("lib");
    fs::create_dir_all(&lib).map_err(|error| format!("{} can't be made: {error}", lib.display()))?;

    let vis = installed("vis-timeline", tools::VIS_TIMELINE, &[])?;
    put_file(&vis.join("standalone/umd/vis-timeline-graph2d.min.js"), &lib.join("vis-timeline.js"))?;
    put_file(&vis.join("styles/vis-timeline-graph2d.min.css"), &lib.join("vis-timeline.css"))?;
    let echarts = installed("echarts", tools::ECHARTS, &[])?;
    put_file(&echarts.join("dist/echarts.min.js"), &lib.join("echarts.js"))?;
    copy(&installed("@knight-lab/timelinejs", tools::TIMELINE_JS, &[])?.join("dist"), &lib.join("timelinejs"))?;
    // It names lodash in its code, but not among what it depends on.
    let gravity = installed("@gravity-ui/timeline", tools::GRAVITY, &[&format!("lodash@{}", tools::LODASH)])?;
    bundle(&gravity.join("build/index.js"), "gravity", &lib.join("gravity.js"))
}

/// The folder of a package.
fn installed(package: &str, version: &str, with: &[&str]) -> Outcome<PathBuf> {
    let folder = Path::new("node_modules").join(package);
    let proof = folder.join("package.json");
    Ok(tools::by_npm_with(package, version, with, &proof, "once, seconds")?.join(folder))
}

/// A package of modules as one script, whose exports a global name holds: browsers don't find modules by the names that
/// packages use.
fn bundle(modules: &Path, global: &str, into: &Path) -> Outcome {
    let esbuild = installed("esbuild", tools::ESBUILD, &[])?.join("bin/esbuild");
    let node = on_path("node").ok_or("npm is here, but node is not")?;
    let mut command = Command::new(node);
    command.arg(esbuild).arg(modules).args(["--bundle", "--minify", "--format=iife", "--log-level=warning"]);
    command.arg(format!("--global-name={global}")).arg(format!("--outfile={}", into.display()));
    run(&mut command, "What is wrong stands above.")
}

fn put_file(from: &Path, to: &Path) -> Outcome {
    fs::copy(from, to).map(drop).map_err(|error| format!("{} can't be copied: {error}", from.display()))
}
