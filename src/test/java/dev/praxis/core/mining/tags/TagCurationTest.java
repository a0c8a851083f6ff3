package dev.praxis.core.mining.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.mining.TagCount;
import dev.praxis.core.mining.TagMiner;
import dev.praxis.core.mining.tags.TagDefinition.Examples;
import dev.praxis.core.mining.tags.TagDefinition.Pattern;
import dev.praxis.core.mining.tags.TagDefinition.Query;
import dev.praxis.core.mining.tags.TagDefinition.StepPattern;
import dev.praxis.core.review.Decision;
import dev.praxis.core.review.History;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TagCurationTest {
  @TempDir Path folder;
  private Database database;
  private SampleRows rows;
  private History history;
  private TagCuration tags;
  private TagMiner miner;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("w.db"));
    rows = new SampleRows(database);
    history = new History(database);
    tags = new TagCuration(database, history);
    miner = new TagMiner(database, history, () -> tags.detectorsAnd(List.of()));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private List<String> counted() {
    return miner.counts(1).tags().stream()
        .map(count -> count.tag() + " " + count.support())
        .toList();
  }

  private void define(String tag, String words) {
    tags.define(tag, "It went wrong.", new Query(words, "user_message"));
    miner.mine(1, Progress.ignored());
  }

  @Test
  void aMergedTagCountsAsTheOtherAndUndoPartsThem() {
    rows.session("one").user("the red one");
    rows.session("two").user("the blue one");
    rows.session("three").user("a label").tag("blues");
    define("reds", "red");
    define("blues", "blue");
    assertThat(counted()).containsExactly("blues 2", "reds 1");

    tags.merge("blues", "reds");

    assertThat(counted()).containsExactly("reds 3");
    assertThat(tags.history("reds"))
        .extracting(Decision::label)
        .containsExactly("Merge blues into reds", "Define blues", "Define reds");
    miner.mine(1, Progress.ignored());
    assertThat(counted()).containsExactly("reds 3");
    history.undo();
    assertThat(counted()).containsExactly("blues 2", "reds 1");
  }

  @Test
  void miningAgainFromNothingKeepsNames() {
    rows.session("one").user("the red one");
    define("reds", "red");
    tags.rename("reds", "crimsons");

    define("other", "nothing like it");

    assertThat(counted()).containsExactly("crimsons 1");
    tags.rename("crimsons", "reds");
    assertThat(counted()).containsExactly("reds 1");
    assertThat(tags.history("tag/x")).isEmpty();
    assertThat(tags.history("reds")).isNotEmpty();
  }

  @Test
  void aTakenOrBadNameIsRefused() {
    rows.session("one").user("the red one");
    rows.session("two").user("the blue one");
    define("reds", "red");
    define("blues", "blue");

    assertThatThrownBy(() -> tags.rename("reds", "blues")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> tags.rename("reds", "No Way")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> tags.merge("reds", "greens")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> tags.merge("reds", "reds")).isInstanceOf(Problem.class);
    assertThat(counted()).containsExactly("blues 1", "reds 1");
  }

  @Test
  void aSplitMovesOnlyTheEvidenceItNames() {
    rows.session("one").user("the red house");
    rows.session("two").user("the red boat");
    define("reds", "red");
    var boat =
        miner.evidence("reds").stream().filter(each -> each.sessionKey().equals("two")).toList();

    tags.move(boat, "boats");

    assertThat(counted()).containsExactly("boats 1", "reds 1");
    assertThat(miner.evidence("boats").getFirst().foundTag()).isEqualTo("reds");
    history.undo();
    assertThat(counted()).containsExactly("reds 2");
  }

  @Test
  void verdictsStayWithTheEvidenceThroughAMerge() {
    rows.session("one").user("the red one");
    rows.session("two").user("the blue one");
    define("reds", "red");
    define("blues", "blue");
    miner.review(miner.evidence("blues").getFirst(), "not_real");

    tags.merge("blues", "reds");

    assertThat(counted()).containsExactly("reds 1");
    assertThat(miner.evidence("reds"))
        .extracting("verdict")
        .containsExactlyInAnyOrder("unreviewed", "not_real");
  }

  @Test
  void aPatternFindsStepsInTheirOrderWithNothingForbiddenBetween() {
    rows.session("pushed")
        .user("go")
        .call("Bash", "vi a")
        .ok("")
        .call("Bash", "git push")
        .ok("done");
    rows.session("tested")
        .user("go")
        .call("Bash", "vi a")
        .ok("")
        .call("Bash", "mvn test")
        .ok("")
        .call("Bash", "git push")
        .ok("");
    rows.session("only").user("go").call("Bash", "git push").ok("");
    var edit = new StepPattern("tool_call", "Bash", "vi", false);
    var push = new StepPattern("tool_call", "Bash", "\"git push\"", false);
    var test = new StepPattern("tool_call", "Bash", "test", false);

    tags.define("pushed_untested", "", new Pattern(List.of(edit, push), List.of(test), 0));
    miner.mine(1, Progress.ignored());

    assertThat(miner.evidence("pushed_untested"))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.sessionKey()).isEqualTo("pushed");
          assertThat(found.signal().evidence()).containsExactly(1, 3);
        });
  }

  @Test
  void aDefinitionThatFitsEverythingIsRefused() {
    var anything = new StepPattern("", " ", "", false);

    for (var definition :
        List.of(
            new Query(" ", ""),
            new Examples(List.of(), List.of("x")),
            new Pattern(List.of(anything), List.of(), 0),
            new Pattern(List.of(), List.of(), 0))) {
      assertThatThrownBy(() -> tags.define("some", "", definition)).isInstanceOf(Problem.class);
    }
    assertThat(tags.definition("some")).isEmpty();
  }

  @Test
  void aDefinedTagSaysWhatItMeans() {
    rows.session("one").user("the red one");
    define("reds", "red");

    assertThat(miner.counts(1).tags())
        .extracting(TagCount::sentence)
        .containsExactly("It went wrong.");
    assertThat(tags.definition("reds")).contains(new Query("red", "user_message"));
  }
}
