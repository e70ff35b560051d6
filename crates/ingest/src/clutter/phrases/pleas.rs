//! What asks a reader for an address, for money or to follow.
//!
//! All lower case with straight quotation marks, as `normalize::fold` writes.

use super::keys;

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
    "l'appli ",
    "l'appli.",
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
/// What asks to write to the address that follows.
const ASKS_TO_WRITE: &[&str] = &["do you have ", "if you have ", "si vous avez "];
/// What asks for it, anywhere.
pub(super) const ASKS_WITHIN: &[&str] = &[
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
    "we use your sign-up",
    "newsletters may contain info",
];
/// What asks for it where it begins a sentence, or beside a word that speaks to readers.
pub(super) const ASKS_OF_YOU: &[&str] = &[
    "unsubscribe anytime",
    "unsubscribe at any time",
    "in the comments below",
    "dans les commentaires ci-dessous",
];
/// Words of who asks a reader.
const OF_YOU: &[&str] =
    &["your ", " our ", "votre ", " vos ", "notre ", " nos ", "you can ", "let us ", "tell us "];
/// What asks for money or a subscription; each tells by itself.
pub(super) const PLEAS: &[&str] = &[
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
    "if you would like to submit a response",
    "fait partie de l'édition abonnés",
    "video player is loading",
    "this is a modal window",
    "loaded: 0%",
];

/// What asks for money too, and says that the text ends here for those who do
/// not pay.
pub(super) const CUTS: &[&str] =
    &["pour lire la suite", "to continue reading", "to read the full story"];
/// What says so only where it stands behind the text, with an offer.
pub(super) const MORE_CUTS: &[&str] = &[
    "la suite est réservée",
    "lisez cet article en illimité",
    "continuez votre lecture",
    "to keep reading",
    "keep reading for ",
    "subscribers only",
];
/// What is reserved, beside the words that say for whom.
const RESERVED: &[&str] = &["article", "contenu", "suite", "lecture"];

/// What says how much is left.
pub(super) const LEFT: &[&str] = &["il vous reste "];
/// What says that something is for subscribers.
pub(super) const FOR_SUBSCRIBERS: &[&str] =
    &["réservé aux abonnés", "réservée aux abonnés", "réservé à nos abonnés"];

/// Whether a folded text says how much of the article is left, or that it is
/// for subscribers; taxes have days left, and clubs have subscribers.
pub(super) fn is_reserved(folded: &str) -> bool {
    let has = |all: &[&str]| all.iter().any(|it| folded.contains(it));
    (has(LEFT) && has(&["%", "de cet article", "à lire"]))
        || (has(FOR_SUBSCRIBERS) && (folded.starts_with("réservé") || has(RESERVED)))
}

/// Whether a folded text says that the rest of the article is to be paid for.
pub(crate) fn is_cut(folded: &str) -> bool {
    folded.len() <= 200
        && !folded.starts_with('"')
        && keys::has_any(folded)
        && (CUTS.iter().chain(MORE_CUTS).any(|it| folded.contains(it)) || is_reserved(folded))
}

/// A line that asks for an address is no longer than this, in bytes.
const LINE_BYTES: usize = 80;
/// What such lines begin with.
const ASKS_IN_LINE: &[&str] = &[
    "sign up",
    "subscribe to",
    "get our",
    "get the",
    "recevez",
    "inscrivez-vous",
    "abonnez-vous",
    "s'inscrire",
    "s'abonner",
];
/// What it is asked for.
const LETTERS_IN_LINE: &[&str] =
    &["newsletter", "infolettre", "lettre d'information", "inbox", "morning email", "daily email"];

/// Whether a folded line without a full stop asks for an address.
pub(super) fn asks_for_letter(folded: &str) -> bool {
    folded.len() <= LINE_BYTES
        && !folded.ends_with(['.', '?', '"'])
        && ASKS_IN_LINE.iter().any(|it| folded.starts_with(it))
        && LETTERS_IN_LINE.iter().any(|it| folded.contains(it))
}

/// Whether a folded text asks its reader to subscribe, to follow or to pay;
/// `has` tells whether it has a phrase.
pub(super) fn is_plea(folded: &str, has: impl Fn(&[&str]) -> bool) -> bool {
    // What somebody says in the article stands in quotation marks.
    if folded.starts_with('"') {
        return false;
    }
    let begins = ASKS.iter().any(|it| folded.starts_with(it));
    (begins && LETTERS.iter().any(|it| folded.contains(it)))
        || (folded.contains('@') && ASKS_TO_WRITE.iter().any(|it| folded.starts_with(it)))
        || has(ASKS_WITHIN)
        || (has(ASKS_OF_YOU)
            && (OF_YOU.iter().any(|it| folded.contains(it))
                || ASKS_OF_YOU.iter().any(|it| {
                    let before = folded.split_once(it).map_or("x", |it| it.0);
                    before.is_empty() || before.ends_with(". ")
                })))
        || ((has(PLEAS)
            || has(CUTS)
            || ((has(LEFT) || has(FOR_SUBSCRIBERS)) && is_reserved(folded)))
            && !folded.contains('"'))
}
