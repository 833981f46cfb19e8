//! The tools of the build and their versions: the only place that names them. Each is installed once per user, into
//! a cache folder keyed by name and version, so that a user's own tools are left alone and a second clone reuses ours.

use crate::run::{Outcome, answer, cargo, done, on_path, root, run, say};
use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Assembles the page. (0.22 asks for a newer Rust.)
pub const TRUNK: &str = "0.21.14";
/// Writes the JavaScript half of the wasm: must be exactly the version of the crate in `Cargo.lock`.
pub const WASM_BINDGEN: &str = "0.2.130";
/// Takes the wasm apart into what is needed at once and the rest; its crate `wasm_split_helpers` comes with Leptos.
pub const WASM_SPLIT: &str = "0.2.4";
/// Carries `wasm-opt`, which shrinks the wasm: npm's package.
pub const BINARYEN: &str = "132.0.0";
/// The oldest `wasm-opt` of the PATH that understands what today's Rust writes.
pub const WASM_OPT_LEAST: u32 = 116;
/// Drives Firefox.
pub const GECKODRIVER: &str = "0.37.1";
/// Checks pages for accessibility: npm's package.
pub const AXE: &str = "4.14.1";

// What `cargo xtask bench` compares the app with, and what one of them needs to run in a page: npm's packages.
pub const VIS_TIMELINE: &str = "8.5.4";
pub const ECHARTS: &str = "6.1.0";
/// `@knight-lab/timelinejs`
pub const TIMELINE_JS: &str = "3.9.11";
/// `@gravity-ui/timeline`
pub const GRAVITY: &str = "1.26.1";
pub const LODASH: &str = "4.18.1";
pub const ESBUILD: &str = "0.25.9";

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The folder that keeps a tool (whether or not it is there yet).
pub fn cached(name: &str, version: &str) -> PathBuf {
    cache_folder().join(format!("{name}-{version}"))
}

fn cache_folder() -> PathBuf {
    let from = |variable: &str| env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = || from("HOME").or_else(|| from("USERPROFILE")).unwrap_or_else(env::temp_dir);
    let user = if cfg!(windows) {
        from("LOCALAPPDATA").unwrap_or_else(|| home().join("AppData").join("Local"))
    } else if cfg!(target_os = "macos") {
        home().join("Library").join("Caches")
    } else {
        from("XDG_CACHE_HOME").unwrap_or_else(|| home().join(".cache"))
    };
    user.join("kakehashi").join("tools")
}

/// What a build needs. `wasm_opt` is missing where neither the PATH nor npm has it: the build is larger then.
pub struct Toolbox {
    pub trunk: PathBuf,
    /// The folder with `wasm-bindgen` and `wasm-bindgen-test-runner`.
    pub wasm_bindgen: PathBuf,
    pub wasm_split: PathBuf,
    pub wasm_opt: Option<WasmOpt>,
}

impl Toolbox {
    pub fn wasm_bindgen_program(&self) -> PathBuf {
        self.wasm_bindgen.join(program("wasm-bindgen"))
    }
}

/// How `wasm-opt` is called, and its version (part of what a build depends on).
pub struct WasmOpt {
    pub program: PathBuf,
    pub before: Vec<PathBuf>,
    pub version: String,
}

impl WasmOpt {
    pub fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.before);
        command
    }
}

/// Makes everything a build needs ready, and installs what is missing.
pub fn ready() -> Outcome<Toolbox> {
    check_lock_file()?;
    wasm_target()?;
    // It fetches nothing for us, so it needs no encryption.
    let trunk = by_cargo("trunk", TRUNK, &["--locked", "--no-default-features"], "trunk", "once, about 4 minutes")?;
    // Without --locked: one of the versions that its lock file pins is not to be had any more.
    let bindgen = by_cargo("wasm-bindgen-cli", WASM_BINDGEN, &[], "wasm-bindgen", "once, about 2 minutes")?;
    let options = ["--locked", "--features", "build-binary"];
    let split = by_cargo("wasm_split_cli_support", WASM_SPLIT, &options, "wasm-split-cli", "once, half a minute")?;
    Ok(Toolbox {
        trunk: trunk.join("bin").join(program("trunk")),
        wasm_bindgen: bindgen.join("bin"),
        wasm_split: split.join("bin").join(program("wasm-split-cli")),
        wasm_opt: wasm_opt(),
    })
}

/// The crate and the command line of wasm-bindgen only work in one and the same version.
fn check_lock_file() -> Outcome {
    let lock =
        fs::read_to_string(root().join("Cargo.lock")).map_err(|error| format!("Cargo.lock can't be read: {error}."))?;
    match locked_version(&lock, "wasm-bindgen") {
        Some(version) if version == WASM_BINDGEN => Ok(()),
        Some(version) => Err(format!(
            "Cargo.lock has wasm-bindgen {version}, xtask/src/tools.rs has {WASM_BINDGEN}: they must be the same. \
             Change WASM_BINDGEN there and the `=` version in Cargo.toml together."
        )),
        None => Err("Cargo.lock has no wasm-bindgen: run `cargo update --workspace`.".into()),
    }
}

fn locked_version<'lock>(lock: &'lock str, name: &str) -> Option<&'lock str> {
    let entry = lock.split("[[package]]").find(|entry| entry.contains(&format!("\nname = \"{name}\"\n")))?;
    entry.split("version = \"").nth(1)?.split('"').next()
}

fn wasm_target() -> Outcome {
    let sysroot = answer(Command::new("rustc").current_dir(root()).args(["--print", "sysroot"])).unwrap_or_default();
    if Path::new(&sysroot).join("lib").join("rustlib").join(WASM_TARGET).is_dir() {
        return Ok(());
    }
    let advice = "Kakehashi needs Rust's wasm target. With rustup: `rustup target add wasm32-unknown-unknown`; \
                  with a Rust of your system's, install its package for that target.";
    let start = say("Adding Rust's wasm target", "once, about a minute");
    run(Command::new("rustup").current_dir(root()).args(["target", "add", WASM_TARGET]), advice)?;
    done(start);
    Ok(())
}

fn by_cargo(package: &str, version: &str, options: &[&str], binary: &str, how_long: &str) -> Outcome<PathBuf> {
    let proof = Path::new("bin").join(program(binary));
    install(package, version, &proof, how_long, |folder| {
        let mut command = cargo();
        command.args(["install", package, "--version", version]).args(options).arg("--root").arg(folder);
        // Neither the repository's settings nor its target folder are the tool's business.
        command.current_dir(cache_folder()).env_remove("CARGO_TARGET_DIR").env_remove("CARGO_BUILD_TARGET");
        // They run for seconds but are compiled for minutes: quickly made is better than quick.
        let quickly = [("OPT_LEVEL", "0"), ("LTO", "off"), ("CODEGEN_UNITS", "16"), ("DEBUG", "0")];
        command.envs(quickly.map(|(name, value)| (format!("CARGO_PROFILE_RELEASE_{name}"), value)));
        let advice = "Installing it needs the network and a C linker (Debian: `apt-get install build-essential`). \
                      Run the same command again afterwards.";
        run(&mut command, advice)
    })
}

/// A package of npm's in the cache; `proof` is a file that tells that it is whole.
pub fn by_npm(package: &str, version: &str, proof: &Path, how_long: &str) -> Outcome<PathBuf> {
    by_npm_with(package, version, &[], proof, how_long)
}

/// The same with others (`name@version`) that it doesn't ask for by itself.
pub fn by_npm_with(package: &str, version: &str, with: &[&str], proof: &Path, how_long: &str) -> Outcome<PathBuf> {
    let Some(npm) = on_path("npm") else {
        return Err(format!("{package} comes through npm, which is not on this machine. Install Node.js with npm."));
    };
    // A scope's slash would be a folder.
    let name = package.trim_start_matches('@').replace('/', "-");
    install(&name, version, proof, how_long, |folder| {
        fs::create_dir_all(folder).map_err(|error| format!("{} can't be made: {error}", folder.display()))?;
        let mut command = Command::new(&npm);
        command.current_dir(folder).args([
            "install",
            "--prefix",
            ".",
            "--no-audit",
            "--no-fund",
            "--no-save",
            "--ignore-scripts",
        ]);
        run(command.arg(format!("{package}@{version}")).args(with), "Is there a network?")
    })
}

/// The driver of Firefox.
pub fn geckodriver() -> Outcome<PathBuf> {
    let folder = by_cargo("geckodriver", GECKODRIVER, &["--locked"], "geckodriver", "once, about a minute")?;
    Ok(folder.join("bin").join(program("geckodriver")))
}

/// axe-core's one file.
pub fn axe() -> Outcome<PathBuf> {
    let file = Path::new("node_modules").join("axe-core").join("axe.min.js");
    Ok(by_npm("axe-core", AXE, &file, "once, seconds")?.join(file))
}

/// Installs into a folder beside the final one and renames it at the end: what has its name is whole. Two clones at
/// once wait for each other; the lock goes with its holder, however that ends.
fn install(
    name: &str,
    version: &str,
    proof: &Path,
    how_long: &str,
    fill: impl Fn(&Path) -> Outcome,
) -> Outcome<PathBuf> {
    let folder = cached(name, version);
    if folder.join(proof).exists() {
        return Ok(folder);
    }
    let failed = |what: &str, error: std::io::Error| format!("{what} {}: {error}", folder.display());
    fs::create_dir_all(cache_folder()).map_err(|error| failed("no place for", error))?;
    let lock = File::create(cache_folder().join(format!("{name}-{version}.lock")))
        .map_err(|error| failed("no lock for", error))?;
    if lock.try_lock().is_err() {
        say(&format!("Waiting for another kakehashi that is installing {name}"), "");
        lock.lock().map_err(|error| failed("no lock for", error))?;
    }
    if folder.join(proof).exists() {
        return Ok(folder);
    }
    let start = say(&format!("Installing {name} {version} into {}", cache_folder().display()), how_long);
    let unfinished = cache_folder().join(format!("{name}-{version}.unfinished"));
    for old in [&unfinished, &folder] {
        if old.exists() {
            fs::remove_dir_all(old).map_err(|error| failed("an unfinished install is in the way of", error))?;
        }
    }
    fill(&unfinished)?;
    if !unfinished.join(proof).exists() {
        return Err(format!("{name} {version} was installed, but {} is not in it.", proof.display()));
    }
    fs::rename(&unfinished, &folder).map_err(|error| failed("could not finish", error))?;
    done(start);
    Ok(folder)
}

fn wasm_opt() -> Option<WasmOpt> {
    if let Some(program) = on_path("wasm-opt")
        && let Some(version) = answer(Command::new(&program).arg("--version"))
        && WASM_OPT_LEAST <= wasm_opt_number(&version)
    {
        return Some(WasmOpt { program, before: Vec::new(), version });
    }
    let script = Path::new("node_modules").join("binaryen").join("bin").join("wasm-opt");
    let found = by_npm("binaryen", BINARYEN, &script, "once, seconds").and_then(|folder| {
        let node = on_path("node").ok_or("npm is here, but node is not")?;
        Ok(WasmOpt { program: node, before: vec![folder.join(&script)], version: format!("binaryen {BINARYEN}") })
    });
    found
        .map_err(|reason| println!("\n  Going on without wasm-opt: the wasm stays about a third larger. {reason}"))
        .ok()
}

/// `wasm-opt version 116 (version_116)` → 116.
fn wasm_opt_number(version: &str) -> u32 {
    version.split_whitespace().find_map(|word| word.parse().ok()).unwrap_or(0)
}

fn program(name: &str) -> String {
    format!("{name}{}", env::consts::EXE_SUFFIX)
}

#[cfg(test)]
mod tests {
    use super::{locked_version, wasm_opt_number};

    #[test]
    fn a_lock_file_tells_a_packages_version_and_not_its_namesakes() {
        let lock = "version = 4\n\n[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "trunk"), None);
    }

    #[test]
    fn old_and_new_wasm_opt_tell_their_number() {
        assert_eq!(wasm_opt_number("wasm-opt version 108"), 108);
        assert_eq!(wasm_opt_number("wasm-opt version 132 (version_132)"), 132);
        assert_eq!(wasm_opt_number("something else"), 0);
    }
}
