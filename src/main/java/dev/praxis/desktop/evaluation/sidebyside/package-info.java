/// Two transcripts of one task, before and after, at the event that was scored.
@NullMarked
package dev.praxis.desktop.evaluation.sidebyside;

import org.jspecify.annotations.NullMarked;
