//! Every command of the reader, once: what it is called, which key it has, if
//! it has one, and when that works.  The list of commands, the help and what
//! buttons show are made of it; a test refuses two that could mean the same key
//! press.  Verdicts are there by their codes, the first ten of a scale of the
//! file's own by their places, and the list has the rest; the one for all digits is left out of the list, as it asks
//! which.  A scale of the file's own is chosen on the card.

use std::collections::BTreeMap;

use annotations::{MarkKind, Status};
use document::EntityType;

use super::press::{self, DIGIT, Pressed};
use super::verdicts::INSUFFICIENT;
use crate::state::{ColourBy, Order, Shown, Theme, UiLanguage};

/// Names a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ShortcutId {
    Accept,
    Reject,
    AcceptLike,
    RejectLike,
    NextClaim,
    NextSuggestion,
    Next,
    Previous,
    First,
    Last,
    StackNext,
    StackPrevious,
    /// The verdict of the digit that is pressed.
    Verdict,
    /// A verdict of ours.
    VerdictOf(&'static str),
    /// A verdict of a scale of the file's own, by its place from 1.
    OwnVerdict(usize),
    Evidence,
    WriteNote,
    OpenCard,
    WalkSentence,
    WalkSentenceBack,
    WalkWord,
    WalkWordBack,
    Edges,
    AddTarget,
    MarkEntity,
    /// Marks the selected words as such an entity, or says that the chosen one is.
    EntityType(EntityType),
    MarkClaim,
    MarkQuestion,
    MarkNote,
    MarkQuote,
    MarkHighlight,
    Find,
    Palette,
    Undo,
    Redo,
    Download,
    ToggleView,
    ToggleMarks,
    Clear,
    Help,
    Unmark,
    MarkOthers,
    UnmarkAll,
    Link,
    Reply,
    Split,
    /// Goes to a field or a button of the chosen card, by its name in tests.
    Card(&'static str),
    Status(Status),
    Confirm,
    LookBefore,
    /// Gives verdicts on the scale of this code.
    Scale(&'static str),
    MarkArticle(MarkKind),
    AddSource,
    OwnType,
    TakeSnapshot,
    Compare,
    EditArticle,
    Filter(Shown),
    Sort(Order),
    Colours(ColourBy),
    Theme(Theme),
    Language(UiLanguage),
    Settings,
    SaveKeys,
    TakeKeys,
    ResetKeys,
    DownloadShared,
    Close,
}

/// A command.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shortcut {
    /// Its name.
    pub(crate) id: ShortcutId,
    /// The keys for it as [`Pressed::text`] writes them, the one shown on
    /// buttons first; none where people rather choose it from the list.
    pub(crate) presses: &'static [&'static str],
    /// Whether it works while typing, too.
    pub(crate) always: bool,
    /// The message that says what it does; also its name in the settings.
    pub(crate) message: &'static str,
}

/// Keys that a person chose, by [`Shortcut::message`]; they take the place of
/// ours.
pub(crate) type Chosen = BTreeMap<String, String>;

const fn shortcut(
    id: ShortcutId,
    presses: &'static [&'static str],
    message: &'static str,
) -> Shortcut {
    Shortcut { id, presses, always: false, message }
}

/// All commands, in the order of the help.  Source: design, section 2.3; the
/// keys that select are ours.
pub(crate) const SHORTCUTS: &[Shortcut] = {
    use ShortcutId as Id;
    &[
        shortcut(Id::Next, &["j"], "key-next"),
        shortcut(Id::Previous, &["k"], "key-previous"),
        shortcut(Id::Last, &["Shift+j"], "key-last"),
        shortcut(Id::First, &["Shift+k"], "key-first"),
        shortcut(Id::NextClaim, &["n"], "key-next-claim"),
        shortcut(Id::NextSuggestion, &["Shift+n"], "key-next-suggestion"),
        shortcut(Id::StackNext, &["]"], "key-stack-next"),
        shortcut(Id::StackPrevious, &["["], "key-stack-previous"),
        shortcut(Id::Accept, &["a"], "key-accept"),
        shortcut(Id::Reject, &["r"], "key-reject"),
        shortcut(Id::AcceptLike, &["Shift+a"], "key-accept-like"),
        shortcut(Id::RejectLike, &["Shift+r"], "key-reject-like"),
        shortcut(Id::Verdict, &[DIGIT], "key-verdict"),
        shortcut(Id::VerdictOf(INSUFFICIENT), &["d"], "command-verdict-insufficient-evidence"),
        shortcut(Id::Status(Status::Opinion), &["p"], "command-status-opinion"),
        shortcut(Id::Evidence, &["e"], "key-evidence"),
        shortcut(Id::WriteNote, &["i"], "key-write-note"),
        shortcut(Id::OpenCard, &["Enter"], "key-open-card"),
        shortcut(Id::WalkSentence, &["s"], "key-walk-sentence"),
        shortcut(Id::WalkSentenceBack, &["Shift+s"], "key-walk-sentence-back"),
        shortcut(Id::WalkWord, &["w"], "key-walk-word"),
        shortcut(Id::WalkWordBack, &["Shift+w"], "key-walk-word-back"),
        shortcut(Id::Edges, &["b"], "key-edges"),
        shortcut(Id::AddTarget, &["+"], "key-add-target"),
        shortcut(Id::MarkEntity, &["m"], "key-mark-entity"),
        shortcut(Id::MarkClaim, &["c"], "key-mark-claim"),
        shortcut(Id::MarkQuestion, &["q"], "key-mark-question"),
        shortcut(Id::MarkNote, &["o"], "key-mark-note"),
        shortcut(Id::MarkQuote, &["g"], "key-mark-quote"),
        shortcut(Id::MarkHighlight, &["h"], "key-mark-highlight"),
        shortcut(Id::Find, &["/"], "key-find"),
        Shortcut { always: true, ..shortcut(Id::Palette, &["Ctrl+k"], "key-palette") },
        shortcut(Id::Undo, &["u", "Ctrl+z"], "key-undo"),
        shortcut(Id::Redo, &["Ctrl+Shift+z", "Ctrl+y"], "key-redo"),
        Shortcut { always: true, ..shortcut(Id::Download, &["Ctrl+s"], "key-download") },
        shortcut(Id::ToggleView, &["l"], "key-toggle-view"),
        shortcut(Id::ToggleMarks, &["v"], "key-toggle-marks"),
        shortcut(Id::Clear, &["Escape"], "key-clear"),
        shortcut(Id::Help, &["?"], "key-help"),
        // Without a key until somebody gives them one.
        shortcut(Id::EntityType(EntityType::Person), &[], "command-type-person"),
        shortcut(Id::EntityType(EntityType::Place), &[], "command-type-place"),
        shortcut(Id::EntityType(EntityType::Organization), &[], "command-type-organization"),
        shortcut(Id::EntityType(EntityType::Group), &[], "command-type-group"),
        shortcut(Id::EntityType(EntityType::Event), &[], "command-type-event"),
        shortcut(Id::EntityType(EntityType::Product), &[], "command-type-product"),
        shortcut(Id::EntityType(EntityType::Law), &[], "command-type-law"),
        shortcut(Id::EntityType(EntityType::Date), &[], "command-type-date"),
        shortcut(Id::EntityType(EntityType::Time), &[], "command-type-time"),
        shortcut(Id::EntityType(EntityType::Quantity), &[], "command-type-quantity"),
        shortcut(Id::EntityType(EntityType::Percent), &[], "command-type-percent"),
        shortcut(Id::EntityType(EntityType::Money), &[], "command-type-money"),
        shortcut(Id::Unmark, &[], "command-unmark"),
        shortcut(Id::MarkOthers, &[], "command-mark-others"),
        shortcut(Id::UnmarkAll, &[], "command-unmark-all"),
        shortcut(Id::Link, &[], "command-link"),
        shortcut(Id::Reply, &[], "command-reply"),
        shortcut(Id::Card("entity-name"), &[], "command-entity-name"),
        shortcut(Id::Card("wikidata"), &[], "command-wikidata"),
        shortcut(Id::Card("entity-merge"), &[], "command-merge"),
        shortcut(Id::Split, &[], "command-split"),
        shortcut(Id::Card("tags-field"), &[], "command-tags"),
        shortcut(Id::Card("own-words"), &[], "command-own-words"),
        shortcut(Id::Card("claim-speaker"), &[], "command-speaker"),
        shortcut(Id::Card("said-on"), &[], "command-said-on"),
        shortcut(Id::Card("claim-type"), &[], "command-claim-type"),
        shortcut(Id::Card("claim-confidence"), &[], "command-confidence"),
        shortcut(Id::Card("claim-priority"), &[], "command-priority"),
        shortcut(Id::Card("assignee"), &[], "command-assignee"),
        shortcut(Id::Card("verdict-why"), &[], "command-why"),
        shortcut(Id::Card("correction"), &[], "command-correction"),
        shortcut(Id::Card("add-contact"), &[], "command-contact"),
        shortcut(Id::Confirm, &[], "command-confirm"),
        shortcut(Id::LookBefore, &[], "command-look-before"),
        shortcut(Id::Status(Status::ToDo), &[], "command-status-to-do"),
        shortcut(Id::Status(Status::InProgress), &[], "command-status-in-progress"),
        shortcut(Id::Status(Status::AwaitingReply), &[], "command-status-awaiting-reply"),
        shortcut(Id::Status(Status::Checked), &[], "command-status-checked"),
        shortcut(Id::Status(Status::Disputed), &[], "command-status-disputed"),
        shortcut(Id::Status(Status::NotCheckable), &[], "command-status-not-checkable"),
        shortcut(Id::VerdictOf("true"), &[], "command-verdict-true"),
        shortcut(Id::VerdictOf("mostly-true"), &[], "command-verdict-mostly-true"),
        shortcut(Id::VerdictOf("needs-nuance"), &[], "command-verdict-needs-nuance"),
        shortcut(Id::VerdictOf("misleading"), &[], "command-verdict-misleading"),
        shortcut(Id::VerdictOf("out-of-context"), &[], "command-verdict-out-of-context"),
        shortcut(Id::VerdictOf("half-true"), &[], "command-verdict-half-true"),
        shortcut(Id::VerdictOf("mostly-false"), &[], "command-verdict-mostly-false"),
        shortcut(Id::VerdictOf("false"), &[], "command-verdict-false"),
        shortcut(Id::VerdictOf("unproven"), &[], "command-verdict-unproven"),
        shortcut(Id::VerdictOf("original-media"), &[], "command-verdict-original-media"),
        shortcut(Id::VerdictOf("decontextualized"), &[], "command-verdict-decontextualized"),
        shortcut(Id::VerdictOf("edited-or-cropped"), &[], "command-verdict-edited-or-cropped"),
        shortcut(Id::VerdictOf("transformed"), &[], "command-verdict-transformed"),
        shortcut(Id::VerdictOf("staged"), &[], "command-verdict-staged"),
        shortcut(Id::VerdictOf("satire-or-parody"), &[], "command-verdict-satire-or-parody"),
        shortcut(Id::OwnVerdict(1), &[], "command-verdict-own-1"),
        shortcut(Id::OwnVerdict(2), &[], "command-verdict-own-2"),
        shortcut(Id::OwnVerdict(3), &[], "command-verdict-own-3"),
        shortcut(Id::OwnVerdict(4), &[], "command-verdict-own-4"),
        shortcut(Id::OwnVerdict(5), &[], "command-verdict-own-5"),
        shortcut(Id::OwnVerdict(6), &[], "command-verdict-own-6"),
        shortcut(Id::OwnVerdict(7), &[], "command-verdict-own-7"),
        shortcut(Id::OwnVerdict(8), &[], "command-verdict-own-8"),
        shortcut(Id::OwnVerdict(9), &[], "command-verdict-own-9"),
        shortcut(Id::OwnVerdict(10), &[], "command-verdict-own-10"),
        shortcut(Id::Scale("postil"), &[], "command-scale-postil"),
        shortcut(Id::Scale("five"), &[], "command-scale-five"),
        shortcut(Id::Scale("three"), &[], "command-scale-three"),
        shortcut(Id::Scale("media"), &[], "command-scale-media"),
        shortcut(Id::MarkArticle(MarkKind::Note), &[], "command-article-note"),
        shortcut(Id::MarkArticle(MarkKind::Claim), &[], "command-article-claim"),
        shortcut(Id::MarkArticle(MarkKind::Question), &[], "command-article-question"),
        shortcut(Id::AddSource, &[], "command-add-source"),
        shortcut(Id::OwnType, &[], "command-own-type"),
        shortcut(Id::TakeSnapshot, &[], "command-take-snapshot"),
        shortcut(Id::Compare, &[], "command-compare"),
        shortcut(Id::EditArticle, &[], "command-edit-article"),
        shortcut(Id::Filter(Shown::All), &[], "command-show-all"),
        shortcut(Id::Filter(Shown::Claims), &[], "command-show-claims"),
        shortcut(Id::Filter(Shown::Entities), &[], "command-show-entities"),
        shortcut(Id::Filter(Shown::Marks), &[], "command-show-marks"),
        shortcut(Id::Filter(Shown::Suggestions), &[], "command-show-suggestions"),
        shortcut(Id::Sort(Order::Text), &[], "command-order-text"),
        shortcut(Id::Sort(Order::Priority), &[], "command-order-priority"),
        shortcut(Id::Sort(Order::Status), &[], "command-order-status"),
        shortcut(Id::Sort(Order::Score), &[], "command-order-score"),
        shortcut(Id::Colours(ColourBy::Type), &[], "command-colours-type"),
        shortcut(Id::Colours(ColourBy::Verdict), &[], "command-colours-verdict"),
        shortcut(Id::Colours(ColourBy::Status), &[], "command-colours-status"),
        shortcut(Id::Colours(ColourBy::Author), &[], "command-colours-author"),
        shortcut(Id::Colours(ColourBy::Evidence), &[], "command-colours-evidence"),
        shortcut(Id::Theme(Theme::System), &[], "command-theme-system"),
        shortcut(Id::Theme(Theme::Light), &[], "command-theme-light"),
        shortcut(Id::Theme(Theme::Dark), &[], "command-theme-dark"),
        shortcut(Id::Language(UiLanguage::French), &[], "command-language-fr"),
        shortcut(Id::Language(UiLanguage::English), &[], "command-language-en"),
        shortcut(Id::Settings, &[], "command-settings"),
        shortcut(Id::SaveKeys, &[], "command-save-keys"),
        shortcut(Id::TakeKeys, &[], "command-take-keys"),
        shortcut(Id::ResetKeys, &[], "command-reset-keys"),
        shortcut(Id::DownloadShared, &[], "command-download-shared"),
        shortcut(Id::Close, &[], "command-close"),
    ]
};

impl Shortcut {
    /// Its keys: the chosen one in the place of our first.  A key of ours that
    /// was chosen for another, before this one had it, is the other's.
    pub(crate) fn keys<'a>(&self, chosen: &'a Chosen) -> Vec<&'a str> {
        let mut keys: Vec<&'a str> = self.presses.to_vec();
        keys.retain(|it| !chosen.iter().any(|(of, key)| key == it && of != self.message));
        if let Some(it) = chosen.get(self.message) {
            let is_ours = |it: &&str| self.presses.first() == Some(it);
            keys.retain(|it| !is_ours(it));
            keys.insert(0, it.as_str());
        }
        keys
    }

    /// The key that buttons show: the first that works, where those that write a
    /// character work or do not.
    pub(crate) fn shown_key<'a>(&self, chosen: &'a Chosen, single_keys: bool) -> Option<&'a str> {
        self.keys(chosen).into_iter().find(|it| single_keys || !press::is_single(it))
    }

    /// Whether a person may choose another key for it: digits are eight keys,
    /// and Escape must always get one out.
    pub(crate) fn may_change(&self) -> bool {
        !matches!(self.id, ShortcutId::Verdict | ShortcutId::Clear)
    }
}

impl ShortcutId {
    /// The shortcut of this name.
    pub(crate) fn shortcut(self) -> Option<&'static Shortcut> {
        SHORTCUTS.iter().find(|it| it.id == self)
    }
}

/// The shortcut that has the key `press`.
pub(crate) fn holder(press: &str, chosen: &Chosen) -> Option<&'static Shortcut> {
    SHORTCUTS.iter().find(|it| it.keys(chosen).contains(&press))
}

/// The shortcut that a key press means, and for digits which digit.
pub(crate) fn meaning(
    pressed: &Pressed,
    is_typing: bool,
    chosen: &Chosen,
) -> Option<(ShortcutId, usize)> {
    let it = holder(&pressed.text()?, chosen).filter(|it| !is_typing || it.always)?;
    Some((it.id, pressed.digit().unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::super::press::press;
    use super::*;

    #[test]
    fn no_two_shortcuts_have_one_key() {
        let all =
            || SHORTCUTS.iter().flat_map(|it| it.presses.iter().map(move |press| (it.id, *press)));
        for (place, (id, press)) in all().enumerate() {
            for (other, same) in all().skip(place + 1) {
                assert_ne!(press, same, "{id:?} and {other:?}");
            }
        }
        for (place, it) in SHORTCUTS.iter().enumerate() {
            assert!(SHORTCUTS[place + 1..].iter().all(|other| other.id != it.id));
        }
    }

    #[test]
    fn only_saving_and_the_commands_work_while_typing() {
        let none = Chosen::new();
        let ctrl = |key: &str| Pressed { ctrl: true, ..press(key, "") };
        assert_eq!(meaning(&press("a", "KeyQ"), false, &none), Some((ShortcutId::Accept, 0)));
        assert_eq!(meaning(&press("é", "Digit2"), false, &none), Some((ShortcutId::Verdict, 2)));
        assert_eq!(meaning(&press("a", "KeyA"), true, &none), None);
        assert_eq!(meaning(&ctrl("z"), true, &none), None);
        assert_eq!(meaning(&ctrl("z"), false, &none), Some((ShortcutId::Undo, 0)));
        assert_eq!(meaning(&ctrl("s"), true, &none), Some((ShortcutId::Download, 0)));
        assert_eq!(meaning(&ctrl("k"), true, &none), Some((ShortcutId::Palette, 0)));
    }

    #[test]
    fn every_shortcut_has_its_words() {
        let french = [
            include_str!("../../../locales/fr/reader.ftl"),
            include_str!("../../../locales/fr/workbench.ftl"),
        ];
        for it in SHORTCUTS {
            let line = format!("\n{} =", it.message);
            assert!(french.iter().any(|text| text.contains(&line)), "{}", it.message);
        }
    }
}
