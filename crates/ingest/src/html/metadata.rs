//! What a page says about itself.
//!
//! Pages say the same thing in many places, and not always the same.  For
//! each field the first of these places that has a value counts:
//!
//! 1. JSON-LD of the article, since it is written for machines and apart for
//!    each field;
//! 2. `<meta>`: Open Graph and `article:*` first, then the names of news sites
//!    and libraries (`author`, `parsely-*`, `sailthru.*`, `citation_*`,
//!    `dc.*`);
//! 3. microdata (`itemprop`) of the first article in the page;
//! 4. elements: `<title>`, `<time>`, class names of a standfirst;
//! 5. what `dom_smoothie` finds by class names ([`complete`]);
//! 6. the words of a byline (`clutter::byline`, later).
//!
//! Language is the other way round: `<html lang>` is what browsers go by, so
//! it is checked by more people.  The canonical address counts only on the
//! host the page was at.  A subtitle is one that the page shows; a description
//! that only search engines see is none.

mod declared;
mod json;
mod language;
mod linked;
mod title;

#[cfg(test)]
mod tests;

use document::InlineKind;
use dom_query::Document;
use dom_smoothie::Article;

use super::address::{self, Base};
use crate::date::Order;
use crate::normalize::{clean_line, fold};
use crate::{Draft, Metadata, Note, byline, date};
use declared::Declared;
use language::language;
use linked::Linked;

/// Names of `<meta>` are compared by their letters and digits: systems write
/// `article:published_time`, `article.published-time` and `og:…` before it.
const TITLES: &[&str] = &[
    "ogtitle",
    "dctitle",
    "dctermstitle",
    "twittertitle",
    "parselytitle",
    "sailthrutitle",
    "citationtitle",
    "title",
];
const DESCRIPTIONS: &[&str] =
    &["ogdescription", "description", "twitterdescription", "sailthrudescription"];
const AUTHORS: &[&str] = &[
    "author",
    "articleauthor",
    "byl",
    "byline",
    "parselyauthor",
    "sailthruauthor",
    "citationauthor",
    "dccreator",
    "dctermscreator",
    "dccontributor",
    "articleauthorname",
    "authors",
    "authorname",
    "ogauthor",
    "ogarticleauthor",
    "cxenseparseauthor",
];
const SITES: &[&str] = &[
    "ogsitename",
    "dcpublisher",
    "dctermspublisher",
    "citationjournaltitle",
    "publisher",
    "applicationname",
    "applemobilewebapptitle",
];
const PUBLISHED: &[&str] = &[
    "articlepublishedtime",
    "articlepublished",
    "ogpublishedtime",
    "ogarticlepublishedtime",
    "parselypubdate",
    "sailthrudate",
    "date",
    "pubdate",
    "publishdate",
    "publicationdate",
    "datepublished",
    "articlepublicationdate",
    "originalpublicationdate",
    "articledateoriginal",
    "ptime",
    "pdate",
    "shareaholicarticlepublishedtime",
    "dcdateissued",
    "dctermsissued",
    "dcdate",
    "dctermsdate",
    "dcdatecreated",
    "citationpublicationdate",
    "citationonlinedate",
    "citationdate",
    "cxenseparserecspublishtime",
    "cxenseparsepublishtime",
];
const MODIFIED: &[&str] = &[
    "articlemodifiedtime",
    "articlemodified",
    "articleupdatedtime",
    "ogupdatedtime",
    "ogmodifiedtime",
    "ogarticlemodifiedtime",
    "lastmodified",
    "lastmod",
    "lastupdateddate",
    "dcdatemodified",
    "dctermsmodified",
    "datemodified",
    "revised",
];

/// What a page or a source declares, and the text of its article where that
/// is declared too; `blocks` are what it shows.
pub(super) fn of_document(
    document: &Document,
    page_address: Option<&str>,
    base: &Base,
    blocks: &[Draft],
) -> (Metadata, Option<String>) {
    let declared = Declared::of(document);
    let titles = std::iter::once(&declared.title).chain(&declared.headings);
    let titles =
        titles.map(String::as_str).chain(declared.meta(TITLES)).map(fold).collect::<Vec<_>>();
    let linked = Linked::of(&declared.linked, &titles);
    let is_name = |it: &&str| !it.contains('/');
    let site = linked.site.clone().or_else(|| {
        let metas = SITES.iter().flat_map(|it| declared.metas_of(it));
        let named = metas.chain(linked.website.as_deref()).find(is_name);
        named.map(str::to_owned)
    });
    let address = address(&declared, &linked, page_address, base);
    let metas = |names: &'static [&str]| names.iter().flat_map(|it| declared.metas_of(it));
    let language = [
        Some(declared.language.as_str()),
        declared.meta(&["contentlanguage"]),
        linked.language.as_deref(),
        declared.meta(&["oglocale", "dclanguage", "dctermslanguage", "language"]),
    ]
    .into_iter()
    .find_map(|it| language(it?));
    let texts = blocks.iter().map(|it| it.text.as_str());
    let order = date::order(language.as_deref(), texts);
    let body = linked.body.clone();
    let created = ["datepublished", "datecreated"].iter().flat_map(|it| declared.properties_of(it));
    let metadata = Metadata {
        title: title(&declared, &linked, site.as_deref(), address.as_deref()),
        subtitle: subtitle(&declared, &linked, blocks),
        byline: byline(&declared, linked.byline),
        site: site.or_else(|| declared.properties_of("publisher").next().map(str::to_owned)),
        published: first_date(
            linked
                .published
                .as_deref()
                .into_iter()
                .chain(metas(PUBLISHED))
                .chain(created)
                .chain(declared.published.as_deref()),
            order,
        ),
        modified: first_date(
            linked
                .modified
                .as_deref()
                .into_iter()
                .chain(metas(MODIFIED))
                .chain(declared.properties_of("datemodified"))
                .chain(declared.modified.as_deref()),
            order,
        ),
        language,
        address,
    };
    (metadata, body)
}

/// The line under the headline of a source, by the name of its element, if
/// `blocks` show it.
pub(super) fn standfirst(document: &Document, blocks: &[Draft]) -> Option<String> {
    let named = declared::standfirst(document)?;
    let folded = fold(&named);
    blocks.iter().any(|it| fold(&it.text) == folded).then_some(named)
}

/// The files that came with a mail, as whoever opened it says in its head.
pub(super) fn attachments(document: &Document) -> Option<Note> {
    let of = |name: &str| {
        let content =
            document.select_single(&format!("head > meta[name='{name}']")).attr("content");
        content.map(|it| clean_line(&it))
    };
    let count = of("postil-attachments")?.parse().ok()?;
    let names = of("postil-attached").unwrap_or_default();
    Some(Note::AttachmentsLeft { names, count })
}

/// Adds what `dom_smoothie` found and the page does not declare.
pub(super) fn complete(metadata: &mut Metadata, article: &Article) {
    let found = |it: &Option<String>| {
        let text = clean_line(it.as_deref().unwrap_or(""));
        (!text.is_empty()).then_some(text)
    };
    let Metadata { title, byline, site, published, modified, language: tag, .. } = metadata;
    *title = title.take().or_else(|| {
        let title = found(&Some(article.title.clone()))?;
        title::without_print(&title, &[]).map(str::to_owned)
    });
    *byline = byline.take().or_else(|| {
        let mut lines = article.byline.as_deref()?.lines().map(clean_line);
        // The name has a line of its own, perhaps below its "by"; what
        // follows is what somebody is, or the date.
        let is_by = |it: &String| matches!(fold(it).trim_end_matches(':'), "by" | "par" | "");
        let text = lines.find(|it| !is_by(it))?;
        // "Jane Doe22 Dec 2016": the elements of name and date touch.
        let text = text.split(|c: char| c.is_ascii_digit()).next().unwrap_or(&text);
        byline::names(byline::before_touching(text))
    });
    *site = site.take().or_else(|| found(&article.site_name));
    *tag = tag.take().or_else(|| language(article.lang.as_deref()?));
    let order = date::order(tag.as_deref(), [&*article.text_content]);
    let date = |it: &Option<String>| first_date(it.as_deref(), order);
    *published = published.take().or_else(|| date(&article.published_time));
    *modified = modified.take().or_else(|| date(&article.modified_time));
}

/// The first date in this order; where that is not known, none that could be
/// two.
fn first_date<'a>(
    places: impl IntoIterator<Item = &'a str>,
    order: Option<Order>,
) -> Option<String> {
    let found = |it: &str| date::find(it, order.unwrap_or(Order::Either));
    let date = |it: &'a str| date::iso(it).or_else(|| date::of_machine(it)).or_else(|| found(it));
    places.into_iter().find_map(date)
}

fn title(
    declared: &Declared,
    linked: &Linked,
    site: Option<&str>,
    address: Option<&str>,
) -> Option<String> {
    let host = address.and_then(host);
    let known = title::Known {
        site,
        host: host.as_deref(),
        headings: &declared.headings,
        is_of_window: false,
    };
    let property = || declared.properties_of("headline").next();
    let written = linked.title.as_deref().or_else(|| declared.meta(TITLES)).or_else(property);
    if let Some(title) = written {
        return Some(title::without_site(title, &known));
    }
    if title::is_file_name(&declared.title) {
        return None;
    }
    let title = title::without_print(&declared.title, &declared.headings)?;
    let title = title::without_site(title, &title::Known { is_of_window: true, ..known });
    (!title.is_empty()).then_some(title)
}

/// The line under the headline: one that is named so, or a description that
/// stands out on the page.
fn subtitle(declared: &Declared, linked: &Linked, blocks: &[Draft]) -> Option<String> {
    let shown = |text: &str, is_it: &dyn Fn(&Draft) -> bool| {
        let text = fold(text);
        let block = blocks.iter().find(|it| fold(&it.text) == text && is_it(it))?;
        Some(clean_line(&block.text))
    };
    let named = linked.subtitle.as_deref();
    let named = named.or_else(|| declared.properties_of("alternativeheadline").next());
    named.and_then(|it| shown(it, &|_| true)).or_else(|| declared.standfirst.clone()).or_else(
        || {
            let description = linked.description.as_deref().or(declared.meta(DESCRIPTIONS))?;
            shown(description, &stands_out)
        },
    )
}

/// Whether a block is a heading below the first, or emphasised as a whole.
fn stands_out(block: &Draft) -> bool {
    let is_whole = |it: &document::Inline| {
        matches!(it.kind, InlineKind::Strong | InlineKind::Emphasis)
            && block.text.len() <= it.span.range().len() + 2
    };
    matches!(block.kind, document::BlockKind::Heading(2..)) || block.inlines.iter().any(is_whole)
}

fn byline(declared: &Declared, linked: Option<String>) -> Option<String> {
    let of_metas = || {
        AUTHORS.iter().find_map(|name| {
            let contents = declared.metas_of(name).filter_map(|it| {
                let turned = it.split_once(", ").filter(|(family, given)| {
                    is_of_library(name) && !given.contains(", ") && is_turned(family, given)
                });
                match turned {
                    Some((family, given)) => byline::names(&format!("{given} {family}")),
                    None => byline::names(it),
                }
            });
            byline::names_of_list(contents.flat_map(|it| split(&it)))
        })
    };
    let of_property = |name| {
        let values = declared.properties_of(name).filter_map(byline::names);
        byline::names_of_list(values.flat_map(|it| split(&it)))
    };
    // "Written by" and a name, for the preview of a link.
    let of_label = || {
        let label = fold(declared.meta(&["twitterlabel1"])?);
        let is_author = matches!(label.as_str(), "écrit par" | "written by");
        byline::names(declared.meta(&["twitterdata1"]).filter(|_| is_author)?)
    };
    linked
        .or_else(of_metas)
        .or_else(|| of_property("author"))
        .or_else(|| of_property("creator"))
        .or_else(of_label)
}

/// Libraries write "Doe, Jane".
fn is_of_library(name: &str) -> bool {
    name.starts_with("citation") || name.starts_with("dc")
}

/// Whether two parts are a family name and given names, not two people.
fn is_turned(family: &str, given: &str) -> bool {
    !family.contains(' ') || !given.contains(' ')
}

fn split(names: &str) -> Vec<String> {
    names.split(", ").map(str::to_owned).collect()
}

/// The canonical address if it is of the host the page was at, else where
/// the page was.
fn address(
    declared: &Declared,
    linked: &Linked,
    page_address: Option<&str>,
    base: &Base,
) -> Option<String> {
    let page = page_address.and_then(address::page);
    let places =
        [Some(declared.canonical.as_str()), declared.meta(&["ogurl"]), linked.address.as_deref()];
    let canonical = places.into_iter().flatten().filter(|it| !it.is_empty()).find_map(|it| {
        let address = address::page(&address::resolve(it, base).ok()?)?;
        let Some(page) = &page else {
            return Some(address);
        };
        // Some pages call the front page their canonical address.
        let is_front = is_front(&address) && !is_front(page);
        let is_same = host(&address) == host(page) || is_copy(page);
        (is_same && !is_front).then_some(address)
    });
    canonical.or(page)
}

/// Whether an address is of those who serve copies of others' pages for
/// telephones, where the page's own says where the article is.
fn is_copy(address: &str) -> bool {
    host(address).is_some_and(|it| it.ends_with(".ampproject.org"))
        || address.contains("://www.google.") && address.contains("/amp/s/")
}

fn is_front(address: &str) -> bool {
    let path = address.split_once("://").and_then(|(_, it)| it.split_once('/'));
    path.is_none_or(|(_, path)| path.is_empty())
}

/// The host of an address without what makes a page of it for telephones.
pub(super) fn host(address: &str) -> Option<String> {
    let (_, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#', ':']).next()?.to_ascii_lowercase();
    let bare = ["www.", "m.", "amp.", "mobile."].iter().find_map(|it| host.strip_prefix(it));
    Some(bare.unwrap_or(&host).to_owned())
}
