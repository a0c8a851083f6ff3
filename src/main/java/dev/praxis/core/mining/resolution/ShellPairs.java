package dev.praxis.core.mining.resolution;

import static dev.praxis.core.mining.resolution.ResolutionKind.ARGUMENT_FIXED;
import static dev.praxis.core.mining.resolution.ResolutionKind.STEP_INSERTED;

import dev.praxis.core.mining.outcome.ToolKind;
import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.resolution.Resolution.Change;
import dev.praxis.core.mining.shell.CodeFiles;
import dev.praxis.core.mining.shell.ShellCommand;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares two shell lines: what stands in both is not what failed.
final class ShellPairs {
  private static final int LONGEST_STEP = 200;
  private static final int TELLING_LETTERS = 4;
  private static final Pattern PREPARES =
      Pattern.compile(
          "^(?:(?:source|\\.|export|cd|mkdir|chmod|nvm|conda|direnv|createdb|brew|apt|apt-get|yum|dnf|apk|pip3?|pipx|systemctl|service|kill|pkill|killall|corepack|asdf|mise|playwright)"
              + " |git (?:pull|fetch|stash|init|config|submodule|add|remote|switch|rebase)"
              + " ?|(?:npm|pnpm|yarn|bun|uv|poetry|cargo|go"
              + "|docker|docker-compose|podman|kubectl|gh|make|terraform|bundle|composer|dotnet|mvn|gradle|\\./gradlew|\\./mvnw|npx|python3?"
              + " -m pip)(?: -\\S+)* (?:compose"
              + " )?(?:install|i|ci|add|sync|up|start|restart|build|migrate|generate"
              + "|fetch|login|auth|pull|init|restore|mod|get|prisma|down|stop|compile|package|setup|download|update)\\b)");
  private static final Pattern WORD = Pattern.compile("[\\w@./-]+");

  /// Failures of the work itself; what makes up for them is work, no way of calling.
  private static final Set<FailureClass> WORK =
      EnumSet.of(FailureClass.TEST_FAILURE, FailureClass.LINT_FAILURE);

  /// Failures for want of something: a step that nothing names can have provided it.
  private static final Set<FailureClass> WANT =
      EnumSet.of(
          FailureClass.COMMAND_MISSING,
          FailureClass.MODULE_MISSING,
          FailureClass.FILE_MISSING,
          FailureClass.PERMISSION,
          FailureClass.CONNECTION,
          FailureClass.PORT_IN_USE,
          FailureClass.PUSH_REJECTED,
          FailureClass.NOT_A_REPOSITORY);

  private ShellPairs() {}

  /// @param between calls that ended between the two, in order
  static Optional<Likeness> of(Trial failed, Trial fixed, List<Trial> between) {
    if (failed.steps().isEmpty() || fixed.steps().isEmpty()) {
      return Optional.empty();
    }
    var wrong = without(failed.steps(), fixed.steps());
    var right = without(fixed.steps(), failed.steps());
    if (wrong.isEmpty()) {
      return right.isEmpty() ? inserted(failed, between) : insertedInLine(failed, fixed, right);
    }
    return right.isEmpty() ? Optional.empty() : changed(failed, wrong, right);
  }

  private static List<Step> without(List<Step> steps, List<Step> others) {
    var known = others.stream().map(Step::text).collect(Collectors.toSet());
    return steps.stream().filter(step -> !known.contains(step.text())).toList();
  }

  /// The same line went well after some other command, and nobody edited a file meanwhile.
  private static Optional<Likeness> inserted(Trial failed, List<Trial> between) {
    if (WORK.contains(failed.errorClass()) || between.stream().anyMatch(ShellPairs::edits)) {
      return Optional.empty();
    }
    var told = words(failed.call().answerText());
    var steps =
        between.stream()
            .filter(Trial::wentWell)
            .flatMap(trial -> trial.steps().stream())
            .filter(ShellPairs::isLesson)
            .filter(ShellPairs::prepares)
            .toList();
    var named = steps.stream().filter(step -> isNamed(step, told, failed)).findFirst();
    boolean wants = WANT.contains(failed.errorClass());
    return named
        .or(() -> steps.isEmpty() || !wants ? Optional.empty() : Optional.of(steps.getLast()))
        .map(step -> insertion(failed, step.text(), named.isPresent() ? 1 : 0.55));
  }

  /// `cd web && npm test` after `npm test` had failed.
  private static Optional<Likeness> insertedInLine(Trial failed, Trial fixed, List<Step> added) {
    var last = failed.steps().getLast().text();
    var texts = fixed.steps().stream().map(Step::text).toList();
    var before =
        added.stream()
            .filter(step -> texts.indexOf(step.text()) < texts.lastIndexOf(last))
            .filter(ShellPairs::isLesson)
            .toList();
    if (before.isEmpty()
        || WORK.contains(failed.errorClass())
        || !before.stream().allMatch(ShellPairs::prepares)) {
      return Optional.empty();
    }
    var step = before.stream().map(Step::text).collect(Collectors.joining(" && "));
    return Optional.of(insertion(failed, step, 0.9));
  }

  private static Likeness insertion(Trial failed, String step, double alike) {
    var command = failed.steps().getLast().text();
    return new Likeness(STEP_INSERTED, new Change(command, step, false), alike, true, command);
  }

  private static boolean prepares(Step step) {
    return PREPARES.matcher(step.text() + " ").find();
  }

  private static boolean edits(Trial trial) {
    return trial.wentWell()
        && (trial.kind() == ToolKind.EDITS
            || trial.steps().stream().anyMatch(step -> writes(step.command())));
  }

  private static boolean writes(ShellCommand command) {
    return CodeFiles.changedBy(command)
        || !command.writes().stream().allMatch(file -> file.startsWith("/dev/"));
  }

  /// A failure that names what the step provides.
  private static boolean isNamed(Step step, Set<String> told, Trial failed) {
    var own = words(failed.line());
    return words(step.text()).stream()
        .anyMatch(
            word -> word.length() >= TELLING_LETTERS && told.contains(word) && !own.contains(word));
  }

  private static Set<String> words(String text) {
    var ends =
        text.length() > 4_000
            ? text.substring(0, 2_000) + " " + text.substring(text.length() - 2_000)
            : text;
    return WORD.matcher(ends.toLowerCase(Locale.ROOT))
        .results()
        .flatMap(match -> Stream.of(match.group(), Places.name(match.group())))
        .collect(Collectors.toSet());
  }

  private static Optional<Likeness> changed(Trial failed, List<Step> wrong, List<Step> right) {
    double doubt = 1 / (1 + 0.3 * (wrong.size() - 1)); // which of several failed is not known
    return wrong.stream()
        .filter(ShellPairs::isLesson)
        .flatMap(one ->
            right.stream()
                .filter(ShellPairs::isLesson)
                .flatMap(other -> StepPairs.change(failed, one, other).stream()))
        .max(Comparator.comparingDouble(StepPairs.Alike::alike))
        .map(found ->
            new Likeness(
                ARGUMENT_FIXED,
                found.change(),
                found.alike() * doubt,
                found.sameTarget(),
                found.target()));
  }

  private static boolean isLesson(Step step) {
    return !step.isInlineCode() && step.text().length() <= LONGEST_STEP;
  }
}
