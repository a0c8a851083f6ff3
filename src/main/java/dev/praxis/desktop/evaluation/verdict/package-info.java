/// What an evaluation came to, in one sentence, and what to mind when reading it.
@NullMarked
package dev.praxis.desktop.evaluation.verdict;

import org.jspecify.annotations.NullMarked;
