package dev.praxis.core.importing.computer;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.importing.archive.SourceStore;
import dev.praxis.core.importing.planning.SourceScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Looks which of Claude Code's transcripts are about to be deleted by it: it removes what was not
/// written to for 30 days, or for as many as `cleanupPeriodDays` in its settings says.
public final class RetentionCheck {
  private static final int DAYS = 30;
  private static final Duration SOON = Duration.ofDays(7);

  private final SourceStore sources;
  private final Computer computer;
  private final Clock clock;

  public RetentionCheck(SourceStore sources) {
    this(sources, Computer.thisOne(), Clock.systemUTC());
  }

  RetentionCheck(SourceStore sources, Computer computer, Clock clock) {
    this.sources = sources;
    this.computer = computer;
    this.clock = clock;
  }

  /// What will be deleted within a week, as things stand now. Reads the agent's folder.
  public Retention look() {
    int days = days();
    var saved = sources.savedBytes();
    var soon = clock.instant().plus(SOON);
    int transcripts = 0;
    int leaving = 0;
    int kept = 0;
    Instant next = null;
    try (var scan = new SourceScanner().scan(folders())) {
      for (var found : scan.files()) {
        if (!found.asked()) {
          continue;
        }
        transcripts++;
        var leaves = Instant.ofEpochMilli(found.modifiedAt()).plus(Duration.ofDays(days));
        if (leaves.isAfter(soon)) {
          continue;
        }
        leaving++;
        if (saved.getOrDefault(found.file(), -1L) >= found.bytes()) {
          kept++;
        } else {
          next = next == null || leaves.isBefore(next) ? leaves : next;
        }
      }
    }
    return new Retention(days, transcripts, leaving, kept, next);
  }

  /// Where the agent keeps its transcripts; none where it was never used here.
  public List<Path> folders() {
    var projects = computer.claude().resolve("projects");
    return Files.isDirectory(projects) ? List.of(projects) : List.of();
  }

  /// Settings that can't be read are the agent's to complain about; it then keeps to its default.
  private int days() {
    try {
      var settings =
          new ObjectMapper()
              .readTree(Files.readAllBytes(computer.claude().resolve("settings.json")));
      var said = settings.path("cleanupPeriodDays");
      return said.canConvertToInt() && said.asInt() >= 0 ? said.asInt() : DAYS;
    } catch (JacksonException _) {
      return DAYS;
    } catch (IOException _) {
      return DAYS;
    }
  }
}
