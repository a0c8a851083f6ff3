package dev.praxis.core.importing.reading;

import dev.praxis.core.session.Split;
import dev.praxis.core.session.Usage;
import dev.praxis.core.transcript.TranscriptEvent.Fact;
import dev.praxis.core.transcript.TranscriptEvent.Labelled;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is known of a session once its file is read.
///
/// @param key what it would like to be called
/// @param startedAt epoch milliseconds; null where no step has a time
/// @param duration as the file tells it; null where only the times of the steps tell
/// @param labels what the file says of its outcome and its side, each voice once
public record SessionSummary(
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
    Usage usage,
    @Nullable Duration duration,
    List<Labelled> labels) {

  /// Empty where the file does not tell.
  public String fact(Fact fact) {
    return facts.getOrDefault(fact, "");
  }

  /// The side the file puts the session on; null where it says nothing.
  public @Nullable Split split() {
    return labels.stream().map(Labelled::split).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
