/// Working with the chosen model: what leaves is masked, what it may cost is kept, what may pass is
/// tried again.
@NullMarked
package dev.praxis.core.model.job;

import org.jspecify.annotations.NullMarked;
