//! Sets of bits with named members.

/// Makes a set of bits with named members.
macro_rules! flags {
    ($(#[$doc:meta])* $vis:vis $name:ident { $($(#[$item_doc:meta])* $item:ident = $bit:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
        $vis struct $name($vis u64);

        impl $name {
            $($(#[$item_doc])* $vis const $item: Self = Self(1 << $bit);)+

            /// Whether any of `other` is in `self`.
            #[must_use]
            $vis fn has(self, other: Self) -> bool {
                self.0 & other.0 != 0
            }

            /// The members as bits.
            #[must_use]
            $vis const fn bits(self) -> u64 {
                self.0
            }

            /// Both together.
            #[must_use]
            $vis const fn with(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }
        }
    };
}

pub(crate) use flags;
