/// Traces that people have labelled: one document, each trace with its outcome, its tag and its
/// side.
@NullMarked
package dev.praxis.core.transcript.labelled;

import org.jspecify.annotations.NullMarked;
