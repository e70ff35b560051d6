//! A popup at a place of the text, wholly in view where it fits.

use web_sys::{Element, HtmlElement};

use crate::browser::geometry::Rect;
use crate::browser::listen::next_frame;
use crate::browser::prefs::set_css_pixels;
use crate::browser::scroll::free;

/// Puts `popup` below the point `x`, `y` of what it is placed in, in CSS pixels;
/// above it where there is no room below; and where there is none above either,
/// as far up as shows it.
///
/// The style sheet has the rest: `--stack-x`, `--stack-y` and `data-side`.
pub fn put(popup: &HtmlElement, x: f64, y: f64) {
    set_css_pixels(popup, "--stack-x", x);
    fit(popup, y);
    let popup = popup.clone();
    // What is done at the same time may scroll the page.
    next_frame(move || {
        fit(&popup, y);
        next_frame(move || fit(&popup, y));
    });
}

fn fit(popup: &HtmlElement, y: f64) {
    let rect = || Rect::from_dom(&popup.get_bounding_client_rect());
    set_css_pixels(popup, "--stack-y", y);
    set_side(popup, "below");
    let ((top, bottom), below) = (free(), rect());
    let excess = below.top + below.height - bottom;
    if excess <= 0.0 {
        return;
    }
    set_side(popup, "above");
    if rect().top < top {
        set_side(popup, "below");
        set_css_pixels(popup, "--stack-y", y - excess.min(below.top - top));
    }
}

fn set_side(popup: &Element, side: &str) {
    // Fails only for names that are none.
    let _ = popup.set_attribute("data-side", side);
}
