//! The rows: each fault that notes must survive, what happens, and who shows it.

use super::Fault;
use crate::engine::Engine::{Chromium, Firefox, WebKit};

pub const FAULTS: &[Fault] = &[
    Fault {
        fault: "the browser is killed up to four seconds after “Saved”",
        happens: "the note is in the mirror, whatever of `localStorage` has come to the disk",
        journeys: &[
            "a note is there after the browser is killed right after Saved",
            "a note is there after the browser is killed one second after Saved",
            "a note is there after the browser is killed two seconds after Saved",
            "a note is there after the browser is killed four seconds after Saved",
        ],
        limits: &[(Chromium, POWER), (Firefox, POWER), (WebKit, POWER)],
        ..Fault::NONE
    },
    Fault {
        fault: "the browser is closed, or told by a signal to end",
        happens: "the note is there",
        journeys: &["a note is there after a restart", "a note is there after the browser is told by a signal to end"],
        ..Fault::NONE
    },
    Fault {
        fault: "a tab crashes",
        happens: "notes are there, and what was being typed is a note",
        journeys: &["a note and what was being typed are there after a tab has crashed"],
        ..Fault::NONE
    },
    Fault {
        fault: "the browser is killed, or page or tab left, while a note is being typed",
        happens: "every keystroke is stored as a draft; a draft whose tab has gone becomes a note",
        journeys: &[
            "what was being typed when the browser was killed is a note",
            "what was being typed when the page was left is a note",
            "what was being typed when the tab was closed is a note",
            "an older draft doesn't overwrite the note that came of it",
        ],
        ..Fault::NONE
    },
    Fault {
        fault: "an input method composes while the draft is stored and other windows write",
        happens: "the field stays as it is, and Enter and Esc are the input method’s",
        journeys: &["an input method that composes isn't disturbed by autosave and other windows"],
        limits: &[(Firefox, NO_METHOD), (WebKit, NO_METHOD)],
        ..Fault::NONE
    },
    Fault {
        fault: "files of `localStorage` are damaged on the disk",
        happens: "filled again from the mirror",
        journeys: &["damaged files of localStorage are made good from the mirror"],
        ..Fault::NONE
    },
    Fault {
        fault: "another page of the origin clears `localStorage`, or parts of it",
        happens: "an open tab writes its notes again; else the mirror has them. There is no index that could be lost",
        journeys: &[
            "a localStorage that was cleared is filled again",
            "there is no index to lose: keys that one copy has lost are filled in again",
        ],
        native: &["vault::a_copy_that_was_emptied_is_filled_from_the_other"],
        ..Fault::NONE
    },
    Fault {
        fault: "the mirror is deleted",
        happens: "filled again from `localStorage`; where both go while a tab is open, from the tab",
        journeys: &[
            "a mirror that was deleted while no tab was open is filled again",
            "both copies that go while a tab is open are written again from it",
        ],
        ..Fault::NONE
    },
    Fault {
        fault: "both copies are gone",
        happens: "where this tab, or what was remembered of the last file, tells that there were notes, the Notes page says so, and which file has them; a tab that knows of nothing can say nothing",
        journeys: &["where both copies are gone the page says so, and which file brings the notes back"],
        native: &["backup::a_file_of_all_notes_brings_all_back_where_both_copies_are_gone"],
        ..Fault::NONE
    },
    Fault {
        fault: "there is no `localStorage`, or it is full, by whatever name the engine has for that",
        happens: "the mirror keeps the note; a full one is said, with a way to download",
        journeys: &[
            "without localStorage notes are kept in the other copy",
            "a full localStorage is said, and the note is kept in the other copy",
            "a full storage is known by every name that engines have for it",
        ],
        native: &["vault::a_full_local_storage_leaves_one_copy_and_says_so"],
        limits: &[
            (
                Chromium,
                "no setting takes `localStorage` away or makes it small: a script does the one, and another fills it",
            ),
            (WebKit, "no setting makes `localStorage` small: a script fills it"),
        ],
    },
    Fault {
        fault: "no copy has room",
        happens: "“Not saved” with the reason, a new try and the download; never silence",
        journeys: &[
            "where nothing has room a note is not said to be saved, and can be downloaded and tried again",
            "a full storage is known by every name that engines have for it",
        ],
        native: &["keeping::what_nothing_has_room_for_is_told_once_and_kept_as_soon_as_there_is_room"],
        ..Fault::NONE
    },
    Fault {
        fault: "storage is blocked",
        happens: "notes live in memory, a notice says so, they can be downloaded",
        journeys: &[
            "with storage blocked notes live in memory, and the page says so",
            "blocked storage does not hinder the start",
        ],
        limits: &[(WebKit, "no setting makes storage throw: a script does")],
        ..Fault::NONE
    },
    Fault {
        fault: "storage that has worked begins to throw",
        happens: "the other copy keeps the note, and it is said",
        journeys: &["a storage that begins to throw is said, and the other copy keeps the note"],
        ..Fault::NONE
    },
    Fault {
        fault: "a private window",
        happens: "notes are kept as long as it is open, and it says that the browser may clear them",
        journeys: &["in a private window notes are kept as long as it is open"],
        limits: &[(WebKit, "its driven browsers are private in any case, and it doesn’t tell what it promises")],
        ..Fault::NONE
    },
    Fault {
        fault: "the browser refuses to keep storage for good, or never answers",
        happens: "nobody waits for it; the Notes page says what was promised, and asks again",
        journeys: &[
            "a browser that refuses to keep storage for good is told, and asked again",
            "a browser that never answers whether it keeps storage delays nothing",
        ],
        limits: &[(WebKit, "WebKitGTK can’t be asked: the page says that the browser doesn’t tell")],
        ..Fault::NONE
    },
    Fault {
        fault: "the files are opened from the disk (`file://`), or in a frame without an origin",
        happens: "browsers refuse the app’s scripts there: the plain account is shown, and no note can be begun",
        journeys: &[
            "opened from the disk the page is the plain account, and no note can be begun",
            "in a frame without an origin the page is the plain account, and no note can be begun",
        ],
        ..Fault::NONE
    },
    Fault {
        fault: "any single operation of either copy fails, halfway or for ever",
        happens: "no note that was said to be saved is lost, nothing else is touched; what failed in passing is made good without a word from the reader",
        native: &[
            "keeping::on_the_whole_way_any_operation_of_any_copy_may_fail_and_nothing_that_was_said_to_be_saved_is_lost",
            "vault::whichever_operation_fails_no_saved_note_is_lost_and_nothing_else_is_touched",
        ],
        ..Fault::NONE
    },
    Fault {
        fault: "the mirror fails at the start, or takes its time",
        happens: "“one copy” is said, and it is tried again; meanwhile notes are in `localStorage` and not said to be saved",
        journeys: &["a mirror that fails at first is tried again, and one copy is said as long as it is so"],
        native: &[
            "keeping::a_mirror_that_fails_at_the_start_is_tried_again_and_one_copy_is_said_as_long_as_it_is_so",
            "keeping::notes_that_are_kept_before_the_mirror_has_answered_outlive_the_page",
        ],
        ..Fault::NONE
    },
    Fault {
        fault: "a stored record is no JSON, cut, has a bit flipped, or stands under another’s key",
        happens: "it is left as it is, byte for byte, counted, and in the download; the other copy stands in",
        journeys: &[
            "a record that can't be read stays as it is",
            "records that are no JSON, cut, flipped or under another's key stay as they are",
            "one unreadable record among many harms no other, and is in the download",
        ],
        native: &["record::each_kind_of_damage_is_named", "record::a_record_under_another_key_is_not_that_record"],
        ..Fault::NONE
    },
    Fault {
        fault: "other pages of the origin have keys of their own there",
        happens: "they are left alone",
        journeys: &["other pages' keys are left alone, whatever they are called"],
        native: &["record::hostile_ids_make_keys_that_stay_apart"],
        ..Fault::NONE
    },
    Fault {
        fault: "a newer version has written here, before this one was opened or beside it",
        happens: "this one finishes what is open and begins nothing new until it is reloaded",
        journeys: &[
            "a record from the future makes this build read only",
            "a newer version that writes beside an open tab makes it read only at once",
        ],
        native: &["keeping::a_newer_build_that_only_the_mirror_tells_of_is_heeded_when_it_has_answered"],
        ..Fault::NONE
    },
    Fault {
        fault: "a record has the form of an older schema",
        happens: "it is raised step by step while it is read; the stored text stays as it is, and so is its own backup; an edit writes a record of its own",
        native: &["record::a_record_of_the_first_schema_reads_as_ever_and_one_of_the_second_names_what_it_replaces"],
        ..Fault::NONE
    },
    Fault {
        fault: "one note is changed hundreds of times",
        happens: "its history gets shorter (see below) where both copies are whole; cut anywhere, nothing promised is lost, and what comes back from a file or another tab is no new version",
        native: &[
            "compaction::whatever_goes_and_comes_back_the_versions_are_the_same",
            "compacting::cut_anywhere_it_leaves_the_same_versions_and_goes_on_the_next_time",
            "compacting::nothing_goes_where_a_copy_lacks_something_or_a_newer_build_has_written",
        ],
        ..Fault::NONE
    },
    Fault {
        fault: "the app fails while it runs (a Rust panic)",
        happens: "a notice says so and what is stored; the page can be read and copied; from that moment storage only gains records and loses none, so that the draft is a note after the reload",
        journeys: &[
            "a panic in a handler is told, the page can be read, and what was being typed is a note after the reload",
            "a panic where nothing is stored says so, on a phone too",
        ],
        native: &["halt::a_panic_between_the_closing_of_the_editor_and_the_keeping_of_the_note_leaves_the_draft"],
        ..Fault::NONE
    },
    Fault {
        fault: "the app can’t start, or shows something odd",
        happens: "the rescue page (`rescue.html`) lists every stored record of both copies without the app, and downloads all of them as a file that the app reads; it writes nothing",
        journeys: &[
            "an app that can't start leads to the rescue page, which lists every kind of record and changes none",
            "what the rescue page downloads is a file of all notes, drafts and unreadable records",
            "the rescue page says which copy can't be read",
        ],
        ..Fault::NONE
    },
    Fault {
        fault: "two tabs write at once",
        happens: "one key per revision, merged on read; each tab hears of the other’s notes within a second, also where `localStorage` is blocked",
        journeys: &[
            "two windows that write 400 notes each at once keep 800",
            "two windows that write at once list each other's notes, also after a reload",
            "what is done in one window is in the other within a second",
            "a note written in another tab appears in this one",
        ],
        native: &["keeping::where_there_is_no_local_storage_an_adopted_draft_reaches_the_other_tabs_at_once"],
        ..Fault::NONE
    },
    Fault {
        fault: "tabs have no channel, no storage events, or neither",
        happens: "the one stands in for the other; without either a tab reads again when the reader comes back to it",
        journeys: &[
            "without a channel two windows hear of each other by storage events",
            "without storage events two windows hear of each other by the channel",
            "without either a window hears of the other when the reader comes back to it",
        ],
        ..Fault::NONE
    },
    Fault {
        fault: "one note is changed in two windows, or deleted in one while the other changes it",
        happens: "both versions are kept and shown until the reader chooses; the editor says what has happened, and what was typed comes back as the note",
        journeys: &[
            "a note that was changed in two windows shows both versions until one is chosen",
            "a note that another window deletes while it is being changed comes back with what was typed",
        ],
        native: &["undo::an_undo_in_a_conflict_leaves_the_other_version_alone"],
        ..Fault::NONE
    },
    Fault {
        fault: "a tab sleeps while another takes its draft for a gone tab’s",
        happens: "it goes on with the note that came of it; what it has kept unheard becomes a change of that note",
        native: &[
            "keeping::a_tab_that_wakes_up_goes_on_with_the_note_that_its_draft_became",
            "keeping::a_note_that_is_kept_before_its_tab_has_heard_of_the_adoption_is_a_change_of_that_note",
        ],
        ..Fault::NONE
    },
    Fault {
        fault: "the page comes back from the back/forward cache",
        happens: "it has what was written meanwhile",
        journeys: &["a page that comes back from the cache has what was written meanwhile"],
        ..Fault::NONE
    },
    Fault {
        fault: "the clock is moved by years",
        happens: "what was written later stays later",
        journeys: &["a clock that is moved by years, back and ahead, changes no order of what was written"],
        native: &[
            "backup::the_reminder_comes_before_safaris_seven_days_and_waits_when_it_is_put_off",
            "clock_moved::a_clock_that_jumps_by_years_loses_no_change_and_makes_no_conflict",
        ],
        ..Fault::NONE
    },
    Fault {
        fault: "a dataset changes under notes on its words, or loses what they are on",
        happens: "words are found again only where nothing else can be meant; what is in doubt, or gone, is listed under “Needs review” with the reason, and changed by the reader alone",
        journeys: &[
            "passages: a dataset that changes under notes: what is found moves, the rest is for the reader to decide",
        ],
        native: &[
            "passages::an_edit_elsewhere_moves_a_passage_rightly_or_leaves_it_to_the_reader",
            "standing::words_move_with_their_text_and_what_is_found_twice_is_in_doubt",
        ],
        ..Fault::NONE
    },
    Fault {
        fault: "the server is gone while a note is written",
        happens: "nothing: notes never leave the browser",
        journeys: &["a server that is gone while a note is written does it no harm"],
        ..Fault::NONE
    },
    Fault {
        fault: "a note is deleted, changed or dropped by mistake",
        happens: "undo, which is a revision too and works after a reload, in the order of the deeds",
        journeys: &[
            "a deleted note comes back by undo",
            "undo works after a reload too",
            "what Esc drops comes back by undo",
        ],
        native: &[
            "undo::undo_and_redo_walk_back_and_forth",
            "keeping::the_order_of_undo_is_that_of_the_deeds_also_after_a_reload_with_an_editor_open_meanwhile",
        ],
        ..Fault::NONE
    },
    Fault {
        fault: "a file that is read in is no JSON, cut, not in UTF-8 or UTF-16, too deep, too large or of another kind",
        happens: "the place and the reason are told and nothing changes; of a file with some bad notes the good ones are shown first and taken only when the reader says so",
        journeys: &["a file that can't be read is told with its place, and nothing changes"],
        native: &[
            "exchange/files::what_is_malformed_is_said_with_its_place",
            "exchange/files::a_damaged_record_is_refused_and_the_others_are_read",
            "exchange/files::no_bytes_make_it_panic",
        ],
        ..Fault::NONE
    },
    Fault {
        fault: "what is read in is here already, or everything here is gone",
        happens: "the dry run says so note by note; one press takes it in, and undo takes all of it back",
        journeys: &[
            "notes that are exported as Web Annotations are recognised as the same when they are read back",
            "a backup brings all notes back where nothing is stored, and undo takes all of them away again",
        ],
        native: &[
            "exchange/plan::what_the_dry_run_says_is_what_happens",
            "exchange/plan::one_undo_takes_the_whole_import_back_and_a_redo_brings_it_again",
        ],
        ..Fault::NONE
    },
    Fault {
        fault: "a link that holds notes is opened where none are stored, or was cut on its way",
        happens: "its notes are shown and nothing is stored until they are taken, and the address loses them then; a cut one is told",
        journeys: &[
            "a link that holds notes shows them first, gives them where nothing is stored, and is gone then",
            "a link with notes that was cut is told, and nothing changes",
        ],
        native: &["exchange/files::a_link_that_is_cut_or_too_long_is_said"],
        ..Fault::NONE
    },
    Fault {
        fault: "a link or dataset has a bad part",
        happens: "the part is said, the rest is used",
        journeys: &[
            "a bad part of a link spoils only itself and is said",
            "a faulty dataset loads what is good and lists what isn't",
        ],
        ..Fault::NONE
    },
    Fault {
        fault: "the second part of the app can’t be fetched, or is damaged",
        happens: "the page says so, with a way to try again; the rest works; no note can be begun, and stored ones are untouched; where there are notes it is fetched again by itself",
        journeys: &[
            "a second file that isn't there is missed in words, and tried again",
            "a damaged second file is refused, and tried again",
            "a second file that didn't come for a reader with notes is fetched again without being asked",
        ],
        ..Fault::NONE
    },
    Fault {
        fault: "the outlines of the map can’t be fetched",
        happens: "the page says so, with a way to try again; the list beside the map has everything",
        journeys: &["without the outlines the list has everything, and says so"],
        ..Fault::NONE
    },
    Fault {
        fault: "the browser is too old, has no wasm or no scripts, or a file is missing or damaged",
        happens: "the same account as plain text, with the reason, and the way to the plain pages, which hold all of it",
        journeys: &[
            "a browser without light-dark() shows the plain account and says why",
            "a browser without WebAssembly shows the plain account in Japanese words",
            "without scripts there is the plain account",
            "a wasm file that isn't there brings the plain account back",
            "a damaged wasm file is refused",
        ],
        ..Fault::NONE
    },
];

const POWER: &str = "the process is killed; the machine’s own end (a power cut before the system has written its files) is out of a test’s reach";
const NO_METHOD: &str = "its driver has no input method: a script sends the events of one";
