/// Rules: what one is, whom it is for, how long it lives, what it costs in tokens.
@NullMarked
package dev.praxis.core.rules;

import org.jspecify.annotations.NullMarked;
