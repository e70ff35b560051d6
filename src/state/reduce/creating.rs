//! An article is made of what came in.

use std::rc::Rc;

use annotations::{Article, Author, BlockState, Dossier, Header, History, Ids, Record, Version};

use super::{Turn, arriving, articles};
use crate::state::{Effect, Loaded, Message, Severity};

/// Makes an article of what came in.  Of several files only the one that comes
/// last is shown, so that nobody begins to work on one that is then replaced.
pub(super) fn put_on_desk(turn: &mut Turn, loaded: Loaded) {
    create(turn, loaded);
    arriving::came(turn);
}

/// The same for one that came before, and is counted.
pub(super) fn create(turn: &mut Turn, loaded: Loaded) {
    let Some(dossier) = new_dossier(turn, loaded.document, &loaded.metadata, &loaded.asides) else {
        turn.notice(Severity::Error, Message::new("notice-not-applied").text("reason", ""), false);
        return;
    };
    if let Some(desk) = turn.state.desk.take() {
        turn.effects.push(Effect::PutAway(desk.dossier));
    }
    let history = Rc::new(History::default());
    turn.effects.push(Effect::KeepNew(dossier.clone(), history.clone()));
    if turn.state.waiting.is_empty() {
        articles::show(turn, dossier, history);
    } else {
        turn.state.batch.iter_mut().for_each(|it| it.last = Some(dossier.id()));
        turn.effects.push(Effect::PutAway(dossier));
    }
    loaded.notes.into_iter().for_each(|it| turn.notice(Severity::Info, it, false));
}

/// The dossier of a text that was just loaded.
fn new_dossier(
    turn: &Turn,
    document: Rc<document::Document>,
    metadata: &[(annotations::Field, String)],
    asides: &[(u32, document::AsideReason)],
) -> Option<Dossier> {
    let (at, author) = (turn.moment.at, turn.state.settings.author);
    let mut ids = Ids::from_seed(turn.moment.seed);
    let mut header = || Header::new(ids.fresh(), author, at);
    let value = |field| {
        let found = metadata.iter().find(|(it, _)| *it == field);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let article = Article {
        header: header(),
        title: value(Article::TITLE),
        subtitle: value(Article::SUBTITLE),
        byline: value(Article::BYLINE),
        site: value(Article::SITE),
        address: value(Article::ADDRESS),
        language: value(Article::LANGUAGE),
        published: value(Article::PUBLISHED),
        updated: value(Article::UPDATED),
        retrieved: Some(at),
    };
    let version = Version { header: header(), document };
    let of = version.header.id;
    let mut records: Vec<Record> = vec![article.into(), version.into()];
    for (block, reason) in asides {
        let (header, aside) = (header(), Some(*reason));
        records.push(BlockState { header, version: of, block: *block, aside }.into());
    }
    let settings = &turn.state.settings;
    let (name, initials) = (settings.name.clone(), settings.initials.clone());
    let header = Header::new(author, author, at);
    records.push(Author { header, name, initials, colour: 0 }.into());
    Dossier::new(records)
}
