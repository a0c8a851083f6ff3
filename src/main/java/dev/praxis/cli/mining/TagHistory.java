package dev.praxis.cli.mining;

import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.cli.console.Times;
import dev.praxis.core.Workbench;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was decided of one tag, newest first.
record TagHistory(String tag, List<Entry> decisions) implements Reply {
  /// @param act in one word: `merge`
  record Entry(@Nullable String at, String act, String label) {}

  static TagHistory of(String tag, Workbench workbench) {
    return new TagHistory(
        tag,
        workbench.tags().history(tag).stream()
            .map(decision -> new Entry(Times.iso(decision.at()), decision.act(), decision.label()))
            .toList());
  }

  @Override
  public String text() {
    var table = new TextTable("AT", "DECISION");
    decisions.forEach(each -> table.row(String.valueOf(each.at), each.label));
    return table.orWhenEmpty("Nothing was decided of " + tag + ".");
  }
}
