//! Answers in two levels.

use super::*;
use crate::thread;

#[test]
fn answers_stand_below_what_they_answer() {
    let mut bench = Bench::new();
    let mark = RecordId(50);
    let mut reply = |to: RecordId, text: &str| {
        let mut made = None;
        bench.edit(|edit| {
            let (header, text) = (edit.header(), text.to_owned());
            made = Some(edit.insert(Reply { header, to, text }));
        });
        made.unwrap()
    };
    let first = reply(mark, "a");
    reply(mark, "b");
    let below = reply(first, "a1");
    reply(below, "a1a");
    reply(first, "a2");
    let stray = reply(RecordId(51), "elsewhere");
    reply(stray, "elsewhere, too");
    let thread: Vec<String> = thread(&bench.dossier, mark)
        .iter()
        .map(|it| format!("{}{}", if it.is_below { "  " } else { "" }, it.reply.text))
        .collect();
    assert_eq!(thread, ["a", "  a1", "  a1a", "  a2", "b"]);
}

#[test]
fn replies_that_answer_each_other_are_no_thread() {
    let mut bench = Bench::new();
    let (one, other) = (RecordId(60), RecordId(61));
    bench.edit(|edit| {
        for (id, to) in [(one, other), (other, one)] {
            let header = Header { id, ..edit.header() };
            edit.insert(Reply { header, to, text: String::new() });
        }
    });
    assert!(thread(&bench.dossier, RecordId(50)).is_empty());
    assert!(thread(&bench.dossier, one).len() < 4);
}
