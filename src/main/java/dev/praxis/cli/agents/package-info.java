/// Commands about the agents that use a workspace.
@NullMarked
package dev.praxis.cli.agents;

import org.jspecify.annotations.NullMarked;
