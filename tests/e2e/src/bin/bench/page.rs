//! The pages that are measured: ours and the peers', and what differs in how they are used. All else is one script.

/// How a reader zooms.
#[derive(Clone, Copy, Debug)]
pub enum Zoom {
    /// Turns of the wheel by so many pixels, which is a factor of about 1.2.
    Wheel(i64),
    /// It knows buttons only: those that zoom in and out.
    Buttons(&'static str, &'static str),
}

#[derive(Clone, Copy, Debug)]
pub struct Page {
    pub name: &'static str,
    /// Below the site's folder, with `DATA` for the dataset's name.
    pub address: &'static str,
    /// What a mark is in its document; nothing matches where marks are drawn on a canvas.
    pub marks: &'static str,
    /// What is dragged, and over what the wheel turns.
    pub surface: &'static str,
    pub zoom: Zoom,
}

/// The first is ours: all others are compared with it.
pub const ALL: [Page; 6] = [
    Page {
        name: "kakehashi",
        address: "?data=DATA",
        marks: ".plot .bar, .plot .ev, .plot .cluster",
        surface: ".plot",
        zoom: Zoom::Wheel(100),
    },
    Page {
        name: "vis-timeline",
        address: "peers/vis-timeline.html?data=DATA",
        marks: ".vis-item",
        surface: ".vis-center",
        zoom: Zoom::Wheel(120),
    },
    Page {
        name: "vis-timeline-flat",
        address: "peers/vis-timeline.html?flat&data=DATA",
        marks: ".vis-item",
        surface: ".vis-center",
        zoom: Zoom::Wheel(120),
    },
    Page {
        name: "timelinejs",
        address: "peers/timelinejs.html?data=DATA",
        marks: ".tl-timemarker",
        surface: ".tl-timenav-slider-background",
        zoom: Zoom::Buttons(".tl-icon-zoom-in", ".tl-icon-zoom-out"),
    },
    Page {
        name: "echarts",
        address: "peers/echarts.html?data=DATA",
        marks: "none",
        surface: "canvas",
        zoom: Zoom::Wheel(240),
    },
    Page {
        name: "gravity",
        address: "peers/gravity.html?data=DATA",
        marks: "none",
        surface: "canvas",
        zoom: Zoom::Wheel(100),
    },
];

impl Page {
    pub fn is_ours(&self) -> bool {
        self.name == ALL[0].name
    }

    /// Ours shows its own dataset without being told.
    pub fn address(&self, data: &str) -> String {
        if self.is_ours() && data == super::BUNDLED {
            return String::new();
        }
        // The peers' pages lie in a folder of their own.
        let data = if self.is_ours() { data.to_owned() } else { format!("../{data}") };
        self.address.replace("DATA", &data)
    }
}
