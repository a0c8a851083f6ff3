package dev.praxis.core.reflection.offline;

import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.reflection.OptimizerInput;
import dev.praxis.core.reflection.trajectory.Feedback;
import dev.praxis.core.reflection.trajectory.Trajectory;
import dev.praxis.core.reflection.trajectory.Trajectory.Role;
import dev.praxis.core.reflection.trajectory.Trajectory.Turn;
import dev.praxis.core.rules.RuleCatalogue;
import dev.praxis.core.rules.RuleDraft;
import dev.praxis.core.rules.RuleEvidence;
import dev.praxis.core.rules.drafting.DraftSource;
import dev.praxis.core.rules.drafting.SpokenRule;
import dev.praxis.core.session.SessionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Reads lessons out of the evidence: the curator's feedback, what was said of a trajectory, what
/// people said in it to put the agent right, its failure tags, and what the agent found out.
final class LessonReader {
  private static final MiningReport NOTHING_COUNTED = new MiningReport(0, 0, 0, 1, 0, List.of());

  /// Feedback that wants something, however it is put.
  private static final Pattern WANTS =
      Pattern.compile(
          "(?i)\\b(?:should|must|needs?|add|include|use|avoid|don't|do"
              + " not|never|always|instead|more|less|fewer"
              + "|prefer|only|without|shorter|longer|keep|stop)\\b");

  private static final Pattern PRAISES =
      Pattern.compile(
          "(?i)^\\W*(?:very |really |so )?(?:great|good|nice|perfect|excellent|thanks?|well"
              + " done|love|loved|awesome|correct|right|ok|okay|fine|helpful|amazing|works)\\b");

  /// Wants something made this once: “Give me two paragraphs.”
  private static final Pattern ORDERS =
      Pattern.compile(
          "(?i)^(?:please |now |then |just )*(?:give|show|write|tell|send|make|draw|get|bring|find)"
              + " (?:me|us)\\b");

  /// Makes a standing rule of it all the same.
  private static final Pattern EACH_TIME =
      Pattern.compile(
          "(?i)\\b(?:always|never|every|each|whenever|when|before|after|from now on|instead)\\b");

  private static final int LONGEST = 240;

  private final RuleCatalogue catalogue;
  private final DraftSource foundOut;
  private final SpokenRule spoken;
  private final Consumer<String> told;

  /// @param foundOut drafts from what agents found out
  /// @param told hears what could not be made a lesson
  LessonReader(
      RuleCatalogue catalogue, DraftSource foundOut, SpokenRule spoken, Consumer<String> told) {
    this.catalogue = catalogue;
    this.foundOut = foundOut;
    this.spoken = spoken;
    this.told = told;
  }

  /// One for each place that shows something, the curator's own first.
  List<Lesson> read(OptimizerInput input) {
    var lessons = new ArrayList<Lesson>();
    input
        .feedback()
        .lines()
        .forEach(line -> wanted(line, OptimizerInput.CURATOR, "the curator asks for it", lessons));
    for (var trajectory : input.trajectories()) {
      ofFeedback(trajectory, lessons);
      ofWords(trajectory, lessons);
      ofTags(trajectory, lessons);
    }
    ofFindings(input, lessons);
    return lessons;
  }

  private void ofFeedback(Trajectory trajectory, List<Lesson> lessons) {
    var feedback = trajectory.feedback();
    var key = trajectory.key();
    feedback.words().forEach(words -> wanted(words, key, "feedback asks for it", lessons));
    new TreeMap<>(feedback.points())
        .forEach((name, value) -> {
          if (!name.equals("outcome") && value.codePoints().anyMatch(Character::isLetter)) {
            wanted("mind " + name + ": " + value, key, "feedback on " + name, lessons);
          }
        });
    if (onlyRevised(feedback)) {
      told.accept(
          "The revised answer of %s teaches nothing without a model; say what was wrong with the old"
                  .formatted(key)
              + " one.");
    }
  }

  private static boolean onlyRevised(Feedback feedback) {
    return !feedback.revised().isBlank() && feedback.words().isEmpty();
  }

  /// Feedback is said to be heeded, so that it becomes a line even where no clause of it is one.
  private void wanted(String words, String key, String why, List<Lesson> lessons) {
    if (PRAISES.matcher(words).find() && !WANTS.matcher(words).find()) {
      return;
    }
    var rule = spoken.in(words);
    if (rule.isPresent()) {
      var found = rule.get();
      lessons.add(new Lesson(found.sentence(), why, List.of(key), true, found.clarity()));
      return;
    }
    var line = words.replaceAll("[\\s\\p{Cc}\\p{Cf}]+", " ").strip();
    if (line.length() <= LONGEST && WANTS.matcher(line).find()) {
      lessons.add(new Lesson(sentence(line), why, List.of(key), true, 0.5));
    } else if (!line.isEmpty()) {
      told.accept("No line could be made of the feedback on %s.".formatted(key));
    }
  }

  private static String sentence(String words) {
    int first = words.offsetByCodePoints(0, 1);
    var start = words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    return start.matches(".*[.!]$") ? start : start + ".";
  }

  /// The first message is a task; nobody has been put right yet.
  private void ofWords(Trajectory trajectory, List<Lesson> lessons) {
    trajectory.turns().stream()
        .filter(turn -> turn.role() == Role.USER)
        .skip(1)
        .map(Turn::text)
        .distinct()
        .flatMap(words -> spoken.in(words).stream())
        .filter(rule -> isForGood(rule.sentence()))
        .map(rule ->
            new Lesson(
                rule.sentence(),
                "the person said so",
                List.of(trajectory.key()),
                false,
                rule.clarity()))
        .forEach(lessons::add);
  }

  private static boolean isForGood(String sentence) {
    return !ORDERS.matcher(sentence).find() || EACH_TIME.matcher(sentence).find();
  }

  private void ofTags(Trajectory trajectory, List<Lesson> lessons) {
    for (var tag : trajectory.tags()) {
      catalogue
          .find(tag)
          .map(entry ->
              new Lesson(entry.rule(), "failure tag " + tag, List.of(trajectory.key()), false, 1))
          .ifPresentOrElse(
              lessons::add,
              () -> told.accept("The catalogue has no line against %s.".formatted(tag)));
    }
  }

  private void ofFindings(OptimizerInput input, List<Lesson> lessons) {
    Map<SessionId, String> keys = new HashMap<>();
    input
        .trajectories()
        .forEach(each -> each.session().ifPresent(session -> keys.put(session, each.key())));
    if (keys.isEmpty()) {
      return;
    }
    for (var draft : foundOut.drafts(NOTHING_COUNTED)) {
      var evidence = evidence(draft, keys);
      if (!evidence.isEmpty()) {
        lessons.add(new Lesson(draft.text(), "the agent found it out", evidence, false, 1));
      }
    }
  }

  private static List<String> evidence(RuleDraft draft, Map<SessionId, String> keys) {
    return draft.evidence().stream()
        .map(RuleEvidence::session)
        .distinct()
        .map(keys::get)
        .filter(Objects::nonNull)
        .toList();
  }
}
