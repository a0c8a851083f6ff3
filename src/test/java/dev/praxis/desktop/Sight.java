package dev.praxis.desktop;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.testfx.util.WaitForAsyncUtils;

/// Where somebody is in a list or a table: the row at the top, how far it is pushed out of sight,
/// and what is selected.
public record Sight(String top, double above, String selected) {

  /// Looks at a list or a table.
  public static Sight of(Node view) {
    return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(20), () -> read(view));
  }

  /// Puts a row at the top, a little pushed out of sight.
  public static void scroll(Node view, int row) {
    WaitForAsyncUtils.waitForAsyncFx(
        TimeUnit.SECONDS.toMillis(20),
        () -> {
          if (view instanceof ListView<?> list) {
            list.scrollTo(row);
            list.layout();
          } else if (view instanceof TableView<?> table) {
            table.scrollTo(row);
            table.layout();
          }
          flow(view).scrollPixels(7);
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static Sight read(Node view) {
    IndexedCell<?> first = flow(view).getFirstVisibleCell();
    var top = String.valueOf(items(view).get(first.getIndex()));
    return new Sight(top, -first.getLayoutY(), String.valueOf(selected(view)));
  }

  private static VirtualFlow<?> flow(Node view) {
    return (VirtualFlow<?>) view.lookup(".virtual-flow");
  }

  private static List<?> items(Node view) {
    return switch (view) {
      case ListView<?> list -> list.getItems();
      case TableView<?> table -> table.getItems();
      default -> throw new AssertionError("no rows in " + view);
    };
  }

  private static Object selected(Node view) {
    return switch (view) {
      case ListView<?> list -> list.getSelectionModel().getSelectedItem();
      case TableView<?> table -> table.getSelectionModel().getSelectedItem();
      default -> throw new AssertionError("no rows in " + view);
    };
  }
}
