### Words of the reader: text, cards, list, index, keyboard.

## Kinds of mark

kind-entity = Entity
kind-claim = Claim
kind-quote = Quotation
kind-question = Question
kind-note = Note
kind-highlight = Highlight
suggested-kind-entity = Suggested entity
suggested-kind-claim = Suggested claim
suggested-kind-quote = Suggested quotation
suggested-kind-question = Suggested question
suggested-kind-note = Suggested note
suggested-kind-highlight = Suggested highlight

## Types of entity

type-person = Person
type-place = Place
type-organization = Organization
type-group = Group
type-event = Event
type-product = Product
type-law = Law or treaty
type-date = Date
type-time = Time
type-quantity = Quantity
type-percent = Percentage
type-money = Amount of money
suggested-type-person = Suggested person
suggested-type-place = Suggested place
suggested-type-organization = Suggested organization
suggested-type-group = Suggested group
suggested-type-event = Suggested event
suggested-type-product = Suggested product
suggested-type-law = Suggested law or treaty
suggested-type-date = Suggested date
suggested-type-time = Suggested time
suggested-type-quantity = Suggested quantity
suggested-type-percent = Suggested percentage
suggested-type-money = Suggested amount of money
types-person = People
types-place = Places
types-organization = Organizations
types-group = Groups
types-event = Events
types-product = Products
types-law = Laws and treaties
types-date = Dates
types-time = Times
types-quantity = Quantities
types-percent = Percentages
types-money = Amounts of money

## Claims

status-to-do = To do
status-in-progress = In progress
status-awaiting-reply = Awaiting reply
status-checked = Checked
status-incomplete = Incomplete
status-disputed = Disputed
status-not-checkable = Not checkable
status-opinion = Opinion
verdict-true = True
verdict-mostly-true = Mostly true
verdict-needs-nuance = Needs nuance
verdict-misleading = Misleading
verdict-out-of-context = Out of context
verdict-mostly-false = Mostly false
verdict-false = False
verdict-insufficient-evidence = Insufficient evidence
confidence-low = Low
confidence-medium = Medium
confidence-high = High
priority-low = Low
priority-normal = Normal
priority-high = High
claim-type-quantity = Figure
claim-type-causal = Cause and effect
claim-type-comparison = Comparison
claim-type-law = Law or rule
claim-type-prediction = Prediction
claim-type-quote = Reported words
claim-type-event = Event
claim-type-other = Other
stance-supports = Supports
stance-refutes = Refutes
stance-context = Gives context
source-kind-primary = Primary
source-kind-secondary = Secondary
claim-verdict = Verdict
claim-status = Status
claim-confidence = Confidence
claim-priority = Priority
claim-own-words = The claim in your words
claim-speaker = Who says it
claim-speaker-none = not given
claim-speaker-suggested = { $name } (suggestion)
claim-speaker-other = somebody else…
claim-speaker-name = Name of who says it
claim-speaker-thing = Correct who says it: { $name }
claim-said-on = Said on
claim-type = Type of claim
claim-correction = Proposed correction
choice-none = —

## Why a sentence is offered

reason-figure = Has a figure: “{ $words }”
reason-quote = Quotes somebody
reason-superlative = Superlative or first time: “{ $words }”
reason-attributed = Attributed to { $words }
# These two are never said: only French contracts the article.  Every message is in
# both languages.
reason-attributed-le = Attributed to { $words }
reason-attributed-les = Attributed to { $words }
reason-hedged = Hedged: “{ $words }”
reason-comparison = Compares: “{ $words }”
reason-cause = Gives a cause: “{ $words }”
reason-date = Says when something happened: “{ $words }”
reason-act = Says that somebody did something: “{ $words }”
reason-law = Invokes a law or a right: “{ $words }”
reason-prediction = Says what will happen: “{ $words }”
reason-accusation = Accuses: “{ $words }”
reason-wording = Worded like a claim: “{ $words }”
score-low = weak sign
score-medium = clear sign
score-high = strong sign

## What is set aside

aside-navigation = navigation
aside-repetition = repetition
aside-byline = byline
aside-share = sharing
aside-related = related articles
aside-comments = comments
aside-notice = notices of the site
aside-footer = footer
aside-hand = by hand

## Text

reader-text = Text of the article
reader-picture = Picture
reader-set-aside = Set aside:
reader-take-back = Take back into the article
reader-aside-this = Set this passage aside
reader-detecting = Looking for names, figures and claims…
reader-detection-failed = Detection failed. You can mark the text by hand.
reader-without-lists = Without lists of names: only shapes were recognised.
reader-left =
    { $count ->
        [0] No suggestion left to decide
        [one] { $count } suggestion to decide
       *[other] { $count } suggestions to decide
    }
tabs-label = Columns
tab-text = Text
tab-cards = Cards
tab-index = Index
sheet-shrink = Show less of the card
sheet-enlarge = Show more of the card
toolbar-label = Mark the selection
toolbar-types = Type of entity
toolbar-raw = Do not fit to words
toolbar-raw-title = Mark exactly what is selected (Alt while selecting)
stack-label = Marks at this place
stack-open-link = Open the link in a new tab

## Cards

cards-label = Marks and suggestions
cards-earlier = Show earlier ones
cards-later = Show later ones
cards-detecting = Detection is under way. You can already select text and mark it.
cards-detection-failed = Detection failed. Select text to mark it.
cards-none = Nothing is marked. Select text to begin.
cards-no-suggestions = All suggestions are decided.
cards-not-found = The search finds no card of this kind; it hides others.
cards-found-hidden = The filter hides the cards that the search finds.
cards-none-shown = No card of this kind.
cards-apart = Chosen, but none of those that the filter or the search shows:
filter-label = Shown in the text and as cards
filter-all = All
filter-claims = Claims
filter-entities = Entities
filter-marks = Marks
filter-suggestions = Suggestions
card-whole-article = The whole article
card-checked = Check finished
card-evidence =
    { $count ->
        [one] { $count } piece of evidence
       *[other] { $count } pieces of evidence
    }
card-accept = Accept
card-reject = Reject
card-accept-like = Accept all like this
card-reject-like = Reject all like this
card-score = Sign
card-entity = Full name
card-value = Value
card-why = Why
card-remove = Remove mark
origin-person = Marked by hand
origin-detector = Accepted suggestion
entity-type = Type
entity-name = Full name
field-note = Note
field-note-hint = Markdown is fine
note-preview = Preview of the note
field-tags = Tags
field-tags-hint = separated by commas
field-date-hint = 2024-04-13
field-date-bad = A date is written 2024-04-13, 2024-04 or 2024. What is typed stays here, and nothing changes before it is corrected.
field-address-bad = This is no web or mailto address. It stays here, and nothing is changed until it is corrected.
field-count = { $count } / { $advised } characters

## Evidence

evidence-title = Evidence
evidence-none = No evidence yet.
evidence-add = Add evidence
evidence-save = Save evidence
evidence-remove = Remove this evidence
evidence-stance = What it does to the claim
evidence-source = Source
evidence-source-new = New source
evidence-elsewhere = Sources of other articles…
evidence-elsewhere-none = The other articles have no more sources.
source-drag = Can be dragged onto a claim, in the text or on its card
evidence-address = Address
evidence-address-hint = https://…
evidence-address-bad = The address must be a web or mailto address without spaces.
evidence-title-field = Title
evidence-publisher = Publisher
evidence-published = Published on
evidence-kind = Nearness
evidence-passage = Quoted passage
evidence-passage-hint = The source’s exact words
evidence-locator = Place in the source
evidence-locator-hint = page, paragraph, timecode
evidence-nothing-found = Searched, nothing found
evidence-searched-where = Where did you search?
evidence-searched-hint = databases, sites, people consulted
evidence-searched = Searched without finding anything: { $where }

## Values

value-percent = { $number }%
value-day = { $day } { $month } { $year }
value-month = { $month } { $year }
month-01 = January
month-02 = February
month-03 = March
month-04 = April
month-05 = May
month-06 = June
month-07 = July
month-08 = August
month-09 = September
month-10 = October
month-11 = November
month-12 = December
duration-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
duration-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
duration-weeks =
    { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
duration-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
duration-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
duration-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
duration-seconds =
    { $count ->
        [one] { $count } second
       *[other] { $count } seconds
    }

## Left column

rail-label = Outline, index and sources
rail-outline = Outline
rail-index = Index
rail-index-empty = No name is marked or suggested.
rail-tensions = Figures to compare
rail-sources = Sources
rail-sources-empty = No source yet.
index-counts = { $marks } marked, { $suggestions } suggested
index-says =
    { $count ->
        [one] { $count } claim, not marked in the text
       *[other] { $count } claims, not marked in the text
    }
source-uses =
    { $count ->
        [one] { $count } piece of evidence
       *[other] { $count } pieces of evidence
    }

## List view

list-pages = Pages of the list
list-page = Page { $page } of { $count }
list-previous = Previous page
list-next = Next page
list-mark-claim = Mark as a claim
list-mark-note = Add a note

## Keyboard

keys-title = Keyboard shortcuts
keys-off = Single keys (letters, digits, signs) are turned off in the settings: only those with Ctrl, Enter and Escape do anything.
keys-note = Letters do nothing while you type. Digits work without Shift, on an AZERTY keyboard too.
key-escape = Esc
key-shift = Shift
key-enter = Enter
key-next = Next mark or suggestion
key-previous = Previous mark or suggestion
key-next-claim = Next claim to check
key-next-suggestion = Next suggestion
key-stack-next = Next mark at the same place
key-stack-previous = Previous mark at the same place
key-accept = Accept the suggestion
key-reject = Reject the suggestion
key-accept-like = Accept all like this
key-reject-like = Reject all like this
key-verdict = Verdict on the chosen claim, or your type for selected words
key-evidence = Add evidence
key-mark-entity = Mark the selection as an entity
key-mark-claim = Mark the selection as a claim
key-mark-question = Ask a question about the selection
key-mark-note = Annotate the selection
key-mark-quote = Mark the selection as a quotation
key-mark-highlight = Highlight the selection
key-undo = Undo
key-redo = Redo
key-download = Download
key-toggle-view = Switch between text and list
key-clear = Drop the selection or the choice
key-help = Show this list
