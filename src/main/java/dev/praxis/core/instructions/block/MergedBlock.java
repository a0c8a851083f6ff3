package dev.praxis.core.instructions.block;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The block as a merge writes it, from its first line to its last, and what people did to it.
final class MergedBlock {
  private final List<String> lines = new ArrayList<>();
  private final List<HandEdit> edits = new ArrayList<>();
  private final List<String> foreign = new ArrayList<>();
  private int behindLastItem = -1;
  private HandEdit.@Nullable Added newest;

  /// The line of a rule.
  void keep(String line) {
    newest = null;
    lines.add(line);
    behindLastItem = lines.size();
  }

  /// An item that a person added.
  void keepAdded(String line, String item) {
    keep(line);
    newest = new HandEdit.Added(item);
    edits.add(newest);
  }

  /// An item that is no rule of this workspace.
  void keepForeign(String line, String item) {
    keep(line);
    foreign.add(item);
  }

  /// A line that is no item. A rule is one line: an item that goes on in the next one stays as it
  /// was written.
  void keepNote(String line) {
    boolean goesOn =
        !line.isBlank() && Character.isWhitespace(line.charAt(0)) && lines.size() == behindLastItem;
    if (goesOn && newest != null) {
      edits.remove(newest);
      foreign.add(newest.text());
      newest = null;
    }
    lines.add(line);
    behindLastItem = goesOn ? lines.size() : behindLastItem;
  }

  /// What a person did to a rule.
  void edited(HandEdit edit) {
    edits.add(edit);
  }

  /// Puts lines behind the last item.
  void append(List<String> more) {
    lines.addAll(behindLastItem < 0 ? lines.size() : behindLastItem, more);
  }

  /// None where none of them says anything.
  List<String> lines() {
    boolean speaks = lines.stream().anyMatch(ManagedBlock::speaks);
    return speaks ? List.copyOf(lines) : List.of();
  }

  List<HandEdit> edits() {
    return edits;
  }

  /// Items that are no rule of this workspace and stay as they are.
  List<String> foreign() {
    return foreign;
  }
}
