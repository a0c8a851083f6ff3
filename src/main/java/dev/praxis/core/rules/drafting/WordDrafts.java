package dev.praxis.core.rules.drafting;

import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.rules.RuleDraft;
import dev.praxis.core.rules.RuleEvidence;
import dev.praxis.core.similarity.NearDuplicates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Turns what people said again and again into rules in their own words: of each recurring tag, and
/// of each group of corrections without a tag that say nearly the same, the clearest clause.
public final class WordDrafts implements DraftSource {
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(?:the|use|run|don't|do"
              + " not|never|always|not|with|before|after|keep|put|write|add|make|stop"
              + "|avoid|must|should)\\b");

  private final SaidStore said;
  private final SpokenRule spoken = new SpokenRule();

  public WordDrafts(SaidStore said) {
    this.said = said;
  }

  @Override
  public List<RuleDraft> drafts(MiningReport report) {
    var all = said.list();
    var drafts = new ArrayList<RuleDraft>();
    for (var tag : report.recurring()) {
      var ofTag = all.stream().filter(each -> each.tag().equals(tag)).toList();
      draft(ofTag, List.of(tag)).ifPresent(drafts::add);
    }
    for (var group : untagged(all)) {
      if (group.stream().map(Said::lineage).distinct().count() >= report.threshold()) {
        draft(group, List.of()).ifPresent(drafts::add);
      }
    }
    return drafts;
  }

  private record Place(long session, int seq) {
    static Place of(Said said) {
      return new Place(said.session().value(), said.seq());
    }
  }

  /// Messages without a tag, those that say nearly the same together.
  private static List<List<Said>> untagged(List<Said> all) {
    var named =
        all.stream()
            .filter(each -> !each.tag().isEmpty())
            .map(Place::of)
            .collect(Collectors.toSet());
    Predicate<Said> isNamed = each -> named.contains(Place.of(each));
    var rest = all.stream().filter(isNamed.negate()).toList();
    return NearDuplicates.groups(rest.stream().map(Said::quote).toList()).stream()
        .map(places -> places.stream().map(rest::get).toList())
        .toList();
  }

  private record Weighed(SpokenRule.Clear rule, double weight) {}

  private Optional<RuleDraft> draft(List<Said> group, List<String> tags) {
    boolean oneProject =
        group.stream().map(Said::project).distinct().count() == 1
            && !group.getFirst().project().isEmpty();
    return group.stream()
        .flatMap(each -> weighed(each).stream())
        .max(Comparator.comparingDouble(Weighed::weight))
        .map(
            clear -> new RuleDraft(line(clear.rule(), oneProject), tags, "mined", evidence(group)));
  }

  private Optional<Weighed> weighed(Said said) {
    return spoken.in(said.quote()).map(rule -> new Weighed(rule, rule.clarity() * said.score()));
  }

  /// One line in the imperative; it says how far it reaches where the person did not.
  private static String line(SpokenRule.Clear rule, boolean oneProject) {
    var sentence = rule.line();
    boolean reaches =
        !rule.clause().scope().isEmpty() || !oneProject || !ENGLISH.matcher(sentence).find();
    return reaches ? sentence + "." : sentence + ", in this repository.";
  }

  private static List<RuleEvidence> evidence(List<Said> group) {
    return group.stream()
        .map(each -> new RuleEvidence(each.session(), each.lineage(), each.seq(), "words"))
        .distinct()
        .toList();
  }
}
