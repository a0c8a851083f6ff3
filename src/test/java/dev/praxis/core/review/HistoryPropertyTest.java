package dev.praxis.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.session.SampleRows;
import dev.praxis.core.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jdbi.v3.core.Handle;

class HistoryPropertyTest {
  private static final List<String> TABLES =
      List.of(
          "rule",
          "rule_tag",
          "rule_version",
          "session_tag",
          "session_outcome",
          "failure_tag",
          "setting",
          "skill",
          "skill_run",
          "step_run",
          "instruction_file",
          "instruction_version",
          "lineage");

  @Property(tries = 15)
  void undoingAllRestoresTheStartAndRedoingAllTheEnd(
      @ForAll("decisions") List<List<CuratedChange>> decisions) throws IOException {
    try (var workspace = new Workspace()) {
      var start = workspace.dump();
      decisions.forEach(workspace::decide);
      var end = workspace.dump();

      while (workspace.history.undo().isPresent()) {
        assertThat(workspace.history.redoable()).isPresent();
      }
      assertThat(workspace.dump()).isEqualTo(start);

      while (workspace.history.redo().isPresent()) {
        assertThat(workspace.history.undoable()).isPresent();
      }
      assertThat(workspace.dump()).isEqualTo(end);
      assertThat(workspace.database.integrity()).isEmpty();
    }
  }

  @Property(tries = 15)
  void everyUndoAndRedoIsAStepBetweenKnownStates(
      @ForAll("decisions") List<List<CuratedChange>> decisions, @ForAll List<Boolean> walk)
      throws IOException {
    try (var workspace = new Workspace()) {
      var states = new ArrayList<>(List.of(workspace.dump()));
      int now = 0;
      var steps = walk.iterator();
      for (var decision : decisions) {
        if (workspace.decide(decision)) {
          states.subList(++now, states.size()).clear();
          states.add(workspace.dump());
        }
        for (int i = 0; i < 3 && steps.hasNext(); i++) {
          boolean back = steps.next();
          boolean can = back ? now > 0 : now < states.size() - 1;
          assertThat(workspace.move(back)).isEqualTo(can);
          now += can ? (back ? -1 : 1) : 0;
          assertThat(workspace.dump()).isEqualTo(states.get(now));
        }
      }
    }
  }

  @Provide
  Arbitrary<List<List<CuratedChange>>> decisions() {
    return Combinators.combine(
            Arbitraries.of(CuratedChange.Kind.class),
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(1, 4),
            Arbitraries.strings().ofMaxLength(6))
        .as(CuratedChange::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .list()
        .ofMaxSize(100);
  }

  private static final class Workspace implements AutoCloseable {
    private final Path folder;
    private final Database database;
    private final History history;

    Workspace() throws IOException {
      folder = Files.createTempDirectory("praxis-history");
      database = Database.open(folder.resolve("w.praxis"));
      history = new History(database);
      var rows = new SampleRows(database);
      rows.session("one");
      rows.session("two");
    }

    /// Whether it was a decision: one that changes nothing is none.
    boolean decide(List<CuratedChange> changes) {
      var newest = history.undoable();
      history.decide(
          "change",
          "rows",
          changes.toString(),
          handle -> {
            changes.forEach(change -> change.apply(handle));
            return true;
          });
      return !history.undoable().equals(newest);
    }

    boolean move(boolean back) {
      return (back ? history.undo() : history.redo()).isPresent();
    }

    List<String> dump() {
      return database.read(
          handle -> TABLES.stream().flatMap(table -> rows(handle, table).stream()).toList());
    }

    private static List<String> rows(Handle handle, String table) {
      return handle
          .createQuery("SELECT * FROM " + table + " ORDER BY id")
          .map((row, _) -> table + line(row))
          .list();
    }

    private static String line(ResultSet row) throws SQLException {
      var line = new StringBuilder();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        var value = row.getObject(i);
        line.append('|')
            .append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value);
      }
      return line.toString();
    }

    @Override
    public void close() throws IOException {
      database.close();
      Files.delete(folder.resolve("w.praxis"));
      Files.delete(folder);
    }
  }
}
