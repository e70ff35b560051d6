//! Words that make a sentence worth a check, or not.

use document::{EntityType, Language};

use crate::context::View;
use crate::lexicon::WordFlags;
use crate::mention::Mention;

/// What a word can be a sign of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Accusation,
    Law,
    Superlative,
    Comparison,
    Cause,
    Prediction,
    Hedge,
    /// A noun of something that happened, in a headline.
    Event,
}

/// The first words of the sentence that are a `sign`, as written.
pub(super) fn find(view: &View<'_>, sign: Sign) -> Option<String> {
    (view.first..view.end).find_map(|at| {
        let n = n_tokens(view, at, sign)?;
        Some(view.text(at, at + n).to_owned())
    })
}

/// How many tokens from `at` on are the `sign`.
fn n_tokens(view: &View<'_>, at: usize, sign: Sign) -> Option<usize> {
    if !view.is_word(at) {
        return None;
    }
    match view.cx.language {
        Language::French => french(view, at, sign),
        Language::English => english(view, at, sign),
    }
}

fn french(view: &View<'_>, at: usize, sign: Sign) -> Option<usize> {
    let (lower, next) = (view.lower(at), view.lower(at + 1));
    let one = |is_sign: bool| is_sign.then_some(1);
    match sign {
        Sign::Accusation => one(["accus", "condamn", "détourn", "soupçonn", "inculp", "corromp"]
            .iter()
            .any(|stem| lower.starts_with(stem))
            || matches!(
                lower,
                "fraude"
                    | "corruption"
                    | "viol"
                    | "meurtre"
                    | "crime"
                    | "crimes"
                    | "attentat"
                    | "terroriste"
                    | "blessés"
                    | "morts"
                    | "tué"
                    | "tués"
                    | "tuée"
                    | "massacre"
                    | "arrêté"
                    | "arrêtés"
                    | "arrêtée"
                    | "victimes"
                    | "plainte"
                    | "mensonge"
            )),
        Sign::Law => one(matches!(
            lower,
            "loi"
                | "lois"
                | "décret"
                | "règlement"
                | "traité"
                | "constitution"
                | "interdit"
                | "interdite"
                | "interdiction"
                | "interdits"
                | "autorisé"
                | "légal"
                | "illégal"
                | "illégale"
                | "droit"
                | "droits"
                | "amendement"
                | "tribunal"
                | "amende"
                | "voté"
                | "référendum"
                | "ordonnance"
                | "sanctions"
                | "peine"
        )),
        Sign::Superlative => match lower {
            "premier" | "première" | "premiers" | "premières"
                if matches!(view.before(at, 1), "le" | "la" | "les" | "l'")
                    && !matches!(next, "ministre") =>
            {
                Some(1)
            }
            "plus" | "moins" if matches!(view.before(at, 1), "le" | "la" | "les") => {
                Some(if view.is_lower_word(at + 1) { 2 } else { 1 })
            }
            "record" | "jamais" | "inédit" | "inédite" | "meilleur" | "meilleure" | "pire"
            | "unique" | "seul" | "seule" | "majorité" => Some(1),
            _ => None,
        },
        Sign::Comparison => match lower {
            "plus" | "moins" | "autant"
                if (at + 1..at + 4).any(|it| matches!(view.lower(it), "que" | "qu'")) =>
            {
                Some(2)
            }
            "supérieur" | "inférieur" | "supérieure" | "inférieure" | "davantage"
            | "contrairement" | "hausse" | "baisse" | "augmenté" | "augmentation" | "doublé"
            | "triplé" | "diminué" | "progressé" | "reculé" | "augmente" | "diminution" => {
                Some(1)
            }
            _ => None,
        },
        Sign::Cause => match lower {
            "à" if next == "cause" => Some(2),
            "en" if next == "raison" => Some(2),
            "grâce" | "provoqué" | "provoque" | "provoquer" | "causé" | "cause" | "entraîné"
            | "entraîne" | "conséquence" | "conséquences" | "car" | "dû" | "due" | "dus"
            | "dues" => Some(1),
            "parce" if matches!(next, "que" | "qu'") => Some(2),
            "suite" if matches!(next, "à" | "aux" | "au") => Some(2),
            _ => None,
        },
        Sign::Prediction => one(matches!(
            lower,
            "prévoit" | "prévu" | "prévue" | "prévoient" | "prochain" | "prochaine"
        ) || 5 < lower.len()
            && (lower.ends_with("era") || lower.ends_with("eront"))
            && !matches!(lower, "opera" | "camera")),
        Sign::Hedge => match lower {
            "laisse" | "laissent" | "laissé" if next == "entendre" => Some(2),
            "peut-être" | "probablement" | "apparemment" | "présumé" | "présumée" | "présumés"
            | "semble" | "semblent" | "semblerait" | "pourrait" | "pourraient" | "devrait"
            | "devraient" | "aurait" | "auraient" | "serait" | "seraient" | "environ"
            | "vraisemblablement" | "éventuellement" | "supposé" | "rumeurs" | "possible" => {
                Some(1)
            }
            _ => None,
        },
        Sign::Event => one(matches!(
            lower,
            "attaque"
                | "attentat"
                | "mort"
                | "décès"
                | "victoire"
                | "défaite"
                | "démission"
                | "élection"
                | "séisme"
                | "incendie"
                | "explosion"
                | "accident"
                | "accord"
                | "grève"
                | "manifestation"
                | "médaille"
                | "titre"
                | "favorables"
                | "expliquées"
                | "condamnée"
                | "condamné"
                | "découverte"
                | "record"
                | "crash"
                | "fusillade"
        )),
    }
}

fn english(view: &View<'_>, at: usize, sign: Sign) -> Option<usize> {
    let (lower, next) = (view.lower(at), view.lower(at + 1));
    let one = |is_sign: bool| is_sign.then_some(1);
    match sign {
        Sign::Accusation => one(matches!(
            lower,
            "accused"
                | "accuses"
                | "convicted"
                | "arrested"
                | "killed"
                | "murder"
                | "fraud"
                | "corruption"
                | "attack"
                | "terrorist"
                | "crime"
                | "crimes"
                | "guilty"
                | "charged"
        )),
        Sign::Law => one(matches!(
            lower,
            "law"
                | "laws"
                | "bill"
                | "treaty"
                | "constitution"
                | "illegal"
                | "legal"
                | "banned"
                | "ban"
                | "rights"
                | "court"
                | "sanctions"
                | "ruling"
                | "amendment"
                | "voted"
        )),
        Sign::Superlative => match lower {
            "most" | "least" if view.before(at, 1) == "the" => Some(2),
            "first" | "largest" | "biggest" | "highest" | "lowest" | "worst" | "best"
            | "record" | "never" | "unprecedented" | "only" | "majority" => Some(1),
            _ => None,
        },
        Sign::Comparison => match lower {
            "more" | "less" | "fewer" if (at + 1..at + 4).any(|it| view.lower(it) == "than") => {
                Some(2)
            }
            "higher" | "lower" | "increase" | "increased" | "decrease" | "decreased"
            | "doubled" | "rose" | "fell" | "tripled" => Some(1),
            _ => None,
        },
        Sign::Cause => match lower {
            "because" | "caused" | "causes" | "cause" => Some(1),
            "due" if next == "to" => Some(2),
            "led" | "leads" if next == "to" => Some(2),
            _ => None,
        },
        Sign::Prediction => one(matches!(lower, "will" | "expected" | "forecast" | "projected")),
        Sign::Hedge => one(matches!(
            lower,
            "may"
                | "might"
                | "could"
                | "reportedly"
                | "allegedly"
                | "alleged"
                | "apparently"
                | "probably"
                | "possibly"
                | "perhaps"
                | "likely"
                | "seems"
                | "appears"
                | "about"
        )),
        Sign::Event => one(matches!(
            lower,
            "attack"
                | "death"
                | "victory"
                | "election"
                | "earthquake"
                | "fire"
                | "explosion"
                | "crash"
                | "strike"
                | "deal"
                | "shooting"
                | "protest"
                | "protests"
        )),
    }
}

/// What speaks against a check, in points.
pub(super) fn doubts(view: &View<'_>, mentions: &[Mention], is_attributed: bool) -> i32 {
    let n_words = (view.first..view.end).filter(|it| view.is_word(*it)).count();
    let mut minus = 0;
    if n_words < 8 {
        minus += 80;
    }
    // Definitions and calendars set the scene.
    let is_definition = (view.first..view.end).any(|at| is_definition(view, at));
    if is_definition && !is_attributed {
        minus += 170;
    }
    let has_name = mentions
        .iter()
        .any(|it| !it.entity_type.has_value() && it.entity_type != EntityType::Group);
    if !has_name && !is_attributed {
        minus += 30;
    }
    minus
}

/// Whether the words at `at` define or announce: "est une", "a lieu".
fn is_definition(view: &View<'_>, at: usize) -> bool {
    let next = || view.lower(at + 1);
    match view.lower(at) {
        "est" => matches!(next(), "un" | "une" | "organisée" | "reconnue"),
        "était" => matches!(next(), "un" | "une"),
        "a" | "ont" => next() == "lieu",
        "se" => next() == "déroule",
        "sont" => next() == "représentées",
        "pour" => next() == "objectif",
        "fait" => next() == "suite",
        "is" => matches!(next(), "a" | "an"),
        _ => false,
    }
}

/// Whether the sentence says what somebody feels or asks for.
pub(super) fn is_opinion(view: &View<'_>) -> bool {
    let is_sign = |at: usize| match (view.cx.language, view.lower(at)) {
        (
            Language::French,
            "j'" | "je" | "mon" | "ma" | "hélas" | "formidable" | "fantastique" | "géants"
            | "célèbre",
        ) => true,
        (Language::French, "il") => {
            view.lower(at + 1) == "faut" || view.starts(at, &["il", "est", "possible", "de"])
        }
        (Language::French, "vous") => view.lower(at + 1) == "pouvez",
        (Language::English, "i" | "my" | "hopefully" | "unfortunately" | "wonderful") => true,
        (Language::English, "we") => matches!(view.lower(at + 1), "must" | "should"),
        _ => false,
    };
    (view.first..view.end).any(is_sign)
}

/// Lines of a page that are no text of the article.
pub(super) fn is_boilerplate(view: &View<'_>) -> bool {
    (view.first..view.end.min(view.first + 12)).any(|at| match view.lower(at) {
        "article" => view.lower(at + 1) == "sur",
        "vous" => view.lower(at + 1) == "pouvez",
        "you" => view.starts(at, &["you", "may", "also"]),
        "leave" => view.starts(at, &["leave", "a", "comment"]),
        "tous" => view.lower(at + 1) == "droits",
        "all" => view.lower(at + 1) == "rights",
        "droits" => view.starts(at, &["droits", "d'", "auteur"]),
        "lire" => view.lower(at + 1) == "aussi",
        _ => false,
    })
}

/// Whether something looks like a finite verb.
pub(super) fn has_verb(view: &View<'_>) -> bool {
    (view.first..view.end).any(|at| {
        if !view.is_lower_word(at) {
            return false;
        }
        let lower = view.lower(at);
        let is_auxiliary = matches!(
            lower,
            "a" | "ont"
                | "est"
                | "sont"
                | "était"
                | "avait"
                | "sera"
                | "va"
                | "vont"
                | "fait"
                | "peut"
                | "doit"
                | "is"
                | "are"
                | "was"
                | "were"
                | "has"
                | "have"
                | "had"
                | "will"
                | "says"
                | "said"
                | "remporte"
                | "gagne"
                | "conserve"
                | "annonce"
                | "menace"
        );
        // "achève", "portent": a verb of the list, not a noun behind its article.
        let is_reporting = view.flags(at).has(WordFlags::REPORTING)
            && !matches!(
                view.before(at, 1),
                "le" | "la" | "les" | "l'" | "un" | "une" | "des" | "de" | "d'" | "the" | "a"
            );
        let is_plural_verb = view.cx.language == Language::French
            && lower.ends_with("ent")
            && 5 < lower.len()
            && !lower.ends_with("ment");
        is_auxiliary || is_reporting || is_plural_verb
    })
}

/// Whether something is told in a past tense.
pub(super) fn has_past(view: &View<'_>) -> bool {
    (view.first..view.end).any(|at| match view.cx.language {
        Language::French => {
            let is_auxiliary = matches!(
                view.lower(at),
                "a" | "ont" | "est" | "sont" | "avait" | "avaient" | "aurait" | "été" | "s'est"
            );
            is_auxiliary && (at + 1..at + 4).any(|it| is_participle(view.lower(it)))
        }
        Language::English => {
            view.is_lower_word(at)
                && (view.lower(at).ends_with("ed")
                    || matches!(view.lower(at), "was" | "were" | "had" | "said" | "won" | "took"))
        }
    })
}

fn is_participle(lower: &str) -> bool {
    ["é", "ée", "és", "ées", "i", "is", "it", "u", "us", "ue", "ert", "int"]
        .iter()
        .any(|ending| lower.ends_with(ending))
        && 2 < lower.len()
}
