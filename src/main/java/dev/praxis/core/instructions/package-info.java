/// Instruction files such as CLAUDE.md: the managed block, the diff, the safe export.
@NullMarked
package dev.praxis.core.instructions;

import org.jspecify.annotations.NullMarked;
