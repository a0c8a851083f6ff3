/// Skills made of skills: what follows from what, how sure the whole is, what it is made of.
@NullMarked
package dev.praxis.core.skills.composing;

import org.jspecify.annotations.NullMarked;
