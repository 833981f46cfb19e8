//! One sort for the whole app. The standard library's is copied, some 4 kB each time, for every type it sorts; this
//! one orders positions, and only the moving of the values is copied.

/// Puts `items` in order, stably: `before(a, b)` is true where `a` comes strictly before `b`.
pub fn sorted<T>(items: &mut Vec<T>, before: impl Fn(&T, &T) -> bool) {
    let order = order(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => before(a, b),
        _ => false,
    });
    let mut slots: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|at| slots.get_mut(at).and_then(Option::take)));
}

/// The positions `0..count` in order: a merge sort from the bottom up.
pub fn order(count: usize, before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut from: Vec<usize> = (0..count).collect();
    let mut to: Vec<usize> = Vec::with_capacity(count);
    let mut width = 1;
    while width < count {
        to.clear();
        for run in from.chunks(width * 2) {
            let (mut left, mut right) = run.split_at(width.min(run.len()));
            while let ([l, rest_l @ ..], [r, rest_r @ ..]) = (left, right) {
                // The left one stays first where neither comes before the other.
                if before(*r, *l) {
                    to.push(*r);
                    right = rest_r;
                } else {
                    to.push(*l);
                    left = rest_l;
                }
            }
            to.extend_from_slice(left);
            to.extend_from_slice(right);
        }
        std::mem::swap(&mut from, &mut to);
        width *= 2;
    }
    from
}
