/// What git knows of an instruction file. Reads git's own files and runs nothing of them: a
/// repository may be hostile.
@NullMarked
package dev.praxis.core.instructions.git;

import org.jspecify.annotations.NullMarked;
