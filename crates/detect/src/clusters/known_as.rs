//! Countries and bodies that everybody writes in two ways, and that a text
//! therefore never expands: "USA" and "États-Unis", "UN" and "United Nations".
//!
//! Only what names the very same thing: "Great Britain" is not all of the
//! United Kingdom, and stays by itself.

use std::sync::LazyLock;

use document::Language;
use rustc_hash::FxHashMap;

/// A line a thing; its names are folded, with spaces for hyphens.
const FRENCH: &str = "\
états unis|états unis d'amérique|usa|é. u.
royaume uni|uk
émirats arabes unis|eau
république démocratique du congo|rdc|rd congo|congo kinshasa
république centrafricaine|centrafrique|rca
birmanie|myanmar
union soviétique|urss
union européenne|ue
nations unies|organisation des nations unies|onu
otan|organisation du traité de l'atlantique nord|alliance atlantique
organisation mondiale de la santé|oms
organisation mondiale du commerce|omc
organisation internationale du travail|oit
organisation internationale pour les migrations|oim
fonds monétaire international|fmi
banque centrale européenne|bce
organisation de coopération et de développement économiques|ocde
agence internationale de l'énergie atomique|aiea
agence internationale de l'énergie|aie
cour pénale internationale|cpi
cour internationale de justice|cij
cour européenne des droits de l'homme|cedh
haut commissariat des nations unies pour les réfugiés|hcr
organisation des pays exportateurs de pétrole|opep
union africaine|ua
communauté économique des états de l'afrique de l'ouest|cédéao|cedeao
comité international de la croix rouge|cicr
agence france presse|afp
institut national de la statistique et des études économiques|insee
centre national de la recherche scientifique|cnrs
électricité de france|edf
confédération générale du travail|cgt
confédération française démocratique du travail|cfdt
force ouvrière|fo
mouvement des entreprises de france|medef
rassemblement national|rn
la france insoumise|france insoumise|lfi
parti socialiste|ps
parti communiste français|pcf
europe écologie les verts|eelv
reporters sans frontières|rsf
médecins sans frontières|msf
human rights watch|hrw
ligue des droits de l'homme|ldh";

const ENGLISH: &str = "\
united states|united states of america|us|u.s|u.s.|usa|u.s.a.|u.s.a|america
united kingdom|uk|u.k.|u.k
united arab emirates|uae
democratic republic of congo|democratic republic of the congo|drc
soviet union|ussr
european union|eu|e.u.|e.u
united nations|un|u.n.|u.n
nato|north atlantic treaty organization|north atlantic treaty organisation
world health organization|world health organisation|who
world trade organization|world trade organisation|wto
international labour organization|international labor organization|ilo
international monetary fund|imf
european central bank|ecb
organisation for economic co operation and development|oecd
international atomic energy agency|iaea
international energy agency|iea
international criminal court|icc
international court of justice|icj
organization of the petroleum exporting countries|opec
international committee of the red cross|icrc
african union|au
agence france presse|afp
associated press|ap
british broadcasting corporation|bbc
national health service|nhs
office for national statistics|ons
federal bureau of investigation|fbi
central intelligence agency|cia
federal reserve|fed
food and drug administration|fda
environmental protection agency|epa
internal revenue service|irs
securities and exchange commission|sec
department of justice|justice department|doj
department of homeland security|homeland security department|dhs
republican party|gop
doctors without borders|médecins sans frontières|msf
human rights watch|hrw";

/// The name by which a thing called `name` is known, where it has several.
pub(super) fn known_as(name: &str, language: Language) -> Option<&'static str> {
    static OF_FRENCH: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| table(FRENCH));
    static OF_ENGLISH: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| table(ENGLISH));
    let names = match language {
        Language::French => &OF_FRENCH,
        Language::English => &OF_ENGLISH,
    };
    names.get(name).copied()
}

fn table(lines: &'static str) -> FxHashMap<&'static str, &'static str> {
    let mut names = FxHashMap::default();
    for line in lines.lines() {
        let first = line.split('|').next().unwrap_or(line);
        names.extend(line.split('|').map(|it| (it, first)));
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_stands_twice() {
        for lines in [FRENCH, ENGLISH] {
            assert_eq!(table(lines).len(), lines.split(['|', '\n']).count());
        }
    }
}
