//! Things are merged and split, and a verdict has a history.

use super::*;
use crate::Tone;

/// What the entity marks name, with their types.
fn names(bench: &Bench) -> String {
    let dossier = &bench.dossier;
    let marks = dossier.marks().filter_map(|it| {
        let entity = dossier.entity(it.entity?)?;
        let entity_type = it.entity_type.map_or("", EntityType::code);
        Some(format!("{} {entity_type}", entity.name))
    });
    let speakers = dossier.marks().filter_map(|it| dossier.entity(it.speaker?));
    let speakers = speakers.map(|it| format!("said by {}", it.name));
    format!(
        "{} | {}",
        dossier.entities().count(),
        marks.chain(speakers).collect::<Vec<_>>().join(", ")
    )
}

#[test]
fn entities_are_merged_retyped_and_split() {
    let mut bench = Bench::new();
    let mut ids = Vec::new();
    bench.edit(|it| {
        for (start, end, name) in [(0, 3, "Ada"), (0, 12, "Ada Lovelace")] {
            let mut mark =
                it.mark(MarkKind::Entity, Span::from_usize(start, end).unwrap()).unwrap();
            mark.entity_type = Some(EntityType::Person);
            let entity = it.entity(EntityType::Person, name);
            mark.entity = Some(entity);
            let mark = it.insert(mark);
            ids.push((mark, entity));
        }
        let mut claim = it.mark(MarkKind::Claim, Span::from_usize(0, 18).unwrap()).unwrap();
        claim.speaker = Some(ids[0].1);
        it.insert(claim);
    });
    let wikidata = FieldValue::Text("Q7259".to_owned());
    bench.edit(|it| it.set(ids[0].1, Entity::WIKIDATA, wikidata));
    let before = bench.dossier.clone();
    let [(first, short), (_, full)] = ids[..] else { panic!() };
    bench.edit(|it| it.merge(short, full));
    assert_eq!(names(&bench), "1 | Ada Lovelace person, Ada Lovelace person, said by Ada Lovelace");
    assert_eq!(bench.dossier.entity(full).unwrap().wikidata, "Q7259");
    bench.edit(|it| it.retype(full, EntityType::Organization));
    assert_eq!(
        names(&bench),
        "1 | Ada Lovelace organization, Ada Lovelace organization, said by Ada Lovelace"
    );
    bench.edit(|it| it.split(first));
    assert_eq!(
        names(&bench),
        "2 | Ada organization, Ada Lovelace organization, said by Ada Lovelace"
    );
    // The only mark of a thing has nothing to be split from.
    let n_entries = bench.history.log().len();
    bench.edit(|it| it.split(first));
    bench.edit(|it| it.merge(full, full));
    assert_eq!(bench.history.log().len(), n_entries);
    for _ in 0..3 {
        assert!(bench.back(false));
    }
    let records = |it: &Dossier| names(&Bench { dossier: it.clone(), history: History::default() });
    assert_eq!(records(&bench.dossier), records(&before));
}

#[test]
fn the_trail_says_who_judged_what_and_why() {
    let mut bench = Bench::new();
    bench.step("claim");
    bench.step("judge");
    let mark = bench.dossier.marks().next().unwrap().header.id;
    let why = |bench: &mut Bench, words: &str| {
        bench.edit(|it| it.set(mark, Mark::WHY, FieldValue::Text(words.to_owned())));
    };
    why(&mut bench, "l’Insee dit 12 %");
    let judge = |bench: &mut Bench, place| {
        let claim = bench.dossier.mark(mark).unwrap().clone();
        bench.edit(|it| it.judge(&claim, Scale::FIVE.verdict(place)));
    };
    judge(&mut bench, 2);
    assert_eq!(bench.dossier.mark(mark).unwrap().why, "");
    assert!(bench.back(false));
    assert_eq!(bench.dossier.mark(mark).unwrap().why, "l’Insee dit 12 %");
    let trail = crate::trail(&bench.history, mark);
    let value =
        |it: &Option<crate::Verdict>| it.as_ref().map_or("-", |it| it.value.as_str()).to_owned();
    let lines: Vec<String> = trail
        .iter()
        .map(|it| format!("{}>{} {} {}", value(&it.from), value(&it.to), it.why, it.is_undo))
        .collect();
    assert_eq!(
        lines,
        [
            "->false l’Insee dit 12 % false",
            "false>half-true  false",
            "half-true>false l’Insee dit 12 % true"
        ]
    );
    assert_eq!(Scale::of(&bench.dossier), Scale::DEFAULT);
    judge(&mut bench, 0);
    assert_eq!(Scale::of(&bench.dossier), Scale::FIVE);
}

#[test]
fn verdicts_follow_a_scale_whose_words_change() {
    let mut bench = Bench::new();
    bench.step("claim");
    let words = |it: &[&str]| it.iter().map(ToString::to_string).collect::<Vec<String>>();
    let mut made = None;
    bench.edit(|it| {
        made = it.set_scale(None, "Maison", words(&["Sûr", "Fragile", "Faux"]), words(&["?"]));
    });
    let id = made.unwrap();
    let claim = bench.dossier.marks().next().unwrap().clone();
    let scale = |bench: &Bench| Scale::find(&bench.dossier, &id.to_string()).unwrap();
    assert_eq!((scale(&bench).values.len(), scale(&bench).n_ordered), (4, 3));
    let fragile = scale(&bench).verdict(1);
    bench.edit(|it| it.judge(&claim, fragile));
    assert_eq!(Scale::of(&bench.dossier), scale(&bench));
    let value = |bench: &Bench| {
        let mark = bench.dossier.marks().next().unwrap();
        let verdict = mark.verdict.clone().unwrap();
        (verdict.value.clone(), Scale::tone_of(&verdict, &Scale::all(&bench.dossier)))
    };
    assert_eq!(value(&bench), ("Fragile".to_owned(), Tone::Mixed));
    // Called otherwise: the verdict follows, in the same step.
    let change = |bench: &mut Bench, values: &[&str]| {
        bench.edit(|it| _ = it.set_scale(Some(id), "Maison", words(values), words(&["?"])));
    };
    change(&mut bench, &["Sûr", "Incertain", "Faux"]);
    assert_eq!(value(&bench), ("Incertain".to_owned(), Tone::Mixed));
    assert!(bench.back(false));
    assert_eq!(value(&bench), ("Fragile".to_owned(), Tone::Mixed));
    // Moved: it is the same verdict, and not as true as before.
    change(&mut bench, &["Sûr", "Faux", "Fragile"]);
    assert_eq!(value(&bench), ("Fragile".to_owned(), Tone::False));
    // One more above it, and another word for the first: nothing is moved.
    change(&mut bench, &["Certain", "Sûr", "Faux", "Fragile"]);
    assert_eq!(value(&bench), ("Fragile".to_owned(), Tone::False));
    // Gone: it stays as it was given.
    change(&mut bench, &["Sûr", "Faux"]);
    assert_eq!(value(&bench), ("Fragile".to_owned(), Tone::Mixed));
    bench.edit(|it| it.remove(id));
    assert_eq!(value(&bench), ("Fragile".to_owned(), Tone::Mixed));
    assert_eq!(Scale::of(&bench.dossier), Scale::DEFAULT);
}

#[test]
fn things_called_the_same_are_told_apart() {
    let mut bench = Bench::new();
    let mut marks = Vec::new();
    bench.edit(|it| {
        for start in [0, 4, 13] {
            let mut mark =
                it.mark(MarkKind::Entity, Span::from_usize(start, start + 3).unwrap()).unwrap();
            mark.entity_type = Some(EntityType::Person);
            mark.entity = Some(it.entity(EntityType::Person, "Ada"));
            mark.targets[0].exact = "Ada".to_owned();
            marks.push(it.insert(mark));
        }
        it.entity(EntityType::Place, "Ada");
    });
    let told = |bench: &Bench| crate::namesakes(&bench.dossier).into_values().collect::<Vec<_>>();
    assert!(told(&bench).is_empty());
    bench.edit(|it| it.split(marks[1]));
    bench.edit(|it| it.split(marks[0]));
    assert_eq!(told(&bench), ["Ada (1)", "Ada (2)", "Ada (3)"]);
    let entity = bench.dossier.mark(marks[1]).unwrap().entity.unwrap();
    let is_it = |entity: RecordId| crate::namesakes(&bench.dossier)[&entity].clone();
    assert_eq!(is_it(entity), "Ada (2)");
    bench.edit(|it| it.set(entity, Entity::WIKIDATA, FieldValue::Text("Q7259".to_owned())));
    assert_eq!(told(&bench), ["Ada (1)", "Ada (Q7259)", "Ada (3)"]);
}
