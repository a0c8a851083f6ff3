package dev.praxis.core.evaluation.leak;

import dev.praxis.core.evaluation.opening.OpeningStore;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Looks for what held-out sessions may have told the rules. Reads only.
public final class LeakCheck {
  private static final int EXAMPLES = 5;

  private final Database database;

  public LeakCheck(Database database) {
    this.database = database;
  }

  /// What leaks to these rules under the split in force; empty where nothing does.
  ///
  /// @param splitHash of that split, by which earlier looks are known
  public List<Leak> of(List<Rule> rules, String splitHash) {
    return database.read(handle -> {
      var leaks = new ArrayList<Leak>();
      add(
          leaks,
          Leak.Kind.LINEAGE,
          LeakStore.sharedHistories(handle),
          "%s shares events with a training session",
          "%s share events with training sessions");
      add(
          leaks,
          Leak.Kind.CONTENT,
          LeakStore.sharedFiles(handle),
          "the file of %s is also the file of a training session",
          "the files of %s are also files of training sessions");
      var overlap = new PromptOverlap();
      LeakStore.prompts(handle, "held_out", overlap::heldOut);
      LeakStore.prompts(handle, "train", overlap::training);
      add(
          leaks,
          Leak.Kind.PROMPT,
          overlap.alike(),
          "%s begins with nearly the request of a training session",
          "%s begin with nearly the requests of training sessions");
      for (var rule : rules) {
        quoted(rule, LeakStore.onlyHeldOut(handle, rule.text())).ifPresent(leaks::add);
      }
      OpeningStore.first(handle, splitHash)
          .ifPresent(look -> afterLook(leaks, rules, look, handle));
      add(
          leaks,
          Leak.Kind.TAG_EVIDENCE,
          LeakStore.tagsFromHeldOut(handle),
          "the tag of %s was told from held-out words",
          "the tags of %s were told from held-out words");
      return List.copyOf(leaks);
    });
  }

  private static Optional<Leak> quoted(Rule rule, Optional<String> words) {
    return words.map(span ->
        new Leak(
            Leak.Kind.RULE_TEXT,
            "rule R%d says “%s”, which only held-out sessions say".formatted(rule.id(), span),
            List.of(rule.text())));
  }

  private static void afterLook(List<Leak> leaks, List<Rule> rules, long look, Handle handle) {
    var names = LeakStore.writtenSince(handle, look);
    var late =
        rules.stream()
            .filter(rule -> names.contains(rule.id()))
            .map(rule -> "R" + rule.id())
            .toList();
    if (!late.isEmpty()) {
      leaks.add(
          new Leak(
              Leak.Kind.RULE_AFTER_LOOK,
              "%s %s written or edited after the held-out results had been looked at"
                  .formatted(named(late), late.size() == 1 ? "was" : "were"),
              late.stream().limit(EXAMPLES).toList()));
    }
    var changes = LeakStore.tagChangesSince(handle, look);
    if (!changes.isEmpty()) {
      leaks.add(
          new Leak(
              Leak.Kind.TAGS_AFTER_LOOK,
              "tags or the threshold were changed after the held-out results had been looked at",
              changes.stream().limit(EXAMPLES).toList()));
    }
  }

  private static void add(
      List<Leak> leaks, Leak.Kind kind, List<String> found, String one, String many) {
    if (!found.isEmpty()) {
      var subject =
          found.size() == 1 ? "a held-out session" : "%d held-out sessions".formatted(found.size());
      leaks.add(
          new Leak(
              kind,
              (found.size() == 1 ? one : many).formatted(subject),
              found.stream().limit(EXAMPLES).toList()));
    }
  }

  private static String named(List<String> rules) {
    return (rules.size() == 1 ? "rule " : "rules ")
        + String.join(", ", rules.subList(0, Math.min(EXAMPLES, rules.size())))
        + (rules.size() > EXAMPLES ? " and more" : "");
  }
}
