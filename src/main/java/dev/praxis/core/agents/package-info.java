/// Agents that use what the curator approved: who they are, what they asked, what they hand in.
@NullMarked
package dev.praxis.core.agents;

import org.jspecify.annotations.NullMarked;
