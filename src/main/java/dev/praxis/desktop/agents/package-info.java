/// The page of agents: who uses the workspace, what they called, and what they hand in for the
/// curator to decide.
@NullMarked
package dev.praxis.desktop.agents;

import org.jspecify.annotations.NullMarked;
