//! Whether a stranger could find a source again.

use crate::{Field, Source};

impl Source {
    /// The fields without which a stranger could not find the source: for a
    /// page its address, title, publisher and the day it was consulted, since
    /// pages change; for anything else its title, who wrote or published it,
    /// and when it was published.
    #[must_use]
    pub fn missing(&self) -> Vec<Field> {
        let is_page = !self.address.trim().is_empty();
        let mut wanted = vec![(Self::TITLE, &self.title)];
        if is_page {
            wanted.push((Self::PUBLISHER, &self.publisher));
            wanted.push((Self::CONSULTED, &self.consulted));
        } else {
            let is_signed = !self.written_by.trim().is_empty();
            let who = if is_signed { &self.written_by } else { &self.publisher };
            wanted.push((Self::PUBLISHER, who));
            wanted.push((Self::PUBLISHED, &self.published));
        }
        let is_open = |(_, text): &(Field, &String)| text.trim().is_empty();
        wanted.into_iter().filter(is_open).map(|(field, _)| field).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Header, Record, RecordId, RecordKind, Timestamp};

    #[track_caller]
    fn check(fields: &[(Field, &str)], missing: &[&str]) {
        let header = Header::new(RecordId(1), RecordId(2), Timestamp(0));
        let blank = Record::blank(RecordKind::Source, header).unwrap();
        let values =
            fields.iter().map(|(field, text)| (*field, crate::FieldValue::Text((*text).into())));
        let Record::Source(source) = blank.with(values.collect()).unwrap() else { panic!() };
        let keys: Vec<&str> = source.missing().iter().map(|it| it.key).collect();
        assert_eq!(keys, missing);
    }

    #[test]
    fn says_what_a_stranger_would_need() {
        let (address, title) = ((Source::ADDRESS, "https://insee.fr/1"), (Source::TITLE, "Note"));
        check(&[], &["title", "publisher", "published"]);
        check(&[address], &["title", "publisher", "consulted"]);
        check(
            &[address, title, (Source::PUBLISHER, "Insee"), (Source::CONSULTED, "2026-11-25")],
            &[],
        );
        check(&[title, (Source::WRITTEN_BY, "A. B.")], &["published"]);
        check(&[title, (Source::PUBLISHER, "  "), (Source::PUBLISHED, "2020")], &["publisher"]);
    }
}
