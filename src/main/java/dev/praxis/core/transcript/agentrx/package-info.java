/// Failures that people found in trajectories, as the AgentRx data sets tell them.
@NullMarked
package dev.praxis.core.transcript.agentrx;

import org.jspecify.annotations.NullMarked;
