package dev.praxis.core.mining.resolution;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.resolution.Resolution.Change;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Compares one command that failed with one that went well.
final class StepPairs {
  private static final double ALIKE_AT_LEAST = 0.4;
  private static final Pattern TAKES_FOLDER = Pattern.compile("cd|ls|pushd|find|tree|du");

  private static final Set<FailureClass> MISSING_PROGRAM =
      EnumSet.of(FailureClass.COMMAND_MISSING, FailureClass.MODULE_MISSING);
  private static final Set<FailureClass> MISSING_FILE =
      EnumSet.of(
          FailureClass.FILE_MISSING,
          FailureClass.IS_DIRECTORY,
          FailureClass.NOT_FOUND,
          FailureClass.NOT_A_REPOSITORY);

  /// Failures of the call rather than of the work: calling otherwise can mend them.
  private static final Set<FailureClass> OF_THE_CALL =
      EnumSet.of(
          FailureClass.COMMAND_MISSING,
          FailureClass.MODULE_MISSING,
          FailureClass.PERMISSION,
          FailureClass.PORT_IN_USE,
          FailureClass.CONNECTION,
          FailureClass.PUSH_REJECTED,
          FailureClass.SYNTAX,
          FailureClass.INVALID_CALL,
          FailureClass.TOO_LARGE,
          FailureClass.BLOCKED_BY_HOOK,
          FailureClass.QUERY_FAILURE);

  private static final Pattern ABOUT_USAGE =
      Pattern.compile(
          "(?i)\\busage:|unknown"
              + " (?:option|argument|command|flag|switch|subcommand)|unrecognized|unrecognised|invalid"
              + " (?:option|argument|choice|value|flag)|illegal option|no such"
              + " (?:option|command|subcommand)|is not a \\w+ command|missing"
              + " (?:script|argument|required|operand)|did you mean|unexpected argument|requires?"
              + " (?:an? )?(?:argument|value|option)|not a valid|bad"
              + " (?:option|substitution)|deprecated|no matches found|unsupported");
  private static final int LOOKED_AT = 4_000;

  private StepPairs() {}

  /// @param target which must go well again for the fix to be verified
  record Alike(Change change, double alike, boolean sameTarget, String target) {}

  static Optional<Alike> change(Trial failed, Step wrong, Step right) {
    boolean sameCore = wrong.command().equals(right.command());
    if (sameCore) {
      return caller(wrong, right, 0.95, true);
    }
    if (MISSING_FILE.contains(failed.errorClass())) {
      return path(wrong, right);
    }
    if (!wrong.command().program().equals(right.command().program())) {
      return program(failed, wrong, right);
    }
    return isOfTheCall(failed) ? arguments(wrong, right) : Optional.empty();
  }

  /// Another way to start the same: `uv run pytest` for `pytest`.
  private static Optional<Alike> caller(Step wrong, Step right, double alike, boolean same) {
    return wrong.head().equals(right.head())
        ? Optional.empty()
        : Optional.of(
            new Alike(new Change(wrong.head(), right.head(), false), alike, same, right.text()));
  }

  private static Optional<Alike> program(Trial failed, Step wrong, Step right) {
    if (right.reads() != wrong.reads()) {
      return Optional.empty(); // looking at something is no other way of running it
    }
    boolean missing = MISSING_PROGRAM.contains(failed.errorClass());
    var ours = wrong.command();
    var theirs = right.command();
    boolean near =
        TokenEdit.letters(ours.program(), theirs.program()) <= 2
            && ours.program().charAt(0) == theirs.program().charAt(0);
    boolean sameArguments =
        !ours.arguments().isEmpty() && ours.arguments().equals(theirs.arguments());
    if (sameArguments && (missing || near || isOfTheCall(failed))) {
      return caller(wrong, right, 0.9, true);
    }
    if (!missing || theirs.words().isEmpty()) {
      return Optional.empty();
    }
    var shared = new HashSet<>(ours.words());
    shared.retainAll(theirs.words());
    boolean all = !shared.isEmpty() && shared.size() == new HashSet<>(ours.words()).size();
    double alike = near ? Math.max(0.6, TokenEdit.similarity(wrong.tokens(), right.tokens())) : 0.6;
    return all || near ? caller(wrong, right, alike, all) : Optional.empty();
  }

  /// One name of a file for another.
  private static Optional<Alike> path(Step wrong, Step right) {
    boolean sameProgram = wrong.command().program().equals(right.command().program());
    if (!sameProgram && !(wrong.reads() && right.reads())) {
      return Optional.empty();
    }
    var gone = paths(wrong, right);
    var come = paths(right, wrong);
    if (gone.size() != 1 || come.size() != 1) {
      return Optional.empty();
    }
    double alike = Places.alike(gone.getFirst(), come.getFirst());
    return alike == 0
        ? Optional.empty()
        : Optional.of(
            new Alike(
                new Change(gone.getFirst(), come.getFirst(), true), alike, true, right.text()));
  }

  private static List<String> paths(Step step, Step other) {
    boolean folders = TAKES_FOLDER.matcher(step.command().program()).matches();
    return step.command().words().stream()
        .filter(word -> folders || Places.isPath(word))
        .filter(word -> !other.command().words().contains(word))
        .distinct()
        .toList();
  }

  private static Optional<Alike> arguments(Step wrong, Step right) {
    boolean sameVerb =
        wrong.verb().equals(right.verb())
            || TokenEdit.letters(wrong.verb(), right.verb()) <= 2
            || wrong.verb().isEmpty()
            || right.verb().isEmpty();
    double alike = TokenEdit.similarity(wrong.tokens(), right.tokens());
    return !sameVerb || alike < ALIKE_AT_LEAST
        ? Optional.empty()
        : Optional.of(
            new Alike(new Change(wrong.text(), right.text(), false), alike, true, right.text()));
  }

  private static boolean isOfTheCall(Trial failed) {
    var answer = failed.call().answerText();
    var start = answer.substring(0, Math.min(LOOKED_AT, answer.length()));
    return OF_THE_CALL.contains(failed.errorClass()) || ABOUT_USAGE.matcher(start).find();
  }
}
