package dev.praxis.cli.skills.deciding;

import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Skills that something is decided about, and why.
final class SkillsWithReason {
  @Parameters(arity = "1..*", paramLabel = "SKILL", description = "Ids or names.")
  private List<String> names = List.of();

  @Option(names = "--why", paramLabel = "TEXT", description = "Why; shown wherever the skill is.")
  private String why = "";

  List<String> names() {
    return names;
  }

  String why() {
    return why;
  }
}
