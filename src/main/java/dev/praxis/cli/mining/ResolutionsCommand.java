package dev.praxis.cli.mining;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.core.Workbench;
import dev.praxis.core.mining.resolution.Resolution;
import dev.praxis.core.mining.resolution.ResolutionGroup;
import dev.praxis.core.mining.resolution.ResolutionGroup.Place;
import dev.praxis.core.mining.resolution.ResolutionGroups;
import dev.praxis.core.task.Progress;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `praxis resolutions`: failures that agents got over, and how, after looking at sessions that are
/// new.
@Command(
    name = "resolutions",
    description = "List failed tool calls with the call that made up for each.")
public final class ResolutionsCommand implements Callable<Integer> {
  private final Invocation invocation;

  public ResolutionsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(ResolutionsCommand::list);
  }

  private static Reply list(Workbench workbench) {
    workbench.miner().mine(workbench.miner().threshold(), Progress.ignored());
    var groups = workbench.tagBook().resolutions().groups();
    return new Found(
        groups.size(),
        ResolutionGroups.contradicted(groups),
        groups.stream()
            .flatMap(group -> group.places().stream().map(place -> Row.of(group, place)))
            .toList());
  }

  /// @param lessons how many different ones there are
  /// @param contradictedRate share of the lessons of which the reverse was learnt too
  private record Found(int lessons, double contradictedRate, List<Row> resolutions)
      implements Reply {
    @Override
    public String text() {
      var table = new TextTable("KIND", "LINEAGES", "SCORE", "SESSION", "FAILED", "FIXED");
      for (var row : resolutions) {
        table.row(
            row.kind,
            row.lineages,
            "%.2f".formatted(row.score),
            row.failed.session,
            row.failed.tool + ": " + row.failed.input,
            row.fixed.tool + ": " + row.fixed.input);
      }
      return table.orWhenEmpty("No failed call was followed by one that made up for it.");
    }
  }

  /// One pair; what is counted is counted over all pairs of its lesson.
  private record Row(
      String kind,
      Failed failed,
      Fixed fixed,
      String wrong,
      String right,
      double score,
      boolean verified,
      int lineages,
      int days,
      List<String> projects,
      boolean contradicted,
      boolean recurring) {

    static Row of(ResolutionGroup group, Place place) {
      var resolution = place.resolution();
      return new Row(
          resolution.kind().word(),
          Failed.of(place, resolution),
          Fixed.of(place, resolution),
          resolution.change().wrong(),
          resolution.change().right(),
          resolution.score(),
          resolution.verified(),
          group.lineages(),
          group.days(),
          group.project().isEmpty() ? List.of() : List.of(group.project()),
          group.contradicted(),
          group.recurs());
    }
  }

  private record Failed(
      String session, int seq, long line, String tool, String input, String errorClass) {
    static Failed of(Place place, Resolution resolution) {
      var end = resolution.failed();
      return new Failed(
          place.key(),
          end.seq(),
          place.failedLine(),
          end.tool(),
          end.input(),
          resolution.errorClass());
    }
  }

  private record Fixed(String session, int seq, long line, String tool, String input) {
    static Fixed of(Place place, Resolution resolution) {
      var end = resolution.fixed();
      return new Fixed(place.key(), end.seq(), place.fixedLine(), end.tool(), end.input());
    }
  }
}
