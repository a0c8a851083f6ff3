package dev.praxis.core.report.evaluation;

import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.verdict.VerdictState;
import dev.praxis.core.report.document.Report.Fact;
import dev.praxis.core.report.document.Report.Tone;
import dev.praxis.core.report.document.Values;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// How an evaluation was done, as facts and as values; and what all reports say alike.
final class Method {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final List<Fact> facts = new ArrayList<>();
  private final Values values;

  /// Begins with what every evaluation has.
  Method(KeptEvaluation kept, Values values) {
    this.values = values;
    values.add("evaluation", "ref", kept.ref().word());
    values.add("evaluation", "state", kept.state().words());
    values.add("evaluation", "headline", kept.headline());
    values.add("evaluation", "sentence", kept.sentence());
    kept.cautions().forEach(caution -> values.add("evaluation", "caution", caution));
    fact("mode", "Mode", kept.ref().mode().word());
    fact("at", "Decided", minute(kept.at()));
    code("split", "Split", kept.splitHash());
    fact("look", "Look", kept.looks().used() + " of " + kept.looks().planned() + " planned");
    values.add("evaluation", "look", kept.looks().used());
    values.add("evaluation", "planned looks", kept.looks().planned());
  }

  void fact(String name, String words, Object value) {
    add(new Fact(words, String.valueOf(value), false), name);
  }

  /// A hash or a command. Left out where there is none.
  void code(String name, String words, String value) {
    if (!value.isEmpty()) {
      add(new Fact(words, value, true), name);
    }
  }

  private void add(Fact fact, String name) {
    facts.add(fact);
    values.add("how", name, fact.value());
  }

  /// Ends with what made the report.
  List<Fact> facts(String version) {
    fact("version", "Made by", "Praxis " + version + ", Java " + Runtime.version().feature());
    return facts;
  }

  static String minute(Instant at) {
    return MINUTE.format(at);
  }

  static Tone tone(VerdictState state) {
    return switch (state) {
      case BETTER -> Tone.GOOD;
      case WORSE -> Tone.BAD;
      case NO_MEANINGFUL_DIFFERENCE, NOT_DECISIVE, POTENTIAL -> Tone.OPEN;
      case INVALID -> Tone.WARNING;
    };
  }

  static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
