/// Trajectories of mini-swe-agent, an agent whose only tool is the shell, in the layouts of its
/// versions.
@NullMarked
package dev.praxis.core.transcript.minisweagent;

import org.jspecify.annotations.NullMarked;
