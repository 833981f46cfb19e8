//! The languages that the interface speaks.

use super::messages::PageMessages;
use super::{Messages, en, ja};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    #[default]
    En,
    Ja,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::En, Self::Ja];

    /// BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ja => "ja",
        }
    }

    /// The language of a BCP 47 tag, by its primary language: `ja-JP` is Japanese.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        Self::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }

    /// What its speakers call it.
    pub const fn native_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ja => "日本語",
        }
    }

    /// The shortest sign for a switch.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::En => "EN",
            Self::Ja => "日",
        }
    }

    /// What the interface says in it.
    pub const fn messages(self) -> &'static Messages {
        match self {
            Self::En => &en::EN,
            Self::Ja => &ja::JA,
        }
    }

    pub(super) const fn pages(self) -> &'static PageMessages {
        match self {
            Self::En => &en::PAGES,
            Self::Ja => &ja::PAGES,
        }
    }
}
