/// Brings transcripts into the workspace, one import at a time, or tells what that would do.
@NullMarked
package dev.praxis.core.importing;

import org.jspecify.annotations.NullMarked;
