//! The legend: one sample of each way in which time is drawn, and the four signs of how we know.

use crate::dom::{El, Piece, dynamic, el};
use crate::domain::assertion::Status;
use crate::layout::drawing::{SampleKind, samples};
use crate::store::Workspace;
use crate::text::messages::{Legend as Words, Named};
use crate::views::parts::glyph::sample_glyph;
use crate::views::parts::status::sign;

/// Of the second file of wasm: it lies below the lanes, and what it explains is in every tooltip.
pub fn legend(workspace: Workspace) -> El {
    let content = dynamic(move || {
        let words = &workspace.messages().pages().legend;
        let mut rows = el("ul");
        for sample in samples() {
            let Named { name, explained } = named(words, sample.kind);
            // The sign that stands after labels.
            let badge = (sample.kind == SampleKind::Status(Status::Disputed))
                .then(|| el("span").class("split").child(sign(Status::Disputed)));
            let said = el("span").child(el("b").text(name)).child(badge).text(" ").text(explained);
            rows = rows.child(el("li").child(sample_glyph(&sample.drawing)).child(said));
        }
        Piece::Many(vec![
            el("h2").attr("id", "legend-heading").text(words.title).into(),
            el("div").child(rows).child(el("p").class("sub").text(words.caveat)).into(),
        ])
    });
    el("section").class("legend t3").attr("aria-labelledby", "legend-heading").child(content)
}

pub const fn named(words: &Words, kind: SampleKind) -> Named {
    match kind {
        SampleKind::Known => words.known,
        SampleKind::StartWindow => words.window,
        SampleKind::InferredWindow | SampleKind::Status(Status::Inferred) => words.inferred,
        SampleKind::Planned => words.planned,
        SampleKind::GoingOn => words.going_on,
        SampleKind::Undated => words.undated,
        SampleKind::EndNotStated => words.open,
        SampleKind::SomewhereIn => words.somewhere,
        SampleKind::Month => words.month,
        SampleKind::About => words.about,
        SampleKind::Doubtful => words.doubtful,
        SampleKind::Deadline => words.target,
        SampleKind::Status(Status::OtherSource) => words.other_source,
        SampleKind::Status(Status::Disputed) => words.disputed,
        SampleKind::Status(Status::Stated | Status::Opinion) => words.stated,
    }
}
