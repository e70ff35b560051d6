//! The article in a page's JSON-LD (schema.org), whatever it is nested in.

use super::json::{self, Json};
use crate::byline;
use crate::html::parse::parse;
use crate::normalize::{clean_line, fold};

/// Objects that are looked at; a page has a dozen.
const MAX_OBJECTS: usize = 2_000;
/// Bytes of a text that may hold entities and tags.
const MAX_BYTES: usize = 4_000;

/// What JSON-LD says of an article.
#[derive(Debug, Default)]
pub(super) struct Linked {
    pub(super) title: Option<String>,
    pub(super) subtitle: Option<String>,
    pub(super) description: Option<String>,
    pub(super) byline: Option<String>,
    pub(super) site: Option<String>,
    /// The site that the page is part of.
    pub(super) website: Option<String>,
    pub(super) address: Option<String>,
    pub(super) published: Option<String>,
    pub(super) modified: Option<String>,
    pub(super) language: Option<String>,
    /// The text of the article, which may be the only place it stands in.
    pub(super) body: Option<String>,
}

impl Linked {
    /// What `sources` say of the article whose title is in `titles`, folded;
    /// of the first article if none has that title.
    pub(super) fn of(sources: &[String], titles: &[String]) -> Self {
        let roots: Vec<Json> = sources.iter().map(|it| json::read(it)).collect();
        let objects = objects(&roots);
        let article = |it: &&&Json| is_of_type(it, is_article);
        let has_title = |it: &&&Json| {
            let title = it.get("headline").and_then(text).map(|it| fold(&it));
            title.is_some_and(|it| titles.contains(&it))
        };
        let mut articles = objects.iter().filter(article);
        let named = objects.iter().filter(article).find(has_title);
        let other = || objects.iter().find(|it| is_of_type(it, |kind| OTHERS.contains(&kind)));
        let website = objects.iter().find(|it| is_of_type(it, |kind| kind == "WebSite"));
        let website = website.and_then(|it| name(it));
        let Some(found) = named.or_else(|| articles.next()).or_else(other) else {
            // A page that is none of these may still say when it was made.
            let page = objects.iter().find(|it| is_of_type(it, |kind| kind == "WebPage"));
            let page = page.map(|it| Self::of_page(it)).unwrap_or_default();
            return Self { website, ..page };
        };
        let get = |key: &str| found.get(key).and_then(text);
        // A headline that the page does not have may be of the templates.
        let is_known = |it: &String| titles.contains(&fold(it));
        let shown_name = get("name").filter(|it| is_known(it) && !has_title(&found));
        Self {
            title: shown_name.or_else(|| get("headline")).or_else(|| get("name")),
            subtitle: get("alternativeHeadline"),
            description: get("description"),
            byline: ["author", "creator"].iter().find_map(|it| names(found.get(it)?, &objects)),
            site: site(found, &objects),
            website: website.or_else(|| {
                let whole = found.get("isPartOf")?.values().first()?;
                is_of_type(whole, |kind| kind == "WebSite").then(|| name(whole))?
            }),
            address: found
                .get("mainEntityOfPage")
                .and_then(|it| text(it).or_else(|| it.get("@id").and_then(text)))
                .or_else(|| get("url")),
            body: found
                .get("articleBody")
                .and_then(Json::text)
                .filter(|_| get("headline").is_some_and(|it| is_title_of(&fold(&it), titles)))
                .map(str::to_owned),
            ..Self::of_page(found)
        }
    }

    fn of_page(page: &Json) -> Self {
        let get = |key: &str| page.get(key).and_then(text);
        let language = page.get("inLanguage");
        Self {
            published: ["datePublished", "dateCreated", "uploadDate"].iter().find_map(|it| get(it)),
            modified: get("dateModified"),
            language: get("inLanguage")
                .or_else(|| language?.get("alternateName").and_then(text))
                .or_else(|| language?.get("name").and_then(text)),
            ..Self::default()
        }
    }
}

/// Whether a folded headline is one of `titles`, or before the site's name.
fn is_title_of(headline: &str, titles: &[String]) -> bool {
    titles.iter().any(|it| {
        let rest = it.strip_prefix(headline);
        rest.is_some_and(|it| {
            it.is_empty() || [" | ", " - ", " – ", " — "].iter().any(|sign| it.starts_with(sign))
        })
    })
}

/// All objects that may be the page's own: those of related articles lie
/// under other keys.
fn objects(roots: &[Json]) -> Vec<&Json> {
    let mut open: Vec<&Json> = roots.iter().rev().collect();
    let mut objects = Vec::new();
    while let Some(value) = open.pop() {
        if MAX_OBJECTS <= objects.len() {
            break;
        }
        match value {
            Json::List(values) => open.extend(values.iter().rev()),
            Json::Object(_) => {
                objects.push(value);
                for key in ["mainEntityOfPage", "mainEntity", "@graph"] {
                    open.extend(value.get(key));
                }
            }
            _ => {}
        }
    }
    objects
}

fn is_of_type(object: &Json, is_it: impl Fn(&str) -> bool) -> bool {
    let kinds = object.get("@type").map(Json::values).unwrap_or_default();
    kinds.iter().any(|it| {
        let kind = it.text().unwrap_or("");
        is_it(kind.rsplit(['/', '#', ':']).next().unwrap_or(kind))
    })
}

/// `NewsArticle`, `ReportageNewsArticle`, `BlogPosting`, `Report` …
fn is_article(kind: &str) -> bool {
    kind.ends_with("Article") || kind.ends_with("BlogPosting") || kind == "Report"
}

/// What pages without an article have: their author and day count too.
const OTHERS: &[&str] = &["ClaimReview", "Review", "CriticReview", "Recipe", "HowTo"];

/// Who publishes an article; of a fact-check, who is named as its author.
fn site(article: &Json, objects: &[&Json]) -> Option<String> {
    let author = || {
        let author = article.get("author")?.values().first()?;
        let is_site = is_of_type(article, |kind| kind == "ClaimReview")
            && is_of_type(author, |kind| kind.ends_with("Organization"));
        is_site.then_some(author)
    };
    let publisher = article.get("publisher").and_then(|it| it.values().first()).or_else(author)?;
    name(resolve(publisher, objects))
}

/// The object that a reference by `@id` means, else what it is itself.
fn resolve<'a>(value: &'a Json, objects: &[&'a Json]) -> &'a Json {
    let id = value.get("@id").and_then(Json::text);
    if value.get("name").and_then(text).is_some() || id.is_none() {
        return value;
    }
    let is_it = |it: &&&Json| it.get("@id").and_then(Json::text) == id && it.get("name").is_some();
    objects.iter().find(is_it).copied().unwrap_or(value)
}

fn names(authors: &Json, objects: &[&Json]) -> Option<String> {
    let mut flat = Vec::new();
    flatten(authors, &mut flat);
    let names: Vec<String> = flat
        .into_iter()
        .filter_map(|it| {
            let author = resolve(it, objects);
            let name = name(author)?;
            // The name of an institution may have an "and" in it.
            let is_one = is_of_type(author, |kind| kind.ends_with("Organization"))
                && !byline::is_with_agency(&name);
            if is_one { Some(name) } else { byline::names(&name) }
        })
        .collect();
    byline::names_of_list(names)
}

/// The values of lists in lists, 40 of them; names too may be a list.
fn flatten<'a>(value: &'a Json, flat: &mut Vec<&'a Json>) {
    let inner = ["@list", "author", "name"].iter().find_map(|it| {
        value.get(it).filter(|inner| *it != "name" || matches!(inner, Json::List(_)))
    });
    match (value, inner) {
        // As deep as `json` reads.
        (Json::List(values), _) => values.iter().for_each(|it| flatten(it, flat)),
        (_, Some(inner)) => flatten(inner, flat),
        (value, None) if flat.len() < 40 => flat.push(value),
        _ => {}
    }
}

fn name(value: &Json) -> Option<String> {
    let named = || value.get("name").and_then(text);
    if let Some(name) = text(value).or_else(named) {
        return Some(name);
    }
    let given = value.get("givenName").and_then(text)?;
    let family = value.get("familyName").and_then(text)?;
    Some(format!("{given} {family}"))
}

/// A text without entities and tags, which some templates leave in.
fn text(value: &Json) -> Option<String> {
    let value = value.get("@value").unwrap_or(value);
    let text = value.text().filter(|it| it.len() <= MAX_BYTES)?;
    let text = if text.contains(['&', '<']) {
        clean_line(&parse(text, &|_| {}).document.text())
    } else {
        clean_line(text)
    };
    (!text.is_empty()).then_some(text)
}
