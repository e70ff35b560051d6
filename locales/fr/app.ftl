### Mots de l’application : cadre, premier écran, avis, étapes.

## L’application

app-name = Postil
app-skip-to-article = Aller à l’article
app-tagline = Lire un article ligne à ligne, vérifier ce qu’il affirme.
app-title = { $title } – Postil
app-untitled = Article sans titre
app-loading = Chargement…
app-loading-named = Chargement de { $name }…
app-progress = page { $done } sur { $count }
app-percent = { $count } %
app-detecting = Recherche des noms, chiffres et affirmations…
app-detection-failed = La détection a échoué : le marquage à la main fonctionne.
app-detection-without-lists = Listes de noms indisponibles : seules les formes ont été reconnues.
app-close-dialog = Fermer
app-cancel = Annuler

## Bandeaux

banner-worker-failed = La détection automatique n’a pas pu démarrer dans ce navigateur. Tout le reste fonctionne : marquer, noter, vérifier, enregistrer.
banner-no-highlights = Ce navigateur ne sait pas surligner le texte sans le modifier. La vue en liste montre tout ; pour les surlignages, utilisez Chromium 128, Firefox 149 ou Safari 17.2, ou plus récents.
banner-show-list = Afficher la liste

## Barre supérieure

bar-label = Article et actions
bar-library = Bibliothèque
bar-close = Fermer l’article et revenir à la bibliothèque
bar-progress =
    { $checked } / { $count } { $count ->
        [one] vérifiée
       *[other] vérifiées
    }
bar-progress-long =
    { $count ->
        [0] Aucune affirmation marquée
        [one] { $checked } affirmation vérifiée sur { $count }
       *[other] { $checked } affirmations vérifiées sur { $count }
    }
bar-no-claims = Aucune affirmation
bar-undo = Annuler
bar-undo-named = Annuler « { $title } »
bar-redo = Rétablir
bar-redo-named = Rétablir « { $title } »
bar-view = Affichage
bar-view-text = Texte
bar-view-list = Liste
bar-download = Télécharger
bar-download-title = Télécharger l’article annoté (.postil.json)
bar-settings = Réglages

## Enregistrement

keeping-idle = Rien à enregistrer
keeping-kept = Enregistré dans ce navigateur à { $time }
keeping-kept-short = Enregistré, { $time }
keeping-not-kept =
    { $count ->
        [one] { $count } étape non enregistrée
       *[other] { $count } étapes non enregistrées
    }
keeping-denied = Enregistrement impossible ici
keeping-elsewhere = Ouvert dans un autre onglet

## Réglages

settings-language = Langue de l’interface
settings-language-fr = Français
settings-language-en = English
settings-theme = Apparence
settings-theme-system = Système
settings-theme-light = Claire
settings-theme-dark = Sombre
settings-keys = Touches seules comme commandes
settings-keys-on = Oui
settings-keys-off = Avec Ctrl seulement
settings-you = Vous
settings-name = Votre nom
settings-name-hint = Inscrit avec vos marques dans les fichiers que vous téléchargez.
settings-initials = Initiales
settings-relay-title = Sites qui refusent
settings-relay = Votre relais
settings-relay-bad = Un relais commence par https://, ou il est sur cette machine. Celui-ci n’est pas encore enregistré.
settings-relay-hint = Facultatif. S’il y en a un, les adresses refusées passent par lui et quittent donc cette machine. Exemple : https://relais.exemple.org/?url={"{address}"}

## Premier écran

intake-title = Quel article vérifier ?
intake-lead = Collez un article : Postil y repère noms, chiffres, citations et affirmations, que vous vérifiez un à un.
intake-paste-label = Texte de l’article
intake-paste-placeholder = Collez l’article ici…
intake-paste-hint = Titres, paragraphes, citations et liens sont conservés. Ctrl+Entrée charge un texte tapé.
intake-load = Charger le texte
intake-open-file = Choisir un fichier…
intake-file-hint = ou déposez-en un ou plusieurs n’importe où sur la page : texte, Markdown, HTML, MHTML, courriel, Word, OpenDocument, PDF, .postil.json
intake-address = Adresse de l’article
intake-address-load = Charger
intake-address-hint = Demandée au site lui-même, sans témoins de connexion ; beaucoup de sites refusent.
intake-drop-here = Déposez le fichier pour l’ouvrir
intake-samples = Essayer avec un exemple
intake-sample-fr = Article en français
intake-sample-en = Article en anglais
intake-sample-fr-credit = Wikinews, CC BY 2.5
intake-sample-en-credit = écrit pour Postil, CC0
intake-private = Rien ne quitte ce navigateur : ni l’article, ni vos notes.
intake-browsers = Fonctionne avec Chromium 128, Firefox 149, Safari 17.2 et plus récents.
intake-megabytes = { $count } Mo
intake-pasted = texte collé
intake-typed = texte tapé
library-title = Bibliothèque
library-empty = Les articles que vous vérifiez sont gardés ici, dans ce navigateur.
library-count =
    { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
library-open = Ouvrir « { $title } »
library-delete = Supprimer « { $title } »
library-modified = modifié le { $date }
library-delete-title = Supprimer cet article ?
library-delete-text = « { $title } », ses marques, ses notes et ses sources seront effacés de ce navigateur. Cela ne peut pas être annulé.
library-delete-confirm = Supprimer

## Bouton de favori

bookmarklet-title = Charger l’article ouvert dans un autre onglet
bookmarklet-text = Gardez ce bouton dans votre barre de favoris. Pressé sur la page d’un article, il la remet à Postil : sans serveur, et même sur un site qui refuse d’être lu.
bookmarklet-name = Vers Postil
bookmarklet-copy = Copier le code
bookmarklet-copied = la page est copiée. Collez-la dans Postil.
bookmarklet-saved = la page est enregistrée : déposez le fichier postil.html dans Postil.
offered-title = Charger cette page ?
offered-text = { $origin } remet à Postil « { $title } ».
offered-take = Charger

## Métadonnées

meta-label = À propos de l’article
meta-edit = Corriger
meta-edit-title = Corriger titre, auteur, média, date
meta-done = Terminé
meta-title = Titre
meta-subtitle = Sous-titre
meta-byline = Signature
meta-site = Média
meta-address = Adresse
meta-address-hint = http ou https
meta-published = Publié le
meta-published-hint = Année-mois-jour ; sert à dater « mardi » ou « hier ».
meta-updated = Mis à jour le
meta-updated-on = mis à jour le { $date }
meta-published-invalid = Une date s’écrit 2024-04-13.
meta-address-invalid = L’adresse doit commencer par http:// ou https://.
meta-language = Langue
meta-language-auto = Détectée
meta-language-fr = Français
meta-language-en = Anglais
meta-by = par { $name }
meta-open-address = Ouvrir l’article d’origine dans un nouvel onglet
meta-day =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[other] décembre
    } { $year }
meta-no-date = sans date

## Avis

notice-label = Avis
notice-severity-info = Information
notice-severity-warning = Attention
notice-severity-error = Erreur
notice-dismiss = Fermer cet avis
notice-rescue = Télécharger une copie de secours
notice-replaced =
    { $count ->
        [one] { $count } caractère illisible a été remplacé par �.
       *[other] { $count } caractères illisibles ont été remplacés par �.
    }
notice-empty-paste = Il n’y avait pas de texte à coller.
notice-empty-text = Il n’y a pas encore de texte à charger.
notice-empty-drop = Ni fichier ni texte dans ce qui a été déposé.
notice-text-too-long = Ce texte fait { $size } ; la limite est de { $limit }.
notice-file-too-large = { $name } fait { $size } ; la limite est de { $limit }.
notice-file-unreadable = { $name } n’a pas pu être lu.
notice-several-files = { $count } fichiers chargés : le premier est ouvert, tous sont dans la bibliothèque.
notice-some-files =
    { $loaded ->
        [0] Aucun des { $count } fichiers n’a pu être lu.
        [one] { $loaded } fichier sur { $count } est dans la bibliothèque.
       *[other] { $loaded } fichiers sur { $count } sont dans la bibliothèque.
    }
notice-too-many-files = Plus de 200 Mo d’un coup : les derniers fichiers n’ont pas été lus. Déposez-les en plusieurs fois.
notice-of-file = { $name } : { $reason }
notice-opener-failed = Ce fichier n’a pas pu être lu : il est abîmé, ou trop lourd pour ce navigateur. Rien d’autre n’est touché.
notice-address-odd = Ce n’est pas une adresse : elle commence par https://.
notice-edges-judged = Les mots de cette affirmation ont changé après son verdict : elle est de nouveau en cours. Annuler rend les mots et le statut.
notice-fetch-refused = { $address } ne se laisse pas lire par une autre page, ou n’existe pas. Utilisez le bouton de favori (ci-dessous), collez le texte de l’article, ou indiquez un relais à vous dans les réglages.
notice-fetch-status = Le site répond par l’erreur { $status } à { $address }. Ouvrez l’article dans un onglet, puis utilisez le bouton de favori ou collez le texte.
notice-fetch-too-large = { $address } dépasse 50 Mo : rien n’a été chargé.
notice-fetch-slow = { $address } n’a pas répondu à temps. Réessayez, ou collez le texte de l’article.
notice-fetch-offline = Ce navigateur n’est pas en ligne : collez le texte, ou choisissez un fichier.
notice-relay-failed = Ni le site ni votre relais ne donnent { $address }. Utilisez le bouton de favori, ou collez le texte de l’article.
notice-pages-left-out =
    { $count ->
        [one] { $count } page de ce PDF n’a pas pu être lue : le texte n’est pas entier.
       *[other] { $count } pages de ce PDF n’ont pas pu être lues : le texte n’est pas entier.
    }
notice-too-long-page = La page d’origine est trop longue pour être remise ainsi. Elle a été copiée ou enregistrée : collez-la, ou déposez ici le fichier postil.html.
notice-cut-off = La page d’origine a coupé le lien entre les onglets. Elle a copié son contenu ou l’a enregistré : collez-le, ou déposez ici le fichier postil.html.
notice-bookmarklet-drag = Faites glisser ce bouton dans la barre de favoris, puis pressez-le sur la page d’un article.
notice-code-copied = Code copié : créez un favori et collez-le comme adresse.
notice-code-not-copied = Le navigateur n’a pas permis de copier : faites glisser le bouton dans la barre de favoris.
notice-not-applied = Cette modification n’a pas pu être faite. { $reason }
notice-file-warning = Fichier ouvert, avec une réserve : { $warning }
file-error-too-large = Il fait { $size } Mo, la limite est de 50 Mo.
file-error-syntax = Ce n’est pas du JSON, ligne { $line }, colonne { $column } ({ $problem }).
file-error-foreign = Ce n’est pas un fichier de Postil.
file-error-newer = Il vient d’une version plus récente de Postil (format { $version }).
file-error-invalid = Quelque chose n’y est pas comme il faut : { $at } ({ $problem }).
file-error-too-many = Il a { $count } éléments, la limite est de 50 000.
notice-file-refused = Ce fichier n’a pas pu être ouvert ; il n’a pas été modifié. { $reason }
notice-address-refused = « { $address } » n’est pas une adresse admise : http, https ou mailto.
notice-source-not-here = Cette source appartient à un autre article : elle peut être reprise depuis le formulaire de preuve.
notice-source-there = Cette source est déjà parmi les preuves de cette marque.
notice-confirm-own = Vous avez vérifié cette affirmation : quelqu’un d’autre doit la relire.
notice-no-sample = L’exemple n’a pas pu être chargé. { $reason }
notice-not-downloaded = Le fichier n’a pas pu être remis au navigateur. { $reason }
notice-not-kept = Votre dernière étape n’est pas enregistrée ; elle reste à l’écran. Téléchargez une copie de secours. { $reason }
notice-full = Le stockage de ce navigateur est plein : votre dernière étape n’est pas enregistrée. Téléchargez une copie de secours, puis supprimez des articles de la bibliothèque.
notice-no-journal = Cet article n’est pas enregistré dans ce navigateur. Téléchargez une copie de secours.
notice-denied = Ce navigateur ne permet pas d’enregistrer. Téléchargez votre travail avant de fermer l’onglet.
notice-elsewhere = Cet article est ouvert dans un autre onglet, qui l’enregistre : ce que vous faites ici n’est plus enregistré. Rechargez la page pour reprendre ici.
notice-file-known = Cet article est déjà dans la bibliothèque, avec tout ce que contient le fichier.
notice-file-copied = Cet article est déjà dans la bibliothèque avec d’autres modifications : le fichier a été ouvert comme copie, rien n’a été remplacé.
notice-found =
    { $count ->
        [one] { $count } étape retrouvée hors de l’historique a été gardée de côté.
       *[other] { $count } étapes retrouvées hors de l’historique ont été gardées de côté.
    }
notice-damaged =
    { $count ->
        [one] { $count } étape enregistrée est illisible ; elle est laissée telle quelle.
       *[other] { $count } étapes enregistrées sont illisibles ; elles sont laissées telles quelles.
    }
notice-article-missing = Cet article n’est pas dans ce navigateur.
notice-article-newer = Cet article a été enregistré par une version plus récente de Postil ; rechargez la page.
notice-article-damaged = Cet article n’a pas pu être lu ; il est laissé tel quel. { $reason }
notice-not-deleted = L’article n’a pas pu être supprimé. { $reason }
notice-other-build = Une version plus récente de Postil est en ligne ; rechargez la page pour retrouver la détection.
notice-desk-late = L’écran de l’article n’a pas encore pu être chargé ; Postil essaie de nouveau. Vérifiez la connexion ; si cela dure, rechargez la page.
notice-reading-late = Ce qui lit les articles n’a pas encore pu être chargé ; Postil essaie de nouveau. Vérifiez la connexion ; si cela dure, rechargez la page.
notice-worker-failed = Le texte n’a pas pu être lu : le programme d’arrière-plan s’est arrêté. Essayez encore.

## Ce que le chargement a fait du texte

ingest-note-charset-guessed = Le codage du fichier n’était pas déclaré ; { $detail } a été supposé.
ingest-note-bytes-replaced = Des octets ne correspondaient pas au codage { $detail } : ils sont remplacés par �.
ingest-note-surrogates-replaced =
    { $count ->
        [one] { $count } caractère illisible a été remplacé par �.
       *[other] { $count } caractères illisibles ont été remplacés par �.
    }
ingest-note-invisible-removed =
    { $count ->
        [one] { $count } caractère invisible a été retiré.
       *[other] { $count } caractères invisibles ont été retirés.
    }
ingest-note-controls-removed =
    { $count ->
        [one] { $count } caractère de commande a été retiré.
       *[other] { $count } caractères de commande ont été retirés.
    }
ingest-note-lines-joined =
    { $count ->
        [one] { $count } ligne coupée a été rejointe.
       *[other] { $count } lignes coupées ont été rejointes.
    }
ingest-note-active-removed =
    { $count ->
        [one] { $count } élément actif (script, cadre) a été laissé de côté.
       *[other] { $count } éléments actifs (scripts, cadres) ont été laissés de côté.
    }
ingest-note-hidden-removed =
    { $count ->
        [one] { $count } élément caché a été laissé de côté.
       *[other] { $count } éléments cachés ont été laissés de côté.
    }
ingest-note-struck-removed =
    { $count ->
        [one] { $count } passage barré a été laissé de côté.
       *[other] { $count } passages barrés ont été laissés de côté.
    }
ingest-note-attachments-left =
    { $count ->
        [one] Le courriel avait une pièce jointe, qui n’a pas été lue : { $detail }. Pour la lire, enregistrez-la et déposez-la ici.
       *[other] Le courriel avait { $count } pièces jointes, qui n’ont pas été lues : { $detail }. Pour en lire une, enregistrez-la et déposez-la ici.
    }
ingest-note-links-dropped =
    { $count ->
        [one] { $count } lien a perdu son adresse, qui n’était ni http, ni https, ni mailto.
       *[other] { $count } liens ont perdu leur adresse, qui n’était ni http, ni https, ni mailto.
    }
ingest-note-pictures-dropped =
    { $count ->
        [one] { $count } image sans adresse utilisable.
       *[other] { $count } images sans adresse utilisable.
    }
ingest-note-tags-dropped =
    { $count ->
        [one] { $count } balise HTML a été retirée du Markdown ; son texte reste.
       *[other] { $count } balises HTML ont été retirées du Markdown ; leur texte reste.
    }
ingest-note-nesting-cut =
    { $count ->
        [one] Éléments imbriqués aplatis au-delà de { $count } niveau.
       *[other] Éléments imbriqués aplatis au-delà de { $count } niveaux.
    }
ingest-note-attributes-cut =
    { $count ->
        [one] { $count } élément avait trop d’attributs ; les premiers ont été lus.
       *[other] { $count } éléments avaient trop d’attributs ; les premiers ont été lus.
    }
ingest-note-names-cut =
    { $count ->
        [one] { $count } balise au nom inconnu a été laissée de côté, car il y en avait trop de différents ; son texte reste.
       *[other] { $count } balises aux noms inconnus ont été laissées de côté, car il y en avait trop de différents ; leur texte reste.
    }
ingest-note-formatting-cut =
    { $count ->
        [one] { $count } balise de gras ou d’italique a été laissée de côté, car trop ne sont jamais refermées dans cette page ; son texte reste.
       *[other] { $count } balises de gras ou d’italique ont été laissées de côté, car trop ne sont jamais refermées dans cette page ; leur texte reste.
    }
ingest-note-no-main-text = Le corps de l’article n’a pas pu être distingué du reste de la page : tout est là.
ingest-error-empty = Il n’y a pas de texte là-dedans.
ingest-error-too-long = Ce texte fait { $size } ko ; la limite est de { $limit } ko.
ingest-error-too-many-blocks = Ce texte a { $count } paragraphes, lignes ou cellules ; la limite est de { $limit } 000.
ingest-error-file-too-large = Ce fichier fait { $size } ko ; la limite est de { $limit } ko.
ingest-error-binary =
    { $detail ->
        [pdf] Postil n’a pas pu lire ce PDF : copiez-en le texte et collez-le.
        [docx] Postil n’a pas pu lire ce document Word : copiez-en le texte et collez-le.
        [odt] Postil n’a pas pu lire ce document OpenDocument : copiez-en le texte et collez-le.
        [fodt] Postil ne lit pas les documents OpenDocument d’un seul tenant (.fodt) : enregistrez-le au format .odt, puis déposez-le de nouveau.
        [msg] Postil ne lit pas les courriels d’Outlook (.msg) : enregistrez-le au format .eml, ou copiez-en le texte et collez-le.
        [doc] Postil ne lit pas les anciens documents Word (.doc) : enregistrez-le au format .docx, puis déposez-le de nouveau.
        [office] Postil ne lit pas les anciens documents Office : copiez le texte de l’article et collez-le.
        [rtf] Postil ne lit pas le format RTF : enregistrez-le au format .docx ou .odt, puis déposez-le de nouveau.
        [pages] Postil ne lit pas les documents Pages : exportez-le au format Word (.docx), puis déposez-le.
        [epub] Postil ne lit pas les livres EPUB : ouvrez-le, copiez le passage et collez-le.
        [table] Postil ne lit pas les feuilles de calcul : copiez les cellules et collez-les.
        [slides] Postil ne lit pas les présentations : copiez-en le texte et collez-le.
        [webarchive] Postil ne lit pas les archives web de Safari : enregistrez la source de la page, ou copiez le texte de l’article et collez-le.
        [zip] Postil n’ouvre pas les archives : dépliez-la, puis déposez le fichier qu’elle contient.
        [picture] Ce fichier est une image, sans texte à lire : faites-en reconnaître le texte (OCR), puis collez-le.
        [media] Postil ne lit ni le son ni la vidéo : collez-en une transcription.
       *[other] Postil ne lit pas ce type de fichier : copiez le texte de l’article et collez-le.
    }
ingest-error-damaged = Ce fichier est abîmé ou incomplet : rien n’a été chargé. ({ $detail })
ingest-error-missing = Ce fichier n’a pas de texte là où il devrait : rien n’a été chargé. ({ $detail })
ingest-error-encrypted = Ce fichier est protégé par un mot de passe : enregistrez-le sans, puis déposez-le de nouveau.
ingest-error-too-large = Déplié, ce fichier est trop grand : rien n’a été chargé. ({ $detail })
ingest-error-too-dense = Ce fichier est comprimé comme aucun texte ne l’est : rien n’a été chargé. ({ $detail })
ingest-error-too-many = Ce fichier a trop de parties : rien n’a été chargé. ({ $detail })
ingest-error-too-many-pages = Ce PDF a trop de pages : rien n’a été chargé. ({ $detail })
ingest-error-too-deep = Ce fichier est imbriqué trop profondément : rien n’a été chargé. ({ $detail })
ingest-error-no-words = Ce fichier n’a pas de texte à lire.
ingest-error-no-text = Ce fichier n’a pas de texte : ses pages sont peut-être des images.
ingest-error-blocks = Le texte n’a pas pu être assemblé.

## Dits au lecteur d’écran

said-undone = Annulé : { $title }
said-redone = Rétabli : { $title }
said-elsewhere = Dans les autres articles : sources, { $sources } ; affirmations jugées, { $claims }
said-detected =
    { $count ->
        [0] Aucune suggestion
        [one] { $count } suggestion
       *[other] { $count } suggestions
    }
said-item = { $kind } : { $words } ({ $position } sur { $count })
said-nothing-found = Rien n’a été trouvé
said-hit = Résultat { $position } sur { $count }
said-selected = Sélection : { $words }
said-end-of-text = Fin du texte
said-no-such-verdict =
    { $count ->
        [one] L’échelle en usage n’a que { $count } verdict
       *[other] L’échelle en usage n’a que { $count } verdicts
    }
said-no-claim-to-judge = Seule une affirmation marquée reçoit un verdict : acceptez-la d’abord
said-marked-already = Déjà marqué ainsi
said-no-further = Impossible d’aller plus loin
said-edges = Déplacement des bornes de : { $words }
said-marked-alike =
    { $count ->
        [0] Aucun autre endroit à marquer
        [one] { $count } endroit marqué
       *[other] { $count } endroits marqués
    }
said-no-more-items = Rien à parcourir
said-no-more-claims = Plus d’affirmation à vérifier
said-no-more-suggestions = Plus de suggestion à trancher

## Étapes que l’on annule

undo-dates-moved = Dates recalculées
undo-accept = Suggestion acceptée
undo-reject = Suggestion rejetée
undo-accept-like = Suggestions semblables acceptées
undo-accept-opinion = Acceptée comme opinion
undo-reject-like = Suggestions semblables rejetées
undo-mark-article = Remarque sur tout l’article
undo-mark-article-claim = Affirmation sur tout l’article
undo-mark-article-question = Question sur tout l’article
undo-mark-entity = Entité marquée
undo-mark-claim = Affirmation marquée
undo-mark-quote = Citation marquée
undo-mark-question = Question posée
undo-mark-note = Note posée
undo-mark-highlight = Passage surligné
undo-unmark = Marque supprimée
undo-judge = Verdict donné
undo-unjudge = Verdict retiré
undo-add-evidence = Preuve ajoutée
undo-remove-evidence = Preuve supprimée
undo-set-aside = Passage mis à l’écart
undo-take-back = Passage remis dans l’article

## Un champ changé, par sorte et par champ

undo-move-edges = Bornes déplacées
undo-add-target = Passage ajouté à la marque
undo-remove-target = Passage retiré de la marque
undo-mark-all-like = Toutes les occurrences marquées
undo-unmark-all-like = Toutes les occurrences démarquées
undo-mark-found = Résultats marqués
undo-merge-entities = Entités réunies
undo-retype-entity = Type changé partout
undo-split-entity = Entité séparée
undo-rename-tag = Étiquette renommée
undo-merge-tag = Étiquettes réunies
undo-remove-tag = Étiquette retirée partout
undo-set-scale = Échelle de verdicts enregistrée
undo-remove-scale = Échelle de verdicts supprimée
undo-add-source = Source ajoutée
undo-remove-source = Source supprimée
undo-confirm = Relecture changée
undo-assign = Responsable changé
undo-set-article-title = Titre corrigé
undo-set-article-subtitle = Sous-titre corrigé
undo-set-article-byline = Signature corrigée
undo-set-article-site = Média corrigé
undo-set-article-address = Adresse corrigée
undo-set-article-language = Langue corrigée
undo-set-article-published = Date de publication corrigée
undo-set-article-updated = Date de mise à jour corrigée
undo-set-article-retrieved = Date de consultation corrigée
undo-set-block-version = Version du passage changée
undo-set-block-block = Passage changé
undo-set-block-aside = Mise à l’écart changée
undo-set-mark-number = Numéro changé
undo-set-mark-kind = Sorte de marque changée
undo-set-mark-type = Type d’entité changé
undo-set-mark-targets = Bornes de la marque changées
undo-set-mark-origin = Origine changée
undo-set-mark-entity = Entité changée
undo-set-mark-value = Valeur changée
undo-set-mark-note = Note changée
undo-set-mark-tags = Étiquettes changées
undo-set-mark-own-words = Reformulation changée
undo-set-mark-speaker = Auteur des propos changé
undo-set-mark-said-on = Date des propos changée
undo-set-mark-claim-type = Type d’affirmation changé
undo-set-mark-correction = Correction proposée changée
undo-set-mark-priority = Priorité changée
undo-set-mark-status = Statut changé
undo-set-mark-verdict = Verdict changé
undo-set-mark-why = Raison du verdict changée
undo-set-mark-confidence = Degré de certitude changé
undo-set-mark-assignee = Responsable changé
undo-set-mark-contacts = Prises de contact changées
undo-set-mark-checked-by = Vérificateur changé
undo-set-mark-confirmed-by = Relecteur changé
undo-set-entity-type = Type d’entité changé
undo-set-entity-name = Nom d’entité changé
undo-set-entity-wikidata = Identifiant Wikidata changé
undo-set-source-number = Numéro de source changé
undo-set-source-address = Adresse de source changée
undo-set-source-title = Titre de source changé
undo-set-source-publisher = Éditeur de source changé
undo-set-source-written-by = Auteur de source changé
undo-set-source-published = Date de source changée
undo-set-source-consulted = Date de consultation changée
undo-set-source-archive = Copie archivée changée
undo-set-source-kind = Nature de la source changée
undo-set-source-confidential = Confidentialité changée
undo-set-evidence-mark = Affirmation de la preuve changée
undo-set-evidence-source = Source de la preuve changée
undo-set-evidence-stance = Portée de la preuve changée
undo-set-evidence-passage = Passage cité changé
undo-set-evidence-passage-sha256 = Empreinte du passage changée
undo-set-evidence-locator = Emplacement changé
undo-set-evidence-searched = Recherche changée
undo-set-link-from = Début du lien changé
undo-set-link-to = Fin du lien changée
undo-set-link-kind = Sorte de lien changée
undo-set-reply-to = Destination de la réponse changée
undo-set-reply-text = Réponse changée
undo-set-decision-key = Décision changée
undo-set-decision-kind = Sorte de décision changée
undo-set-decision-type = Type de décision changé
undo-set-decision-targets = Passage de la décision changé
undo-set-decision-accepted = Décision inversée
undo-set-author-name = Nom changé
undo-set-author-initials = Initiales changées
undo-set-author-colour = Couleur changée
undo-set-scale-name = Nom de l’échelle modifié
undo-set-scale-values = Verdicts de l’échelle modifiés
undo-set-scale-others = Verdicts hors échelle modifiés
