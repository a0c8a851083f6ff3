/// Signals on the person's side: what people say to an agent, read with what the agent had just
/// done.
@NullMarked
package dev.praxis.core.mining.people;

import org.jspecify.annotations.NullMarked;
