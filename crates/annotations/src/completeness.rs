//! Whether a stranger could find a source again, and in it what it says.

use crate::{Evidence, Field, Source, SourceForm};

impl Source {
    /// The fields without which a stranger could not find the source.
    ///
    /// Of one that says what it is, those that a reference to it has; where it
    /// is a page also the day it was consulted, since pages change.  Of any
    /// other page its address, title, publisher and that day; of anything else
    /// its title, who wrote or published it, and when it was published.
    #[must_use]
    pub fn missing(&self) -> Vec<Field> {
        let (title, publisher) = (Self::TITLE, Self::PUBLISHER);
        let (author, published) = (Self::WRITTEN_BY, Self::PUBLISHED);
        let is_page = !self.address.trim().is_empty();
        let mut wanted = match self.form {
            Some(SourceForm::Press | SourceForm::Official | SourceForm::Dataset) => {
                vec![title, publisher, published]
            }
            Some(SourceForm::Study | SourceForm::Book) => {
                vec![title, author, publisher, published]
            }
            // Whom it is from, and when; nobody has published it.
            Some(SourceForm::Interview | SourceForm::Letter) => vec![author, published],
            Some(SourceForm::Recording) => vec![title, self.signed(), published],
            Some(SourceForm::Post) => vec![Self::ADDRESS, author, published],
            None if is_page => vec![title, publisher],
            None => vec![title, self.signed(), published],
        };
        let is_unpublished = [Some(SourceForm::Interview), Some(SourceForm::Letter)];
        if is_page && !is_unpublished.contains(&self.form) {
            wanted.push(Self::CONSULTED);
        }
        wanted.retain(|it| self.text(*it).trim().is_empty());
        wanted
    }

    /// The field that says whom it is from: the author, if there is one.
    fn signed(&self) -> Field {
        let is_signed = !self.written_by.trim().is_empty();
        if is_signed { Self::WRITTEN_BY } else { Self::PUBLISHER }
    }

    /// The text of one of the fields that may be missing.
    fn text(&self, field: Field) -> &str {
        match field {
            Self::TITLE => &self.title,
            Self::ADDRESS => &self.address,
            Self::WRITTEN_BY => &self.written_by,
            Self::PUBLISHER => &self.publisher,
            Self::PUBLISHED => &self.published,
            _ => &self.consulted,
        }
    }
}

impl SourceForm {
    /// Whether one is known by whom it is from.
    #[must_use]
    pub fn is_signed(self) -> bool {
        !matches!(self, Self::Press | Self::Official | Self::Dataset)
    }
}

impl Evidence {
    /// Whether a stranger could find in `source` what it is evidence of: it
    /// says where (page, paragraph, timecode), or quotes what has no such
    /// place: a page of the net or its copy, which can be searched, or what
    /// somebody said or wrote without publishing it, of which the quoted words
    /// are what there is.  Books have pages, recordings times and data rows or
    /// columns, wherever they are kept.  A source with evidence that cannot be found is not
    /// complete: "hours of tape, no timecode" is what checkers lose most time
    /// with.
    #[must_use]
    pub fn is_located_in(&self, source: &Source) -> bool {
        let is_quoted = !self.passage.trim().is_empty();
        let has_places = [SourceForm::Book, SourceForm::Recording, SourceForm::Dataset];
        let has_no_place = !source.form.is_some_and(|it| has_places.contains(&it))
            && (source.is_on_the_net() || source.is_personal());
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

    /// Whether it is an interview, a letter or an e-mail: it says so, or it is
    /// somebody's, who can be written to or is named, and published by nobody.
    fn is_personal(&self) -> bool {
        if let Some(form) = self.form {
            return matches!(form, SourceForm::Interview | SourceForm::Letter);
        }
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
    fn what_a_source_is_tells_what_it_needs() {
        let check = |form: SourceForm, fields: &[(Field, &str)], missing: &[&str]| {
            let form = (Source::FORM, form.code());
            check(&[fields, &[form]].concat(), missing);
        };
        let (title, when) = ((Source::TITLE, "Note"), (Source::PUBLISHED, "2026-02-13"));
        let (who, publisher) = ((Source::WRITTEN_BY, "A. B."), (Source::PUBLISHER, "Insee"));
        let page = (Source::ADDRESS, "https://example.org/1");
        check(SourceForm::Interview, &[], &["written_by", "published"]);
        check(SourceForm::Interview, &[who, when], &[]);
        check(SourceForm::Letter, &[title, when], &["written_by"]);
        check(SourceForm::Letter, &[who, when, (Source::ADDRESS, "mailto:a@example.org")], &[]);
        check(SourceForm::Book, &[title, publisher], &["written_by", "published"]);
        check(SourceForm::Book, &[title, who, publisher, when], &[]);
        check(SourceForm::Study, &[title, who, when, page], &["publisher", "consulted"]);
        check(SourceForm::Official, &[title, publisher, when], &[]);
        check(SourceForm::Press, &[title, publisher, page], &["published", "consulted"]);
        check(SourceForm::Dataset, &[page], &["title", "publisher", "published", "consulted"]);
        check(SourceForm::Recording, &[title, who], &["published"]);
        check(SourceForm::Recording, &[title, when], &["publisher"]);
        check(SourceForm::Post, &[who, when], &["address"]);
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
        // So have a dataset on the net and a recording what to look it up by.
        let form = |it: SourceForm| (Source::FORM, it.code());
        check(&[page, form(SourceForm::Dataset)], &[passage], false);
        check(&[page, form(SourceForm::Dataset)], &[locator], true);
        check(&[page, form(SourceForm::Recording)], &[passage], false);
        check(&[page, form(SourceForm::Book)], &[passage], false);
        check(&[page, form(SourceForm::Press)], &[passage], true);
        check(&[form(SourceForm::Interview)], &[passage], true);
        check(&[who, form(SourceForm::Official)], &[passage], false);
    }
}
