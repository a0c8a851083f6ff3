package dev.praxis.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvidenceSpanTest {
  @TempDir private Path folder;

  @Test
  void markedWordsTagTheirSessionPointAtTheirStepAndAreTakenBackAsOne() throws IOException {
    try (var workbench = Workbench.open(folder.resolve("test.db"))) {
      var session = imported(workbench, "You forgot the tests again.");
      var text = workbench.sessions().events(session.id()).getFirst().text();
      workbench
          .curation()
          .mark(EvidenceSpan.in(text, session.id(), 0, 4, 20, "forgot_to_run_tests"));

      var kept = workbench.spans().of(session.id());
      assertThat(kept).extracting(EvidenceSpan::quote).containsExactly("forgot the tests");
      assertThat(kept.getFirst().standsIn(text)).isTrue();
      assertThat(workbench.sessions().find(session.id()).orElseThrow().tags())
          .containsExactly("forgot_to_run_tests");

      workbench.history().undo();
      assertThat(workbench.spans().of(session.id())).isEmpty();
      assertThat(workbench.sessions().find(session.id()).orElseThrow().tags()).isEmpty();
      workbench.history().redo();
      assertThat(workbench.spans().of(session.id())).isEqualTo(kept);
    }
  }

  @Test
  void theQuoteStaysWhenItsTranscriptIsRewritten() throws IOException {
    try (var workbench = Workbench.open(folder.resolve("test.db"))) {
      var session = imported(workbench, "You forgot the tests again.");
      var text = workbench.sessions().events(session.id()).getFirst().text();
      workbench.curation().mark(EvidenceSpan.in(text, session.id(), 0, 4, 20, "no_tests"));
      var now = imported(workbench, "All is well, thank you very much.");

      var span = workbench.spans().of(now.id()).getFirst();
      assertThat(span.quote()).isEqualTo("forgot the tests");
      assertThat(span.standsIn(workbench.sessions().events(now.id()).getFirst().text())).isFalse();
    }
  }

  @Test
  void theHashIsThatOfTheWords() {
    var span = EvidenceSpan.in("abc", new dev.praxis.core.session.SessionId(1), 0, 0, 3, "tag");
    assertThat(span.quoteHash())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  private Session imported(Workbench workbench, String words) throws IOException {
    var file =
        Files.writeString(
            folder.resolve("session.jsonl"),
            """
            {"type":"user","uuid":"u1","sessionId":"s1","cwd":"/home/ada/harbor",\
            "timestamp":"2026-11-03T09:00:00Z","message":{"role":"user","content":"%s"}}
            """
                .formatted(words));
    workbench.importer().importAll(List.of(file), Progress.ignored());
    return workbench.sessions().list(SessionQuery.ALL).getFirst();
  }
}
