/// Rules: catalogue, drafting, life cycle, cost in tokens.
@NullMarked
package dev.praxis.core.rules;

import org.jspecify.annotations.NullMarked;
