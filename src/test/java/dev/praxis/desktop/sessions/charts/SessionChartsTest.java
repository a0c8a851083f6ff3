package dev.praxis.desktop.sessions.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.report.drawing.Spot;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sessions.Transcript;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SessionChartsTest {
  @TempDir private Path folder;

  @Test
  void aSessionStandsOnItsDayAndInItsWeekOnceItsEndIsKnown() {
    try (var workbench = Workbench.open(folder.resolve("test.db"))) {
      var session = new Transcript().user("Go").importInto(workbench, folder);
      var texts = Texts.ofThisComputer();
      var unknown = FailureWeeks.of(java.util.List.of(session), ZoneOffset.UTC, texts);
      assertThat(unknown.weeks()).isEmpty();

      workbench.curation().decideOutcome(session.id(), Outcome.FAILURE);
      var listed = workbench.sessions().list(SessionQuery.ALL);
      var weeks = FailureWeeks.of(listed, ZoneOffset.UTC, texts);
      assertThat(weeks.weeks())
          .containsExactly(new FailureWeeks.Week(LocalDate.of(2026, 11, 2), 1, 1));
      assertThat(weeks.table().rows().getFirst()).startsWith("2026-11-02", "1", "1", "100 %");
      assertThat(weeks.caption()).contains("Wilson").contains("n = 1");

      var days = SessionDays.of(listed, ZoneOffset.UTC, texts);
      assertThat(days.draw(400, 150).spots()).extracting(Spot::key).containsExactly("2026-11-03");
      assertThat(days.table().rows().getFirst()).containsExactly("2026-11-03", "0", "0", "1", "0");
    }
  }
}
