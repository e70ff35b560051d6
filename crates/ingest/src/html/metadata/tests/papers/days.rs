//! When, on which site and where: JSON-LD, meta, elements.

use super::check_table;

#[test]
fn articles_in_json_ld() {
    check_table(&[
        (
            "byline",
            r##"LD{"@context":"https://schema.org","@graph":[{"@type":"WebPage","@id":"#w"},{"@type":"Article","isPartOf":{"@id":"#w"},"author":[{"@id":"#e"},{"@id":"#m"}]},{"@type":"Person","@id":"#e","name":"Ève Dé"},{"@type":"Person","@id":"#m","name":"Max Or"}]}"##,
            "",
            "Ève Dé, Max Or",
        ),
        // The author is known by name in the page only.
        (
            "byline",
            r##"LD{"@graph":[{"@type":"Article","author":{"name":"","@id":"#e"}},{"@type":"Person","@id":"#e","name":"Ève Dé"}]}"##,
            "",
            "Ève Dé",
        ),
        ("byline", r#"LD{"@type":"NewsArticle","author":[],"creator":"Ève Dé"}"#, "", "Ève Dé"),
        (
            "byline",
            r#"LD{"@type":"NewsArticle","author":"","creator":["Ève Dé","Max Or"]}"#,
            "",
            "Ève Dé, Max Or",
        ),
        (
            "site",
            r##"LD{"@graph":[{"@type":"NewsArticle","publisher":{"@id":"#o"}},{"@type":"NewsMediaOrganization","@id":"#o","name":"Le Courrier"}]}"##,
            "",
            "Le Courrier",
        ),
        (
            "site",
            r#"LD{"@type":"NewsArticle","publisher":[{"@type":"Organization","name":"Le Courrier"}]}"#,
            "",
            "Le Courrier",
        ),
        (
            "site",
            r#"LD[{"@type":"WebSite","name":"Le Courrier"},{"@type":"NewsArticle","headline":"T"}]"#,
            "",
            "Le Courrier",
        ),
        (
            "site",
            r#"LD{"@type":"NewsArticle","isPartOf":{"@type":"WebSite","name":"Le Courrier"}}"#,
            "",
            "Le Courrier",
        ),
        (
            "published",
            r#"LD{"@type":"LiveBlogPosting","datePublished":"2024-05-03T08:15+02:00","liveBlogUpdate":[{"@type":"BlogPosting","datePublished":"2024-05-04"}]}"#,
            "",
            "2024-05-03T08:15+02:00",
        ),
        (
            "published",
            r#"LD{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","datePublished":"2024-05-03"}}"#,
            "",
            "2024-05-03",
        ),
        (
            "published",
            r#"LD{"@type":"NewsArticle","datePublished":"2024-05-03T06:15:00.000Z"}"#,
            "",
            "2024-05-03T06:15:00Z",
        ),
        (
            "published",
            r#"LD{"@type":"NewsArticle","datePublished":"2024-05-03T08:15:00+02:00[Europe/Paris]"}"#,
            "",
            "2024-05-03T08:15:00+02:00",
        ),
        (
            "published",
            r#"LD{"@type":"NewsArticle","datePublished":"Fri, 03 May 2024 08:15:00 +0200"}"#,
            "",
            "2024-05-03T08:15:00+02:00",
        ),
        (
            "published",
            r#"LD{"@type":"NewsArticle","datePublished":"Fri May 03 2024 08:15:00 GMT+0200 (CEST)"}"#,
            "",
            "2024-05-03T08:15:00+02:00",
        ),
        (
            "published",
            r#"LD{"@type":"NewsArticle","datePublished":"Fri May 03 08:15:00 CEST 2024"}"#,
            "",
            "2024-05-03T08:15:00+02:00",
        ),
        (
            "published",
            r#"LD{"@type":"NewsArticle","datePublished":["2024-05-03"]}"#,
            "",
            "2024-05-03",
        ),
        (
            "published",
            r#"LD{"@type":"NewsArticle","datePublished":{"@type":"DateTime","@value":"2024-05-03"}}"#,
            "",
            "2024-05-03",
        ),
        (
            "published",
            r#"LD{"@type":"NewsArticle","datePublished":"","dateCreated":"2024-05-03"}"#,
            "",
            "2024-05-03",
        ),
        (
            "modified",
            r#"LD{"@type":"NewsArticle","dateModified":"2024-05-04T10:02:00"}"#,
            "",
            "2024-05-04T10:02:00",
        ),
        ("published", r#"LD{"@type":"Review","datePublished":"2024-05-03"}"#, "", "2024-05-03"),
        (
            "byline",
            r#"LD{"@type":"Recipe","name":"Soupe","author":{"name":"Ève Dé"}}"#,
            "",
            "Ève Dé",
        ),
        (
            "byline",
            r#"LD{"@type":"ClaimReview","author":{"@type":"Organization","name":"Le Courrier"},"datePublished":"2024-05-03"}"#,
            "",
            "Le Courrier",
        ),
        (
            "language",
            r#"LD{"@type":"NewsArticle","inLanguage":{"@type":"Language","alternateName":"fr"}}"#,
            "",
            "fr",
        ),
        ("language", r#"LD{"@type":"NewsArticle","inLanguage":["fr-FR"]}"#, "", "fr-FR"),
    ]);
}

#[test]
fn dates_in_pages() {
    check_table(&[
        (
            "published",
            "<meta property=og:article:published_time content=2024-05-03>",
            "",
            "2024-05-03",
        ),
        (
            "published",
            "<meta property=article.published_time content=2024-05-03>",
            "",
            "2024-05-03",
        ),
        ("published", "<meta name=pub_date content=2024-05-03>", "", "2024-05-03"),
        ("published", "<meta name=pubDate content=2024-05-03>", "", "2024-05-03"),
        ("published", "<meta name=publish-date content=2024-05-03>", "", "2024-05-03"),
        ("published", "<meta name=DC.date.issued content=2024-05-03>", "", "2024-05-03"),
        (
            "published",
            "<meta name=OriginalPublicationDate content='2024/05/03 08:15:00'>",
            "",
            "2024-05-03T08:15:00",
        ),
        ("published", "<meta name=article_date_original content='2024-05-03'>", "", "2024-05-03"),
        ("published", "<meta name=ptime content=20240503081500>", "", "2024-05-03T08:15:00"),
        ("published", "<meta name=pdate content=20240503>", "", "2024-05-03"),
        (
            "published",
            "<meta name=cXenseParse:recs:publishtime content=2024-05-03T08:15:00Z>",
            "",
            "2024-05-03T08:15:00Z",
        ),
        (
            "published",
            "<meta name=sailthru.date content='2024-05-03 08:15:00'>",
            "",
            "2024-05-03T08:15:00",
        ),
        (
            "published",
            "<meta name=parsely-pub-date content=2024-05-03T06:15:00Z>",
            "",
            "2024-05-03T06:15:00Z",
        ),
        (
            "published",
            "<meta name='shareaholic:article_published_time' content=2024-05-03T06:15:00Z>",
            "",
            "2024-05-03T06:15:00Z",
        ),
        ("published", "<meta name=article:publicationdate content=2024-05-03>", "", "2024-05-03"),
        (
            "published",
            "<meta itemprop=datePublished content=2024-05-03T06:15:00Z>",
            "",
            "2024-05-03T06:15:00Z",
        ),
        (
            "published",
            "<meta property=article:published_time content=1714716900>",
            "",
            "2024-05-03T06:15:00Z",
        ),
        (
            "published",
            "<meta property=article:published_time content=1714716900000>",
            "",
            "2024-05-03T06:15:00Z",
        ),
        (
            "published",
            "<meta property=article:published_time content=20240503T061500Z>",
            "",
            "2024-05-03T06:15:00Z",
        ),
        // A day first where the page is French, a month where it is English.
        (
            "published",
            "<meta http-equiv=content-language content=fr><meta name=date content='12/05/2024 08:15'>",
            "",
            "2024-05-12T08:15",
        ),
        (
            "published",
            "<meta http-equiv=content-language content=en-US><meta name=date content='12/05/2024'>",
            "",
            "2024-12-05",
        ),
        (
            "modified",
            "<meta http-equiv=content-language content=en-GB><meta name=last-modified content='12/05/2024'>",
            "",
            "2024-05-12",
        ),
        ("modified", "<meta property=og:modified_time content=2024-05-04>", "", "2024-05-04"),
        (
            "modified",
            "<meta property=og:article:modified_time content=2024-05-04>",
            "",
            "2024-05-04",
        ),
        ("modified", "<meta name=dateModified content=2024-05-04>", "", "2024-05-04"),
        ("modified", "<meta name=DC.date.modified content=2024-05-04>", "", "2024-05-04"),
        ("modified", "<meta name=article:updated_time content=2024-05-04>", "", "2024-05-04"),
        ("modified", "<meta name=last_updated_date content=2024-05-04>", "", "2024-05-04"),
        (
            "modified",
            "<meta http-equiv=last-modified content='Sat, 04 May 2024 08:02:00 GMT'>",
            "",
            "2024-05-04T08:02:00Z",
        ),
        // Elements.
        (
            "published",
            "",
            "<h1>T</h1><time datetime=2024-05-03T08:15+02:00>il y a 2 h</time>",
            "2024-05-03T08:15+02:00",
        ),
        ("published", "", "<h1>T</h1><time>3 mai 2024 à 8h15</time>", "2024-05-03T08:15"),
        ("published", "", "<h1>T</h1><p>Publié le <time>3 mai 2024</time></p>", "2024-05-03"),
        (
            "published",
            "",
            "<h1>T</h1><abbr class=published title=2024-05-03T08:15:00+02:00>08:15</abbr>",
            "2024-05-03T08:15:00+02:00",
        ),
        ("published", "", "<h1>T</h1><span class=date>03/05/2024</span>", "2024-05-03"),
        (
            "published",
            "",
            "<h1>T</h1><span itemprop=datePublished content=2024-05-03>hier</span>",
            "2024-05-03",
        ),
        ("published", "", "<h1>T</h1><span itemprop=datePublished>3 mai 2024</span>", "2024-05-03"),
        (
            "modified",
            "",
            "<h1>T</h1><time class=updated datetime=2024-05-04>x</time>",
            "2024-05-04",
        ),
        (
            "published",
            "",
            "<h1>T</h1><time class='entry-date published' datetime=2024-05-03>x</time><time class=updated datetime=2024-05-04>y</time>",
            "2024-05-03",
        ),
        (
            "modified",
            "",
            "<h1>T</h1><p>Mis à jour le <b>4 mai 2024</b> à 10h02</p>",
            "2024-05-04T10:02",
        ),
        (
            "published",
            "",
            "<h1>T</h1><div class=infos><span>Publié le</span><span>3 mai 2024</span></div>",
            "2024-05-03",
        ),
        (
            "published",
            "",
            "<h1>T</h1><div><div>Publié le</div><div>3 mai 2024 à 8h15</div></div>",
            "2024-05-03T08:15",
        ),
        (
            "modified",
            "",
            "<h1>T</h1><div><div>Mis à jour le</div><div>4 mai 2024</div></div>",
            "2024-05-04",
        ),
        (
            "published",
            "",
            "<h1>T</h1><p>SORNE, 3 mai 2024 (AFP) - La digue a cédé, ont dit les pompiers de la ville et les riverains du quai.</p>",
            "2024-05-03",
        ),
    ]);
}

#[test]
fn sites_addresses_and_languages() {
    check_table(&[
        ("site", "<meta property=og:site_name content='Le Courrier'>", "", "Le Courrier"),
        ("site", "<meta name=application-name content='Le Courrier'>", "", "Le Courrier"),
        ("site", "<meta name=apple-mobile-web-app-title content='Le Courrier'>", "", "Le Courrier"),
        ("site", "<meta name=publisher content='Le Courrier'>", "", "Le Courrier"),
        ("site", "<meta name=DC.publisher content='Le Courrier'>", "", "Le Courrier"),
        (
            "site",
            "<meta property=article:publisher content='https://www.facebook.com/courrier'>",
            "",
            "",
        ),
        (
            "site",
            "<meta property=og:site_name content='www.courrier.example'>",
            "",
            "www.courrier.example",
        ),
        (
            "address",
            "<base href=https://www.journal.example/monde/><link rel=canonical href=digue.html>",
            "",
            "https://www.journal.example/monde/digue.html",
        ),
        (
            "address",
            "<link rel=canonical href='//www.journal.example/digue'>",
            "",
            "https://www.journal.example/digue",
        ),
        (
            "address",
            "<link rel='canonical' href=''><meta property=og:url content='https://www.journal.example/digue'>",
            "",
            "https://www.journal.example/digue",
        ),
        (
            "address",
            r#"LD{"@type":"NewsArticle","mainEntityOfPage":{"@type":"WebPage","@id":"https://www.journal.example/digue"}}"#,
            "",
            "https://www.journal.example/digue",
        ),
        (
            "address",
            r#"LD{"@type":"NewsArticle","url":"/digue"}"#,
            "",
            "https://www.journal.example/digue",
        ),
        ("language", "<meta http-equiv=content-language content=fr>", "", "fr"),
        ("language", "<meta property=og:locale content=fr_CA>", "", "fr-CA"),
        ("language", "<meta name=language content=fr>", "", "fr"),
        ("language", "<meta name=DC.language content=en-GB>", "", "en-GB"),
        (
            "title",
            "<meta property=og:title content='La digue cède | Le Courrier'><meta property=og:site_name content='Le Courrier'>",
            "",
            "La digue cède",
        ),
        (
            "title",
            "<title>La digue cède - Le Courrier</title>",
            "<h1>La digue cède</h1>",
            "La digue cède",
        ),
    ]);
}
