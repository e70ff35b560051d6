//! What a check ends with: a verdict or an opinion, never both.

use annotations::{RecordId, Scale, Status};

use super::Bench;
use crate::state::Action;

/// The first mark's status and verdict, and how many claims are checked.
fn outcome(bench: &Bench) -> String {
    let mark = bench.desk().dossier.mark(bench.first_mark()).unwrap();
    let verdict = mark.verdict.as_ref().map_or("-", |it| it.value.as_str());
    let status = mark.status.map_or("-", Status::code);
    format!("{status} {verdict} {}", bench.desk().items.progress().n_checked)
}

#[test]
fn a_verdict_on_an_opinion_makes_a_claim_of_it() {
    let mut bench = Bench::with_findings();
    bench.act(Action::AcceptAsOpinion(bench.item(1)));
    assert_eq!(outcome(&bench), "opinion - 1");
    let claim = bench.first_mark();
    bench.act(Action::Judge(claim, Scale::DEFAULT.verdict(6)));
    // Without evidence it is not checked.
    assert_eq!(outcome(&bench), "checked false 0");
    bench.act(Action::Undo);
    assert_eq!(outcome(&bench), "opinion - 1");
}

#[test]
fn an_opinion_has_no_verdict_and_is_taken_back_as_it_was_given() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(bench.item(1)));
    let claim = bench.first_mark();
    bench.act(Action::Judge(claim, Scale::DEFAULT.verdict(6)));
    bench.act(Action::SetStatus(claim, Status::Opinion));
    assert_eq!(outcome(&bench), "opinion - 1");
    let mark = bench.desk().dossier.mark(claim).unwrap();
    assert_eq!((mark.checked_by, mark.confirmed_by), (Some(RecordId(7)), None));
    bench.act(Action::SetStatus(claim, Status::Opinion));
    assert_eq!(outcome(&bench), "to-do - 0");
    bench.act(Action::Undo);
    bench.act(Action::Undo);
    assert_eq!(outcome(&bench), "checked false 0");
}

#[test]
fn a_claim_closed_without_a_verdict_is_checked_and_can_be_looked_over() {
    let people = |bench: &Bench| {
        let mark = bench.desk().dossier.mark(bench.first_mark()).unwrap();
        (mark.checked_by.map(|it| it.0), mark.confirmed_by.map(|it| it.0))
    };
    for closed in [Status::Opinion, Status::NotCheckable] {
        let mut bench = Bench::with_findings();
        bench.act(Action::Accept(bench.item(1)));
        let claim = bench.first_mark();
        bench.act(Action::SetStatus(claim, closed));
        assert_eq!(people(&bench), (Some(7), None));
        bench.state.settings.author = RecordId(8);
        bench.act(Action::Confirm(claim));
        assert_eq!(people(&bench), (Some(7), Some(8)));
        // Open again, nobody has checked it.
        bench.act(Action::SetStatus(claim, Status::InProgress));
        assert_eq!(people(&bench), (None, None));
        bench.act(Action::Undo);
        assert_eq!(people(&bench), (Some(7), Some(8)));
    }
    let mut bench = Bench::with_findings();
    bench.act(Action::AcceptAsOpinion(bench.item(1)));
    assert_eq!(people(&bench), (Some(7), None));
    // A verdict that is taken back leaves what was closed closed.
    let claim = bench.first_mark();
    bench.act(Action::SetStatus(claim, Status::NotCheckable));
    bench.act(Action::Judge(claim, Scale::DEFAULT.verdict(6)));
    bench.act(Action::Judge(claim, None));
    assert_eq!((people(&bench), outcome(&bench)), ((Some(7), None), "not-checkable - 1".into()));
}

#[test]
fn who_opens_a_claim_again_takes_back_that_it_was_looked_over() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(bench.item(1)));
    let claim = bench.first_mark();
    let people = |bench: &Bench| {
        let mark = bench.desk().dossier.mark(claim).unwrap();
        (mark.checked_by.map(|it| it.0), mark.confirmed_by.map(|it| it.0))
    };
    bench.act(Action::Judge(claim, Scale::DEFAULT.verdict(6)));
    bench.state.settings.author = RecordId(8);
    bench.act(Action::Confirm(claim));
    assert_eq!(people(&bench), (Some(7), Some(8)));
    bench.act(Action::SetStatus(claim, Status::InProgress));
    assert_eq!(people(&bench), (Some(7), None), "the verdict is still theirs");
    bench.act(Action::Judge(claim, None));
    assert_eq!(people(&bench), (None, None));
    // A file may say so of a claim without a verdict.
    bench.act(Action::SetStatus(claim, Status::Checked));
    let to = annotations::FieldType::to_value(&Some(RecordId(7)));
    bench.act(Action::Set { record: claim, field: annotations::Mark::CHECKED_BY, to });
    bench.act(Action::SetStatus(claim, Status::ToDo));
    assert_eq!(people(&bench), (None, None));
}
