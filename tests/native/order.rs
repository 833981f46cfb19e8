//! The app's own sort against the standard library's.

use kakehashi::domain::order::sorted;
use proptest::prelude::*;

proptest! {
    #[test]
    fn it_sorts_stably_as_the_standard_library_does(items in proptest::collection::vec((0u8..9, any::<u16>()), 0..200)) {
        let mut expect = items.clone();
        expect.sort_by_key(|item| item.0);
        let mut found = items;
        sorted(&mut found, |a, b| a.0 < b.0);
        prop_assert_eq!(found, expect);
    }
}
