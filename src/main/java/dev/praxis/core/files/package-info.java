/// Files that belong to others, written so that nothing of theirs is ever lost.
@NullMarked
package dev.praxis.core.files;

import org.jspecify.annotations.NullMarked;
