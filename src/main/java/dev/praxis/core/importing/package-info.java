/// Brings transcripts into the workspace: scanning, reading, archiving, accounting.
@NullMarked
package dev.praxis.core.importing;

import org.jspecify.annotations.NullMarked;
