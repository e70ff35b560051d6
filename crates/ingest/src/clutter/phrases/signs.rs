//! Sentences of a site about itself, told by some of their words: what asks
//! for an address or for money, what gives times, who else took part.
//!
//! They look like running text, so they are used only on pages, where the
//! place of a block speaks too.

use document::AsideReason;

use crate::normalize::fold;

/// What a sentence of a site about itself is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    /// It asks its reader to subscribe, to follow or to pay.
    Plea,
    /// Who took part, where it was printed, what it is filed under.
    SmallPrint,
    /// When, or how long it takes to read.
    Times,
}

impl Sign {
    /// Why a block with this sign is set aside.
    pub(crate) fn reason(self) -> AsideReason {
        match self {
            Self::Plea => AsideReason::Notice,
            Self::SmallPrint => AsideReason::Footer,
            Self::Times => AsideReason::Byline,
        }
    }
}

/// The sign in a text, if there is one.
pub(crate) fn sign(text: &str) -> Option<Sign> {
    // Longer texts are prose whatever they say; so nobody folds them.
    if 4 * PLEA_CHARS < text.len() {
        return None;
    }
    let folded = fold(text);
    let n_chars = folded.chars().count();
    let sign = (n_chars <= META_CHARS && is_times(&folded)).then_some(Sign::Times);
    sign.or_else(|| is_small_print(&folded).then_some(Sign::SmallPrint))
        .or_else(|| (n_chars <= PLEA_CHARS && is_plea(&folded)).then_some(Sign::Plea))
}

/// A plea is no longer than this, in characters.
const PLEA_CHARS: usize = 300;
/// A line of times is no longer than this, in characters.
const META_CHARS: usize = 110;

/// What a newsletter goes to or is.
const LETTERS: &[&str] = &[
    "newsletter",
    "infolettre",
    "lettre d'information",
    "inbox",
    "boîte mail",
    "boîte aux lettres électronique",
    "boîte de réception",
    "adresse e-mail",
    "adresse mail",
    "adresse email",
    "email address",
    "e-mail address",
    "your email",
    "by email",
    "par e-mail",
    "par mail",
    "push notifications",
    "breaking news alerts",
    " app ",
    " app.",
    "notre application",
    "google actualités",
    "google news",
    "whatsapp",
    "facebook",
    "telegram",
    "bluesky",
];
/// What asks for it, at the beginning.
const ASKS: &[&str] = &[
    "recevez",
    "inscrivez",
    "abonnez",
    "s'inscrire",
    "s'abonner",
    "je m'inscris",
    "je m'abonne",
    "votre adresse",
    "your email",
    "enter your",
    "sign up",
    "subscribe",
    "get the",
    "get our",
    "get it",
    "get more",
    "join ",
    "enjoying this",
    "like this",
    "don't miss",
    "ne manquez",
    "ne ratez",
    "retrouvez ",
    "suivez ",
    "suivez-nous",
    "follow ",
    "download ",
    "[download",
    "téléchargez",
    "rejoignez",
    "want more",
    "pour recevoir",
    "pour ne rien manquer",
    "pour ne rien rater",
    "toute l'actualité",
    "everything you need to know",
];
/// What asks for it, anywhere.
const ASKS_WITHIN: &[&str] = &[
    "sign up here",
    "sign up for our",
    "sign up for the",
    "sign up to our",
    "sign up to the",
    "newsletter sign up",
    "delivered to your inbox",
    "delivered straight to your inbox",
    "sent to your inbox",
    "in your inbox",
    "en vous inscrivant",
    "en cliquant sur \"s'inscrire\"",
    "inscrivez-vous à",
    "inscrivez-vous ici",
    "abonnez-vous à",
    "by signing up",
    "by subscribing",
    "by entering your email",
    "newsletter provides all the news",
    "newsletter for the latest",
    "for updates on this developing story",
    "this is a developing story",
];
/// What asks for money or a subscription; each tells by itself.
const PLEAS: &[&str] = &[
    "soutenez-nous",
    "soutenez notre",
    "soutenir notre rédaction",
    "je fais un don",
    "notre journal vit",
    "vos dons",
    "si vous appréciez notre travail",
    "fund our independent",
    "support our journalism",
    "support our work",
    "support us from",
    "we rely on readers",
    "we rely on our readers",
    "readers like you",
    "become a member today",
    "déjà abonné",
    "already a subscriber",
    "réservée aux abonnés",
    "réservé aux abonnés",
    "réservé à nos abonnés",
    "il vous reste ",
    "pour lire la suite",
    "to continue reading",
    "to read the full story",
    "offre d'essai",
    "we receive a commission",
    "we may earn a commission",
    "earn an affiliate commission",
    "nous percevons une commission",
    "connectez-vous à votre compte",
    "connectez-vous pour",
    "log in to comment",
    "sign in to comment",
    "have a news tip",
    "got a news tip",
    "do you have a story",
    "email our newsroom",
    "contact our newsroom",
    "simulez votre",
    "stockons des informations",
    "store and/or access information",
];

fn is_plea(folded: &str) -> bool {
    // What somebody says in the article stands in quotation marks.
    if folded.starts_with('"') {
        return false;
    }
    let has = |signs: &[&str]| signs.iter().any(|it| folded.contains(it));
    let begins = ASKS.iter().any(|it| folded.starts_with(it));
    if begins && has(LETTERS) {
        return true;
    }
    // Looking for each phrase takes long; a word of each is looked for first.
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    words.any(|it| KEY_WORDS.contains(&it))
        && (has(ASKS_WITHIN) || (has(PLEAS) && !folded.contains('"')))
}

/// A word of each of [`ASKS_WITHIN`] and [`PLEAS`].
const KEY_WORDS: &[&str] = &[
    "sign",
    "newsletter",
    "inbox",
    "inscrivant",
    "inscrire",
    "inscrivez",
    "abonnez",
    "signing",
    "subscribing",
    "entering",
    "soutenez",
    "soutenir",
    "don",
    "dons",
    "vit",
    "appréciez",
    "fund",
    "support",
    "rely",
    "readers",
    "member",
    "abonné",
    "subscriber",
    "abonnés",
    "reste",
    "suite",
    "continue",
    "story",
    "essai",
    "commission",
    "connectez",
    "comment",
    "tip",
    "newsroom",
    "stay",
    "simulez",
    "stockons",
    "store",
    "developing",
];

/// What begins the small print under an article.
const SMALL_PRINT: &[&str] = &[
    "reporting by ",
    "additional reporting by ",
    "editing by ",
    "writing by ",
    "compiled by ",
    "with reporting by ",
    "our standards:",
    "a version of this ",
    "this article appears in ",
    "this article appeared in ",
    "this article was originally published",
    "this article originally appeared",
    "this story originally appeared",
    "this story was originally published",
    "this article was amended",
    "this story has been corrected",
    "posted in ",
    "filed under",
    "categories:",
    "categorized in",
    "tags:",
    "topics:",
    "tagged:",
    "tagged with ",
    "publié dans",
    "classé dans",
    "étiqueté",
    "mots-clés",
    "mots clés",
    "étiquettes",
    "catégories :",
    "retrouvez l'ensemble de nos contenus",
    "cet article est paru dans",
    "cet article a été publié",
    "the comments below have",
    "the views expressed",
    "share or comment on this",
    "partager l'article",
    "partager :",
    "©",
    "copyright ©",
    "copyright (c)",
    "copyright 20",
    "(c) 20",
];
/// What the small print says of rights and of helpers.
const HELPED: &[&str] = &[
    "all rights reserved",
    "tous droits réservés",
    "tous droits de reproduction",
    " contributed research",
    " contributed reporting",
    " contributed to this report",
    " contributed to this story",
    " a contribué à cet article",
    " ont contribué à cet article",
];

fn is_small_print(folded: &str) -> bool {
    SMALL_PRINT.iter().any(|it| folded.starts_with(it))
        || HELPED.iter().any(|it| folded.contains(it))
}

/// Words beside a date or a time.
const BEFORE_TIMES: &[&str] = &[
    "publié ",
    "publiée ",
    "published",
    "mis à jour",
    "mise à jour",
    "modifié le",
    "updated",
    "posted",
    "last modified",
    "first published",
    "créé le",
    "temps de lecture",
    "reading time",
    "durée de lecture",
    "listen to this",
    "écouter l'article",
    "écouter cet article",
];
/// Words beside a date behind a name.
const WITH_TIMES: &[&str] = &[" publié le ", " mis à jour le ", " modifié le "];
/// Words that follow a number of minutes to read.
const MINUTES_TO_READ: &[&str] = &[
    "min read",
    "minute read",
    "minutes de lecture",
    "min de lecture",
    "mn de lecture",
    "min. de lecture",
];
/// Words a clock is made of.
const CLOCK_WORDS: &[&str] = &[
    "h",
    "m",
    "min",
    "mins",
    "minutes",
    "minute",
    "hour",
    "hours",
    "hr",
    "hrs",
    "heure",
    "heures",
    "jour",
    "jours",
    "day",
    "days",
    "ago",
    "il",
    "y",
    "a",
    "at",
    "à",
    "am",
    "pm",
    "a.m.",
    "p.m.",
    "gmt",
    "est",
    "edt",
    "cet",
    "bst",
    "utc",
    "et",
    "1h",
    "yesterday",
    "hier",
    "today",
    "aujourd'hui",
];

fn is_times(folded: &str) -> bool {
    let has_digit = folded.contains(|c: char| c.is_ascii_digit());
    if !has_digit || folded.ends_with(['"', '?', '!']) {
        return false;
    }
    let begins = BEFORE_TIMES.iter().any(|it| folded.starts_with(it));
    let is_sentence = folded.ends_with('.') && 6 < folded.split(' ').count();
    (begins && !is_sentence)
        || MINUTES_TO_READ.iter().any(|it| folded.contains(it))
        || is_clock(folded)
        || (!folded.ends_with('.') && WITH_TIMES.iter().any(|it| folded.contains(it)))
}

/// "14:05", "13 h 20", "2h ago", "il y a 3 heures".
fn is_clock(folded: &str) -> bool {
    let words = folded.split(|c: char| c.is_whitespace() || c == ':' || c == '.');
    let mut n_clock = 0;
    for word in words.filter(|it| !it.is_empty()) {
        let letters = word.trim_matches(|c: char| c.is_ascii_digit());
        let is_known = letters.is_empty() || CLOCK_WORDS.contains(&letters);
        if !is_known {
            return false;
        }
        n_clock += usize::from(!letters.is_empty());
    }
    let has_colon = folded.len() <= 8 && folded.contains(':');
    has_colon || (0 < n_clock && folded.len() <= 24)
}
