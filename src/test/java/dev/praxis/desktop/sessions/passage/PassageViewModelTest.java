package dev.praxis.desktop.sessions.passage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.desktop.common.InlineBackground;
import dev.praxis.desktop.sessions.Transcript;
import dev.praxis.desktop.sessions.reader.LoadedSession;
import dev.praxis.desktop.sessions.reader.ReaderViewModel;
import dev.praxis.desktop.sessions.rows.EventPages;
import dev.praxis.desktop.sessions.rows.Selection;
import dev.praxis.desktop.sessions.rows.Words;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made before each test
final class PassageViewModelTest {
  @TempDir private Path folder;
  private Workbench workbench;
  private ReaderViewModel reader;
  private PassageViewModel passages;

  @BeforeEach
  void open() {
    workbench = Workbench.open(folder.resolve("test.db"));
    var pages =
        new EventPages(
            workbench.sessions(),
            workbench.tagBook().signals(),
            workbench.spans(),
            workbench.secrets());
    reader = new ReaderViewModel(pages, new InlineBackground(), ZoneOffset.UTC);
    passages = new PassageViewModel(new LoadedSession(reader), new InlineBackground());
    var session =
        new Transcript()
            .user("Chart the tides")
            .call("Bash", "{\"command\":\"tide --now\"}", "one\\ntwo\\nlow Tide", false)
            .agent("Ebbtide at six, next tide at noon")
            .importInto(workbench, folder);
    reader.open(session, null, Words.NONE, false);
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @Test
  void everyPlaceIsFoundAlsoWithinAWordACallAndAClosedOutput() {
    look("tide");
    assertThat(passages.placesProperty().get())
        .containsExactly(
            new Passage(0, new Selection(0, 10, 14)),
            new Passage(1, null),
            new Passage(2, new Selection(2, 12, 16)),
            new Passage(3, new Selection(3, 3, 7)),
            new Passage(3, new Selection(3, 21, 25)));
    assertThat(passages.atProperty().get()).isZero();
  }

  @Test
  void theNextPlaceIsSelectedAndWhatHidesItOpened() {
    look("low tide");
    assertThat(reader.selectedProperty().get()).isEqualTo(1);
    assertThat(reader.marking().selectionProperty().get()).isEqualTo(new Selection(2, 8, 16));
  }

  @Test
  void afterTheLastComesTheFirst() {
    look("tide");
    passages.step(-1);
    assertThat(passages.atProperty().get()).isEqualTo(4);
    passages.step(1);
    assertThat(passages.atProperty().get()).isZero();
  }

  @Test
  void whatIsClosedMarksNothing() {
    look("tide");
    passages.close();
    assertThat(passages.wordsProperty().get()).isEqualTo(Words.NONE);
    assertThat(passages.placesProperty().get()).isEmpty();
  }

  @Test
  void signsThatMeanSomethingElsewhereAreLookedForAsTheyAre() {
    look("--now");
    assertThat(passages.placesProperty().get()).containsExactly(new Passage(1, null));
    look(".*");
    assertThat(passages.placesProperty().get()).isEmpty();
  }

  private void look(String typed) {
    passages.open();
    passages.textProperty().set(typed);
  }
}
