//! The page: mounts the app.

fn main() {
    kakehashi::start::start();
}
