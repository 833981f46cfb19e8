//! What a link says about the map, both ways: `KE~africa~hide-from` in `#/countries?map=KE~africa~hide-from`.
//!
//! By itself and not in [`super::route`]: only whoever draws the map understands it, and that comes later.

use crate::domain::place::{CountryRole, Point};
use crate::layout::map::region::Region;

/// What of the map can be set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapLink {
    /// The country that is looked at, ISO 3166-1 alpha-2.
    pub chosen: Option<String>,
    pub part: Part,
    /// The layers that are off.
    pub hidden: Vec<CountryRole>,
}

/// Which part of the world.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    Region(Region),
    /// How many times larger than the whole, and what is in the middle.
    Free {
        zoom: f64,
        middle: Point,
    },
}

impl Default for Part {
    fn default() -> Self {
        Self::Region(Region::World)
    }
}

/// The roles that have a layer of their own, with the words that links use.
pub const LAYERS: [(CountryRole, &str); 3] =
    [(CountryRole::Source, "from"), (CountryRole::Host, "in"), (CountryRole::Beneficiary, "for")];

impl MapLink {
    /// Empty for the map as it is at first.
    pub fn to_text(&self) -> String {
        let mut parts: Vec<String> = self.chosen.iter().cloned().collect();
        match self.part {
            part if part == Part::default() => {}
            Part::Region(region) => parts.push(region.code().to_owned()),
            Part::Free { zoom, middle } => {
                parts.push([tenths(zoom), tenths(middle.lat), tenths(middle.lon)].join(":"));
            }
        }
        let hidden: Vec<&str> =
            LAYERS.iter().filter(|(role, _)| self.hidden.contains(role)).map(|(_, word)| *word).collect();
        if !hidden.is_empty() {
            parts.push("hide-".to_owned() + &hidden.join("-"));
        }
        parts.join("~")
    }

    /// What is understood, and the parts that aren't.
    pub fn from_text(text: &str) -> (Self, Vec<String>) {
        let mut link = Self::default();
        let lost = text.split('~').filter(|part| !part.is_empty() && link.read(part).is_none());
        let lost = lost.map(str::to_owned).collect();
        (link, lost)
    }

    fn read(&mut self, part: &str) -> Option<()> {
        if let Some(layers) = part.strip_prefix("hide-") {
            for word in layers.split('-') {
                let (role, _) = LAYERS.iter().find(|(_, other)| *other == word)?;
                self.hidden.push(*role);
            }
        } else if part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            self.chosen = Some(part.to_ascii_uppercase());
        } else if let Some(region) = Region::from_code(part) {
            self.part = Part::Region(region);
        } else {
            self.part = free(part)?;
        }
        Some(())
    }
}

fn free(part: &str) -> Option<Part> {
    let mut numbers = part.split(':').map(|word| word.parse::<f64>().ok().filter(|number| number.is_finite()));
    let (zoom, lat, lon) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let holds = zoom > 0.0 && lat.abs() <= 90.0 && lon.abs() <= 180.0 && numbers.next().is_none();
    holds.then_some(Part::Free { zoom, middle: Point { lat, lon } })
}

/// A number with at most one digit after the point.
fn tenths(number: f64) -> String {
    let text = format!("{number:.1}");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}
