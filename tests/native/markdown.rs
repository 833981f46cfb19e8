//! A note's Markdown: what is shown of it, what never is, and in which time.

use std::time::{Duration, Instant};

use kakehashi::codec::markdown::{Node, Part, is_allowed, parsed};
use proptest::prelude::*;

/// The tree on one line: `p[…]`, `b[…]`, `a(address)[…]`.
fn told(nodes: &[Node]) -> String {
    nodes.iter().map(one).collect()
}

fn one(node: &Node) -> String {
    match node {
        Node::Text(text) => text.clone(),
        Node::Break => "⏎".to_owned(),
        Node::Rule => "―".to_owned(),
        Node::Code(code) => format!("`{code}`"),
        Node::CodeBlock(code) => format!("pre[{code}]"),
        Node::Part(part, children) => {
            let name = match part {
                Part::Paragraph => "p".to_owned(),
                Part::Heading(rank) => format!("h{rank}"),
                Part::Quote => "q".to_owned(),
                Part::List(None) => "ul".to_owned(),
                Part::List(Some(first)) => format!("ol{first}"),
                Part::Item => "li".to_owned(),
                Part::Emphasis => "i".to_owned(),
                Part::Strong => "b".to_owned(),
                Part::Struck => "s".to_owned(),
                Part::Link(address) => format!("a({address})"),
            };
            format!("{name}[{}]", told(children))
        }
    }
}

fn check(source: &str, expected: &str) {
    assert_eq!(told(&parsed(source)), expected, "{source:?}");
}

#[test]
fn what_readers_write_is_shown_as_they_mean_it() {
    check("plain", "p[plain]");
    check("", "");
    check("one\ntwo\n\nthree", "p[one⏎two]p[three]");
    check("**bold** and *leaning*, ~~gone~~ `code`", "p[b[bold] and i[leaning], s[gone] `code`]");
    check("- one\n- two", "ul[li[one]li[two]]");
    check("3. three\n4. four", "ol3[li[three]li[four]]");
    check("> said\n\n---", "q[p[said]]―");
    check("```rust\nlet x;\n```", "pre[let x;]");
    check("[words](https://example.org/a?b=c#d)", "p[a(https://example.org/a?b=c#d)[words]]");
    check("[here](#/country/KE)", "p[a(#/country/KE)[here]]");
    check("<someone@example.org>", "p[a(mailto:someone@example.org)[someone@example.org]]");
}

#[test]
fn headings_never_leave_out_a_rank() {
    check("# one\n### three\n# one\n###### six", "h1[one]h2[three]h1[one]h2[six]");
    check("#### deep", "h1[deep]");
}

#[test]
fn emphasis_works_beside_japanese_punctuation() {
    check("これは**「強調」**です。", "p[これはb[「強調」]です。]");
    check("**重要。**確認する", "p[b[重要。]確認する]");
    check("~~（古い）~~新しい", "p[s[（古い）]新しい]");
    check("**a\u{F0041}。**b", "p[**a\u{F0041}。**b]");
}

#[test]
fn addresses_without_signs_are_links_up_to_where_they_end() {
    check("see https://example.org/x.", "p[see a(https://example.org/x)[https://example.org/x].]");
    check("（https://example.org/）です", "p[（a(https://example.org/)[https://example.org/]）です]");
    check("(https://example.org/a_(b))", "p[(a(https://example.org/a_(b))[https://example.org/a_(b)])]");
    check("https:// and xhttps://a.b and httpd", "p[https:// and xhttps://a.b and httpd]");
    check("`https://example.org`", "p[`https://example.org`]");
    check("[https://a.b](https://c.d)", "p[a(https://c.d)[https://a.b]]");
}

#[test]
fn html_is_shown_as_it_was_written() {
    check("<script>alert(1)</script>", "p[<script>alert(1)</script>]");
    check("a <b onclick=x>bold</b> word", "p[a <b onclick=x>bold</b> word]");
    check("<div>\n<p>two\n</div>", "p[<div>⏎<p>two⏎</div>]");
    check("&lt;img&gt; &amp; &nosuch;", "p[<img> & &nosuch;]");
}

#[test]
fn an_image_is_its_words_and_a_refused_link_says_where_it_led() {
    check("![a chart](https://example.org/x.png)", "p[a chart]");
    check("![](https://example.org/x.png)", "p[a(https://example.org/x.png)[https://example.org/x.png]]");
    check("[press](javascript:alert(1))", "p[press (javascript:alert(1))]");
    check("[press](JaVa&#x53;cript&colon;alert)", "p[press (JaVaScript:alert)]");
    check("[press](data:text/html,x)", "p[press (data:text/html,x)]");
    check("[press](//evil.example)", "p[press (//evil.example)]");
    check("[press](./other.html)", "p[press (./other.html)]");
    check("<javascript:alert(1)>", "p[javascript:alert(1)]");
    check("[a]: javascript:x\n\n[a]", "p[a (javascript:x)]");
}

#[test]
fn only_four_kinds_of_addresses_are_allowed() {
    for good in ["https://a", "HTTP://a", "mailto:a@b", "#", "#/notes"] {
        assert!(is_allowed(good), "{good}");
    }
    for bad in [
        "",
        "https://",
        "javascript:a",
        " https://a",
        "java\nscript:a",
        "https://a b",
        "\u{1}https://a",
        "https:a",
        "/a",
        "?a",
        "blob:https://a",
        "file:///etc/passwd",
        "vbscript:a",
        "あhttps://a",
    ] {
        assert!(!is_allowed(bad), "{bad:?}");
    }
}

#[test]
fn a_bomb_of_any_kind_is_shown_in_time_and_stays_shallow() {
    let many = |text: &str| text.repeat(100_000);
    let lines = |count: usize| (0..count).map(|depth| "> ".repeat(depth) + "x\n").collect::<String>();
    let bombs = [
        many(">"),
        many("> "),
        many("- "),
        many("1. "),
        many("["),
        many("]"),
        many("![")[..200_000].to_owned(),
        many("*"),
        many("_a"),
        many("*a "),
        many("`"),
        many("<"),
        many("&"),
        many("("),
        many(")"),
        many("~~"),
        many("\\"),
        "http://".to_owned() + &many(")"),
        "xhttp://".repeat(25_000),
        "http://;".repeat(25_000),
        "[a](".repeat(50_000),
        "*a_ ".repeat(50_000),
        "<!--".repeat(50_000),
        "a\n".repeat(100_000),
        lines(600),
        "[a]: b\n".repeat(28_000),
        (0..600).map(|at| "`".repeat(at) + " ").collect(),
    ];
    for bomb in &bombs {
        let start = Instant::now();
        let tree = parsed(bomb);
        let took = start.elapsed();
        let name: String = bomb.chars().take(12).collect();
        // Unoptimised, and on a busy machine; what grows with the square takes minutes.
        assert!(took < Duration::from_secs(10), "{name:?} took {took:?}");
        assert!(depth(&tree) <= 13, "{name:?} is {} deep", depth(&tree));
    }
}

#[test]
fn a_text_too_long_for_a_note_is_shown_without_signs() {
    let tree = parsed(&"**a**\n".repeat(40_000));
    let Some(Node::Part(Part::Paragraph, lines)) = tree.first() else { panic!("a paragraph") };
    assert_eq!(lines.first(), Some(&Node::Text("**a**".to_owned())));
}

fn depth(nodes: &[Node]) -> usize {
    nodes.iter().map(|node| if let Node::Part(_, children) = node { 1 + depth(children) } else { 0 }).max().unwrap_or(0)
}

fn addresses(nodes: &[Node], out: &mut Vec<String>) {
    for node in nodes {
        if let Node::Part(part, children) = node {
            if let Part::Link(address) = part {
                out.push(address.clone());
                let mut inside = Vec::new();
                addresses(children, &mut inside);
                assert!(inside.is_empty(), "a link in a link");
            }
            addresses(children, out);
        }
    }
}

/// Pieces from which hostile texts are made.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "[",
        "]",
        "(",
        ")",
        "!",
        "<",
        ">",
        "*",
        "**",
        "_",
        "`",
        "~~",
        "#",
        "- ",
        "1. ",
        "> ",
        "\n",
        "\n\n",
        "    ",
        "\\",
        "javascript:",
        "JAVASCRIPT&colon;",
        "data:",
        "https://",
        "http://a.b",
        "mailto:",
        "a@b.c",
        "//",
        "&#106;",
        "\t",
        "\u{0}",
        "「",
        "」",
        "。",
        "あ",
        "x",
        " ",
        ":",
        "\"",
        "\u{F0041}",
        "<a href=",
        "<!--",
        "-->",
        "![",
        "](",
        "]: ",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_link_that_is_shown_has_another_scheme(text in hostile()) {
        let mut found = Vec::new();
        addresses(&parsed(&text), &mut found);
        for address in found {
            let lower = address.to_ascii_lowercase();
            let ours = ["https://", "http://", "mailto:", "#"].iter().any(|scheme| lower.starts_with(scheme));
            prop_assert!(ours && !address.contains(char::is_whitespace), "{:?}", address);
        }
    }

    #[test]
    fn no_tree_is_deep_and_no_stand_in_stays(text in hostile()) {
        let tree = parsed(&text);
        prop_assert!(depth(&tree) <= 13);
        let stand_ins = |text: &str| text.chars().filter(|c| ('\u{F0000}'..='\u{FFFFD}').contains(c)).count();
        prop_assert!(stand_ins(&told(&tree)) <= 2 * stand_ins(&text));
    }

    #[test]
    fn plain_words_stay_what_they_are(text in "[a-zA-Zぁ-ん一-龠]{1,12}( [a-zA-Zぁ-ん一-龠]{1,12}){0,8}") {
        prop_assert_eq!(told(&parsed(&text)), format!("p[{text}]"));
    }
}
