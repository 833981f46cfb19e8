//! `cargo xtask dist`: the files to publish. `twin` writes the plain pages, Trunk compiles and assembles, `split` divides
//! the wasm, `wasm-opt` shrinks it, `seal` gives names and integrity; the old files are replaced only when the new ones
//! are whole.

use crate::fresh::{self, Stamp};
use crate::{own, seal, split};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use xtask::run::{Outcome, cargo, done, path_with, root, run, say, work_folder};
use xtask::tools::{self, Toolbox, WasmOpt};

/// The folder of the plain pages.
const PLAIN: &str = "plain";

/// Builds into a folder (`dist/` if none is named) and gives it back. Quick when nothing has changed.
pub fn build(out: Option<&Path>) -> Outcome<PathBuf> {
    build_beside(out, || ())
}

/// The same; `beside` is called when the release begins, which for its last minutes keeps but one core busy.
pub fn build_beside(out: Option<&Path>, beside_release: impl FnOnce()) -> Outcome<PathBuf> {
    let out = match out {
        Some(folder) => std::path::absolute(folder).map_err(|error| format!("{}: {error}", folder.display()))?,
        None => root().join("dist"),
    };
    // A link to the folder stays one.
    let out = fs::canonicalize(&out).unwrap_or(out);
    finish(&old_of(&out), &out)?;
    refuse_foreign(&out)?;
    let tools = tools::ready()?;
    let start = say("Looking whether anything has changed", "");
    let (inputs, stamp) = (fresh::inputs(&tools)?, Stamp::of(&out));
    if stamp.holds(&inputs, &out) {
        println!("  {} is up to date", out.display());
        return Ok(out);
    }
    done(start);
    all_styles_are_linked()?;

    // First, because it says at once if the account in the page is another dataset's.
    let new = beside(&out);
    clear(&new)?;
    plain_pages(&new.join(PLAIN))?;

    beside_release();
    let assembled = work_folder().join("assembled");
    let start = say("Building the release", "the first time about 3 minutes, then some seconds");
    let mut command = trunk(&tools, &["build", "--release"], &assembled)?;
    split::prepare(&mut command);
    run(&mut command, "What is wrong stands above.")?;
    done(start);

    let start = say("Dividing and shrinking the wasm, naming the files by their contents", "some seconds");
    for wasm in split::divide(&tools, &assembled)? {
        if let Some(tool) = &tools.wasm_opt {
            shrink(tool, &wasm)?;
        }
    }
    seal::seal(&assembled, &new)?;
    own::write_list(&new)?;
    put_in_place(&new, &out)?;
    done(start);
    stamp.write(&inputs, &out)?;
    sizes(&out)?;
    Ok(out)
}

/// Trunk with our tools first on its PATH: it looks there before it would download its own.
pub fn trunk(tools: &Toolbox, words: &[&str], into: &Path) -> Outcome<Command> {
    fs::create_dir_all(into).map_err(|error| format!("{} can't be made: {error}", into.display()))?;
    let mut command = Command::new(&tools.trunk);
    command.current_dir(root()).args(words).arg("--dist").arg(into);
    command.env("PATH", path_with(std::slice::from_ref(&tools.wasm_bindgen))?);
    command.env("TRUNK_TOOLS_WASM_BINDGEN", tools::WASM_BINDGEN).env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk reads the customary NO_COLOR=1 as a word it doesn't know, and stops.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    // The crates come first and by themselves, so that no progress is hidden behind Trunk.
    run(
        cargo().args(["fetch", "--locked"]),
        "Cargo.lock must fit Cargo.toml; fetching crates needs the network once.",
    )?;
    Ok(command)
}

fn shrink(tool: &WasmOpt, wasm: &Path) -> Outcome {
    let small = wasm.with_extension("small");
    let mut command = tool.command();
    // Rust keeps nothing at the lowest addresses: the stack ends there and the data begin above it.
    command
        .args(["-Oz", "--converge", "--low-memory-unused", "--strip-debug", "--strip-producers"])
        .arg(wasm)
        .arg("-o")
        .arg(&small);
    run(&mut command, "A wasm-opt that is too old says so above: without one on the PATH, npm's is used.")?;
    fs::rename(&small, wasm).map_err(|error| format!("{} can't be replaced: {error}", wasm.display()))
}

/// The plain pages of the bundled dataset, always all of them and only of this one: natively, by the program that also
/// knows whether `index.html` tells the same.
fn plain_pages(folder: &Path) -> Outcome {
    let start = say("Writing the plain pages", "the first time about a minute, then some seconds");
    let mut command = cargo();
    command.args([
        "run",
        "--quiet",
        "--locked",
        "--package",
        "kakehashi",
        "--features",
        "tools",
        "--bin",
        "twin",
        "--",
    ]);
    command.args(["--check", "--pages"]).arg(folder);
    run(&mut command, "What is older than public/dataset.json stands above, with what makes it new.")?;
    done(start);
    Ok(())
}

/// A stylesheet that `index.html` doesn't name would silently have no effect. The plain pages have one of their own.
fn all_styles_are_linked() -> Outcome {
    let page =
        fs::read_to_string(root().join("index.html")).map_err(|error| format!("index.html can't be read: {error}"))?;
    for file in fresh::files(&root().join("style"), &|_| true)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.ends_with(".css") && name != "plain.css" && !page.contains(&format!("href=\"style/{name}\"")) {
            return Err(format!("index.html has no line for style/{name}: add it to the block \"styles\"."));
        }
    }
    Ok(())
}

/// A folder with our page in it: the only kind of folder that a build puts files into, besides an empty one.
pub fn is_ours(folder: &Path) -> bool {
    folder.is_dir()
        && fs::read_to_string(folder.join("index.html")).is_ok_and(|page| page.contains("data-wasm-integrity="))
}

fn refuse_foreign(out: &Path) -> Outcome {
    let is_empty = fs::read_dir(out).is_ok_and(|mut entries| entries.next().is_none());
    if !out.exists() || is_empty || is_ours(out) {
        return Ok(());
    }
    Err(format!(
        "{} holds other things than a build of Kakehashi, and no build: name another, or empty it.",
        out.display()
    ))
}

/// A folder beside another, so that renaming stays within one disk.
fn beside(out: &Path) -> PathBuf {
    out.with_file_name(format!(".{}.new", out.file_name().unwrap_or_default().to_string_lossy()))
}

fn clear(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| format!("{} can't be removed: {error}", folder.display()))?;
    }
    if let Some(parent) = folder.parent() {
        fs::create_dir_all(parent).map_err(|error| format!("{} can't be made: {error}", parent.display()))?;
    }
    Ok(())
}

/// The new folder in the old one's place. The old one is removed last, when all that isn't a build's own has moved over:
/// whatever stops this, nothing of that is lost.
fn put_in_place(new: &Path, out: &Path) -> Outcome {
    let failed = |error: std::io::Error| format!("{} can't be put in place: {error}", out.display());
    let old = old_of(out);
    if out.exists() {
        fs::rename(out, &old).map_err(failed)?;
    }
    fs::rename(new, out).map_err(failed)?;
    finish(&old, out)
}

/// Ends what a build that was stopped has left behind.
fn finish(old: &Path, out: &Path) -> Outcome {
    if !old.exists() {
        return Ok(());
    }
    if !out.exists() {
        return fs::rename(old, out).map_err(|error| format!("{} can't be put back: {error}", out.display()));
    }
    let foreign = own::keep_foreign(old, out)?;
    if !foreign.kept.is_empty() {
        println!("  Kept, as it isn't a build's own: {}", foreign.kept.join(", "));
    }
    if !foreign.in_the_way.is_empty() {
        println!("  Replaced, as the build has files of these names: {}", foreign.in_the_way.join(", "));
    }
    fs::remove_dir_all(old).map_err(|error| format!("{} can't be removed: {error}", old.display()))
}

fn old_of(out: &Path) -> PathBuf {
    out.with_file_name(format!(".{}.old", out.file_name().unwrap_or_default().to_string_lossy()))
}

fn sizes(out: &Path) -> Outcome {
    println!("  {}", out.display());
    let size = |file: &Path| fs::metadata(file).map_or(0, |data| data.len()) as f64 / 1000.0;
    let is_plain = |file: &PathBuf| file.starts_with(out.join(PLAIN));
    let (plain, others): (Vec<PathBuf>, Vec<PathBuf>) = fresh::files(out, &|_| true)?.into_iter().partition(is_plain);
    for file in &others {
        println!("    {:>8.1} kB  {}", size(file), file.strip_prefix(out).unwrap_or(file).display());
    }
    let all: f64 = plain.iter().map(|file| size(file)).sum();
    println!("    {all:>8.1} kB  {PLAIN}/ ({} files)", plain.len());
    Ok(())
}
