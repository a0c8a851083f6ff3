package dev.praxis.core.mining.speech;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Weighs the sentences of a message as corrections of what the agent did, by the phrases of
/// `mining/corrections.*.json`.
public final class CorrectionReader {
  private static final Pattern SHOUT = Pattern.compile("\\b\\p{Lu}{4,}\\b.*\\b\\p{Lu}{4,}\\b");
  private static final int LONG_MESSAGE = 1_500;

  private final Phrases phrases =
      Phrases.load(
          "/mining/corrections.en.json",
          "/mining/corrections.de.json",
          "/mining/corrections.fr.json",
          "/mining/corrections.es.json",
          "/mining/corrections.ru.json");

  /// What came before the message.
  ///
  /// @param answersQuestion the agent had just asked something, so that a "no" is an answer
  /// @param stopped the person had just interrupted or refused a call
  public record Before(boolean answersQuestion, boolean stopped) {}

  /// One weighed value a sentence, in order.
  public List<Correction> weigh(String message, Before before) {
    var sentences = Sentence.of(message);
    double tired = message.length() > LONG_MESSAGE ? 0.8 : 1;
    return sentences.stream().map(sentence -> weigh(sentence, before, tired)).toList();
  }

  private Correction weigh(Sentence sentence, Before before, double factor) {
    var cues = cues(sentence, before);
    double doubt = 1;
    for (var cue : cues) {
      doubt *= 1 - weight(cue, before);
      if (phrases.all(cue.kind(), sentence.bare()).size() > 1) {
        doubt *= 1 - cue.weight() / 3;
      }
    }
    if (!cues.isEmpty() && before.stopped()) {
      doubt *= 0.75;
    }
    double score = (1 - doubt) * factor * damping(sentence.bare(), cues);
    return new Correction(sentence, score, meanings(cues));
  }

  private Set<Cue> cues(Sentence sentence, Before before) {
    var bare = sentence.bare();
    var cues = EnumSet.noneOf(Cue.class);
    if (phrases.found("hypothetical", bare) && !phrases.found("rule", bare)) {
      return cues;
    }
    for (var cue : Cue.values()) {
      if (unguarded(cue, bare)) {
        cues.add(cue);
      }
    }
    if (cues.contains(Cue.OPENER)
        && (!mayOpen(sentence, before) || phrases.found("social", bare))) {
      cues.remove(Cue.OPENER);
    }
    if (SHOUT.matcher(bare).find()) {
      cues.add(Cue.FRUSTRATION);
    }
    return cues;
  }

  private static boolean mayOpen(Sentence sentence, Before before) {
    return sentence.first() || before.stopped();
  }

  /// "What you changed" names no mistake, "you changed" does.
  private boolean unguarded(Cue cue, String bare) {
    return phrases.all(cue.kind(), bare).stream()
        .anyMatch(match ->
            !phrases.found("subject", match.group())
                || !phrases.found("guard", bare.substring(0, match.start()).stripTrailing()));
  }

  private static double weight(Cue cue, Before before) {
    return cue == Cue.OPENER && before.answersQuestion() ? 0.1 : cue.weight();
  }

  private double damping(String bare, Set<Cue> cues) {
    boolean blames =
        cues.contains(Cue.COMPLAINT) || cues.contains(Cue.REMINDER) || cues.contains(Cue.CHECK);
    double factor = 1;
    if (phrases.found("praise", bare) && !blames) {
      factor *= 0.6;
    }
    if (phrases.found("task", bare) && !blames) {
      factor *= 0.5;
    }
    if (bare.endsWith("?") && !blames) {
      factor *= 0.7;
    }
    return factor;
  }

  private static Set<String> meanings(Set<Cue> cues) {
    return cues.stream()
        .sorted(Comparator.comparingDouble(Cue::weight).reversed())
        .map(Cue::meaning)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// Whether a sentence is about what the agent did rather than about what it should do next.
  public boolean blames(Sentence sentence) {
    return unguarded(Cue.COMPLAINT, sentence.bare())
        || unguarded(Cue.CHECK, sentence.bare())
        || unguarded(Cue.REMINDER, sentence.bare());
  }

  /// Whether the agent owns up: a late sign that it was corrected.
  public boolean admits(String agentMessage) {
    return Sentence.of(agentMessage).stream()
        .limit(3)
        .anyMatch(sentence -> phrases.found("admission", sentence.bare()));
  }
}
