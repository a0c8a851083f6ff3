package dev.praxis.core.mining.resolution;

import static dev.praxis.core.mining.resolution.ResolutionKind.ARGUMENT_FIXED;
import static dev.praxis.core.mining.resolution.ResolutionKind.STEP_INSERTED;
import static dev.praxis.core.mining.resolution.ResolutionKind.TOOL_SWITCHED;

import dev.praxis.core.mining.outcome.ToolKind;
import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.resolution.Resolution.Change;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Compares calls of which at least one is about a file or a page by its name.
final class FilePairs {
  private static final Set<FailureClass> MISSING =
      EnumSet.of(FailureClass.FILE_MISSING, FailureClass.IS_DIRECTORY, FailureClass.NOT_FOUND);
  private static final Set<FailureClass> UNREAD =
      EnumSet.of(
          FailureClass.EDIT_BEFORE_READ, FailureClass.EDIT_NOT_MATCHED, FailureClass.EDIT_STALE);

  private FilePairs() {}

  /// @param between calls that ended between the two, in order
  static Optional<Likeness> of(Trial failed, Trial fixed, List<Trial> between) {
    if (failed.file().isBlank()) {
      boolean same = failed.kind() == ToolKind.OTHER && failed.tool().equals(fixed.tool());
      return same ? renamed(failed, fixed) : Optional.empty();
    }
    if (!fixed.isShell() && failed.tool().equals(fixed.tool())) {
      return sameTool(failed, fixed, between);
    }
    return otherTool(failed, fixed);
  }

  private static Optional<Likeness> sameTool(Trial failed, Trial fixed, List<Trial> between) {
    if (!failed.file().equals(fixed.file())) {
      return MISSING.contains(failed.errorClass()) ? path(failed, fixed.file()) : Optional.empty();
    }
    var read = between.stream().filter(trial -> reads(trial, failed.file())).findFirst();
    if (UNREAD.contains(failed.errorClass()) && read.isPresent()) {
      var change = new Change(failed.tool(), read.get().tool(), false);
      return Optional.of(new Likeness(STEP_INSERTED, change, 0.9, true, failed.file()));
    }
    boolean work = failed.kind() == ToolKind.EDITS; // another text for the same place
    return renamed(failed, fixed).or(() -> work ? Optional.empty() : rewritten(failed, fixed));
  }

  private static boolean reads(Trial trial, String file) {
    return trial.wentWell() && trial.kind() == ToolKind.READS && trial.file().equals(file);
  }

  /// The same tool with other values of its arguments for the same file.
  private static Optional<Likeness> rewritten(Trial failed, Trial fixed) {
    var change = new Change(failed.input(), fixed.input(), false);
    return failed.input().equals(fixed.input())
        ? Optional.empty()
        : Optional.of(
            new Likeness(
                ARGUMENT_FIXED, change, 0.5 + alike(failed, fixed) / 2, true, fixed.file()));
  }

  /// The same tool with arguments of other names.
  private static Optional<Likeness> renamed(Trial failed, Trial fixed) {
    var gone = new TreeSet<>(failed.argumentNames());
    gone.removeAll(fixed.argumentNames());
    var come = new TreeSet<>(fixed.argumentNames());
    come.removeAll(failed.argumentNames());
    if (gone.isEmpty() && come.isEmpty()) {
      return Optional.empty();
    }
    var change = new Change(named(failed.tool(), gone), named(fixed.tool(), come), false);
    boolean sameFile = failed.file().equals(fixed.file()) && !fixed.file().isBlank();
    return Optional.of(
        new Likeness(
            ARGUMENT_FIXED, change, 0.5 + alike(failed, fixed) / 2, sameFile, fixed.input()));
  }

  private static double alike(Trial failed, Trial fixed) {
    return TokenEdit.similarity(tokens(failed.input()), tokens(fixed.input()));
  }

  private static List<String> tokens(String input) {
    return Arrays.asList(input.split(" "));
  }

  private static String named(String tool, Set<String> arguments) {
    return arguments.isEmpty() ? tool : tool + " with " + String.join(", ", arguments);
  }

  private static Optional<Likeness> path(Trial failed, String found) {
    double alike = Places.alike(failed.file(), found);
    return alike == 0 || found.isBlank()
        ? Optional.empty()
        : Optional.of(
            new Likeness(
                ARGUMENT_FIXED, new Change(failed.file(), found, true), alike, true, found));
  }

  /// What a missing file needs is its place; what any other failure needs may be another tool.
  private static Optional<Likeness> otherTool(Trial failed, Trial fixed) {
    if (MISSING.contains(failed.errorClass())) {
      boolean bothRead = failed.kind() == ToolKind.READS && readsOnly(fixed);
      return bothRead ? foundElsewhere(failed, fixed) : Optional.empty();
    }
    var target = failed.file();
    boolean same = fixed.file().equals(target) || names(fixed, target);
    boolean fits =
        switch (failed.kind()) {
          case READS -> readsOnly(fixed);
          case EDITS -> fixed.kind() == ToolKind.EDITS;
          case EXECUTES, DELEGATES, OTHER -> false;
        };
    var right =
        fixed.isShell() && !fixed.steps().isEmpty()
            ? fixed.steps().getFirst().head()
            : fixed.tool();
    return same && fits
        ? Optional.of(
            new Likeness(TOOL_SWITCHED, new Change(failed.tool(), right, false), 1, true, target))
        : Optional.empty();
  }

  private static boolean readsOnly(Trial fixed) {
    return fixed.isShell()
        ? !fixed.steps().isEmpty() && fixed.steps().stream().allMatch(Step::reads)
        : fixed.kind() == ToolKind.READS;
  }

  private static boolean names(Trial fixed, String target) {
    return target.length() > 3
        && fixed.steps().stream().anyMatch(step -> step.command().words().contains(target));
  }

  private static Optional<Likeness> foundElsewhere(Trial failed, Trial fixed) {
    var names =
        fixed.isShell()
            ? fixed.steps().stream()
                .flatMap(step -> step.command().words().stream())
                .filter(Places::isPath)
                .map(word -> Places.below(fixed.folder(), word))
                .distinct()
                .toList()
            : List.of(fixed.file());
    return names.size() == 1 && !names.getFirst().equals(failed.file())
        ? path(failed, names.getFirst())
        : Optional.empty();
  }
}
