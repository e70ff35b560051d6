//! English words of a closed class, by what they do.

use super::Class;

/// The lists; a word may be in several.
pub(super) const LISTS: &[(Class, &str)] = &[
    (
        Class::FUNCTION,
        "the a an of in on at by for from to with without about against between into through \
         during before after above below over under since until and or but nor so yet if \
         because as while when where who whom whose which what that this these those i you he \
         she it we they me him her us them my your his its our their is are was were be been \
         being has have had do does did will would can could may might shall should must not \
         n't 's no there here than then also however although though according all some any \
         both each more most other such only very just how why said says up out off down \
         around despite among within per meanwhile",
    ),
    (
        Class::TITLE,
        "mr mr. mrs mrs. ms ms. dr dr. sir lady lord president minister premier chancellor \
         senator sen. rep. representative congressman congresswoman governor gov. mayor king \
         queen prince princess pope cardinal bishop archbishop father general gen. colonel \
         col. captain capt. lieutenant lt. sergeant sgt. major admiral judge justice \
         professor prof. secretary spokesman spokeswoman spokesperson actor actress singer \
         coach chairman chairwoman director leader detective officer ambassador ayatollah \
         sheikh journalist reporter author director-general president-elect candidate rev. \
         hon.",
    ),
    (
        Class::BODY,
        "ministry department university bank council committee commission court house office \
         institute association federation union party church college school agency bureau \
         parliament center centre organization organisation society league board foundation \
         fund army academy",
    ),
    (Class::PLACE, "lake mount cape port fort"),
    (Class::TO_PLACE, "in at near into across"),
    (
        Class::ENDS_PLACE,
        "island islands river sea ocean street avenue road county airport bay valley bridge \
         park square mountains strait desert beach lake canal peninsula gulf city",
    ),
    (
        Class::ENDS_BODY,
        "inc inc. corp corp. corporation ltd ltd. co co. company group times post news \
         journal press airlines airways guardian herald tribune police service nations club \
         united fc congress senate forces force guard guards brigade network media records \
         motors systems international museum hospital authority administration ministry \
         department university bank council committee commission court house office institute \
         association federation union party church college school agency bureau parliament \
         center centre organization organisation society league board foundation fund army \
         academy",
    ),
    (
        Class::PARTICLE,
        "de du des d' la le von van der den di da del della dos bin ben ibn al el ter zu y",
    ),
    (
        Class::PLAIN_CAPITALS,
        "pc tv co2 adn arn vih sms gps url dvd cd ok pdf vip ceo pdg pib gdp tva ps4 ps3 usb \
         sos rsa smic hiv dna covid-19 covid am pm gmt utc n° fm qg vtc ogm svp nb csg isf \
         ric sdf",
    ),
    (
        Class::REPORTING,
        "said says say added told announced announces claimed claims stated states argued \
         argues warned warns confirmed confirms denied denies insisted insists explained \
         noted reported reports acknowledged admitted alleged alleges believes believe \
         revealed replied wrote suggested suggests predicted predicts estimates estimated",
    ),
    (
        Class::ACCUSES,
        "accuse accuses accused accusing suspected suspects convicted warns warned accusation",
    ),
    (
        Class::ACCUSATION,
        "accused accuses convicted arrested killed murder fraud corruption attack terrorist \
         crime crimes guilty charged",
    ),
    (
        Class::LAW,
        "law laws bill treaty constitution illegal legal banned ban rights court sanctions \
         ruling amendment voted",
    ),
    (
        Class::SUPERLATIVE,
        "most least first largest biggest highest lowest worst best record never \
         unprecedented only majority",
    ),
    (
        Class::COMPARISON,
        "more less fewer higher lower increase increased decrease decreased doubled rose fell \
         tripled",
    ),
    (Class::CAUSE, "because caused causes cause due led leads"),
    (Class::PREDICTION, "will expected forecast projected"),
    (
        Class::HEDGE,
        "may might could reportedly allegedly alleged apparently probably possibly perhaps \
         likely seems appears about",
    ),
    (
        Class::EVENT,
        "attack death victory election earthquake fire explosion crash strike deal shooting \
         protest protests",
    ),
    (Class::VERB, "is are was were has have had will says said"),
    (Class::PAST, "was were had said won took"),
    (
        Class::ABBREVIATION,
        "Dr St Ste Inc Ltd Corp Jr Sr Mgr etc vs cf al vol Prof Gen Col Lt Capt pp Mr Mrs Ms \
         Messrs Hon Rev Gov Sen Sens Rep Reps Sgt Cpl Maj Cmdr Adm Brig Supt Det Pres Sec Amb \
         Atty Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Co Bros Ave Blvd Rd Mt Ft No \
         Nos Univ Dept Calif Fla Mass Pa Va Wash Ariz Colo Ill Mich Minn Wis Tenn Ala Ga Okla \
         Neb Nev approx est eds lbs",
    ),
    (
        Class::BEFORE_NAME,
        "m. mm. mme. mmes. mlle. dr. pr. prof. me. mgr. mr. mrs. ms. messrs. hon. rev. gov. \
         sen. sens. rep. reps. sgt. cpl. maj. cmdr. adm. brig. gen. col. lt. capt. st. ste. \
         no. nos. mt. ft. amb. pres. sec. det. supt. art. cf. gén. vs. fig.",
    ),
];
