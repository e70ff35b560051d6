//! French words of a closed class, by what they do.

use super::Class;

/// The lists; a word may be in several.
pub(super) const LISTS: &[(Class, &str)] = &[
    (
        Class::FUNCTION,
        "le la les l' un une des de d' du au aux à en dans par pour sur sous avec sans chez \
         vers contre entre depuis pendant durant avant après dès lors malgré selon parmi \
         outre hors et ou mais donc or ni car que qu' qui quoi dont où quand lorsque lorsqu' \
         puisque puisqu' si s' comme je j' tu il elle on nous vous ils elles me m' te t' se \
         lui leur leurs y ce c' cet cette ces ceci cela ça celui celle ceux celles mon ma mes \
         ton ta tes son sa ses notre nos votre vos ne n' pas plus moins très aussi ainsi \
         alors même est sont était étaient a ont avait avaient été être avoir sera seront fut \
         aura auront eu tout tous toute toutes quelque quelques plusieurs chaque aucun aucune \
         autre autres cependant toutefois pourtant enfin puis ensuite voici voilà jusque \
         jusqu' quant déjà encore ici là quel quelle quels quelles lequel laquelle afin dit \
         ait soit serait aurait parce tandis notamment",
    ),
    (
        Class::TITLE,
        "m. mm. m mme mme. mmes mlle mlle. dr dr. pr pr. me mgr mgr. monsieur madame \
         mademoiselle maître président présidente ex-président vice-président vice-présidente \
         ministre ministres premier député députée sénateur sénatrice maire roi reine prince \
         princesse pape cardinal évêque père abbé général colonel commandant capitaine \
         lieutenant amiral maréchal sergent docteur professeur juge procureur avocat avocate \
         porte-parole conseiller conseillère chancelier chancelière journaliste écrivain \
         acteur actrice chanteur chanteuse candidat candidate directeur directrice secrétaire \
         gouverneur ambassadeur ambassadrice réalisateur réalisatrice entraîneur joueur \
         joueuse pilote sprinteur musher skipper milliardaire militant militante dictateur \
         empereur sultan cheikh émir ayatollah imam frère sœur fils fille épouse époux mari \
         compagnon compagne dénommé dénommée nommé leader chef patron suprême chercheur \
         chercheuse astronaute philosophe historien historienne économiste humoriste \
         animateur animatrice comédien comédienne cinéaste peintre poète",
    ),
    (
        Class::BODY,
        "alliance assemblée association autorité banque bureau caisse centre chambre \
         collectif commission communauté compagnie confédération congrès conseil direction \
         fondation fonds force forces front groupe haut-commissariat inspection institut \
         ligue mission mouvement office organisation parlement parti rassemblement service \
         société syndicat union armée état-major garde unités agence comité fédération \
         académie gouvernement congrégation opéra orchestre cercle réseau bloc cabinet \
         département ministère préfecture parquet tribunal cour université hôpital mairie \
         diocèse observatoire laboratoire commissariat",
    ),
    (
        Class::PLACE,
        "mer golfe détroit océan lac mont île îles canal place gare avenue rue boulevard \
         porte pont quai aéroport stade désert vallée rivière fleuve port plateau péninsule \
         cap col forêt parc château prison quartier église cathédrale basilique bande \
         autoroute volcan archipel baie massif palais musée tour",
    ),
    (Class::TO_PLACE, "à en au aux vers dans depuis jusqu'à"),
    (
        Class::LOWER_BODY,
        "ministère préfecture parquet tribunal cour université hôpital mairie diocèse \
         observatoire laboratoire agence fédération comité académie association département \
         commissariat",
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
        "déclaré déclare déclarent affirmé affirme affirment affirma dit disent annoncé \
         annonce annoncent ajouté ajoute précisé précise précisent indiqué indique indiquent \
         estimé estime estiment expliqué explique souligné souligne assuré assure rappelé \
         rappelle confirmé confirme reconnu reconnaît nié nie craint craignent pense pensent \
         montrent montre révélé révèle considère considèrent redoute redoutent menace \
         menacent accuse accusent accusé promis promet démenti soutient conclu conclut écrit \
         réagi parlé",
    ),
    (
        Class::ACCUSES,
        "accuse accusent accusait accusé accusée accusés accusées soupçonne soupçonnent \
         soupçonné soupçonnée soupçonnés soupçonnées reproche reprochent reproché suspecté \
         suspectée suspectés qualifie qualifient qualifié qualifiée",
    ),
    (
        Class::AUXILIARY,
        "a ont avait avaient aurait auraient aura ai avons ait eu également aussi récemment \
         déjà toujours ainsi ensuite notamment pas ne n' se s' lui y laissé laisse laissent \
         laissait fait font est sont était étaient été encore même d'ailleurs d'abord \
         finalement clairement officiellement cependant rapidement vient viennent venait \
         publiquement",
    ),
    (
        Class::ACCUSATION,
        "fraude corruption viol meurtre crime crimes attentat terroriste blessés morts tué \
         tués tuée massacre arrêté arrêtés arrêtée victimes plainte mensonge",
    ),
    (
        Class::LAW,
        "loi lois décret règlement traité constitution interdit interdite interdiction \
         interdits autorisé légal illégal illégale droit droits amendement tribunal amende \
         voté référendum ordonnance sanctions peine",
    ),
    (
        Class::SUPERLATIVE,
        "record jamais inédit inédite meilleur meilleure pire unique seul seule majorité \
         premier première premiers premières plus moins",
    ),
    (
        Class::COMPARISON,
        "plus moins autant supérieur inférieur supérieure inférieure davantage contrairement \
         hausse baisse augmenté augmentation doublé triplé diminué progressé reculé augmente \
         diminution",
    ),
    (
        Class::CAUSE,
        "à en grâce provoqué provoque provoquer causé cause entraîné entraîne conséquence \
         conséquences car dû due dus dues parce suite",
    ),
    (Class::PREDICTION, "prévoit prévu prévue prévoient prochain prochaine"),
    (
        Class::HEDGE,
        "laisse laissent laissé peut-être probablement apparemment présumé présumée présumés \
         semble semblent semblerait pourrait pourraient devrait devraient aurait auraient \
         serait seraient environ vraisemblablement éventuellement supposé rumeurs possible",
    ),
    (
        Class::EVENT,
        "attaque attentat mort décès victoire défaite démission élection séisme incendie \
         explosion accident accord grève manifestation médaille titre favorables expliquées \
         condamnée condamné découverte record crash fusillade",
    ),
    (
        Class::VERB,
        "a ont est sont était avait sera va vont fait peut doit remporte gagne conserve \
         annonce menace",
    ),
    (Class::PAST, "a ont est sont avait avaient aurait été s'est"),
    (
        Class::ABBREVIATION,
        "Dr St Ste Inc Ltd Corp Jr Sr Mgr etc vs cf al vol Prof Gen Col Lt Capt pp MM Mme \
         Mmes Mlle Me Pr Cie Sté janv févr fév avr juil sept oct nov déc av apr ex env hab \
         art chap éd tél bd boul gén cdt dép arr ibid fig réf max min",
    ),
    (
        Class::BEFORE_NAME,
        "m. mm. mme. mmes. mlle. dr. pr. prof. me. mgr. mr. mrs. ms. messrs. hon. rev. gov. \
         sen. sens. rep. reps. sgt. cpl. maj. cmdr. adm. brig. gen. col. lt. capt. st. ste. \
         no. nos. mt. ft. amb. pres. sec. det. supt. art. cf. gén. vs. fig.",
    ),
];
