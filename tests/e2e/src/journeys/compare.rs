//! A reader puts countries side by side.

use crate::app::App;
use crate::journey::{Journey, Setup};
use crate::{Outcome, check, check_eq, journey};

pub const JOURNEYS: &[Journey] = &[
    journey!("countries of a link stand side by side; one is added, one taken away, and Back undoes both", compares),
    journey!("a comparison asks for another country, and says what it can't compare", asks),
    journey!("a comparison keeps filters, language and a reload, and its table follows them", holds),
    journey!(
        "on a phone a comparison stacks, and is chosen by hand",
        Setup { size: (320, 700), ..Setup::PLAIN },
        phone
    ),
    journey!(
        "a country's page has the timeline with its own entries: marks lead to their pages, arrows go along them",
        marks_lead
    ),
    journey!("the timeline on a page moves by itself, and leaves the wheel and the address to the page", moves_alone),
];

/// Chooses a country from the list and presses the button beside it.
async fn add(app: &App, code: &str) -> Outcome {
    app.css(&format!("#compare-add option[value={code}]")).await?.click().await?;
    app.click("button", "Add").await
}

async fn compares(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.follow("Compare with another country").await?;
    app.heading("Compare Kenya with another country").await?;
    // Without a choice the button leads to the list.
    app.click("button", "Add").await?;
    app.until("the list has the focus", "document.activeElement.id === 'compare-add'").await?;
    add(app, "RW").await?;
    app.heading("Kenya and Rwanda compared: 1 activity, 4 events in all").await?;
    check_eq!(app.hash().await?, "#/compare/KE,RW", "the address");
    app.until("the focus is on the page", "document.activeElement.id === 'main'").await?;
    check_eq!(app.count(".beside-lanes .lane").await?, 2, "a lane each");
    // The same day lies at the same place in both.
    let places = "[...document.querySelectorAll('.beside-lanes [data-entry]')]\
        .filter(mark => mark.textContent.includes('Study tour 2015'))\
        .map(mark => Math.round(mark.getBoundingClientRect().left))";
    app.until("one axis", &format!("(([a, b]) => a > 0 && a === b)({places})")).await?;
    add(app, "LS").await?;
    app.heading("Kenya, Rwanda and Lesotho compared").await?;
    app.follow("Take Kenya out of the comparison").await?;
    app.heading("Rwanda and Lesotho compared").await?;
    check_eq!(app.hash().await?, "#/compare/RW,LS", "the address");
    app.back().await?;
    app.heading("Kenya, Rwanda and Lesotho compared").await?;
    app.back().await?;
    app.heading("Kenya and Rwanda compared").await?;
    app.follow("Kenya").await?;
    app.heading("Kenya").await?;
    check_eq!(app.hash().await?, "#/country/KE", "its name leads to its page");
    Ok(())
}

async fn asks(app: &App) -> Outcome {
    app.open("#/countries").await?;
    app.follow("Compare countries").await?;
    app.heading("Compare countries").await?;
    app.sees("Choose two to four countries").await?;
    check_eq!(app.count(".tl").await?, 0, "nothing is drawn yet");
    app.open("#/compare/ke,xx,KE").await?;
    app.heading("Compare Kenya with another country").await?;
    app.sees("The dataset has no country with the code “XX”.").await?;
    app.open("#/compare/KE,RW,zz,LS,ET,GH").await?;
    app.heading("Kenya, Rwanda, Lesotho and Ethiopia compared").await?;
    app.sees("At most four countries stand side by side: Ghana is left out.").await?;
    app.sees("The dataset has no country with the code “ZZ”.").await?;
    check_eq!(app.count("#compare-add").await?, 0, "there is no room for a fifth");
    // What is done next starts from what could be had.
    app.follow("Take Rwanda out of the comparison").await?;
    check_eq!(app.hash().await?, "#/compare/KE,LS,ET", "the address");
    Ok(())
}

async fn holds(app: &App) -> Outcome {
    app.open("#/compare/KE,ID").await?;
    app.heading("2 activities, 6 events in all").await?;
    app.role_like("button", "Recovery").await?.click().await?;
    app.heading("Kenya and Indonesia compared: 1 activity in all").await?;
    check_eq!(app.hash().await?, "#/compare/KE,ID?theme=recovery", "the filter is in the address");
    app.sees("No activity or event names more than one of these countries.").await?;
    app.click("button", "Comparison as a table (CSV)").await?;
    let (name, table) = app.downloaded(".csv").await?;
    let table = String::from_utf8(table)?;
    check!(name.contains("KE-ID"), "named by what it compares: {name}");
    check_eq!(table.matches("\r\n").count(), 2, "a line for what the filter leaves, and the headings");
    check!(table.contains("java-recovery") && !table.contains("study-tour"), "what the filter leaves:\n{table}");
    app.follow("日本語").await?;
    app.heading("ケニアとインドネシアの比較：").await?;
    app.heading("合わせて活動1件").await?;
    app.reload().await?;
    app.heading("ケニアとインドネシアの比較：").await?;
    check!(app.hash().await?.contains("#/compare/KE,ID?theme=recovery&lang=ja"), "the place");
    check!(app.driver().title().await?.contains("ケニア、インドネシア"), "the window's title says which");
    Ok(())
}

async fn phone(app: &App) -> Outcome {
    app.open("#/compare/KE,RW,JP,ID").await?;
    app.heading("Kenya, Rwanda, Japan and Indonesia compared").await?;
    app.fits_its_width().await?;
    app.targets_are_at_least(24).await?;
    // Each cell says whose it is, as there are no columns. What of it is drawn, each engine tells in its own way.
    let said = "[...document.querySelectorAll('.beside tbody tr:first-child td')]\
        .filter(cell => !['none', 'normal'].includes(getComputedStyle(cell, '::before').content))\
        .map(cell => cell.dataset.label)";
    app.until("cells are labelled", &format!("{said}.join() === 'Kenya,Rwanda,Japan,Indonesia'")).await?;
    app.follow("Take Japan out of the comparison").await?;
    app.heading("Kenya, Rwanda and Indonesia compared").await?;
    add(app, "LS").await?;
    app.heading("Kenya, Rwanda, Indonesia and Lesotho compared").await?;
    app.axe().await
}

async fn marks_lead(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.css(".mini-tl [data-entry]").await?;
    check_eq!(app.count(".mini-tl [data-entry]").await?, 5, "a mark for each entry");
    check_eq!(app.count(".mini-tl [data-entry][tabindex='0']").await?, 1, "which are one stop of the Tab key");
    let name = "document.querySelector('.mini-tl [data-entry]').textContent";
    let name = app.until("a name", name).await?.as_str().unwrap_or_default().to_owned();
    check!(
        name.starts_with("African Cooperative Leaders’ Study Tour")
            && name.contains("since 2010, still running about 2016"),
        "what is heard of a mark: {name}"
    );
    app.js("document.querySelector('.mini-tl [tabindex=\"0\"]').focus();").await?;
    app.until("the tooltip tells more", "document.querySelector('.mini-tl .tip q')").await?;
    app.press("right").await?;
    app.until("the next in time", "document.activeElement.textContent.includes('Study tour 2014')").await?;
    app.press("enter").await?;
    app.until("it leads to its page", "location.hash.startsWith('#/event/tour-2014')").await?;
    // On its own page it leads to where it is among the others.
    app.css(".mini-tl [data-entry]").await?;
    app.js("document.querySelector('.mini-tl [data-entry]').focus();").await?;
    app.press("enter").await?;
    app.until(
        "the timeline, with it chosen",
        "location.hash.startsWith('#/timeline?') && location.hash.includes('tour-2014')",
    )
    .await?;
    app.open("#/actor/jccu").await?;
    app.css(".mini-tl [data-entry]").await.map(drop)
}

async fn moves_alone(app: &App) -> Outcome {
    app.open("#/country/KE").await?;
    app.css(".mini-tl [data-entry]").await?;
    let width = "document.querySelector('.mini-tl .bar').getBoundingClientRect().width";
    let before = app.until("its width", width).await?.as_f64().unwrap_or_default();
    app.role_like("button", "Zoom in").await?.click().await?;
    app.until("it has grown", &format!("{width} > {}", before * 1.4)).await?;
    app.settled().await?;
    let wide = app.js(&format!("return {width};")).await?.as_f64().unwrap_or_default();
    let wheel = |ctrl: bool| {
        format!(
            "const plot = document.querySelector('.mini-tl .plot'), edge = plot.getBoundingClientRect();
             const event = new WheelEvent('wheel', {{ deltaY: -240, ctrlKey: {ctrl}, bubbles: true, cancelable: true,
                 clientX: edge.left + edge.width / 2, clientY: edge.top + 10 }});
             plot.dispatchEvent(event);
             return event.defaultPrevented;"
        )
    };
    check_eq!(app.js(&wheel(false)).await?, false, "the wheel alone is left to the page");
    check_eq!(app.js(&format!("return Math.abs({width} - {wide}) < 1;")).await?, true, "and the timeline stands");
    check_eq!(app.js(&wheel(true)).await?, true, "with Ctrl it is the timeline's");
    app.until("it comes closer", &format!("{width} > {}", wide * 1.05)).await?;
    check_eq!(app.hash().await?, "#/country/KE", "the address");
    app.role_like("button", "Show everything").await?.click().await?;
    app.until("as before", &format!("Math.abs({width} - {before}) < 1")).await?;
    // The timeline itself stands where it stood.
    app.follow("Timeline").await?;
    app.until("its address", "location.hash === '#/timeline' || location.hash === '#/'").await.map(drop)
}
