//! Rows of tables, and lines that only look like ones.

use expect_test::expect;

use super::{body, check, page};

const BEFORE: (&str, i32, i32, i32) =
    ("The council counted what it spends on its roads each year:", 50, 100, 10);
const AFTER: (&str, i32, i32, i32) =
    ("Half of it goes to the bridge, said the mayor on Monday, who", 50, 200, 10);

#[test]
fn cells_that_stand_below_one_another_are_a_table() {
    let items = [
        BEFORE,
        ("*Year", 50, 120, 10),
        ("*Roads", 150, 120, 10),
        ("*Share", 250, 120, 10),
        ("2022", 50, 135, 10),
        // Figures end below one another, words begin so.
        ("1,204", 155, 135, 10),
        ("12 %", 255, 135, 10),
        ("2023", 50, 150, 10),
        ("98", 170, 150, 10),
        ("4 %", 260, 150, 10),
        AFTER,
    ];
    check(
        &[page(&items)],
        expect![[r#"
            <p>The council counted what it spends on its roads each year:</p>
            <table>
            <tr>
            <th>Year</th>
            <th>Roads</th>
            <th>Share</th>
            </tr>
            <tr>
            <td>2022</td>
            <td>1,204</td>
            <td>12 %</td>
            </tr>
            <tr>
            <td>2023</td>
            <td>98</td>
            <td>4 %</td>
            </tr>
            </table>
            <p>Half of it goes to the bridge, said the mayor on Monday, who</p>
        "#]],
    );
}

#[test]
fn cells_may_be_missing_and_go_on_below() {
    let items = [
        BEFORE,
        ("2022", 150, 120, 10),
        ("2023", 250, 120, 10),
        ("Roads and", 50, 140, 10),
        ("1,204", 150, 140, 10),
        ("98", 250, 140, 10),
        ("their embank-", 50, 151, 10),
        ("ments", 50, 162, 10),
        ("Bridge", 50, 180, 10),
        ("77", 250, 180, 10),
        AFTER,
    ];
    check(
        &[page(&items)],
        expect![[r#"
            <p>The council counted what it spends on its roads each year:</p>
            <table>
            <tr>
            <td></td>
            <td>2022</td>
            <td>2023</td>
            </tr>
            <tr>
            <td>Roads and their embankments</td>
            <td>1,204</td>
            <td>98</td>
            </tr>
            <tr>
            <td>Bridge</td>
            <td></td>
            <td>77</td>
            </tr>
            </table>
            <p>Half of it goes to the bridge, said the mayor on Monday, who</p>
        "#]],
    );
}

#[test]
fn what_is_no_table_stays_text() {
    let lists = [
        BEFORE,
        ("•", 50, 120, 10),
        ("a bridge", 70, 120, 10),
        ("•", 50, 132, 10),
        ("a road", 70, 132, 10),
        ("•", 50, 144, 10),
        ("a lane", 70, 144, 10),
    ];
    let wide = [
        BEFORE,
        ("The council will", 50, 120, 10),
        ("vote on Monday about it", 150, 120, 10),
        ("since the former vote was", 50, 132, 10),
        ("of no use to anyone", 200, 132, 10),
        ("who lives", 50, 144, 10),
        ("in this town by the river now", 120, 144, 10),
    ];
    let two_rows = [
        BEFORE,
        ("Sorne", 50, 120, 10),
        ("3 May", 400, 120, 10),
        ("Town hall", 50, 132, 10),
        ("Our ref. 12", 400, 132, 10),
    ];
    for items in [&lists[..], &wide[..], &two_rows[..]] {
        let html = body(&[page(items)]);
        assert!(!html.contains("<table>"), "{html}");
    }
}

/// Pages made to be slow: one line of very many cells, rows without end, cells
/// that go on for ever, two columns written row by row.
#[test]
fn tables_take_no_long_time() {
    let n = 20_000;
    let line: Vec<(&str, i32, i32, i32)> = (0..n).map(|it| ("ab", 30 * it, 100, 10)).collect();
    let rows = (0..n).flat_map(|it| [("ab", 50, 20 * it, 10), ("cd", 150, 20 * it, 10)]).collect();
    let more = (0..n).flat_map(|it| {
        let third = (it % 9 == 0).then_some(("ef", 250, 12 * it, 10));
        [Some(("ab", 50, 12 * it, 10)), Some(("cd", 150, 12 * it, 10)), third]
    });
    let text = ["a text that fills its column", "and another one on the right"];
    let columns =
        (0..n).flat_map(|it| [(text[0], 50, 12 * it, 10), (text[1], 250, 12 * it, 10)]).collect();
    for items in [line, rows, more.flatten().collect(), columns] {
        let start = std::time::Instant::now();
        body(&[page(&items)]);
        let seconds = start.elapsed().as_secs();
        assert!(seconds < 20, "{seconds} s");
    }
}
