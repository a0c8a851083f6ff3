package dev.praxis.core.importing;

import dev.praxis.core.session.Tokens;
import dev.praxis.core.transcript.TranscriptEvent.Fact;
import dev.praxis.core.transcript.TranscriptEvent.Labelled;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of a session once its file is read.
///
/// @param key what it would like to be called
/// @param startedAt epoch milliseconds; null where no step has a time
/// @param label what the file says of its outcome and its side
record SessionSummary(
    String nativeId,
    String key,
    String parentNativeId,
    String relation,
    Map<Fact, String> facts,
    @Nullable Long startedAt,
    @Nullable Long endedAt,
    int events,
    int turns,
    int toolCalls,
    int errors,
    Tokens tokens,
    @Nullable Labelled label) {

  String fact(Fact fact) {
    return facts.getOrDefault(fact, "");
  }
}
