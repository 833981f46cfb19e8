//! Is what was built still what would be built? Told by contents, not by times: a checkout or a copy changes those.

use std::fs;
use std::path::{Path, PathBuf};
use xtask::digest;
use xtask::run::{Outcome, answer, root, work_folder};
use xtask::tools::{TRUNK, Toolbox, WASM_BINDGEN, WASM_SPLIT};

/// Folders whose files don't end up in the page.
const OTHER: [&str; 5] = ["target", "dist", "tests", "node_modules", "benches"];

/// A digest of everything that the page is made of: the files, the compiler and the tools.
pub fn inputs(tools: &Toolbox) -> Outcome<String> {
    let root = root();
    let is_input = |path: &Path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_cargo_config = path.starts_with(root.join(".cargo"));
        let is_hidden = name.starts_with('.') && !is_cargo_config;
        let is_other = path.parent() == Some(root.as_path()) && OTHER.contains(&&*name);
        // Whatever `--out` was given: a folder with our page in it is an output.
        !is_hidden && !is_other && !name.ends_with(".md") && !crate::dist::is_ours(path)
    };
    let rustc = answer(std::process::Command::new("rustc").current_dir(&root).arg("-vV")).unwrap_or_default();
    let wasm_opt = tools.wasm_opt.as_ref().map_or("no wasm-opt", |tool| &tool.version);
    let start = format!("{rustc}\n{TRUNK}\n{WASM_BINDGEN}\n{WASM_SPLIT}\n{wasm_opt}\n");
    digest_of(&root, start.into_bytes(), &is_input)
}

/// A digest of the files that a build has put into a folder: their names and contents.
pub fn outputs(folder: &Path) -> Outcome<String> {
    let own = crate::own::listed(folder);
    let is_own = |path: &Path| {
        let within = path.strip_prefix(folder).unwrap_or(path);
        own.as_ref().is_none_or(|own| {
            if path.is_dir() { own.iter().any(|file| file.starts_with(within)) } else { own.contains(within) }
        })
    };
    digest_of(folder, Vec::new(), &is_own)
}

fn digest_of(folder: &Path, mut bytes: Vec<u8>, wanted: &dyn Fn(&Path) -> bool) -> Outcome<String> {
    for file in files(folder, wanted)? {
        let contents = fs::read(&file).map_err(|error| format!("{} can't be read: {error}", file.display()))?;
        let name = file.strip_prefix(folder).unwrap_or(&file).to_string_lossy().into_owned();
        bytes.extend(format!("\0{name}\0{}\0", contents.len()).into_bytes());
        bytes.extend(contents);
    }
    Ok(digest::short(&bytes))
}

/// All files below a folder, in order of their names.
pub fn files(folder: &Path, wanted: &dyn Fn(&Path) -> bool) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).map_err(|error| format!("{} can't be read: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths.into_iter().filter(|path| wanted(path)) {
        if path.is_dir() {
            found.extend(files(&path, wanted)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

/// What was built last for an output folder, and from what.
pub struct Stamp(PathBuf);

impl Stamp {
    pub fn of(out: &Path) -> Self {
        Self(work_folder().join(format!("built-{}", digest::short(out.to_string_lossy().as_bytes()))))
    }

    /// Whether the folder is untouched since it was built from the same inputs.
    pub fn holds(&self, inputs: &str, out: &Path) -> bool {
        let Ok(stamp) = fs::read_to_string(&self.0) else { return false };
        out.is_dir() && outputs(out).is_ok_and(|outputs| stamp == format!("{inputs} {outputs}"))
    }

    pub fn write(&self, inputs: &str, out: &Path) -> Outcome {
        let text = format!("{inputs} {}", outputs(out)?);
        fs::write(&self.0, text).map_err(|error| format!("{} can't be written: {error}", self.0.display()))
    }
}
