//! Pages in columns.

use expect_test::expect;

use super::{check, column, page};

#[test]
fn two_columns_are_read_one_after_the_other() {
    // Written row by row, as some programs do.
    let left = column(
        50,
        140,
        &[
            "The council met on Monday",
            "and agreed to build a new",
            "bridge over the river. It",
            "will cost nine million.",
        ],
    );
    let right = column(
        320,
        140,
        &[
            "Work begins in the spring",
            "and will last two years,",
            "the mayor said to the few",
            "people who had stayed on.",
        ],
    );
    let mut items = vec![("A bridge at last for the people of the old town", 50, 100, 20)];
    for (a, b) in left.into_iter().zip(right) {
        items.extend([a, b]);
    }
    check(
        &[page(&items)],
        expect![[r#"
        <h1>A bridge at last for the people of the old town</h1>
        <p>The council met on Monday and agreed to build a new bridge over the river. It will cost nine million.</p>
        <p>Work begins in the spring and will last two years, the mayor said to the few people who had stayed on.</p>
    "#]],
    );
}
