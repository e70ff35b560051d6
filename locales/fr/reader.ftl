### Mots du lecteur : texte, cartes, liste, index, clavier.

## Sortes de marques

kind-entity = Entité
kind-claim = Affirmation
kind-quote = Citation
kind-question = Question
kind-note = Note
kind-highlight = Passage surligné
suggested-kind-entity = Entité suggérée
suggested-kind-claim = Affirmation suggérée
suggested-kind-quote = Citation suggérée
suggested-kind-question = Question suggérée
suggested-kind-note = Note suggérée
suggested-kind-highlight = Passage suggéré

## Types d’entités

type-person = Personne
type-place = Lieu
type-organization = Organisation
type-group = Groupe
type-event = Événement
type-product = Produit
type-law = Loi ou traité
type-date = Date
type-time = Heure
type-quantity = Quantité
type-percent = Pourcentage
type-money = Somme d’argent
suggested-type-person = Personne suggérée
suggested-type-place = Lieu suggéré
suggested-type-organization = Organisation suggérée
suggested-type-group = Groupe suggéré
suggested-type-event = Événement suggéré
suggested-type-product = Produit suggéré
suggested-type-law = Loi ou traité suggéré
suggested-type-date = Date suggérée
suggested-type-time = Heure suggérée
suggested-type-quantity = Quantité suggérée
suggested-type-percent = Pourcentage suggéré
suggested-type-money = Somme d’argent suggérée
types-person = Personnes
types-place = Lieux
types-organization = Organisations
types-group = Groupes
types-event = Événements
types-product = Produits
types-law = Lois et traités
types-date = Dates
types-time = Heures
types-quantity = Quantités
types-percent = Pourcentages
types-money = Sommes d’argent

## Affirmations

status-to-do = À faire
status-in-progress = En cours
status-awaiting-reply = En attente de réponse
status-checked = Vérifiée
status-incomplete = À compléter
status-disputed = Contestée
status-not-checkable = Invérifiable
status-opinion = Opinion
verdict-true = Vrai
verdict-mostly-true = Plutôt vrai
verdict-needs-nuance = À nuancer
verdict-misleading = Trompeur
verdict-out-of-context = Hors contexte
verdict-mostly-false = Plutôt faux
verdict-false = Faux
verdict-insufficient-evidence = Preuves insuffisantes
confidence-low = Faible
confidence-medium = Moyenne
confidence-high = Forte
priority-low = Basse
priority-normal = Normale
priority-high = Haute
claim-type-quantity = Chiffre
claim-type-causal = Cause et effet
claim-type-comparison = Comparaison
claim-type-law = Loi ou règle
claim-type-prediction = Prédiction
claim-type-quote = Propos rapporté
claim-type-event = Fait
claim-type-other = Autre
stance-supports = Confirme
stance-refutes = Réfute
stance-context = Éclaire
source-kind-primary = Primaire
source-kind-secondary = Secondaire
claim-verdict = Verdict
claim-status = Statut
claim-confidence = Certitude
claim-priority = Priorité
claim-own-words = L’affirmation en vos mots
claim-speaker = Qui le dit
claim-speaker-none = non précisé
claim-speaker-suggested = { $name } (suggestion)
claim-speaker-other = quelqu’un d’autre…
claim-speaker-name = Nom de qui le dit
claim-speaker-thing = Corriger qui le dit : { $name }
claim-said-on = Dit le
claim-type = Type d’affirmation
claim-correction = Correction proposée
choice-none = —

## Pourquoi une phrase est proposée

reason-figure = Contient un chiffre : « { $words } »
reason-quote = Cite des propos
reason-superlative = Superlatif ou première fois : « { $words } »
reason-attributed = Attribué à { $words }
reason-attributed-le = Attribué au { $words }
reason-attributed-les = Attribué aux { $words }
reason-hedged = Au conditionnel ou avec réserve : « { $words } »
reason-comparison = Compare : « { $words } »
reason-cause = Donne une cause : « { $words } »
reason-date = Situe un fait dans le temps : « { $words } »
reason-act = Attribue un acte à quelqu’un : « { $words } »
reason-law = Invoque une loi ou un droit : « { $words } »
reason-prediction = Annonce l’avenir : « { $words } »
reason-accusation = Accuse : « { $words } »
reason-wording = Formulé comme une affirmation à vérifier : « { $words } »
score-low = faible indice
score-medium = indice net
score-high = indice fort

## Ce qui est mis à l’écart

aside-navigation = navigation
aside-repetition = répétition
aside-byline = signature
aside-share = partage
aside-related = articles liés
aside-comments = commentaires
aside-notice = avis du site
aside-footer = pied de page
aside-hand = à la main

## Texte

reader-text = Texte de l’article
reader-picture = Image
reader-set-aside = Mis à l’écart :
reader-take-back = Remettre dans l’article
reader-aside-this = Mettre ce passage à l’écart
reader-detecting = Recherche des noms, chiffres et affirmations…
reader-detection-failed = La détection a échoué. Vous pouvez marquer le texte à la main.
reader-without-lists = Sans listes de noms : seules les formes ont été reconnues.
reader-left =
    { $count ->
        [0] Aucune suggestion à trancher
        [one] { $count } suggestion à trancher
       *[other] { $count } suggestions à trancher
    }
tabs-label = Colonnes
tab-text = Texte
tab-cards = Cartes
tab-index = Index
sheet-shrink = Réduire la carte
sheet-enlarge = Agrandir la carte
toolbar-label = Marquer la sélection
toolbar-types = Type d’entité
toolbar-raw = Sans ajuster aux mots
toolbar-raw-title = Marquer exactement ce qui est sélectionné (Alt en sélectionnant)
stack-label = Marques à cet endroit
stack-open-link = Ouvrir le lien dans un nouvel onglet

## Cartes

cards-label = Marques et suggestions
cards-earlier = Afficher les précédentes
cards-later = Afficher les suivantes
cards-detecting = Détection en cours. Vous pouvez déjà sélectionner du texte et le marquer.
cards-detection-failed = La détection a échoué. Sélectionnez du texte pour le marquer.
cards-none = Rien n’est marqué. Sélectionnez du texte pour commencer.
cards-no-suggestions = Toutes les suggestions sont tranchées.
cards-not-found = La recherche ne trouve aucune carte de cette sorte ; elle en cache d’autres.
cards-found-hidden = Le filtre cache les cartes que la recherche trouve.
cards-none-shown = Aucune carte de cette sorte.
cards-apart = Choisie, mais pas de celles que montre le filtre ou la recherche :
filter-label = Montré dans le texte et sur les cartes
filter-all = Tout
filter-claims = Affirmations
filter-entities = Entités
filter-marks = Marques
filter-suggestions = Suggestions
card-whole-article = Tout l’article
card-checked = Vérification terminée
card-evidence =
    { $count ->
        [one] { $count } preuve
       *[other] { $count } preuves
    }
card-accept = Accepter
card-reject = Rejeter
card-accept-like = Accepter toutes les semblables
card-reject-like = Rejeter toutes les semblables
card-score = Indice
card-entity = Nom complet
card-value = Valeur
card-why = Pourquoi
card-remove = Supprimer la marque
origin-person = Marquée à la main
origin-detector = Suggestion acceptée
entity-type = Type
entity-name = Nom complet
field-note = Note
field-note-hint = Markdown possible
note-preview = Aperçu de la note
field-tags = Étiquettes
field-tags-hint = séparées par des virgules
field-date-hint = 2024-04-13
field-date-bad = Une date s’écrit 2024-04-13, 2024-04 ou 2024. Ce qui est écrit reste ici, et rien n’est changé avant que ce soit corrigé.
field-address-bad = Ce n’est ni une adresse web ni une adresse mailto. Elle reste ici, et rien n’est changé avant qu’elle soit corrigée.
field-count = { $count } / { $advised } caractères

## Preuves

evidence-title = Preuves
evidence-none = Aucune preuve pour l’instant.
evidence-add = Ajouter une preuve
evidence-save = Enregistrer la preuve
evidence-remove = Supprimer cette preuve
evidence-stance = Ce que fait la preuve
evidence-source = Source
evidence-source-new = Nouvelle source
evidence-elsewhere = Sources d’autres articles…
evidence-elsewhere-none = Les autres articles n’ont pas de source de plus.
source-drag = Se glisse sur une affirmation, dans le texte ou sur sa carte
evidence-address = Adresse
evidence-address-hint = https://…
evidence-address-bad = L’adresse doit être une adresse web ou mailto, sans espace.
evidence-title-field = Titre
evidence-publisher = Éditeur
evidence-published = Publié le
evidence-kind = Nature
evidence-passage = Passage cité
evidence-passage-hint = Les mots exacts de la source
evidence-locator = Emplacement
evidence-locator-hint = page, paragraphe, minutage
evidence-nothing-found = Cherché, rien trouvé
evidence-searched-where = Où avez-vous cherché ?
evidence-searched-hint = bases, sites, personnes consultés
evidence-searched = Cherché sans rien trouver : { $where }

## Valeurs

value-percent = { $number } %
value-day = { $day } { $month } { $year }
value-month = { $month } { $year }
month-01 = janvier
month-02 = février
month-03 = mars
month-04 = avril
month-05 = mai
month-06 = juin
month-07 = juillet
month-08 = août
month-09 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
duration-years =
    { $count ->
        [one] { $count } an
       *[other] { $count } ans
    }
duration-months = { $count } mois
duration-weeks =
    { $count ->
        [one] { $count } semaine
       *[other] { $count } semaines
    }
duration-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
duration-hours =
    { $count ->
        [one] { $count } heure
       *[other] { $count } heures
    }
duration-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
duration-seconds =
    { $count ->
        [one] { $count } seconde
       *[other] { $count } secondes
    }

## Colonne de gauche

rail-label = Plan, index et sources
rail-outline = Plan
rail-index = Index
rail-index-empty = Aucun nom marqué ni suggéré.
rail-tensions = Chiffres à rapprocher
rail-sources = Sources
rail-sources-empty = Aucune source pour l’instant.
index-counts = { $marks } marquées, { $suggestions } suggérées
index-says =
    { $count ->
        [one] { $count } affirmation, sans être marqué dans le texte
       *[other] { $count } affirmations, sans être marqué dans le texte
    }
source-uses =
    { $count ->
        [one] { $count } preuve
       *[other] { $count } preuves
    }

## Vue en liste

list-pages = Pages de la liste
list-page = Page { $page } sur { $count }
list-previous = Page précédente
list-next = Page suivante
list-mark-claim = Marquer comme affirmation
list-mark-note = Ajouter une note

## Clavier

keys-title = Raccourcis clavier
keys-off = Les touches seules (lettres, chiffres, signes) sont désactivées dans les réglages : seules celles avec Ctrl, Entrée et Échap agissent.
keys-note = Les lettres sont inactives pendant la saisie. Les chiffres marchent sans Maj, même sur un clavier AZERTY.
key-escape = Échap
key-shift = Maj
key-enter = Entrée
key-next = Marque ou suggestion suivante
key-previous = Marque ou suggestion précédente
key-next-claim = Affirmation à vérifier
key-next-suggestion = Suggestion à trancher
key-stack-next = Marque suivante au même endroit
key-stack-previous = Marque précédente au même endroit
key-accept = Accepter la suggestion
key-reject = Rejeter la suggestion
key-accept-like = Accepter toutes les semblables
key-reject-like = Rejeter toutes les semblables
key-verdict = Verdict sur l’affirmation choisie, ou votre type pour les mots sélectionnés
key-evidence = Ajouter une preuve
key-mark-entity = Marquer la sélection comme entité
key-mark-claim = Marquer la sélection comme affirmation
key-mark-question = Poser une question sur la sélection
key-mark-note = Annoter la sélection
key-mark-quote = Marquer la sélection comme citation
key-mark-highlight = Surligner la sélection
key-undo = Annuler
key-redo = Rétablir
key-download = Télécharger
key-toggle-view = Passer du texte à la liste
key-clear = Abandonner la sélection ou le choix
key-help = Afficher cette liste
