/// Writes what files say of sessions, of their own and of those in other files.
@NullMarked
package dev.praxis.core.importing.labels;

import org.jspecify.annotations.NullMarked;
