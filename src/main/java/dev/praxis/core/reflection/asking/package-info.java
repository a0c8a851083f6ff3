/// Edits that a language model thinks of. It sees masked text, and what it answers is checked.
@NullMarked
package dev.praxis.core.reflection.asking;

import org.jspecify.annotations.NullMarked;
