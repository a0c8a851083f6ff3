package dev.praxis.core.skills.retiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.praxis.core.Problem;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.finding.Shelf;
import dev.praxis.core.skills.retiring.Advice.Kind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetirementTest {
  @TempDir private Path folder;
  private Shelf shelf;
  private Retirement retirement;

  @BeforeEach
  void open() {
    shelf = new Shelf(folder.resolve("a.db"));
    retirement = at(Duration.ZERO);
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private Retirement at(Duration later) {
    return new Retirement(
        shelf.database,
        shelf.history,
        shelf.skills,
        Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC));
  }

  private static SkillText text(String name, String action) {
    return Shelf.text(name, "", "", List.of(SkillText.Step.of(action, Map.of(), "")));
  }

  private long add(String outcomes) {
    long id = shelf.add(text("skill_" + outcomes.length(), "do it"));
    shelf.record(id, outcomes);
    return id;
  }

  private List<Advice> of(long id) {
    return retirement.advice(shelf.skills.existing(id));
  }

  @Test
  void suggestsTheArchiveAfterTenFailures() {
    long id = add("----------");

    var advice = of(id);

    assertThat(advice).extracting(Advice::kind).containsExactly(Kind.RETIRE);
    assertThat(advice.getFirst().rate().n()).isEqualTo(10);
    assertThat(advice.getFirst().chance()).isGreaterThan(0.99);
    assertThat(shelf.skills.existing(id).status()).isEqualTo("active");
  }

  @Test
  void isSureAtOneOfTenAndWatchesTwoAndThreeOfTen() {
    long one = shelf.add(text("one", "x"));
    long two = shelf.add(text("two", "x"));
    long three = shelf.add(text("three", "x"));
    long four = shelf.add(text("four", "x"));
    shelf.record(one, "---------+");
    shelf.record(two, "--------++");
    shelf.record(three, "-------+++");
    shelf.record(four, "------++++");

    assertThat(of(one).getFirst().kind()).isEqualTo(Kind.RETIRE);
    assertThat(of(one).getFirst().chance()).isCloseTo(0.926, within(0.001));
    assertThat(of(two).getFirst().kind()).isEqualTo(Kind.WATCH);
    assertThat(of(two).getFirst().chance()).isCloseTo(0.745, within(0.001));
    assertThat(of(two).getFirst().why()).contains("74.5 %", "keep watching");
    assertThat(of(three).getFirst().kind()).isEqualTo(Kind.WATCH);
    assertThat(of(three).getFirst().chance()).isCloseTo(0.481, within(0.001));
    assertThat(of(four)).isEmpty();
  }

  @Test
  void saysNothingBeforeTenRunsNorOfRunsNobodyVerified() {
    long id = add("---------");
    for (int i = 0; i < 20; i++) {
      shelf.runs.record(id, "failure", "self", "");
    }

    assertThat(of(id)).isEmpty();
  }

  @Test
  void givesANewVersionItsOwnChance() {
    long id = add("----------");
    shelf.skills.edit(id, text("skill_10", "do it better"), "curator", "it failed");
    shelf.record(id, "++");

    assertThat(of(id)).extracting(Advice::kind).containsExactly(Kind.WATCH);
    assertThat(of(id).getFirst().why()).contains("version 2 has 2 of its own");
    shelf.record(id, "++++++++", Instant.now());
    assertThat(of(id)).isEmpty();
  }

  @Test
  void findsStaleWhatHasNotSucceededForNinetyDays() {
    long used = add("+");
    long never = add("");

    assertThat(at(Duration.ofDays(89)).advice()).isEmpty();
    var stale = at(Duration.ofDays(92)).advice();

    assertThat(stale).extracting(Advice::kind).containsOnly(Kind.STALE);
    assertThat(stale).extracting(Advice::skill).containsExactlyInAnyOrder(used, never);
  }

  @Test
  void hearsDriftUntilItIsAcknowledgedOrTheTextChanges() {
    long id = add("+".repeat(40) + "-".repeat(12));

    var advice = of(id);
    assertThat(advice).extracting(Advice::kind).contains(Kind.DRIFT);
    var timeline = retirement.timeline(id);
    long newest = timeline.trials().getLast().run();
    retirement.acknowledge(id, newest);
    assertThat(of(id)).extracting(Advice::kind).doesNotContain(Kind.DRIFT);
    shelf.history.undo();
    assertThat(of(id)).extracting(Advice::kind).contains(Kind.DRIFT);

    shelf.skills.edit(id, text("skill_52", "another way"), "curator", "");
    shelf.record(id, "+", Instant.now());
    assertThat(of(id)).extracting(Advice::kind).doesNotContain(Kind.DRIFT);
    assertThat(retirement.timeline(id).drift().points().getLast().starts()).isTrue();
  }

  @Test
  void drawsNoChartBeforeItKnowsWhatIsUsualUnlessATargetIsSet() {
    long id = add("+++++------");

    assertThat(retirement.timeline(id).drift().chart()).isNull();
    retirement.target(id, Optional.of(0.06));
    var drift = retirement.timeline(id).drift();
    assertThat(drift.alarm()).isPresent();
    assertThat(drift.points()).hasSize(11);
    retirement.target(id, Optional.empty());
    assertThat(retirement.timeline(id).drift().chart()).isNull();
  }

  @Test
  void refusesTargetsAndRunsThereAreNot() {
    long id = add("+");

    assertThatThrownBy(() -> retirement.target(id, Optional.of(1.5))).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> retirement.acknowledge(id, 999)).isInstanceOf(Problem.class);
  }

  @Test
  void asksAboutAJumpWithoutAChangeOfTheText() {
    long id = add("-+-+-+--+--+-+-+--+-" + "+".repeat(20));

    assertThat(of(id)).extracting(Advice::kind).containsExactly(Kind.JUMP);
  }

  @Test
  void toleratesTheFirstFailureAfterCleanSuccesses() {
    long id = add("++++-");

    var advice = of(id);
    assertThat(advice).extracting(Advice::kind).containsExactly(Kind.FIRST_FAILURE);
    assertThat(advice.getFirst().why()).contains("after 4 clean successes");
    shelf.record(id, "-", Instant.now());
    assertThat(of(id)).isEmpty();
  }

  @Test
  void saysTheSameOfAllAtOnceTheMostPressingFirst() {
    add("++++-");
    add("----------");
    add("+++");
    long archived = add("-----------");
    shelf.skills.archive(archived, "");

    assertThat(retirement.advice())
        .extracting(Advice::kind)
        .containsExactly(Kind.RETIRE, Kind.FIRST_FAILURE);
    for (var advice : retirement.advice()) {
      assertThat(of(advice.skill())).contains(advice);
    }
  }

  @Test
  void rollsTheRateOfTheNewestTwenty() {
    long id = add("+".repeat(20) + "-".repeat(10));

    var rolling = retirement.timeline(id).rolling();

    assertThat(rolling).hasSize(30);
    assertThat(rolling.getLast().n()).isEqualTo(20);
    assertThat(rolling.getLast().point()).isEqualTo(0.5);
  }

  @Test
  void countsSkillsAndTheirMeanReliability() {
    add("++++");
    add("++--oo");
    add("");
    long gone = add("-------");
    shelf.skills.archive(gone, "");

    var stats = SkillStats.of(shelf.skills.list());

    assertThat(stats.total()).isEqualTo(4);
    assertThat(stats.byStatus()).containsEntry("active", 3).containsEntry("archived", 1);
    assertThat(stats.all().skills()).isEqualTo(3);
    assertThat(stats.all().judged()).isEqualTo(2);
    assertThat(stats.all().mean()).isCloseTo(0.75, within(1e-12));
    assertThat(stats.all().pooled().n()).isEqualTo(10);
  }
}
