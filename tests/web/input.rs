//! Pasted text, files, resources, the clock.

use js_sys::{Array, JsString, Uint8Array};
use postil::browser::clipboard::{pasted, text_of};
use postil::browser::files::{FileError, MAX_FILE_BYTES, bytes};
use postil::browser::resources::{ResourceError, fetch_bytes, fetch_text};
use postil::browser::{clock, prefs};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{DataTransfer, File};

#[wasm_bindgen_test]
fn lone_surrogates_are_replaced_and_counted() {
    let units = [0x61, 0xd83d, 0x62, 0xde00, 0xd83d, 0xde00, 0xd83d];
    let raw = JsString::from_char_code(&units);
    assert_eq!(text_of(&raw), ("a\u{fffd}b\u{fffd}😀\u{fffd}".to_owned(), 3));
    assert_eq!(text_of(&"é😀".into()), ("é😀".to_owned(), 0));
    assert_eq!(text_of(&"".into()), (String::new(), 0));
}

#[wasm_bindgen_test]
fn what_is_pasted_comes_in_every_form() {
    let data = DataTransfer::new().unwrap();
    assert_eq!(pasted(&data), Default::default());
    data.set_data("text/plain", "mots").unwrap();
    data.set_data("text/html", "<p>mots</p>").unwrap();
    data.items().add_with_file(&file("a.txt", b"abc")).unwrap();
    let pasted = pasted(&data);
    assert_eq!(pasted.plain.as_deref(), Some("mots"));
    assert_eq!(pasted.html.as_deref(), Some("<p>mots</p>"));
    assert_eq!(pasted.files.iter().map(File::name).collect::<Vec<_>>(), ["a.txt"]);
    assert_eq!(pasted.n_replaced, 0);
}

fn file(name: &str, content: &[u8]) -> File {
    let parts = Array::of1(&Uint8Array::from(content));
    File::new_with_u8_array_sequence(&parts, name).unwrap()
}

#[wasm_bindgen_test]
async fn a_file_is_read_unless_it_is_too_large() {
    assert_eq!(bytes(&file("a", b"a\0\xff")).await, Ok(b"a\0\xff".to_vec()));
    assert_eq!(bytes(&file("a", b"")).await, Ok(Vec::new()));
    let size = u32::try_from(MAX_FILE_BYTES).unwrap() + 1;
    let parts = Array::of1(&Uint8Array::new_with_length(size));
    let large = File::new_with_u8_array_sequence(&parts, "large").unwrap();
    let error = FileError::TooLarge { name: "large".to_owned(), size: size.into() };
    assert_eq!(bytes(&large).await, Err(error));
}

#[wasm_bindgen_test]
async fn what_is_not_there_is_an_error() {
    let path = "models/no-such-pack";
    let refused = ResourceError::Refused { path: path.to_owned(), status: 404 };
    assert_eq!(fetch_text(path).await, Err(refused));
    let foreign = "https://example.org/pack";
    assert_eq!(fetch_bytes(foreign).await, Err(ResourceError::Foreign(foreign.to_owned())));
}

#[wasm_bindgen_test]
fn ids_are_fresh_and_moments_have_words() {
    let (one, two) = (clock::fresh_id(), clock::fresh_id());
    assert_ne!(one, two);
    assert_eq!(one.to_string().as_bytes()[14], b'7');
    assert_ne!(clock::random(), clock::random());
    assert!(1_700_000_000_000 < clock::now().0);
    let noon = annotations::Timestamp(1_700_000_000_000);
    let time = clock::time_of_day(noon);
    assert_eq!((time.len(), &time[2..3]), (5, ":"), "{time}");
    assert!(clock::in_words(noon, "en").contains("Nov"));
    assert_eq!(clock::today().len(), "2026-11-24".len());
}

#[wasm_bindgen_test]
fn custom_properties_are_set_without_a_style_attribute_in_markup() {
    let element = crate::fixture::element("div");
    prefs::set_css_pixels(&element, "--x", 11.6);
    assert_eq!(element.get_attribute("style").as_deref(), Some("--x: 12px;"));
}
