package dev.praxis.cli.skills.using;

import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.skills.telling.PhaseLines;
import dev.praxis.cli.skills.telling.SkillList;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.composing.Composition;
import dev.praxis.core.skills.composing.Demand;
import dev.praxis.core.skills.composing.SeriesReliability;
import dev.praxis.core.skills.written.SkillForm;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A composition, kept or not.
///
/// @param skills the new one; empty where it was not kept
/// @param phases names of the parts, in their order
/// @param written the whole as text
record Composed(
    List<SkillList.Row> skills,
    String name,
    List<String> phases,
    List<String> preconditions,
    List<SkillText.Step> steps,
    List<DemandRow> demands,
    Expected expected,
    List<String> notes,
    String written)
    implements Reply {

  static Composed of(Composition composition, List<SkillList.Row> kept) {
    var text = composition.text();
    return new Composed(
        kept,
        text.name(),
        text.subSkills(),
        text.preconditions(),
        text.steps(),
        composition.demands().stream().map(DemandRow::of).toList(),
        Expected.of(composition.reliability()),
        composition.notes(),
        SkillForm.of(text));
  }

  @Override
  public String text() {
    var text = new StringBuilder(name).append('\n');
    var number = new AtomicInteger();
    PhaseLines.of(
            steps,
            SkillText.Step::phase,
            step -> "%d. %s".formatted(number.incrementAndGet(), step.action()))
        .forEach(line -> text.append("  ").append(line).append('\n'));
    text.append("\nWhat each phase demands\n");
    demands.forEach(demand -> text.append(demand.text()));
    text.append("\nTo be expected of the whole, where its parts fail independently\n");
    text.append(expected.text());
    if (!notes.isEmpty()) {
      text.append("\nTo know\n");
      notes.forEach(note -> text.append("  ").append(note).append('\n'));
    }
    text.append(
        skills.isEmpty()
            ? "\nNothing was kept.\n"
            : "\nKept as skill %d, %s.%n".formatted(skills.getFirst().id(), name));
    return PlainText.of(text.toString());
  }

  /// @param state `beforehand`, `met`, `likely` or `unmet`
  /// @param by the phase that sees to it; null where none does
  record DemandRow(
      String phase,
      String condition,
      String state,
      @Nullable String by,
      @Nullable String postcondition,
      double similarity) {
    static DemandRow of(Demand demand) {
      return new DemandRow(
          demand.phase(),
          demand.condition(),
          demand.state().name().toLowerCase(Locale.ROOT),
          demand.by(),
          demand.postcondition(),
          demand.similarity());
    }

    private String text() {
      var told =
          switch (state) {
            case "met" -> "promised by %s".formatted(by);
            case "likely" ->
                "perhaps promised by %s: “%s” (%.2f alike)"
                    .formatted(by, postcondition, similarity);
            case "unmet" -> "NOT MET: no phase before sees to it";
            default -> "has to hold beforehand";
          };
      return "  %s: %s%n    %s%n".formatted(phase, condition, told);
    }
  }

  /// @param reliability the product of the parts'; null where one has no verified run
  record Expected(
      @Nullable Double reliability,
      double low,
      double high,
      String method,
      int draws,
      long seed,
      List<PartRow> parts) {
    static Expected of(SeriesReliability series) {
      return new Expected(
          Double.isNaN(series.point()) ? null : series.point(),
          series.interval().low(),
          series.interval().high(),
          series.interval().method(),
          series.draws(),
          series.seed(),
          series.parts().stream().map(PartRow::of).toList());
    }

    private String text() {
      var text = new StringBuilder();
      parts.forEach(part -> text.append("  %s: %s%n".formatted(part.name, part.told)));
      text.append(
          reliability == null
              ? "  together: not known, somewhere from %s%n".formatted(SkillList.range(low, high))
              : "  together: %s (%s)%n"
                  .formatted(SkillList.percent(reliability), SkillList.range(low, high)));
      return text.append("  ").append(method).append('\n').toString();
    }
  }

  /// A part with what its own runs have shown.
  record PartRow(String name, int runs, String told) {
    static PartRow of(SeriesReliability.Part part) {
      return new PartRow(
          part.name(), part.reliability().runs(), SkillList.told(part.reliability()));
    }
  }
}
