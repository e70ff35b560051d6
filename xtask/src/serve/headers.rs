//! The response headers, as the `_headers` file of dist/ gives them.
//!
//! One file for every host: those that read it (Netlify, Cloudflare Pages)
//! and our own server send the same.

use std::path::Path;

use anyhow::{Context, Result, bail};

/// Which headers go with which path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Rules(Vec<Rule>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Rule {
    /// A path from `/`; a `*` at its end stands for anything.
    path: String,
    headers: Vec<(String, String)>,
}

impl Rules {
    /// Reads dist/_headers.
    pub(crate) fn read(dist: &Path) -> Result<Rules> {
        let file = dist.join("_headers");
        let text = std::fs::read_to_string(&file)
            .with_context(|| format!("cannot read {}", file.display()))?;
        Rules::parse(&text)
    }

    fn parse(text: &str) -> Result<Rules> {
        let mut rules: Vec<Rule> = Vec::new();
        for (index, line) in text.lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            if line.starts_with('/') {
                rules.push(Rule { path: line.trim().to_owned(), headers: Vec::new() });
                continue;
            }
            match (rules.last_mut(), line.trim().split_once(": ")) {
                (Some(rule), Some((name, value))) => {
                    rule.headers.push((name.to_owned(), value.to_owned()));
                }
                _ => bail!("_headers, line {}: neither a path nor a header", index + 1),
            }
        }
        Ok(Rules(rules))
    }

    /// The headers for `path`, which begins with `/`.
    pub(crate) fn of(&self, path: &str) -> impl Iterator<Item = (&str, &str)> {
        let fits = move |rule: &&Rule| match rule.path.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == rule.path,
        };
        let headers = self.0.iter().filter(fits).flat_map(|rule| &rule.headers);
        headers.map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::Rules;

    const TEXT: &str = "# Why.\n/\n  A: 1; x\n/worker.js\n  A: 2\n/*\n  B: 3\n";

    #[track_caller]
    fn check(path: &str, expected: &[(&str, &str)]) {
        let rules = Rules::parse(TEXT).unwrap();
        assert_eq!(rules.of(path).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn finds_the_headers_of_a_path() {
        check("/", &[("A", "1; x"), ("B", "3")]);
        check("/worker.js", &[("A", "2"), ("B", "3")]);
        check("/other", &[("B", "3")]);
    }

    #[test]
    fn refuses_what_it_does_not_understand() {
        assert!(Rules::parse("  A: 1\n").is_err());
        assert!(Rules::parse("/\n  A 1\n").is_err());
    }
}
