/// Trajectories in the Agent Trajectory Interchange Format, and what Harbor says of their trials.
@NullMarked
package dev.praxis.core.transcript.atif;

import org.jspecify.annotations.NullMarked;
