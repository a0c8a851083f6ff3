package dev.praxis.core.skills.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.skills.written.SkillReader;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// Finding, held against labelled tasks: `skills/tasks.json` names for each the skill of
/// `skills/catalogue.json` an agent should get, or none. Weights and the line below which nothing
/// fits were chosen on the half called `tune`; the other was scored once. Prints the table of
/// docs/accuracy.md.
@TestInstance(Lifecycle.PER_CLASS)
class FindingAccuracyTest {
  record Labelled(String task, String skill, String half) {}

  /// @param reciprocal mean of 1 / place of the right skill, 0 where it was not found
  /// @param inThree share of tasks whose skill is among the first three
  /// @param first share of tasks whose skill comes first
  /// @param silent tasks that got nothing
  /// @param rightlySilent those of them that none fits
  record Score(
      double reciprocal, double inThree, double first, int silent, int rightlySilent, int none) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "MRR %.3f, recall at 3 %.3f, first %.3f, nothing: %d of %d rightly, of %d",
          reciprocal,
          inThree,
          first,
          rightlySilent,
          silent,
          none);
    }
  }

  @Test
  void findsWhatAgentsShouldGetAndNothingElse(@TempDir Path folder) throws IOException {
    try (var shelf = new Shelf(folder.resolve("a.db"));
        var catalogue = resource("catalogue.json")) {
      shelf.skills.importAll(new SkillReader().read(catalogue));
      var results = new TreeMap<String, Score>();
      for (var half : List.of("tune", "score")) {
        var tasks = tasks().stream().filter(task -> task.half().equals(half)).toList();
        results.put(half + " 1 plain overlap of words", score(tasks, task -> overlap(shelf, task)));
        results.put(half + " 2 words", score(tasks, task -> byWords(shelf, task)));
        results.put(half + " 3 words and meaning", score(tasks, task -> found(shelf, task)));
      }
      results.forEach((name, score) -> System.out.println(name + ": " + score));

      var plain = Objects.requireNonNull(results.get("score 1 plain overlap of words"));
      var ours = Objects.requireNonNull(results.get("score 3 words and meaning"));
      assertThat(ours.reciprocal()).isGreaterThan(0.85).isGreaterThan(plain.reciprocal() + 0.2);
      assertThat(ours.inThree()).isGreaterThan(0.9).isGreaterThan(plain.inThree() + 0.2);
      assertThat((double) ours.rightlySilent() / ours.silent()).isGreaterThan(0.8);
    }
  }

  private static List<String> found(Shelf shelf, String task) {
    var ask = new Ask(task, "", 5, 0, false, Instant.now());
    var findings = shelf.retriever.find(ask, Progress.ignored());
    assertThat(findings.byMeaning()).isTrue();
    return findings.found().stream().map(found -> found.skill().name()).toList();
  }

  private static List<String> byWords(Shelf shelf, String task) {
    var index = SkillIndex.EMPTY.with(shelf.skills.list());
    var matches = index.matches(new Terms().ofTask(task), null);
    return best(
        index.skills().stream().map(skill -> skill.name()).toList(),
        i -> matches.get(i).fits() ? matches.get(i).match() : 0,
        Double.MIN_VALUE);
  }

  /// The share of a task's words that stand in the name and description of a skill.
  private static List<String> overlap(Shelf shelf, String task) {
    var words = words(task);
    var skills = shelf.skills.list();
    return best(
        skills.stream().map(skill -> skill.name()).toList(),
        i -> {
          var shared = words(skills.get(i).name() + " " + skills.get(i).description());
          shared.retainAll(words);
          return (double) shared.size() / Math.max(1, words.size());
        },
        Double.MIN_VALUE);
  }

  private static Set<String> words(String text) {
    var words = new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    words.removeIf(word -> word.length() < 3);
    return words;
  }

  private static List<String> best(
      List<String> names, Function<Integer, Double> score, double least) {
    var places = new ArrayList<Integer>();
    for (int i = 0; i < names.size(); i++) {
      if (score.apply(i) >= least) {
        places.add(i);
      }
    }
    places.sort((a, b) -> Double.compare(score.apply(b), score.apply(a)));
    return places.stream().limit(5).map(names::get).toList();
  }

  private static Score score(List<Labelled> tasks, Function<String, List<String>> finder) {
    double reciprocal = 0;
    int inThree = 0;
    int first = 0;
    int silent = 0;
    int rightlySilent = 0;
    int fitting = 0;
    for (var task : tasks) {
      var found = finder.apply(task.task());
      int place = found.indexOf(task.skill());
      silent += found.isEmpty() ? 1 : 0;
      if (task.skill().isEmpty()) {
        rightlySilent += found.isEmpty() ? 1 : 0;
      } else {
        fitting++;
        reciprocal += place < 0 ? 0 : 1.0 / (place + 1);
        inThree += place >= 0 && place < 3 ? 1 : 0;
        first += place == 0 ? 1 : 0;
      }
    }
    return new Score(
        reciprocal / fitting,
        (double) inThree / fitting,
        (double) first / fitting,
        silent,
        rightlySilent,
        tasks.size() - fitting);
  }

  private static List<Labelled> tasks() throws IOException {
    try (var json = resource("tasks.json")) {
      return List.of(new ObjectMapper().readValue(json, Labelled[].class));
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(FindingAccuracyTest.class.getResourceAsStream("/skills/" + name));
  }
}
