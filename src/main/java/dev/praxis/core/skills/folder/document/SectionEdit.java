package dev.praxis.core.skills.folder.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Turns the list of a section into another one. Items that stay keep their bytes, but for a number
/// that is another now.
///
/// @param <T> what an item says
final class SectionEdit<T> {
  static final String PHASE = "Phase: ";
  private final String source;
  private final Section section;
  private final List<T> before;
  private final Function<T, String> words;
  private final Function<T, String> phases;
  private final boolean counted;

  /// @param before what the items of the section say, one for each
  /// @param words how an item that is new is written
  /// @param phases the phase an item stands in; empty for none
  SectionEdit(
      String source,
      Section section,
      List<T> before,
      Function<T, String> words,
      Function<T, String> phases) {
    this.source = source;
    this.section = section;
    this.before = before;
    this.words = words;
    this.phases = phases;
    counted = section.items().size() < 2 || !raw(1).stripLeading().startsWith("1");
  }

  /// What stands from the section's first item to its last, written anew.
  String turnedInto(List<T> after) {
    var kept = kept(after);
    var written = new StringBuilder();
    var phase = "";
    for (int i = 0; i < after.size(); i++) {
      var now = phases.apply(after.get(i));
      int old = kept.get(i);
      if (!now.equals(phase)) {
        separate(written);
        written.append(heading(now));
        phase = now;
      } else if (i > 0 && old < 0) {
        endLine(written);
      }
      int number = i + 1;
      if (old >= 0) {
        endLine(written);
        var raw = raw(old);
        written.append(section.ordered() && counted ? ItemText.numbered(raw, number) : raw);
      } else {
        var marker = section.ordered() ? number + ". " : "- ";
        written.append(ItemText.written(marker, words.apply(after.get(i))));
        written.append(gapFor(kept, i));
      }
    }
    return trimmed(written);
  }

  /// What stays in its place, as the longest sequence that both lists have: for each item of the
  /// new list the place in the old one, or -1.
  private List<Integer> kept(List<T> after) {
    int[][] longest = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        longest[i][j] =
            before.get(i).equals(after.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    var kept = new ArrayList<Integer>();
    int i = 0;
    for (int j = 0; j < after.size(); j++) {
      while (i < before.size()
          && !before.get(i).equals(after.get(j))
          && longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      }
      boolean same = i < before.size() && before.get(i).equals(after.get(j));
      kept.add(same ? i++ : -1);
    }
    return kept;
  }

  /// An item with the blank lines behind it, as long as no heading follows.
  private String raw(int index) {
    var item = section.items().get(index);
    boolean last = index + 1 == section.items().size();
    if (last || section.items().get(index + 1).phaseStart() >= 0) {
      return source.substring(item.start(), item.end());
    }
    return source.substring(item.start(), section.items().get(index + 1).start());
  }

  /// The blank lines behind an item that is new: those of the item it stands for, or of the first.
  private String gapFor(List<Integer> kept, int index) {
    int before = index - 1;
    while (before >= 0 && kept.get(before) < 0) {
      before--;
    }
    int old = (before < 0 ? -1 : kept.get(before)) + index - before;
    boolean replaced = old < section.items().size() && !kept.contains(old);
    var raw = raw(replaced ? old : 0);
    var item = section.items().get(replaced ? old : 0);
    return raw.substring(item.end() - item.start());
  }

  /// The heading of a phase with what stands below it, as it was written or newly written.
  private String heading(String phase) {
    var items = section.items();
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i);
      if (item.phaseStart() >= 0 && phases.apply(before.get(i)).equals(phase)) {
        return source.substring(item.phaseStart(), item.start());
      }
    }
    return phase.isEmpty() ? "" : "### " + PHASE + phase + "\n\n";
  }

  private static void separate(StringBuilder written) {
    endLine(written);
    if (!written.isEmpty() && !written.toString().endsWith("\n\n")) {
      written.append('\n');
    }
  }

  private static void endLine(StringBuilder written) {
    if (!written.isEmpty() && written.charAt(written.length() - 1) != '\n') {
      written.append('\n');
    }
  }

  private String trimmed(StringBuilder written) {
    var text = written.toString().stripTrailing();
    boolean ended = section.end() > 0 && source.charAt(section.end() - 1) == '\n';
    return text.isEmpty() || !ended ? text : text + "\n";
  }
}
