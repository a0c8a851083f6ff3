/// One piece of evidence as it is read before it is decided.
@NullMarked
package dev.praxis.desktop.tags.card;

import org.jspecify.annotations.NullMarked;
