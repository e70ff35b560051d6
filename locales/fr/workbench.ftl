### Mots de l’établi : recherche, commandes, bornes, personnes, sources, étiquettes.

## Recherche

find-label = Chercher dans le texte, les notes et les champs
find-hint = mots, /expression/i, verdict:faux, par:moi…
find-count =
    { $count ->
        [0] rien trouvé
        [one] { $count } endroit
       *[other] { $count } endroits
    }
find-items =
    { $count ->
        [0] aucune carte
        [one] { $count } carte
       *[other] { $count } cartes
    }
find-about = dans : { $fields }
find-next = Résultat suivant
find-previous = Résultat précédent
find-clear = Effacer la recherche
find-keep = Garder cette recherche
find-drop = Ne plus garder cette recherche
find-kept = Recherches gardées
find-drop-named = Ne plus garder la recherche « { $search } »
find-mark = Marquer tous les endroits
find-mark-as = Marquer tous les endroits comme
find-odd = Ce qui est entre les barres obliques ne peut pas être cherché : ce n’est pas une expression régulière, elle répète ce qui varie, elle répète trop, ou elle nomme des caractères par leur numéro. Rien d’autre n’a été cherché.
find-unknown = Champ inconnu : { $name }. Ces mots sont cherchés tels quels.
find-cut = Cette expression prend trop de temps sur ce texte : tout n’a pas été parcouru. Dites plus précisément ce qui se répète : [^.]* ou \w+ à la place de .*
find-help = Recherche : les mots se trouvent sans égard à la casse ni aux accents. Une /expression/ régulière tient compte des deux ; avec /expression/i, la casse ne compte pas.

## Commandes

palette-title = Commandes
palette-hint = Que voulez-vous faire ?
palette-none = Aucune commande de ce nom.

## Vue d’ensemble

overview-label = Vue d’ensemble. Affirmations vérifiées : { $checked }, à vérifier : { $open }, suggérées : { $suggested }
overview-legend =
    Vue d’ensemble des affirmations
    Barre vide : à vérifier
    Barre pleine : vrai
    Demi-barre : nuancé
    Barre fendue : faux
    Barre étroite : close sans verdict
    Pointillés : suggestion
    Cadre : ce qui est à l’écran

## Bornes

edges-label = Bornes du passage
edges-start-back = Début : mot avant
edges-start-on = Début : mot après
edges-end-back = Fin : mot avant
edges-end-on = Fin : mot après
edges-start-handle = Déplacer le début
edges-end-handle = Déplacer la fin
edges-keep = Garder
edges-hint = ← → fin, Maj début, Ctrl par mot, Entrée garde, Échap abandonne
places-title = Où
places-edges = Déplacer les bornes
places-edges-of = Déplacer les bornes de « { $words } »
places-remove = Retirer le passage « { $words } »
places-add = Ajouter à la marque choisie
places-mark-others =
    { $count ->
        [one] Marquer { $count } autre occurrence
       *[other] Marquer les { $count } autres occurrences
    }
places-unmark-all =
    { $count ->
        [one] Démarquer { $count } occurrence
       *[other] Démarquer les { $count } occurrences
    }

## Échelles

scale-label = Échelle
scale-postil = Postil, huit verdicts
scale-five = Cinq degrés
scale-three = Vrai, faux, non démontré
scale-media = Images et vidéos (MediaReview)
scale-new = Nouvelle échelle…
scale-edit = Modifier l’échelle
scale-name = Nom de l’échelle
scale-name-hint = p. ex. Échelle de la rédaction
scale-values = Verdicts, du plus vrai au plus faux
scale-values-hint = un par ligne, deux au moins
scale-others = Verdicts hors échelle
scale-others-hint = p. ex. Invérifiable
scale-needs = Un nom et deux verdicts au moins.
scale-too-long = { $count } verdicts au plus : un par chiffre du clavier.
scale-untitled = Échelle sans nom
scale-save = Garder l’échelle
scale-remove = Supprimer l’échelle
verdict-half-true = À moitié vrai
verdict-unproven = Non démontré
verdict-original-media = Contenu d’origine
verdict-decontextualized = Sorti de son contexte
verdict-edited-or-cropped = Modifié ou recadré
verdict-transformed = Transformé
verdict-staged = Mis en scène
verdict-satire-or-parody = Satire ou parodie
claim-why = Pourquoi ce verdict
claim-why-hint = en une phrase

## Personnes

people-title = Suivi
people-assignee = Responsable
people-assignee-hint = initiales
people-checked-by = Vérifiée par { $name }
people-judged-by = Verdict rendu par { $name }
people-confirmed-by = Relue par { $name }
people-nobody = Pas encore vérifiée
people-closed = Close sans verdict
people-confirm = Confirmer la vérification
people-unconfirm = Retirer ma confirmation
people-unnamed = quelqu’un sans nom
trail-title = Historique du verdict
trail-none = sans verdict
trail-line = { $from } → { $to }
trail-undone = annulation
trail-name-me = Dire mon nom (réglages)
contacts-title = Prises de contact
contacts-when = Quand
contacts-whom = Qui
contacts-channel = Moyen
contacts-until = Réponse attendue le
contacts-answer = Réponse
contacts-add = Ajouter une prise de contact
contacts-remove = Supprimer cette prise de contact
channel-mail = Courriel
channel-phone = Téléphone
channel-message = Messagerie
channel-in-person = De vive voix
channel-other = Autre

## Entités

entity-wikidata = Wikidata
entity-wikidata-hint = Q142, ou l’adresse de la fiche
entity-wikidata-bad = Un identifiant Wikidata commence par Q, suivi de chiffres.
entity-merge = Réunir avec
entity-merge-none = choisir…
entity-merge-now = Réunir
entity-split = En faire une entité à part
entity-retype =
    { $count ->
        [one] Ce type pour la mention
       *[other] Ce type pour les { $count } mentions
    }

## Sources

source-add = Ajouter une source
source-edit = Modifier
source-done = Fermer
source-remove = Supprimer la source et ses preuves
source-complete = Retrouvable par un tiers
source-missing = Il manque : { $fields }
source-unlocated =
    { $count ->
        [one] l’endroit où se trouve sa preuve (page, paragraphe, minutage, ou passage cité d’une page web ou d’un courrier)
       *[other] l’endroit où se trouvent { $count } preuves (page, paragraphe, minutage, ou passage cité d’une page web ou d’un courrier)
    }
source-written-by = Auteur
source-consulted = Consultée le
source-archive = Copie archivée
source-confidential = Confidentielle : absente des exports
source-archived = copie archivée
source-passage-link = Voir le passage
source-untitled = Source sans titre

## Étiquettes

tags-title = Étiquettes
tags-rename = Renommer (vide : supprimer)
tags-find = Chercher

## Tri

status-precision =
    { $accepted ->
        [0] Détecteur : aucune acceptée sur { $decided }
        [one] Détecteur : { $accepted } acceptée sur { $decided } ({ $percent } %)
       *[other] Détecteur : { $accepted } acceptées sur { $decided } ({ $percent } %)
    }
sureness-label = Certitude minimale des suggestions
sureness-value =
    { $count ->
        [0] toutes
       *[other] { $count } %
    }
sureness-hidden =
    { $count ->
        [0] aucune masquée
        [one] { $count } moins sûre masquée
       *[other] { $count } moins sûres masquées
    }
cards-unsure = Les suggestions qui restent sont moins sûres que le seuil ci-dessus.
article-mark = Sur tout l’article
article-mark-note = Noter
article-mark-claim = Affirmation
article-mark-question = Question

## Clavier

key-walk-word = Sélectionner le mot suivant
key-walk-word-back = Sélectionner le mot précédent
key-walk-sentence = Sélectionner la phrase suivante
key-walk-sentence-back = Sélectionner la phrase précédente
key-edges = Déplacer les bornes du passage ou de la marque
key-add-target = Ajouter la sélection à la marque choisie
key-toggle-marks = Cacher ou montrer les marques du texte
key-find = Chercher
key-palette = Toutes les commandes
key-write-note = Écrire la note
key-open-card = Aller à la carte choisie
key-first = Première marque ou suggestion
key-last = Dernière marque ou suggestion
keys-change = Changer
keys-press = Appuyez sur la touche…
keys-taken = Cette touche sert déjà à : { $use }
keys-unusable = Cette touche ne peut pas servir.
keys-reset = Rétablir
keys-save = Enregistrer mes touches
keys-take = Prendre les touches d’un fichier
keys-reset-all = Toutes les touches d’origine
keys-all-reset = Toutes les touches sont celles d’origine.
keys-file-taken-over =
    { $count ->
        [0] Ce fichier ne change aucune touche : toutes sont celles d’origine.
        [one] { $count } touche prise du fichier.
       *[other] { $count } touches prises du fichier.
    }
keys-file-other = Ce n’est pas un fichier de touches de Postil ; rien n’a été changé.
keys-file-newer = Ce fichier vient d’une version plus récente de Postil ; rien n’a été changé.
keys-file-refused = Rien n’a été changé.
keys-file-unknown = Il n’y a pas de commande « { $name } ».
keys-file-unusable = « { $key } » ne peut pas être la touche de « { $use } ».
keys-file-taken = « { $key } » servirait à « { $use } » et à « { $other } ».

## Commandes sans touche

command-type-person = Entité : personne
command-type-place = Entité : lieu
command-type-organization = Entité : organisation
command-type-group = Entité : groupe
command-type-event = Entité : événement
command-type-product = Entité : produit
command-type-law = Entité : loi ou traité
command-type-date = Entité : date
command-type-time = Entité : heure
command-type-quantity = Entité : quantité
command-type-percent = Entité : pourcentage
command-type-money = Entité : somme d’argent
command-unmark = Supprimer la marque choisie
command-mark-others = Marquer toutes les occurrences comme la marque choisie
command-unmark-all = Démarquer toutes les occurrences de la marque choisie
command-link = Lier la marque choisie à une autre
command-reply = Répondre à la marque choisie
command-entity-name = Renommer l’entité choisie
command-wikidata = Identifiant Wikidata de l’entité choisie
command-merge = Réunir (fusionner) l’entité choisie avec une autre
command-split = Séparer la mention choisie de son entité
command-tags = Étiquettes de la marque choisie
command-own-words = Reformuler l’affirmation choisie
command-speaker = Qui dit l’affirmation choisie
command-said-on = Date des propos de l’affirmation choisie
command-claim-type = Type de l’affirmation choisie
command-confidence = Certitude de l’affirmation choisie
command-priority = Priorité de l’affirmation choisie
command-assignee = Responsable de l’affirmation choisie
command-why = Pourquoi ce verdict
command-correction = Proposer une correction
command-contact = Ajouter une prise de contact
command-confirm = Confirmer la vérification de l’affirmation choisie
command-look-before = Chercher l’affirmation choisie dans les autres articles
command-status-to-do = Statut : à faire
command-status-in-progress = Statut : en cours
command-status-awaiting-reply = Statut : en attente de réponse
command-status-checked = Statut : vérifiée
command-status-disputed = Statut : contestée
command-status-not-checkable = Statut : invérifiable
command-status-opinion = Statut : opinion
command-verdict-true = Verdict : vrai
command-verdict-mostly-true = Verdict : plutôt vrai
command-verdict-needs-nuance = Verdict : à nuancer
command-verdict-misleading = Verdict : trompeur
command-verdict-out-of-context = Verdict : hors contexte
command-verdict-half-true = Verdict : à moitié vrai
command-verdict-mostly-false = Verdict : plutôt faux
command-verdict-false = Verdict : faux
command-verdict-insufficient-evidence = Verdict : preuves insuffisantes
command-verdict-unproven = Verdict : non démontré
command-verdict-original-media = Verdict : contenu d’origine
command-verdict-decontextualized = Verdict : sorti de son contexte
command-verdict-edited-or-cropped = Verdict : modifié ou recadré
command-verdict-transformed = Verdict : transformé
command-verdict-staged = Verdict : mis en scène
command-verdict-satire-or-parody = Verdict : satire ou parodie
command-verdict-own-1 = Verdict n° 1 d’une échelle à vous
command-verdict-own-2 = Verdict n° 2 d’une échelle à vous
command-verdict-own-3 = Verdict n° 3 d’une échelle à vous
command-verdict-own-4 = Verdict n° 4 d’une échelle à vous
command-verdict-own-5 = Verdict n° 5 d’une échelle à vous
command-verdict-own-6 = Verdict n° 6 d’une échelle à vous
command-verdict-own-7 = Verdict n° 7 d’une échelle à vous
command-verdict-own-8 = Verdict n° 8 d’une échelle à vous
command-verdict-own-9 = Verdict n° 9 d’une échelle à vous
command-verdict-own-10 = Verdict n° 10 d’une échelle à vous
command-verdict-named = Verdict : { $verdict }
command-scale-postil = Échelle de verdicts : Postil, huit verdicts
command-scale-five = Échelle de verdicts : cinq degrés
command-scale-three = Échelle de verdicts : vrai, faux, non démontré
command-scale-media = Échelle de verdicts : images et vidéos (MediaReview)
command-article-note = Noter quelque chose sur tout l’article
command-article-claim = Ajouter une affirmation sur tout l’article
command-article-question = Poser une question sur tout l’article
command-add-source = Ajouter une source
command-own-type = Créer un type de marque
command-take-snapshot = Nommer l’état actuel
command-compare = Comparer avec le dernier état nommé, ou fermer la comparaison
command-edit-article = Corriger le titre, la date et la source de l’article
command-show-all = Montrer tout
command-show-claims = Montrer les affirmations seules
command-show-entities = Montrer les entités seules
command-show-marks = Montrer les marques seules
command-show-suggestions = Montrer les suggestions seules
command-order-text = Ordre des cartes : comme dans le texte
command-order-priority = Ordre des cartes : par priorité
command-order-status = Ordre des cartes : par avancement
command-order-score = Ordre des cartes : par certitude du détecteur
command-colours-type = Couleurs : type
command-colours-verdict = Couleurs : verdict
command-colours-status = Couleurs : avancement
command-colours-author = Couleurs : auteur
command-colours-evidence = Couleurs : preuves
command-theme-system = Apparence : comme le système
command-theme-light = Apparence : claire
command-theme-dark = Apparence : sombre
command-language-fr = Langue : français (French)
command-language-en = Langue : English (anglais)
command-settings = Réglages
command-save-keys = Enregistrer mes touches dans un fichier
command-take-keys = Prendre les touches d’un fichier
command-reset-keys = Remettre toutes les touches d’origine
command-download-shared = Télécharger sans les sources confidentielles ni les prises de contact
command-close = Fermer l’article, retour à la bibliothèque
keys-give = Donner une touche
keys-without = Commandes sans touche d’origine
notice-idle-compare = « { $command } » : aucun état n’a de nom. Donnez d’abord un nom à l’état de la vérification, dans l’index.
notice-idle-now = « { $command } » : il n’y a rien à faire pour l’instant.
notice-idle-scale = « { $command } » : ce verdict n’est pas sur l’échelle en usage. Choisissez d’abord l’échelle qui l’a.
notice-idle-command = « { $command } » : il n’y a rien ici à quoi l’appliquer. Choisissez d’abord une marque, ou sélectionnez des mots.
notice-no-undo = Il n’y a rien à annuler.
notice-no-redo = Il n’y a rien à rétablir.
notice-hidden-suggestions =
    { $count ->
        [one] Il reste { $count } suggestion à trancher, que le filtre ou la recherche cache.
       *[other] Il reste { $count } suggestions à trancher, que le filtre ou la recherche cache.
    }
notice-hidden-claims =
    { $count ->
        [one] Il reste { $count } affirmation à vérifier, que le filtre ou la recherche cache.
       *[other] Il reste { $count } affirmations à vérifier, que le filtre ou la recherche cache.
    }
verdict-elsewhere = Verdict donné, hors de l’échelle en usage : { $verdict }
notice-scale-changed =
    { $count ->
        [one] { $count } affirmation garde un verdict que l’échelle n’a plus. Annuler le lui rend.
       *[other] { $count } affirmations gardent un verdict que l’échelle n’a plus. Annuler le lui rend.
    }
notice-source-removed =
    { $count ->
        [one] Avec cette source est partie { $count } preuve. Annuler les rétablit.
       *[other] Avec cette source sont parties { $count } preuves. Annuler les rétablit.
    }
notice-scale-removed =
    { $count ->
        [one] L’échelle avait { $count } verdict : il reste, en toutes lettres, sans place entre vrai et faux. Annuler la rétablit.
       *[other] L’échelle avait { $count } verdicts : ils restent, en toutes lettres, sans place entre vrai et faux. Annuler la rétablit.
    }
