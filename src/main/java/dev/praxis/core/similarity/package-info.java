/// How alike texts are: what they mean, by a small language model, and how they are worded.
@NullMarked
package dev.praxis.core.similarity;

import org.jspecify.annotations.NullMarked;
