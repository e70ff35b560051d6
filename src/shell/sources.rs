//! What other articles have that is of use, read when it is asked for.

use std::rc::Rc;

use annotations::RecordId;
use gloo_timers::callback::Timeout;

use super::Shell;
use crate::keep::{self, FileCodec};
use crate::state::{Action, Elsewhere};

/// How many articles are looked through, the last changed first.
const MAX_ARTICLES: usize = 200;

impl Shell {
    /// Reads sources and judged claims of the other articles of the library, one
    /// article at a time, so that nothing waits for it.
    pub(super) fn look_elsewhere(&self) {
        let Some(desk) = self.on_desk() else { return };
        let others = match keep::library(&*self.slots(), &FileCodec) {
            Ok(library) => library.articles.into_iter().map(|it| it.id),
            Err(error) => {
                log::warn!("the library cannot be read: {error}");
                return self.dispatch(Action::FoundElsewhere(Rc::default()));
            }
        };
        let mut others: Vec<RecordId> = others.filter(|it| *it != desk).collect();
        others.truncate(MAX_ARTICLES);
        others.reverse();
        self.list_next(desk, others, Elsewhere::default());
    }

    fn list_next(&self, desk: RecordId, mut left: Vec<RecordId>, mut found: Elsewhere) {
        // Another article is on the desk by now: what was asked is over.
        if self.on_desk() != Some(desk) {
            return;
        }
        let Some(next) = left.pop() else {
            return self.dispatch(Action::FoundElsewhere(found.into()));
        };
        // One that cannot be read says so when it is opened.
        if let Ok(reading) = keep::read(&*self.slots(), &FileCodec, next) {
            found.collect(&reading.dossier);
        }
        let shell = self.clone();
        Timeout::new(0, move || shell.list_next(desk, left, found)).forget();
    }
}
