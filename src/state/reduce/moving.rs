//! Values of accepted dates that follow a corrected date of publication.

use std::collections::BTreeMap;

use annotations::{FieldType, Mark, RecordId};
use document::{Detail, EntityType, Findings, Span, Value};

use super::Turn;
use crate::state::Desk;

/// Gives marks the values that were found anew, where they had those that were
/// found before: what a person typed stays.  Without a date of publication
/// "Tuesday" has none.  One step, to be taken back.
pub(super) fn follow(turn: &mut Turn, findings: &Findings) {
    let moved = turn.state.desk.as_ref().map(|it| moved(it, findings)).unwrap_or_default();
    if moved.is_empty() {
        return;
    }
    turn.edit("undo-dates-moved", |edit, _| {
        for (mark, value) in moved {
            edit.set(mark, Mark::VALUE, value.to_value());
        }
    });
}

fn moved(desk: &Desk, findings: &Findings) -> Vec<(RecordId, Option<Value>)> {
    let Some(before) = &desk.findings else { return Vec::new() };
    let (before, now) = (values(before), values(findings));
    let of_mark = |mark: &Mark| {
        let id = mark.header.id;
        let span = *desk.items.get(crate::state::ItemId::Mark(id))?.spans.first()?;
        let place = (span, mark.entity_type?);
        let (old, new) = (*before.get(&place)?, *now.get(&place)?);
        (mark.value.as_ref() == old && old != new).then(|| (id, new.cloned()))
    };
    desk.dossier.marks().filter_map(of_mark).collect()
}

/// The values that were found, by place and type.
fn values(findings: &Findings) -> BTreeMap<(Span, EntityType), Option<&Value>> {
    let mut values = BTreeMap::new();
    for it in &findings.findings {
        if let Detail::Entity { entity_type, value, .. } = &it.detail {
            values.insert((it.span, *entity_type), value.as_ref());
        }
    }
    values
}
