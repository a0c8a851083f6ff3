/// How sessions ended, and what became of their work afterwards, as far as they show it.
@NullMarked
package dev.praxis.core.mining.ending;

import org.jspecify.annotations.NullMarked;
