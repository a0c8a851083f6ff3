/// Writes down what decisions do to curated rows, and undoes it or does it again.
@NullMarked
package dev.praxis.core.store.deciding;

import org.jspecify.annotations.NullMarked;
