/// Connecting agents with Praxis: what stands in their own configuration for it, and taking that
/// back.
@NullMarked
package dev.praxis.core.connect;

import org.jspecify.annotations.NullMarked;
