//! Mentions of one thing.

use document::{Detail, Language};

use crate::marked::found;

/// Every mention with the name of its entity.
#[track_caller]
fn check(text: &str, expected: &[(&str, &str)]) {
    let found = found(text, Language::French);
    let mentions: Vec<(&str, &str)> = found
        .findings
        .iter()
        .filter_map(|it| match it.detail {
            Detail::Entity { entity: Some(entity), .. } => {
                Some((text.get(it.span.range()).unwrap(), found.entities[entity].name.as_str()))
            }
            _ => None,
        })
        .collect();
    assert_eq!(mentions, expected);
}

#[test]
fn surnames_join_full_names() {
    check(
        "Patel arrive. Vedant Patel a parlé, dit Patel.",
        &[("Patel", "Vedant Patel"), ("Vedant Patel", "Vedant Patel"), ("Patel", "Vedant Patel")],
    );
}

#[test]
fn acronyms_join_their_expansion() {
    let name = "Agence internationale de l'énergie atomique";
    check(
        "L'Agence internationale de l'énergie atomique (AIEA) attend. Puis l'AIEA part.",
        &[(name, name), ("AIEA", name), ("AIEA", name)],
    );
}

#[test]
fn what_everybody_writes_in_two_ways_is_one_thing() {
    check(
        "Le FMI attend. Le Fonds monétaire international hésite, puis le FMI part.",
        &[("FMI", "FMI"), ("Fonds monétaire international", "FMI"), ("FMI", "FMI")],
    );
}

#[test]
fn what_the_text_calls_so_comes_first() {
    let name = "Commission paritaire internationale";
    check(
        "La CPI siège. La Commission paritaire internationale (CPI) attend.",
        &[("CPI", name), (name, name), ("CPI", name)],
    );
}

#[test]
fn a_surname_of_the_text_is_no_city() {
    check(
        "Joe Paris est venu. Puis Paris est parti.",
        &[("Joe Paris", "Joe Paris"), ("Paris", "Joe Paris")],
    );
}
