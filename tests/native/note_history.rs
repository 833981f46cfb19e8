//! What is asked of the notes, with counts that add up; and what each revision of a note changed.

use kakehashi::domain::annotation::{
    Annotations, Content, Deed, Hlc, Kind, NoteQuery, Revision, Shelf, TabId, Target, toggled,
};
use proptest::prelude::*;

fn at(millis: u64) -> Hlc {
    Hlc { millis, counter: 0, tab: TabId(1) }
}

fn content(kind: u8, colour: u8, tags: &[u8], body: &str) -> Content {
    let target = match kind % 4 {
        0 => Target::Activity("a".into()),
        1 => Target::Country("KE".into()),
        2 => Target::Period { from: "2010".into(), to: "2011".into() },
        _ => Target::Dataset,
    };
    let colour = [None, Some("red"), Some("blue")][usize::from(colour % 3)].map(str::to_owned);
    let tags = tags.iter().map(|tag| ["x", "y", "Z"][usize::from(tag % 3)].to_owned()).collect();
    Content { tags, colour, ..Content::new(target, body) }
}

fn some_notes() -> impl Strategy<Value = Annotations> {
    let note = (0..4_u8, 0..3_u8, prop::collection::vec(0..3_u8, 0..3), "[ab ]{0,6}", any::<bool>());
    prop::collection::vec(note, 0..12).prop_map(|notes| {
        let mut all = Annotations::default();
        for (number, (kind, colour, tags, body, deleted)) in notes.into_iter().enumerate() {
            let content = Content { deleted, ..content(kind, colour, &tags, &body) };
            all.insert(Revision::created("d", content, at(number as u64 + 1)));
        }
        all
    })
}

fn some_query() -> impl Strategy<Value = NoteQuery> {
    let kinds = prop::collection::vec(prop::sample::select(Kind::ALL.to_vec()), 0..3);
    let colours =
        prop::collection::vec(prop::option::of(prop::sample::select(vec!["red".to_owned(), "no".to_owned()])), 0..2);
    let tags =
        prop::collection::vec(prop::option::of(prop::sample::select(vec!["x".to_owned(), "Z".to_owned()])), 0..2);
    let shelf = prop::sample::select(vec![Shelf::Notes, Shelf::Unsettled, Shelf::Trash]);
    (shelf, "[ab ]{0,3}", kinds, colours, tags).prop_map(|(shelf, words, kinds, colours, tags)| NoteQuery {
        shelf,
        words,
        kinds,
        colours,
        tags,
    })
}

proptest! {
    #[test]
    fn counts_add_up_to_what_the_other_filters_leave(all in some_notes(), query in some_query()) {
        let asked = all.asked(&query);
        let without_kinds = all.asked(&NoteQuery { kinds: Vec::new(), ..query.clone() });
        prop_assert_eq!(asked.kinds.iter().map(|(_, count)| count).sum::<usize>(), without_kinds.found.len());
        let without_colours = all.asked(&NoteQuery { colours: Vec::new(), ..query.clone() });
        prop_assert_eq!(asked.colours.iter().map(|(_, count)| count).sum::<usize>(), without_colours.found.len());
        prop_assert_eq!((asked.notes, asked.trash), (all.live().len(), all.trash().len()));
    }

    #[test]
    fn a_count_is_what_choosing_it_alone_finds(all in some_notes(), query in some_query()) {
        for (tag, count) in all.asked(&query).tags {
            let alone = NoteQuery { tags: vec![tag], ..query.clone() };
            prop_assert_eq!(all.asked(&alone).found.len(), count);
        }
        for (kind, count) in all.asked(&query).kinds {
            let alone = NoteQuery { kinds: vec![kind], ..query.clone() };
            prop_assert_eq!(all.asked(&alone).found.len(), count);
        }
    }

    #[test]
    fn nothing_asked_is_everything_on_the_shelf(all in some_notes()) {
        prop_assert_eq!(all.asked(&NoteQuery::default()).found.len(), all.live().len());
        let trash = NoteQuery { shelf: Shelf::Trash, ..NoteQuery::default() };
        prop_assert_eq!(all.asked(&trash).found.len(), all.trash().len());
    }
}

#[test]
fn what_is_chosen_stays_on_the_list_though_no_note_has_it_any_more() {
    let query = NoteQuery { tags: vec![Some("gone".into())], ..NoteQuery::default() };
    let all = Annotations::default().inserted(Revision::created("d", content(0, 0, &[0], "a"), at(1)));
    let tags = all.asked(&query).tags;
    assert_eq!(tags, [(Some("gone".to_owned()), 0), (Some("x".to_owned()), 1)]);
    assert_eq!(toggled(&toggled(&query.tags, &None), &None), query.tags);
}

#[test]
fn a_history_says_what_each_revision_changed() {
    let mut all = Annotations::default();
    let first = Revision::created("d", content(0, 0, &[0], "one"), at(1));
    let id = first.id.clone();
    all.insert(first.clone());
    let tag_and_colour = Content { tags: vec!["y".into()], colour: Some("red".into()), ..first.content.clone() };
    all.insert(all.edited(&id, tag_and_colour.clone(), at(2)).expect("an edit"));
    all.insert(all.edited(&id, Content { body: "two".into(), ..tag_and_colour }, at(3)).expect("an edit"));
    all.insert(all.deleted(&id, at(4)).expect("a deletion"));
    all.insert(all.restored(&id, at(5)).expect("a restoration"));
    all.insert(all.restored_to(&id, &first.rev, at(6)).expect("a way back"));
    let past = all.past(&id);
    let deeds: Vec<Deed> = past.iter().map(|past| past.deed).collect();
    use Deed::{Changed, Deleted, Restored, Written};
    assert_eq!(deeds, [Changed, Restored, Deleted, Changed, Changed, Written]);
    assert_eq!(past.iter().map(|past| past.body).collect::<Vec<_>>(), [true, false, false, true, false, false]);
    assert_eq!((&past[4].tags_added, &past[4].tags_removed, past[4].colour), (&vec!["y"], &vec!["x"], true));
    assert_eq!(past.iter().filter(|past| past.is_head).count(), 1);
    assert_eq!(all.current(&id).expect("the note").content, first.content, "as it was at first");
}

#[test]
fn a_choice_between_versions_is_told_as_one() {
    let mut all = Annotations::default();
    let first = Revision::created("d", content(0, 0, &[], "one"), at(1));
    let id = first.id.clone();
    all.insert(first.clone());
    let said = |body: &str| Content { body: body.into(), ..first.content.clone() };
    let here = all.edited(&id, said("here"), at(2)).expect("an edit");
    let there = all.edited(&id, said("there"), Hlc { tab: TabId(2), ..at(2) }).expect("an edit");
    all.extend([here, there]);
    let unsettled = NoteQuery { shelf: Shelf::Unsettled, ..NoteQuery::default() };
    assert_eq!((all.asked(&unsettled).found.len(), all.asked(&unsettled).unsettled), (1, 1));
    assert_eq!(all.past(&id).iter().filter(|past| past.is_head).count(), 2);
    all.insert(all.resolved(&id, said("here"), at(3)).expect("a decision"));
    assert_eq!(all.past(&id)[0].deed, Deed::Settled);
    assert_eq!(all.asked(&unsettled).found.len(), 0);
}
