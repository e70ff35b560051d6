//! Tables that hold figures, and tables that only lay a page out.

use document::BlockKind;
use dom_query::NodeRef;

/// Nobody writes wider cells; keeps columns within their type.
const MAX_SPAN: u16 = 1000;

/// An open table and the cell that comes next.
#[derive(Debug)]
pub(super) struct Table {
    /// Cells of a table that lays out are plain blocks.
    is_for_layout: bool,
    /// One more than the row being read.
    next_row: u16,
    column: u16,
}

impl Table {
    pub(super) fn new(node: &NodeRef<'_>) -> Self {
        Self { is_for_layout: is_for_layout(node), next_row: 0, column: 0 }
    }

    /// A row begins.
    pub(super) fn row(&mut self) {
        self.next_row = self.next_row.saturating_add(1);
        self.column = 0;
    }

    /// The block a cell makes, if it is a cell to us.
    pub(super) fn cell(&mut self, node: &NodeRef<'_>, header: bool) -> Option<BlockKind> {
        if self.is_for_layout {
            return None;
        }
        let column = self.column;
        let span = node.attr("colspan").and_then(|it| it.trim().parse().ok());
        let span: u16 = span.unwrap_or(1).clamp(1, MAX_SPAN);
        self.column = self.column.saturating_add(span);
        Some(BlockKind::TableCell { row: self.next_row.saturating_sub(1), column, header })
    }
}

/// Whether a table has one row, or cells that hold more than a few lines:
/// figures stand in rows under others.
///
/// Stops at the first sign, and at once in a table around a table, so that
/// nested tables are not read again and again.
fn is_for_layout(table: &NodeRef<'_>) -> bool {
    if matches!(table.attr("role").as_deref(), Some("presentation" | "none")) {
        return true;
    }
    let mut n_rows = 0;
    let mut n_cells = 0;
    for node in table.descendants_it() {
        let Some(name) = node.node_name() else {
            continue;
        };
        match name.as_ref() {
            "th" => return false,
            "tr" => n_rows += 1,
            "td" => n_cells += 1,
            "table" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "article" | "ul"
            | "ol" | "form" => return true,
            _ => {}
        }
    }
    n_rows < 2 || n_cells < 2
}
