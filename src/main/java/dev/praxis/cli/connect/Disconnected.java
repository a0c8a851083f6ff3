package dev.praxis.cli.connect;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.connect.ConnectPlan.FileChange;
import dev.praxis.core.connect.Disconnection;
import dev.praxis.core.connect.Disconnection.FileBack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `praxis connect --undo` did, or why it did nothing.
record Disconnected(String agent, String reach, boolean undone, List<Back> files) implements Reply {

  static Disconnected done(Disconnection back, boolean keepingChanges) {
    return of(back, true, keepingChanges);
  }

  /// Somebody else changed a file since; shows both changes.
  static Disconnected refused(Disconnection back) {
    return of(back, false, false);
  }

  private static Disconnected of(Disconnection back, boolean undone, boolean keepingChanges) {
    return new Disconnected(
        back.agent().word(),
        back.reach().word(),
        undone,
        back.files().stream().map(file -> Back.of(file, undone, keepingChanges)).toList());
  }

  /// One file.
  ///
  /// @param state `restored`, `removed`, `taken_out`, `as_before` or `changed_since`
  /// @param diff of the file now and then; null where it is not touched
  /// @param ours what Praxis had changed; null unless somebody changed the file since
  /// @param theirs what was changed since
  /// @param without what would be left if only ours went; null where that cannot be told
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Back(
      String file,
      String state,
      @Nullable String diff,
      @Nullable String ours,
      @Nullable String theirs,
      @Nullable String without) {

    static Back of(FileBack back, boolean undone, boolean keepingChanges) {
      var file = back.file().toString();
      return switch (back) {
        case FileBack.BackAlready _ -> new Back(file, "as_before", null, null, null, null);
        case FileBack.AsLeft(FileChange change) ->
            new Back(
                file,
                undone ? change.after() == null ? "removed" : "restored" : "as_left",
                change.diff(),
                null,
                null,
                null);
        case FileBack.ChangedSince(var ours, var theirs, var without) ->
            new Back(
                file,
                undone && keepingChanges ? "taken_out" : "changed_since",
                null,
                ours.diff(),
                theirs.diff(),
                without == null ? null : without.diff());
      };
    }

    String text() {
      var text = new StringBuilder(PlainText.of(file) + ": " + state.replace('_', ' ') + "\n");
      part(text, "", diff);
      part(text, "# Praxis had changed:\n", ours);
      part(text, "# Changed since:\n", theirs);
      part(text, "# Taking out only what Praxis wrote:\n", without);
      return text.toString();
    }

    private static void part(StringBuilder text, String heading, @Nullable String diff) {
      if (diff != null) {
        text.append(heading).append(PlainText.of(diff)).append('\n');
      }
    }
  }

  @Override
  public int exitCode() {
    return undone ? 0 : 1;
  }

  @Override
  public String text() {
    var text = new StringBuilder();
    files.forEach(file -> text.append(file.text()));
    return text.append(ending()).append('\n').toString();
  }

  private String ending() {
    if (undone) {
      return "Taken back.";
    }
    boolean possible = files.stream().noneMatch(file -> file.ours != null && file.without == null);
    return "A file was changed since Praxis wrote it, so nothing was touched.\n"
        + (possible
            ? "Say --undo --keep-changes to take out only what Praxis wrote."
            : "Take the entry of Praxis out by hand; the first diff shows it.");
  }
}
