package dev.praxis.core.importing.computer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.importing.Importer;
import dev.praxis.core.importing.archive.SourceStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import dev.praxis.core.transcript.claude.ClaudeLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RetentionCheckTest {
  private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

  @TempDir private Path home;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(home.resolve("workspace.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void tellsWhatGoesWithinAWeekAndHowMuchOfItIsSaved() throws IOException {
    var saved = transcript("saved", 29);
    transcript("lost-soon", 24);
    transcript("overdue", 40);
    transcript("young", 22);
    new Importer(database).importAll(List.of(saved), Progress.ignored());

    assertThat(look()).isEqualTo(new Retention(30, 4, 3, 1, NOW.minus(Duration.ofDays(10))));
    assertThat(look().unsaved()).isEqualTo(2);
  }

  @Test
  void aTranscriptThatGrewSinceItWasImportedIsNotSaved() throws IOException {
    var file = transcript("s1", 29);
    new Importer(database).importAll(List.of(file), Progress.ignored());
    Files.writeString(file, Files.readString(file) + "{}\n");
    age(file, 29);

    assertThat(look().unsaved()).isEqualTo(1);
  }

  @Test
  void theAgentsOwnSettingDecidesHowLongItKeepsThem() throws IOException {
    transcript("s1", 29);
    Files.writeString(home.resolve(".claude/settings.json"), "{\"cleanupPeriodDays\": 90}");
    assertThat(look()).isEqualTo(new Retention(90, 1, 0, 0, null));

    Files.writeString(home.resolve(".claude/settings.json"), "{\"cleanupPeriodDays\": \"soon\"");
    assertThat(look().days()).isEqualTo(30);
  }

  @Test
  void withoutTheAgentNothingIsDeleted() {
    assertThat(look()).isEqualTo(new Retention(30, 0, 0, 0, null));
  }

  private Retention look() {
    return new RetentionCheck(
            new SourceStore(database),
            new Computer(Map.of(), home, "Linux"),
            Clock.fixed(NOW, ZoneOffset.UTC))
        .look();
  }

  private Path transcript(String session, int days) throws IOException {
    var file = home.resolve(".claude/projects/-home-dev-shop/" + session + ".jsonl");
    Files.createDirectories(file.getParent());
    Files.writeString(file, new ClaudeLines(session).prompt("Hello from " + session).text());
    age(file, days);
    return file;
  }

  private static void age(Path file, int days) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofDays(days))));
  }
}
