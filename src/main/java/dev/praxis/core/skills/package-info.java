/// Skills: procedures whose reliability is earned by verified runs.
@NullMarked
package dev.praxis.core.skills;

import org.jspecify.annotations.NullMarked;
