/// What the readers of all formats share: how a record is told, whose words a text holds, how a
/// call ended, what is known of a session.
@NullMarked
package dev.praxis.core.transcript.telling;

import org.jspecify.annotations.NullMarked;
