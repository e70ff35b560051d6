//! The engine tries itself out while nobody waits.
//!
//! Browsers compile a program's functions when they are first called, and well
//! only when they are called often: the first page of 2 MB took 140 ms longer
//! than the second, and longer still when compiled for speed.  So once the lists of a language were sent
//! ahead, a page of nothing in particular goes all the way, and what is found
//! in it is dropped.
//! It is done step by step, so that whoever comes waits for one step only,
//! and ends with the first request: from then on the real work does the same.

use detect::Options;
use document::Language;
use ingest::Input;

use super::{Engine, Reading, Request};
use crate::protocol::FromWorker;

/// Steps of a rehearsal; each takes 10 ms, but the first, which compiles, 50.
pub(super) const N_STEPS: u8 = 12;
/// How often the page's text stands in it, which makes 10 kB.
const N_TIMES: usize = 16;

/// What is still to be tried.
#[derive(Debug)]
pub(super) struct Rehearsal {
    language: Language,
    n_left: u8,
}

impl Rehearsal {
    pub(super) fn of(language: Language) -> Self {
        Self { language, n_left: N_STEPS }
    }
}

impl Engine {
    /// Whether there is something to try out, and time for it.
    #[must_use]
    pub fn is_rehearsing(&self) -> bool {
        self.rehearsal.is_some() && self.reading.is_some()
    }

    /// Tries the engine out a little.
    pub fn rehearse(&mut self) {
        let Some(reading) = self.reading else { return };
        let Some(Rehearsal { language, n_left }) = self.rehearsal.take() else { return };
        for input in inputs(&page(language)) {
            self.go_through(reading, input, language);
        }
        if 1 < n_left {
            self.rehearsal = Some(Rehearsal { language, n_left: n_left - 1 });
        }
    }

    /// Goes through an article as if it had come in; answers how much was
    /// found in it.
    fn go_through(&self, reading: &Reading, input: Input<'_>, language: Language) -> usize {
        let Ok(ingested) = (reading.ingest)(input) else { return 0 };
        let aside = ingested.asides.iter().map(|it| it.block).collect();
        let published = ingested.metadata.published;
        let options = Options { published, aside, all_sentences: true };
        let request = Request::new(0, ingested.document, Some(language), options);
        let mut n_found = 0;
        self.detect(request, &mut |it| {
            if let FromWorker::Found { findings, .. } = it {
                n_found += findings.len();
            }
        });
        n_found
    }
}

/// A page as it is loaded, and as it is pasted.
fn inputs(html: &str) -> [Input<'_>; 2] {
    let address = Some("https://news.example/2026/a.html");
    let fragment = html.trim_start_matches(HEAD);
    [Input::Html { html, address }, Input::Fragment { html: fragment, plain: "" }]
}

const HEAD: &str = "<!doctype html><html><head><title>Cormel</title>\
    <meta property=og:title content=Cormel><meta name=author content='Ada Nortel'>\
    <meta property=article:published_time content=2026-03-09></head>";

fn page(language: Language) -> String {
    let text = match language {
        Language::French => FRENCH,
        Language::English => ENGLISH,
    };
    format!(
        "{HEAD}<body><script>var a = '<p>';</script><!-- - --><nav><ul><li><a href=/>Cormel</a></ul></nav><main><article><h1>Cormel</h1>\
         {}</article></main><footer>© 2026 Cormel</footer>",
        (1..=N_TIMES).map(|n| text.replace('#', &n.to_string())).collect::<String>()
    )
}

/// What stands twice on a page is no main text: `#` becomes a number.
const FRENCH: &str = "<div class=bloc><h2>Les chiffres</h2><p>Selon l’Institut du pont (IDP), \
    <b>40 % des # 200 emplois</b> de <a href=/cormel>Cormel</a> ont disparu depuis le 3 mai 2024, \
    soit 2,5 millions d’euros.</p><blockquote><p>« Ce n’est pas la plus haute digue des # pays », a \
    déclaré mardi dernier la maire, Ada Nortel.</p></blockquote><ul><li>Le rapport d’<em>Ada \
    Nortel</em> est attendu dans # jours.</li></ul><p>Aurait-elle menti ? « Non », a-t-elle répondu \
    à 14 h 05.<br>Le ministre affirme que la loi date d’il y a # ans.</p></div>";

const ENGLISH: &str = "<div class=block><h2>The figures</h2><p>According to the Bridge Institute \
    (BI), <b>40% of the #,200 jobs</b> in <a href=/cormel>Cormel</a> have gone since May 3, 2024, \
    at a cost of $2.5 million.</p><blockquote><p>“It isn’t the highest levee in # countries,” the \
    mayor, Ada Nortel, said last Tuesday.</p></blockquote><ul><li>The report by <em>Ada \
    Nortel</em> is due in # days.</li></ul><p>Had she lied? “No,” she told reporters at 2.05 \
    p.m.<br>The minister said the law was passed # years ago.</p></div>";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rehearsal_goes_all_the_way() {
        for language in [Language::French, Language::English] {
            let html = page(language);
            let it = ingest::ingest(Input::Html { html: &html, address: None }).unwrap();
            assert_eq!(it.notes.iter().find(|it| **it == ingest::Note::NoMainText), None);
            let n_blocks = it.document.blocks().len() - it.asides.len();
            assert!(N_TIMES * 5 <= n_blocks, "{n_blocks}: {:?}", it.asides);
            assert_eq!(detect::identify(it.document.text()), language);
            for input in inputs(&html) {
                // Two sentences and a quotation at the least, each time.
                let n_found = Engine::default().go_through(&Reading::ALL, input, language);
                assert!(N_TIMES * 3 <= n_found, "{n_found}");
            }
        }
    }
}
