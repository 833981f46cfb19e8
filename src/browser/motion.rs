//! What the reader's system says about motion, and the clock of frames.

/// True if the reader asked for less motion.
pub fn is_reduced() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok());
    query.flatten().is_some_and(|query| query.matches())
}

/// Milliseconds on the clock that events' time stamps use.
pub fn frame_ms() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}
