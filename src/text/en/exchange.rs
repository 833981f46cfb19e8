//! Words of taking notes away, taking them in and sharing them. In English.

use super::counted;
use crate::domain::annotation::{Verdict, Why};
use crate::text::messages::Exchange;
use crate::text::numbers::grouped_count;

pub(super) const EXCHANGE: Exchange = Exchange {
    title: "Export, import and share",
    export: "Export",
    import: "Import",
    share: "Share",

    all: |count| format!("All notes ({})", grouped_count(count)),
    shown: |count| format!("Only what is shown ({})", grouped_count(count)),
    which: "Which notes",
    as_backup: "Backup (JSON)",
    as_backup_text: "Everything, with all earlier versions. For keeping, and for another browser.",
    as_annotations: "Web Annotations (JSON-LD)",
    as_annotations_text: "The W3C’s format, for other programs. Can be read back here.",
    as_markdown: "Text (Markdown)",
    as_markdown_text: "To read, print or go on writing elsewhere.",
    as_table: "Table (CSV)",
    as_table_text: "A line for each note, for a spreadsheet.",

    import_text: "A backup from here, or Web Annotations (JSON-LD) from another program. You see what would change before anything does.",
    choose: "Choose a file…",
    drop: "or drop it onto this page.",
    paste: "Or paste the file’s text, or a link with notes",
    look: "Show what would change",
    reading: "Reading…",

    would: |name| format!("What {name} would change"),
    pasted: "the pasted text",
    link: "this link",
    verdict: |verdict| match verdict {
        Verdict::New => "New",
        Verdict::Newer => "Newer",
        Verdict::Conflict => "Changed on both sides",
        Verdict::Elsewhere => "Of another dataset",
        Verdict::Same => "The same",
        Verdict::Older => "Older",
        Verdict::Deleted => "Deleted here",
    },
    verdict_text: |verdict| match verdict {
        Verdict::New => "They are added.",
        Verdict::Newer => "They take the place of what is here; the history keeps it.",
        Verdict::Conflict => "Both versions are kept, and you choose.",
        Verdict::Elsewhere => "They are kept for that dataset, and shown with it.",
        Verdict::Same => "Nothing changes.",
        Verdict::Older => "What is here stays.",
        Verdict::Deleted => "They stay in the trash.",
    },
    refused: "Can’t be used",
    refused_text: "The reasons are below.",
    notes: "Notes",
    what: "What happens",
    take: |count| format!("Import {}", counted(count, "note", "notes")),
    nothing: "Nothing would change.",
    none_inside: "There are no notes in it.",
    not_usable: "Nothing of it can be used, and nothing has changed.",
    each: "Note by note",
    reasons: "What can’t be used, and why",
    more: |count| format!("and {} more", grouped_count(count)),
    in_trash: "in the trash there",
    why,
    done: |count| format!("{} imported.", counted(count, "note", "notes")),
    read_only: "A newer version of this site is open in another window. Reload the page to import.",

    share_text: "The notes are in the link itself, not on a server: whoever has the link can read them. Earlier versions are left out.",
    choose_notes: "Notes for the link",
    address: "Link",
    letters: |count| format!("{} characters.", grouped_count(count)),
    long: "Some programs for mail and chat cut links this long. A file is safer.",
    too_long: |most| {
        format!(
            "Too long for a link: {} characters are the most. Choose fewer notes, or send a file.",
            grouped_count(most)
        )
    },
    choose_some: "Choose at least one note.",
    no_links: "This browser can’t make or read links with notes. Use a file.",
};

fn why(why: &Why) -> String {
    match why {
        Why::TooLarge(most) => format!("It is too large: {} are the most.", size(*most)),
        Why::TooDeep(most) => format!("It is nested too deeply: {most} levels are the most."),
        Why::TooMany(most) => format!("It holds too many notes: {} versions are the most.", grouped_count(*most)),
        Why::NotText => "From here on this isn’t text in UTF-8 or UTF-16. Save it as UTF-8.".to_owned(),
        Why::Empty => "It is empty.".to_owned(),
        Why::UnknownFormat => {
            "It is neither a backup from here nor Web Annotations (JSON-LD). Other formats can’t be read back."
                .to_owned()
        }
        Why::BadLink => "The link is damaged or cut short. Ask for it once more, or for a file.".to_owned(),
        Why::OldBrowser => EXCHANGE.no_links.to_owned(),
        Why::NotInside => "The rest is elsewhere, and nothing is fetched from there.".to_owned(),
        Why::NotAnnotation => "It isn’t an annotation: its type doesn’t say so.".to_owned(),
        Why::NoContext => "“@context” isn’t that of Web Annotations.".to_owned(),
        Why::Lacks(name) => format!("“{name}” is missing."),
        Why::NotOne(name) => format!("There must be exactly one “{name}”."),
        Why::NotIri(name) => format!("“{name}” isn’t a full web address (IRI)."),
        Why::NotString(name) => format!("“{name}” isn’t a text."),
        Why::NotNumber(name) => format!("“{name}” isn’t a whole number from 0 on."),
        Why::NotDateTime(name) => {
            format!("“{name}” isn’t a date and time in UTC, such as 2015-01-28T12:00:00Z.")
        }
        Why::Both(one, other) => format!("“{one}” and “{other}” exclude each other."),
        Why::EndsBeforeStart => "It ends before it begins.".to_owned(),
        Why::Fault(fault) => {
            let said = (super::problems::PROBLEMS.fault)(fault);
            let mut letters = said.chars();
            letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
        }
    }
}

/// Links are told in characters, files in megabytes.
fn size(most: usize) -> String {
    if most < 1_000_000 {
        format!("{} characters", grouped_count(most))
    } else {
        format!("{} MB", grouped_count(most / 1_000_000))
    }
}
