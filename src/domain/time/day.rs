//! A civil day as a number, in the proleptic Gregorian calendar with astronomical years (0 is 1 BC).

/// Days since 1970-01-01. `i64` so that every year EDTF can name fits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i64);

impl Day {
    /// From year, month (1–12) and day (1–31). Values outside the month run over into the next one.
    pub const fn from_ymd(year: i64, month: i64, day: i64) -> Self {
        // Howard Hinnant, "chrono-compatible low-level date algorithms": days_from_civil.
        let year = year + (month - 1).div_euclid(12);
        let month = (month - 1).rem_euclid(12) + 1;
        let shifted = if month > 2 { year } else { year - 1 };
        let era = shifted.div_euclid(400);
        let year_of_era = shifted.rem_euclid(400);
        let day_of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Self(era * 146_097 + day_of_era - 719_468 + day - 1)
    }

    /// Year, month (1–12) and day (1–31).
    pub const fn ymd(self) -> (i64, i64, i64) {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = year_of_era + era * 400 + (if month <= 2 { 1 } else { 0 });
        (year, month, day)
    }

    pub const fn year(self) -> i64 {
        self.ymd().0
    }

    /// This many days later (earlier, if negative).
    pub const fn plus(self, days: i64) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// Days from `other` to here.
    pub const fn since(self, other: Self) -> i64 {
        self.0.saturating_sub(other.0)
    }
}
