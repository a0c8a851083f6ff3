package dev.praxis.desktop.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.Split;
import dev.praxis.core.session.query.Facet;
import dev.praxis.core.session.query.SessionOrder;
import dev.praxis.core.task.Progress;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.InlineBackground;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.sessions.find.FindViewModel;
import dev.praxis.desktop.sessions.reader.ReaderState;
import dev.praxis.desktop.sessions.reader.ReaderViewModel;
import dev.praxis.desktop.sessions.rows.EventPages;
import dev.praxis.desktop.tab.Changes;
import dev.praxis.desktop.tab.Navigation.Place;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made before each test
final class SessionsViewModelTest {
  private static final Path SAMPLES = Path.of("sample-sessions");

  @TempDir private Path folder;
  private Workbench workbench;
  private FindViewModel find;
  private ReaderViewModel reader;
  private SessionsViewModel sessions;

  @BeforeEach
  void open() {
    workbench = Workbench.open(folder.resolve("test.db"));
    var background = new InlineBackground();
    find = new FindViewModel(workbench.sessions(), background, Texts.ofThisComputer());
    reader =
        new ReaderViewModel(
            new EventPages(
                workbench.sessions(),
                workbench.tagBook().signals(),
                workbench.spans(),
                workbench.secrets()),
            background,
            ZoneOffset.UTC);
    var changes = new Changes();
    sessions = new SessionsViewModel(workbench, background, changes, find, reader);
    changes.revisionProperty().subscribe((_, _) -> sessions.refresh());
    var samples = List.of(SAMPLES.resolve("claude-code"), SAMPLES.resolve("labelled-traces.json"));
    workbench.importer().importAll(samples, Progress.ignored());
    sessions.refresh();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @Test
  void somethingIsReadAtOnceButNothingHeldOut() {
    assertThat(reader.stateProperty().get()).isEqualTo(ReaderState.READING);
    assertThat(reader.getSession()).isNotNull();
  }

  @Test
  void aFacetNarrowsAndItsOwnCountsStay() {
    find.toggle(Facet.PROJECT, "harbor-api");
    assertThat(find.getSessions()).isNotEmpty().allMatch(of -> of.project().equals("harbor-api"));
    find.toggle(Facet.PROJECT, "lumen-docs");
    assertThat(find.getSessions())
        .extracting(Session::project)
        .contains("harbor-api", "lumen-docs");
    find.clear();
    assertThat(find.getSessions()).hasSize(find.totalProperty().get());
  }

  @Test
  void wordsFindSessionsAndMarkThemInTheReader() {
    find.queryProperty().set("project:harbor CANCELLED");
    assertThat(find.getSessions()).isNotEmpty();
    sessions.read(find.getSessions().getFirst());
    assertThat(reader.hitsProperty().get().getFirst()).isEqualTo(reader.selectedProperty().get());
  }

  @Test
  void whatMeansNothingIsTold() {
    find.queryProperty().set("colour:red");
    assertThat(find.getProblem()).contains("colour:").contains("project:");
  }

  @Test
  void tagsOfHeldOutSessionsAreNotFound() {
    find.toggle(Facet.TAG, "forgot_to_run_tests");
    assertThat(find.getSessions()).isNotEmpty().noneMatch(of -> of.split() == Split.HELD_OUT);
    find.toggle(Facet.SPLIT, Split.HELD_OUT.word());
    assertThat(find.getSessions()).isNotEmpty().allMatch(of -> of.split() == Split.HELD_OUT);
  }

  @Test
  void theEvaluationShowsHeldOutContentAndNobodyElse() {
    var heldOut =
        find.getSessions().stream().filter(of -> of.split() == Split.HELD_OUT).findFirst();
    var place = Place.of(heldOut.orElseThrow().id(), null);
    sessions.arrive(Place.of(Tab.TAGS), place);
    assertThat(reader.stateProperty().get()).isEqualTo(ReaderState.HELD_OUT);
    sessions.arrive(Place.of(Tab.EVALUATION), place);
    assertThat(reader.stateProperty().get()).isEqualTo(ReaderState.READING);
  }

  @Test
  void anOutcomeIsSetAndTakenBack() {
    sessions.decide(Outcome.FAILURE);
    assertThat(reader.getSession()).extracting("outcome").isEqualTo(Outcome.FAILURE);
    workbench.history().undo();
    sessions.refresh();
    assertThat(reader.getSession()).extracting("outcome").isNotEqualTo(Outcome.FAILURE);
  }

  @Test
  void aTagIsGivenToTheSessionThatIsRead() {
    sessions.tag("asked_too_late");
    assertThat(reader.getSession()).extracting("tags").asString().contains("asked_too_late");
    assertThat(find.knownTags()).contains("asked_too_late");
  }

  @Test
  void selectedWordsBecomeEvidenceAndAreTakenBack() {
    assertThat(reader.sentence(1)).isTrue();
    sessions.tag("asked_too_late");
    var session = Objects.requireNonNull(reader.getSession());
    assertThat(workbench.spans().of(session.id())).hasSize(1);
    assertThat(session.tags()).contains("asked_too_late");
    assertThat(reader.marking().selectionProperty().get()).isNull();
    workbench.history().undo();
    assertThat(workbench.spans().of(session.id())).isEmpty();
  }

  @Test
  void whatIsShutOutIsNotListedAndALineSaysAllOfIt() {
    int all = find.getSessions().size();
    find.exclude(Facet.PROJECT, "harbor-api");
    assertThat(find.getSessions()).isNotEmpty().noneMatch(of -> of.project().equals("harbor-api"));
    find.queryProperty().set("turns>0");
    var line = find.line();
    assertThat(line).isEqualTo("-project:harbor-api turns>0");
    int shown = find.getSessions().size();
    find.clear();
    assertThat(find.getSessions()).hasSize(all);
    find.showLine(line);
    assertThat(find.getSessions()).hasSize(shown);
  }

  @Test
  void sessionsAreOrderedByTheWorkspace() {
    find.order(new SessionOrder(SessionOrder.Column.ERRORS, true));
    assertThat(find.getSessions())
        .extracting(Session::errors)
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void theWordBeingTypedFindsAllThatBeginSo() {
    find.queryProperty().set("CANCELLE");
    int begun = find.getSessions().size();
    assertThat(begun).isPositive();
    find.queryProperty().set("CANCELLE ");
    assertThat(find.getSessions()).isEmpty();
  }
}
