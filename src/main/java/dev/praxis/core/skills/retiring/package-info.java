/// Which skills to give up, to look after, or to leave alone: derived from their runs, never acted
/// on without the curator.
@NullMarked
package dev.praxis.core.skills.retiring;

import org.jspecify.annotations.NullMarked;
