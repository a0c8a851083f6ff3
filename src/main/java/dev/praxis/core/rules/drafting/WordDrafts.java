package dev.praxis.core.rules.drafting;

import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.mining.speech.CorrectionReader;
import dev.praxis.core.mining.speech.RuleClause;
import dev.praxis.core.mining.speech.Surroundings;
import dev.praxis.core.rules.DraftSource;
import dev.praxis.core.rules.RuleDraft;
import dev.praxis.core.rules.RuleEvidence;
import dev.praxis.core.similarity.NearDuplicates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns what people said again and again into rules in their own words: of each recurring tag, and
/// of each group of corrections without a tag that say nearly the same, the clearest clause.
public final class WordDrafts implements DraftSource {
  private static final double CLEAR = 0.5;
  private static final int SHORTEST = 8;
  private static final Pattern UNFIT = Pattern.compile("\\[secret:|\\?|<!--|…");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\s]+");
  private static final Pattern END = Pattern.compile("[\\s.!,;:]+$");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(?:the|use|run|don't|do"
              + " not|never|always|not|with|before|after|keep|put|write|add|make|stop"
              + "|avoid|must|should)\\b");

  private final SaidStore said;
  private @Nullable CorrectionReader reader; // reads the language packs, so when first needed

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

  private synchronized CorrectionReader reader() {
    var known = reader;
    if (known == null) {
      known = new CorrectionReader();
      reader = known;
    }
    return known;
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

  private record Clear(RuleClause clause, double clarity) {}

  private Optional<RuleDraft> draft(List<Said> group, List<String> tags) {
    boolean oneProject =
        group.stream().map(Said::project).distinct().count() == 1
            && !group.getFirst().project().isEmpty();
    return group.stream()
        .flatMap(each -> clear(each).stream())
        .max(Comparator.comparingDouble(Clear::clarity))
        .map(clear ->
            new RuleDraft(line(clear.clause(), oneProject), tags, "mined", evidence(group)));
  }

  private Optional<Clear> clear(Said said) {
    var corrections = reader().weigh(said.quote(), Surroundings.PLAIN);
    double rule = corrections.stream().mapToDouble(each -> each.rule()).max().orElse(0);
    return RuleClause.of(corrections)
        .filter(clause -> rule >= CLEAR && isFit(clause))
        .map(clause -> new Clear(clause, rule * said.score()));
  }

  private static boolean isFit(RuleClause clause) {
    return clause.text().length() >= SHORTEST
        && !clause.object().isBlank()
        && !UNFIT.matcher(clause.text()).find();
  }

  /// One line in the imperative; it says how far it reaches where the person did not.
  private static String line(RuleClause clause, boolean oneProject) {
    var words = END.matcher(CONTROL.matcher(clause.text()).replaceAll(" ").strip()).replaceAll("");
    int first = words.offsetByCodePoints(0, 1);
    var sentence = words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    boolean reaches = !clause.scope().isEmpty() || !oneProject || !ENGLISH.matcher(words).find();
    return reaches ? sentence + "." : sentence + ", in this repository.";
  }

  private static List<RuleEvidence> evidence(List<Said> group) {
    return group.stream()
        .map(each -> new RuleEvidence(each.session(), each.lineage(), each.seq(), "words"))
        .distinct()
        .toList();
  }
}
