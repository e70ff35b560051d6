//! Which things of the dossier the detector means by its own names.
//!
//! Whoever has renamed a thing, or merged it into another, has done so for all
//! its places; the detector goes on calling it as it found it.  What it means is
//! told by the marks that were accepted of the same name: nothing needs to be
//! kept for that, and a thing that was renamed is found after a reload as well.

use std::collections::BTreeMap;

use document::{ByteOffset, EntityType, Span};

use super::{Offers, Suggestion};
use crate::{Dossier, Group, Mark, MarkKind, Origin, RecordId};

/// Things by what the detector calls them: type and full name.
pub type KnownAs = BTreeMap<(EntityType, String), RecordId>;

/// What an offer calls the thing it names, or who says it.
type Called<'a> = (EntityType, &'a str);

impl Offers {
    /// The things that marks of `dossier` name which were accepted from these
    /// offers, by what the offers call them.
    ///
    /// Of several things by one name (one was split off) it is the one that is
    /// still called so, else the one with the most marks.
    #[must_use]
    pub fn known_as(&self, dossier: &Dossier) -> KnownAs {
        let version = dossier.version_id();
        let (mut named, mut said) = (BTreeMap::new(), BTreeMap::new());
        let places = Places::of(self);
        for mark in dossier.marks().filter(|it| matches!(it.origin, Origin::Detector { .. })) {
            for span in mark.spans(version) {
                match (mark.kind, mark.entity, mark.speaker) {
                    (MarkKind::Entity, Some(entity), _) => {
                        let called = places.name_at(span, mark.entity_type);
                        called.into_iter().for_each(|it| count(&mut named, it, entity));
                    }
                    (MarkKind::Claim, _, Some(speaker)) if is_as_accepted(mark) => {
                        let called = places.speakers.get(&span.rank()).copied();
                        called.into_iter().for_each(|it| count(&mut said, it, speaker));
                    }
                    _ => {}
                }
            }
        }
        // Who says a claim tells less than a place where the name itself stands.
        said.extend(named);
        let chosen = said.into_iter().map(|(called, things)| {
            let is_called_so = |it: &RecordId| {
                let entity = dossier.entity(*it);
                entity.is_some_and(|it| (it.entity_type, it.name.as_str()) == called)
            };
            let most = things.iter().max_by_key(|(id, n)| (*n, std::cmp::Reverse(*id)));
            let same = things.keys().find(|it| is_called_so(it));
            let (entity_type, name) = called;
            let thing = same.or(most.map(|(id, _)| id)).copied();
            thing.map(|it| ((entity_type, name.to_owned()), it))
        });
        chosen.flatten().filter(|(_, it)| dossier.entity(*it).is_some()).collect()
    }
}

fn count<'a>(
    counts: &mut BTreeMap<Called<'a>, BTreeMap<RecordId, usize>>,
    called: Called<'a>,
    thing: RecordId,
) {
    *counts.entry(called).or_default().entry(thing).or_default() += 1;
}

/// Whether a claim still says who says it as it was accepted: corrected by a
/// person, it tells that the detector meant somebody else.
fn is_as_accepted(mark: &Mark) -> bool {
    let stamps = &mark.header.stamps;
    stamps.get(&Group::Words) == stamps.get(&Group::What)
}

/// Where offers are.
struct Places<'a> {
    /// Those of names, by start.
    names: Vec<(Span, Called<'a>)>,
    /// Who says the claims, by the rank of their spans.
    speakers: BTreeMap<u128, Called<'a>>,
}

impl<'a> Places<'a> {
    fn of(offers: &'a Offers) -> Self {
        let all = || offers.all.iter().map(|it| &**it);
        let called = |it: &'a Suggestion| Some((it.entity_type?, it.entity.as_deref()?));
        let mut names: Vec<_> = all().filter_map(|it| Some((it.span, called(it)?))).collect();
        document::sort_by_rank(&mut names, |it| it.0.rank());
        let speaker = |it: &'a Suggestion| it.speaker.as_ref().map(|(of, name)| (*of, &**name));
        let speakers = all().filter_map(|it| Some((it.span.rank(), speaker(it)?))).collect();
        Self { names, speakers }
    }

    /// What the thing is called that stands at `span`.  Its ends may have been
    /// moved since it was accepted: then it is the longest name of the same type
    /// inside.
    fn name_at(&self, span: Span, entity_type: Option<EntityType>) -> Option<Called<'a>> {
        let first = self.names.partition_point(|(it, _)| it.start() < span.start());
        let inside = |at: ByteOffset| at < span.end();
        let inside = self.names.iter().skip(first).take_while(|(it, _)| inside(it.start()));
        let (mut longest, mut n_longest) = (None, 0);
        for (at, called) in inside {
            if *at == span {
                return Some(*called);
            }
            if span.covers(*at) && Some(called.0) == entity_type && n_longest < at.n_bytes() {
                (longest, n_longest) = (Some(*called), at.n_bytes());
            }
        }
        longest
    }
}
