//! Copies of marked texts with other names in them, so that a model learns
//! what stands around names and what the lists are worth, and not the news of
//! the years its corpora are from.
//!
//! Persons, states, towns and bodies are replaced by names of the lists, or by
//! names nobody has; in one text the same name becomes the same other name.

use std::collections::BTreeMap;
use std::path::Path;

use document::{EntityType, Language};

use crate::lists;
use crate::marked::{Marked, Name};
use crate::random::Random;

/// How many names of 100 are in no list.
const N_INVENTED: u32 = 20;

/// The names to choose from.
#[derive(Debug)]
pub(crate) struct Pools {
    given: Vec<String>,
    surnames: Vec<String>,
    states: Vec<String>,
    towns: Vec<String>,
    bodies: Vec<String>,
    acronyms: Vec<String>,
}

impl Pools {
    /// The names of the lists in `data`.
    pub(crate) fn read(data: &Path, language: Language) -> anyhow::Result<Self> {
        let names =
            |list: &str, keep: &dyn Fn(&lists::Row) -> bool| -> anyhow::Result<Vec<String>> {
                let rows = lists::read(data, list)?.into_iter();
                let rows = rows.filter(|it| it.is_for(language) && keep(it) && is_plain(&it.name));
                Ok(rows.map(|it| it.name).collect())
            };
        let is_one_word = |it: &lists::Row| !it.name.contains(' ');
        let mut bodies = Vec::new();
        for list in [
            "companies",
            "media",
            "football-clubs",
            "universities",
            "orgs-international",
            "parties",
        ] {
            let mut rows = names(list, &|it| it.name.split(' ').count() <= 5)?;
            let mut random = Random::new(9);
            random.shuffle(&mut rows);
            rows.truncate(3000);
            bodies.extend(rows);
        }
        let (acronyms, bodies) = bodies.into_iter().partition(|it: &String| is_acronym(it));
        Ok(Self {
            given: names("given-names", &is_one_word)?,
            surnames: names("surnames", &is_one_word)?,
            states: names("countries", &|it| it.kind == "country")?,
            towns: names("places-world", &|it| it.kind == "city")?,
            bodies,
            acronyms,
        })
    }
}

/// Whether a name is written as names in running text are.
fn is_plain(name: &str) -> bool {
    name.chars().next().is_some_and(char::is_uppercase) && !name.contains(['(', ',', '/'])
}

/// A copy of `text` with other names.
pub(crate) fn copy(text: &Marked, pools: &Pools, seed: u64) -> Marked {
    let mut writer = Writer { pools, random: Random::new(seed), known: BTreeMap::new() };
    let mut out = Marked::default();
    let mut at = 0;
    for name in &text.names {
        let words = text.text.get(name.start..name.end).unwrap_or("");
        out.text.push_str(text.text.get(at..name.start).unwrap_or(""));
        let start = out.text.len();
        out.text.push_str(&writer.other(words, name.entity_type));
        out.names.push(Name { start, end: out.text.len(), entity_type: name.entity_type });
        at = name.end.max(at);
    }
    out.text.push_str(text.text.get(at..).unwrap_or(""));
    out
}

struct Writer<'a> {
    pools: &'a Pools,
    random: Random,
    known: BTreeMap<String, String>,
}

impl Writer<'_> {
    /// What `words` become.
    fn other(&mut self, words: &str, entity_type: EntityType) -> String {
        if let Some(known) = self.known.get(words) {
            return known.clone();
        }
        let other = match entity_type {
            EntityType::Person => return self.person(words),
            EntityType::Place if !is_one_or_two(words) => words.to_owned(),
            EntityType::Place if self.pools.states.iter().any(|it| it == words) => {
                self.alike(words, |it| &it.states)
            }
            EntityType::Place => self.alike(words, |it| &it.towns),
            EntityType::Organization if is_acronym(words) => self.alike(words, |it| &it.acronyms),
            EntityType::Organization if is_all_capitals(words) => self.name(words, |it| &it.bodies),
            _ => words.to_owned(),
        };
        self.known.insert(words.to_owned(), other.clone());
        other
    }

    /// Word by word: the last is a surname.
    fn person(&mut self, words: &str) -> String {
        let parts: Vec<&str> = words.split(' ').collect();
        let mut others = Vec::with_capacity(parts.len());
        for (n, part) in parts.iter().enumerate() {
            let is_last = n + 1 == parts.len();
            let is_name = part.chars().next().is_some_and(char::is_uppercase);
            let other = match self.known.get(*part) {
                _ if !is_name => (*part).to_owned(),
                Some(known) => known.clone(),
                None if is_last => self.name(part, |it| &it.surnames),
                None => self.alike(part, |it| &it.given),
            };
            self.known.insert((*part).to_owned(), other.clone());
            others.push(other);
        }
        others.join(" ")
    }

    /// A name of a list, or one that nobody has.
    fn name(&mut self, words: &str, list: fn(&Pools) -> &Vec<String>) -> String {
        if !self.random.is_hit(N_INVENTED) {
            return self.alike(words, list);
        }
        let (a, b) = (self.alike(words, list), self.alike(words, |it| &it.surnames));
        let n = 1 + a.chars().count() / 2;
        let head: String = a.chars().take(n).filter(|it| it.is_alphabetic()).collect();
        let tail: String = b.chars().skip(b.chars().count() / 2).collect();
        like(words, &format!("{head}{}", tail.to_lowercase()))
    }

    /// A name of a list that begins with a vowel where `words` do.
    fn alike(&mut self, words: &str, list: fn(&Pools) -> &Vec<String>) -> String {
        let names = list(self.pools);
        for _ in 0..8 {
            let Some(it) = names.get(self.random.below(names.len())) else { break };
            if begins_with_vowel(it) == begins_with_vowel(words) {
                return like(words, it);
            }
        }
        words.to_owned()
    }
}

/// `name` in capitals where `words` are, but for acronyms.
fn like(words: &str, name: &str) -> String {
    if 6 < words.len() && is_upper(words) { name.to_uppercase() } else { name.to_owned() }
}

fn begins_with_vowel(name: &str) -> bool {
    name.chars().next().is_some_and(|it| "AEÉÈIOUYHÎÂ".contains(it.to_ascii_uppercase()))
}

fn is_one_or_two(words: &str) -> bool {
    words.split(' ').count() <= 2 && is_all_capitals(words)
}

fn is_upper(words: &str) -> bool {
    !words.chars().any(char::is_lowercase)
}

fn is_acronym(words: &str) -> bool {
    words.len() <= 6 && is_upper(words)
}

fn is_all_capitals(words: &str) -> bool {
    words.split(' ').all(|it| it.chars().next().is_some_and(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pools() -> Pools {
        let of = |names: &str| names.split(' ').map(str::to_owned).collect();
        Pools {
            given: of("Ada Bruno"),
            surnames: of("Curie Noether"),
            states: of("Iran Oman Ghana"),
            towns: of("Lyon Arles"),
            bodies: of("Valeo Areva"),
            acronyms: of("ONU CGT"),
        }
    }

    #[test]
    fn the_same_name_becomes_the_same_other_one() {
        let source = "[person|Joe Biden] à [place|Oman]. [person|Biden] parle, dit [place|Oman].";
        let text = Marked::from_brackets(source).unwrap();
        let it = copy(&text, &pools(), 3);
        let words = |n: usize| it.text.get(it.names[n].start..it.names[n].end).unwrap();
        assert_eq!(it.names.len(), 4);
        assert!(words(0).ends_with(words(2)), "{}", it.text);
        assert_ne!(words(2), "Biden");
        assert_eq!(words(1), words(3));
        assert!(["Iran", "Oman"].contains(&words(1)), "a state with a vowel: {}", words(1));
        assert_eq!(copy(&text, &pools(), 3), it, "the same seed gives the same copy");
    }

    #[test]
    fn names_of_several_kinds_keep_their_shape() {
        let source = "la [organization|CFDT] et le [organization|ministère de l'Intérieur]";
        let it = copy(&Marked::from_brackets(source).unwrap(), &pools(), 1);
        assert!(it.text.starts_with("la CGT et le ministère de l'Intérieur"), "{}", it.text);
    }
}
