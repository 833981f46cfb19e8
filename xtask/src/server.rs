//! A small server of static files on 127.0.0.1, for looking at the app and for testing it. As plain as the plainest
//! host: no compression, no rewrite rules, no directory lists. Its switches imitate hosts that get something wrong.

mod desk;

use desk::{Desk, OWN};
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// What is served, and how badly.
#[derive(Clone, Debug)]
pub struct Site {
    pub folder: PathBuf,
    /// The decoded path under which the folder appears: `/`, or `/a b/ü/`. Begins and ends with a slash.
    pub prefix: String,
    /// A content type for `.wasm` files other than the right one.
    pub wasm_type: Option<&'static str>,
    /// Files whose name contains one of these are not found.
    pub missing: Vec<&'static str>,
    /// Files whose name contains one of these arrive with their last byte changed.
    pub damaged: Vec<&'static str>,
    /// Pages of every origin may read the files, as some hosts allow.
    pub open_to_all: bool,
    /// Files that lie beside the site's own, by name: what a publisher dropped in.
    pub beside: Vec<(&'static str, PathBuf)>,
}

impl Site {
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        let folder = folder.into();
        Self {
            folder,
            prefix: "/".into(),
            wasm_type: None,
            missing: Vec::new(),
            damaged: Vec::new(),
            open_to_all: false,
            beside: Vec::new(),
        }
    }

    #[must_use]
    pub fn under(mut self, prefix: impl Into<String>) -> Self {
        self.prefix = prefix.into();
        self
    }
}

/// One request, as the server saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub method: String,
    /// Decoded, without the query.
    pub path: String,
    pub status: u16,
}

/// A running server; it stops when dropped.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    stop: Arc<AtomicBool>,
}

struct Shared {
    site: Mutex<Arc<Site>>,
    requests: Mutex<Vec<Request>>,
    desk: Desk,
    /// It answers nobody.
    away: AtomicBool,
}

impl Server {
    /// Starts on the first of the ports that is free; port 0 is any.
    ///
    /// # Errors
    /// When none is free.
    pub fn start(site: Site, ports: impl IntoIterator<Item = u16>) -> io::Result<Self> {
        let mut listener = Err(io::Error::new(io::ErrorKind::AddrInUse, "no port to try"));
        for port in ports {
            listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port));
            if listener.is_ok() {
                break;
            }
        }
        let listener = listener?;
        let server = Self {
            address: listener.local_addr()?,
            shared: Arc::new(Shared {
                site: Mutex::new(Arc::new(site)),
                requests: Mutex::default(),
                desk: Desk::default(),
                away: AtomicBool::new(false),
            }),
            stop: Arc::default(),
        };
        let (shared, stop) = (Arc::clone(&server.shared), Arc::clone(&server.stop));
        thread::spawn(move || {
            for stream in listener.incoming() {
                if stop.load(Ordering::Relaxed) {
                    break;
                }
                let Ok(stream) = stream else { continue };
                if shared.away.load(Ordering::Relaxed) {
                    continue;
                }
                let shared = Arc::clone(&shared);
                // A browser that hangs up early is not the server's trouble.
                thread::spawn(move || drop(answer(&shared, stream)));
            }
        });
        Ok(server)
    }

    /// `http://127.0.0.1:8080/a%20b/%C3%BC/`
    pub fn url(&self) -> String {
        format!("{}{}", self.origin(), encoded(&self.shared.site().prefix))
    }

    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The folder whose files it gives.
    pub fn folder(&self) -> PathBuf {
        self.shared.site().folder.clone()
    }

    /// The contents of the file that a decoded path leads to.
    pub fn file(&self, path: &str) -> Option<Vec<u8>> {
        match find(&self.shared.site(), path, path) {
            Reply::File(file) => fs::read(file).ok(),
            _ => None,
        }
    }

    /// From now on no file is missing or damaged.
    pub fn repair(&self) {
        let mut site = self.shared.site.lock().unwrap_or_else(PoisonError::into_inner);
        *site = Arc::new(Site { missing: Vec::new(), damaged: Vec::new(), ..Site::clone(&site) });
    }

    /// From now on nobody gets an answer; or, with `false`, everybody does again.
    pub fn is_away(&self, away: bool) {
        self.shared.away.store(away, Ordering::Relaxed);
    }

    /// All requests so far, without those that tests have made for themselves.
    pub fn requests(&self) -> Vec<Request> {
        self.shared.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        // The listener sleeps until someone knocks.
        let _ = TcpStream::connect_timeout(&self.address, Duration::from_millis(200));
    }
}

impl Shared {
    /// What is served now.
    fn site(&self) -> Arc<Site> {
        Arc::clone(&self.site.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

enum Reply {
    File(PathBuf),
    Contents(Vec<u8>),
    Taken,
    /// Folders need their slash: relative addresses hang on it.
    Moved(String),
    Refused(u16, &'static str),
}

fn answer(shared: &Shared, stream: TcpStream) -> io::Result<()> {
    let Shared { requests, desk, .. } = shared;
    let site = &*shared.site();
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    // Lines are limited: nobody needs a request of more than 16 kB here.
    reader.by_ref().take(16 * 1024).read_line(&mut line)?;
    let mut words = line.split_whitespace();
    let (Some(method), Some(target)) = (words.next(), words.next()) else { return Ok(()) };
    let (mut header, mut length) = (String::new(), 0);
    while reader.by_ref().take(16 * 1024).read_line(&mut header)? > 2 {
        let value = header.split_once(':').filter(|(name, _)| name.eq_ignore_ascii_case("content-length"));
        length = value.and_then(|(_, number)| number.trim().parse().ok()).unwrap_or(length);
        header.clear();
    }

    let raw_path = target.split(['?', '#']).next().unwrap_or_default();
    let path = decoded(raw_path);
    let own = path.as_deref().and_then(|path| path.strip_prefix(site.prefix.as_str()));
    let own = own.filter(|rest| rest.starts_with(OWN)).unwrap_or_default();
    let mut sent = Vec::new();
    if method == "POST" {
        reader.by_ref().take(u64::min(length, 16 * 1024 * 1024)).read_to_end(&mut sent)?;
    }
    let reply = match (method, &path) {
        ("POST", _) if desk.takes(own, &String::from_utf8_lossy(&sent)) => Reply::Taken,
        ("GET", _) if desk.file(own).is_some() => Reply::Contents(desk.file(own).unwrap_or_default()),
        ("GET" | "HEAD", Some(path)) => find(site, path, raw_path),
        ("GET" | "HEAD", None) => Reply::Refused(400, "Bad Request"),
        _ => Reply::Refused(405, "Method Not Allowed"),
    };

    let mut extra = String::new();
    if site.open_to_all {
        extra += "Access-Control-Allow-Origin: *\r\n";
    }
    let (status, reason, kind, body) = match reply {
        Reply::File(file) => match fs::read(&file) {
            Ok(mut body) => {
                let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
                if let (Some(last), true) = (body.last_mut(), site.damaged.iter().any(|part| name.contains(part))) {
                    *last ^= 1;
                }
                if ["index.html", "rescue.html"].contains(&name.as_str()) {
                    body = desk.dressed(body);
                }
                let kind = if name.ends_with(".wasm") { site.wasm_type } else { None };
                (200, "OK", kind.unwrap_or_else(|| content_type(&name)), body)
            }
            Err(_) => (404, "Not Found", "text/plain; charset=utf-8", b"Not found\n".to_vec()),
        },
        Reply::Contents(body) => (200, "OK", content_type(own), body),
        Reply::Taken => (204, "No Content", "text/plain; charset=utf-8", Vec::new()),
        Reply::Moved(to) => {
            extra += &format!("Location: {to}\r\n");
            (301, "Moved Permanently", "text/plain; charset=utf-8", Vec::new())
        }
        Reply::Refused(status, reason) => {
            (status, reason, "text/plain; charset=utf-8", format!("{reason}\n").into_bytes())
        }
    };
    if own.is_empty() {
        let path = path.clone().unwrap_or_else(|| raw_path.to_owned());
        // Before the answer: who has it in hand finds the request counted.
        let request = Request { method: method.to_owned(), path, status };
        requests.lock().unwrap_or_else(PoisonError::into_inner).push(request);
    }
    let mut stream = reader.into_inner();
    write!(
        stream,
        "HTTP/1.1 {status} {reason}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\n\
         X-Content-Type-Options: nosniff\r\n{extra}Connection: close\r\n\r\n",
        body.len()
    )?;
    if method != "HEAD" {
        stream.write_all(&body)?;
    }
    stream.flush()
}

/// The file for a decoded path: inside the folder, or none.
fn find(site: &Site, path: &str, raw_path: &str) -> Reply {
    const NOT_FOUND: Reply = Reply::Refused(404, "Not Found");
    if format!("{path}/") == site.prefix {
        return Reply::Moved(format!("{raw_path}/"));
    }
    let Some(rest) = path.strip_prefix(site.prefix.as_str()) else { return NOT_FOUND };
    let unsafe_part = |part: &str| part == ".." || part == "." || part.contains(['\\', ':', '\0']);
    if rest.split('/').any(unsafe_part) || site.missing.iter().any(|part| rest.contains(part)) {
        return NOT_FOUND;
    }
    if let Some((_, file)) = site.beside.iter().find(|(name, _)| *name == rest) {
        return Reply::File(file.clone());
    }
    let mut file = site.folder.clone();
    file.extend(rest.split('/').filter(|part| !part.is_empty()));
    if file.is_dir() {
        if !path.ends_with('/') {
            return Reply::Moved(format!("{raw_path}/"));
        }
        file.push("index.html");
    } else if path.ends_with('/') {
        return NOT_FOUND;
    }
    // A link that leads out of the folder is not followed.
    match (file.canonicalize(), site.folder.canonicalize()) {
        (Ok(file), Ok(folder)) if file.starts_with(&folder) && file.is_file() && has_exact_case(&file, rest) => {
            Reply::File(file)
        }
        _ => NOT_FOUND,
    }
}

/// Hosts tell upper from lower case even where this machine's file system doesn't.
fn has_exact_case(file: &Path, rest: &str) -> bool {
    let last = rest.rsplit('/').next().filter(|name| !name.is_empty()).unwrap_or("index.html");
    file.file_name().is_some_and(|name| name == last)
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "csv" => "text/csv; charset=utf-8",
        "xml" => "application/xml",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
            let value = digit(rest.next())? * 16 + digit(rest.next())?;
            bytes.push(u8::try_from(value).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn encoded(path: &str) -> String {
    let mut text = String::new();
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => text.push(char::from(byte)),
            _ => text.push_str(&format!("%{byte:02X}")),
        }
    }
    text
}

#[cfg(test)]
mod tests;
