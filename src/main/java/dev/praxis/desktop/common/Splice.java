package dev.praxis.desktop.common;

import java.util.List;
import javafx.collections.ObservableList;

/// Brings a shown list to a new state by replacing only what differs, so that a view keeps its
/// place.
public final class Splice {
  private Splice() {}

  public static <T> void into(ObservableList<T> shown, List<? extends T> wanted) {
    int most = Math.min(shown.size(), wanted.size());
    int start = 0;
    while (start < most && shown.get(start).equals(wanted.get(start))) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && shown.get(shown.size() - 1 - end).equals(wanted.get(wanted.size() - 1 - end))) {
      end++;
    }
    if (start < shown.size() - end) {
      shown.remove(start, shown.size() - end);
    }
    if (start < wanted.size() - end) {
      shown.addAll(start, wanted.subList(start, wanted.size() - end));
    }
  }
}
