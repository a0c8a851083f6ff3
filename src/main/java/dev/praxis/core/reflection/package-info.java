/// Improving prompts from what happened in sessions: one contract, whoever thinks of the edits.
@NullMarked
package dev.praxis.core.reflection;

import org.jspecify.annotations.NullMarked;
