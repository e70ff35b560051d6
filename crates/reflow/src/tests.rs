//! What pages come to.
