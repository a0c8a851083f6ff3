package dev.praxis.core.mining.speech;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What about a sentence and its surroundings speaks for or against a correction: names that the
/// shipped weights know.
final class SentenceFeatures {
  private static final Set<Cue> SPEAKING =
      EnumSet.of(
          Cue.OPENER,
          Cue.HEDGE,
          Cue.COMPLAINT,
          Cue.ACT,
          Cue.WRONG,
          Cue.OBJECTION,
          Cue.REMINDER,
          Cue.RULE,
          Cue.PROHIBITION,
          Cue.REPLACEMENT,
          Cue.UNDO,
          Cue.FAILURE,
          Cue.CHECK,
          Cue.NEGATIVE,
          Cue.STANDING);

  /// How somebody demands something.
  private static final Set<Cue> DEMANDS =
      EnumSet.of(
          Cue.RULE,
          Cue.PROHIBITION,
          Cue.DIRECTIVE,
          Cue.OBLIGATION,
          Cue.STANDING,
          Cue.OPENER,
          Cue.REPLACEMENT,
          Cue.REQUEST,
          Cue.FACT,
          Cue.FAILURE);

  private static final Set<Cue> AT_WORK =
      EnumSet.of(Cue.DIRECTIVE, Cue.FACT, Cue.REQUEST, Cue.WHQUESTION);

  /// What tells more, or less, beside one thing than beside another.
  private static final SortedMap<String, Set<Cue>> TOGETHER =
      new TreeMap<>(
          Map.ofEntries(
              entry(
                  "asked",
                  EnumSet.of(
                      Cue.OPENER, Cue.FACT, Cue.PROHIBITION, Cue.DIRECTIVE, Cue.REPLACEMENT)),
              entry("claimed", EnumSet.of(Cue.FAILURE)),
              entry("denied", AT_WORK),
              entry("interrupted", AT_WORK),
              entry("mid_turn", AT_WORK),
              entry("alone", EnumSet.of(Cue.FACT, Cue.OBLIGATION)),
              entry("with_task", EnumSet.of(Cue.FAILURE, Cue.FACT, Cue.OBLIGATION)),
              entry(
                  "echo",
                  EnumSet.of(
                      Cue.FACT, Cue.FAILURE, Cue.PROHIBITION, Cue.DIRECTIVE, Cue.OBLIGATION)),
              entry(
                  "question",
                  EnumSet.of(
                      Cue.COMPLAINT,
                      Cue.CHECK,
                      Cue.OBJECTION,
                      Cue.HEDGE,
                      Cue.FAILURE,
                      Cue.REMINDER,
                      Cue.WHQUESTION,
                      Cue.FACT)),
              entry(
                  "doubted",
                  EnumSet.of(Cue.COMPLAINT, Cue.CHECK, Cue.OBJECTION, Cue.FAILURE, Cue.FACT)),
              entry(
                  Cue.NEGATIVE.name(),
                  EnumSet.of(
                      Cue.FACT,
                      Cue.SELF,
                      Cue.DIRECTIVE,
                      Cue.REQUEST,
                      Cue.WHQUESTION,
                      Cue.NEXT,
                      Cue.PRAISE,
                      Cue.HYPOTHETICAL,
                      Cue.OBLIGATION,
                      Cue.PERSISTS)),
              entry(Cue.CRAFT.name(), DEMANDS),
              entry(Cue.PRODUCT.name(), DEMANDS),
              entry(Cue.PERSISTS.name(), EnumSet.of(Cue.FAILURE, Cue.FACT)),
              entry(Cue.HEDGE.name(), EnumSet.of(Cue.PRAISE, Cue.AGREE))));

  private static final List<Cue> TASKS =
      List.of(Cue.REQUEST, Cue.DIRECTIVE, Cue.ERRAND, Cue.WHQUESTION);
  private static final List<Cue> REPROACHES = List.of(Cue.COMPLAINT, Cue.CHECK, Cue.REMINDER);

  /// Words in capitals among others that are not.
  private static final Pattern STRESSED =
      Pattern.compile(
          "\\b(?:NOT|NEVER|ALWAYS|ONLY|JUST|STOP|STILL|SAME|WRONG|MUST|EVERY|DON'?T|DO"
              + " NOT|WHY|ALL|NICHT|NIE|IMMER|NO|PAS|JAMAIS|TOUJOURS|NUNCA|SIEMPRE|НЕ|ВСЕГДА|НИКОГДА)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern LOWER = Pattern.compile("\\p{Ll}{3}");
  private static final int SHORT = 6;
  private static final int LONG = 30;
  private static final int LONG_MESSAGE = 600;

  private SentenceFeatures() {}

  /// Cues by their name, the rest in lower case, two together joined by `+`.
  ///
  /// @param others the cues of the other sentences of the message
  static Set<String> of(
      Sentence sentence,
      Set<Cue> cues,
      List<Set<Cue>> others,
      Surroundings around,
      int messageLength) {
    var features = new LinkedHashSet<String>();
    cues.forEach(cue -> features.add(cue.name()));
    long speaking = cues.stream().filter(SPEAKING::contains).count();
    if (speaking == 0) {
      features.add("mute");
    } else if (speaking > 2) {
      features.add("many");
    }
    var places = places(around);
    places.add(company(others));
    features.addAll(places);
    shape(sentence, around, messageLength, features);
    if (sentence.plain().endsWith("?")) {
      features.add(cues.contains(Cue.WHQUESTION) ? "question" : "doubted");
    }
    if (STRESSED.matcher(sentence.bare()).find() && LOWER.matcher(sentence.bare()).find()) {
      features.add("stressed");
    }
    var beside = new LinkedHashSet<String>();
    if (speaking == 0) {
      places.forEach(place -> features.add("mute+" + place));
    }
    if (cues.contains(Cue.NEGATIVE)) {
      Stream.concat(places.stream(), Stream.of("doubted", "stressed", "echo", "claimed", "short"))
          .filter(features::contains)
          .distinct()
          .forEach(place -> beside.add(Cue.NEGATIVE.name() + "+" + place));
      if (TASKS.stream().noneMatch(cues::contains) && !cues.contains(Cue.AGREE)) {
        beside.add("NEGATIVE+statement");
      }
    }
    features.addAll(beside);
    TOGETHER.forEach((place, telling) -> {
      if (features.contains(place)) {
        cues.stream()
            .filter(telling::contains)
            .forEach(cue -> features.add(cue.name() + "+" + place));
      }
    });
    return features;
  }

  private static Set<String> places(Surroundings around) {
    var places = new LinkedHashSet<String>();
    if (around.asked()) {
      places.add("asked");
    }
    if (around.claimed()) {
      places.add("claimed");
    }
    if (around.denied()) {
      places.add("denied");
    }
    if (around.interrupted()) {
      places.add("interrupted");
    }
    if (around.midTurn()) {
      places.add("mid_turn");
    }
    return places;
  }

  private static void shape(
      Sentence sentence, Surroundings around, int messageLength, Set<String> features) {
    int words = sentence.plain().split(" ").length;
    if (words <= SHORT) {
      features.add("short");
    } else if (words > LONG) {
      features.add("long");
    }
    if (sentence.first()) {
      features.add("first");
    }
    if (messageLength > LONG_MESSAGE) {
      features.add("long_message");
    }
    if (around.admitted()) {
      features.add("admitted");
    }
    echo(sentence, around, features);
  }

  /// Whether the rest of the message gives the agent work to do.
  private static String company(List<Set<Cue>> others) {
    if (others.isEmpty()) {
      return "alone";
    }
    return others.stream().anyMatch(SentenceFeatures::isTask) ? "with_task" : "with_others";
  }

  private static boolean isTask(Set<Cue> cues) {
    return TASKS.stream().anyMatch(cues::contains) && REPROACHES.stream().noneMatch(cues::contains);
  }

  private static void echo(Sentence sentence, Surroundings around, Set<String> features) {
    if (around.topics().stream().anyMatch(topic -> topic.fits(sentence))) {
      features.add("topic");
    }
    boolean echo = around.recent().echoedIn(sentence);
    boolean newName = around.recent().lacksNameOf(sentence);
    if (echo) {
      features.add("echo");
    }
    if (newName) {
      features.add("new_name");
    }
    if (features.contains(Cue.FACT.name()) && newName) {
      features.add(echo ? "FACT+echo+new_name" : "FACT+new_name");
    }
  }
}
