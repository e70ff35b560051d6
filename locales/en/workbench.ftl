### Words of the workbench: find, commands, ends, people, sources, tags.

## Find

find-label = Find in the text, notes and fields
find-hint = words, /expression/i, verdict:false, by:me…
find-count =
    { $count ->
        [0] nothing found
        [one] { $count } place
       *[other] { $count } places
    }
find-items =
    { $count ->
        [0] no card
        [one] { $count } card
       *[other] { $count } cards
    }
find-about = in: { $fields }
find-next = Next hit
find-previous = Previous hit
find-clear = Clear the search
find-keep = Keep this search
find-drop = No longer keep this search
find-kept = Searches that were kept
find-drop-named = No longer keep the search “{ $search }”
find-mark = Mark every place
find-mark-as = Mark every place as
find-odd = What is between the slashes cannot be looked for: it is no regular expression, repeats what varies, repeats too much, or names characters by their number. Nothing else was looked for.
find-unknown = Unknown field: { $name }. The words are looked for as they are.
find-cut = This expression takes too long on this text, so not everything was looked through. Say more exactly what is repeated: [^.]* or \w+ in the place of .*
find-help = Find: words are found whatever their case and accents. In a regular /expression/ both count; with /expression/i case does not.

## Commands

palette-title = Commands
palette-hint = What do you want to do?
palette-none = No command of that name.

## Overview

overview-label = Overview. Claims checked: { $checked }, to check: { $open }, suggested: { $suggested }
overview-legend =
    Overview of the claims
    Hollow bar: to check
    Full bar: true
    Half bar: mixed
    Split bar: false
    Narrow bar: closed without a verdict
    Dots: suggestion
    Frame: what is on the screen

## Ends

edges-label = Ends of the passage
edges-start-back = Start: word before
edges-start-on = Start: word after
edges-end-back = End: word before
edges-end-on = End: word after
edges-start-handle = Move the start
edges-end-handle = Move the end
edges-keep = Keep
edges-hint = ← → end, Shift start, Ctrl by word, Enter keeps, Escape gives up
places-title = Where
places-edges = Move the ends
places-edges-of = Move the ends of “{ $words }”
places-remove = Remove the passage “{ $words }”
places-add = Add to the chosen mark
places-mark-others =
    { $count ->
        [one] Mark { $count } other occurrence
       *[other] Mark the { $count } other occurrences
    }
places-unmark-all =
    { $count ->
        [one] Unmark { $count } occurrence
       *[other] Unmark the { $count } occurrences
    }

## Scales

scale-label = Scale
scale-postil = Postil, eight verdicts
scale-five = Five steps
scale-three = True, false, unproven
scale-media = Images and videos (MediaReview)
scale-new = New scale…
scale-edit = Change the scale
scale-name = Name of the scale
scale-name-hint = e.g. House scale
scale-values = Verdicts, from truest to most false
scale-values-hint = one a line, at least two
scale-others = Verdicts outside the scale
scale-others-hint = e.g. Unverifiable
scale-needs = A name and at least two verdicts.
scale-too-long = At most { $count } verdicts: one for each digit key.
scale-untitled = Scale without a name
scale-save = Keep the scale
scale-remove = Remove the scale
verdict-half-true = Half true
verdict-unproven = Unproven
verdict-original-media = Original media
verdict-decontextualized = Missing context
verdict-edited-or-cropped = Edited or cropped
verdict-transformed = Transformed
verdict-staged = Staged
verdict-satire-or-parody = Satire or parody
claim-why = Why this verdict
claim-why-hint = in one sentence

## People

people-title = Follow-up
people-assignee = Assignee
people-assignee-hint = initials
people-checked-by = Checked by { $name }
people-judged-by = Verdict given by { $name }
people-confirmed-by = Looked over by { $name }
people-nobody = Not checked yet
people-closed = Closed without a verdict
people-confirm = Confirm the check
people-unconfirm = Withdraw my confirmation
people-unnamed = somebody unnamed
trail-title = History of the verdict
trail-none = no verdict
trail-line = { $from } → { $to }
trail-undone = undo
trail-name-me = Give my name (settings)
contacts-title = Contacts
contacts-when = When
contacts-whom = Who
contacts-channel = By
contacts-until = Answer due
contacts-answer = Answer
contacts-add = Add a contact
contacts-remove = Remove this contact
channel-mail = E-mail
channel-phone = Telephone
channel-message = Messenger
channel-in-person = In person
channel-other = Other

## Entities

entity-wikidata = Wikidata
entity-wikidata-hint = Q142, or the address of the item
entity-wikidata-bad = A Wikidata id is Q followed by digits.
entity-merge = Merge with
entity-merge-none = choose…
entity-merge-now = Merge
entity-split = Make it an entity of its own
entity-retype =
    { $count ->
        [one] This type for the mention
       *[other] This type for all { $count } mentions
    }

## Sources

source-add = Add a source
source-edit = Edit
source-done = Close
source-remove = Remove the source and its evidence
source-complete = A stranger could find it
source-missing = Missing: { $fields }
source-unlocated =
    { $count ->
        [one] where its evidence is (page, paragraph, timecode, or the quoted passage of a web page or a letter)
       *[other] where { $count } pieces of evidence are (page, paragraph, timecode, or the quoted passage of a web page or a letter)
    }
source-written-by = Author
source-consulted = Consulted on
source-archive = Archived copy
source-confidential = Confidential: left out of exports
source-archived = archived copy
source-passage-link = Show the passage
source-untitled = Untitled source

## Tags

tags-title = Tags
tags-rename = Rename (empty: remove)
tags-find = Find

## Triage

status-precision = Detector: { $accepted } of { $decided } accepted ({ $percent }%)
sureness-label = Suggestions at least this sure
sureness-value =
    { $count ->
        [0] all
       *[other] { $count }%
    }
sureness-hidden =
    { $count ->
        [0] none hidden
        [one] { $count } less sure hidden
       *[other] { $count } less sure hidden
    }
cards-unsure = The suggestions left are less sure than asked for above.
article-mark = About the whole article
article-mark-note = Note
article-mark-claim = Claim
article-mark-question = Question

## Keyboard

key-walk-word = Select the next word
key-walk-word-back = Select the word before
key-walk-sentence = Select the next sentence
key-walk-sentence-back = Select the sentence before
key-edges = Move the ends of the passage or the mark
key-add-target = Add the selection to the chosen mark
key-toggle-marks = Hide or show the marks in the text
key-find = Find
key-palette = All commands
key-write-note = Write the note
key-open-card = Go to the chosen card
key-first = First mark or suggestion
key-last = Last mark or suggestion
keys-change = Change
keys-press = Press the key…
keys-taken = This key already does: { $use }
keys-unusable = This key cannot be used.
keys-reset = Reset
keys-save = Save my keys
keys-take = Take keys from a file
keys-reset-all = All keys as they were
keys-all-reset = All keys are as they were.
keys-file-taken-over =
    { $count ->
        [0] This file changes no key: all are as they were.
        [one] { $count } key taken from the file.
       *[other] { $count } keys taken from the file.
    }
keys-file-other = This is no file of Postil keys; nothing was changed.
keys-file-newer = This file is of a newer version of Postil; nothing was changed.
keys-file-refused = Nothing was changed.
keys-file-unknown = There is no command “{ $name }”.
keys-file-unusable = “{ $key }” cannot be the key for “{ $use }”.
keys-file-taken = “{ $key }” would be for “{ $use }” and for “{ $other }”.

## Commands without a key

command-type-person = Entity: person
command-type-place = Entity: place
command-type-organization = Entity: organization
command-type-group = Entity: group
command-type-event = Entity: event
command-type-product = Entity: product
command-type-law = Entity: law or treaty
command-type-date = Entity: date
command-type-time = Entity: time
command-type-quantity = Entity: quantity
command-type-percent = Entity: percentage
command-type-money = Entity: amount of money
command-unmark = Remove the chosen mark
command-mark-others = Mark every occurrence like the chosen mark
command-unmark-all = Unmark every occurrence of the chosen mark
command-link = Link the chosen mark to another
command-reply = Reply to the chosen mark
command-entity-name = Rename the chosen entity
command-wikidata = Wikidata id of the chosen entity
command-merge = Merge the chosen entity with another
command-split = Split the chosen mention from its entity
command-tags = Tags of the chosen mark
command-own-words = Put the chosen claim in your own words
command-speaker = Who says the chosen claim
command-said-on = Date the chosen claim was said
command-claim-type = Type of the chosen claim
command-confidence = Confidence in the chosen claim
command-priority = Priority of the chosen claim
command-assignee = Who is to check the chosen claim
command-why = Why this verdict
command-correction = Propose a correction
command-contact = Add a contact
command-confirm = Confirm the check of the chosen claim
command-look-before = Look for the chosen claim in other articles
command-status-to-do = Status: to do
command-status-in-progress = Status: in progress
command-status-awaiting-reply = Status: awaiting reply
command-status-checked = Status: checked
command-status-disputed = Status: disputed
command-status-not-checkable = Status: not checkable
command-status-opinion = Status: opinion
command-verdict-true = Verdict: true
command-verdict-mostly-true = Verdict: mostly true
command-verdict-needs-nuance = Verdict: needs nuance
command-verdict-misleading = Verdict: misleading
command-verdict-out-of-context = Verdict: out of context
command-verdict-half-true = Verdict: half true
command-verdict-mostly-false = Verdict: mostly false
command-verdict-false = Verdict: false
command-verdict-insufficient-evidence = Verdict: insufficient evidence
command-verdict-unproven = Verdict: unproven
command-verdict-original-media = Verdict: original media
command-verdict-decontextualized = Verdict: missing context
command-verdict-edited-or-cropped = Verdict: edited or cropped
command-verdict-transformed = Verdict: transformed
command-verdict-staged = Verdict: staged
command-verdict-satire-or-parody = Verdict: satire or parody
command-verdict-own-1 = Verdict no. 1 of a scale of your own
command-verdict-own-2 = Verdict no. 2 of a scale of your own
command-verdict-own-3 = Verdict no. 3 of a scale of your own
command-verdict-own-4 = Verdict no. 4 of a scale of your own
command-verdict-own-5 = Verdict no. 5 of a scale of your own
command-verdict-own-6 = Verdict no. 6 of a scale of your own
command-verdict-own-7 = Verdict no. 7 of a scale of your own
command-verdict-own-8 = Verdict no. 8 of a scale of your own
command-verdict-own-9 = Verdict no. 9 of a scale of your own
command-verdict-own-10 = Verdict no. 10 of a scale of your own
command-verdict-named = Verdict: { $verdict }
command-scale-postil = Verdict scale: Postil, eight verdicts
command-scale-five = Verdict scale: five steps
command-scale-three = Verdict scale: true, false, unproven
command-scale-media = Verdict scale: images and videos (MediaReview)
command-article-note = Note something about the whole article
command-article-claim = Add a claim about the whole article
command-article-question = Ask a question about the whole article
command-add-source = Add a source
command-own-type = Make a type of mark
command-take-snapshot = Name the current state
command-compare = Compare with the last named state, or close the comparison
command-edit-article = Correct the title, date and source of the article
command-show-all = Show everything
command-show-claims = Show claims only
command-show-entities = Show entities only
command-show-marks = Show marks only
command-show-suggestions = Show suggestions only
command-order-text = Order of cards: as in the text
command-order-priority = Order of cards: by priority
command-order-status = Order of cards: by progress
command-order-score = Order of cards: by how sure the detector is
command-colours-type = Colours: type
command-colours-verdict = Colours: verdict
command-colours-status = Colours: progress
command-colours-author = Colours: author
command-colours-evidence = Colours: evidence
command-theme-system = Appearance: same as the system
command-theme-light = Appearance: light
command-theme-dark = Appearance: dark
command-language-fr = Language: français (French)
command-language-en = Language: English (anglais)
command-settings = Settings
command-save-keys = Save my keys as a file
command-take-keys = Take the keys of a file
command-reset-keys = Reset all keys
command-download-shared = Download without confidential sources and contacts
command-close = Close the article, back to the library
keys-give = Give it a key
keys-without = Commands with no default key
notice-idle-compare = “{ $command }”: no state has a name. Name the state of the check first, in the index.
notice-idle-now = “{ $command }”: there is nothing to do at the moment.
notice-idle-scale = “{ $command }”: this verdict is not on the scale in use. Choose the scale that has it first.
notice-idle-command = “{ $command }”: there is nothing here to do it to. Choose a mark first, or select words.
notice-no-undo = There is nothing to undo.
notice-no-redo = There is nothing to redo.
notice-hidden-suggestions =
    { $count ->
        [one] { $count } suggestion is left to decide, hidden by the filter or the search.
       *[other] { $count } suggestions are left to decide, hidden by the filter or the search.
    }
notice-hidden-claims =
    { $count ->
        [one] { $count } claim is left to check, hidden by the filter or the search.
       *[other] { $count } claims are left to check, hidden by the filter or the search.
    }
verdict-elsewhere = Verdict given, not on the scale in use: { $verdict }
notice-scale-changed =
    { $count ->
        [one] { $count } claim keeps a verdict that the scale no longer has. Undo gives it back.
       *[other] { $count } claims keep a verdict that the scale no longer has. Undo gives it back.
    }
notice-source-removed =
    { $count ->
        [one] { $count } piece of evidence went with this source. Undo brings them back.
       *[other] { $count } pieces of evidence went with this source. Undo brings them back.
    }
notice-scale-removed =
    { $count ->
        [one] The scale had { $count } verdict: it stays, in words, without a place between true and false. Undo brings the scale back.
       *[other] The scale had { $count } verdicts: they stay, in words, without a place between true and false. Undo brings the scale back.
    }
