/// Files as the workspace keeps them: their bytes in chunks, told apart by hash.
@NullMarked
package dev.praxis.core.importing.archive;

import org.jspecify.annotations.NullMarked;
