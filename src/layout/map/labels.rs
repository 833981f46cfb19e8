//! Room for names beside signs: each where it covers no sign and no other name, or nowhere.

/// A sign with a name, in px. The most important come first.
#[derive(Clone, Copy, Debug)]
pub struct Sign {
    pub x_px: f64,
    pub y_px: f64,
    /// Half the sign's own size.
    pub reach_px: f64,
    pub width_px: f64,
}

/// Where a name stands, seen from its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Right,
    Left,
    Above,
    Below,
}

/// The height of a line, and the air between a sign and its name.
pub const LINE_PX: f64 = 16.0;
const GAP_PX: f64 = 3.0;
const SIDES: [Side; 4] = [Side::Right, Side::Left, Side::Above, Side::Below];

/// A box: left, top, right, bottom.
type Room = (f64, f64, f64, f64);

/// The side for each name; nothing where there is no room, within a frame of this size in px if there is one.
pub fn placed(signs: &[Sign], frame: Option<(f64, f64)>) -> Vec<Option<Side>> {
    let own: Vec<Room> = signs.iter().map(|s| around(s.x_px, s.y_px, s.reach_px, s.reach_px)).collect();
    let mut taken: Vec<Room> = Vec::new();
    let mut out = Vec::with_capacity(signs.len());
    for (at, sign) in signs.iter().enumerate() {
        let free = |side: &Side| {
            let room = room(sign, *side);
            if frame.is_some_and(|(width, height)| room.0 < 0.0 || room.1 < 0.0 || room.2 > width || room.3 > height) {
                return false;
            }
            let others = own.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, room)| room);
            !others.chain(&taken).any(|other| meet(*other, room))
        };
        let side = SIDES.into_iter().find(free);
        taken.extend(side.map(|side| room(sign, side)));
        out.push(side);
    }
    out
}

/// The name's box.
pub fn room(sign: &Sign, side: Side) -> Room {
    let (half_width, half_line) = (sign.width_px / 2.0, LINE_PX / 2.0);
    let aside = sign.reach_px + GAP_PX;
    match side {
        Side::Right => around(sign.x_px + aside + half_width, sign.y_px, half_width, half_line),
        Side::Left => around(sign.x_px - aside - half_width, sign.y_px, half_width, half_line),
        Side::Above => around(sign.x_px, sign.y_px - sign.reach_px - half_line, half_width, half_line),
        Side::Below => around(sign.x_px, sign.y_px + sign.reach_px + half_line, half_width, half_line),
    }
}

fn around(x: f64, y: f64, half_width: f64, half_height: f64) -> Room {
    (x - half_width, y - half_height, x + half_width, y + half_height)
}

fn meet(a: Room, b: Room) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}
