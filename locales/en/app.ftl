### Words of the app: frame, first screen, notices, steps.

## The app

app-name = Postil
app-skip-to-article = Skip to the article
app-tagline = Read an article line by line, check what it claims.
app-title = { $title } – Postil
app-untitled = Untitled article
app-loading = Loading…
app-loading-named = Loading { $name }…
app-progress = page { $done } of { $count }
app-percent = { $count }%
app-detecting = Looking for names, figures and claims…
app-detection-failed = Detection failed; marking by hand works.
app-detection-without-lists = Name lists are not available; names were guessed from their shape.
app-close-dialog = Close
app-cancel = Cancel

## Banners

banner-worker-failed = Automatic detection could not start in this browser. Everything else works: marking, notes, checking, saving.
banner-no-highlights = This browser cannot highlight text without changing it. The list view shows everything; for highlights, use Chromium 128, Firefox 149, Safari 17.2 or later.
banner-show-list = Show the list

## Top bar

bar-label = Article and actions
bar-library = Library
bar-close = Close the article and go back to the library
bar-progress = { $checked } / { $count } checked
bar-progress-long =
    { $count ->
        [0] No claim marked yet
        [one] { $checked } of { $count } claim checked
       *[other] { $checked } of { $count } claims checked
    }
bar-no-claims = No claims yet
bar-undo = Undo
bar-undo-named = Undo “{ $title }”
bar-redo = Redo
bar-redo-named = Redo “{ $title }”
bar-view = View
bar-view-text = Text
bar-view-list = List
bar-download = Download
bar-download-title = Download the annotated article (.postil.json)
bar-settings = Settings

## Keeping

keeping-idle = Nothing to keep yet
keeping-kept = Kept in this browser at { $time }
keeping-kept-short = Kept, { $time }
keeping-not-kept =
    { $count ->
        [one] { $count } step not kept
       *[other] { $count } steps not kept
    }
keeping-denied = Cannot be kept here
keeping-elsewhere = Open in another tab

## Settings

settings-language = Language of the interface
settings-language-fr = Français
settings-language-en = English
settings-theme = Appearance
settings-theme-system = System
settings-theme-light = Light
settings-theme-dark = Dark
settings-keys = Single keys as commands
settings-keys-on = On
settings-keys-off = Only with Ctrl
settings-you = You
settings-name = Your name
settings-name-hint = Written with your marks into the files you download.
settings-initials = Initials
settings-relay-title = Sites that refuse
settings-relay = Your relay
settings-relay-bad = A relay begins with https://, or is on this machine. This one is not kept yet.
settings-relay-hint = Optional. With one, addresses that refuse go through it, and so leave this machine. Example: https://relay.example.org/?url={"{address}"}

## First screen

intake-title = Which article to check?
intake-lead = Paste an article: Postil finds names, figures, quotes and claims in it, for you to check one by one.
intake-paste-label = Text of the article
intake-paste-placeholder = Paste the article here…
intake-paste-hint = Headings, paragraphs, quotes and links are kept. Ctrl+Enter loads text you typed.
intake-load = Load the text
intake-open-file = Choose a file…
intake-file-hint = or drop one or several anywhere on the page: text, Markdown, HTML, MHTML, mail, Word, OpenDocument, PDF, .postil.json
intake-address = Address of the article
intake-address-load = Load
intake-address-hint = Asked of the site itself, without cookies; many sites refuse.
intake-drop-here = Drop the file to open it
intake-samples = Try it with a sample
intake-sample-fr = Article in French
intake-sample-en = Article in English
intake-sample-fr-credit = Wikinews, CC BY 2.5
intake-sample-en-credit = written for Postil, CC0
intake-private = Nothing leaves this browser: neither the article nor your notes.
intake-browsers = Works in Chromium 128, Firefox 149, Safari 17.2 and later.
intake-megabytes = { $count } MB
intake-pasted = pasted text
intake-typed = typed text
library-title = Library
library-empty = The articles you check are kept here, in this browser.
library-count =
    { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
library-open = Open “{ $title }”
library-delete = Delete “{ $title }”
library-modified = changed { $date }
library-delete-title = Delete this article?
library-delete-text = “{ $title }” with its marks, notes and sources will be erased from this browser. This cannot be undone.
library-delete-confirm = Delete

## Bookmark button

bookmarklet-title = Load the article that is open in another tab
bookmarklet-text = Keep this button in your bookmarks bar. Pressed on the page of an article, it hands the page to Postil: without a server, and even on a site that refuses to be read.
bookmarklet-name = To Postil
bookmarklet-copy = Copy the code
bookmarklet-copied = the page is copied. Paste it into Postil.
bookmarklet-saved = the page is saved: drop the file postil.html on Postil.
offered-title = Load this page?
offered-text = { $origin } hands “{ $title }” to Postil.
offered-take = Load

## Metadata

meta-label = About the article
meta-edit = Correct
meta-edit-title = Correct title, author, medium, date
meta-done = Done
meta-title = Title
meta-subtitle = Subtitle
meta-byline = Byline
meta-site = Medium
meta-address = Address
meta-address-hint = http or https
meta-published = Published
meta-published-hint = Year-month-day; dates “Tuesday” and “yesterday”.
meta-updated = Updated
meta-updated-on = updated { $date }
meta-published-invalid = A date is written 2024-04-13.
meta-address-invalid = The address must begin with http:// or https://.
meta-language = Language
meta-language-auto = As detected
meta-language-fr = French
meta-language-en = English
meta-by = by { $name }
meta-open-address = Open the original article in a new tab
meta-day =
    { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[other] December
    } { $year }
meta-no-date = no date

## Notices

notice-label = Notices
notice-severity-info = Information
notice-severity-warning = Warning
notice-severity-error = Error
notice-dismiss = Dismiss this notice
notice-rescue = Download a rescue copy
notice-replaced =
    { $count ->
        [one] { $count } unreadable character was replaced by �.
       *[other] { $count } unreadable characters were replaced by �.
    }
notice-empty-paste = There was no text to paste.
notice-empty-text = There is no text to load yet.
notice-empty-drop = There was neither a file nor text in what was dropped.
notice-text-too-long = This text has { $size }; the limit is { $limit }.
notice-file-too-large = { $name } has { $size }; the limit is { $limit }.
notice-file-unreadable = { $name } could not be read.
notice-several-files = { $count } files loaded: the first is open, all are in the library.
notice-some-files =
    { $loaded ->
        [0] None of the { $count } files could be read.
        [one] { $loaded } of { $count } files is in the library.
       *[other] { $loaded } of { $count } files are in the library.
    }
notice-too-many-files = More than 200 MB at once: the last files were not read. Drop them in several goes.
notice-of-file = { $name }: { $reason }
notice-opener-failed = This file could not be read: it is damaged, or too heavy for this browser. Nothing else is touched.
notice-address-odd = This is no address: one begins with https://.
notice-edges-judged = The words of this claim changed after its verdict: it is in progress again. Undo brings back words and state.
notice-fetch-refused = { $address } does not let another page read it, or does not exist. Use the bookmark button (below), paste the text of the article, or name a relay of your own in the settings.
notice-fetch-status = The site answers { $address } with error { $status }. Open the article in a tab, then use the bookmark button or paste the text.
notice-fetch-too-large = { $address } has more than 50 MB: nothing was loaded.
notice-fetch-slow = { $address } did not answer in time. Try again, or paste the text of the article.
notice-fetch-offline = This browser is offline: paste the text, or choose a file.
notice-relay-failed = Neither the site nor your relay gives { $address }. Use the bookmark button, or paste the text of the article.
notice-pages-left-out =
    { $count ->
        [one] { $count } page of this PDF could not be read: the text is not whole.
       *[other] { $count } pages of this PDF could not be read: the text is not whole.
    }
notice-too-long-page = The page you came from is too long to be handed over. It was copied or saved: paste it, or drop the file postil.html here.
notice-cut-off = The page you came from cut the line between the tabs. It copied its content or saved it: paste it, or drop the file postil.html here.
notice-bookmarklet-drag = Drag this button to the bookmarks bar, then press it there on the page of an article.
notice-code-copied = Code copied: make a bookmark and paste it as its address.
notice-code-not-copied = The browser did not allow copying: drag the button to the bookmarks bar.
notice-not-applied = This change could not be made. { $reason }
notice-file-warning = The file was opened, with a reservation: { $warning }
file-error-too-large = It has { $size } MB, the limit is 50 MB.
file-error-syntax = It is not JSON, line { $line }, column { $column } ({ $problem }).
file-error-foreign = It is not a Postil file.
file-error-newer = It comes from a newer version of Postil (format { $version }).
file-error-invalid = Something in it is not as it should be: { $at } ({ $problem }).
file-error-too-many = It has { $count } records, the limit is 50,000.
notice-file-refused = This file could not be opened; it was not changed. { $reason }
notice-address-refused = “{ $address }” is not an address that is allowed: http, https or mailto.
notice-source-not-here = This source belongs to another article: it can be reused from the evidence form.
notice-source-there = This source is among the evidence of this mark already.
notice-confirm-own = You checked this claim: somebody else has to look it over.
notice-no-sample = The sample could not be loaded. { $reason }
notice-not-downloaded = The file could not be handed to the browser. { $reason }
notice-not-kept = Your last step is not kept; it is still on the screen. Download a rescue copy. { $reason }
notice-full = The storage of this browser is full: your last step is not kept. Download a rescue copy, then delete articles from the library.
notice-no-journal = This article is not kept in this browser. Download a rescue copy.
notice-denied = This browser does not allow saving. Download your work before you close the tab.
notice-elsewhere = This article is open in another tab, which keeps it: what you do here is no longer kept. Reload the page to take over here.
notice-file-known = This article is already in the library, with everything that is in the file.
notice-file-copied = This article is already in the library with other changes: the file was opened as a copy, nothing was replaced.
notice-found =
    { $count ->
        [one] { $count } step found outside the history was kept aside.
       *[other] { $count } steps found outside the history were kept aside.
    }
notice-damaged =
    { $count ->
        [one] { $count } kept step cannot be read; it is left as it is.
       *[other] { $count } kept steps cannot be read; they are left as they are.
    }
notice-article-missing = This article is not in this browser.
notice-article-newer = This article was kept by a newer version of Postil; reload the page.
notice-article-damaged = This article could not be read; it is left as it is. { $reason }
notice-not-deleted = The article could not be deleted. { $reason }
notice-other-build = A newer version of Postil is online; reload the page to have detection again.
notice-desk-late = The article’s screen could not be loaded yet; Postil keeps trying. Check the connection; if it takes long, reload the page.
notice-reading-late = The article reader could not be loaded yet; Postil keeps trying. Check the connection; if it takes long, reload the page.
notice-worker-failed = The text could not be read: the background program stopped. Try again.

## What loading did to the text

ingest-note-charset-guessed = The file did not declare its encoding; { $detail } was assumed.
ingest-note-bytes-replaced = Some bytes did not fit the encoding { $detail }: they are replaced by �.
ingest-note-surrogates-replaced =
    { $count ->
        [one] { $count } unreadable character was replaced by �.
       *[other] { $count } unreadable characters were replaced by �.
    }
ingest-note-invisible-removed =
    { $count ->
        [one] { $count } invisible character was removed.
       *[other] { $count } invisible characters were removed.
    }
ingest-note-controls-removed =
    { $count ->
        [one] { $count } control character was removed.
       *[other] { $count } control characters were removed.
    }
ingest-note-lines-joined =
    { $count ->
        [one] { $count } broken line was joined.
       *[other] { $count } broken lines were joined.
    }
ingest-note-active-removed =
    { $count ->
        [one] { $count } active part (script, frame) was left out.
       *[other] { $count } active parts (scripts, frames) were left out.
    }
ingest-note-hidden-removed =
    { $count ->
        [one] { $count } hidden element was left out.
       *[other] { $count } hidden elements were left out.
    }
ingest-note-struck-removed =
    { $count ->
        [one] { $count } passage that is struck out was left out.
       *[other] { $count } passages that are struck out were left out.
    }
ingest-note-attachments-left =
    { $count ->
        [one] The mail came with a file that was not read: { $detail }. To read it, save it and drop it here.
       *[other] The mail came with { $count } files that were not read: { $detail }. To read one, save it and drop it here.
    }
ingest-note-links-dropped =
    { $count ->
        [one] { $count } link lost its address, which was not http, https or mailto.
       *[other] { $count } links lost their addresses, which were not http, https or mailto.
    }
ingest-note-pictures-dropped =
    { $count ->
        [one] { $count } picture had no address that can be kept.
       *[other] { $count } pictures had no address that can be kept.
    }
ingest-note-tags-dropped =
    { $count ->
        [one] { $count } HTML tag was taken out of the Markdown; its text stays.
       *[other] { $count } HTML tags were taken out of the Markdown; their text stays.
    }
ingest-note-nesting-cut =
    { $count ->
        [one] Elements nested deeper than { $count } level were flattened.
       *[other] Elements nested deeper than { $count } levels were flattened.
    }
ingest-note-attributes-cut =
    { $count ->
        [one] { $count } element had too many attributes; the first ones were read.
       *[other] { $count } elements had too many attributes; the first ones were read.
    }
ingest-note-names-cut =
    { $count ->
        [one] { $count } tag with a name of its own was left out, there being too many such names; its text stays.
       *[other] { $count } tags with names of their own were left out, there being too many such names; their text stays.
    }
ingest-note-formatting-cut =
    { $count ->
        [one] { $count } tag of bold or italics was left out, because too many of them never end on this page; its text stays.
       *[other] { $count } tags of bold or italics were left out, because too many of them never end on this page; their text stays.
    }
ingest-note-no-main-text = The article could not be told from the rest of the page: everything is there.
ingest-error-empty = There is no text in it.
ingest-error-too-long = This text has { $size } kB; the limit is { $limit } kB.
ingest-error-too-many-blocks = This text has { $count } paragraphs, lines or cells; the limit is { $limit },000.
ingest-error-file-too-large = This file has { $size } kB; the limit is { $limit } kB.
ingest-error-binary =
    { $detail ->
        [pdf] Postil could not read this PDF file: copy its text and paste it.
        [docx] Postil could not read this Word document: copy its text and paste it.
        [odt] Postil could not read this OpenDocument text: copy its text and paste it.
        [fodt] Postil does not read OpenDocument texts in one file (.fodt): save it as .odt, then drop it again.
        [msg] Postil does not read Outlook mails (.msg): save it as .eml, or copy its text and paste it.
        [doc] Postil does not read older Word documents (.doc): save it as .docx, then drop it again.
        [office] Postil does not read older Office documents: copy the article’s text and paste it.
        [rtf] Postil does not read Rich Text (.rtf): save it as .docx or .odt, then drop it again.
        [pages] Postil does not read Pages documents: export it as Word (.docx), then drop it.
        [epub] Postil does not read EPUB books: open it, copy the passage and paste it.
        [table] Postil does not read spreadsheets: copy the cells and paste them.
        [slides] Postil does not read presentations: copy their text and paste it.
        [webarchive] Postil does not read web archives of Safari: save the page’s source, or copy the article’s text and paste it.
        [zip] Postil does not open archives: unpack it, then drop the file that is in it.
        [picture] This file is a picture, with no text to read: have its text recognised (OCR), then paste it.
        [media] Postil reads neither sound nor video: paste a transcript of it.
       *[other] Postil does not read files of this kind: copy the article’s text and paste it.
    }
ingest-error-damaged = This file is damaged or not whole: nothing was loaded. ({ $detail })
ingest-error-missing = This file has no text where it should: nothing was loaded. ({ $detail })
ingest-error-encrypted = This file is protected by a password: save it without one, then drop it again.
ingest-error-too-large = Unpacked, this file is too large: nothing was loaded. ({ $detail })
ingest-error-too-dense = This file is packed as no text is: nothing was loaded. ({ $detail })
ingest-error-too-many = This file has too many parts: nothing was loaded. ({ $detail })
ingest-error-too-many-pages = This PDF has too many pages: nothing was loaded. ({ $detail })
ingest-error-too-deep = This file is nested too deeply: nothing was loaded. ({ $detail })
ingest-error-no-words = This file has no text to read.
ingest-error-no-text = This file has no text: its pages may be pictures.
ingest-error-blocks = The text could not be put together.

## Said to screen readers

said-undone = Undone: { $title }
said-redone = Redone: { $title }
said-elsewhere = In other articles: sources, { $sources }; judged claims, { $claims }
said-detected =
    { $count ->
        [0] No suggestions
        [one] { $count } suggestion
       *[other] { $count } suggestions
    }
said-item = { $kind }: { $words } ({ $position } of { $count })
said-nothing-found = Nothing was found
said-hit = Hit { $position } of { $count }
said-selected = Selected: { $words }
said-end-of-text = End of the text
said-no-such-verdict =
    { $count ->
        [one] The scale in use has only { $count } verdict
       *[other] The scale in use has only { $count } verdicts
    }
said-no-claim-to-judge = Only a claim that is marked gets a verdict: accept it first
said-marked-already = Marked so already
said-no-further = It goes no further
said-edges = Moving the ends of: { $words }
said-marked-alike =
    { $count ->
        [0] No other place to mark
        [one] { $count } place marked
       *[other] { $count } places marked
    }
said-no-more-items = Nothing to go to
said-no-more-claims = No more claims to check
said-no-more-suggestions = No more suggestions to decide

## Steps to take back

undo-dates-moved = Dates worked out anew
undo-accept = Suggestion accepted
undo-reject = Suggestion rejected
undo-accept-like = Suggestions like it accepted
undo-accept-opinion = Accepted as an opinion
undo-reject-like = Suggestions like it rejected
undo-mark-article = Mark on the whole article
undo-mark-article-claim = Claim about the whole article
undo-mark-article-question = Question about the whole article
undo-mark-entity = Entity marked
undo-mark-claim = Claim marked
undo-mark-quote = Quote marked
undo-mark-question = Question asked
undo-mark-note = Note added
undo-mark-highlight = Passage highlighted
undo-unmark = Mark removed
undo-judge = Verdict given
undo-unjudge = Verdict taken back
undo-add-evidence = Evidence added
undo-remove-evidence = Evidence removed
undo-set-aside = Passage set aside
undo-take-back = Passage put back into the article

## A field changed, by kind and field

undo-move-edges = Ends moved
undo-add-target = Words added to the mark
undo-remove-target = Words removed from the mark
undo-mark-all-like = All occurrences marked
undo-unmark-all-like = All occurrences unmarked
undo-mark-found = Hits marked
undo-merge-entities = Entities merged
undo-retype-entity = Type changed everywhere
undo-split-entity = Entity split
undo-rename-tag = Tag renamed
undo-merge-tag = Tags merged
undo-remove-tag = Tag removed everywhere
undo-set-scale = Verdict scale saved
undo-remove-scale = Verdict scale removed
undo-add-source = Source added
undo-remove-source = Source removed
undo-confirm = Second check changed
undo-assign = Assignee changed
undo-set-article-title = Title corrected
undo-set-article-subtitle = Subtitle corrected
undo-set-article-byline = Byline corrected
undo-set-article-site = Medium corrected
undo-set-article-address = Address corrected
undo-set-article-language = Language corrected
undo-set-article-published = Publication date corrected
undo-set-article-updated = Date of last change corrected
undo-set-article-retrieved = Date of retrieval corrected
undo-set-block-version = Version of the passage changed
undo-set-block-block = Passage changed
undo-set-block-aside = Setting aside changed
undo-set-mark-number = Number changed
undo-set-mark-kind = Kind of mark changed
undo-set-mark-type = Type of entity changed
undo-set-mark-targets = Edges of the mark changed
undo-set-mark-origin = Origin changed
undo-set-mark-entity = Entity changed
undo-set-mark-value = Value changed
undo-set-mark-note = Note changed
undo-set-mark-tags = Tags changed
undo-set-mark-own-words = Own wording changed
undo-set-mark-speaker = Speaker changed
undo-set-mark-said-on = Date said changed
undo-set-mark-claim-type = Type of claim changed
undo-set-mark-correction = Proposed correction changed
undo-set-mark-priority = Priority changed
undo-set-mark-status = Status changed
undo-set-mark-verdict = Verdict changed
undo-set-mark-why = Reason for the verdict changed
undo-set-mark-confidence = Confidence changed
undo-set-mark-assignee = Assignee changed
undo-set-mark-contacts = Contact log changed
undo-set-mark-checked-by = Checker changed
undo-set-mark-confirmed-by = Second checker changed
undo-set-entity-type = Type of entity changed
undo-set-entity-name = Name of entity changed
undo-set-entity-wikidata = Wikidata id changed
undo-set-source-number = Number of source changed
undo-set-source-address = Address of source changed
undo-set-source-title = Title of source changed
undo-set-source-publisher = Publisher of source changed
undo-set-source-written-by = Author of source changed
undo-set-source-published = Date of source changed
undo-set-source-consulted = Date of consultation changed
undo-set-source-archive = Archived copy changed
undo-set-source-kind = Nearness of source changed
undo-set-source-confidential = Confidentiality changed
undo-set-evidence-mark = Claim of the evidence changed
undo-set-evidence-source = Source of the evidence changed
undo-set-evidence-stance = Stance of the evidence changed
undo-set-evidence-passage = Quoted passage changed
undo-set-evidence-passage-sha256 = Fingerprint of the passage changed
undo-set-evidence-locator = Locator changed
undo-set-evidence-searched = Search changed
undo-set-link-from = Start of the link changed
undo-set-link-to = End of the link changed
undo-set-link-kind = Kind of link changed
undo-set-reply-to = Target of the reply changed
undo-set-reply-text = Reply changed
undo-set-decision-key = Decision changed
undo-set-decision-kind = Kind of decision changed
undo-set-decision-type = Type of decision changed
undo-set-decision-targets = Passage of the decision changed
undo-set-decision-accepted = Decision reversed
undo-set-author-name = Name changed
undo-set-author-initials = Initials changed
undo-set-author-colour = Colour changed
undo-set-scale-name = Name of the scale changed
undo-set-scale-values = Verdicts of the scale changed
undo-set-scale-others = Verdicts outside the scale changed
