package dev.praxis.core.connect;

import dev.praxis.core.DataFolder;
import dev.praxis.core.Problem;
import dev.praxis.core.connect.ConnectPlan.FileChange;
import dev.praxis.core.connect.config.ConfigText;
import dev.praxis.core.files.WholeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/// Writes Praxis into the configuration of agents, and takes it out again. What is written is kept
/// with the bytes it replaced, in the data folder, until it is taken back.
public final class Connector {
  private static final int MOST_MEGABYTES = 64;

  private final AgentSetup setup;
  private final PraxisProgram program;
  private final ConnectionRecords records;

  public Connector(DataFolder data, AgentPlaces places, PraxisProgram program) {
    setup = new AgentSetup(places, program);
    this.program = program;
    records = new ConnectionRecords(data.path().resolve("connections"));
  }

  /// Works out what would change. Reads only.
  ///
  /// @throws Problem where a file is damaged, or says something else about Praxis already
  public ConnectPlan plan(ConnectableAgent agent, Reach reach) {
    if (reach instanceof Reach.InProject(var folder) && !Files.isDirectory(folder)) {
      throw new Problem("There is no folder %s.".formatted(folder), "Name the project's folder.");
    }
    var byFile = new LinkedHashMap<Path, List<Addition>>();
    for (var addition : setup.additions(agent, reach)) {
      byFile.computeIfAbsent(addition.file(), _ -> new ArrayList<>()).add(addition);
    }
    var changes = new ArrayList<FileChange>();
    var unchanged = new ArrayList<Path>();
    byFile.forEach((file, additions) -> {
      var change = change(file, additions);
      if (Arrays.equals(change.before(), change.after())) {
        unchanged.add(file);
      } else {
        changes.add(change);
      }
    });
    var notes = AgentNotes.of(agent, reach, program);
    return new ConnectPlan(agent, reach, changes, unchanged, notes);
  }

  private static FileChange change(Path file, List<Addition> additions) {
    byte[] before = whole(file).read().orElse(null);
    var text = before == null ? ConfigText.NONE : ConfigText.of(file, before);
    var after = text.text();
    for (var addition : additions) {
      after = addition.edit().apply(file, after);
    }
    var what = additions.stream().map(Addition::what).toList();
    return new FileChange(file, what, before, text.with(after).bytes());
  }

  /// Writes all files of a plan, or none.
  ///
  /// @return the backups of files that were there
  /// @throws Problem where a file changed since it was planned, or cannot be written
  public List<Path> apply(ConnectPlan plan) {
    var backups = records.add(plan);
    turn(plan.files());
    return backups;
  }

  /// Works out what taking it back would make of the files. Reads only.
  ///
  /// @throws Problem where Praxis was not connected so
  public Disconnection disconnecting(ConnectableAgent agent, Reach reach) {
    return new Disconnecting(setup.additions(agent, reach), Connector::whole)
        .of(agent, reach, records.of(agent, reach));
  }

  /// Takes it back: all files as they were, or none touched.
  ///
  /// @param keepingChanges take out only what Praxis wrote where a file was changed since
  /// @throws Problem where a file was changed since and that is not wanted, or not possible
  public void disconnect(Disconnection back, boolean keepingChanges) {
    var changes = new ArrayList<FileChange>();
    for (var file : back.files()) {
      changes.addAll(file.turn(keepingChanges).stream().toList());
    }
    turn(changes);
    records.removeMadeFolders(records.of(back.agent(), back.reach()));
    records.forget(back.agent(), back.reach());
  }

  private static void turn(List<FileChange> changes) {
    var done = new ArrayDeque<FileChange>();
    try {
      for (var change : changes) {
        whole(change.file()).turnInto(change.before(), change.after());
        done.push(change);
      }
    } catch (Problem problem) {
      for (var change : done) {
        whole(change.file()).turnInto(Objects.requireNonNull(change.after()), change.before());
      }
      throw problem;
    }
  }

  private static WholeFile whole(Path file) {
    return WholeFile.at(file, true, MOST_MEGABYTES);
  }
}
