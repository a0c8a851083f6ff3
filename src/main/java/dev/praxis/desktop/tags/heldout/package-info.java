/// What is hidden from the tags tab, the way to see it, and the ledger of who did.
@NullMarked
package dev.praxis.desktop.tags.heldout;

import org.jspecify.annotations.NullMarked;
