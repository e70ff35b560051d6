//! The article that is worked on, and what is derived from its records.

use std::rc::Rc;

use annotations::{Dossier, History, Offers, Precision, Scale, Suggestion, Transaction};
use document::{ByteOffset, Findings, Span};

use crate::state::items::Touched;
use crate::state::{
    Compared, Detection, Edging, Elsewhere, Found, ItemId, Items, Order, Preview, Settings, Shown,
    View,
};

/// The article on the desk.
#[derive(Debug, Clone, PartialEq)]
pub struct Desk {
    /// Everything kept about it.
    pub dossier: Dossier,
    /// What was done.
    pub history: Rc<History>,
    /// What was found in the shown text.
    pub findings: Option<Rc<Findings>>,
    /// Version of the resources that found it.
    pub detector: Rc<str>,
    /// How far detection is.
    pub detection: Detection,
    /// All that the findings suggest, whatever was decided.
    pub offers: Rc<Offers>,
    /// What is still offered, in reading order.
    pub suggestions: Rc<[Rc<Suggestion>]>,
    /// How many more would be if the detector might be less sure of them.
    pub n_unsure: usize,
    /// What was made of those that are not offered any more.
    pub precision: Precision,
    /// Marks and suggestions, in reading order.
    pub items: Items,
    /// The item that keys act on.
    pub focus: Option<ItemId>,
    /// The item that the pointer is over elsewhere, shown in the text.
    pub traced: Option<ItemId>,
    /// What is different since a snapshot, while that is shown.
    pub compared: Option<Rc<Compared>>,
    /// The words that are selected.
    pub selection: Option<Span>,
    /// Whether the ends of the selection are being moved, and what for.
    pub edging: Option<Edging>,
    /// The place whose items are gone through one by one by key.
    pub stacked: Option<ByteOffset>,
    /// What is looked for, and what was found.
    pub found: Option<Rc<Found>>,
    /// The scale that new verdicts are given on.
    pub scale: Scale,
    /// Text or list.
    pub view: View,
    /// Which items are shown in the right rail.
    pub shown: Shown,
    /// In which order they are, there and for the keys.
    pub order: Order,
    /// Whether it is asked what goes into the file.
    pub is_asking: bool,
    /// Whether the text is to be read without what is marked in it.
    pub is_bare: bool,
    /// The note that was last to be shown as it looks.
    pub preview: Option<Rc<Preview>>,
    /// What other articles have, once it was asked for and read.
    pub elsewhere: Option<Rc<Elsewhere>>,
}

impl Desk {
    /// A desk with `dossier` on it and nothing found yet.
    #[must_use]
    pub fn new(dossier: Dossier, history: Rc<History>) -> Self {
        let items = Items::new(&dossier, &[]);
        let (scale, precision) = (Scale::of(&dossier), Precision::of(&dossier));
        Self {
            dossier,
            history,
            findings: None,
            detector: "".into(),
            detection: Detection::Running,
            offers: Rc::default(),
            suggestions: Rc::default(),
            n_unsure: 0,
            precision,
            items,
            focus: None,
            traced: None,
            compared: None,
            selection: None,
            edging: None,
            stacked: None,
            found: None,
            scale,
            view: View::Text,
            shown: Shown::All,
            order: Order::Text,
            is_asking: false,
            is_bare: false,
            preview: None,
            elsewhere: None,
        }
    }

    /// Puts what was found in the shown text on the desk.
    pub(crate) fn set_findings(&mut self, findings: Rc<Findings>, settings: &Settings) {
        let offers = self.dossier.document().map(|it| Offers::new(&findings, it));
        self.offers = Rc::new(offers.unwrap_or_default());
        self.findings = Some(findings);
        self.refresh(settings);
    }

    /// Derives again what depends on records, findings and settings.
    pub(crate) fn refresh(&mut self, settings: &Settings) {
        let mut open = self.offers.open(&self.dossier);
        let n_open = open.len();
        open.retain(|it| settings.sureness.saturating_mul(10) <= it.score);
        self.n_unsure = n_open - open.len();
        self.suggestions = open.into();
        self.precision = Precision::of(&self.dossier);
        self.items = self.items.again(&self.dossier, &self.suggestions);
        self.follow(settings);
    }

    /// The same after a transaction that led to the records.
    pub(crate) fn refresh_after(&mut self, transaction: &Transaction, settings: &Settings) {
        let touched = Touched::by(transaction);
        match touched.filter(|it| !it.covers(&self.items, &self.dossier)) {
            Some(touched) => {
                self.items = self.items.after(&touched, &self.dossier);
                self.follow(settings);
            }
            None => self.refresh(settings),
        }
    }

    /// What depends on the items follows them.
    fn follow(&mut self, settings: &Settings) {
        if Scale::from_code(&self.scale.code).is_none() {
            let again = Scale::find(&self.dossier, &self.scale.code);
            self.scale = again.unwrap_or_else(|| Scale::of(&self.dossier));
        }
        if self.focus.is_some_and(|it| self.items.position(it).is_none()) {
            self.focus = None;
        }
        if let Some(Edging::Mark { mark, .. }) = self.edging
            && self.dossier.mark(mark).is_none()
        {
            (self.edging, self.selection) = (None, None);
        }
        self.traced = None;
        let compared = self.compared.as_ref().map(|it| it.snapshot);
        self.compared = compared.and_then(|it| Compared::of(self, it)).map(Rc::new);
        let found = self.found.as_ref();
        let found = found.map(|it| it.again(&self.dossier, &self.items, settings));
        self.found = found.map(Rc::new);
    }
}
