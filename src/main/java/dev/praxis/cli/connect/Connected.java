package dev.praxis.cli.connect;

import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.connect.ConnectPlan;
import java.nio.file.Path;
import java.util.List;

/// What `praxis connect` shows and did.
///
/// @param unchanged files that say it already
record Connected(
    String agent,
    String reach,
    boolean applied,
    List<Changed> files,
    List<String> unchanged,
    List<String> backups,
    List<String> notes)
    implements Reply {

  static Connected of(ConnectPlan plan, boolean applied, List<Path> backups) {
    return new Connected(
        plan.agent().word(),
        plan.reach().word(),
        applied,
        plan.files().stream()
            .map(file ->
                new Changed(
                    file.file().toString(), file.before() != null, file.what(), file.diff()))
            .toList(),
        plan.unchanged().stream().map(Path::toString).toList(),
        backups.stream().map(Path::toString).toList(),
        plan.notes());
  }

  /// One file.
  private record Changed(String file, boolean existed, List<String> what, String diff) {}

  @Override
  public String text() {
    var text = new StringBuilder();
    files.forEach(file -> {
      text.append("# ").append(String.join("; ", file.what)).append('\n');
      text.append(PlainText.of(file.diff)).append('\n');
    });
    unchanged.forEach(
        file -> text.append("Already there: ").append(PlainText.of(file)).append('\n'));
    notes.forEach(note -> text.append("Note: ").append(note).append('\n'));
    return text.append(ending()).append('\n').toString();
  }

  private String ending() {
    if (files.isEmpty()) {
      return "Nothing to change.";
    }
    if (!applied) {
      return "Nothing was written. Say --apply to write it.";
    }
    var kept = backups.isEmpty() ? "" : " Backups: " + String.join(", ", backups) + ".";
    return "Written. --undo takes it back." + PlainText.of(kept);
  }
}
