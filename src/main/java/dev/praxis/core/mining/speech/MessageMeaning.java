package dev.praxis.core.mining.speech;

import dev.praxis.core.Problem;
import dev.praxis.core.similarity.Embedder;
import dev.praxis.core.similarity.Embedding;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Hears in what an English message means as a whole what its words alone leave open: "I need it
/// for every branch, not the one in Lyon" has no word of complaint. The model that finds meanings
/// knows English only, and is asked only where the words leave a doubt, for it takes milliseconds.
/// Where it cannot run on a computer, the words decide alone. May be used from any thread.
public final class MessageMeaning implements UnaryOperator<List<Correction>> {
  /// Below this the words are plain enough: on the messages tried, asking there too changed
  /// nothing.
  private static final double DOUBT = 0.15;

  /// Chances nearer to 0 and 1 are no surer than this.
  private static final double LEAST = 0.001;

  private static final int MOST_CHARACTERS = 600;

  private final CorrectionReader reader;
  private final Embedder embedder;
  private final MeaningModel model;
  private final AtomicBoolean unavailable = new AtomicBoolean();

  public MessageMeaning(CorrectionReader reader, Embedder embedder) {
    this(reader, embedder, MeaningModel.shipped());
  }

  MessageMeaning(CorrectionReader reader, Embedder embedder, MeaningModel model) {
    this.reader = reader;
    this.embedder = embedder;
    this.model = model;
  }

  /// The sentences of one message, weighed again by what the whole of it means.
  @Override
  public List<Correction> apply(List<Correction> byWords) {
    double chance = Correction.chance(byWords);
    if (chance < DOUBT || !reader.mayBeEnglish(byWords)) {
      return byWords;
    }
    return meaning(byWords).map(meaning -> heard(byWords, chance, meaning)).orElse(byWords);
  }

  /// Every sentence moves as far as the message does.
  private List<Correction> heard(List<Correction> byWords, double chance, Embedding meaning) {
    double odds = logit(chance);
    double rule = logit(demanded(byWords));
    double by = model.correction().logit(odds, meaning) - odds;
    double ruleBy = model.rule().logit(rule, meaning) - rule;
    return byWords.stream()
        .map(one -> one.weighed(moved(one.score(), by), moved(one.rule(), ruleBy)))
        .toList();
  }

  private Optional<Embedding> meaning(List<Correction> sentences) {
    if (unavailable.get()) {
      return Optional.empty();
    }
    try {
      return Optional.of(embedder.embed(text(sentences)));
    } catch (Problem _) { // told to the curator where similarity is asked for by name
      unavailable.set(true);
      return Optional.empty();
    }
  }

  /// What is embedded of a message: its own words, without what is pasted.
  public static String text(List<Correction> sentences) {
    var text =
        sentences.stream()
            .map(correction -> correction.sentence().text())
            .collect(Collectors.joining(" "));
    return text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
  }

  /// The chance that a message which corrects carries a rule: that of its likeliest sentence that
  /// demands anything.
  public static double demanded(List<Correction> sentences) {
    return sentences.stream()
        .filter(Correction::demands)
        .mapToDouble(Correction::rule)
        .max()
        .orElse(0);
  }

  /// Log odds of a chance.
  public static double logit(double chance) {
    double within = Math.clamp(chance, LEAST, 1 - LEAST);
    return Math.log(within / (1 - within));
  }

  private static double moved(double chance, double by) {
    return 1 / (1 + Math.exp(-(logit(chance) + by)));
  }
}
