package dev.praxis.desktop.evaluation.sidebyside;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import org.jspecify.annotations.Nullable;

/// Scrolls two lists together, each as far through its own length as the other, while it is wanted.
final class LinkedScroll {
  private final List<ListView<?>> lists;
  private final ObservableBooleanValue linked;
  private boolean following;

  LinkedScroll(List<ListView<?>> lists, ObservableBooleanValue linked) {
    this.lists = List.copyOf(lists);
    this.linked = linked;
    for (var list : lists) {
      list.skinProperty()
          .subscribe(skin -> {
            if (skin != null) {
              watch(list);
            }
          });
    }
  }

  private void watch(ListView<?> list) {
    var bar = bar(list);
    if (bar != null) {
      bar.valueProperty().subscribe(_ -> follow(list, bar));
    }
  }

  private void follow(ListView<?> list, ScrollBar bar) {
    if (following || !linked.get()) {
      return;
    }
    following = true;
    for (var other : lists) {
      var its = other == list ? null : bar(other);
      if (its != null) {
        its.setValue(its.getMin() + share(bar) * (its.getMax() - its.getMin()));
      }
    }
    following = false;
  }

  private static double share(ScrollBar bar) {
    double range = bar.getMax() - bar.getMin();
    return range == 0 ? 0 : (bar.getValue() - bar.getMin()) / range;
  }

  private static @Nullable ScrollBar bar(ListView<?> list) {
    for (Node node : list.lookupAll(".scroll-bar")) {
      if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
        return bar;
      }
    }
    return null;
  }
}
