//! The pointer state machine, the wheel and inertia.

use kakehashi::layout::gesture::{Effect, Gesture, Pointer, Wheel, WheelMode, wheel_effect};
use proptest::prelude::*;

fn at(id: i32, x_px: f64, time_ms: f64) -> Pointer {
    Pointer { id, x_px, y_px: 50.0, time_ms }
}

/// A gesture with everything it has done.
struct Story(Gesture, Vec<Effect>);

impl Story {
    fn new() -> Self {
        Self(Gesture::default(), Vec::new())
    }
    fn then(mut self, step: impl FnOnce(Gesture) -> kakehashi::layout::gesture::Step) -> Self {
        let step = step(self.0);
        self.1.extend(step.effects);
        Self(step.gesture, self.1)
    }
    fn down(self, id: i32, x: f64, ms: f64) -> Self {
        self.then(|gesture| gesture.pressed(at(id, x, ms)))
    }
    fn to(self, id: i32, x: f64, ms: f64) -> Self {
        self.then(|gesture| gesture.moved(at(id, x, ms)))
    }
    fn up(self, id: i32, x: f64, ms: f64) -> Self {
        self.then(|gesture| gesture.released(at(id, x, ms), true))
    }
    fn frame(self, ms: f64) -> Self {
        self.then(|gesture| gesture.elapsed(ms))
    }
    fn panned_px(&self) -> f64 {
        self.1.iter().map(|effect| if let Effect::PanBy(px) = effect { *px } else { 0.0 }).sum()
    }
}

#[test]
fn a_press_that_hardly_moves_is_a_tap() {
    let story = Story::new().down(1, 100.0, 0.0).to(1, 103.0, 20.0).up(1, 103.0, 40.0);
    assert_eq!((story.0, story.1), (Gesture::Idle, vec![Effect::Tap { x_px: 100.0, y_px: 50.0 }]));
}

#[test]
fn a_press_that_moves_is_a_drag_and_no_tap_and_loses_no_pixel() {
    let story = Story::new().down(1, 100.0, 0.0).to(1, 103.0, 20.0).to(1, 110.0, 40.0).to(1, 90.0, 300.0);
    assert!(story.0.is_moving());
    let story = story.up(1, 90.0, 800.0);
    assert_eq!((story.0, story.1), (Gesture::Idle, vec![Effect::PanBy(10.0), Effect::PanBy(-20.0)]));
}

#[test]
fn a_pointer_that_only_hovers_does_nothing() {
    let story = Story::new().to(1, 10.0, 0.0).to(1, 90.0, 10.0).up(1, 90.0, 20.0);
    assert_eq!((story.0, story.1), (Gesture::Idle, vec![]));
}

#[test]
fn a_flick_glides_and_comes_to_rest() {
    let mut story = Story::new().down(1, 0.0, 0.0).to(1, 50.0, 50.0).to(1, 100.0, 100.0).up(1, 100.0, 100.0);
    assert!(story.0.is_gliding());
    for frame in 1..300 {
        story = story.frame(100.0 + f64::from(frame) * 16.0);
    }
    assert_eq!(story.0, Gesture::Idle);
    // Speed 1 px/ms times the decay of 325 ms, less what is too slow to see.
    assert!((380.0..425.1).contains(&story.panned_px()), "{}", story.panned_px());
}

#[test]
fn a_touch_stops_a_glide_and_is_no_tap() {
    let story = Story::new().down(1, 0.0, 0.0).to(1, 90.0, 60.0).up(1, 90.0, 60.0).frame(80.0);
    let before = story.1.len();
    let story = story.down(1, 300.0, 90.0).up(1, 300.0, 130.0).frame(150.0);
    assert_eq!((story.0, story.1.len()), (Gesture::Idle, before));
}

#[test]
fn a_pause_before_letting_go_or_reduced_motion_means_no_glide() {
    let story = Story::new().down(1, 0.0, 0.0).to(1, 100.0, 50.0).up(1, 100.0, 400.0);
    assert_eq!(story.0, Gesture::Idle);
    let story = Story::new().down(1, 0.0, 0.0).to(1, 100.0, 50.0);
    assert_eq!(story.0.released(at(1, 100.0, 60.0), false).gesture, Gesture::Idle);
}

#[test]
fn two_fingers_zoom_around_their_middle_and_one_goes_on_dragging() {
    let story = Story::new().down(1, 100.0, 0.0).down(2, 200.0, 10.0).to(2, 300.0, 20.0);
    assert_eq!(story.1, [Effect::PanBy(50.0), Effect::ZoomAt { anchor_px: 200.0, factor: 2.0 }]);
    let story = story.up(1, 100.0, 30.0).to(2, 310.0, 40.0).up(2, 310.0, 500.0);
    assert_eq!((story.0, &story.1[2..]), (Gesture::Idle, &[Effect::PanBy(10.0)][..]));
}

#[test]
fn a_pointer_that_the_browser_takes_away_leaves_nothing_behind() {
    let story = Story::new().down(1, 0.0, 0.0).to(1, 90.0, 20.0).then(|gesture| gesture.cancelled(1));
    assert_eq!(story.0, Gesture::Idle);
}

#[test]
fn a_pointer_whose_release_nobody_saw_starts_anew() {
    let story = Story::new().down(1, 0.0, 0.0).down(1, 500.0, 900.0).up(1, 500.0, 950.0);
    assert_eq!((story.0, story.1), (Gesture::Idle, vec![Effect::Tap { x_px: 500.0, y_px: 50.0 }]));
}

fn wheel(delta_x: f64, delta_y: f64) -> Wheel {
    Wheel { delta_x, delta_y, mode: WheelMode::Pixel, ctrl: false, shift: false, x_px: 30.0 }
}

#[test]
fn a_wheel_zooms_and_with_shift_or_sideways_it_pans() {
    let Some(Effect::ZoomAt { anchor_px, factor }) = wheel_effect(wheel(0.0, -100.0), 900.0) else { panic!("no zoom") };
    assert!(anchor_px == 30.0 && 1.1 < factor && factor < 1.3);
    let pans = [
        wheel_effect(wheel(40.0, 3.0), 900.0),
        wheel_effect(Wheel { shift: true, ..wheel(0.0, 40.0) }, 900.0),
        wheel_effect(Wheel { shift: true, ..wheel(40.0, 0.0) }, 900.0),
        wheel_effect(Wheel { mode: WheelMode::Line, ..wheel(2.5, 0.0) }, 900.0),
    ];
    assert_eq!(pans, [Some(Effect::PanBy(-40.0)); 4]);
    assert_eq!(wheel_effect(wheel(0.0, 0.0), 900.0), None);
}

proptest! {
    #[test]
    fn one_turn_of_any_wheel_zooms_within_bounds(
        x in any::<f64>(),
        y in any::<f64>(),
        ctrl in any::<bool>(),
        shift in any::<bool>(),
        mode in 0_u32..4,
    ) {
        let wheel = Wheel { ctrl, shift, mode: WheelMode::from_dom(mode), ..wheel(x, y) };
        match wheel_effect(wheel, 900.0) {
            Some(Effect::ZoomAt { factor, .. }) => prop_assert!((0.66..=1.5).contains(&factor)),
            Some(Effect::PanBy(px)) => prop_assert!(px.abs() <= 900.0),
            Some(Effect::Tap { .. }) => prop_assert!(false),
            None => {}
        }
    }

    #[test]
    fn however_pointers_come_and_go_a_drag_follows_them_exactly(
        xs in proptest::collection::vec(0.0_f64..900.0, 1..30),
    ) {
        let mut story = Story::new().down(1, 450.0, 0.0);
        let mut last = 450.0;
        for (index, x) in xs.iter().enumerate() {
            story = story.to(1, *x, index as f64 * 16.0);
            last = *x;
        }
        let moved = if story.0.is_moving() { last - 450.0 } else { 0.0 };
        prop_assert!((story.panned_px() - moved).abs() < 1e-9);
    }
}
