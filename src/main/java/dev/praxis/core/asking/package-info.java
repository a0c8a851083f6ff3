/// Asking a model with the approved rules and the skills that fit, and learning from how it went.
@NullMarked
package dev.praxis.core.asking;

import org.jspecify.annotations.NullMarked;
