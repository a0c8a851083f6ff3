/// Asking a model about text that nobody vouches for, and reading what it answers.
@NullMarked
package dev.praxis.core.model.prompt;

import org.jspecify.annotations.NullMarked;
