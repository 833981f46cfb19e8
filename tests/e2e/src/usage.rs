//! What a browser uses of the machine, all of its processes together. Linux tells by files; elsewhere there is nothing.

use crate::processes::{family, words};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::Duration;

/// Linux tells times in hundredths of a second.
const TICK: Duration = Duration::from_millis(10);

/// The time that a browser's processes have run, on all cores.
pub fn cpu_time(profile: &Path) -> Duration {
    let ticks: u32 = processes(profile).into_iter().filter_map(ticks).sum();
    TICK * ticks
}

/// The time for which all programs of this machine have run, on all cores.
pub fn machine_time() -> Option<Duration> {
    let told = fs::read_to_string("/proc/stat").ok()?;
    // user, nice, system, idle, waiting, interrupts (two kinds); the rest is told elsewhere too.
    let ticks: Vec<u32> = told.lines().next()?.split_whitespace().skip(1).take(7).flat_map(str::parse).collect();
    let &[user, nice, system, _, _, hard, soft] = ticks.as_slice() else { return None };
    Some(TICK * (user + nice + system + hard + soft))
}

/// The memory in bytes of the largest process that holds pages: the others wait for pages to come. Only what is
/// its own: what several share would be more or less by their number.
pub fn page_memory(profile: &Path) -> u64 {
    // Chromium writes its own command lines, with spaces between the words.
    let holds_pages = |process: &u32| words(*process).contains("--type=renderer");
    processes(profile).into_iter().filter(holds_pages).filter_map(memory).max().unwrap_or(0)
}

fn processes(profile: &Path) -> BTreeSet<u32> {
    family(None, profile)
}

/// `12 (name, which may hold anything) S …`: user and system time are the 14th and 15th word.
fn ticks(process: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let mut rest = stat.rsplit(')').next()?.split_whitespace().skip(11);
    Some(rest.next()?.parse::<u32>().ok()? + rest.next()?.parse::<u32>().ok()?)
}

fn memory(process: u32) -> Option<u64> {
    let told = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    let line = told.lines().find_map(|line| line.strip_prefix("Private_Dirty:"))?;
    Some(line.trim().trim_end_matches(" kB").parse::<u64>().ok()? * 1024)
}
