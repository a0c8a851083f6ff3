/// What each rule contributes, what it costs, and which sets of rules are worth having.
@NullMarked
package dev.praxis.core.statistics.contribution;

import org.jspecify.annotations.NullMarked;
