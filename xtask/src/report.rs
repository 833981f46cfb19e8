//! What the tests' stages gave: counted, timed, and summed up in the last line.

use std::time::{Duration, Instant};
use xtask::run::{Outcome, spoken};

/// The longest line of a failure that is told once more at the end, in characters.
const TOLD: usize = 160;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: usize,
    pub failed: usize,
    /// The names of what failed, a line each, as far as the runner told them: a log may be cut to its end.
    pub failures: Vec<String>,
}

impl Counts {
    /// The sum of all lines that count tests: cargo's and wasm-bindgen's (`test result: ok. 3 passed; 0 failed; …`)
    /// and the journeys' own (`journeys: 3 passed, 0 failed`).
    pub fn read(lines: &[String]) -> Self {
        let mut sum = Self::default();
        for line in lines.iter().filter(|line| line.starts_with("test result: ") || line.starts_with("journeys: ")) {
            let words: Vec<&str> = line.split([' ', ',', ';', '.']).filter(|word| !word.is_empty()).collect();
            for pair in words.windows(2) {
                let number = pair[0].parse().unwrap_or(0);
                match pair[1] {
                    "passed" => sum.passed += number,
                    "failed" => sum.failed += number,
                    _ => {}
                }
            }
        }
        sum.failures = failures(lines);
        sum
    }
}

/// What failed: cargo's and wasm-bindgen's tests by name, a journey by name and the line that says why.
fn failures(lines: &[String]) -> Vec<String> {
    let mut told = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let is_test = line.starts_with("test ") && (line.ends_with("FAILED") || line.ends_with("FAIL"));
        if line.starts_with("  ✗ ") {
            let why = lines.get(at + 1).map_or("", |why| why.trim());
            told.push(format!("{}: {why}", line.trim_start_matches([' ', '✗'])));
        } else if is_test {
            told.push(line.clone());
        }
    }
    told.into_iter().map(|line| line.chars().take(TOLD).collect()).collect()
}

struct Line {
    stage: String,
    counts: Counts,
    time: Duration,
    note: String,
}

#[derive(Default)]
pub struct Report(Vec<Line>);

impl Report {
    /// Runs a stage that counts as one check.
    pub fn check(&mut self, stage: &str, run: impl FnOnce() -> Outcome) -> bool {
        self.counted(stage, true, || run().map(|()| Counts { passed: 1, ..Counts::default() }))
    }

    /// Runs a stage that counts its tests. A stage that can't run has failed, and so has one that `must_count` and
    /// ran none.
    pub fn counted(&mut self, stage: &str, must_count: bool, run: impl FnOnce() -> Outcome<Counts>) -> bool {
        println!("\n━━ {stage}");
        let start = Instant::now();
        let (counts, note) = match run() {
            Ok(Counts { passed: 0, failed: 0, .. }) if must_count => (broken(), "ran no test".to_owned()),
            Ok(counts) => (counts, String::new()),
            Err(message) => (broken(), message),
        };
        let failed = counts.failed;
        if !note.is_empty() {
            println!("\n✗ {stage}: {note}");
        }
        println!("  {stage} took {}", spoken(start.elapsed()));
        self.0.push(Line { stage: stage.to_owned(), counts, time: start.elapsed(), note });
        failed == 0
    }

    /// The table, then the line that tells it all. Fails if anything did.
    pub fn end(self) -> Outcome {
        println!("\n{:<18}{:>8}{:>8}{:>10}", "stage", "passed", "failed", "minutes");
        for Line { stage, counts, time, note } in &self.0 {
            let minutes = time.as_secs_f64() / 60.0;
            println!("{stage:<18}{:>8}{:>8}{minutes:>10.1}", counts.passed, counts.failed);
            if let Some(first) = note.lines().next() {
                println!("    ✗ {first}");
            }
            counts.failures.iter().for_each(|failure| println!("    ✗ {failure}"));
        }
        let sum = |part: fn(&Counts) -> usize| self.0.iter().map(|line| part(&line.counts)).sum::<usize>();
        let (passed, failed) = (sum(|counts| counts.passed), sum(|counts| counts.failed));
        let minutes = self.0.iter().map(|line| line.time).sum::<Duration>().as_secs_f64() / 60.0;
        println!("{:<18}{passed:>8}{failed:>8}{minutes:>10.1}\n", "all");
        println!("{passed} passed, {failed} failed");
        if failed == 0 { Ok(()) } else { Err("Not everything is as it should be.".into()) }
    }
}

/// A stage that couldn't be run.
fn broken() -> Counts {
    Counts { failed: 1, ..Counts::default() }
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn all_runners_lines_are_summed() {
        let lines = [
            "running 2 tests",
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out",
            "journeys: 7 passed, 1 failed",
            "  a journey named 9 passed, 9 failed",
        ];
        assert_eq!(Counts::read(&lines.map(String::from)), Counts { passed: 22, failed: 3, failures: Vec::new() });
    }

    #[test]
    fn what_failed_is_told_by_name_and_reason() {
        let lines = [
            "test dates::leap_years ... ok",
            "test dates::centuries ... FAILED",
            "  ✓ a note stays (1.0 s)",
            "  ✗ a link opens (2.0 s)",
            "    \"Kenya\" is not to be seen; there is: …",
        ];
        let told = Counts::read(&lines.map(String::from)).failures;
        assert_eq!(told[0], "test dates::centuries ... FAILED");
        assert_eq!(told[1], "a link opens (2.0 s): \"Kenya\" is not to be seen; there is: …");
        assert_eq!(told.len(), 2);
    }
}
