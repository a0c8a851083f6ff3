/// The words people read.
@NullMarked
package dev.praxis.core.words;

import org.jspecify.annotations.NullMarked;
