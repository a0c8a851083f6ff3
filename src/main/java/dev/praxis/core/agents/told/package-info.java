/// What agents tell, in the shapes they tell it in.
@NullMarked
package dev.praxis.core.agents.told;

import org.jspecify.annotations.NullMarked;
