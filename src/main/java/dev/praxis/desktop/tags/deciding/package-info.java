/// The queue of evidence as it is worked off: where one stands in it, and what becomes of each
/// decision.
@NullMarked
package dev.praxis.desktop.tags.deciding;

import org.jspecify.annotations.NullMarked;
