/// The detectors: each finds one kind of hint in the events of one session.
@NullMarked
package dev.praxis.core.mining.detect;

import org.jspecify.annotations.NullMarked;
