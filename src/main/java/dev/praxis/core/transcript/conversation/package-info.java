/// What readers of data sets share: sessions told one after another out of one file, and messages
/// in the shapes that model APIs gave the world.
@NullMarked
package dev.praxis.core.transcript.conversation;

import org.jspecify.annotations.NullMarked;
