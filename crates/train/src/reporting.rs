//! Forms of verbs of saying, thinking and showing.

use std::collections::BTreeSet;

use document::Language;

/// French verbs beside those of the lists.
const FRENCH: &str = "abonder admettre affirmer ajouter alarmer alerter alléguer analyser \
    annoncer appeler approuver arguer articuler asséner assumer assurer attaquer attester \
    attribuer anticiper avancer avertir avouer blâmer bougonner bredouiller calculer certifier chiffrer chuchoter \
    cingler claironner clamer commenter communiquer concéder conclure condamner confier \
    confirmer conseiller constater contester corriger craindre crier critiquer déclarer décréter \
    défendre demander démentir démontrer dénombrer dénoncer déplorer désapprouver désavouer \
    détailler deviner dire douter écrire énoncer enrager enregistrer escompter espérer estimer \
    établir étonner évaluer évoquer exclure excuser exhorter exiger expliquer exprimer \
    extrapoler féliciter fulminer fustiger glisser grincer grogner gronder hurler imaginer \
    implorer imputer indigner indiquer infirmer informer inquiéter insinuer insister insurger \
    interroger inviter invoquer ironiser jubiler juger jurer justifier lâcher lamenter lancer \
    marteler maugréer menacer mentionner minimiser montrer murmurer nier noter notifier nuancer \
    objecter observer offusquer opiner ordonner parier penser persifler pester philosopher \
    plaider plaisanter pointer poster préciser préconiser prédire prétendre prévenir proclamer \
    promettre prôner pronostiquer proposer prouver qualifier raconter railler rappeler rapporter \
    rassurer réaffirmer réagir recenser réclamer recommander reconnaître rectifier récuser \
    redouter refuser réfuter regretter rejeter relater relativiser relever remarquer remercier \
    renchérir répéter répliquer répondre reprocher réprouver résumer rétorquer révéler \
    revendiquer rigoler saluer signaler souffler souhaiter souligner soupçonner \
    soupirer sourire soutenir spéculer stipuler suggérer supposer surnommer suspecter tabler \
    témoigner tempérer tempêter titrer tonner trancher tweeter twitter vanter vilipender \
    vitupérer";

/// English verbs beside those of the lists.
const ENGLISH: &str = "accuse acknowledge add admit advise agree allege allude announce appeal \
    argue ask assert assure believe blame boast call caution charge cite claim commend complain \
    concede conclude condemn confirm consider contend criticise criticize declare decline decry \
    deem define demand denounce deny deplore describe disclose discover dismiss dispute doubt \
    emphasize estimate expect explain express fault fear find forecast foresee hint hope \
    identify implicate imply indicate infer insist instruct invite joke label lament learn liken \
    maintain mention mock mourn note object observe opine order perceive plead pledge portray \
    praise predict proclaim project promise pronounce propose protest prove quip quote reaffirm \
    realize reason reassert rebuke rebut recall reckon recommend refer reflect refuse refute \
    regard regret reiterate reject remark remember remind repeat reply report request respond \
    reveal rue rule scoff shout show signal specify speculate stress suggest surmise suspect \
    testify think threaten tout trumpet tweet understand urge view vow warn welcome whisper \
    wonder worry write";

/// Forms that no rule makes.
const IRREGULAR: &str = "dit dis disent disait disaient disant dira diraient dirait dite dites \
    écrit écrivent écrivait écrivant écrira prédit prédisent prédisait prédisant dément \
    démentent démentait démenti démentant soutient soutiennent soutenait soutenu soutenant \
    prévient préviennent prévenait prévenu prévenant promet promettent promettait promis \
    promettant admet admettent admettait admis admettant craint craignent craignait craignant \
    reconnaît reconnaissent reconnaissait reconnu reconnaissant conclut concluent concluait \
    conclu concluant exclut excluent excluait exclu excluant répond répondent répondait répondu \
    répondant prétend prétendent prétendait prétendu prétendant défend défendent défendait \
    défendu défendant sourit souriait établit établissent établi établissait établissant réagit \
    réagissent réagi réagissait réagissant renchérit renchérissait croit croient croyait \
    croyaient croyant décrit décrivent décrivait décrivaient décrivant décrits décrite décrites \
    dépeint dépeignent dépeignait prévoit prévoient prévoyait prévoyaient prévoyant garantit \
    garantissent garantissait garanti réjouit réjouissent réjoui réjouissait plaint plaignent \
    plaignait enjoint enjoignent perçoit perçoivent perçu perçue perçus perçues émet émettent \
    émis admise promise promises dite dites said says say saying told \
    tells tell telling wrote written thought found shown showed knew heard understood meant \
    forecast swore sworn made spoke";

/// The forms of verbs of saying of `language`, lower case.
pub(crate) fn forms(language: Language) -> BTreeSet<String> {
    let mut forms = BTreeSet::new();
    let (verbs, is_french) = match language {
        Language::French => (FRENCH, true),
        Language::English => (ENGLISH, false),
    };
    for verb in verbs.split_whitespace() {
        if is_french {
            french(verb, &mut forms);
        } else {
            english(verb, &mut forms);
        }
    }
    let is_ours = |it: &&str| is_french != is_english(it);
    forms.extend(IRREGULAR.split_whitespace().filter(is_ours).map(str::to_owned));
    forms
}

/// The irregular English forms stand last in their list.
fn is_english(form: &str) -> bool {
    let from = IRREGULAR.find(" said ").unwrap_or(0);
    IRREGULAR.get(from..).unwrap_or("").split_whitespace().any(|it| it == form)
}

/// The third persons, participles and infinitive of a verb in "-er".
fn french(verb: &str, forms: &mut BTreeSet<String>) {
    forms.insert(verb.to_owned());
    let Some(stem) = verb.strip_suffix("er") else { return };
    // "annonçait", "jugeait" before a; "révèle", "appelle" before a mute e.
    let before_a = match stem.chars().next_back() {
        Some('c') => format!("{}ç", stem.strip_suffix('c').unwrap_or(stem)),
        Some('g') => format!("{stem}e"),
        _ => stem.to_owned(),
    };
    let mute = mute(stem);
    for ending in ["é", "ée", "és", "ées", "èrent"] {
        forms.insert(format!("{stem}{ending}"));
    }
    for ending in ["a", "ait", "aient", "ant"] {
        forms.insert(format!("{before_a}{ending}"));
    }
    for ending in ["e", "ent"] {
        forms.insert(format!("{mute}{ending}"));
    }
    for ending in ["era", "eront", "erait", "eraient"] {
        forms.insert(format!("{stem}{ending}"));
        forms.insert(format!("{mute}{ending}"));
    }
}

/// The stem before a mute e: "révèl", "appell", "martèl".
fn mute(stem: &str) -> String {
    if matches!(stem, "appel" | "rappel" | "rejet") {
        return format!("{stem}{}", stem.chars().next_back().unwrap_or_default());
    }
    let mut letters: Vec<char> = stem.chars().collect();
    let n = letters.len();
    let vowel = n.checked_sub(2).and_then(|it| letters.get_mut(it));
    if let Some(vowel) = vowel.filter(|it| matches!(**it, 'é' | 'e')) {
        *vowel = 'è';
    }
    letters.into_iter().collect()
}

/// The forms of an English verb by rule.
fn english(verb: &str, forms: &mut BTreeSet<String>) {
    let consonant_y = verb.strip_suffix('y').filter(|it| !it.ends_with(['a', 'e', 'o']));
    let doubles = matches!(verb, "admit" | "infer" | "refer" | "quip");
    let last = verb.chars().next_back().unwrap_or_default();
    forms.insert(verb.to_owned());
    forms.insert(match consonant_y {
        Some(stem) => format!("{stem}ies"),
        None if verb.ends_with(['s', 'h', 'x']) => format!("{verb}es"),
        None => format!("{verb}s"),
    });
    let (past, going) = match (consonant_y, verb.strip_suffix('e')) {
        (Some(stem), _) => (format!("{stem}ied"), format!("{verb}ing")),
        (_, Some(stem)) if !verb.ends_with("ee") => (format!("{verb}d"), format!("{stem}ing")),
        (_, Some(_)) => (format!("{verb}d"), format!("{verb}ing")),
        _ if doubles => (format!("{verb}{last}ed"), format!("{verb}{last}ing")),
        _ => (format!("{verb}ed"), format!("{verb}ing")),
    };
    forms.extend([past, going]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_forms() {
        let french = forms(Language::French);
        let expected = "annonçait annoncent jugeait rappelle rappelait révèle révélé martèle \
            martelait espèrent signalent avoué rejette dément regretteraient";
        for form in expected.split_whitespace() {
            assert!(french.contains(form), "{form}");
        }
        assert!(!french.contains("said"));
        let english = forms(Language::English);
        let expected = "denies denied denying accuse accused accusing referred agreed \
            pledges writing stresses said tells";
        for form in expected.split_whitespace() {
            assert!(english.contains(form), "{form}");
        }
        assert!(!english.contains("dit"));
    }
}
