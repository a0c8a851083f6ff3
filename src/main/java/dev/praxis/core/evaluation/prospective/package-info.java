/// Mode P: how often failures came before and after their rules were exported.
@NullMarked
package dev.praxis.core.evaluation.prospective;

import org.jspecify.annotations.NullMarked;
