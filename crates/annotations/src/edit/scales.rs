//! Scales of the file's own: made, changed, removed.

use super::Edit;
use crate::{FieldType, Mark, OwnScale, RecordId, Verdict};

impl Edit<'_> {
    /// Makes a scale of the file's own, or changes one.  Verdicts on it follow
    /// where one of its values is called otherwise: in a list that has as many
    /// as before, one at the same place that was not there.  Where a value is
    /// gone, they stay as they were given.
    pub fn set_scale(
        &mut self,
        scale: Option<RecordId>,
        name: &str,
        values: Vec<String>,
        others: Vec<String>,
    ) -> Option<RecordId> {
        let name = name.to_owned();
        let Some(id) = scale else {
            let header = self.header();
            return Some(self.insert(OwnScale { header, name, values, others }));
        };
        let dossier = self.dossier;
        let old = dossier.own_scale(id)?;
        let code = id.to_string();
        let is_kept = |it: &String| values.contains(it) || others.contains(it);
        let is_old = |it: &String| old.values.contains(it) || old.others.contains(it);
        let lists = [(&old.values, &values), (&old.others, &others)].into_iter();
        let lists = lists.filter(|(before, after)| before.len() == after.len());
        let pairs = lists.flat_map(|(before, after)| before.iter().zip(after));
        for (from, to) in pairs.filter(|(from, to)| !is_kept(from) && !is_old(to)) {
            let verdict = |value: &String| Verdict { scale: code.clone(), value: value.clone() };
            let given = Some(verdict(from));
            for mark in dossier.marks().filter(|it| it.verdict == given) {
                self.set(mark.header.id, Mark::VERDICT, Some(verdict(to)).to_value());
            }
        }
        self.set(id, OwnScale::NAME, name.to_value());
        self.set(id, OwnScale::VALUES, values.to_value());
        self.set(id, OwnScale::OTHERS, others.to_value());
        Some(id)
    }
}
