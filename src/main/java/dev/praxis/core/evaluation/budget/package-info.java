/// What rules cost on every call against what they could prevent: which threshold, which rules, and
/// what would be lost without some of them.
@NullMarked
package dev.praxis.core.evaluation.budget;

import org.jspecify.annotations.NullMarked;
