//! Partners of an actor: who they are, and their drawing.

use kakehashi::codec::dataset::{BUNDLED, read};
use kakehashi::domain::catalogue::{Catalogue, EntryId};
use kakehashi::domain::partners::partners;
use kakehashi::domain::related::actors_with;
use kakehashi::domain::succession::{Step, succession};
use kakehashi::layout::network::{Area, Network, Partner, network, room};

const NAMES: [&str; 6] = [
    "ILO",
    "HeW CO-OP JAPAN",
    "全国労働者共済生活協同組合連合会",
    "National Federation of Workers and Consumers Insurance Cooperatives",
    "W",
    "日本ILO協議会",
];

/// `count` partners with names of every length, each sharing a little less than the one before.
fn drawn(count: usize, width_px: f64) -> Network {
    let partner = |at: usize| Partner { name: NAMES[at % NAMES.len()], shared: 1 + (count - at) / 3 };
    let ties: Vec<(usize, usize)> =
        (0..count).flat_map(|a| (a + 1..count).map(move |b| (a, b))).filter(|(a, b)| (a + b) % 3 == 0).collect();
    network("Japanese Consumers’ Co-operative Union", &(0..count).map(partner).collect::<Vec<_>>(), &ties, width_px)
}

fn meet(a: &Area, b: &Area) -> bool {
    a.x_px < b.x_px + b.width_px
        && b.x_px < a.x_px + a.width_px
        && a.y_px < b.y_px + b.height_px
        && b.y_px < a.y_px + a.height_px
}

fn around(x_px: f64, y_px: f64, radius_px: f64) -> Area {
    Area { x_px: x_px - radius_px, y_px: y_px - radius_px, width_px: 2.0 * radius_px, height_px: 2.0 * radius_px }
}

/// Everything that takes room, with a word on what it is.
fn areas(drawing: &Network) -> Vec<(String, Area)> {
    let mut all = vec![("the middle".to_owned(), around(drawing.centre.x_px, drawing.centre.y_px, drawing.centre_px))];
    all.extend(drawing.name.iter().map(|line| (format!("own name {}", line.text), line.area())));
    for (at, node) in drawing.nodes.iter().enumerate() {
        all.push((format!("node {at}"), around(node.at.x_px, node.at.y_px, node.radius_px)));
        all.push((format!("label {at} {}", node.label.text), node.label.area()));
    }
    all
}

#[test]
fn nothing_overlaps_or_leaves_the_drawing_whatever_the_width_and_the_number() {
    for width_px in [240.0, 288.0, 320.0, 400.0, 479.0, 480.0, 560.0, 700.0, 980.0, 1400.0] {
        for count in [0, 1, 2, 3, 4, 5, 6, 7, 9, 12, 13, 18, 24, 25, 35, 200] {
            let drawing = drawn(count, width_px);
            let all = areas(&drawing);
            for (at, (what, area)) in all.iter().enumerate() {
                let inside = -0.01 <= area.x_px
                    && area.x_px + area.width_px <= drawing.width_px + 0.01
                    && 0.0 <= area.y_px
                    && area.y_px + area.height_px <= drawing.height_px;
                assert!(inside, "{count} at {width_px}: {what} {area:?} in {} px", drawing.height_px);
                for (other, other_area) in &all[at + 1..] {
                    assert!(!meet(area, other_area), "{count} at {width_px}: {what} meets {other}");
                }
            }
            for (at, node) in drawing.nodes.iter().enumerate() {
                assert!(24.0 <= node.target.width_px && 24.0 <= node.target.height_px, "{:?}", node.target);
                let inside = 0.0 <= node.target.x_px && node.target.x_px + node.target.width_px <= drawing.width_px;
                assert!(inside, "{count} at {width_px}: target {at} {:?}", node.target);
                let meets = drawing.nodes[at + 1..].iter().any(|other| meet(&node.target, &other.target));
                assert!(!meets, "{count} at {width_px}: target {at}");
            }
        }
    }
}

#[test]
fn the_same_partners_have_the_same_places() {
    assert_eq!(drawn(17, 640.0), drawn(17, 640.0));
}

#[test]
fn the_first_ones_are_drawn_and_the_rest_is_left_to_the_list() {
    assert_eq!([300.0, 800.0].map(room), [12, 24]);
    let drawing = drawn(200, 800.0);
    assert_eq!(drawing.nodes.len(), 24);
    // Ties to who isn't drawn aren't either.
    assert!(drawing.ties.iter().all(|tie| tie.ends.0 < 24 && tie.ends.1 < 24), "{:?}", drawing.ties);
    assert!(!drawing.ties.is_empty());
    assert_eq!(drawn(0, 800.0).nodes, []);
    // Clockwise from the top right, back to the top left.
    let sides: Vec<bool> = drawing.nodes.iter().map(|node| drawing.centre.x_px < node.at.x_px).collect();
    assert_eq!(sides, [[true; 12], [false; 12]].concat());
    let heights: Vec<f64> = drawing.nodes.iter().map(|node| node.at.y_px).collect();
    assert!(heights[..12].is_sorted() && heights[12..].iter().rev().is_sorted(), "{heights:?}");
}

#[test]
fn a_line_is_as_thick_as_what_is_shared() {
    let rays = |shared: &[usize]| {
        let partners: Vec<_> = shared.iter().map(|shared| Partner { name: "x", shared: *shared }).collect();
        network("y", &partners, &[], 640.0).nodes.iter().map(|node| node.ray_px).collect::<Vec<_>>()
    };
    let thick = rays(&[9, 5, 1]);
    assert!(thick.is_sorted_by(|a, b| b < a), "{thick:?}");
    assert_eq!(thick, [7.0, 4.25, 1.5]);
    assert_eq!(rays(&[1, 1]), [1.5, 1.5], "one entry is never a thick line");
}

#[test]
fn a_long_name_is_cut_and_a_short_one_is_whole() {
    let drawing = drawn(6, 288.0);
    let texts: Vec<&str> = drawing.nodes.iter().map(|node| node.label.text.as_str()).collect();
    assert_eq!(texts[0], "ILO");
    assert!(texts[3].starts_with("National") && texts[3].ends_with('…'), "{texts:?}");
}

fn catalogue() -> Catalogue {
    Catalogue::new(read(BUNDLED).0.expect("the bundled dataset"))
}

#[test]
fn partners_are_who_has_a_role_in_the_same_entries() {
    let c = catalogue();
    let all: Vec<EntryId> = c.entries().map(|(id, _)| id).collect();
    for actor in &c.dataset.actors {
        let named: Vec<EntryId> = all
            .iter()
            .copied()
            .filter(|id| c.entry(*id).is_some_and(|e| e.facts().participants.iter().any(|p| p.value.actor == actor.id)))
            .collect();
        let found = partners(&c, &named, &actor.id);
        let counted: Vec<(String, usize)> = found.list.iter().map(|one| (one.actor.clone(), one.shared())).collect();
        assert_eq!(counted, actors_with(&c, &named, &actor.id), "{}", actor.id);
        // Ties are pairs of partners, each once, and what a partner's own number counts.
        assert!(found.ties.is_sorted_by(|a, b| a < b), "{:?}", found.ties);
        for (at, partner) in found.list.iter().enumerate() {
            let own = found.ties.iter().filter(|(a, b)| *a == at || *b == at).count();
            assert_eq!(own, partner.others, "{} {}", actor.id, partner.actor);
        }
        for (a, b) in &found.ties {
            let (a, b) = (&found.list[*a].actor, &found.list[*b].actor);
            let has = |id: &EntryId, actor: &String| {
                c.entry(*id).is_some_and(|e| e.facts().participants.iter().any(|p| p.value.actor == *actor))
            };
            assert!(named.iter().any(|id| has(id, a) && has(id, b)), "{a} {b}");
        }
    }
    assert_eq!(partners(&c, &[], "ilo").list, []);
}

fn told(steps: &[Step<'_>]) -> Vec<(String, Option<String>)> {
    steps
        .iter()
        .map(|step| (step.actor.to_owned(), step.fact.value.on.as_ref().map(|on| on.as_str().to_owned())))
        .collect()
}

#[test]
fn a_succession_is_told_from_both_ends() {
    let c = catalogue();
    let on = Some("2018-04-01".to_owned());
    let (from, to) = (succession(&c, "jjc"), succession(&c, "jca"));
    assert_eq!((told(&from.before), told(&from.after)), (vec![], vec![("jca".to_owned(), on.clone())]));
    assert_eq!((told(&to.before), told(&to.after)), (vec![("jjc".to_owned(), on)], vec![]));
    let medical = succession(&c, "hew-coop-japan");
    assert_eq!(told(&medical.before), [("jccu-medical".to_owned(), None)]);
    let none = succession(&c, "ilo");
    assert!(none.before.is_empty() && none.after.is_empty());
}

#[test]
fn a_succession_goes_on_and_a_circle_ends() {
    let relation = |id: &str, kind: &str, other: &str, on: &str| {
        format!(r#"{{"id":"{id}","kind":"{kind}","actor":"{other}","on":"{on}","status":"stated","source":"s"}}"#)
    };
    // a → b → c, each step said by one of its ends alone; d and e follow each other.
    let text = format!(
        r#"{{"schema":1,"id":"x","languages":["en"],"title":{{"en":"t"}},"subject":{{"en":"s"}},
        "sources":[{{"id":"s","title":{{"en":"s"}}}}],"actors":[
        {{"id":"a","name":{{"en":"A"}},"relations":[{}]}},{{"id":"b","name":{{"en":"B"}}}},
        {{"id":"c","name":{{"en":"C"}},"relations":[{}]}},
        {{"id":"d","name":{{"en":"D"}},"relations":[{}]}},{{"id":"e","name":{{"en":"E"}},"relations":[{}]}}]}}"#,
        relation("1", "successor", "b", "1990"),
        relation("2", "predecessor", "b", "2000"),
        relation("3", "successor", "e", "2001"),
        relation("4", "successor", "d", "2002"),
    );
    let c = Catalogue::new(read(&text).0.expect("a dataset"));
    let step = |actor: &str, on: &str| (actor.to_owned(), Some(on.to_owned()));
    assert_eq!(told(&succession(&c, "a").after), [step("b", "1990"), step("c", "2000")]);
    assert_eq!(told(&succession(&c, "c").before), [step("a", "1990"), step("b", "2000")]);
    let middle = succession(&c, "b");
    assert_eq!((told(&middle.before), told(&middle.after)), (vec![step("a", "1990")], vec![step("c", "2000")]));
    assert_eq!(told(&succession(&c, "d").after), [step("e", "2001")]);
}
