//! Items and records of the desk as props: equal only if they are the same
//! list, so that comparing thousands of them costs nothing.

use annotations::Dossier;

use crate::state::Items;

/// [`Items`] that compare by identity.
#[derive(Debug, Clone)]
pub(crate) struct Listed(pub(crate) Items);

impl PartialEq for Listed {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0.all(), other.0.all())
    }
}

/// Records, equal if all but marks and decisions are.
#[derive(Debug, Clone)]
pub(crate) struct Few(pub(crate) Dossier);

impl PartialEq for Few {
    fn eq(&self, other: &Self) -> bool {
        self.0.differs_in_marks_only(&other.0)
    }
}
