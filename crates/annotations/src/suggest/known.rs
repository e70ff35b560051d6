//! Which things of the dossier the detector means by its own names.
//!
//! Whoever has renamed a thing, or merged it into another, has done so for all
//! its places; the detector goes on calling it as it found it.  What it means is
//! told by the marks that were accepted of the same name: nothing needs to be
//! kept for that, and a thing that was renamed is found after a reload as well.

use document::{EntityType, Span};

use super::{Offers, Suggestion};
use crate::{Dossier, Group, Mark, MarkKind, Origin, RecordId};

/// Things by type and name: what the detector calls them, or an edit that made
/// them.  A list, since there are few.
#[derive(Debug, Default)]
pub struct KnownAs(Vec<Known>);

#[derive(Debug)]
struct Known {
    entity_type: EntityType,
    name: String,
    thing: RecordId,
}

impl KnownAs {
    /// The thing of this type and name.
    #[must_use]
    pub fn get(&self, entity_type: EntityType, name: &str) -> Option<RecordId> {
        let is_it = |it: &&Known| it.entity_type == entity_type && it.name == name;
        self.0.iter().find(is_it).map(|it| it.thing)
    }

    pub(crate) fn add(&mut self, entity_type: EntityType, name: &str, thing: RecordId) {
        self.0.push(Known { entity_type, name: name.to_owned(), thing });
    }
}

/// What an offer calls the thing it names, or who says it.
type Called<'a> = (EntityType, &'a str);

/// The things that marks of one name are of, and how many of each.
struct Votes<'a> {
    called: Called<'a>,
    things: Vec<(RecordId, usize)>,
}

impl Offers {
    /// The things that marks of `dossier` name which were accepted from these
    /// offers, by what the offers call them.
    ///
    /// Of several things by one name (one was split off) it is the one that is
    /// still called so, else the one with the most marks.
    #[must_use]
    pub fn known_as(&self, dossier: &Dossier) -> KnownAs {
        let version = dossier.version_id();
        let names: Vec<&Suggestion> =
            self.all.iter().map(|it| &**it).filter(|it| it.entity.is_some()).collect();
        let (mut named, mut said) = (Vec::new(), Vec::new());
        for mark in dossier.marks().filter(|it| matches!(it.origin, Origin::Detector { .. })) {
            for span in mark.spans(version) {
                match (mark.kind, mark.entity, mark.speaker) {
                    (MarkKind::Entity, Some(entity), _) => {
                        let called = name_at(&names, span, mark.entity_type);
                        called.into_iter().for_each(|it| count(&mut named, it, entity));
                    }
                    (MarkKind::Claim, _, Some(speaker)) if is_as_accepted(mark) => {
                        let called = self.speaker_at(span);
                        called.into_iter().for_each(|it| count(&mut said, it, speaker));
                    }
                    _ => {}
                }
            }
        }
        let mut known = KnownAs::default();
        // Who says a claim tells less than a place where the name itself stands.
        for Votes { called: (entity_type, name), things } in named.into_iter().chain(said) {
            let is_called_so = |id: RecordId| {
                dossier
                    .entity(id)
                    .is_some_and(|it| it.entity_type == entity_type && it.name == name)
            };
            let same = things.iter().find(|it| is_called_so(it.0));
            // Of as many the first.
            let most = || things.iter().rev().max_by_key(|it| it.1);
            let thing = same.or_else(most).map(|it| it.0);
            if let Some(thing) = thing.filter(|it| dossier.entity(*it).is_some()) {
                known.add(entity_type, name, thing);
            }
        }
        known
    }

    /// Who says the claim that is offered at `span`.
    fn speaker_at(&self, span: Span) -> Option<Called<'_>> {
        let claim = self.all.iter().find(|it| it.kind == MarkKind::Claim && it.span == span)?;
        claim.speaker.as_ref().map(|(entity_type, name)| (*entity_type, name.as_str()))
    }
}

fn count<'a>(votes: &mut Vec<Votes<'a>>, called: Called<'a>, thing: RecordId) {
    let Some(votes) = votes.iter_mut().find(|it| it.called == called) else {
        return votes.push(Votes { called, things: vec![(thing, 1)] });
    };
    match votes.things.iter_mut().find(|it| it.0 == thing) {
        Some((_, n)) => *n += 1,
        None => votes.things.push((thing, 1)),
    }
}

/// Whether a claim still says who says it as it was accepted: corrected by a
/// person, it tells that the detector meant somebody else.
fn is_as_accepted(mark: &Mark) -> bool {
    let stamps = &mark.header.stamps;
    stamps.get(&Group::Words) == stamps.get(&Group::What)
}

/// What the thing is called that stands at `span`; `names` are by start.  Its
/// ends may have been moved since it was accepted: then it is the longest name of
/// the same type inside.
fn name_at<'a>(
    names: &[&'a Suggestion],
    span: Span,
    entity_type: Option<EntityType>,
) -> Option<Called<'a>> {
    let first = names.partition_point(|it| it.span.start() < span.start());
    let inside = names.iter().skip(first).take_while(|it| it.span.start() < span.end());
    let (mut longest, mut n_longest) = (None, 0);
    for it in inside {
        let called = it.entity_type.zip(it.entity.as_deref());
        if it.span == span {
            return called;
        }
        let is_longer = it.entity_type == entity_type && n_longest < it.span.n_bytes();
        if is_longer && span.covers(it.span) {
            (longest, n_longest) = (called, it.span.n_bytes());
        }
    }
    longest
}
