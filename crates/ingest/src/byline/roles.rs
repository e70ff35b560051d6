//! What somebody is, beside who: "envoyée spéciale à Kiev", "Political
//! editor", "économiste"; and lines that sign by it without a "by".

use super::names::{is_person, looks_like_name, lower, names_of_list};

/// What journalists are.
const ROLES: &[&str] = &[
    "editor",
    "correspondent",
    "reporter",
    "writer",
    "journalist",
    "columnist",
    "critic",
    "photographer",
    "contributor",
    "producer",
    "editor-in-chief",
    "journaliste",
    "journalistes",
    "correspondant",
    "correspondante",
    "correspondants",
    "rédacteur",
    "rédactrice",
    "envoyé",
    "envoyée",
    "envoyés",
    "envoyées",
    "chroniqueur",
    "chroniqueuse",
    "photographe",
    "éditorialiste",
    "stagiaire",
    "pigiste",
    "reporters",
    "correspondents",
];
/// What else those are who write in papers; only behind a "by" and a comma.
pub(super) const EXPERTS: &[&str] = &[
    "professeur",
    "professeure",
    "économiste",
    "économistes",
    "historien",
    "historienne",
    "sociologue",
    "politologue",
    "avocat",
    "avocate",
    "député",
    "députée",
    "sénateur",
    "sénatrice",
    "ministre",
    "maire",
    "président",
    "présidente",
    "directeur",
    "directrice",
    "chercheur",
    "chercheuse",
    "chercheurs",
    "écrivain",
    "écrivaine",
    "philosophe",
    "médecin",
    "essayiste",
    "auteur",
    "autrice",
    "enseignant",
    "enseignante",
    "maître",
    "maîtresse",
    "docteur",
    "docteure",
    "doctorant",
    "doctorante",
    "géographe",
    "juriste",
    "ingénieur",
    "ingénieure",
    "professor",
    "lecturer",
    "economist",
    "historian",
    "author",
    "director",
    "president",
    "researcher",
    "lawyer",
    "senator",
];
/// Words that stand before a role and belong to it.
const BEFORE_ROLE: &[&str] = &[
    "political",
    "chief",
    "senior",
    "business",
    "diplomatic",
    "health",
    "science",
    "staff",
    "news",
    "technology",
    "sports",
    "sport",
    "world",
    "national",
    "environment",
    "education",
    "economics",
    "legal",
    "deputy",
    "associate",
    "managing",
    "foreign",
    "europe",
    "grand",
    "special",
    "our",
    "home",
    "affairs",
    "social",
    "media",
    "city",
    "crime",
    "royal",
    "security",
    "defence",
    "contributing",
    "guest",
    "opinion",
    "investigative",
    "bureau",
    "white",
    "house",
];

/// Where the role begins in a text of words, with what belongs to it.
pub(super) fn role_at(words: &[&str]) -> Option<usize> {
    // Chiefs and chefs are of much else.
    let is_chief = |n: usize| words.get(n.wrapping_sub(1)).is_some_and(|it| lower(it) == "bureau");
    let is_role = |n: usize, it: &str| ROLES.contains(&it) || (it == "chief" && is_chief(n));
    let role = words.iter().enumerate().position(|(n, it)| is_role(n, &lower(it)))?;
    let before = words.get(..role).unwrap_or_default().iter().rev();
    let n_before = before.take_while(|it| is_before_role(it)).count();
    Some(role - n_before)
}

pub(super) fn is_of_role(word: &str) -> bool {
    ROLES.contains(&lower(word).as_str()) || is_before_role(word)
}

fn is_before_role(word: &str) -> bool {
    BEFORE_ROLE.contains(&lower(word).as_str())
}

/// Whether a text says what somebody is: "envoyée spéciale à Rome", "Sorne
/// bureau chief".
pub(crate) fn is_role(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').take(8).collect();
    let skipped = words.iter().take_while(|it| is_ours(it)).count();
    role_at(&words).is_some_and(|it| it < 2 + skipped)
}

/// Whether a text says what somebody is who is no journalist.
pub(super) fn is_expert(text: &str) -> bool {
    text.split(' ').next().is_some_and(|it| {
        it.starts_with(char::is_lowercase) && EXPERTS.contains(&lower(it).as_str())
    })
}

fn is_ours(word: &str) -> bool {
    matches!(lower(word).as_str(), "notre" | "nos" | "our" | "et" | "and")
}

/// A name without the "notre envoyé spécial" before it.
pub(super) fn without_role_before(text: &str) -> &str {
    let first = text.split(' ').next().unwrap_or("");
    if !matches!(lower(first).as_str(), "notre" | "nos" | "our") {
        return text;
    }
    let mut rest = text;
    while let Some((word, after)) = rest.split_once(' ')
        && (is_ours(word) || is_of_role(word) || lower(word).starts_with("spécia"))
    {
        rest = after;
    }
    rest
}

/// What stands before the comma behind which a text says what somebody is.
pub(super) fn before_role(text: &str) -> Option<&str> {
    let mut commas = text
        .match_indices(", ")
        .filter_map(|(n, it)| Some((text.get(..n)?, text.get(n + it.len()..)?)));
    commas.find(|(_, role)| is_role(role) || is_expert(role)).map(|it| it.0)
}

/// Names of a line that signs without a "by".
pub(super) fn signature(line: &str) -> Option<String> {
    correspondents(line).or_else(|| with_role(line)).or_else(|| behind_role(line))
}

/// "Jane Doe in Paris and John Roe in London"; the last may stand without a
/// place.
pub(super) fn correspondents(line: &str) -> Option<String> {
    let line = line.split("; ").next().unwrap_or(line);
    let parts = line.split(", ").flat_map(|it| it.split(" and ")).flat_map(|it| it.split(" et "));
    let mut names = Vec::new();
    let mut parts = parts.filter(|it| !it.is_empty()).peekable();
    while let Some(part) = parts.next() {
        let part = ["and ", "et "].iter().find_map(|it| part.strip_prefix(it)).unwrap_or(part);
        let placed = part.split_once(" in ").or_else(|| part.split_once(" à "));
        let is_last = !names.is_empty() && parts.peek().is_none();
        if placed.is_none() && is_last && is_person(part) {
            names.push(part.to_owned());
            break;
        }
        let (name, place) = placed?;
        let n_words = place.split(' ').count();
        let is_place =
            n_words <= 3 && place.split(' ').all(|it| it.starts_with(char::is_uppercase));
        if !is_full_name(name) || !is_place {
            return None;
        }
        names.push(name.to_owned());
    }
    (2 <= names.len()).then(|| names_of_list(names)).flatten()
}

/// "Ève Dé, envoyée spéciale à Kiev", "Jane Doe Political editor".
fn with_role(line: &str) -> Option<String> {
    let apart = line.strip_suffix(')').and_then(|it| it.split_once(" ("));
    let (name, role) = match apart.or_else(|| line.split_once(", ")) {
        Some((name, role)) => {
            (name, (is_role(role) && role.split(' ').count() <= 8).then_some(role)?)
        }
        None => {
            let words: Vec<&str> = line.split(' ').collect();
            let at = role_at(&words)?;
            let (name, role) = words.split_at_checked(at)?;
            // Job titles of their own line have capitals: "Climate Change Reporter".
            let is_small = role.iter().any(|it| {
                it.starts_with(char::is_lowercase) && ROLES.contains(&lower(it).as_str())
            });
            let is_whole = role.iter().all(|it| is_of_role(it));
            let n_bytes = name.join(" ").len();
            (line.get(..n_bytes).filter(|_| is_small && is_whole)?, "")
        }
    };
    (is_full_name(name) && !role.ends_with('.')).then(|| names_of_list([name.to_owned()]))?
}

/// "De notre envoyée spéciale à Kiev, Ève Dé".
fn behind_role(line: &str) -> Option<String> {
    let role = ["De notre ", "De nos ", "From our "].iter().find_map(|it| line.strip_prefix(it))?;
    let (role, name) = role.rsplit_once(", ")?;
    let list: Vec<String> = name.split(" et ").map(str::to_owned).collect();
    let are_names = is_role(role) && list.iter().all(|it| is_full_name(it));
    are_names.then(|| names_of_list(list)).flatten()
}

/// Whether a text is a name of two words or more.
fn is_full_name(text: &str) -> bool {
    text.contains(' ') && looks_like_name(text)
}
