/// Skills: procedures whose reliability is earned by verified runs; what one is, in which words.
@NullMarked
package dev.praxis.core.skills;

import org.jspecify.annotations.NullMarked;
