//! The way over the map by arrow keys: what lies next in a direction.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Left,
    Right,
    Up,
    Down,
}

/// Of points in px the one that comes next from `here` in a direction: near, and rather ahead than aside. Nothing if
/// nothing lies there.
pub fn next(points: &[(f64, f64)], here: usize, direction: Direction) -> Option<usize> {
    let (x, y) = *points.get(here)?;
    let cost = |(other_x, other_y): (f64, f64)| {
        let (dx, dy) = (other_x - x, other_y - y);
        let (ahead, aside) = match direction {
            Direction::Left => (-dx, dy),
            Direction::Right => (dx, dy),
            Direction::Up => (-dy, dx),
            Direction::Down => (dy, dx),
        };
        // A quarter of the circle belongs to each direction. Not every point need have a way to it by directions alone.
        (ahead > 0.0 && aside.abs() <= ahead * 1.001).then(|| ahead + 2.0 * aside.abs())
    };
    let others = points.iter().enumerate().filter(|(at, _)| *at != here);
    let costs = others.filter_map(|(at, point)| Some((at, cost(*point)?)));
    costs.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(at, _)| at)
}
