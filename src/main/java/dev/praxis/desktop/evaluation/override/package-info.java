/// Saying that a run went otherwise than the machine found.
@NullMarked
package dev.praxis.desktop.evaluation.override;

import org.jspecify.annotations.NullMarked;
