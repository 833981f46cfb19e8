//! How the app starts, wherever it lies and whatever the browser can do. None of these looks at a view.

use crate::app::App;
use crate::engine::Storage;
use crate::journey::{Journey, Setup};
use crate::{Outcome, check, check_eq, journey};

pub const JOURNEYS: &[Journey] = &[
    journey!("the app opens at a host's root", opens),
    journey!(
        "the app opens under a sub-path with a space and an umlaut",
        Setup { prefix: "/a b/ü/", ..Setup::PLAIN },
        opens
    ),
    journey!(
        "a host with a wrong content type for wasm does no harm",
        Setup { wasm_type: Some("text/plain"), ..Setup::PLAIN },
        opens
    ),
    journey!("only the app's own files are asked for", asks_only_for_its_own_files),
    journey!(
        "the policy is there and refuses inline scripts and handlers",
        Setup { complaints: REFUSALS, ..Setup::PLAIN },
        refuses_injections
    ),
    journey!("a chosen theme is there before the first paint", keeps_the_theme),
    journey!("Japanese eras stand beside years as the reader likes, also on the next visit", keeps_eras),
    journey!("a browser without light-dark() shows the plain account and says why", old_browser),
    journey!(
        "a browser without WebAssembly shows the plain account in Japanese words",
        Setup { language: "ja", ..Setup::PLAIN },
        no_wasm
    ),
    journey!(
        "without scripts there is the plain account",
        Setup { complaints: &["Blocked script execution"], ..Setup::PLAIN },
        no_scripts
    ),
    journey!(
        "a wasm file that isn't there brings the plain account back",
        Setup { missing: &[".wasm"], complaints: NOT_LOADED, ..Setup::PLAIN },
        fails_to_start
    ),
    journey!(
        "a damaged wasm file is refused",
        Setup { damaged: &[".wasm"], complaints: NOT_LOADED, ..Setup::PLAIN },
        fails_to_start
    ),
    journey!("blocked storage does not hinder the start", Setup { storage: Storage::Blocked, ..Setup::PLAIN }, opens),
];

/// What Chromium and boot.js say when a file has not the expected contents (those of a "not found" neither).
const NOT_LOADED: &[&str] = &["404", "integrity", "Kakehashi could not start"];

/// What Chromium says when it refuses something on the policy's behalf.
const REFUSALS: &[&str] = &["Content Security Policy", "Trusted", "TrustedHTML", "trusted", "default policy"];

async fn opens(app: &App) -> Outcome {
    app.open("").await?;
    check_eq!(app.state().await?, "ready", "the app's state");
    check_eq!(app.count("#account").await?, 0, "plain accounts beside the app");
    app.reload().await
}

async fn asks_only_for_its_own_files(app: &App) -> Outcome {
    app.open("").await?;
    app.asks_only_its_own_origin().await?;
    // The same from the server's side, and each file once.
    let mut paths: Vec<String> = app.server.requests().into_iter().map(|request| request.path).collect();
    let all = paths.len();
    paths.sort();
    paths.dedup();
    check_eq!(all, paths.len(), "requests beyond one a file");
    Ok(())
}

async fn refuses_injections(app: &App) -> Outcome {
    app.open("").await?;
    let policy = app.js("return document.querySelector('meta[http-equiv=Content-Security-Policy]').content;").await?;
    let policy = policy.as_str().unwrap_or_default();
    for part in [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval';",
        "require-trusted-types-for 'script'",
        "trusted-types default",
    ] {
        check!(policy.contains(part), "the policy lacks {part:?}: {policy}");
    }
    let script = "window.ran = [];
        const tried = {};
        const attempt = (name, action) => { try { action(); tried[name] = 'allowed'; } catch { tried[name] = 'refused'; } };
        const box = document.body.appendChild(document.createElement('div'));
        attempt('inline script', () => { const s = document.createElement('script'); s.textContent = 'ran.push(1)'; box.append(s); });
        attempt('foreign script', () => { const s = document.createElement('script'); s.src = 'https://example.com/x.js'; });
        attempt('script outside our folder', () => { const s = document.createElement('script'); s.src = 'sub/../../x.css'; });
        attempt('our script', () => { const s = document.createElement('script'); s.src = 'later.js'; });
        attempt('event handler', () => { box.innerHTML = '<img src=x onerror=\"ran.push(2)\">'; });
        attempt('event handler after a slash', () => { box.innerHTML = '<svg/onload=ran.push(3)>'; });
        attempt('script in markup', () => { box.innerHTML = '<scr' + 'ipt>ran.push(4)</scr' + 'ipt>'; });
        attempt('frame', () => { box.innerHTML = '<iframe srcdoc=\"x\"></iframe>'; });
        attempt('javascript address', () => { box.innerHTML = '<a href=\" java&#115;cript&colon;ran.push(5)\">x</a>'; });
        attempt('plain markup', () => { box.innerHTML = '<p class=\"linked\">Script, object and base are words; 1 on = 2</p>'; });
        attempt('a document', () => { new DOMParser().parseFromString('<base href=x>', 'text/html'); });
        attempt('a second policy', () => { trustedTypes.createPolicy('other', {}); });
        box.remove();
        return tried;";
    let tried = app.js(script).await?;
    for (name, outcome) in tried.as_object().ok_or("no answer")? {
        let expected = if ["our script", "plain markup"].contains(&name.as_str()) { "allowed" } else { "refused" };
        check_eq!(outcome, expected, name);
    }
    // What could run late has had two frames to do so.
    app.settled().await?;
    check_eq!(app.js("return ran.length;").await?, 0, "scripts that ran");
    Ok(())
}

async fn keeps_the_theme(app: &App) -> Outcome {
    app.open("").await?;
    for value in ["\"dark\"", "dark"] {
        app.js_with("localStorage.setItem('kakehashi/theme', arguments[0]);", vec![value.into()]).await?;
        app.before_scripts(
            "new MutationObserver(() => { window.firstTheme ??= document.body && (document.documentElement.dataset.theme ?? 'none'); })
                .observe(document, { childList: true, subtree: true });",
        );
        app.reload().await?;
        check_eq!(app.js("return firstTheme;").await?, "dark", "the theme when the body began");
    }
    Ok(())
}

async fn keeps_eras(app: &App) -> Outcome {
    app.open("#/timeline?lang=ja").await?;
    let eras =
        "[...document.querySelectorAll('.tick')].filter((tick) => /平成|令和/.test(tick.dataset.below ?? '')).length";
    app.until("eras at first", &format!("{eras} > 3")).await?;
    app.css("[data-opens=lanes]").await?.click().await?;
    app.css(".menu-more input").await?.click().await?;
    app.until("no eras", &format!("{eras} === 0")).await?;
    app.axe().await?;
    app.reload().await?;
    app.until("years", "document.querySelectorAll('.tick').length > 3").await?;
    check_eq!(app.js(&format!("return {eras};")).await?, 0, "eras after a reload");
    Ok(())
}

/// The account is to be seen, the app is not.
async fn plain_account(app: &App) -> Outcome {
    check!(app.css("#account").await?.is_displayed().await?, "the plain account is hidden");
    check!(app.count("#app > *").await? == 0, "the app has been mounted");
    Ok(())
}

async fn old_browser(app: &App) -> Outcome {
    app.before_scripts(
        "const supports = CSS.supports.bind(CSS);
         CSS.supports = (...words) => !words.join().includes('light-dark') && supports(...words);",
    );
    app.visit("").await?;
    plain_account(app).await?;
    app.sees("too old").await?;
    check_eq!(app.state().await?, "", "the app's state");
    let asked = app.server.requests();
    check!(!asked.iter().any(|request| request.path.ends_with(".wasm")), "the wasm was fetched for nothing");
    Ok(())
}

async fn no_wasm(app: &App) -> Outcome {
    app.before_scripts("delete globalThis.WebAssembly;");
    app.visit("").await?;
    plain_account(app).await?;
    app.sees("WebAssemblyが無効").await
}

/// In a frame without the right to run scripts, which looks to the page as if they were off, in every engine.
async fn no_scripts(app: &App) -> Outcome {
    app.server.put("__frame.html", "<!doctype html><link rel=icon href='favicon.svg'><iframe sandbox='allow-same-origin' src='./' width=1000 height=600></iframe>");
    app.visit("__frame.html").await?;
    let inside = "document.querySelector('iframe').contentDocument";
    app.until("the account is there", &format!("!!{inside}.querySelector('#account')")).await?;
    let seen = app.js(&format!("return {inside}.querySelector('#account').checkVisibility();")).await?;
    check_eq!(seen, true, "the plain account is to be seen");
    let text = app.js(&format!("return {inside}.querySelector('#account').innerText;")).await?;
    check!(text.as_str().unwrap_or_default().contains("JavaScript"), "nothing says that scripts are off: {text}");
    check_eq!(app.js(&format!("return {inside}.documentElement.dataset.app ?? '';")).await?, "", "the app's state");
    Ok(())
}

async fn fails_to_start(app: &App) -> Outcome {
    app.visit("").await?;
    app.until("the start has failed", "document.documentElement.dataset.app === 'failed'").await?;
    plain_account(app).await?;
    app.sees("could not be started").await?;
    let again = app.link("Try again").await?;
    again.click().await?;
    app.sees("could not be started").await
}
