//! Random parts of records.

use std::rc::Rc;

use annotations::*;
use document::{Document, Reason, Span, TextHash, Value};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::VERSION;

pub(super) fn words() -> impl Strategy<Value = String> {
    let pieces = vec![
        "le taux",
        "France",
        " ",
        "é",
        "e\u{301}",
        "📉",
        "👩‍👩‍👧",
        "\u{a0}",
        "\r",
        "\"",
        "\\",
        "<",
        "7,1",
        "\u{2028}",
        "\u{0}",
        "东京",
        "",
    ];
    vec(select(pieces), 0..5).prop_map(|it| it.concat())
}

pub(super) fn address() -> impl Strategy<Value = String> {
    let all = vec!["", "https://example.org/é", "http://a", "mailto:a@b", "www.example.org"];
    select(all).prop_map(str::to_owned)
}

pub(super) fn id() -> impl Strategy<Value = RecordId> {
    any::<u128>().prop_map(RecordId)
}

pub(super) fn moment() -> impl Strategy<Value = Timestamp> {
    (-1_000_000_000_000_i64..9_000_000_000_000).prop_map(Timestamp)
}

pub(super) fn stamp() -> impl Strategy<Value = Stamp> {
    (0_u128..3, 1_u64..=u64::MAX)
        .prop_map(|(replica, counter)| Stamp { replica: ReplicaId(RecordId(replica)), counter })
}

pub(super) fn of<T: Copy + std::fmt::Debug + 'static>(
    all: &'static [T],
) -> impl Strategy<Value = T> {
    select(all)
}

pub(super) fn unknown() -> impl Strategy<Value = Unknown> {
    let texts = [None, Some("{\"x\":[1,{\"y\":null}]}"), Some("{\"é\":\"\\\"\"}")];
    select(texts.to_vec()).prop_map(|it| Unknown(it.map(Into::into)))
}

pub(super) fn targets(document: Rc<Document>) -> impl Strategy<Value = Vec<Target>> {
    let ends: Vec<usize> = document.text().char_indices().map(|it| it.0).collect();
    let carried = option::of(of(&CarryResult::ALL));
    let target = (select(ends.clone()), select(ends), carried);
    vec(target, 0..3).prop_map(move |targets| {
        let targets = targets.into_iter().filter_map(|(a, b, carried)| {
            let span = Span::from_usize(a.min(b), a.max(b))?;
            let mut target = Target::new(VERSION, &document, span)?;
            target.carried = carried;
            Some(target)
        });
        targets.collect()
    })
}

pub(super) fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        words().prop_map(Value::Date),
        words().prop_map(Value::Time),
        words().prop_map(Value::Duration),
        words().prop_map(Value::Percent),
        (words(), option::of(words())).prop_map(|(number, unit)| Value::Number { number, unit }),
        (words(), words()).prop_map(|(amount, currency)| Value::Money { amount, currency }),
    ]
}

pub(super) fn origin() -> impl Strategy<Value = Origin> {
    let codes = [
        "figure",
        "quote",
        "superlative",
        "attributed",
        "hedged",
        "comparison",
        "cause",
        "date",
        "act",
        "law",
        "prediction",
        "accusation",
        "wording",
    ];
    let reason = (select(codes.to_vec()), words())
        .prop_map(|(code, words)| Reason::from_code(code, &words).unwrap());
    let detector = (words(), words(), any::<u16>(), vec(reason, 0..4)).prop_map(
        |(name, version, score, reasons)| Origin::Detector { name, version, score, reasons },
    );
    prop_oneof![Just(Origin::Person), detector]
}

pub(super) fn contact() -> impl Strategy<Value = Contact> {
    let parts = (words(), moment(), of(Channel::ALL), words(), words());
    parts.prop_map(|(whom, when, channel, until, answer)| Contact {
        whom,
        when,
        channel,
        until,
        answer,
    })
}

pub(super) fn verdict() -> impl Strategy<Value = Verdict> {
    (words(), words()).prop_map(|(scale, value)| Verdict { scale, value })
}

pub(super) fn hash() -> impl Strategy<Value = TextHash> {
    any::<[u8; 32]>().prop_map(TextHash)
}
