### Mots du bureau : liens, discussion, états nommés, types de marque, couleurs, ordre.

## Couleurs

settings-colours = Ce que disent les couleurs
colours-type = type
colours-verdict = verdict
colours-status = avancement
colours-author = auteur
colours-evidence = preuves
legend-label = Ce que disent les couleurs
legend-no-verdict = Sans verdict
legend-true = Plutôt vrai
legend-mixed = Ni vrai ni faux
legend-false = Plutôt faux
legend-under-way = En cours
legend-done = Terminé
legend-undecided = Ne tranche pas

## Liens entre marques

link-title = Liens avec d’autres marques
link-add = Lier à une autre marque
link-kind = Cette marque…
link-other = … cette autre
link-save = Lier
link-remove = Retirer ce lien
link-said-by = est dite par
link-supports = appuie
link-contradicts = contredit
link-repeats = répète
link-depends-on = dépend de
linked-said-by = dit
linked-supports = est appuyée par
linked-contradicts = est contredite par
linked-repeats = est répétée par
linked-depends-on = conditionne

## Discussion

card-replies =
    { $count ->
        [one] { $count } réponse
       *[other] { $count } réponses
    }
reply-title = Discussion
reply-new = Votre réponse
reply-send = Répondre
reply-answer = Répondre à ce message
reply-edit = Votre message
reply-remove = Retirer ce message

## États nommés

snapshot-title = États gardés
snapshot-name = Nom de l’état présent
snapshot-take = Garder cet état
snapshot-compare = Comparer
snapshot-restore = Revenir à cet état
snapshot-remove = Retirer cet état
snapshot-no-history = Cet état ne peut pas être retrouvé : l’historique de cet article n’y remonte pas.
snapshot-same = Rien n’a changé depuis.
snapshot-counts = Depuis : +{ $added } (ajouts), −{ $removed } (retraits), ~{ $changed } (changements)
snapshot-colon = {" : "}
record-article = Article
record-block = Passage mis de côté
record-entity = Entité
record-source = Source
record-evidence = Preuve
record-link = Lien
record-reply = Réponse
record-decision = Décision
record-scale = Échelle
record-type = Type de marque

## Types de marque du fichier

types-title = Vos types de marque
types-add = Ajouter un type
types-name = Nom
types-description = À quoi il sert
types-colour = Couleur
types-taken = Un autre type a déjà ce nom.
types-save = Garder le type
types-remove = Retirer ce type
colour-0 = Bleu
colour-1 = Indigo
colour-2 = Violet
colour-3 = Rose
colour-4 = Turquoise
colour-5 = Ardoise
notice-type-refused = Un type a besoin d’un nom que nul autre n’a : « { $name } » ne va pas.

## Annulation

undo-add-link = Marques liées
undo-remove-link = Lien retiré
undo-add-reply = Réponse ajoutée
undo-remove-reply = Réponse retirée
undo-take-snapshot = État gardé
undo-remove-snapshot = État retiré
undo-restore = Retour à un état gardé
undo-set-type = Type de marque enregistré
undo-remove-type = Type de marque retiré
undo-mark-type = Passage marqué
undo-set-snapshot-name = Nom de l’état changé
undo-set-type-name = Nom du type changé
undo-set-type-description = Description du type changée
undo-set-type-colour = Couleur du type changée

## Déjà vérifié

before-title = Déjà jugée dans d’autres articles
before-look = Déjà jugée ailleurs ?
before-none = Vos autres articles n’ont pas d’affirmation semblable.
before-open = Ouvrir « { $title } »
claim-own-words-verdict = Formulez l’affirmation telle qu’elle est faite ; le verdict dit ce qu’elle vaut.

## Lire sans marques

said-marks-hidden = Marques du texte cachées
said-marks-shown = Marques du texte montrées
status-show-marks = Montrer les marques

## Affirmations et sources, suite

claim-appeared = Première parution (adresse)
claim-type-experience = Vécu
claim-type-picture = Image ou vidéo
source-independence = Indépendance
independence-independent = Indépendante
independence-involved = Partie prenante
source-form = Genre de source
source-form-press = Article de presse
source-form-official = Document officiel
source-form-dataset = Jeu de données
source-form-study = Étude
source-form-book = Livre
source-form-interview = Entretien
source-form-letter = Lettre ou courriel
source-form-recording = Enregistrement audio ou vidéo
source-form-post = Message d’un réseau social
undo-set-source-form = Genre de source changé
undo-set-mark-appeared = Première parution changée
undo-set-source-independence = Indépendance de la source changée

## Ordre des fiches

order-label = Ordre
order-text = Comme dans le texte
order-priority = Par priorité
order-status = Par avancement
order-score = Par certitude du détecteur
claim-lacks-evidence = Verdict rendu ; il manque une source, ou ce qui a été cherché en vain, pour que la vérification compte.
claim-lacks-verdict = Il manque un verdict pour que la vérification compte.

## Enregistrer

download-confidential =
    { $count ->
        [one] { $count } source de cet article est confidentielle.
       *[other] { $count } sources de cet article sont confidentielles.
    }
download-contacts =
    { $count ->
        [one] { $count } prise de contact nomme quelqu’un.
       *[other] { $count } prises de contact nomment des personnes.
    }
download-whole = Tout, pour moi
download-shared = Sans cela, pour d’autres
download-shared-hint = Le fichier pour d’autres n’a ni les sources confidentielles, ni leurs preuves, ni les prises de contact, ni l’historique qui en parle : gardez aussi un fichier entier.
