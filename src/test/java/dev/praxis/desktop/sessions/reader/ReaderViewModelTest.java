package dev.praxis.desktop.sessions.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.session.Split;
import dev.praxis.core.task.Progress;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.InlineBackground;
import dev.praxis.desktop.common.Work;
import dev.praxis.desktop.sessions.Transcript;
import dev.praxis.desktop.sessions.rows.EventPages;
import dev.praxis.desktop.sessions.rows.Role;
import dev.praxis.desktop.sessions.rows.Row;
import dev.praxis.desktop.sessions.rows.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made before each test
final class ReaderViewModelTest {
  @TempDir private Path folder;
  private Workbench workbench;
  private ReaderViewModel reader;
  private ReaderMoves moves;

  @BeforeEach
  void open() {
    workbench = Workbench.open(folder.resolve("test.db"));
    reader =
        new ReaderViewModel(
            new EventPages(
                workbench.sessions(),
                workbench.tagBook().signals(),
                workbench.spans(),
                workbench.secrets()),
            new InlineBackground(),
            ZoneOffset.UTC);
    moves = new ReaderMoves(reader);
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @Test
  void aCallStandsInOneRowWithItsResult() {
    read(
        new Transcript()
            .user("Build it")
            .call("Bash", "{\"command\":\"mvn\"}", "Exit code 1", true));
    assertThat(reader.rows()).hasSize(3);
    var call = (Row.Call) reader.rows().getLast();
    assertThat(call.result()).isNotNull();
    assertThat(call.took()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void anOpenedEditShowsItsChangeAndItsOutput() {
    read(
        new Transcript()
            .call(
                "Edit",
                "{\"file_path\":\"A.java\",\"old_string\":\"int a;\",\"new_string\":\"long a;\"}",
                "updated",
                false));
    reader.toggleCall(seqOf(Row.Call.class));
    assertThat(only(Row.Change.class))
        .extracting(Row.Change::fate)
        .containsExactly(Row.Change.Fate.REMOVED, Row.Change.Fate.ADDED);
    assertThat(only(Row.Piece.class)).extracting(Row.Piece::text).containsExactly("updated");
    reader.toggleCall(seqOf(Row.Call.class));
    assertThat(only(Row.Change.class)).isEmpty();
  }

  @Test
  void longOutputIsFoldedUntilAsked() {
    read(new Transcript().call("Bash", "{\"command\":\"ls\"}", "file\n".repeat(214), false));
    reader.toggleCall(seqOf(Row.Call.class));
    var more = only(Row.More.class).getFirst();
    assertThat(more.lines()).isEqualTo(214);
    reader.toggleFold(more);
    var output = only(Row.Piece.class).stream().filter(piece -> piece.text().startsWith("file"));
    assertThat(output.mapToLong(piece -> piece.text().lines().count()).sum()).isEqualTo(214);
    reader.toggleFold(only(Row.More.class).getFirst());
    assertThat(only(Row.More.class)).containsExactly(more);
  }

  @Test
  void thinkingIsHiddenAndCounted() {
    read(new Transcript().user("Why?").thinking("Hm.").agent("Because."));
    assertThat(reader.countsProperty().get()).containsEntry(Role.THINKING, 1);
    assertThat(only(Row.Said.class)).extracting(Row.Said::role).doesNotContain(Role.THINKING);
    reader.toggle(Role.THINKING);
    assertThat(only(Row.Said.class)).extracting(Row.Said::role).contains(Role.THINKING);
  }

  @Test
  void pausesAndDaysAreMarked() {
    read(new Transcript().user("Now").after(134).user("Later").after(1_440).user("Next day"));
    assertThat(only(Row.Gap.class)).containsExactly(new Row.Gap(Duration.ofSeconds(134 * 60 + 2)));
    assertThat(only(Row.Day.class)).hasSize(2);
  }

  @Test
  void movingByFailureStopsOnlyWhereItHelps() {
    read(
        new Transcript()
            .user("Go")
            .call("Bash", "{\"command\":\"true\"}", "fine", false)
            .call("Bash", "{\"command\":\"false\"}", "Exit code 1", true)
            .user("Oh"));
    assertThat(moves.byFailure(1)).isTrue();
    assertThat(reader.event().orElseThrow().toolUse()).extracting("target").isEqualTo("false");
    assertThat(moves.byFailure(1)).isFalse();
    assertThat(moves.byUser(1)).isTrue();
    assertThat(Quote.current(reader).orElseThrow()).startsWith("> Oh\n— harbor, s1#");
  }

  @Test
  void aSearchOpensAtItsFirstHitInsideAnOutput() {
    var session =
        new Transcript()
            .user("Go")
            .call("Bash", "{\"command\":\"ls\"}", "the needle", false)
            .importInto(workbench, folder);
    reader.open(session, null, Words.of("needle"), false);
    assertThat(reader.selectedProperty().get()).isEqualTo(seqOf(Row.Call.class));
    assertThat(only(Row.Call.class).getFirst().open()).isTrue();
    assertThat(reader.hitsProperty().get()).hasSize(1);
  }

  @Test
  void aJumpToSomethingHiddenShowsIt() {
    read(new Transcript().user("Why?").thinking("Hm.").agent("Because."));
    reader.goTo(1);
    assertThat(reader.hiddenProperty().get()).doesNotContain(Role.THINKING);
    assertThat(reader.selectedProperty().get()).isEqualTo(1);
  }

  @Test
  void aLongSessionIsReadToItsEnd() {
    var long_ = new Transcript();
    for (int i = 0; i < 2_500; i++) {
      long_.user("Message " + i);
    }
    var session = long_.importInto(workbench, folder);
    reader.open(session, 2_400, Words.NONE, false);
    assertThat(only(Row.Said.class)).hasSize(2_500);
    assertThat(reader.selectedProperty().get()).isEqualTo(2_400);
  }

  @Test
  void heldOutContentIsShownOnlyWhenRevealed() {
    workbench
        .importer()
        .importAll(List.of(Path.of("sample-sessions/labelled-traces.json")), Progress.ignored());
    var heldOut =
        workbench.sessions().list(SessionQuery.ALL.splits(Set.of(Split.HELD_OUT))).getFirst();
    reader.open(heldOut, null, Words.NONE, false);
    assertThat(reader.stateProperty().get()).isEqualTo(ReaderState.HELD_OUT);
    assertThat(reader.rows()).isEmpty();
    reader.open(heldOut, null, Words.NONE, true);
    assertThat(reader.stateProperty().get()).isEqualTo(ReaderState.READING);
  }

  @Test
  void eventsThatComeTooLateAreNotShownUnderAnotherSession() {
    var late = new LateBackground();
    reader =
        new ReaderViewModel(
            new EventPages(
                workbench.sessions(),
                workbench.tagBook().signals(),
                workbench.spans(),
                workbench.secrets()),
            late,
            ZoneOffset.UTC);
    var first = new Transcript().user("First").importInto(workbench, folder);
    workbench
        .importer()
        .importAll(List.of(Path.of("sample-sessions/labelled-traces.json")), Progress.ignored());
    var heldOut =
        workbench.sessions().list(SessionQuery.ALL.splits(Set.of(Split.HELD_OUT))).getFirst();
    reader.open(first, null, Words.NONE, false);
    reader.open(heldOut, null, Words.NONE, false);
    late.arrive();
    assertThat(reader.stateProperty().get()).isEqualTo(ReaderState.HELD_OUT);
    assertThat(reader.rows()).isEmpty();
  }

  /// Lets results arrive only when asked, whatever was asked to stop meanwhile.
  private static final class LateBackground implements Background {
    private final Background inline = new InlineBackground();
    private final List<Runnable> waiting = new ArrayList<>();

    void arrive() {
      List.copyOf(waiting).forEach(Runnable::run);
    }

    @Override
    public <T> void start(Activity activity, Work<T> work, Consumer<? super T> whenDone) {
      waiting.add(() -> inline.start(activity, work, whenDone));
    }

    @Override
    public <T> void inOrder(Work<T> work, Consumer<? super T> whenDone) {
      waiting.add(() -> inline.inOrder(work, whenDone));
    }
  }

  private Session read(Transcript transcript) {
    var session = transcript.importInto(workbench, folder);
    reader.open(session, null, Words.NONE, false);
    return session;
  }

  private <T extends Row> List<T> only(Class<T> kind) {
    return reader.rows().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private int seqOf(Class<? extends Row> kind) {
    return only(kind).getFirst().seq();
  }
}
