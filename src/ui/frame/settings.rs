//! Language, appearance, what colours tell, and who works here.

use exchange::full_address;
use yew::prelude::*;

use crate::state::{Action, ColourBy, Settings, Theme, UiLanguage};
use crate::ui::dispatch::{Dispatch, use_dispatch, use_words};
use crate::ui::parts::takes::Takes;
use crate::ui::parts::{FieldKind, IconName, Menu, TextField, rendered};

/// What [`SettingsMenu`] shows.
#[derive(PartialEq, Properties)]
pub struct SettingsMenuProps {
    /// What the person chose.
    pub settings: Settings,
}

/// The menu of settings.
#[component]
pub fn SettingsMenu(props: &SettingsMenuProps) -> Html {
    rendered("SettingsMenu");
    let (dispatch, words) = (use_dispatch(), use_words());
    let settings = &props.settings;
    let languages = UiLanguage::ALL.map(|it| Choice {
        code: it.tag(),
        label: words.get(&format!("settings-language-{}", it.tag())),
        chosen: settings.language == it,
        becomes: Settings { language: it, ..settings.clone() },
    });
    let themes = Theme::ALL.map(|it| Choice {
        code: it.code(),
        label: words.get(&format!("settings-theme-{}", it.code())),
        chosen: settings.theme == it,
        becomes: Settings { theme: it, ..settings.clone() },
    });
    let colours = ColourBy::ALL.map(|it| Choice {
        code: it.code(),
        label: words.get(&format!("colours-{}", it.code())),
        chosen: settings.colours == it,
        becomes: Settings { colours: it, ..settings.clone() },
    });
    let keys = [true, false].map(|it| Choice {
        code: if it { "on" } else { "off" },
        label: words.get(if it { "settings-keys-on" } else { "settings-keys-off" }),
        chosen: settings.single_keys == it,
        becomes: Settings { single_keys: it, ..settings.clone() },
    });
    let on_name = {
        let settings = settings.clone();
        dispatch.reform(move |name: String| {
            let name = name.trim().to_owned();
            // Initials follow the name until they are given by hand.
            let follow = settings.initials == initials_of(&settings.name);
            let initials = if follow { initials_of(&name) } else { settings.initials.clone() };
            Action::Settings(Settings { name, initials, ..settings.clone() })
        })
    };
    let on_initials = {
        let settings = settings.clone();
        dispatch.reform(move |initials: String| {
            let initials = initials.trim().to_owned();
            Action::Settings(Settings { initials, ..settings.clone() })
        })
    };
    let on_relay = {
        let settings = settings.clone();
        dispatch.reform(move |relay: String| {
            let relay = full_address(&relay).unwrap_or_default();
            Action::Settings(Settings { relay, ..settings.clone() })
        })
    };
    html! {
        <Menu
            id="settings"
            label={words.get("bar-settings")}
            icon={IconName::Settings}
            testid="settings"
        >
            { choices("language", words.get("settings-language"), &languages, &dispatch) }
            { choices("theme", words.get("settings-theme"), &themes, &dispatch) }
            { choices("colours", words.get("settings-colours"), &colours, &dispatch) }
            { choices("keys", words.get("settings-keys"), &keys, &dispatch) }
            <fieldset class="menu__group">
                <legend class="menu__legend">{ words.get("settings-you") }</legend>
                <TextField
                    name="settings/name"
                    label={words.get("settings-name")}
                    value={settings.name.clone()}
                    hint={words.get("settings-name-hint")}
                    testid="settings-name"
                    on_commit={on_name}
                />
                <TextField
                    name="settings/initials"
                    label={words.get("settings-initials")}
                    value={settings.initials.clone()}
                    testid="settings-initials"
                    on_commit={on_initials}
                />
            </fieldset>
            <fieldset class="menu__group">
                <legend class="menu__legend">{ words.get("settings-relay-title") }</legend>
                <TextField
                    name="settings/relay"
                    label={words.get("settings-relay")}
                    value={settings.relay.clone()}
                    hint={words.get("settings-relay-hint")}
                    kind={FieldKind::Address}
                    takes={Takes::Relay}
                    testid="settings-relay"
                    on_commit={on_relay}
                />
            </fieldset>
        </Menu>
    }
}

/// One of several settings.
struct Choice {
    code: &'static str,
    label: AttrValue,
    chosen: bool,
    becomes: Settings,
}

fn choices(group: &'static str, legend: AttrValue, all: &[Choice], dispatch: &Dispatch) -> Html {
    html! {
        <fieldset class="menu__group">
            <legend class="menu__legend">{ legend }</legend>
            <div class="menu__choices">
                for it in all {
                    <button
                        key={it.code}
                        type="button"
                        class="menu__choice"
                        aria-pressed={if it.chosen { "true" } else { "false" }}
                        data-testid={format!("{group}-{}", it.code)}
                        onclick={choose(dispatch, &it.becomes)}
                    >
                        { &it.label }
                    </button>
                }
            </div>
        </fieldset>
    }
}

fn choose(dispatch: &Dispatch, becomes: &Settings) -> Callback<MouseEvent> {
    let becomes = becomes.clone();
    dispatch.reform(move |_| Action::Settings(becomes.clone()))
}

/// The first letters of the words of a name, hyphenated ones among them; at
/// most four.
fn initials_of(name: &str) -> String {
    let words = name.split(|c: char| c.is_whitespace() || c == '-');
    let letters = words.filter_map(|it| it.chars().find(|c| c.is_alphabetic()));
    letters.take(4).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::initials_of;

    #[test]
    fn initials_are_first_letters() {
        let check = |name: &str, expected: &str| assert_eq!(initials_of(name), expected, "{name}");
        check("Ada Lovelace", "AL");
        check("Jean-Noël d’Été", "JND");
        check("  élodie  ", "É");
        check("", "");
        check("a b c d e f", "ABCD");
    }
}
