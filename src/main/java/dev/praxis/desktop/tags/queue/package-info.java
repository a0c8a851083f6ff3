/// The evidence that waits for the curator's word, as the window keeps it.
@NullMarked
package dev.praxis.desktop.tags.queue;

import org.jspecify.annotations.NullMarked;
