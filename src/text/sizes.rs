//! Sizes in bytes, as people write them: both languages the same.

use super::numbers::grouped;

const UNITS: [&str; 4] = ["kB", "MB", "GB", "TB"];

/// "640 B", "4.2 kB", "31 kB", "10 GB": at most two digits that say nothing are left out. A thousand is a thousand.
pub fn size_said(bytes: u64) -> String {
    if bytes < 1000 {
        return format!("{bytes} B");
    }
    // In tenths of the unit, rounded.
    let (mut unit, mut tenths) = (0, (bytes + 50) / 100);
    while 10_000 <= tenths && unit + 1 < UNITS.len() {
        tenths = (tenths + 500) / 1000;
        unit += 1;
    }
    let name = UNITS.get(unit).copied().unwrap_or_default();
    match (tenths / 10, tenths % 10) {
        (whole @ 0..=9, rest @ 1..) => format!("{whole}.{rest} {name}"),
        (whole, rest) => format!("{} {name}", grouped(whole + u64::from(5 <= rest))),
    }
}
