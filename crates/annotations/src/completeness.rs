//! Whether a stranger could find a source again, and in it what it says.

use crate::{Evidence, Field, Source};

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

impl Evidence {
    /// Whether a stranger could find in `source` what it is evidence of: it
    /// says where (page, paragraph, timecode), or quotes a page of the net,
    /// which can be searched.  A source with evidence that cannot be found is
    /// not complete: "hours of tape, no timecode" is what checkers lose most
    /// time with.
    #[must_use]
    pub fn is_located_in(&self, source: &Source) -> bool {
        let address = source.address.trim().to_ascii_lowercase();
        let is_page = ["http://", "https://"].iter().any(|it| address.starts_with(it));
        let is_quoted = is_page && !self.passage.trim().is_empty();
        is_quoted || !self.locator.trim().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Header, Record, RecordId, RecordKind, Timestamp};

    fn record(kind: RecordKind, fields: &[(Field, &str)]) -> Record {
        let header = Header::new(RecordId(1), RecordId(2), Timestamp(0));
        let blank = Record::blank(kind, header).unwrap();
        let values =
            fields.iter().map(|(field, text)| (*field, crate::FieldValue::Text((*text).into())));
        blank.with(values.collect()).unwrap()
    }

    #[track_caller]
    fn check(fields: &[(Field, &str)], missing: &[&str]) {
        let Record::Source(source) = record(RecordKind::Source, fields) else { panic!() };
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

    #[test]
    fn evidence_says_where_in_its_source_it_is() {
        let check = |address: &str, fields: &[(Field, &str)], expected: bool| {
            let source = record(RecordKind::Source, &[(Source::ADDRESS, address)]);
            let evidence = record(RecordKind::Evidence, fields);
            let (Record::Source(source), Record::Evidence(it)) = (source, evidence) else {
                panic!()
            };
            assert_eq!(it.is_located_in(&source), expected, "{address} {fields:?}");
        };
        let (passage, locator) = ((Evidence::PASSAGE, "7,1 %"), (Evidence::LOCATOR, "p. 4"));
        check("", &[locator], true);
        check("", &[passage], false);
        check("mailto:a@example.org", &[passage], false);
        check("https://insee.fr/1", &[passage], true);
        check("https://insee.fr/1", &[(Evidence::LOCATOR, " ")], false);
        check("https://insee.fr/1", &[locator], true);
    }
}
