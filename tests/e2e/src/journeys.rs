//! The journeys, a file a theme. Each file has a `JOURNEYS` list; this one only joins them.

use crate::journey::Journey;

mod actors;
mod at_once;
mod browse;
mod cite;
mod compare;
mod crowd;
mod exchange;
mod export;
mod faults;
mod gestures;
mod harness;
mod looks;
mod map;
mod map_hand;
mod marked;
mod note_tools;
mod notes;
mod passages;
mod plain;
mod related;
mod rescue;
mod rest;
mod sources;
mod start;
mod storage;
mod table;
mod two_windows;
mod weight;

pub const ALL: &[&[Journey]] = &[
    browse::JOURNEYS,
    actors::JOURNEYS,
    at_once::JOURNEYS,
    cite::JOURNEYS,
    compare::JOURNEYS,
    crowd::JOURNEYS,
    exchange::JOURNEYS,
    export::JOURNEYS,
    faults::copies::JOURNEYS,
    faults::ends::JOURNEYS,
    faults::hearing::JOURNEYS,
    faults::odd::JOURNEYS,
    faults::records::JOURNEYS,
    faults::refusing::JOURNEYS,
    gestures::JOURNEYS,
    marked::JOURNEYS,
    table::JOURNEYS,
    harness::JOURNEYS,
    looks::JOURNEYS,
    map::JOURNEYS,
    map_hand::JOURNEYS,
    note_tools::JOURNEYS,
    notes::JOURNEYS,
    passages::JOURNEYS,
    plain::JOURNEYS,
    related::JOURNEYS,
    rescue::JOURNEYS,
    rest::JOURNEYS,
    sources::JOURNEYS,
    start::JOURNEYS,
    storage::JOURNEYS,
    two_windows::JOURNEYS,
    weight::JOURNEYS,
];
