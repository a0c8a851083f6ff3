/// Holding the machine's word on runs against a person who does not know which arm is which.
@NullMarked
package dev.praxis.core.evaluation.blind;

import org.jspecify.annotations.NullMarked;
