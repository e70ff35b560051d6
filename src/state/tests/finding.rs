//! Looking for words and fields.

use super::*;
use crate::state::pattern::Written;
use crate::state::query::{Key, Query};

/// Looks for what is typed: [`found`].
pub(super) fn find(bench: &mut Bench, typed: &str) -> String {
    let codes_of = |key: Key, word: &str| {
        let is_false = key == Key::Verdict && word == "faux";
        is_false.then(|| "false".to_owned()).into_iter().collect()
    };
    // Expressions that mean themselves.
    let pattern_of = |it: Written<'_>| {
        let source = it.source.to_owned();
        let find = move |text: &str, _| {
            let all = text.match_indices(&source).map(|(at, it)| (at, at + it.len()));
            all.filter_map(|(start, end)| Span::from_usize(start, end)).collect()
        };
        Some(Pattern::new(it, find))
    };
    let query = Query::parse(typed, codes_of, pattern_of).unwrap();
    bench.act(Action::Find { typed: typed.into(), query });
    found(bench)
}

/// The words of the items found, and how many hits there are in the text.
fn found(bench: &Bench) -> String {
    let Some(found) = &bench.desk().found else { return "-".to_owned() };
    let items = bench.desk().items.all().iter().filter(|it| found.items.contains(&it.id));
    let words: Vec<&str> = items.map(|it| &*it.words).collect();
    format!("{} | {}", words.join(", "), found.hits.len())
}

#[test]
fn finds_words_in_text_notes_and_fields() {
    let mut bench = Bench::with_findings();
    assert_eq!(find(&mut bench, "ADA"), "Ada Lovelace, 99 % sont vrais, Ada | 2");
    assert_eq!(find(&mut bench, "ada -type:person"), "99 % sont vrais | 2");
    assert_eq!(find(&mut bench, "genre:claim"), "99 % sont vrais | 0");
    assert_eq!(find(&mut bench, "locuteur:lovelace"), "99 % sont vrais | 0");
    assert_eq!(find(&mut bench, "qui:lovelace"), "99 % sont vrais | 0");
    assert_eq!(find(&mut bench, "99%"), "99 % sont vrais, 99 % | 1");
    // What is set aside is not looked through.
    assert_eq!(find(&mut bench, "menu"), " | 0");
    assert_eq!(find(&mut bench, " "), "-");
}

#[test]
fn finds_verdicts_and_sources_and_keeps_up_with_changes() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(bench.item(1)));
    let claim = bench.first_mark();
    assert_eq!(find(&mut bench, "verdict:faux"), " | 0");
    bench.act(Action::Judge(claim, Scale::DEFAULT.verdict(6)));
    assert_eq!(found(&bench), "99 % sont vrais | 0");
    assert_eq!(find(&mut bench, "source:insee"), " | 0");
    let draft = EvidenceDraft { publisher: "Insée".into(), ..EvidenceDraft::default() };
    bench.act(Action::AddEvidence(claim, Box::new(draft)));
    assert_eq!(found(&bench), "99 % sont vrais | 0");
    assert_eq!(find(&mut bench, "est:sourcé -est:vérifié"), " | 0");
    bench.act(Action::Undo);
    assert_eq!(find(&mut bench, "est:marque -est:sourcé"), "99 % sont vrais | 0");
}

#[test]
fn goes_round_the_hits_else_the_items() {
    let mut bench = Bench::with_findings();
    find(&mut bench, "ada");
    let here = |bench: &Bench| bench.desk().found.as_ref().unwrap().here;
    for (forwards, expected) in [(true, 0), (true, 1), (true, 0), (false, 1)] {
        bench.act(Action::GoFound { forwards });
        assert_eq!(here(&bench), Some(expected));
    }
    find(&mut bench, "type:place");
    bench.act(Action::GoFound { forwards: true });
    assert!(bench.trace().contains("*entity? “Paris”"));
    // The keys for going on keep to what was found.
    find(&mut bench, "genre:claim");
    bench.act(Action::Step { forwards: true });
    assert!(bench.trace().contains("*claim?"));
}

#[test]
fn all_hits_are_marked_in_one_step() {
    let mut bench = Bench::with_findings();
    find(&mut bench, "ada");
    bench.act(Action::MarkFound(MarkKind::Highlight));
    assert_eq!(bench.desk().dossier.marks().count(), 2);
    bench.act(Action::MarkFound(MarkKind::Highlight));
    assert_eq!(bench.desk().dossier.marks().count(), 2);
    bench.act(Action::Undo);
    assert_eq!(bench.desk().dossier.marks().count(), 0);
}

#[test]
fn a_claim_is_found_by_its_number() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(bench.item(1)));
    let span = Span::from_usize(40, 56).unwrap();
    bench.act(Action::Mark { kind: MarkKind::Claim, entity_type: None, span });
    assert_eq!(find(&mut bench, "numéro:1"), "99 % sont vrais | 0");
    assert_eq!(find(&mut bench, "n:2"), "Ada est à Paris | 0");
    assert_eq!(find(&mut bench, "n:12"), " | 0");
    // It is no word.
    assert_eq!(find(&mut bench, "2"), " | 0");
}

#[test]
fn expressions_find_words_in_text_notes_and_fields() {
    let mut bench = Bench::with_findings();
    assert_eq!(find(&mut bench, "/Ada L/"), "Ada Lovelace, 99 % sont vrais, Ada | 1");
    assert_eq!(find(&mut bench, "/a/ -/Ada/"), "Paris | 6");
    // Case and accents count, the kind of space does not.
    assert_eq!(find(&mut bench, "/ada/"), " | 0");
    assert_eq!(find(&mut bench, "/à /"), " | 1");
    assert_eq!(find(&mut bench, "/99\u{a0}%/"), "99 % sont vrais, 99 % | 1");
    // Neither what is set aside, nor across its edge, nor codes.
    assert_eq!(find(&mut bench, "/Menu/"), " | 0");
    assert_eq!(find(&mut bench, "/Paris. M/"), " | 0");
    assert_eq!(find(&mut bench, "/percent/"), " | 0");
    bench.act(Action::Accept(bench.item(1)));
    let (record, to) = (bench.first_mark(), FieldValue::Text("Chiffre à revoir".into()));
    bench.act(Action::Set { record, field: Mark::NOTE, to });
    assert_eq!(find(&mut bench, "/Chiffre à/"), "99 % sont vrais | 0");
    assert_eq!(find(&mut bench, "/chiffre/"), " | 0");
}

#[test]
fn finds_what_one_made_checks_or_is_to_check() {
    let mut bench = Bench::with_findings();
    assert_eq!(find(&mut bench, "par:moi"), " | 0");
    bench.act(Action::Accept(bench.item(1)));
    assert_eq!(found(&bench), "99 % sont vrais | 0");
    // Words of an expression, and of names, are others.
    assert_eq!(find(&mut bench, "/\u{1}/"), " | 0");
    assert_eq!(find(&mut bench, "par:\"moi\""), " | 0");
    // Another person gets the file.
    let mine = bench.state.settings.clone();
    let other = Settings { author: RecordId(8), initials: "AB".into(), ..mine.clone() };
    bench.act(Action::Settings(other.clone()));
    assert_eq!(find(&mut bench, "by:me"), " | 0");
    let mark = bench.first_mark();
    bench.act(Action::Settings(mine));
    bench.act(Action::Assign { mark, initials: "ab".into() });
    bench.act(Action::Settings(other));
    assert_eq!(find(&mut bench, "by:me"), "99 % sont vrais | 0");
    assert_eq!(find(&mut bench, "-by:me est:marque"), " | 0");
}

#[test]
fn what_was_found_is_marked_as_entities_with_their_thing() {
    let mut bench = Bench::with_findings();
    find(&mut bench, "ada");
    bench.act(Action::MarkFound(MarkKind::Entity));
    let marks: Vec<_> = bench.desk().dossier.marks().collect();
    assert_eq!(marks.len(), 2);
    assert!(marks.iter().all(|it| it.entity_type == Some(EntityType::Person)));
    assert!(marks[0].entity.is_some() && marks[0].entity == marks[1].entity);
}

/// Looks through so many texts, then gives up.
struct Tired(std::cell::Cell<usize>);

impl crate::state::pattern::Finder for Tired {
    fn find(&self, text: &str, _: usize) -> Option<Vec<Span>> {
        let left = self.0.get().checked_sub(1)?;
        self.0.set(left);
        Some(Span::from_usize(0, text.len().min(1)).into_iter().collect())
    }

    fn begin(&self) {
        self.0.set(2);
    }
}

#[test]
fn what_takes_too_long_is_given_up_and_said() {
    let mut bench = Bench::with_findings();
    let look = |bench: &mut Bench, typed: &str| {
        let tired = |it: Written<'_>| Some(Pattern::new(it, Tired(Default::default())));
        let query = Query::parse(typed, |_, _| Vec::new(), tired).unwrap();
        bench.act(Action::Find { typed: typed.into(), query });
    };
    let n_found = |bench: &Bench| {
        let found = bench.desk().found.as_ref().unwrap();
        (found.hits.len(), found.items.len(), found.is_cut)
    };
    // The text goes first, and each search has its own time.
    look(&mut bench, "/a/");
    assert_eq!(n_found(&bench), (1, 1, true));
    bench.act(Action::Reject(bench.item(4)));
    assert_eq!(n_found(&bench), (1, 1, true));
    // Some of the places are not marked for all.
    bench.act(Action::MarkFound(MarkKind::Highlight));
    assert_eq!(bench.desk().dossier.marks().count(), 0);
    // What was not looked through is not known to be without it.
    look(&mut bench, "-/a/");
    assert_eq!(n_found(&bench), (0, 0, true));
    assert_eq!(find(&mut bench, "/Ada/").as_str(), "Ada Lovelace, 99 % sont vrais, Ada | 2");
    assert_eq!(n_found(&bench), (2, 3, false));
    bench.act(Action::MarkFound(MarkKind::Highlight));
    assert_eq!(bench.desk().dossier.marks().count(), 2);
}

#[test]
fn finds_sources_by_who_wrote_them() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(bench.item(1)));
    let draft = EvidenceDraft { publisher: "Insée".into(), ..EvidenceDraft::default() };
    bench.act(Action::AddEvidence(bench.first_mark(), Box::new(draft)));
    let record = bench.desk().dossier.sources().next().unwrap().header.id;
    let to = FieldValue::Text("Awa Diop".into());
    bench.act(Action::Set { record, field: annotations::Source::WRITTEN_BY, to });
    assert_eq!(find(&mut bench, "source:diop"), "99 % sont vrais | 0");
    assert_eq!(find(&mut bench, "source:/"), " | 0");
}

#[test]
fn finds_what_was_searched_asked_and_answered() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(bench.item(1)));
    let record = bench.first_mark();
    let draft = EvidenceDraft {
        searched: "registre des ponts".into(),
        locator: "annexe B".into(),
        ..EvidenceDraft::default()
    };
    bench.act(Action::AddEvidence(record, Box::new(draft)));
    let contact = annotations::Contact {
        whom: "Préfecture".into(),
        when: Timestamp(0),
        channel: annotations::Channel::Mail,
        until: String::new(),
        answer: "Sans commentaire".into(),
    };
    let to = FieldValue::Contacts(vec![contact]);
    bench.act(Action::Set { record, field: Mark::CONTACTS, to });
    bench.act(Action::Reply { to: record, text: "À relire".into() });
    let to = bench.desk().dossier.replies().next().unwrap().header.id;
    bench.act(Action::Reply { to, text: "Entendu".into() });
    for typed in ["registre", "annexe", "prefecture", "commentaire", "relire", "entendu"] {
        assert_eq!(find(&mut bench, typed), "99 % sont vrais | 0", "{typed}");
        let in_notes = format!("note:{typed}");
        assert_eq!(find(&mut bench, &in_notes), "99 % sont vrais | 0", "{typed}");
    }
}

#[test]
fn finds_what_is_known_about_the_article_and_not_in_its_text() {
    let mut bench = Bench::with_findings();
    let record = bench.desk().dossier.id();
    let to = FieldValue::Text("Élise Ada".into());
    bench.act(Action::Set { record, field: Article::BYLINE, to });
    let about = |bench: &mut Bench, typed: &str| {
        find(bench, typed);
        let found = bench.desk().found.as_ref().unwrap();
        found.about.iter().map(|it| it.key).collect::<Vec<_>>()
    };
    assert_eq!(about(&mut bench, "elise"), ["byline"]);
    assert_eq!(about(&mut bench, "essai"), ["title"]);
    assert_eq!(about(&mut bench, "/Ada/"), ["byline"]);
    assert!(about(&mut bench, "-elise type:person").is_empty());
    // The text begins with the title: it is counted there.
    let to = FieldValue::Text("Ada Lovelace".into());
    bench.act(Action::Set { record, field: Article::TITLE, to });
    assert_eq!(about(&mut bench, "ada"), ["byline"]);
}

#[test]
fn one_sign_is_found_as_words_are() {
    let mut bench = Bench::with_findings();
    assert_eq!(find(&mut bench, "%"), "99 % sont vrais, 99 % | 1");
    assert_eq!(find(&mut bench, "P"), "Paris | 1");
}
