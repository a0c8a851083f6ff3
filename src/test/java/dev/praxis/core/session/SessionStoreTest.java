package dev.praxis.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.session.query.Facet;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionStoreTest {
  @TempDir Path folder;
  private Database database;
  private SampleRows rows;
  private SessionStore store;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("sessions.praxis"));
    rows = new SampleRows(database);
    store = new SessionStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void listsNewestFirstAndTimelessLastByKey() {
    rows.session("old");
    rows.session("b-timeless").with("started_at", null);
    rows.session("new");
    rows.session("a-timeless").with("started_at", null);

    assertThat(keys(SessionQuery.ALL)).containsExactly("new", "old", "a-timeless", "b-timeless");
    assertThat(keys(SessionQuery.ALL.limit(2))).containsExactly("new", "old");
    assertThat(store.count(SessionQuery.ALL.limit(2))).isEqualTo(4);
  }

  @Test
  void believesTheStrongestVoice() {
    rows.session("nobody");
    rows.session("weak").outcome("failure", "heuristic").outcome("success", "model");
    rows.session("strong")
        .outcome("success", "label")
        .outcome("partial", "curator")
        .outcome("failure", "check");

    assertThat(found("nobody"))
        .extracting(Session::outcome, Session::outcomeSaidBy)
        .containsExactly(Outcome.UNKNOWN, "");
    assertThat(found("weak"))
        .extracting(Session::outcome, Session::outcomeSaidBy)
        .containsExactly(Outcome.SUCCESS, "model");
    assertThat(found("strong"))
        .extracting(Session::outcome, Session::outcomeSaidBy)
        .containsExactly(Outcome.PARTIAL, "curator");
    assertThat(keys(SessionQuery.ALL.outcomes(Set.of(Outcome.UNKNOWN)))).containsExactly("nobody");
  }

  @Test
  void tagsComeFromPeopleFirstAndLeaveOutSignalsReviewedAway() {
    rows.session("s")
        .tag("z_said")
        .signal(1, "a_found")
        .signal(2, "z_said")
        .signal(3, "half_real")
        .signal(4, "half_real")
        .review(3, "half_real", "not_real")
        .signal(5, "never_was")
        .review(5, "never_was", "not_real")
        .signal(6, "");

    assertThat(found("s").tags()).containsExactly("z_said", "a_found", "half_real");
    assertThat(keys(SessionQuery.ALL.tags(Set.of("half_real")))).containsExactly("s");
    assertThat(keys(SessionQuery.ALL.tags(Set.of("never_was")))).isEmpty();
  }

  @Test
  void findsByKeyOrByTheOneStartThatFits() {
    rows.session("abc-1");
    rows.session("abc-12");
    rows.session("x");

    assertThat(found("abc-1").key()).isEqualTo("abc-1");
    assertThat(found("abc-12").key()).isEqualTo("abc-12");
    assertThat(store.find("x")).isPresent();
    assertThat(store.find("")).isEmpty();
    assertThat(store.find("abd")).isEmpty();
    assertThat(store.find("%")).isEmpty();
    assertThatThrownBy(() -> store.find("abc"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("abc-1, abc-12");
  }

  @Test
  void sharedEventsCarryTheTextAndToolOfTheirOriginals() {
    var parent =
        rows.session("parent").user("Fix it").call("Bash", "mvn test").failed("BUILD FAILURE");
    var fork = rows.session("fork").forkOf(parent).agent("Fixed");
    var forkOfFork = rows.session("again").forkOf(fork);

    var events = store.events(fork.id());

    assertThat(events).extracting(Event::seq).containsExactly(0, 1, 2, 3);
    assertThat(events)
        .extracting(Event::text)
        .containsExactly("Fix it", "mvn test", "BUILD FAILURE", "Fixed");
    assertThat(events).extracting(Event::shared).containsExactly(true, true, true, false);
    assertThat(events.get(1).toolUse())
        .isEqualTo(
            new ToolUse("Bash", "mvn test", "{\"command\":\"mvn test\"}", ToolStatus.FAILED, 1));
    assertThat(events.get(2)).extracting(Event::answers, Event::failed).containsExactly(1, true);
    assertThat(store.events(forkOfFork.id()))
        .extracting(Event::text)
        .containsExactly("Fix it", "mvn test", "BUILD FAILURE", "Fixed");
    assertThat(store.events(fork.id(), 1, 2)).extracting(Event::seq).containsExactly(1, 2);
    assertThat(store.find(fork.id()).orElseThrow().parent()).isEqualTo(parent.id());
  }

  @Test
  void narrowsByEveryFilterAtOnce() {
    rows.session("one").project("shop").tag("slow").outcome("failure", "label").user("red balloon");
    rows.session("two").project("shop").tag("slow").outcome("failure", "label").heldOut();
    rows.session("three").project("bank").tag("slow").outcome("success", "label").user("balloon");

    assertThat(keys(SessionQuery.ALL.text("balloon"))).containsExactly("three", "one");
    assertThat(keys(SessionQuery.ALL.text("balloon").projects(Set.of("shop", "farm"))))
        .containsExactly("one");
    assertThat(keys(SessionQuery.ALL.tags(Set.of("slow")).splits(Set.of(Split.HELD_OUT))))
        .containsExactly("two");
    assertThat(keys(SessionQuery.ALL.text("AND (")).isEmpty()).isTrue();
    assertThat(keys(SessionQuery.ALL.agents(Set.of("codex")))).isEmpty();
  }

  @Test
  void wordsOfSharedEventsFindTheForkToo() {
    var parent = rows.session("parent").user("needle");
    rows.session("fork").forkOf(parent);
    rows.session("other").user("hay");

    assertThat(keys(SessionQuery.ALL.text("needle"))).containsExactly("fork", "parent");
  }

  @Test
  void facetsLeaveOutTheirOwnFilter() {
    rows.session("one").project("shop").tag("slow").outcome("failure", "label").user("x");
    rows.session("two").project("shop").signal(0, "slow").signal(1, "slow").user("x");
    rows.session("three").project("bank").tag("loud").user("x");
    rows.session("four").project("bank").user("y");
    rows.session("hidden").project("bank").tag("loud").heldOut().user("x");

    var facets =
        store.facets(SessionQuery.ALL.text("x").projects(Set.of("shop")), List.of(Facet.values()));

    assertThat(facets.of(Facet.PROJECT))
        .containsExactly(Map.entry("shop", 2), Map.entry("bank", 1));
    assertThat(facets.of(Facet.OUTCOME))
        .containsExactly(Map.entry("failure", 1), Map.entry("unknown", 1));
    assertThat(facets.of(Facet.TAG)).containsExactly(Map.entry("slow", 2));
    assertThat(facets.of(Facet.SPLIT)).containsExactly(Map.entry("train", 2));
    assertThat(facets.of(Facet.AGENT)).containsExactly(Map.entry("claude-code", 2));
  }

  private List<String> keys(SessionQuery query) {
    return store.list(query).stream().map(Session::key).toList();
  }

  private Session found(String key) {
    return store.find(key).orElseThrow();
  }
}
