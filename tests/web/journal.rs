//! A little work on an article, for tests of real stores.

use std::rc::Rc;

use annotations::{
    Article, Dossier, Edit, Header, History, MarkKind, Occasion, RecordId, ReplicaId, Stamp,
    Timestamp, Version,
};
use document::Document;
use postil::keep::{FileCodec, Journal, KeepError, Slots, read};

pub(crate) struct Work {
    pub dossier: Dossier,
    pub journal: Journal,
}

impl Work {
    /// A new article, kept in `slots`.
    pub(crate) fn begin(slots: Rc<dyn Slots>) -> Self {
        let header = |id| Header::new(RecordId(id), RecordId(9), Timestamp(0));
        let words = String::new;
        let article = Article {
            header: header(1),
            title: words(),
            subtitle: words(),
            byline: words(),
            site: words(),
            address: words(),
            language: words(),
            published: words(),
            updated: words(),
            retrieved: None,
        };
        let document = Rc::new(Document::from_lines("Été 😀.").unwrap());
        let version = Version { header: header(2), document };
        let dossier = Dossier::new([article.into(), version.into()]).unwrap();
        let history = History::default();
        let journal = Journal::create(slots, Rc::new(FileCodec), &dossier, &history).unwrap();
        Self { dossier, journal }
    }

    /// Adds a note about the article.
    pub(crate) fn note(&mut self, words: &str) -> Result<(), KeepError> {
        let replica = ReplicaId(RecordId(8));
        let counter = self.dossier.next_counter(replica);
        let seed = RecordId(u128::from(counter) << 8 | 0xff);
        let stamp = Stamp { replica, counter };
        let occasion = Occasion { stamp, at: Timestamp(0), by: RecordId(9), seed };
        let dossier = self.dossier.clone();
        let mut edit = Edit::new(&dossier, occasion);
        let mut mark = edit.mark_on_article(MarkKind::Note);
        mark.note = words.to_owned();
        edit.insert(mark);
        let transaction = Rc::new(edit.finish("note").unwrap());
        self.dossier = self.dossier.apply(&transaction).unwrap();
        self.journal.append(transaction)
    }

    /// What is kept of it.
    pub(crate) fn reopened(&self, slots: &dyn Slots) -> Dossier {
        read(slots, &FileCodec, self.dossier.id()).unwrap().dossier
    }
}
