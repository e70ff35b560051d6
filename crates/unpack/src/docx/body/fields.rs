//! Fields: their codes are not text, their results are.
//!
//! Source: ECMA-376 part 1, section 17.16.

use std::rc::Rc;

use crate::page::address;

/// The longest code that is read, in bytes.
const MAX_CODE: usize = 4096;

/// Fields that are open, the innermost last.
#[derive(Debug)]
pub(in crate::docx) struct Fields {
    /// Whether codes hide what stands in them.
    pub(in crate::docx) is_heeded: bool,
    open: Vec<Field>,
    /// How many of them are still at their code.
    n_in_code: usize,
    links: Vec<Rc<str>>,
}

#[derive(Debug, Default)]
struct Field {
    code: String,
    is_in_code: bool,
    is_link: bool,
}

impl Default for Fields {
    fn default() -> Self {
        Self { is_heeded: true, open: Vec::new(), n_in_code: 0, links: Vec::new() }
    }
}

impl Fields {
    /// Whether what comes is no text.
    pub(in crate::docx) fn is_in_code(&self) -> bool {
        self.is_heeded && 0 < self.n_in_code
    }

    /// Where the innermost link leads.
    pub(super) fn link(&self) -> Option<Rc<str>> {
        self.links.last().cloned()
    }

    /// A step as `w:fldChar` tells it.
    pub(super) fn step(&mut self, kind: Option<&str>) {
        match kind {
            Some("begin") => {
                self.n_in_code += 1;
                self.open.push(Field { is_in_code: true, ..Field::default() });
            }
            Some("separate") => self.separate(),
            Some("end") => self.end(),
            _ => {}
        }
    }

    /// A piece of the code of the innermost field.
    pub(super) fn code(&mut self, code: &str) {
        if let Some(field) = self.open.last_mut()
            && field.is_in_code
            && field.code.len() + code.len() <= MAX_CODE
        {
            field.code.push_str(code);
        }
    }

    /// A field whose code stands in one place.
    pub(super) fn simple(&mut self, code: &str) {
        self.step(Some("begin"));
        self.code(code);
        self.separate();
    }

    /// The innermost field ends.
    pub(super) fn end(&mut self) {
        if let Some(field) = self.open.pop() {
            self.n_in_code -= usize::from(field.is_in_code);
            if field.is_link {
                self.links.pop();
            }
        }
    }

    /// The code of the innermost field is over, its result begins.
    fn separate(&mut self) {
        let Some(field) = self.open.last_mut().filter(|it| it.is_in_code) else {
            return;
        };
        self.n_in_code -= usize::from(std::mem::take(&mut field.is_in_code));
        if let Some(link) = hyperlink(&field.code) {
            field.is_link = true;
            self.links.push(Rc::from(link));
        }
    }
}

/// The address in `HYPERLINK "…"`.
fn hyperlink(code: &str) -> Option<String> {
    let rest = code.trim_start();
    let (name, rest) = rest.split_at_checked("HYPERLINK".len())?;
    if !name.eq_ignore_ascii_case("HYPERLINK") {
        return None;
    }
    let rest = rest.trim_start();
    let place = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => rest.split_whitespace().next()?,
    };
    address(place)
}
