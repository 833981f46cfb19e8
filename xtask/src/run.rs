//! Child processes and what is printed around them. A failure is a sentence that says what to do next.

use std::env;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What went wrong, in a sentence for the person at the terminal.
pub type Outcome<T = ()> = Result<T, String>;

/// The repository's root folder.
pub fn root() -> PathBuf {
    // Cargo tells a program it runs where its package lies; a program started by hand falls back on where it was built.
    let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let built = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let is_root = |folder: &&Path| folder.join("Trunk.toml").is_file();
    package
        .iter()
        .chain([&built])
        .flat_map(|folder| folder.ancestors())
        .find(is_root)
        .map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// Cargo's target folder.
pub fn target_folder() -> PathBuf {
    let named = env::var_os("CARGO_TARGET_DIR").and_then(|folder| std::path::absolute(folder).ok());
    named.unwrap_or_else(|| root().join("target"))
}

/// Where xtask keeps what it makes on the way: inside Cargo's target folder, so that `cargo clean` sweeps it away.
pub fn work_folder() -> PathBuf {
    target_folder().join("kakehashi")
}

/// The cargo that runs us (rustup's choice of toolchain comes along by the environment).
pub fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// Says what begins and about how long it takes.
pub fn say(what: &str, how_long: &str) -> Instant {
    if how_long.is_empty() {
        println!("\n▸ {what}");
    } else {
        println!("\n▸ {what} ({how_long})");
    }
    // The children write to the same terminal by themselves.
    let _ = std::io::stdout().flush();
    Instant::now()
}

/// Says that it ended.
pub fn done(start: Instant) {
    println!("  done in {}", spoken(start.elapsed()));
}

/// `0.4 s`, `12 s`, `3 min 05 s`.
pub fn spoken(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 10 {
        format!("{:.1} s", time.as_secs_f64())
    } else if seconds < 100 {
        format!("{seconds} s")
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

/// Runs a child whose output passes through; a failure is said together with `advice`.
pub fn run(command: &mut Command, advice: &str) -> Outcome {
    let name = name_of(command);
    let status = command.stdin(Stdio::null()).status().map_err(|error| cannot_start(&name, &error, advice))?;
    if status.success() { Ok(()) } else { Err(format!("{name} failed ({status}). {advice}")) }
}

/// Runs a child, passes its output through and gives back the lines of its standard output, with its success.
pub fn run_and_read(command: &mut Command, advice: &str) -> Outcome<(bool, Vec<String>)> {
    let name = name_of(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| cannot_start(&name, &error, advice))?;
    let mut lines = Vec::new();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line).trim_end_matches('\r').to_owned();
            println!("{line}");
            lines.push(line);
        }
    }
    let status = child.wait().map_err(|error| format!("{name} was lost: {error}. {advice}"))?;
    Ok((status.success(), lines))
}

/// What a quiet child answers, if it succeeds (`--version` and the like).
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// A program of the PATH, if it is there.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ""] } else { &[""] };
    env::split_paths(&env::var_os("PATH")?)
        .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{name}{ending}"))))
        .find(|path| path.is_file())
}

/// The PATH with folders of ours before everyone else's.
pub fn path_with(folders: &[PathBuf]) -> Outcome<std::ffi::OsString> {
    let old = env::var_os("PATH").unwrap_or_default();
    env::join_paths(folders.iter().cloned().chain(env::split_paths(&old)))
        .map_err(|error| format!("the cache folder's path can't be part of PATH: {error}"))
}

fn name_of(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    command.get_args().take(2).fold(program, |name, argument| format!("{name} {}", argument.to_string_lossy()))
}

fn cannot_start(name: &str, error: &std::io::Error, advice: &str) -> String {
    format!("{name} can't be started: {error}. {advice}")
}
