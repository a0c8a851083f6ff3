/// The ledger of openings: who looked at held-out results and items, when, and why.
@NullMarked
package dev.praxis.core.evaluation.opening;

import org.jspecify.annotations.NullMarked;
