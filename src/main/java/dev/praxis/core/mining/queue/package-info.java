/// The queue of evidence a curator decides, and what is learned from the decisions.
@NullMarked
package dev.praxis.core.mining.queue;

import org.jspecify.annotations.NullMarked;
