/// What became of rules after their export: sessions since, rates before and after, suggestions.
@NullMarked
package dev.praxis.core.rules.standing;

import org.jspecify.annotations.NullMarked;
