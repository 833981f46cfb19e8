//! Takes the compiled wasm apart: what `src/rest.rs` names goes into a second file, which the page fetches when
//! it is wanted. Only between these two steps can wasm-bindgen do its work, so it is called from here; what Trunk made
//! of the undivided file is replaced.
//!
//! The tool also writes the JavaScript that fetches the second file. Ours (`public/start.js`) does it instead: it checks
//! the file's integrity, and needs no right content type.

use crate::fresh;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use xtask::run::{Outcome, root, run, target_folder, work_folder};
use xtask::tools::Toolbox;

/// The name of the second file in the assembled page.
pub const REST: &str = "rest.wasm";

/// What the compiler has to do differently: leave the notes about what refers to what in the file, which tell what can
/// move. The rest is as in `.cargo/config.toml`, whose flags these may replace. Only for wasm: the hook of `Trunk.toml`
/// comes back to xtask, which must not be built anew for it.
const FLAGS: &str = "--cfg erase_components -Clink-arg=--emit-relocs";

/// Tells a Trunk or Cargo to compile so that the result can be divided.
pub fn prepare(command: &mut Command) {
    command
        .args(["--features", "split"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", FLAGS.to_owned() + &remaps());
    // So that it is known where the result lies.
    command.env("CARGO_TARGET_DIR", target_folder());
}

/// Where the sources lie is in the wasm, for the words of a panic. These flags put the same names there on every machine:
/// who built it is nobody's business, and the same sources should give the same bytes.
fn remaps() -> String {
    let home = env::var_os("HOME").or_else(|| env::var_os("USERPROFILE")).map(|home| Path::new(&home).join(".cargo"));
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from).or(home);
    // Below it a folder for each registry, named after it.
    let registries = cargo_home.and_then(|home| fs::read_dir(home.join("registry").join("src")).ok());
    let mut folders: Vec<PathBuf> = registries.into_iter().flatten().flatten().map(|folder| folder.path()).collect();
    folders.sort();
    let mut named: Vec<(PathBuf, &str)> = folders.into_iter().map(|folder| (folder, "crates")).collect();
    named.push((root(), "kakehashi"));
    // The flags are parted at blanks: a path with one can't be among them.
    let named = named.iter().map(|(folder, name)| (folder.display().to_string(), name));
    let whole = named.filter(|(folder, _)| !folder.contains(char::is_whitespace));
    whole.map(|(folder, name)| format!(" --remap-path-prefix={folder}={name}")).collect()
}

/// Divides what was compiled last, and puts both parts and their JavaScript into the assembled page.
pub fn divide(tools: &Toolbox, assembled: &Path) -> Outcome<[PathBuf; 2]> {
    let compiled = target_folder().join("wasm32-unknown-unknown").join("release").join("kakehashi.wasm");
    let (parts, bound) = (work_folder().join("parts"), work_folder().join("bound"));
    for folder in [&parts, &bound] {
        // Nothing of another build may stay.
        if folder.exists() {
            fs::remove_dir_all(folder).map_err(|error| format!("{} can't be removed: {error}", folder.display()))?;
        }
        fs::create_dir_all(folder).map_err(|error| format!("{} can't be made: {error}", folder.display()))?;
    }
    let advice = "It needs the compiler's notes about what refers to what: a RUSTFLAGS in the environment would keep ours \
                  from the compiler, so unset it. It must also fit the crate wasm_split_helpers: see xtask/src/tools.rs.";
    run(Command::new(&tools.wasm_split).arg(&compiled).arg(&parts).args(["--out-name", "kakehashi"]), advice)?;
    only_two(&parts)?;
    let mut bindgen = Command::new(tools.wasm_bindgen_program());
    bindgen.args(["--target", "web", "--keep-lld-exports", "--no-typescript", "--out-dir"]).arg(&bound);
    run(bindgen.arg(parts.join("kakehashi.wasm")), "What is wrong stands above.")?;

    let (main, rest) = (assembled.join("kakehashi_bg.wasm"), assembled.join(REST));
    copy(&bound.join("kakehashi_bg.wasm"), &main)?;
    copy(&parts.join("split_rest.wasm"), &rest)?;
    let glue = fs::read_to_string(bound.join("kakehashi.js")).map_err(|error| format!("the glue: {error}"))?;
    let glue = without_indentation(&with_our_loader(&glue)?);
    fs::write(assembled.join("kakehashi.js"), glue).map_err(|error| format!("the glue can't be written: {error}"))?;
    Ok([main, rest])
}

/// A third file would be fetched by nobody.
fn only_two(parts: &Path) -> Outcome {
    let mut names = Vec::new();
    for file in fresh::files(parts, &|_| true)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.ends_with(".wasm") {
            names.push(name);
        }
    }
    if names == ["kakehashi.wasm", "split_rest.wasm"] {
        return Ok(());
    }
    Err(format!("The wasm was divided into {names:?}, but xtask and public/start.js know one part beside the first."))
}

/// The glue with `start.js` where it would import the tool's own loader: that one imports the glue in turn, and then
/// neither name can hold the digest of what it names.
fn with_our_loader(glue: &str) -> Outcome<String> {
    const BEFORE: &str = "import * as ";
    const AFTER: &str = " from \"./__wasm_split.js\"";
    let name = glue.lines().find_map(|line| line.trim_end_matches(';').strip_prefix(BEFORE)?.strip_suffix(AFTER));
    let name = name.ok_or("The glue doesn't import the second file's loader as xtask/src/split.rs expects it.")?;
    let loader = format!("const {name} = {{ __wasm_split_load_rest: window.kakehashiBoot.rest }};");
    Ok(glue.replacen(&format!("{BEFORE}{name}{AFTER}"), &loader, 1))
}

/// JavaScript without indentation, empty lines and lines that only comment. As it is where a text goes over several
/// lines: there, blanks may mean something.
fn without_indentation(script: &str) -> String {
    if script.lines().any(|line| line.matches('`').count() % 2 == 1 || line.ends_with('\\')) {
        return script.to_owned();
    }
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn copy(from: &Path, to: &Path) -> Outcome {
    fs::copy(from, to).map(drop).map_err(|error| format!("{} can't be copied: {error}", from.display()))
}

#[cfg(test)]
mod tests {
    use super::{only_two, with_our_loader, without_indentation};
    use std::fs;

    #[test]
    fn a_third_part_stops_the_build() {
        let folder = std::env::temp_dir().join(format!("kakehashi-parts-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for name in ["kakehashi.wasm", "split_rest.wasm", "__wasm_split.js"] {
            fs::write(folder.join(name), "").unwrap();
        }
        assert_eq!(only_two(&folder), Ok(()));
        fs::write(folder.join("split_more.wasm"), "").unwrap();
        assert!(only_two(&folder).is_err());
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn the_glue_takes_our_loader_and_keeps_the_name_that_the_wasm_asks_for() {
        let glue = "import * as import1 from \"./__wasm_split.js\"\n\nreturn { \"./__wasm_split.js\": import1 };\n";
        let expected = "const import1 = { __wasm_split_load_rest: window.kakehashiBoot.rest };\n\n\
                        return { \"./__wasm_split.js\": import1 };\n";
        assert_eq!(with_our_loader(glue).unwrap(), expected);
        assert!(with_our_loader("import * as import1 from \"./other.js\"\n").is_err());
    }

    #[test]
    fn indentation_goes_unless_a_text_goes_over_several_lines() {
        assert_eq!(without_indentation("  // why\n  a(`${b}`);\n\n    c(\"//\");\n"), "a(`${b}`);\nc(\"//\");\n");
        let kept = "  a(`\n    b`);\n";
        assert_eq!(without_indentation(kept), kept);
    }
}
