//! A length of time (ISO 8601-1:2019, 5.5.2: `P2Y6M`), which EDTF leaves out. Doesn't know when it was.

use std::fmt;

/// A length in calendar units. They aren't added up: a month has no fixed number of days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Duration {
    pub years: u32,
    pub months: u32,
    pub weeks: u32,
    pub days: u32,
    /// The source says "about".
    pub approximate: bool,
}

/// Why a text isn't a duration that this program can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DurationError {
    /// It doesn't read `P`, then numbers with `Y`, `M`, `W`, `D` in this order, each at most once.
    Malformed,
    /// It counts hours, minutes or seconds (`PT…`), which no source of cooperation projects needs.
    TimeOfDay,
    /// A number is too large.
    TooLarge,
}

impl fmt::Display for DurationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Malformed => "not an ISO 8601 duration of years, months, weeks or days",
            Self::TimeOfDay => "durations below one day aren't supported",
            Self::TooLarge => "a number is too large",
        })
    }
}

impl std::error::Error for DurationError {}

impl Duration {
    /// Parses `P10D`, `P2Y6M`, `P1W` and the like. Weeks may stand beside other units, as ISO 8601-2 allows.
    ///
    /// # Errors
    /// If it isn't such a text; a time of day is refused rather than dropped.
    pub fn parse(iso: &str, approximate: bool) -> Result<Self, DurationError> {
        let mut rest = iso.strip_prefix('P').ok_or(DurationError::Malformed)?;
        if rest.contains('T') {
            return Err(DurationError::TimeOfDay);
        }
        let mut out = Self { approximate, ..Self::default() };
        if rest.is_empty() {
            return Err(DurationError::Malformed);
        }
        let units = [('Y', &mut out.years), ('M', &mut out.months), ('W', &mut out.weeks), ('D', &mut out.days)];
        for (letter, place) in units {
            let Some((number, after)) = rest.split_once(letter) else { continue };
            if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(DurationError::Malformed);
            }
            *place = number.parse().map_err(|_| DurationError::TooLarge)?;
            rest = after;
        }
        if rest.is_empty() { Ok(out) } else { Err(DurationError::Malformed) }
    }

    /// The ISO 8601 form: `P0D` for no length at all.
    pub fn to_iso(self) -> String {
        let units = [(self.years, 'Y'), (self.months, 'M'), (self.weeks, 'W'), (self.days, 'D')];
        let said: String = units.iter().filter(|(n, _)| *n > 0).map(|(n, unit)| format!("{n}{unit}")).collect();
        if said.is_empty() { "P0D".to_owned() } else { format!("P{said}") }
    }
}
