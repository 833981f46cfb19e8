//! The heading: what the reader asked, said back, and what there is.

use super::{Lang, all_joined, range_said};
use crate::domain::place::CountryRole;
use crate::domain::time::Day;

/// What is asked, in the words of the dataset.
#[derive(Clone, Copy, Debug, Default)]
pub struct Question<'a> {
    /// What the whole dataset is about ("Japan’s support for the ILO").
    pub subject: &'a str,
    /// Names of the themes and kinds of support that were chosen. They replace the subject.
    pub topics: &'a [&'a str],
    /// Names of the countries that were chosen.
    pub countries: &'a [&'a str],
    /// The countries' role, if exactly one was chosen.
    pub role: Option<CountryRole>,
    /// Names of the actors that were chosen.
    pub actors: &'a [&'a str],
    /// The words that were searched for, or empty.
    pub search: &'a str,
    /// First and last day, inclusive.
    pub period: Option<(Day, Day)>,
    /// Only what certainly lies in it.
    pub certain: bool,
}

/// The lead with its colon, and the counts: ("Co-operatives with Kenya, 2010–2015:", "3 activities, 7 events").
pub fn question(lang: Lang, asked: &Question<'_>, activities: usize, events: usize) -> (String, String) {
    let words = &lang.messages().question;
    let topic = if asked.topics.is_empty() { asked.subject.to_owned() } else { all_joined(lang, asked.topics) };
    let mut lead = topic;
    if !asked.countries.is_empty() {
        lead.push_str(if asked.topics.is_empty() { words.after_subject } else { words.after_topic });
        lead.push_str(&(words.country)(&all_joined(lang, asked.countries), asked.role));
    }
    if !asked.actors.is_empty() {
        lead.push_str(words.before_actor);
        lead.push_str(&(words.actor)(&all_joined(lang, asked.actors)));
    }
    if !asked.search.is_empty() {
        lead.push_str(words.before_search);
        lead.push_str(&(words.search)(asked.search));
    }
    if let Some((from, to)) = asked.period {
        lead.push_str(words.before_period);
        lead.push_str(&period_said(lang, from, to));
        if asked.certain {
            lead.push_str(lang.messages().filters.certainly);
        }
    }
    lead.push_str(words.colon);
    (lead, (lang.messages().counts.entries)(activities, events))
}

/// Years with a dash, in both languages; anything finer as dates are said elsewhere.
fn period_said(lang: Lang, from: Day, to: Day) -> String {
    let whole_years = from.ymd().1 == 1 && from.ymd().2 == 1 && to.ymd().1 == 12 && to.ymd().2 == 31;
    if whole_years && from.year() < to.year() && from.year() > 0 {
        return (lang.messages().question.years)(from.year(), to.year());
    }
    range_said(lang, from, to)
}
