/// Saying of pairs of runs which was better, without knowing which file each was made under.
@NullMarked
package dev.praxis.desktop.evaluation.blind;

import org.jspecify.annotations.NullMarked;
