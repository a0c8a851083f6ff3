/// Skills as folders with a `SKILL.md`, the way agents load them.
@NullMarked
package dev.praxis.core.skills.folder;

import org.jspecify.annotations.NullMarked;
