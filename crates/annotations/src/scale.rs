//! The scales that verdicts are given on.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::{Dossier, OwnScale, Verdict};

/// A verdict scale: one of those that come with Postil, or one of the file's
/// own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    /// Its code in files: a word, or the id of its record.
    pub code: Cow<'static, str>,
    /// What it is called; empty for one that comes with Postil.
    pub name: Cow<'static, str>,
    /// Its verdicts, truest first, then those that are neither true nor false:
    /// codes, or the words of the file's own.
    pub values: Cow<'static, [Cow<'static, str>]>,
    /// How many of them go from true to false.
    pub n_ordered: usize,
    /// How true each says that something is, where its place does not tell;
    /// else none.
    pub tones: &'static [Tone],
}

/// Most values of either list of a scale that are looked at: a file may have
/// any number.
const MOST_VALUES: usize = 50;

/// How true a verdict says that something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Rather true.
    True,
    /// Neither, or it cannot be said.
    Mixed,
    /// Rather false.
    False,
}

impl Tone {
    /// The word for it in style sheets.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::True => "true",
            Self::Mixed => "mixed",
            Self::False => "false",
        }
    }
}

impl Scale {
    /// The scale a new claim is judged on.  Source: design, section 2.5.
    pub const DEFAULT: Self = Self::ours(
        "postil",
        &[
            Cow::Borrowed("true"),
            Cow::Borrowed("mostly-true"),
            Cow::Borrowed("needs-nuance"),
            Cow::Borrowed("misleading"),
            Cow::Borrowed("out-of-context"),
            Cow::Borrowed("mostly-false"),
            Cow::Borrowed("false"),
            Cow::Borrowed("insufficient-evidence"),
        ],
        7,
        &[],
    );

    /// Five steps from true to false, the numbers 5 to 1 of schema.org's
    /// ClaimReview.
    pub const FIVE: Self = Self::ours(
        "five",
        &[
            Cow::Borrowed("true"),
            Cow::Borrowed("mostly-true"),
            Cow::Borrowed("half-true"),
            Cow::Borrowed("mostly-false"),
            Cow::Borrowed("false"),
        ],
        5,
        &[],
    );

    /// Decided or not.
    pub const THREE: Self = Self::ours(
        "three",
        &[Cow::Borrowed("true"), Cow::Borrowed("false"), Cow::Borrowed("unproven")],
        2,
        &[],
    );

    /// What was done to an image or a video, for claims about one: the six
    /// codes of MediaReview, of which no order goes from true to false.
    /// Source: <https://schema.org/MediaManipulationRatingEnumeration>.
    pub const MEDIA: Self = Self::ours(
        "media",
        &[
            Cow::Borrowed("original-media"),
            Cow::Borrowed("decontextualized"),
            Cow::Borrowed("edited-or-cropped"),
            Cow::Borrowed("transformed"),
            Cow::Borrowed("staged"),
            Cow::Borrowed("satire-or-parody"),
        ],
        0,
        &[Tone::True, Tone::Mixed, Tone::False, Tone::False, Tone::False, Tone::Mixed],
    );

    /// All that come with Postil, the default first.
    pub const ALL: [Self; 4] = [Self::DEFAULT, Self::FIVE, Self::THREE, Self::MEDIA];

    const fn ours(
        code: &'static str,
        values: &'static [Cow<'static, str>],
        n_ordered: usize,
        tones: &'static [Tone],
    ) -> Self {
        let (code, name) = (Cow::Borrowed(code), Cow::Borrowed(""));
        Self { code, name, values: Cow::Borrowed(values), n_ordered, tones }
    }

    /// The scale of this code, if it comes with Postil.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code == code)
    }

    /// All scales of a file: those that come with Postil, then its own.
    #[must_use]
    pub fn all(dossier: &Dossier) -> Vec<Self> {
        Self::ALL.into_iter().chain(dossier.own_scales().map(Self::from)).collect()
    }

    /// The scale of this code in a file.
    #[must_use]
    pub fn find(dossier: &Dossier, code: &str) -> Option<Self> {
        Self::all(dossier).into_iter().find(|it| it.code == code)
    }

    /// The scale that most of a dossier's verdicts are on; the default where
    /// there is none yet.
    #[must_use]
    pub fn of(dossier: &Dossier) -> Self {
        let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
        for verdict in dossier.marks().filter_map(|it| it.verdict.as_ref()) {
            *uses.entry(&verdict.scale).or_default() += 1;
        }
        let n_uses = |it: &Self| uses.get(&*it.code).copied().unwrap_or(0);
        // The last of equals is taken: the default goes before the others.
        Self::all(dossier).into_iter().rev().max_by_key(n_uses).unwrap_or(Self::DEFAULT)
    }

    /// The verdict of the `place`-th value, from 0.
    #[must_use]
    pub fn verdict(&self, place: usize) -> Option<Verdict> {
        let value = self.values.get(place)?.to_string();
        Some(Verdict { scale: self.code.to_string(), value })
    }

    /// The verdict that what is known does not suffice: this scale's, else the
    /// default's, which any claim may have.
    #[must_use]
    pub fn insufficient(&self) -> Verdict {
        let on = |it: &Self, code: &str| it.verdict(it.values.iter().position(|it| it == code)?);
        let is_ours = Self::from_code(&self.code).is_some();
        let here =
            is_ours.then(|| on(self, "insufficient-evidence").or_else(|| on(self, "unproven")));
        let (scale, value) = (Self::DEFAULT.code.to_string(), "insufficient-evidence".to_owned());
        here.flatten().unwrap_or(Verdict { scale, value })
    }

    /// The place of a verdict on this scale, from 0.
    #[must_use]
    pub fn place(&self, verdict: &Verdict) -> Option<usize> {
        if self.code != verdict.scale {
            return None;
        }
        self.values.iter().position(|it| *it == verdict.value)
    }

    /// Whether `verdict` is on this scale.
    #[must_use]
    pub fn has(&self, verdict: &Verdict) -> bool {
        self.place(verdict).is_some()
    }

    /// How true the `place`-th value is: what the scale says, else the first
    /// third of what goes from true to false, the last, or between.
    #[must_use]
    pub fn tone(&self, place: usize) -> Tone {
        if let Some(tone) = self.tones.get(place) {
            return *tone;
        }
        let last = self.n_ordered.saturating_sub(1);
        match place * 3 {
            _ if last < place => Tone::Mixed,
            it if it < last => Tone::True,
            it if 2 * last < it => Tone::False,
            _ => Tone::Mixed,
        }
    }

    /// The tone of a verdict on one of `scales`; on none of them, that of a
    /// verdict of ours with the same code.
    #[must_use]
    pub fn tone_of(verdict: &Verdict, scales: &[Self]) -> Tone {
        let on = |it: &Self| Some(it.tone(it.place(verdict)?));
        let named =
            |it: &Self| Some(it.tone(it.values.iter().position(|it| *it == verdict.value)?));
        let tone = scales.iter().find_map(on).or_else(|| Self::ALL.iter().find_map(named));
        tone.unwrap_or(Tone::Mixed)
    }
}

impl From<&OwnScale> for Scale {
    fn from(it: &OwnScale) -> Self {
        let mut values: Vec<Cow<'static, str>> = Vec::new();
        let mut add = |list: &[String]| {
            for value in list.iter().take(MOST_VALUES) {
                if !values.iter().any(|it| it == value) {
                    values.push(value.clone().into());
                }
            }
            values.len()
        };
        let n_ordered = add(&it.values);
        add(&it.others);
        Self {
            code: it.header.id.to_string().into(),
            name: it.name.clone().into(),
            values: values.into(),
            n_ordered,
            tones: &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RecordId;

    #[test]
    fn a_scale_goes_from_true_to_false() {
        let check = |n_ordered: usize, expected: &str| {
            let scale = Scale { n_ordered, ..Scale::DEFAULT };
            let tones = (0..=n_ordered).map(|it| match scale.tone(it) {
                Tone::True => 't',
                Tone::Mixed => 'm',
                Tone::False => 'f',
            });
            assert_eq!(tones.collect::<String>(), expected, "{n_ordered}");
        };
        check(0, "m");
        check(1, "mm");
        check(2, "tfm");
        check(3, "tmfm");
        check(4, "tmmfm");
        check(5, "ttmffm");
        check(7, "ttmmmffm");
    }

    #[test]
    fn media_are_true_where_nothing_was_done_to_them() {
        let tones: Vec<Tone> = (0..6).map(|it| Scale::MEDIA.tone(it)).collect();
        assert_eq!(tones, Scale::MEDIA.tones);
        let staged = Scale::MEDIA.verdict(4).unwrap();
        assert_eq!((staged.scale.as_str(), staged.value.as_str()), ("media", "staged"));
        assert_eq!(Scale::tone_of(&staged, &[]), Tone::False);
        assert_eq!(Scale::from_code("media"), Some(Scale::MEDIA));
        // No verdict means something else on another scale of ours.
        for value in Scale::MEDIA.values.iter() {
            assert!(Scale::ALL[..3].iter().all(|it| !it.values.contains(value)), "{value}");
        }
    }

    #[test]
    fn that_it_does_not_suffice_can_be_said_on_every_scale() {
        let check = |scale: &Scale, expected: &str| {
            let it = scale.insufficient();
            assert_eq!(format!("{}/{}", it.scale, it.value), expected);
            assert_eq!(Scale::tone_of(&it, &[]), Tone::Mixed);
        };
        check(&Scale::DEFAULT, "postil/insufficient-evidence");
        check(&Scale::THREE, "three/unproven");
        check(&Scale::FIVE, "postil/insufficient-evidence");
        check(&Scale { code: "018f".into(), ..Scale::THREE }, "postil/insufficient-evidence");
    }

    #[test]
    fn odd_scales_of_files_are_bounded_and_have_each_verdict_once() {
        let header = crate::Header::new(RecordId(7), RecordId(1), crate::Timestamp(0));
        let words = |it: &[&str]| it.iter().map(ToString::to_string).collect::<Vec<String>>();
        let (values, others) = (words(&["a", "b", "a"]), words(&["b", "c"]));
        let it = OwnScale { header: header.clone(), name: String::new(), values, others };
        let scale = Scale::from(&it);
        assert_eq!((&*scale.values.join(" "), scale.n_ordered), ("a b c", 2));
        let values = (0..1000).map(|it| it.to_string()).collect();
        let it = OwnScale { header, name: String::new(), values, others: Vec::new() };
        assert_eq!(Scale::from(&it).values.len(), MOST_VALUES);
    }
}
