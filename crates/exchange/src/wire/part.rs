//! Parts of records: places, values, origins, verdicts, contacts.

use annotations::{CarryResult, Channel, Contact, Origin, RecordId, Target, Timestamp, Verdict};
use document::{Document, Reason, Span, Value};
use serde_json::Value as JsonValue;

use super::json::{tag, tagged, unknown_tag};
use super::{Json, Keep, Problem, Reading, Text, Texts, object};
use crate::file::{Warning, WarningKind};

object! {
    /// A place in the text; offsets in Unicode code points.
    pub(crate) TargetV1 {
        version "version": Text<RecordId>,
        start "start": u32,
        end "end": u32,
        exact "exact": String,
        ;
        prefix "prefix": String,
        suffix "suffix": String,
        carried "carried": Option<Text<CarryResult>>,
    }
}

/// The places of a mark or decision.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, serde(transparent))]
pub(crate) struct Targets(Vec<TargetV1>);

impl Json for Targets {
    fn write(&self) -> JsonValue {
        self.0.write()
    }

    fn read(value: JsonValue) -> Result<Self, Problem> {
        Json::read(value).map(Self)
    }
}

impl Keep<Vec<Target>> for Targets {
    fn keep(memory: &Vec<Target>, texts: &Texts) -> Self {
        let wire = memory.iter().map(|it| {
            let (start, end) = texts.ends(it.version, it.span);
            TargetV1 {
                version: Text(it.version),
                start,
                end,
                exact: it.exact.clone(),
                prefix: it.prefix.clone(),
                suffix: it.suffix.clone(),
                carried: it.carried.map(Text),
            }
        });
        Self(wire.collect())
    }

    /// A target whose words are not where it says is never put on other
    /// words: it goes where its words stand once in the text, else it is kept
    /// beside the mark, unplaced.
    fn restore(self, reading: &mut Reading<'_>) -> Result<Vec<Target>, Problem> {
        let mut placed = Vec::with_capacity(self.0.len());
        for (n, it) in self.0.into_iter().enumerate() {
            let at = || format!("{}[{n}]", reading.place());
            let span = match place(&it, reading.texts) {
                Place::Here(span) => span,
                Place::Elsewhere(span) => {
                    let kind = WarningKind::Moved;
                    reading.warnings.push(Warning { at: at(), kind });
                    span
                }
                Place::Nowhere => {
                    let kind = WarningKind::Unplaced;
                    reading.warnings.push(Warning { at: at(), kind });
                    let unplaced = reading.refused.entry(reading.field);
                    let unplaced = unplaced.or_insert_with(|| Vec::<u8>::new().into());
                    if let Some(unplaced) = unplaced.as_array_mut() {
                        unplaced.push(it.write());
                    }
                    continue;
                }
            };
            placed.push(Target {
                version: it.version.0,
                span,
                exact: it.exact,
                prefix: it.prefix,
                suffix: it.suffix,
                carried: it.carried.map(|it| it.0),
            });
        }
        Ok(placed)
    }
}

/// Where the words of a target are.
enum Place {
    Here(Span),
    Elsewhere(Span),
    Nowhere,
}

fn place(it: &TargetV1, texts: &Texts) -> Place {
    let span = texts.span(it.version.0, it.start, it.end);
    let Some(document) = texts.get(it.version.0) else {
        return span.map_or(Place::Nowhere, Place::Here);
    };
    // Where carrying found no place, the span is of no meaning.
    let carried = it.carried.as_ref().map(|it| it.0);
    let is_lost = matches!(carried, Some(CarryResult::Ambiguous | CarryResult::Orphan));
    match span {
        Some(span) if is_lost || document.slice(span) == Some(it.exact.as_str()) => {
            Place::Here(span)
        }
        _ => only_place(&it.exact, document).map_or(Place::Nowhere, Place::Elsewhere),
    }
}

/// Where `words` stand in the text, if they stand there exactly once.
fn only_place(words: &str, document: &Document) -> Option<Span> {
    let text = document.text();
    let start = text.find(words)?;
    let is_only = text.rfind(words) == Some(start);
    let span = Span::from_usize(start, start + words.len())?;
    is_only.then_some(span)
}

object! {
    /// What a date or figure comes to: one of date, time, duration, number,
    /// percent and money; `unit` goes with number, `currency` with money.
    #[derive(Default)]
    pub(crate) ValueV1 {
        ;
        date "date": Option<String>,
        time "time": Option<String>,
        duration "duration": Option<String>,
        number "number": Option<String>,
        unit "unit": Option<String>,
        percent "percent": Option<String>,
        money "money": Option<String>,
        currency "currency": Option<String>,
    }
}

impl Keep<Value> for ValueV1 {
    fn keep(memory: &Value, _texts: &Texts) -> Self {
        let mut wire = Self::default();
        let (slot, text) = match memory {
            Value::Date(it) => (&mut wire.date, it),
            Value::Time(it) => (&mut wire.time, it),
            Value::Duration(it) => (&mut wire.duration, it),
            Value::Percent(it) => (&mut wire.percent, it),
            Value::Number { number, unit } => {
                wire.unit.clone_from(unit);
                (&mut wire.number, number)
            }
            Value::Money { amount, currency } => {
                wire.currency = Some(currency.clone());
                (&mut wire.money, amount)
            }
        };
        *slot = Some(text.clone());
        wire
    }

    fn restore(self, _reading: &mut Reading<'_>) -> Result<Value, Problem> {
        let (unit, currency) = (self.unit, self.currency.unwrap_or_default());
        let mut values = [
            self.date.map(Value::Date),
            self.time.map(Value::Time),
            self.duration.map(Value::Duration),
            self.number.map(|number| Value::Number { number, unit }),
            self.percent.map(Value::Percent),
            self.money.map(|amount| Value::Money { amount, currency }),
        ]
        .into_iter()
        .flatten();
        match (values.next(), values.next()) {
            (Some(value), None) => Ok(value),
            _ => Err(Problem::new("a value is one thing")),
        }
    }
}

object! {
    /// Why a detector suggested something.
    pub(crate) ReasonV1 {
        code "code": String,
        ;
        words "words": String,
    }
}

impl Keep<Reason> for ReasonV1 {
    fn keep(memory: &Reason, _texts: &Texts) -> Self {
        Self { code: memory.code().to_owned(), words: memory.words().to_owned() }
    }

    fn restore(self, _reading: &mut Reading<'_>) -> Result<Reason, Problem> {
        let problem = || Problem::new(format!("{:?} is not a reason", self.code)).under("code");
        Reason::from_code(&self.code, &self.words).ok_or_else(problem)
    }
}

/// Who made a mark: a person, or a detector whose suggestion a person accepted.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(test, derive(schemars::JsonSchema), serde(rename_all = "lowercase"))]
pub(crate) enum OriginV1 {
    Person,
    Detector(DetectorV1),
}

object! {
    /// The detector, and how sure it was.
    pub(crate) DetectorV1 {
        name "name": String,
        version "version": String,
        /// 0 to 1000.
        score "score": u16,
        ;
        reasons "reasons": Vec<ReasonV1>,
    }
}

impl Json for OriginV1 {
    fn write(&self) -> JsonValue {
        match self {
            Self::Person => "person".into(),
            Self::Detector(it) => tagged("detector", it.write()),
        }
    }

    fn read(value: JsonValue) -> Result<Self, Problem> {
        let (tag, value) = tag(value)?;
        match tag.as_str() {
            "person" => Ok(Self::Person),
            "detector" => DetectorV1::read(value).map(Self::Detector).map_err(|it| it.under(&tag)),
            _ => Err(unknown_tag(&tag)),
        }
    }
}

impl Keep<Origin> for OriginV1 {
    fn keep(memory: &Origin, texts: &Texts) -> Self {
        match memory {
            Origin::Person => Self::Person,
            Origin::Detector { name, version, score, reasons } => Self::Detector(DetectorV1 {
                name: name.clone(),
                version: version.clone(),
                score: *score,
                reasons: Keep::keep(reasons, texts),
            }),
        }
    }

    fn restore(self, reading: &mut Reading<'_>) -> Result<Origin, Problem> {
        Ok(match self {
            Self::Person => Origin::Person,
            Self::Detector(DetectorV1 { name, version, score, reasons }) => Origin::Detector {
                name,
                version,
                score,
                reasons: reasons.restore(reading).map_err(|it| it.under("detector.reasons"))?,
            },
        })
    }
}

object! {
    /// A value of a verdict scale.
    pub(crate) VerdictV1 {
        scale "scale": String,
        value "value": String,
        ;
    }
}

impl Keep<Verdict> for VerdictV1 {
    fn keep(memory: &Verdict, _texts: &Texts) -> Self {
        let Verdict { scale, value } = memory.clone();
        Self { scale, value }
    }

    fn restore(self, _reading: &mut Reading<'_>) -> Result<Verdict, Problem> {
        let Self { scale, value } = self;
        Ok(Verdict { scale, value })
    }
}

object! {
    /// One attempt to ask somebody about a claim.
    pub(crate) ContactV1 {
        whom "whom": String,
        when "when": Text<Timestamp>,
        channel "channel": Text<Channel>,
        ;
        until "until": String,
        answer "answer": String,
    }
}

impl Keep<Contact> for ContactV1 {
    fn keep(memory: &Contact, _texts: &Texts) -> Self {
        Self {
            whom: memory.whom.clone(),
            when: Text(memory.when),
            channel: Text(memory.channel),
            until: memory.until.clone(),
            answer: memory.answer.clone(),
        }
    }

    fn restore(self, _reading: &mut Reading<'_>) -> Result<Contact, Problem> {
        Ok(Contact {
            whom: self.whom,
            when: self.when.0,
            channel: self.channel.0,
            until: self.until,
            answer: self.answer,
        })
    }
}
