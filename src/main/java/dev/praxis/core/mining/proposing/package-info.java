/// Lets a language model propose tags for evidence that has none. It proposes and never decides.
@NullMarked
package dev.praxis.core.mining.proposing;

import org.jspecify.annotations.NullMarked;
