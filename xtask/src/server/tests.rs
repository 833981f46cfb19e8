//! The server by itself: what it gives, to whom, and what it leaves out.

use super::{Server, Site};
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;

fn fetched(server: &Server, path: &str) -> String {
    let mut stream = TcpStream::connect(server.address).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    text
}

fn status(server: &Server, path: &str) -> String {
    fetched(server, path).split(' ').nth(1).unwrap_or_default().to_owned()
}

#[test]
fn the_server_gives_its_folder_and_nothing_else() {
    let folder = std::env::temp_dir().join(format!("kakehashi-server-{}", std::process::id()));
    fs::create_dir_all(folder.join("site/sub")).unwrap();
    fs::write(folder.join("secret"), "secret").unwrap();
    fs::write(folder.join("site/index.html"), "<p>home").unwrap();
    fs::write(folder.join("site/sub/a b.wasm"), [0]).unwrap();

    let server = Server::start(Site::new(folder.join("site")).under("/a b/ü/"), [0]).unwrap();
    assert!(server.url().ends_with("/a%20b/%C3%BC/"), "{}", server.url());
    assert!(fetched(&server, "/a%20b/%C3%BC/").ends_with("<p>home"));
    assert!(fetched(&server, "/a%20b/%C3%BC/?x=1").ends_with("<p>home"));
    assert!(fetched(&server, "/a%20b/%C3%BC").contains("Location: /a%20b/%C3%BC/\r\n"));
    assert!(fetched(&server, "/a%20b/%C3%BC/sub/a%20b.wasm").contains("Content-Type: application/wasm\r\n"));
    for path in [
        "/",
        "/secret",
        "/a%20b/%C3%BC/../secret",
        "/a%20b/%C3%BC/..%2fsecret",
        "/a%20b/%C3%BC/sub/",
        "/a%20b/%C3%BC/INDEX.html",
    ] {
        assert_eq!(status(&server, path), "404", "{path}");
    }
    assert_eq!(status(&server, "/%zz"), "400");
    // What tests lay out is there, and doesn't count as the site's.
    server.put("__x.html", "<p>for now");
    server.before_scripts("first()");
    assert!(fetched(&server, "/a%20b/%C3%BC/__x.html").ends_with("<p>for now"));
    assert!(server.requests().iter().all(|request| !request.path.contains("__x")));
    drop(server);
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn what_was_missing_or_damaged_can_come_back() {
    let folder = std::env::temp_dir().join(format!("kakehashi-repair-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("gone.txt"), "a").unwrap();
    fs::write(folder.join("bad.txt"), "b").unwrap();
    let site = Site { missing: vec!["gone"], damaged: vec!["bad"], ..Site::new(&folder) };
    let server = Server::start(site, [0]).unwrap();
    assert_eq!(status(&server, "/gone.txt"), "404");
    assert!(fetched(&server, "/bad.txt").ends_with('c'));
    server.repair();
    assert!(fetched(&server, "/gone.txt").ends_with('a'));
    assert!(fetched(&server, "/bad.txt").ends_with('b'));
    drop(server);
    fs::remove_dir_all(&folder).unwrap();
}
