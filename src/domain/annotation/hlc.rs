//! A hybrid logical clock (Kulkarni and others, "Logical Physical Clocks", 2014): physical time where clocks
//! agree, a counter where they don't, the writer's tab to break ties. Doesn't ask what time it is.

use std::fmt;
use std::str::FromStr;

/// One load of the page in one tab: 64 random bits. Never reused, not even by a reload: a duplicated tab
/// copies the session's storage, and two tabs with one id could write the same revision id.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TabId(pub u64);

impl fmt::Display for TabId {
    /// Sixteen hexadecimal digits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl FromStr for TabId {
    type Err = NotHlc;

    fn from_str(text: &str) -> Result<Self, NotHlc> {
        hex(text, 16).map(Self)
    }
}

/// A moment in the life of one tab. Ordered by time, then counter, then tab: no two are equal but by copying.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hlc {
    /// Milliseconds since 1970 (UTC), below 2^48.
    pub millis: u64,
    pub counter: u16,
    pub tab: TabId,
}

/// Not the text of a clock or of a tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotHlc;

/// Half of what the printed form can hold, so that carrying never leaves it.
const LATEST: u64 = 1 << 47;

/// A clock further ahead than this isn't followed: one record from a machine set to the wrong year would
/// otherwise date every later note. Which revision is newest is decided by parents, not by clocks.
const TRUSTED_AHEAD_MS: u64 = 24 * 60 * 60 * 1000;

impl Hlc {
    /// The clock of a tab that has written and seen nothing yet.
    pub const fn start(tab: TabId) -> Self {
        Self { millis: 0, counter: 0, tab }
    }

    /// The next moment of this tab: later than `self`, and than all it has observed, even if `now_ms` isn't.
    pub fn tick(self, now_ms: u64) -> Self {
        let now = now_ms.min(LATEST);
        if self.millis < now {
            return Self { millis: now, counter: 0, ..self };
        }
        match self.counter.checked_add(1) {
            Some(counter) => Self { counter, ..self },
            None => Self { millis: self.millis.saturating_add(1), counter: 0, ..self },
        }
    }

    /// This tab's clock once it has seen `other`, unless that runs more than a day ahead of `now_ms`.
    pub fn observed(self, other: Self, now_ms: u64) -> Self {
        if now_ms.min(LATEST).saturating_add(TRUSTED_AHEAD_MS) < other.millis {
            return self;
        }
        let (millis, counter) = (self.millis, self.counter).max((other.millis, other.counter));
        Self { millis, counter, ..self }
    }

    /// Time and counter alone, as `0193a5b2c3d4-0000`: what a record writes beside its tab.
    pub fn moment(self) -> String {
        format!("{:012x}-{:04x}", self.millis, self.counter)
    }

    /// The reverse of [`Self::moment`].
    pub fn from_moment(text: &str, tab: TabId) -> Result<Self, NotHlc> {
        let (millis, counter) = text.split_once('-').ok_or(NotHlc)?;
        let counter = u16::try_from(hex(counter, 4)?).map_err(|_| NotHlc)?;
        Ok(Self { millis: hex(millis, 12)?, counter, tab })
    }
}

impl fmt::Display for Hlc {
    /// Fixed width; sorts as text the way the clocks sort: `0193a5b2c3d4-0000-9f86d081884c7d65`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.moment(), self.tab)
    }
}

impl FromStr for Hlc {
    type Err = NotHlc;

    fn from_str(text: &str) -> Result<Self, NotHlc> {
        let (moment, tab) = text.rsplit_once('-').ok_or(NotHlc)?;
        Self::from_moment(moment, tab.parse()?)
    }
}

/// Exactly `digits` lower-case hexadecimal digits: one number has one text.
fn hex(text: &str, digits: usize) -> Result<u64, NotHlc> {
    let ours = |c: u8| c.is_ascii_digit() || (b'a'..=b'f').contains(&c);
    if text.len() != digits || !text.bytes().all(ours) {
        return Err(NotHlc);
    }
    u64::from_str_radix(text, 16).map_err(|_| NotHlc)
}
