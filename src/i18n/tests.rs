//! Both languages say the same, and everything the code asks for is there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use annotations::{LinkKind, MarkKind, RecordKind};
use document::EntityType;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use super::Words;
use crate::state::{Argument, ColourBy, Message, Theme, UiLanguage};

mod compiler;
mod fluent;

/// The `.ftl` files of a language: their paths and texts.
fn sources(language: UiLanguage) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language.tag());
    let paths = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    let read = |it: PathBuf| (it.display().to_string(), fs::read_to_string(&it).unwrap());
    let mut sources: Vec<_> = paths.map(read).collect();
    sources.sort();
    assert!(!sources.is_empty());
    sources
}

/// The variables of each message of a language, by id.
fn messages(language: UiLanguage) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    for (name, source) in sources(language) {
        let resource = parser::parse(source.as_str());
        let resource = resource.unwrap_or_else(|(_, it)| panic!("{name}: {it:?}"));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name.to_owned();
            let pattern = message.value.as_ref().unwrap_or_else(|| panic!("{id} says nothing"));
            let mut variables = BTreeSet::new();
            gather(pattern, &mut variables);
            let earlier = messages.insert(id.clone(), variables);
            assert_eq!(earlier, None, "{id} is there twice in {}", language.tag());
        }
    }
    messages
}

fn gather(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(it) => gather_inline(it, variables),
            Expression::Select { selector, variants } => {
                gather_inline(selector, variables);
                variants.iter().for_each(|it| gather(&it.value, variables));
            }
        }
    }
}

fn gather_inline(expression: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|it| gather_inline(it, variables));
        }
        other => panic!("{other:?} is not expected here"),
    }
}

#[test]
fn both_languages_have_the_same_messages_and_arguments() {
    let (french, english) = (messages(UiLanguage::French), messages(UiLanguage::English));
    let ids = |it: &BTreeMap<String, BTreeSet<String>>| it.keys().cloned().collect::<BTreeSet<_>>();
    let only = |a, b: &BTreeSet<String>| ids(a).difference(b).cloned().collect::<Vec<_>>();
    assert_eq!(only(&french, &ids(&english)), Vec::<String>::new(), "in French only");
    assert_eq!(only(&english, &ids(&french)), Vec::<String>::new(), "in English only");
    for (id, variables) in &french {
        assert_eq!(Some(variables), english.get(id), "arguments of {id}");
    }
}

#[test]
fn french_is_set_as_french_is() {
    for (name, source) in sources(UiLanguage::French) {
        for line in source.lines() {
            let Some((id, text)) = line.split_once(" = ") else { continue };
            for mark in [" :", " ;", " !", " ?", "« ", " »", "'"] {
                assert!(!text.contains(mark), "{name}, {id}: {mark:?} in {text:?}");
            }
        }
    }
}

#[test]
fn every_id_in_the_code_is_worded() {
    let known = messages(UiLanguage::English);
    let mut missing = Vec::new();
    let mut n_ids = 0;
    for file in rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let code = fs::read_to_string(&file).unwrap();
        let is_told =
            file.components().any(|it| it.as_os_str() == "state" || it.as_os_str() == "shell");
        for id in ids_in(&code, is_told) {
            n_ids += 1;
            if !known.contains_key(&id) {
                missing.push(format!("{}: {id}", file.display()));
            }
        }
    }
    assert!(100 < n_ids, "only {n_ids} ids were found in the code");
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn every_generated_id_is_worded() {
    let known = messages(UiLanguage::English);
    let mut wanted = Vec::new();
    for kind in MarkKind::ALL {
        let code = kind.code();
        let families = ["undo-mark-", "kind-", "suggested-kind-"];
        wanted.extend(families.map(|it| format!("{it}{code}")));
    }
    for entity_type in EntityType::ALL {
        let code = entity_type.code();
        wanted.extend(["type-", "suggested-type-"].map(|it| format!("{it}{code}")));
    }
    for code in ["fr", "en"] {
        let families = ["settings-language-", "meta-language-", "intake-sample-"];
        wanted.extend(families.map(|it| format!("{it}{code}")));
        wanted.push(format!("intake-sample-{code}-credit"));
    }
    for scale in annotations::Scale::ALL {
        wanted.push(format!("scale-{}", scale.code));
        wanted.extend(scale.values.iter().map(|it| format!("verdict-{it}")));
    }
    // Families that French prepositions make.
    wanted.extend(["", "-le", "-les"].map(|it| format!("reason-attributed{it}")));
    let removed = ["evidence", "source", "scale", "type", "link", "reply", "snapshot"];
    wanted.extend(removed.map(|it| format!("undo-remove-{it}")));
    for kind in LinkKind::ALL {
        wanted.extend(["link-", "linked-"].map(|it| format!("{it}{}", kind.code())));
    }
    let told = |it: &&RecordKind| !["mark", "version", "author", "snapshot"].contains(&it.code());
    wanted.extend(RecordKind::ALL.iter().filter(told).map(|it| format!("record-{}", it.code())));
    for form in annotations::SourceForm::ALL {
        wanted.push(format!("source-form-{}", form.code()));
    }
    for kind in annotations::Independence::ALL {
        wanted.push(format!("independence-{}", kind.code()));
    }
    for claim_type in document::ClaimType::ALL {
        wanted.push(format!("claim-type-{}", claim_type.code()));
    }
    wanted.extend(crate::state::found::ABOUT.map(|it| format!("meta-{}", it.key)));
    wanted.extend(ColourBy::ALL.map(|it| format!("colours-{}", it.code())));
    wanted.extend((0..annotations::OwnType::N_COLOURS).map(|it| format!("colour-{it}")));
    wanted.extend(Theme::ALL.map(|it| format!("settings-theme-{}", it.code())));
    wanted.extend(["info", "warning", "error"].map(|it| format!("notice-severity-{it}")));
    wanted.extend(codes_of("crates/ingest/src/note.rs", "ingest-note-"));
    wanted.extend(codes_of("crates/ingest/src/lib.rs", "ingest-error-"));
    wanted.extend(codes_of("crates/unpack/src/error.rs", "ingest-error-"));
    wanted.extend(codes_of("crates/exchange/src/file.rs", "file-error-"));
    for field in RecordKind::ALL.iter().flat_map(|it| it.fields()) {
        wanted.push(format!("undo-set-{}-{}", field.kind.code(), field.key.replace('_', "-")));
    }
    wanted.retain(|it| !known.contains_key(it));
    assert_eq!(wanted, Vec::<String>::new());
}

/// The ids of a family whose codes are answered by a `match` in `path`.
fn codes_of(path: &str, family: &str) -> Vec<String> {
    let code = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let behind = code.split(" => \"").skip(1).filter_map(|it| it.split('"').next());
    // An empty text is no code: some other `match` answers it.
    let codes = behind.filter(|it| !it.is_empty());
    let ids: Vec<String> = codes.map(|it| format!("{family}{it}")).collect();
    assert!(!ids.is_empty(), "{path} has no codes");
    ids
}

/// The families of ids that the code puts together, so that a new one is not
/// overlooked by the test above.
const GENERATED: [&str; 8] = [
    "file-error-{}",
    "undo-mark-{}",
    "undo-remove-{}",
    "undo-set-{}-{}",
    "kind-{}",
    "type-{}",
    "suggested-kind-{}",
    "suggested-type-{}",
];

#[test]
fn every_family_of_the_state_is_tested() {
    let state = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/state");
    for file in rust_files(&state) {
        let code = fs::read_to_string(&file).unwrap();
        for family in literals(&code).filter(|it| it.contains("-{}")) {
            assert!(GENERATED.contains(&family), "{family} of {}", file.display());
        }
    }
}

#[test]
fn arguments_plurals_and_inner_messages_are_worded() {
    let french = Words::new(UiLanguage::French);
    let english = Words::new(UiLanguage::English);
    let lost = |n| Message::new("keeping-not-kept").count("count", n);
    assert_eq!(french.say(&lost(0)), "0 étape non enregistrée");
    assert_eq!(french.say(&lost(2)), "2 étapes non enregistrées");
    assert_eq!(english.say(&lost(1)), "1 step not kept");
    let title = Message::new("undo-judge");
    let undone = Message::new("said-undone").message("title", title);
    assert_eq!(french.say(&undone), "Annulé\u{a0}: Verdict donné");
    let arguments = [("name", Argument::Text("a.html".into()))];
    assert_eq!(english.with("app-loading-named", &arguments), "Loading a.html…");
    assert_eq!(english.get("no-such-message"), "no-such-message");
}

#[test]
fn what_has_no_message_or_no_argument_is_named() {
    let steps = "les deux\0\u{1}n\u{2}one\u{3}\u{4}n\u{4} pas\u{2}\u{4}n\u{4} pas\u{1}\0";
    let words = Words::read(UiLanguage::French, "both\0steps\0", steps);
    assert_eq!(words.get("both"), "les deux");
    assert_eq!(words.with("steps", &[("n", Argument::Count(0))]), "0 pas");
    assert_eq!(words.get("steps"), "{$n} pas");
    assert_eq!(words.get("neither"), "neither");
}

/// The files of `folder` that are not tests.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("tests") {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|it| it == "rs") && !path.ends_with("tests.rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The literals of `code`, roughly: what stands between quotes on one line.
fn literals(code: &str) -> impl Iterator<Item = &str> {
    let is_code = |it: &&str| !it.trim_start().starts_with("//");
    code.lines().filter(is_code).flat_map(|line| line.split('"').skip(1).step_by(2))
}

/// The message ids of `code`: those given to what takes ids and, where the
/// code `is_told` to say things, all literals that begin as ids do.
fn ids_in(code: &str, is_told: bool) -> BTreeSet<String> {
    let prefixes = ["undo-", "said-", "notice-"];
    let is_id = |it: &&str| prefixes.iter().any(|prefix| it.starts_with(prefix));
    let is_whole = |it: &&str| !it.contains('{') && !it.ends_with('-');
    let mut ids: BTreeSet<String> = BTreeSet::new();
    for call in ["words.get(\"", "words.with(\"", "Message::new(\""] {
        let behind = code.split(call).skip(1).filter_map(|it| it.split('"').next());
        ids.extend(behind.filter(is_whole).map(str::to_owned));
    }
    if is_told {
        ids.extend(literals(code).filter(is_id).filter(is_whole).map(str::to_owned));
    }
    ids
}

/// A file that is no text is refused with what to do instead.
#[test]
fn every_kind_of_file_that_is_refused_has_its_sentence() {
    for language in ["fr", "en"] {
        let path = format!("{}/locales/{language}/app.ftl", env!("CARGO_MANIFEST_DIR"));
        let text = fs::read_to_string(path).unwrap();
        let (_, behind) = text.split_once("ingest-error-binary =").unwrap();
        let (message, _) = behind.split_once("    }\n").unwrap();
        for kind in ingest::BinaryKind::ALL {
            let branch = match kind {
                ingest::BinaryKind::Unknown => "*[other]".to_owned(),
                kind => format!("[{}]", kind.code()),
            };
            let line = message.lines().find(|it| it.contains(&branch));
            let line = line.unwrap_or_else(|| panic!("{language}: {branch}"));
            assert!(line.contains(':') && line.ends_with('.'), "{line}");
        }
    }
}
