//! What was answered to a mark, in two levels: answers, and what was answered
//! to those, however deep.

use document::sort_by_rank;

use crate::{Dossier, RecordId, Reply};

/// A reply in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer<'a> {
    /// The reply.
    pub reply: &'a Reply,
    /// Whether it answers another reply, not the mark.
    pub is_below: bool,
}

/// The replies to `mark`, oldest first, each followed by what was answered to
/// it and to those answers, oldest first.
#[must_use]
pub fn thread(dossier: &Dossier, mark: RecordId) -> Vec<Answer<'_>> {
    // By what they answer, then by time: a file may hold thousands.
    let mut replies: Vec<&Reply> = dossier.replies().collect();
    sort_by_rank(&mut replies, |it| when(it));
    sort_by_rank(&mut replies, |it| it.to.0);
    let answers = |to: RecordId| {
        let first = replies.partition_point(|it| it.to < to);
        let end = replies.partition_point(|it| it.to <= to);
        replies.get(first..end).unwrap_or_default()
    };
    let mut thread = Vec::new();
    for root in answers(mark) {
        thread.push(Answer { reply: root, is_below: false });
        let mut below = answers(root.header.id).to_vec();
        let mut n = 0;
        // No reply has two roots, so none comes twice; but in a file from
        // elsewhere replies may go round in a ring.
        while let Some(it) = below.get(n).filter(|_| below.len() < replies.len()) {
            below.extend(answers(it.header.id));
            n += 1;
        }
        sort_by_rank(&mut below, |it| when(it));
        thread.extend(below.into_iter().map(|reply| Answer { reply, is_below: true }));
    }
    thread
}

/// How deep a thread is followed upwards: threads of people are a few deep, and
/// a ring or a ladder in a file from elsewhere leads to no mark.
const MAX_DEPTH: usize = 200;

/// What `reply` answers, what that answers, and so on: the mark first.
#[must_use]
pub fn answered(dossier: &Dossier, reply: &Reply) -> Vec<RecordId> {
    let mut path = vec![reply.to];
    while let Some(it) = path.last().and_then(|it| dossier.reply(*it)) {
        if MAX_DEPTH < path.len() {
            break;
        }
        path.push(it.to);
    }
    path.reverse();
    path
}

/// Ids are in the order of their making on one installation; times are on all.
fn when(reply: &Reply) -> u128 {
    u128::from(reply.header.created.0.cast_unsigned())
}
