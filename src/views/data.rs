//! The dataset in use: what it holds, where it comes from, under which terms, what is wrong with it, and the file.

use leptos::prelude::*;

use super::parts::statements::source_brief;
use super::parts::status::chip;
use crate::domain::catalogue::Catalogue;
use crate::domain::dataset::Source;
use crate::domain::related::support;
use crate::domain::time::Edtf;
use crate::store::Workspace;
use crate::text::{Lang, problem_said, said};

/// The dataset's file and its schema, beside the page.
const FILE: &str = "dataset.json";
const SCHEMA: &str = "dataset.schema.json";

#[component]
pub fn DataPage(workspace: Workspace) -> impl IntoView {
    let m = move || workspace.messages();
    let heading = {
        let catalogue = workspace.catalogue();
        move || {
            let title = catalogue.dataset.title.get(workspace.lang().tag()).to_owned();
            let title = if title.is_empty() { m().data.untitled.to_owned() } else { title };
            view! { {m().data.title}{m().lists.colon}<em>{title}</em> }
        }
    };
    view! {
        <div class="question"><h1>{heading}</h1></div>
        <div class="cols">
            <div>
                {move || description(workspace)}
                <section class="sec" aria-labelledby="sources">
                    <h2 id="sources">{move || m().data.sources}</h2>
                    {move || sources(workspace)}
                </section>
                <section class="sec" aria-labelledby="problems">
                    <h2 id="problems">{move || m().data.problems}</h2>
                    {move || problems(workspace)}
                </section>
            </div>
            <aside aria-label=move || m().reading.beside>
                {move || which(workspace)}
                {move || licence(workspace)}
                {move || downloads(workspace)}
                <div class="box">
                    <h2>{move || m().data.own}</h2>
                    <p>{move || m().data.own_text}</p>
                </div>
            </aside>
        </div>
    }
    .into_any()
}

fn description(workspace: Workspace) -> AnyView {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let d = &catalogue.dataset;
    let m = lang.messages();
    let statements: usize = catalogue.entries().map(|(_, entry)| entry.facts().statements.len()).sum();
    let counts = [
        (m.search.activities, d.activities.len()),
        (m.search.events, d.events.len()),
        (m.search.countries, d.countries.len()),
        (m.search.actors, d.actors.len()),
        (m.search.places, d.places.len()),
        (m.entry.statements, statements),
        (m.data.sources, d.sources.len()),
    ];
    let counts = counts.into_iter().map(|(word, count)| view! { <div><dt>{word}</dt><dd>{count}</dd></div> });
    let modified = date_said(&d.modified, lang).map(|when| view! { <p class="intro">{(m.data.modified)(&when)}</p> });
    view! {
        <p class="intro">{d.description.get(lang.tag()).to_owned()}</p>
        {modified}
        <dl class="counts">{counts.collect_view()}</dl>
    }
    .into_any()
}

/// A date of the dataset in words; as it is written, where it isn't EDTF.
fn date_said(text: &str, lang: Lang) -> Option<String> {
    (!text.is_empty()).then(|| Edtf::parse(text).map_or_else(|_| text.to_owned(), |date| said(lang, &date)))
}

fn sources(workspace: Workspace) -> AnyView {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let support = support(&catalogue);
    let rows = catalogue
        .dataset
        .sources
        .iter()
        .map(|source| source_row(&catalogue, source, support.get(&source.id).copied().unwrap_or(0), lang))
        .collect_view();
    view! { <ol class="sources">{rows}</ol> }.into_any()
}

fn source_row(catalogue: &Catalogue, source: &Source, facts: usize, lang: Lang) -> AnyView {
    let m = lang.messages();
    let (tag, title) = source.title.get_tagged(lang.tag());
    let (tag, title) = (tag.to_owned(), title.to_owned());
    let language =
        Lang::from_tag(&source.language).map_or_else(|| source.language.clone(), |l| l.native_name().to_owned());
    let what = format!("{}{}{language}", source.publisher.get(lang.tag()), m.lists.dot);
    let labelled = |label: &str, value: &str| format!("{label}{}{value}", m.lists.colon);
    let written = source.date.as_ref().map(|date| {
        let mut when = said(lang, &date.value);
        if let Some(best) = &source.best {
            when.push_str(&(m.lists.bracketed)(&said(lang, best)));
        }
        let note = date.note.get(lang.tag()).to_owned();
        let by = (date.source != source.id).then(|| source_brief(catalogue, &date.source, lang));
        view! {
            <span>{labelled(m.data.written, &when)} " " {chip(date.status, lang)}</span>
            {by.map(|by| view! { <span>{by}</span> })}
            {(!note.is_empty()).then(|| view! { <span>{note}</span> })}
        }
    });
    let read = date_said(&source.accessed, lang).map(|when| view! { <span>{labelled(m.data.accessed, &when)}</span> });
    let length = source.code_points.and_then(|count| usize::try_from(count).ok());
    let length = length.map(|count| view! { <span>{labelled(m.data.length, &(m.data.code_points)(count))}</span> });
    let sha256 = (!source.sha256.is_empty()).then(
        || view! { <span class="rights">{labelled(m.data.checksum, "")}<code>{source.sha256.clone()}</code></span> },
    );
    let url = (!source.url.is_empty()).then(|| {
        let (href, url) = (source.url.clone(), source.url.clone());
        view! { <a href=href rel="noopener external" target="_blank">{url}</a> }
    });
    let plain = |text: &str, class: &'static str| {
        let text = text.to_owned();
        (!text.is_empty()).then(|| view! { <span class=class>{text}</span> })
    };
    let supports = if facts == 0 { m.reading.supports_nothing.to_owned() } else { (m.reading.supports)(facts) };
    view! {
        <li>
            <cite lang=tag>{title}</cite>
            <span>{what}</span>
            {url}
            {written}
            {read}
            <span>{supports}</span>
            {plain(source.note.get(lang.tag()), "")}
            {length}
            {sha256}
            {plain(source.rights.get(lang.tag()), "rights")}
        </li>
    }
    .into_any()
}

fn problems(workspace: Workspace) -> AnyView {
    let lang = workspace.lang();
    let m = lang.messages();
    let problems = workspace.problems();
    if problems.is_empty() {
        return view! { <p>{m.data.no_problems}</p> }.into_any();
    }
    let rows = problems.iter().map(|problem| view! { <p class="problem">{problem_said(lang, problem)}</p> });
    view! { <p class="intro">{m.data.problems_text}</p>{rows.collect_view()} }.into_any()
}

/// Which dataset this is, and the way back to the bundled one.
fn which(workspace: Workspace) -> AnyView {
    let m = workspace.messages();
    let body = match workspace.file() {
        None => view! { <p>{m.data.bundled}</p> }.into_any(),
        Some(file) => {
            // Which dataset is open is the search part's to say: without it, the bundled one is. It takes a reload.
            let here = format!("?{}", workspace.href(crate::codec::route::Page::Data));
            view! {
                <p>{(m.data.from_address)(&file)}</p>
                <p><a class="btn" href=here rel="external">{m.data.use_bundled}</a></p>
            }
            .into_any()
        }
    };
    view! { <div class="box"><h2>{m.data.which}</h2>{body}</div> }.into_any()
}

fn licence(workspace: Workspace) -> AnyView {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let m = lang.messages();
    let licence = &catalogue.dataset.licence;
    let name = licence.id.clone();
    let name = if licence.url.is_empty() {
        name.into_any()
    } else {
        let url = licence.url.clone();
        view! { <a href=url rel="license noopener external" target="_blank">{name}</a> }.into_any()
    };
    let note = licence.note.get(lang.tag()).to_owned();
    // What the bundled dataset's licence doesn't cover is the ILO's; another dataset says for itself.
    let quotes = if workspace.file().is_none() { m.reading.quotes_licence } else { m.data.licence_of_sources };
    view! {
        <div class="box">
            <h2>{m.data.licence}</h2>
            <p>{m.reading.dataset_licence}{m.lists.colon}{name}</p>
            {(!note.is_empty()).then(|| view! { <p>{note}</p> })}
            <p>{quotes}</p>
            <p>{m.reading.code_licence}</p>
        </div>
    }
    .into_any()
}

fn downloads(workspace: Workspace) -> AnyView {
    let m = workspace.messages();
    // What is open, not always what is bundled.
    let file = workspace.file().unwrap_or_else(|| FILE.to_owned());
    view! {
        <div class="box">
            <h2>{m.data.download}</h2>
            <ul class="download">
                <li><a class="btn" href=file.clone() download="">"JSON"</a><span class="sub">{file}</span></li>
                <li><a class="btn" href=SCHEMA download="">{m.data.schema}</a><span class="sub">{SCHEMA}</span></li>
            </ul>
        </div>
    }
    .into_any()
}
