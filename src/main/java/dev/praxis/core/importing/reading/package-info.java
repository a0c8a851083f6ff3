/// Reads files on all cores into pieces that are ready to be written.
@NullMarked
package dev.praxis.core.importing.reading;

import org.jspecify.annotations.NullMarked;
