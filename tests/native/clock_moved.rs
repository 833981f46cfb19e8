//! The reader's clock jumps by years, forwards and backwards: what was written last stays the last word.

use crate::keeping::rig::{Net, Tab, all, settle, some};
use kakehashi::browser::store::MemoryStore;
use kakehashi::domain::annotation::{Hlc, TabId};
use kakehashi::store::{NoteAction, Saving};
use proptest::collection::vec;
use proptest::prelude::*;

const YEAR_MS: u64 = 365 * 24 * 60 * 60 * 1000;

fn changes(tab: &Tab, from: &str, to: &str) {
    tab.does(NoteAction::EditNote(tab.id_of(from)));
    tab.types(to);
    tab.keeps(to);
    settle(&[tab]);
    assert_eq!((tab.bodies(), tab.saving()), (vec![to.to_owned()], Saving::Saved), "after {from}");
}

#[test]
fn a_clock_that_jumps_by_years_loses_no_change_and_makes_no_conflict() {
    let (local, mirror) = (MemoryStore::default(), MemoryStore::default());
    let net = Net::new();
    net.now_ms.set(56 * YEAR_MS);
    let tab = net.tab(7, some(&local), some(&mirror));
    settle(&[&tab]);
    tab.writes("today");
    net.now_ms.set(36 * YEAR_MS);
    changes(&tab, "today", "twenty years back");
    net.now_ms.set(86 * YEAR_MS);
    changes(&tab, "twenty years back", "thirty years ahead");
    net.now_ms.set(0);
    changes(&tab, "thirty years ahead", "at the beginning of all clocks");
    tab.dies();
    // Another load, whose clock is right again, and so far behind what is stored.
    net.now_ms.set(56 * YEAR_MS);
    let next = net.tab(8, some(&local), some(&mirror));
    settle(&[&next]);
    changes(&next, "at the beginning of all clocks", "the last word");
    next.dies();
    let last = net.tab(9, some(&local), some(&mirror));
    settle(&[&last]);
    assert_eq!(last.bodies(), ["the last word"]);
    assert!(last.w.with_annotations_now(|all| all.conflicts().is_empty()));
    assert_eq!(all(&local, "kakehashi/1/").len(), 5);
    last.dies();
}

proptest! {
    #[test]
    fn of_whatever_clocks_a_tab_sees_its_moments_only_grow_and_are_never_one_of_the_others(
        steps in vec((any::<u64>(), 0..1_u64 << 48, any::<u16>(), any::<bool>()), 1..60),
    ) {
        let mut clock = Hlc::start(TabId(7));
        let mut seen = Vec::new();
        for (now_ms, millis, counter, looks) in steps {
            if looks {
                let other = Hlc { millis, counter, tab: TabId(9) };
                seen.push(other);
                let observed = clock.observed(other, now_ms);
                prop_assert!(clock <= observed && observed.tab == TabId(7));
                clock = observed;
            }
            let next = clock.tick(now_ms);
            prop_assert!(clock < next && !seen.contains(&next));
            prop_assert_eq!(next.to_string().parse::<Hlc>().ok(), Some(next), "it can always be written");
            clock = next;
        }
    }
}
