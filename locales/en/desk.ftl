### Words of the desk: links, discussion, named states, types of mark, colours, order.

## Colours

settings-colours = What colours tell
colours-type = type
colours-verdict = verdict
colours-status = progress
colours-author = author
colours-evidence = evidence
legend-label = What the colours tell
legend-no-verdict = No verdict
legend-true = Rather true
legend-mixed = Neither true nor false
legend-false = Rather false
legend-under-way = Under way
legend-done = Done
legend-undecided = Does not settle it

## Links between marks

link-title = Links with other marks
link-add = Link to another mark
link-kind = This mark…
link-other = … that one
link-save = Link
link-remove = Remove this link
link-said-by = is said by
link-supports = supports
link-contradicts = contradicts
link-repeats = repeats
link-depends-on = depends on
linked-said-by = says
linked-supports = is supported by
linked-contradicts = is contradicted by
linked-repeats = is repeated by
linked-depends-on = is a condition of

## Discussion

card-replies =
    { $count ->
        [one] { $count } reply
       *[other] { $count } replies
    }
reply-title = Discussion
reply-new = Your reply
reply-send = Reply
reply-answer = Reply to this
reply-edit = Your message
reply-remove = Remove this message

## Named states

snapshot-title = Kept states
snapshot-name = Name of the present state
snapshot-take = Keep this state
snapshot-compare = Compare
snapshot-restore = Go back to this state
snapshot-remove = Remove this state
snapshot-no-history = This state cannot be found again: the history of this article does not go back to it.
snapshot-same = Nothing has changed since.
snapshot-counts = Since then: +{ $added } (added), −{ $removed } (removed), ~{ $changed } (changed)
snapshot-colon = {": "}
record-article = Article
record-block = Passage set aside
record-entity = Entity
record-source = Source
record-evidence = Evidence
record-link = Link
record-reply = Reply
record-decision = Decision
record-scale = Scale
record-type = Type of mark

## Types of mark of the file's own

types-title = Your types of mark
types-add = Add a type
types-name = Name
types-description = What it is for
types-colour = Colour
types-taken = Another type has this name already.
types-save = Save the type
types-remove = Remove this type
colour-0 = Blue
colour-1 = Indigo
colour-2 = Violet
colour-3 = Pink
colour-4 = Turquoise
colour-5 = Slate
notice-type-refused = A type needs a name that no other has: “{ $name }” will not do.

## Undo

undo-add-link = Marks linked
undo-remove-link = Link removed
undo-add-reply = Reply added
undo-remove-reply = Reply removed
undo-take-snapshot = State kept
undo-remove-snapshot = State removed
undo-restore = Gone back to a kept state
undo-set-type = Type of mark saved
undo-remove-type = Type of mark removed
undo-mark-type = Passage marked
undo-set-snapshot-name = Name of the state changed
undo-set-type-name = Name of the type changed
undo-set-type-description = Description of the type changed
undo-set-type-colour = Colour of the type changed

## Judged before

before-title = Judged in other articles
before-look = Judged elsewhere before?
before-none = Your other articles have no claim like it.
before-open = Open “{ $title }”
claim-own-words-verdict = Word the claim as it is made; the verdict says what it is worth.

## Reading without marks

said-marks-hidden = Marks in the text hidden
said-marks-shown = Marks in the text shown
status-show-marks = Show the marks

## Claims and sources, more

claim-appeared = First appearance (address)
claim-type-experience = Personal experience
claim-type-picture = Picture or video
source-independence = Independence
independence-independent = Independent
independence-involved = Involved
source-form = Type of source
source-form-press = Press article
source-form-official = Official document
source-form-dataset = Dataset
source-form-study = Study
source-form-book = Book
source-form-interview = Interview
source-form-letter = Letter or e-mail
source-form-recording = Audio or video recording
source-form-post = Post in a social network
undo-set-source-form = Type of source changed
undo-set-mark-appeared = First appearance changed
undo-set-source-independence = Independence of the source changed

## Order of the cards

order-label = Order
order-text = As in the text
order-priority = By priority
order-status = By progress
order-score = By how sure the detector is
claim-lacks-evidence = Verdict given; a source is missing, or what was searched in vain, for the check to count.
claim-lacks-verdict = A verdict is missing for the check to count.

## Saving

download-confidential =
    { $count ->
        [one] { $count } source of this article is confidential.
       *[other] { $count } sources of this article are confidential.
    }
download-contacts =
    { $count ->
        [one] { $count } contact names somebody.
       *[other] { $count } contacts name people.
    }
download-whole = Everything, for me
download-shared = Without that, for others
download-shared-hint = The file for others has neither the confidential sources nor their evidence, nor the contacts, nor the history that tells of them: keep a whole file, too.
