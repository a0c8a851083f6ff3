/// Writes pieces in short transactions: files, sessions, steps, and how they are related.
@NullMarked
package dev.praxis.core.importing.writing;

import org.jspecify.annotations.NullMarked;
