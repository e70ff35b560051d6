//! Lines broken at a fixed width, as mail and old text files have them.

/// Widths at which programs break lines, in characters.
const WIDTHS: std::ops::RangeInclusive<usize> = 50..=84;

/// The width at which `lines` are broken, or `None` where every line is a
/// paragraph of its own.
pub(super) fn width(lines: &[&str]) -> Option<usize> {
    let mut lengths = Vec::new();
    for group in lines.split(|it| it.trim().is_empty()) {
        // The last line of a paragraph is as long as it happens to be.
        for pair in group.windows(2) {
            let [line, next] = pair else { continue };
            if !ends_paragraph(line) && !starts_item(next) {
                lengths.push(line.chars().count());
            }
        }
    }
    let longest_of_all = lines.iter().map(|it| it.chars().count()).max()?;
    let longest = lengths.iter().copied().max()?;
    let n_full = lengths.iter().filter(|it| longest * 3 <= **it * 4).count();
    let is_wrapped = 3 <= lengths.len()
        && WIDTHS.contains(&longest)
        // One unbroken paragraph shows that the lines are not filled by width.
        && longest_of_all <= longest + 8
        && lengths.len() * 7 <= n_full * 10;
    is_wrapped.then_some(longest)
}

/// The paragraphs of a group of lines between two empty ones.
pub(super) fn join(group: &[&str], width: usize, n_joined: &mut usize) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut is_open = false;
    for line in group {
        let quoted = line.trim_start().strip_prefix('>').map(str::trim_start);
        match paragraphs.last_mut() {
            Some(paragraph) if is_open && !starts_item(line) => {
                let more = match quoted {
                    Some(it) if paragraph.trim_start().starts_with('>') => it,
                    _ => line.trim_start(),
                };
                if !ends_in_hyphen(paragraph) {
                    paragraph.push(' ');
                }
                paragraph.push_str(more);
                *n_joined += 1;
            }
            _ => paragraphs.push((*line).to_owned()),
        }
        // A short line that ends a sentence ends the paragraph too.
        let is_short = line.chars().count() * 10 < width * 7;
        is_open = !(is_short && ends_paragraph(line));
    }
    paragraphs
}

/// Whether a line may be the last of its paragraph.
fn ends_paragraph(line: &str) -> bool {
    line.ends_with(['.', '!', '?', '…', '»', '”', ':'])
}

/// Whether a line begins an item of a list.
fn starts_item(line: &str) -> bool {
    super::list::depth(line).is_some() || super::list::ordinal(line).is_some()
}

/// "Moyen-" at a line's end goes on without a space; " -" does not.
fn ends_in_hyphen(line: &str) -> bool {
    line.strip_suffix('-').is_some_and(|it| it.ends_with(char::is_alphabetic))
}
