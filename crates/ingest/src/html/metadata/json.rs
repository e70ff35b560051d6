//! JSON as pages write it: read forgivingly, in one pass, and never deep.
//!
//! JSON-LD is written by templates.  It comes with comments of HTML around
//! it, line breaks inside of strings and commas too many, and a page is not
//! worth less for that.  So there are no errors here: what cannot be read ends
//! the reading, and what was read stays.

/// Deeper values are skipped.  JSON-LD of an article has about six levels.
const MAX_DEPTH: usize = 32;
/// Values that are read of one source; enough for 500 articles.
const MAX_VALUES: usize = 20_000;

/// A value; numbers, `true` and `null` say nothing about an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Json {
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
    Other,
}

impl Json {
    /// The first value of `key`.
    pub(super) fn get(&self, key: &str) -> Option<&Json> {
        let Self::Object(fields) = self else {
            return None;
        };
        fields.iter().find(|(it, _)| it == key).map(|(_, value)| value)
    }

    /// The text of a string, or of the first string of a list.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::List(values) => values.iter().find_map(|it| match it {
                Self::Text(text) => Some(text.as_str()),
                _ => None,
            }),
            _ => None,
        }
    }

    /// The values of a list, or the one value there is.
    pub(super) fn values(&self) -> &[Json] {
        match self {
            Self::List(values) => values,
            _ => std::slice::from_ref(self),
        }
    }
}

/// The value that `source` begins with, after whatever stands before its
/// first object.
pub(super) fn read(source: &str) -> Json {
    let object = source.find('{').unwrap_or(source.len());
    let (before, rest) = source.split_at_checked(object).unwrap_or((source, ""));
    // A list of objects; `<![CDATA[` has brackets too.
    let list = before.trim_end().strip_suffix('[').filter(|it| !it.ends_with("CDATA"));
    let list = list.map_or(object, str::len);
    let Some(rest) = source.get(list..).filter(|_| !rest.is_empty()) else {
        return Json::Other;
    };
    let mut reader = Reader { rest, n_values: 0 };
    reader.value(0)
}

struct Reader<'a> {
    rest: &'a str,
    n_values: usize,
}

impl Reader<'_> {
    fn value(&mut self, depth: usize) -> Json {
        self.n_values += 1;
        match self.peek() {
            Some('{' | '[') if MAX_DEPTH <= depth => self.skip(),
            Some('{') => self.object(depth),
            Some('[') => self.list(depth),
            Some('"') => Json::Text(self.string()),
            _ => self.other(),
        }
    }

    fn object(&mut self, depth: usize) -> Json {
        let mut fields = Vec::new();
        self.next();
        while self.n_values < MAX_VALUES {
            match self.peek() {
                Some('"') => {
                    let key = self.string();
                    if self.peek() == Some(':') {
                        self.next();
                        fields.push((key, self.value(depth + 1)));
                    }
                }
                Some('}') => {
                    self.next();
                    break;
                }
                Some(',') => self.next(),
                _ => self.stop(),
            }
            if self.rest.is_empty() {
                break;
            }
        }
        Json::Object(fields)
    }

    fn list(&mut self, depth: usize) -> Json {
        let mut values = Vec::new();
        self.next();
        while self.n_values < MAX_VALUES {
            match self.peek() {
                None => break,
                Some(']') => {
                    self.next();
                    break;
                }
                Some(',') => self.next(),
                Some('}' | ':') => self.stop(),
                Some(_) => values.push(self.value(depth + 1)),
            }
        }
        Json::List(values)
    }

    /// A string; a line break in it counts as a space.
    fn string(&mut self) -> String {
        let mut text = String::new();
        let mut chars = self.rest.chars();
        chars.next();
        while let Some(c) = chars.next() {
            match c {
                '"' if ends_string(chars.as_str()) => break,
                '\\' => match chars.next() {
                    Some('u') => text.push(unicode(&mut chars)),
                    Some('n') => text.push('\n'),
                    Some('r' | 't' | 'b' | 'f') => text.push(' '),
                    Some(c) => text.push(c),
                    None => break,
                },
                _ if c.is_control() => text.push(' '),
                _ => text.push(c),
            }
        }
        self.rest = chars.as_str();
        text
    }

    /// A number, a word, or what is none.
    fn other(&mut self) -> Json {
        let is_end = |c: char| matches!(c, ',' | ']' | '}' | '"' | '[' | '{' | ':');
        let end = self.rest.find(is_end).unwrap_or(self.rest.len());
        match self.rest.split_at_checked(end) {
            Some((_, rest)) if 0 < end => self.rest = rest,
            _ => self.next(),
        }
        Json::Other
    }

    /// Leaves out a value without looking into it.
    fn skip(&mut self) -> Json {
        let mut depth = 0_usize;
        loop {
            match self.peek() {
                Some('{' | '[') => depth += 1,
                Some('}' | ']') => depth = depth.saturating_sub(1),
                Some('"') => {
                    self.string();
                    continue;
                }
                Some(_) => {}
                None => break,
            }
            self.next();
            if depth == 0 {
                break;
            }
        }
        Json::Other
    }

    /// The next character that is not white space.
    fn peek(&mut self) -> Option<char> {
        self.rest = self.rest.trim_start();
        self.rest.chars().next()
    }

    fn next(&mut self) {
        let mut chars = self.rest.chars();
        chars.next();
        self.rest = chars.as_str();
    }

    fn stop(&mut self) {
        self.rest = "";
    }
}

/// Whether a string ends with the mark before `rest`; templates forget to
/// escape those within, and commas at the end of a line.
fn ends_string(rest: &str) -> bool {
    let next = rest.trim_start();
    let is_next_line =
        || rest.len() > next.len() && rest.trim_start_matches(' ').starts_with(['\n', '\r']);
    next.chars().next().is_none_or(|it| match it {
        ',' | ':' | '}' | ']' => true,
        '"' => is_next_line(),
        _ => false,
    })
}

/// The character of `\uXXXX`, of which `\u` was read; pairs are put together.
fn unicode(chars: &mut std::str::Chars<'_>) -> char {
    let Some(first) = unit(chars) else {
        return char::REPLACEMENT_CHARACTER;
    };
    let mut units = vec![first];
    if (0xd800..0xdc00).contains(&first) {
        let mut ahead = chars.clone();
        if ahead.next() == Some('\\')
            && ahead.next() == Some('u')
            && let Some(second) = unit(&mut ahead)
            && (0xdc00..0xe000).contains(&second)
        {
            units.push(second);
            *chars = ahead;
        }
    }
    let mut decoded = char::decode_utf16(units);
    decoded.next().and_then(Result::ok).unwrap_or(char::REPLACEMENT_CHARACTER)
}

fn unit(chars: &mut std::str::Chars<'_>) -> Option<u16> {
    let digits = chars.as_str().get(..4)?;
    let unit = u16::from_str_radix(digits, 16).ok()?;
    chars.nth(3);
    Some(unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, expected: Option<&str>) {
        assert_eq!(read(source).get("a").and_then(Json::text), expected, "{source}");
    }

    #[test]
    fn reads_what_templates_write() {
        check(r#"{"a":"b"}"#, Some("b"));
        check(r#"<!-- {"x":[1,true,{"a":"c"}],"a":"b"} -->"#, Some("b"));
        check("/*<![CDATA[*/ {\"a\":\"b\nc\"} /*]]>*/", Some("b c"));
        check(r#"{"a":["b","c"],}"#, Some("b"));
        check(r#"{"x":nonsense here,"a":"b"}"#, Some("b"));
        check(r#"{"a":"\u00e9\ud83d\ude00\/\"\ud83d"}"#, Some("é😀/\"\u{fffd}"));
        check(r#"{"a":"b"#, Some("b"));
        check(r#"{"a":"Le "plan B" de Sorne","b":"c"}"#, Some("Le \"plan B\" de Sorne"));
        check("{\"a\":\"b\"\n\"c\":\"d\"}", Some("b"));
        check(r#"{"a":"b","c":]"#, Some("b"));
        check(r#"{"a":"\u12"#, Some("\u{fffd}12"));
        check(r#"<![CDATA[ {"a":"b"} ]]>"#, Some("b"));
        check("not JSON at all", None);
        check("{{{{\"a\"", None);
        check("", None);
    }

    #[test]
    fn reads_lists_of_objects() {
        let list = read(r#" [ {"a":"b"}, {"a":"c"} ]"#);
        let texts: Vec<_> = list.values().iter().map(|it| it.get("a").unwrap().text()).collect();
        assert_eq!(texts, [Some("b"), Some("c")]);
    }

    #[test]
    fn depth_and_size_are_limited() {
        let deep = format!("{{\"x\":{}{},\"a\":\"b\"}}", "[".repeat(100_000), "]".repeat(100_000));
        check(&deep, Some("b"));
        check(&format!("{{\"a\":\"b\",\"x\":{}", "{\"y\":[".repeat(100_000)), Some("b"));
        let long = format!("{{\"a\":\"b\",\"x\":[{}]}}", "[],".repeat(2_000_000));
        check(&long, Some("b"));
        check(&format!("{{\"a\":\"{}\"}}", "é".repeat(2_500_000)), Some(&"é".repeat(2_500_000)));
    }
}
