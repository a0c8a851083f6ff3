/// Plain lists of messages as model APIs take them, and such lists with feedback.
@NullMarked
package dev.praxis.core.transcript.chat;

import org.jspecify.annotations.NullMarked;
