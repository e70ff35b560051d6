//! How a file is laid out: what a person changes is on a line of its own.
//!
//! The groups, the records in them and the fields of a record each have lines;
//! what is deeper is on one line, except that a list of objects has one line
//! for each.

use serde_json::Value;

/// Objects and arrays up to this depth always have lines of their own; the
/// file itself is 0.
const MAX_OPEN_DEPTH: usize = 2;

/// The text of `value`, with a line end behind it.
pub(super) fn to_text(value: &Value) -> String {
    let mut text = String::new();
    write(value, 0, &mut text);
    text.push('\n');
    text
}

fn write(value: &Value, depth: usize, text: &mut String) {
    let is_open = |item: &Value| item.is_object() || item.is_array();
    let opens = |mut items: std::slice::Iter<'_, Value>| {
        depth <= MAX_OPEN_DEPTH || depth == MAX_OPEN_DEPTH + 1 && items.any(is_open)
    };
    match value {
        Value::Array(items) if !items.is_empty() && opens(items.iter()) => {
            text.push('[');
            for (n, item) in items.iter().enumerate() {
                start_line(n, depth + 1, text);
                write(item, depth + 1, text);
            }
            end_lines(depth, text);
            text.push(']');
        }
        Value::Object(keys) if !keys.is_empty() && depth <= MAX_OPEN_DEPTH => {
            text.push('{');
            for (n, (key, item)) in keys.iter().enumerate() {
                start_line(n, depth + 1, text);
                text.push_str(&Value::from(key.as_str()).to_string());
                text.push_str(": ");
                write(item, depth + 1, text);
            }
            end_lines(depth, text);
            text.push('}');
        }
        flat => text.push_str(&flat.to_string()),
    }
}

fn start_line(n_before: usize, depth: usize, text: &mut String) {
    text.push_str(if n_before == 0 { "\n" } else { ",\n" });
    text.extend(std::iter::repeat_n("  ", depth));
}

fn end_lines(depth: usize, text: &mut String) {
    text.push('\n');
    text.extend(std::iter::repeat_n("  ", depth));
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use serde_json::json;

    #[test]
    fn deep_values_are_on_one_line() {
        let file = json!({"format": "postil", "marks": [{
            "id": "a", "tags": ["x", "y"], "stamps": {"all": "é/1"}, "empty": {},
            "targets": [{"start": 1, "exact": "a\"b"}, {"start": 2}],
        }], "links": []});
        expect![[r#"
            {
              "format": "postil",
              "marks": [
                {
                  "id": "a",
                  "tags": ["x","y"],
                  "stamps": {"all":"é/1"},
                  "empty": {},
                  "targets": [
                    {"start":1,"exact":"a\"b"},
                    {"start":2}
                  ]
                }
              ],
              "links": []
            }
        "#]]
        .assert_eq(&super::to_text(&file));
    }
}
