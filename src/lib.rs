//! Kakehashi (架け橋, "bridge"): how Japan supports ILO development cooperation through public-private partnerships.
//! A timeline, a country view and the reader's private notes, compiled to WebAssembly and served as static files.
//!
//! This is the map of the house. A lower room never names a higher one; `tests/native/architecture.rs` walks the
//! files and holds them to it.
//!
//! ```text
//! main ─► start ─► rest ─► sync ─► views ─► dom ─► reactive
//!                           │        │
//!                           │        ├─► store ─► codec ─► layout, text ─► domain
//!                           └────────┴─► browser
//! ```
//!
//! | room | what lives there | what it never knows |
//! |---|---|---|
//! | [`domain`] | uncertain time (EDTF, wrapped), the dataset with its assertions, queries, orders and search, annotations as immutable revisions, ISO countries and regions, what stands on a map, problems as codes | text on a screen, pixels, files, a browser |
//! | [`text`] | what people read, per language: the compiler refuses a missing message | pixels, files, a browser |
//! | [`layout`] | numbers to pixels and back: scale, viewport, ticks, drawings of uncertain time, lanes, crowds (columns, profiles), gestures, ways from mark to mark; the map: projection, outlines, view, room for names; the network of partners | text, colours, a browser |
//! | [`codec`] | text to values and back: dataset file, addresses, annotation records, citations and exports, outlines of countries, the plain account and pages, a note's Markdown. Reading gives `(value, problems)` and never fails as a whole | a browser |
//! | [`store`] | `Action` (everything that can happen), `Workspace` (private signals, one `apply`) | views, effects, a browser |
//! | [`browser`] | one capability a file, in strings, numbers and callbacks | every other room |
//! | [`reactive`], [`dom`] | following signals; elements as one type, closures boxed | what is shown |
//! | [`views`] | what the reader sees: reads signals, sends actions | how anything is stored |
//! | [`sync`] | the arrows between state, address, storage and preferences | elements |
//! | [`rest`] | the door to the second file of wasm: what is in it, and when it is fetched | how it is fetched |
//! | [`start`] | dataset, storage and address → workspace → page | |
//!
//! # Where this leaves the usual road, and why
//!
//! - **No `view!`.** Leptos gives us signals, memos, owners and the mount; the elements are our own kit ([`dom`]).
//!   Measured with all views, after `wasm-opt -Oz`: 560 kB of gzipped wasm with `view!`, 363 kB with the kit, and a
//!   rebuild in half the time, because `view!` makes a type, and so a copy of the renderer, of every element.
//! - **Two files of wasm.** What the first sight of the timeline doesn't need is reached by one table of functions
//!   ([`rest`]) and comes in a second file, as soon as somebody uses the page: of 548 kB of gzipped wasm, 207 kB are in
//!   the first. One table and not a file for each page: what pages share is then there once, and all calls are
//!   synchronous after one wait. Its views' styles come with it, as a file of their own. Native tests and `serve --dev` have it all in one file. The whole first visit is
//!   just below 250 kB with gzip, and a journey holds it there.
//! - **A sketch of the dataset** ([`codec::sketch`], 5.6 kB) is all that the first file has: names, filters, computed
//!   times. The dataset itself (56 kB), its reader, JSON and EDTF parsers come with the second file, which completes
//!   the workspace's catalogue in place: a sketch has the same entries in the same order, so nothing is drawn anew. An
//!   address that names another dataset, or words to look for, waits for the second file before it shows anything.
//! - **Notes come with the second file.** How they are stored, read, merged, counted and taken back is about 55 kB of
//!   it, which a reader without notes has no use for. So the first file only looks whether there might be some, and if
//!   so asks for the second at once; what happens to notes is one variant of `Action`, and the functions behind it come
//!   with the second file.
//! - **A record is its own backup.** It is written once; an older schema's is raised step by step while it is read
//!   ([`codec::record`]), so that no migration writes, and none can be cut off. The one thing that ever removes records is
//!   [`sync::compacting`], by the rule in [`domain::annotation::compaction`].
//! - **After a panic storage only gains** ([`sync::halt`]): half a deed mustn't take a draft away. What the reader sees then
//!   is `public/stopped.js`, and `public/rescue.html` shows what is stored without any wasm: plain files under plain names.
//! - **A note on words keeps the words** (`domain::annotation`'s `anchor`, `standing`): a text says in its element's attributes whose it is
//!   (`views::parts::anchored`), so a selection, a list of sentences and a mark need to know no page. Where the words stand now is
//!   asked each time and never written down; only the reader changes what a note is on.
//! - **Very many are counted, not drawn** ([`layout::columns`], [`layout::crowd`]): where more than 150 marks would
//!   stand, a lane is two sorted columns, from which a frame takes what its pixels ask for; marks stand one by one where
//!   few enough are in sight. Both follow from a region somewhat larger than the window, so that panning makes nothing
//!   anew. What else asks all entries is numbers in columns as well ([`domain::facets`]), and what only search needs is
//!   made when it searches. In a zoom shapes keep their elements, and what moves are bare elements around them: `benches/RESULTS.md` says
//!   what that saves.
//! - **One owner of the animation frame** ([`browser::frame`]): whoever wants the next one asks there, so that nothing is
//!   scheduled while nobody does. A press that moves the view goes through [`store::Workspace`]'s `motion`, which the
//!   second file brings; without it the view is there at once.
//! - **One timeline, wherever** ([`store::Workspace::beside`]): the timeline on a country's page or in a comparison is the
//!   same view on a workspace that shares everything but lanes, window and selection, so that nothing is drawn by a copy.
//! - **The map moves by itself, the address follows** (`views::map::state`): a link's word is where the map looks as long as nothing
//!   moves; a pan is a signal of the view, valid for the word from which it set out. What the word means is read where
//!   the map is ([`codec::map_link`]), so that the first file only carries a text. Outlines are a file of their own (`public/world.atlas`,
//!   [`codec::atlas`]): the app asks for it once, by the name that the page's first script has.
//! - **One sort** ([`domain::order`]): the standard library's is copied, about 4 kB each time, for each type it sorts.
//! - **`views` may call `browser`** for what belongs to an element or a press (size, clipboard, download, clock); what
//!   outlives a view is `sync`'s.
//! - **The dataset a second time, as HTML** ([`codec::plain`]): pages without scripts, written by a native program when
//!   the site is built, from the same values and with the same words ([`text::claims`], [`text::naming`]) as the views.
//!   Trees of elements, not strings: what a dataset says can't become markup.
//! - **The source's text isn't in the repository**: it isn't ours to publish whole. Quotations are checked against
//!   digests of the passages, taken from the text; `check-dataset --text` checks them against the text itself.

pub mod browser;
pub mod codec;
pub mod dom;
pub mod domain;
pub mod layout;
pub mod reactive;
pub mod rest;
pub mod start;
pub mod store;
pub mod sync;
pub mod text;
pub mod views;
