package dev.praxis.core.rules.drafting;

import dev.praxis.core.mining.outcome.ToolKind;
import dev.praxis.core.mining.resolution.ResolutionGroup;
import dev.praxis.core.mining.resolution.ResolutionGroup.Place;
import dev.praxis.core.mining.resolution.ResolutionKind;
import dev.praxis.core.mining.shell.ShellCommand;
import dev.praxis.core.mining.shell.ShellLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lessons that are one rule: the same program failed under several commands (`pytest`, `python3 -m
/// pytest`) and the same command made up for it. Other lessons stay alone.
///
/// @param whole the lessons as one, with all their places
/// @param wrongs what failed, the most widely learnt first
record FixFamily(ResolutionGroup whole, List<String> wrongs) {

  /// What holds a family together; a lesson alone has a key of its own.
  private record Key(String project, String program, String right, int alone) {}

  /// In the order of their first lessons.
  static List<FixFamily> of(List<ResolutionGroup> groups) {
    Map<Key, List<ResolutionGroup>> families = new LinkedHashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      families.computeIfAbsent(key(groups.get(i), i), _ -> new ArrayList<>()).add(groups.get(i));
    }
    return families.values().stream().map(FixFamily::joined).toList();
  }

  private static Key key(ResolutionGroup group, int place) {
    var change = group.change();
    var program = program(change.wrong());
    boolean command =
        group.kind() == ResolutionKind.ARGUMENT_FIXED
            && !change.path()
            && !program.isEmpty()
            && ToolKind.isShell(group.best().resolution().fixed().tool());
    return command
        ? new Key(group.project(), program, change.right(), -1)
        : new Key("", "", "", place);
  }

  /// The program that matters: of `python3 -m pytest` the module.
  private static String program(String command) {
    return ShellLine.commands(command).stream().findFirst().map(FixFamily::program).orElse("");
  }

  private static String program(ShellCommand command) {
    int module = command.arguments().indexOf("-m");
    boolean runsModule =
        command.program().startsWith("python")
            && module >= 0
            && module + 1 < command.arguments().size();
    return runsModule ? command.arguments().get(module + 1) : command.program();
  }

  private static FixFamily joined(List<ResolutionGroup> groups) {
    var first = groups.getFirst();
    var places =
        groups.stream()
            .flatMap(group -> group.places().stream())
            .sorted(
                Comparator.comparingDouble((Place place) -> place.resolution().score()).reversed())
            .toList();
    var whole =
        new ResolutionGroup(
            first.kind(),
            first.project(),
            first.change(),
            places,
            (int) places.stream().map(Place::lineage).distinct().count(),
            (int) places.stream().map(Place::day).filter(day -> day >= 0).distinct().count(),
            groups.stream().anyMatch(ResolutionGroup::contradicted));
    return new FixFamily(whole, groups.stream().map(group -> group.change().wrong()).toList());
  }
}
