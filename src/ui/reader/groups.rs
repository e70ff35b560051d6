//! Blocks that belong together on the page: lists, tables, pictures with
//! their words, and runs of what is set aside.

use document::{AsideReason, Block, BlockKind};

/// Blocks that are shown as one element, by number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Group {
    /// One block.
    One(usize),
    /// Items of one list.
    List {
        /// Whether it is numbered.
        ordered: bool,
        /// Nesting depth, from 0.
        depth: u8,
        /// Its items.
        items: Vec<usize>,
    },
    /// Rows of one table.
    Table(Vec<Vec<usize>>),
    /// A picture, and the words under it.
    Figure {
        /// The picture.
        picture: usize,
        /// Its caption.
        caption: Option<usize>,
    },
    /// Blocks that are set aside.
    Aside(Vec<usize>),
}

/// The groups of `blocks`, in order; every block is in exactly one.
pub(crate) fn groups(blocks: &[Block], asides: &[Option<AsideReason>]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut last_cell = None;
    for (n, block) in blocks.iter().enumerate() {
        let is_aside = asides.get(n).copied().flatten().is_some();
        let cell = match block.kind {
            BlockKind::TableCell { row, column, .. } if !is_aside => Some((row, column)),
            _ => None,
        };
        match (groups.last_mut(), &block.kind) {
            (Some(Group::Aside(run)), _) if is_aside => run.push(n),
            (_, _) if is_aside => groups.push(Group::Aside(vec![n])),
            (
                Some(Group::List { ordered, depth, items }),
                BlockKind::ListItem { ordered: o, depth: d },
            ) if ordered == o && depth == d => {
                items.push(n);
            }
            (_, BlockKind::ListItem { ordered, depth }) => {
                groups.push(Group::List { ordered: *ordered, depth: *depth, items: vec![n] });
            }
            (Some(Group::Table(rows)), BlockKind::TableCell { row, .. }) if last_cell < cell => {
                let same_row = last_cell.is_some_and(|(last, _)| last == *row);
                match rows.last_mut() {
                    Some(cells) if same_row => cells.push(n),
                    _ => rows.push(vec![n]),
                }
            }
            (_, BlockKind::TableCell { .. }) => groups.push(Group::Table(vec![vec![n]])),
            (_, BlockKind::Picture { .. }) => {
                groups.push(Group::Figure { picture: n, caption: None });
            }
            (Some(Group::Figure { caption, .. }), BlockKind::Caption) if caption.is_none() => {
                *caption = Some(n);
            }
            _ => groups.push(Group::One(n)),
        }
        last_cell = cell;
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use document::DocumentBuilder;

    fn cell(row: u16, column: u16) -> BlockKind {
        BlockKind::TableCell { row, column, header: row == 0 }
    }

    #[test]
    fn what_belongs_together_is_one_group() {
        let item = BlockKind::ListItem { ordered: false, depth: 0 };
        let picture = BlockKind::Picture { address: "https://example.org/a.png".to_owned() };
        let kinds = [
            BlockKind::Heading(1),
            item.clone(),
            item,
            BlockKind::ListItem { ordered: true, depth: 1 },
            cell(0, 0),
            cell(0, 1),
            cell(1, 0),
            cell(0, 0),
            picture,
            BlockKind::Caption,
            BlockKind::Caption,
            BlockKind::Paragraph,
            BlockKind::Paragraph,
        ];
        let mut builder = DocumentBuilder::default();
        for kind in kinds {
            builder.push(kind, "un", Vec::new());
        }
        let document = builder.finish().unwrap();
        let mut asides = vec![None; 13];
        asides[11] = Some(AsideReason::Share);
        asides[12] = Some(AsideReason::Footer);
        assert_eq!(
            groups(document.blocks(), &asides),
            vec![
                Group::One(0),
                Group::List { ordered: false, depth: 0, items: vec![1, 2] },
                Group::List { ordered: true, depth: 1, items: vec![3] },
                Group::Table(vec![vec![4, 5], vec![6]]),
                Group::Table(vec![vec![7]]),
                Group::Figure { picture: 8, caption: Some(9) },
                Group::One(10),
                Group::Aside(vec![11, 12]),
            ]
        );
    }
}
