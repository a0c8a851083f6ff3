package dev.praxis.core.rules.drafting;

import dev.praxis.core.mining.speech.CorrectionReader;
import dev.praxis.core.mining.speech.RuleClause;
import dev.praxis.core.mining.speech.Surroundings;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the rule in what a person said, in the person's own words. Thread-safe; the first reading
/// loads what it reads by.
public final class SpokenRule {
  private static final double CLEAR = 0.5;
  private static final int SHORTEST = 8;
  private static final Pattern UNFIT = Pattern.compile("\\[secret:|\\?|<!--|…");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\s]+");
  private static final Pattern END = Pattern.compile("[\\s.!,;:]+$");

  private @Nullable CorrectionReader reader;

  /// What was found.
  ///
  /// @param clarity how sure it is a rule, 0 to 1
  public record Clear(RuleClause clause, double clarity) {

    /// As one line in the imperative, without an end.
    String line() {
      var words =
          END.matcher(CONTROL.matcher(clause.text()).replaceAll(" ").strip()).replaceAll("");
      int first = words.offsetByCodePoints(0, 1);
      return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }

    /// As one imperative sentence.
    public String sentence() {
      return line() + ".";
    }
  }

  /// The clearest clause of a message; empty where none says what to do or leave.
  public Optional<Clear> in(String message) {
    var corrections = reader().weigh(message, Surroundings.PLAIN);
    double rule = corrections.stream().mapToDouble(each -> each.rule()).max().orElse(0);
    return RuleClause.of(corrections)
        .filter(clause -> rule >= CLEAR && isFit(clause))
        .map(clause -> new Clear(clause, rule));
  }

  private synchronized CorrectionReader reader() {
    var known = reader;
    if (known == null) {
      known = new CorrectionReader();
      reader = known;
    }
    return known;
  }

  private static boolean isFit(RuleClause clause) {
    return clause.text().length() >= SHORTEST
        && !clause.object().isBlank()
        && !UNFIT.matcher(clause.text()).find();
  }
}
