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
    /// says where (page, paragraph, timecode), or quotes what has no such
    /// place: a page of the net or its copy, which can be searched, or what
    /// somebody said or wrote without publishing it, of which the quoted words
    /// are what there is.  A source with evidence that cannot be found is not
    /// complete: "hours of tape, no timecode" is what checkers lose most time
    /// with.
    #[must_use]
    pub fn is_located_in(&self, source: &Source) -> bool {
        let is_quoted = !self.passage.trim().is_empty();
        let has_no_place = source.is_on_the_net() || source.is_personal();
        !self.locator.trim().is_empty() || is_quoted && has_no_place
    }
}

impl Source {
    /// Whether it, or its copy, is a page of the net.
    fn is_on_the_net(&self) -> bool {
        [&self.address, &self.archive].into_iter().any(|it| {
            let address = it.trim().to_ascii_lowercase();
            address.starts_with("http://") || address.starts_with("https://")
        })
    }

    /// Whether it is an interview, a letter or an e-mail: somebody's, who can be
    /// written to or is named, and published by nobody.
    fn is_personal(&self) -> bool {
        let address = self.address.trim().to_ascii_lowercase();
        let is_named = !self.written_by.trim().is_empty() && address.is_empty();
        let is_somebodys = address.starts_with("mailto:") || is_named;
        is_somebodys && self.publisher.trim().is_empty()
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
        let check = |source: &[(Field, &str)], fields: &[(Field, &str)], expected: bool| {
            let records =
                (record(RecordKind::Source, source), record(RecordKind::Evidence, fields));
            let (Record::Source(of), Record::Evidence(it)) = records else { panic!() };
            assert_eq!(it.is_located_in(&of), expected, "{source:?} {fields:?}");
        };
        let (passage, locator) = ((Evidence::PASSAGE, "7,1 %"), (Evidence::LOCATOR, "p. 4"));
        let page = (Source::ADDRESS, "https://insee.fr/1");
        check(&[], &[locator], true);
        check(&[], &[passage], false);
        check(&[page], &[passage], true);
        check(&[page], &[(Evidence::LOCATOR, " ")], false);
        check(&[page], &[locator], true);
        check(&[(Source::ARCHIVE, "https://web.archive.org/1")], &[passage], true);
        check(&[(Source::ARCHIVE, "box 12")], &[passage], false);
        // Somebody said or wrote it, and nobody published it.
        let (mail, who) =
            ((Source::ADDRESS, "mailto:a@example.org"), (Source::WRITTEN_BY, "A. B."));
        check(&[mail], &[passage], true);
        check(&[who], &[passage], true);
        check(&[who], &[], false);
        // A book has pages.
        check(&[who, (Source::PUBLISHER, "Gallimard")], &[passage], false);
        check(&[mail, (Source::PUBLISHER, "AFP")], &[passage], false);
    }
}
