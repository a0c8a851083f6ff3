/// A prompt as lines, what in it must stay, and edits that are checked before anyone sees them.
@NullMarked
package dev.praxis.core.reflection.prompt;

import org.jspecify.annotations.NullMarked;
