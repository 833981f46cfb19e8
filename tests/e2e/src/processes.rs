//! Processes that a test has started: found by their parent and by their profile folder, and ended by their number,
//! never by their name.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Ends a browser at once, as a power cut would: the process, what it has started, and whoever was called with this
/// profile folder. Returns when they are gone.
pub fn kill_browser(process: Option<u32>, profile: &Path) {
    let doomed = family(process, profile);
    if doomed.is_empty() {
        return;
    }
    kill(&doomed);
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(3) && doomed.iter().any(|process| is_alive(*process)) {
        thread::sleep(Duration::from_millis(5));
    }
}

/// Ends at once those of a browser's processes that show pages; gives their number.
pub fn kill_tabs(process: Option<u32>, profile: &Path) -> usize {
    // Chromium writes its words anew, with spaces between them; Firefox's children only have a name of their own.
    let shows = |process: &u32| {
        let words = words(*process);
        let name = fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
        let is_firefox = ["Isolated Web", "Web Content"].iter().any(|start| name.starts_with(start));
        is_firefox || words.contains("--type=renderer") || words.contains("WebKitWebProcess")
    };
    let doomed: BTreeSet<u32> = family(process, profile).into_iter().filter(shows).collect();
    if !doomed.is_empty() {
        kill(&doomed);
    }
    doomed.len()
}

/// Asks a process to end by itself; whether that is possible here.
pub fn ask_to_end(process: u32) -> bool {
    quiet(Command::new("kill").args(["-TERM", &process.to_string()])).status().is_ok_and(|status| status.success())
}

/// Waits until a process has ended.
pub fn wait_for_end(process: u32, patience: Duration) {
    let start = Instant::now();
    while is_alive(process) && start.elapsed() < patience {
        thread::sleep(Duration::from_millis(20));
    }
}

/// A process, what was called with this profile folder, and what those have started.
pub(crate) fn family(process: Option<u32>, profile: &Path) -> BTreeSet<u32> {
    let all = all();
    let folder = profile.to_string_lossy().into_owned();
    let is_ours = |words: &str| words.split('\0').any(|word| word.contains(&folder));
    let named = all.iter().filter(|other| is_ours(&other.words)).map(|other| other.process);
    let mut family: BTreeSet<u32> = process.into_iter().chain(named).collect();
    loop {
        let children = all.iter().filter(|other| family.contains(&other.parent)).map(|other| other.process);
        let larger: BTreeSet<u32> = children.chain(family.iter().copied()).collect();
        if larger.len() == family.len() {
            return family;
        }
        family = larger;
    }
}

struct Process {
    process: u32,
    parent: u32,
    /// The command line, each word ended by a NUL.
    words: String,
}

/// Linux tells by files. Elsewhere the driver's number alone must do.
fn all() -> Vec<Process> {
    let Ok(folder) = fs::read_dir("/proc") else { return Vec::new() };
    let processes = folder.filter_map(|entry| {
        let process = entry.ok()?.file_name().to_str()?.parse().ok()?;
        let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
        // `12 (name, which may hold anything) S 1 …`
        let parent = stat.rsplit(')').next()?.split_whitespace().nth(1)?.parse().ok()?;
        Some(Process { process, parent, words: words(process) })
    });
    processes.collect()
}

/// A process's command line, each word ended by a NUL.
pub(crate) fn words(process: u32) -> String {
    String::from_utf8_lossy(&fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default()).into_owned()
}

/// What has ended but was not yet collected by its parent is dead.
fn is_alive(process: u32) -> bool {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let state = stat.rsplit(')').next().and_then(|rest| rest.trim().chars().next());
    state.is_some_and(|state| !matches!(state, 'Z' | 'X'))
}

/// All in one call, so that none has time to notice the end of another.
fn kill(processes: &BTreeSet<u32>) {
    let numbers: Vec<String> = processes.iter().map(u32::to_string).collect();
    let mut command = Command::new(if cfg!(windows) { "taskkill" } else { "kill" });
    if cfg!(windows) {
        command.args(["/F", "/T"]).args(numbers.iter().flat_map(|number| ["/PID", number]));
    } else {
        command.arg("-KILL").args(numbers);
    }
    let _ = quiet(&mut command).status();
}

fn quiet(command: &mut Command) -> &mut Command {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null())
}
