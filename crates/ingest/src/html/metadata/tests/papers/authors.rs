//! Who wrote it: JSON-LD, meta, elements.

use super::check_table;

#[test]
fn authors_in_json_ld() {
    let cases: Vec<(&str, String, &str, &str)> = [
        (r#"{"@type":"Person","name":"Ève Dé"}"#, "Ève Dé"),
        (
            r#"[{"@type":"Person","name":"Ève Dé"},{"@type":"Person","name":"Max Or"}]"#,
            "Ève Dé, Max Or",
        ),
        (r#"["Ève Dé","Max Or"]"#, "Ève Dé, Max Or"),
        (r#""Par Ève Dé""#, "Ève Dé"),
        (r#""Ève Dé,Max Or""#, "Ève Dé, Max Or"),
        (r#""Ève Dé;Max Or""#, "Ève Dé, Max Or"),
        (r#""Ève Dé (avec AFP)""#, "Ève Dé, AFP"),
        (r#"{"@type":"Person","name":["Ève Dé","Max Or"]}"#, "Ève Dé, Max Or"),
        (r#"{"@type":"Person","name":"Ève Dé","jobTitle":"Journaliste"}"#, "Ève Dé"),
        (r#"{"@type":"Person","name":"Ève Dé, envoyée spéciale à Kiev"}"#, "Ève Dé"),
        (r#"{"@type":"Person","name":"Ève Dé | Le Courrier"}"#, "Ève Dé"),
        (r#"{"@type":"Person","name":"Ève Dé - Le Courrier"}"#, "Ève Dé"),
        (r#"{"@type":"Organization","name":"Le Courrier avec AFP"}"#, "Le Courrier, AFP"),
        (r#"{"@type":["Person"],"givenName":"Ève","familyName":"Dé"}"#, "Ève Dé"),
        (r#"{"@list":[{"@type":"Person","name":"Ève Dé"}]}"#, "Ève Dé"),
        (r#"{"@type":"Person","name":"DÉ Ève"}"#, "DÉ Ève"),
        (r#"{"@type":"Person","name":"Ève Dé","affiliation":{"name":"Le Courrier"}}"#, "Ève Dé"),
        (r#"{"@type":"Person","name":"<a href='/e'>Ève Dé</a>"}"#, "Ève Dé"),
        (
            r#"{"@type":"Person","name":"Jane Doe, The Associated Press"}"#,
            "Jane Doe, The Associated Press",
        ),
        (r#"{"@type":"Person","name":"By JANE DOE"}"#, "JANE DOE"),
        (r#"{"author":{"@type":"Person","name":"Ève Dé"}}"#, "Ève Dé"),
        // Not who wrote it, but who keeps the machine or nobody.
        (r#"{"@type":"Person","name":"admin"}"#, ""),
        (r#"{"@type":"Person","name":"Webmaster"}"#, ""),
        (r#"{"@type":"Person","name":"https://journal.example/auteurs/eve"}"#, ""),
        (r#"{"@type":"Person","name":"undefined"}"#, ""),
        (r#"{"@type":"Person","name":null}"#, ""),
        (r#"[]"#, ""),
    ]
    .map(|(author, expected)| {
        let json =
            format!("LD{{\"@type\":\"NewsArticle\",\"headline\":\"T\",\"author\":{author}}}");
        ("byline", json, "", expected)
    })
    .into();
    let cases: Vec<_> = cases.iter().map(|(a, b, c, d)| (*a, b.as_str(), *c, *d)).collect();
    check_table(&cases);
}

#[test]
fn authors_in_meta() {
    check_table(&[
        ("byline", "<meta name=Author content='Ève Dé'>", "", "Ève Dé"),
        (
            "byline",
            "<meta name=author content='Ève Dé'><meta name=author content='Max Or'>",
            "",
            "Ève Dé, Max Or",
        ),
        (
            "byline",
            "<meta property=article:author content='https://www.facebook.com/courrier'><meta name=author content='Ève Dé'>",
            "",
            "Ève Dé",
        ),
        ("byline", "<meta property=article:author content='Ève Dé'>", "", "Ève Dé"),
        (
            "byline",
            "<meta property=article:author content='https://journal.example/auteurs/eve-de'>",
            "",
            "",
        ),
        (
            "byline",
            "<meta name=parsely-author content='Ève Dé'><meta name=parsely-author content='Max Or'>",
            "",
            "Ève Dé, Max Or",
        ),
        ("byline", "<meta name=sailthru.author content='Ève Dé, Max Or'>", "", "Ève Dé, Max Or"),
        ("byline", "<meta name=cXenseParse:author content='Ève Dé'>", "", "Ève Dé"),
        ("byline", "<meta name='DC.Creator' content='Ève Dé'>", "", "Ève Dé"),
        ("byline", "<meta name='dcterms.creator' content='Dé, Ève'>", "", "Ève Dé"),
        ("byline", "<meta name=byl content='By Jane Doe'>", "", "Jane Doe"),
        ("byline", "<meta name=article.author content='Ève Dé'>", "", "Ève Dé"),
        ("byline", "<meta name=author-name content='Ève Dé'>", "", "Ève Dé"),
        ("byline", "<meta name=article_author content='Ève Dé'>", "", "Ève Dé"),
        ("byline", "<meta property=og:author content='Ève Dé'>", "", "Ève Dé"),
        ("byline", "<meta property=og:article:author content='Ève Dé'>", "", "Ève Dé"),
        ("byline", "<meta name=authors content='Ève Dé, Max Or'>", "", "Ève Dé, Max Or"),
        ("byline", "<meta name=twitter:creator content='@evede'>", "", ""),
        ("byline", "<meta name=author content='@evede'>", "", ""),
        (
            "byline",
            "<meta name=author content='admin'><meta name=dc.creator content='Ève Dé'>",
            "",
            "Ève Dé",
        ),
        ("byline", "<meta name=author content='Ève Dé,Max Or'>", "", "Ève Dé, Max Or"),
        ("byline", "<meta name=author content='Le Courrier avec AFP'>", "", "Le Courrier, AFP"),
        ("byline", "<meta name=author content='La rédaction'>", "", "La rédaction"),
        (
            "byline",
            "<meta name=twitter:label1 content='Écrit par'><meta name=twitter:data1 content='Ève Dé'>",
            "",
            "Ève Dé",
        ),
        (
            "byline",
            "<meta name=twitter:label1 content='Est. reading time'><meta name=twitter:data1 content='3 minutes'>",
            "",
            "",
        ),
    ]);
}

#[test]
fn authors_in_elements() {
    let text = |it: &str| format!("<h1>La digue</h1>{it}");
    let cases: Vec<(&str, String)> = [
        ("Ève Dé", "<a rel=author href=/eve>Ève Dé</a>"),
        ("Ève Dé, Max Or", "<p>Par <a rel=author href=/eve>Ève Dé</a> et <a rel=author href=/max>Max Or</a></p>"),
        ("Ève Dé", "<address class=author>Par <a rel=author href=/eve>Ève Dé</a></address>"),
        ("Ève Dé", "<p class=byline>Par Ève Dé</p>"),
        ("Ève Dé", "<div class=article__byline><span>Par</span> <a href=/eve>Ève Dé</a></div>"),
        ("Ève Dé", "<div class=signature>Ève Dé</div>"),
        ("Ève Dé", "<p class=auteur>Ève Dé</p>"),
        ("Ève Dé, Max Or", "<div class=auteurs><a href=/e>Ève Dé</a>, <a href=/m>Max Or</a></div>"),
        ("Ève Dé", "<span class='author vcard'><a class='url fn' href=/e>Ève Dé</a></span>"),
        ("Ève Dé", "<div itemprop=author itemscope itemtype='https://schema.org/Person'><span itemprop=name>Ève Dé</span></div>"),
        ("Ève Dé, Max Or", "<span itemprop=author>Ève Dé</span> <span itemprop=author>Max Or</span>"),
        ("Ève Dé", "<meta itemprop=author content='Ève Dé'>"),
        ("Ève Dé", "<span itemprop=author>Par Ève Dé</span>"),
        ("Ève Dé", "<div class=meta>Par <b>Ève Dé</b> | 3 mai 2024</div>"),
        ("Ève Dé", "<ul class=infos><li>Par Ève Dé</li><li>Publié le 3 mai 2024</li></ul>"),
        ("Ève Dé", "<p>Par</p><p>Ève Dé</p><p>Publié le 3 mai 2024</p>"),
        ("Jane Doe", "<div data-testid=byline>By Jane Doe</div>"),
        ("Jane Doe", "<div class=Byline-root><span>By</span><span> Jane Doe</span></div>"),
        ("Jane Doe", "<div class='c-byline'><a href=/jane>Jane Doe</a>, Staff Writer</div>"),
        ("Jane Doe, John Roe", "<div class=story-byline>By Jane Doe and John Roe</div>"),
        ("Jane Doe", "<div class=author-name>Jane Doe</div><div class=author-role>Political editor</div>"),
    ]
    .map(|(expected, body)| (expected, text(body)))
    .into();
    let cases: Vec<_> = cases.iter().map(|(it, body)| ("byline", "", body.as_str(), *it)).collect();
    check_table(&cases);
    check_table(&[
        // Who wrote it is said on the page better than in its head.
        (
            "byline",
            r#"LD{"@type":"NewsArticle","author":{"@type":"Organization","name":"Le Courrier"},"publisher":{"name":"Le Courrier"}}"#,
            "<h1>T</h1><p>Par Ève Dé</p>",
            "Ève Dé",
        ),
        ("byline", "<meta name=author content=admin>", "<h1>T</h1><p>Par Ève Dé</p>", "Ève Dé"),
        (
            "byline",
            "<meta name=author content='AFP'>",
            "<h1>T</h1><p>Par Ève Dé avec AFP</p>",
            "Ève Dé, AFP",
        ),
        // At the end of the text.
        (
            "byline",
            "",
            "<h1>T</h1><p>Le 3 mai 2024</p><p>Le pont rouvre lundi, a dit le maire de Sorne après trois ans de travaux et de retards.</p>END<p>Propos recueillis par Ève Dé</p>",
            "Ève Dé",
        ),
    ]);
}
