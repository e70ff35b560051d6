//! Selections written as text with brackets, and what becomes of them.
#![allow(clippy::string_slice)]

use super::*;

/// The text without brackets, and the span between them.
#[track_caller]
fn parse(marked: &str) -> (Document, Span) {
    let start = marked.find('[').unwrap();
    let end = marked.find(']').unwrap() - 1;
    let text = marked.replace(['[', ']'], "");
    (Document::from_lines(&text).unwrap(), Span::from_usize(start, end).unwrap())
}

#[track_caller]
fn check(selected: &str, expected: &str) {
    let (document, span) = parse(selected);
    let text = document.text();
    let shown = match trim_and_snap(&document, span) {
        Some(span) => {
            let range = span.range();
            format!("{}[{}]{}", &text[..range.start], &text[range.clone()], &text[range.end..])
        }
        None => "nothing".to_owned(),
    };
    assert_eq!(shown, expected, "{selected}");
}

#[test]
fn spaces_at_the_ends_go() {
    check("dit[ que oui ]donc", "dit [que oui] donc");
    check("dit[\u{a0}: ]donc", "dit\u{a0}[:] donc");
    check("dit[ \u{202f}]donc", "nothing");
    check("fin[\n]début", "nothing");
}

#[test]
fn a_word_cut_in_two_is_made_whole() {
    check("le prési[dent de la Répub]lique a", "le [président de la République] a");
    check("Zü[ri]ch", "[Zürich]");
    check("un ([seul]) mot", "un ([seul]) mot");
}

#[test]
fn elision_is_no_part_of_a_word() {
    check("que l’[Iran] dit", "que l’[Iran] dit");
    check("que l[’Ira]n dit", "que l’[Iran] dit");
    check("que l'[Ir]an dit", "que l'[Iran] dit");
    check("que [l’Iran] dit", "que l’[Iran] dit");
    check("q[u’i]l dit", "qu’[il] dit");
    check("ce q[u’il d]it", "ce [qu’il dit]");
    check("[l’Iran dit] que", "[l’Iran dit] que");
    check("Jusqu[’à] midi", "Jusqu’[à] midi");
    check("aujour[d’hui]", "[aujourd’hui]");
    check("it [do]n't", "it [don't]");
    check("dans l[’]air", "dans l[’]air");
    // Nothing ends with one.
    check("[Jean-Pierre d]’Arc", "[Jean-Pierre] d’Arc");
    check("[Jean-Pierre d’]Arc", "[Jean-Pierre] d’Arc");
    check("[Jean-Pierre d’A]rc", "[Jean-Pierre d’Arc]");
    check("éviter l’[Iran]", "éviter l’[Iran]");
}

#[test]
fn hyphens_and_groups_of_figures_hold_together() {
    check("les États-[Unis] ont", "les [États-Unis] ont");
    check("d’[arc-en-c]iel", "d’[arc-en-ciel]");
    check("de 210\u{202f}[000] à", "de [210\u{202f}000] à");
    check("1[,5] million", "[1,5] million");
    check("oui - [non]", "oui - [non]");
}

#[test]
fn one_character_stays_one() {
    let family = "👩\u{200d}👧";
    check(&format!("a [{family}] b"), &format!("a [{family}] b"));
    check("a [👩]\u{200d}👧 b", &format!("a [{family}] b"));
    check("e[\u{301}]te\u{301}", "[e\u{301}te\u{301}]");
}

#[test]
fn a_selection_over_blocks_snaps_in_each() {
    check("un mo[t\nun au]tre", "un [mot\nun autre]");
}

#[test]
fn ends_between_bytes_give_nothing() {
    let document = Document::from_lines("été").unwrap();
    assert_eq!(trim_and_snap(&document, Span::from_usize(1, 3).unwrap()), None);
}

/// Lines are blocks, those that begin with `-` are set aside; what is expected
/// has the pieces with a stroke between them.
#[track_caller]
fn check_asides(selected: &str, expected: &str) {
    let (document, span) = parse(selected);
    let is_aside = |it: &str| it.starts_with('-').then_some(AsideReason::Navigation);
    let asides: Vec<_> = document.text().lines().map(is_aside).collect();
    let pieces = without_asides(&document, &asides, span);
    let words: Vec<_> = pieces.iter().map(|it| document.slice(*it).unwrap()).collect();
    assert_eq!(words.join("|"), expected, "{selected}");
}

#[test]
fn what_is_set_aside_between_the_ends_is_left_out() {
    check_asides("Ti[tre\n-Menu\n-Partager\nTex]te", "tre|Tex");
    check_asides("[Un\n-Menu\nDeux\nTrois\n-Avis\nQuatre]", "Un|Deux\nTrois|Quatre");
    check_asides("[Un\nDeux]\n-Menu", "Un\nDeux");
    check_asides("[Un\n\n-Menu\n\nDeux]", "Un|Deux");
    // An end in a run says that it is unfolded.
    check_asides("Un\n-M[enu\n-Parta]ger", "enu\n-Parta");
    check_asides("[Un\n-Menu\nDeux\n-Avis\n-No]te", "Un|Deux\n-Avis\n-No");
    check_asides("-M[enu\nUn]\nDeux", "enu\nUn");
}

#[test]
fn an_end_that_is_dragged_takes_whole_words() {
    #[track_caller]
    fn check(drawn: &str, is_start: bool, expected: &str) {
        let (document, span) = parse(drawn);
        let snapped = snap_one(&document, span, is_start);
        assert_eq!(document.slice(snapped), Some(expected), "{drawn}");
    }
    check("les pré[sident de la Répub]lique", true, "président de la Répub");
    check("les pré[sident de la Répub]lique", false, "sident de la République");
    check("le [président ]de", false, "président");
    check("le[ président]", true, "président");
    check("[l’Ir]an dit", false, "l’Iran");
}
