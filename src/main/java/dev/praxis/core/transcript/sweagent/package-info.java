/// Trajectories of SWE-agent.
@NullMarked
package dev.praxis.core.transcript.sweagent;

import org.jspecify.annotations.NullMarked;
