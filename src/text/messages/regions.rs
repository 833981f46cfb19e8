//! Words for regions of the world, and for lists by them. The shapes; each language fills them.

/// The regions of UN M49.
pub struct Regions {
    /// The name of a region by its code, such as 014; nothing for a code that the table doesn't know.
    pub name: fn(&str) -> Option<&'static str>,
    /// Names the choice of how countries are listed.
    pub listed: &'static str,
    pub by_role: &'static str,
    pub by_region: &'static str,
    /// The group of countries of which no region is known.
    pub none: &'static str,
}
