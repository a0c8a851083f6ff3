package dev.praxis.core.importing.reading;

import dev.praxis.core.importing.archive.Hashes;
import dev.praxis.core.session.EventKind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Gives a step the number that it has in every copy, whichever file the copy stands in. Two steps
/// with one id but other words are two steps: damaged and hand-made files repeat ids.
final class EventIdentity {
  /// Ids shorter than this are counters, unique in their file only; with their time they tell steps
  /// apart.
  private static final int UNIQUE_ID = 16;

  private final MessageDigest digest = Hashes.sha256();
  private final byte[] agent;

  EventIdentity(String agent) {
    this.agent = agent.getBytes(StandardCharsets.UTF_8);
  }

  /// Never 0 but for a step without an id.
  long of(String id, EventKind kind, @Nullable Instant at, String text) {
    if (id.isEmpty()) {
      return 0;
    }
    digest.update(agent);
    part(id);
    part(kind.name());
    part(id.length() < UNIQUE_ID ? String.valueOf(at) : "");
    part(text);
    long number = ByteBuffer.wrap(digest.digest()).getLong();
    return number == 0 ? 1 : number;
  }

  private void part(String text) {
    digest.update((byte) 0);
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }
}
