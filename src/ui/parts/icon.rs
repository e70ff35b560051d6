//! Icons: simple strokes on a grid of 24, in the colour of the words beside
//! them.  Never the only thing that says what a button does.

use yew::prelude::*;

use super::renders::rendered;

/// An icon of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IconName {
    /// An arrow that turns back.
    Undo,
    /// An arrow that turns forwards.
    Redo,
    /// An arrow into a tray.
    Download,
    /// Sliders.
    Settings,
    /// Lines of text.
    Text,
    /// Lines with points before them.
    List,
    /// Books on a shelf.
    Library,
    /// A cross.
    Close,
    /// A tick.
    Check,
    /// A triangle with a stroke in it.
    Warning,
    /// A circle with a stroke in it.
    Info,
    /// A pencil.
    Edit,
    /// A bin.
    Delete,
    /// A sheet with a folded corner.
    File,
    /// A shield with a keyhole.
    Private,
    /// An arrow that leaves a box.
    External,
    /// A plus.
    Add,
    /// A magnifying glass.
    Search,
    /// A question mark in a circle.
    Help,
    /// A small angle that points down.
    Down,
    /// A small angle that points up.
    Up,
    /// Two arrows that run round.
    Working,
    /// A person.
    Person,
    /// A tag.
    Tag,
    /// A speech bubble.
    Speech,
    /// Two links of a chain.
    Link,
}

impl IconName {
    /// Its strokes.
    fn path(self) -> &'static str {
        match self {
            Self::Undo => "M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
            Self::Redo => "m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",
            Self::Download => "M12 3v12m0 0 5-5m-5 5-5-5M4 17v3h16v-3",
            Self::Settings => {
                "M4 7h9m5 0h2M4 17h2m5 0h9M15.5 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM8.5 14.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"
            }
            Self::Text => "M5 6h14M5 10h14M5 14h14M5 18h9",
            Self::List => "M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01",
            Self::Library => "M5 4v16M9.5 4v16M14 4.5l5 15M4 20h16",
            Self::Close => "m6 6 12 12M18 6 6 18",
            Self::Check => "m5 12.5 4.5 4.5L19 7.5",
            Self::Warning => "M12 4 2.8 20h18.4zM12 10v4.5m0 2.8v.01",
            Self::Info => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 8v5.5m0-9v.01",
            Self::Edit => "M4 20l1-4L16.5 4.5l3 3L8 19zM14 7l3 3",
            Self::Delete => "M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13M10 11v5m4-5v5",
            Self::File => "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
            Self::Private => "M12 3 5 6v5c0 4.7 2.9 8.2 7 10 4.1-1.8 7-5.3 7-10V6zM12 10v4",
            Self::External => "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
            Self::Add => "M12 5v14M5 12h14",
            Self::Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm4.8 11.3L20.5 20.5",
            Self::Help => {
                "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.8m0 3.2v.01"
            }
            Self::Down => "m6 9 6 6 6-6",
            Self::Up => "m6 15 6-6 6 6",
            Self::Working => {
                "M4 12a8 8 0 0 1 13.7-5.6L20 8.5M20 4v4.5h-4.5M20 12a8 8 0 0 1-13.7 5.6L4 15.5M4 20v-4.5h4.5"
            }
            Self::Person => {
                "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5c.8-3.9 3.8-6 7.5-6s6.7 2.1 7.5 6"
            }
            Self::Tag => "M4 4h8l8.5 8.5-7.5 7.5L4 11.5zM8.2 8.2v.01",
            Self::Speech => "M4 5h16v11h-9l-4.5 4v-4H4z",
            Self::Link => {
                "M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1"
            }
        }
    }
}

/// What [`Icon`] shows.
#[derive(PartialEq, Properties)]
pub struct IconProps {
    /// Which.
    pub name: IconName,
}

/// An icon beside words; hidden from screen readers.
#[component]
pub fn Icon(props: &IconProps) -> Html {
    rendered("Icon");
    html! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d={props.name.path()} />
        </svg>
    }
}
