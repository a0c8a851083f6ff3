/// Doing a skill again step by step, and judging what came of it.
@NullMarked
package dev.praxis.core.skills.running;

import org.jspecify.annotations.NullMarked;
