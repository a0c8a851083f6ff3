package dev.praxis.core.rules.drafting;

import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.mining.outcome.ToolKind;
import dev.praxis.core.mining.resolution.ResolutionGroup;
import dev.praxis.core.mining.resolution.ResolutionGroup.Place;
import dev.praxis.core.rules.RuleDraft;
import dev.praxis.core.rules.RuleEvidence;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns what agents found out again and again into rules for the project they found it out in: the
/// command that works there, the step that must come first, the place of a file. The words are ours
/// and the agents' own commands; nothing a tool printed is in them.
public final class ResolutionDrafts implements DraftSource {
  private static final int LONGEST = 120;
  private static final int SHORT = 40;
  private static final int NAMED = 3;
  private static final Pattern UNFIT = Pattern.compile("[`\\p{Cntrl}]|\\[secret:|<!--|…$");
  private static final Pattern ABSOLUTE = Pattern.compile("^(?:/|~|[A-Za-z]:\\\\).*");

  private final Supplier<List<ResolutionGroup>> groups;

  /// @param groups asked for at each drafting
  public ResolutionDrafts(Supplier<List<ResolutionGroup>> groups) {
    this.groups = groups;
  }

  @Override
  public List<RuleDraft> drafts(MiningReport report) {
    var sayable =
        groups.get().stream()
            .filter(group -> !group.project().isEmpty() && isSayable(group))
            .toList();
    return FixFamily.of(sayable).stream()
        .filter(family -> family.whole().recurs())
        .flatMap(family -> text(family).map(text -> draft(family.whole(), text)).stream())
        .toList();
  }

  private static RuleDraft draft(ResolutionGroup group, String text) {
    var evidence = group.places().stream().flatMap(ResolutionDrafts::ends).toList();
    return new RuleDraft(text, List.of(), "mined", evidence);
  }

  private static Stream<RuleEvidence> ends(Place place) {
    var resolution = place.resolution();
    return Stream.of(
        new RuleEvidence(
            resolution.session(), place.lineage(), resolution.failed().seq(), "failed"),
        new RuleEvidence(resolution.session(), place.lineage(), resolution.fixed().seq(), "fixed"));
  }

  private static boolean isSayable(ResolutionGroup group) {
    var change = group.change();
    return Stream.of(change.wrong(), change.right())
        .noneMatch(word ->
            word.length() > LONGEST
                || UNFIT.matcher(word).find()
                || (change.path() && ABSOLUTE.matcher(word).matches()));
  }

  /// Empty where the catalogue says it better or nothing can be said in general.
  private static Optional<String> text(FixFamily family) {
    var group = family.whole();
    var resolution = group.best().resolution();
    var wrong = group.change().wrong();
    var right = group.change().right();
    var why = resolution.errorClass().replace('_', ' ');
    boolean shell = ToolKind.isShell(resolution.fixed().tool());
    return switch (resolution.kind()) {
      case ARGUMENT_FIXED -> Optional.of(argument(family, shell, why));
      case STEP_INSERTED ->
          shell
              ? Optional.of(
                  "Before `%s`, run `%s` in this repository: without it `%s` fails with \"%s\"."
                      .formatted(wrong, right, head(wrong), why))
              : Optional.empty();
      case TOOL_SWITCHED ->
          Optional.of(
              "Use `%s`, not `%s`, in this repository where `%s` fails with \"%s\"."
                  .formatted(right, wrong, wrong, why));
    };
  }

  private static String argument(FixFamily family, boolean shell, String why) {
    var group = family.whole();
    var wrong = group.change().wrong();
    var right = group.change().right();
    if (group.searches()) {
      return "Search for `%s` before you open it in this repository: it is not at `%s`."
          .formatted(name(wrong), wrong);
    }
    if (group.change().path()) {
      return "Look for `%s` at `%s` in this repository, not at `%s`."
          .formatted(name(right), right, wrong);
    }
    if (family.wrongs().size() > 1) {
      return "Run `%s`, not %s, in this repository, where those fail."
          .formatted(right, any(family));
    }
    return "%s `%s`, not `%s`, in this repository: `%s` fails with \"%s\"."
        .formatted(shell ? "Run" : "Use", right, wrong, head(wrong), why);
  }

  private static String any(FixFamily family) {
    return family.wrongs().stream()
        .limit(NAMED)
        .map("`%s`"::formatted)
        .collect(Collectors.joining(" or "));
  }

  private static String name(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /// The second mention of a long command is its beginning.
  private static String head(String command) {
    if (command.length() <= SHORT) {
      return command;
    }
    return Stream.of(command.split(" ")).limit(2).reduce((a, b) -> a + " " + b).orElse(command);
  }
}
