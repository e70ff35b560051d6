//! A whole article in one slot: a line that says which entry it follows, with
//! a checksum, and the file.

use document::TextHash;

use super::EntryId;

/// How far the journal of an article is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Position {
    /// The writer.
    pub epoch: u64,
    /// Entries so far.
    pub seq: u64,
    /// The last of them; `None` before the first.
    pub last: Option<EntryId>,
}

impl Position {
    /// What is compared: never a clock.
    pub(super) fn rank(&self) -> (u64, u64) {
        (self.epoch, self.seq)
    }
}

/// The first word of a checkpoint, with its version.
const MAGIC: &str = "postil-checkpoint-1";
/// Stands for no entry.
const NONE: &str = "-";

/// The checkpoint of `file` at `position`.
pub(super) fn write(position: &Position, file: &str) -> String {
    let line = line(position);
    let checksum = checksum(&line, file);
    format!("{MAGIC} {checksum} {line}\n{file}")
}

/// The parts of a checkpoint; `None` where it is damaged.
pub(super) fn read(text: &str) -> Option<(Position, &str)> {
    let (first, file) = text.split_once('\n')?;
    let (stated, line) = first.strip_prefix(MAGIC)?.strip_prefix(' ')?.split_once(' ')?;
    if stated != checksum(line, file) {
        return None;
    }
    let mut words = line.split(' ');
    let epoch = words.next()?.parse().ok()?;
    let seq = words.next()?.parse().ok()?;
    let last = match words.next()? {
        NONE => None,
        id => Some(EntryId::parse(id)?),
    };
    Some((Position { epoch, seq, last }, file))
}

fn line(position: &Position) -> String {
    let last = position.last.map_or_else(|| NONE.to_owned(), |it| it.to_string());
    format!("{} {} {last}", position.epoch, position.seq)
}

fn checksum(line: &str, file: &str) -> String {
    TextHash::of(&format!("{line}\n{file}")).to_string()
}
