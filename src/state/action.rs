//! What happened, in the user's words.

use std::rc::Rc;

use annotations::{
    Dossier, Field, FieldValue, History, LinkKind, MarkKind, RecordId, Scale, Status, Verdict,
};
use document::{EntityType, Findings, Language, Span, TextHash};

use crate::state::query::Query;
use crate::state::{
    Elsewhere, EvidenceDraft, HowFar, Intake, ItemId, Keeping, Loaded, Message, Offered, Order,
    Preview, Settings, Shelved, Shown, View, Waiting, WorkerHealth,
};
use crate::walk::{Edge, Unit};

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    // Articles.
    /// The paste area was entered: an article will come soon.
    PasteAreaEntered,
    /// Something was pasted, dropped or chosen; its name for the progress line.
    Load(Intake, Rc<str>),
    /// Several files were: the first one ends on the desk.
    LoadAll(Vec<Waiting>),
    /// An address was given.
    LoadAddress(Rc<str>),
    /// How far what is on its way in is.
    Progress(HowFar),
    /// Stop loading.
    StopLoading,
    /// The desk's piece of the program has come, and [`super::reduce`] with it;
    /// what waited for it comes behind this.
    DeskArrived,
    /// Another tab wants to hand a page over.
    Offer(Rc<Offered>),
    /// The person takes that page, or does not.
    TakeOffered(bool),
    /// A sample article was asked for.
    LoadSample(Language),
    /// It became a document.
    Ingested(Box<Loaded>),
    /// It did so before the desk was there; what came with it has gone on.
    Create(Box<Loaded>),
    /// It did not; the reason.
    NotIngested(Message),
    /// A `.postil.json` was chosen; its text.
    OpenFile(String),
    /// An article of the library was chosen.
    Open(RecordId),
    /// The same, to go to one of its marks.
    OpenAt(RecordId, RecordId),
    /// It was read from the journal.
    Opened {
        /// What was kept.
        dossier: Dossier,
        /// What was done.
        history: Rc<History>,
        /// What a person should know about it.
        notes: Vec<Message>,
    },
    /// It could not be read; the reason.
    NotOpened(Message),
    /// Back to the intake.
    Close,
    /// Remove an article from the library.
    Delete(RecordId),
    /// The library was read.
    Library(Rc<[Shelved]>),
    /// Save the article as a file; where some of its sources are confidential or
    /// somebody was asked, ask first whether with them.
    Download,
    /// Save it so.
    DownloadWith {
        /// With the confidential sources and who was asked.
        confidential: bool,
    },
    /// Do not save it after all.
    CancelDownload,

    // Detection.
    /// How the worker is.
    Worker(WorkerHealth),
    /// What was found in the text of this hash.
    Detected {
        /// The text.
        of: TextHash,
        /// What was found.
        findings: Rc<Findings>,
        /// Version of the resources, empty without any.
        detector: Rc<str>,
    },
    /// Nothing can be found; everything else works.
    NotDetected {
        /// The text.
        of: TextHash,
    },

    /// A note in Markdown is to be shown as it will look.
    PreviewNote(Rc<str>),
    /// It can be.
    Previewed(Rc<Preview>),

    // Going about.
    /// Words were selected, or none.
    Select(Option<Span>),
    /// An item was chosen, or none.
    Focus(Option<ItemId>),
    /// Show where an item is that the pointer is over elsewhere, or no longer.
    Trace(Option<ItemId>),
    /// The item after the chosen one, or before it.
    Step {
        /// Forwards.
        forwards: bool,
    },
    /// The first item, or the last.
    GoToEnd {
        /// The last.
        last: bool,
    },
    /// The next claim that is not checked.
    NextClaim,
    /// The next suggestion that is not decided.
    NextSuggestion,
    /// Look for something; an empty query ends it.
    Find {
        /// As it was typed.
        typed: Rc<str>,
        /// What it asks for.
        query: Query,
    },
    /// The next words found, or the ones before; without any in the text, the
    /// next item found.
    GoFound {
        /// Forwards.
        forwards: bool,
    },
    /// Text or list.
    Show(View),
    /// Read the text without what is marked in it, or with it again.
    ToggleMarks,
    /// Which items the right rail shows.
    Filter(Shown),
    /// In which order it shows them, and keys go through them.
    Sort(Order),
    /// How sure the detector must be of what is offered: 0 to 100.
    Sureness(u16),

    // Selecting by key.
    /// Select the next word or sentence, or the one before.
    Walk {
        /// Word or sentence.
        unit: Unit,
        /// Forwards.
        forwards: bool,
    },
    /// Begin to move the ends of a place of a mark, by the number of its target;
    /// of none, those of what is selected, else of the chosen mark.  Once more
    /// goes to the mark's next place.
    BeginEdges(Option<(RecordId, usize)>),
    /// Put the ends of what is selected somewhere else, by a handle.
    DragEdges(Span),
    /// Move an end of the selection.
    MoveEdge {
        /// Which.
        edge: Edge,
        /// By what.
        unit: Unit,
        /// Forwards.
        forwards: bool,
    },
    /// The mark gets the place that is selected.
    KeepEdges,
    /// Select the found words one is at.
    SelectFound,

    /// Choose the next, or the one before, of the items that lie over each other
    /// where the chosen one is.
    InStack {
        /// The next.
        forwards: bool,
    },

    // Deciding.
    /// Accept a suggestion.
    Accept(ItemId),
    /// Accept a suggested claim as an opinion, which needs no check.
    AcceptAsOpinion(ItemId),
    /// Reject a suggestion.
    Reject(ItemId),
    /// Decide the same for all suggestions with the same words and type.
    DecideLike {
        /// The suggestion they are like.
        like: ItemId,
        /// Accept or reject.
        accept: bool,
    },

    // Marking.
    /// Mark words.
    Mark {
        /// As what.
        kind: MarkKind,
        /// The type of an entity.
        entity_type: Option<EntityType>,
        /// Which words.
        span: Span,
    },
    /// Mark words as a type of the file's own.
    MarkAs {
        /// The type.
        own_type: RecordId,
        /// Which words.
        span: Span,
    },
    /// Mark the whole article.
    MarkArticle(MarkKind),
    /// The mark is about the selected words, too.
    AddTarget(RecordId),
    /// The mark is no longer about one of its places.
    RemoveTarget {
        /// The mark.
        mark: RecordId,
        /// Which of its targets.
        target: usize,
    },
    /// Mark every other place with the words of a mark like it.
    MarkAllLike(RecordId),
    /// Remove every mark with the words, kind and type of a mark.
    UnmarkAllLike(RecordId),
    /// Mark everything that was found in the text.
    MarkFound(MarkKind),
    /// Remove a mark.
    Unmark(RecordId),
    /// Change a field of a record; the title words it for the undo menu.
    Set {
        /// Whose.
        record: RecordId,
        /// Which.
        field: Field,
        /// To what.
        to: FieldValue,
    },
    /// Give a claim a verdict, or take it away.
    Judge(RecordId, Option<Verdict>),
    /// Say how far a claim is.  That it is opinion takes its verdict away, and said
    /// once more is taken back.
    SetStatus(RecordId, Status),
    /// Give verdicts on another scale from now on.
    UseScale(Scale),
    /// Make a verdict scale of the file's own, or change one, and use it.
    SetScale {
        /// Which; none for a new one.
        scale: Option<RecordId>,
        /// What it is called.
        name: String,
        /// Its verdicts, truest first.
        values: Vec<String>,
        /// Verdicts that are neither true nor false.
        others: Vec<String>,
    },
    /// Make a type of mark of the file's own, or change one.
    SetType {
        /// Which; none for a new one.
        of: Option<RecordId>,
        /// What it is called; the tag of its marks.
        name: String,
        /// What it is for, or empty.
        description: String,
        /// A colour of the palette, from 0.
        colour: u32,
    },
    /// Say that a claim checked by somebody else was looked over, or no longer.
    Confirm(RecordId),
    /// Say by initials who is to check a claim; nobody where they are empty.
    Assign {
        /// The claim.
        mark: RecordId,
        /// Initials of an author of the article, or of a new one.
        initials: String,
    },
    /// Call a tag otherwise on every mark; one that is there already takes it
    /// in, and an empty one removes it.
    RenameTag {
        /// The tag.
        from: String,
        /// Its new name.
        to: String,
    },
    /// Make one thing of two.
    MergeEntities {
        /// The one that goes.
        from: RecordId,
        /// The one that stays.
        into: RecordId,
    },
    /// Give a thing and all marks of it another type.
    RetypeEntity(RecordId, EntityType),
    /// Say that a claim is said by what a suggestion names, which accepts it.
    SaidBySuggested {
        /// The claim.
        claim: RecordId,
        /// The suggestion.
        speaker: ItemId,
    },
    /// Say who says a claim by a name, which may be nowhere in the text.
    SaidByNamed {
        /// The claim.
        claim: RecordId,
        /// The name.
        name: String,
    },
    /// Make a mark name a thing of its own.
    SplitEntity(RecordId),
    /// Add an empty source to the list.
    AddSource,
    /// What other articles have is asked for.
    LookElsewhere,
    /// It is read.
    FoundElsewhere(Rc<Elsewhere>),
    /// Add evidence to a mark.
    AddEvidence(RecordId, Box<EvidenceDraft>),
    /// A source of the list becomes evidence of a mark, which is chosen.
    Attach {
        /// The source.
        source: RecordId,
        /// The mark.
        mark: RecordId,
    },
    /// Say how two marks go together.
    Link {
        /// The first.
        from: RecordId,
        /// The second.
        to: RecordId,
        /// How.
        kind: LinkKind,
    },
    /// Answer a mark or another reply.
    Reply {
        /// What is answered.
        to: RecordId,
        /// The words.
        text: String,
    },
    /// Remove evidence, a link, a reply or a snapshot; a source goes with the
    /// evidence from it, verdicts on a scale and tags of a type stay as words.
    Remove(RecordId),
    /// Give the records as they are a name.
    TakeSnapshot(String),
    /// Show what is different since a snapshot, or no longer.
    Compare(Option<RecordId>),
    /// Make everything as it was when a snapshot was taken.
    Restore(RecordId),
    /// Set blocks aside, or take them back.
    SetAside {
        /// Their numbers.
        blocks: Vec<u32>,
        /// Aside or back.
        aside: bool,
    },

    // Taking back.
    /// Take back the last step.
    Undo,
    /// Do again what was taken back.
    Redo,

    // The app.
    /// Settings were changed.
    Settings(Settings),
    /// The chosen keys are to be saved; the file's text.
    SaveKeys(String),
    /// Whether the last step is kept.
    Keeping(Keeping),
    /// Keeping failed; say so.
    NotKept(Message),
    /// Something to say.
    Tell(Message),
    /// Something to say that may cost work, with a rescue file.
    Warn(Message),
    /// A notice was read.
    Dismiss(u32),
}
