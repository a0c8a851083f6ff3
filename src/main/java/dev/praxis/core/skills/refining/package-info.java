/// What a skill's own runs say should change in it.
@NullMarked
package dev.praxis.core.skills.refining;

import org.jspecify.annotations.NullMarked;
