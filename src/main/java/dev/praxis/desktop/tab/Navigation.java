package dev.praxis.desktop.tab;

import dev.praxis.core.session.SessionId;
import dev.praxis.desktop.common.Tab;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Where the person is, and the way back. Going back changes nothing but the place.
public final class Navigation {
  private static final int REMEMBERED = 100;

  private final ReadOnlyObjectWrapper<Place> place;
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(this, "canGoBack");
  private final ReadOnlyBooleanWrapper canGoForward =
      new ReadOnlyBooleanWrapper(this, "canGoForward");
  private final Deque<Place> behind = new ArrayDeque<>();
  private final Deque<Place> ahead = new ArrayDeque<>();

  public Navigation(Tab first) {
    place = new ReadOnlyObjectWrapper<>(this, "place", Place.of(first));
  }

  /// A tab, and what to show in it. At most one of the rest is there.
  ///
  /// @param session to open in the reader, with the event to jump to (its seq; null for its start)
  /// @param item any other thing: tag, id of a rule, name of a skill, words to search for
  public record Place(
      Tab tab, @Nullable SessionId session, @Nullable Integer event, @Nullable String item) {
    public static Place of(Tab tab) {
      return new Place(tab, null, null, null);
    }

    public static Place of(SessionId session, @Nullable Integer event) {
      return new Place(Tab.SESSIONS, session, event, null);
    }

    public static Place of(Tab tab, String item) {
      return new Place(tab, null, null, item);
    }
  }

  /// Goes there and remembers where one was. Tabs listen to [#placeProperty] for what concerns
  /// them.
  public void go(Place there) {
    if (there.equals(place.get())) {
      return;
    }
    behind.push(place.get());
    if (behind.size() > REMEMBERED) {
      behind.removeLast();
    }
    ahead.clear();
    arrive(there);
  }

  public void back() {
    if (!behind.isEmpty()) {
      ahead.push(place.get());
      arrive(behind.pop());
    }
  }

  public void forward() {
    if (!ahead.isEmpty()) {
      behind.push(place.get());
      arrive(ahead.pop());
    }
  }

  public Place getPlace() {
    return place.get();
  }

  public ReadOnlyObjectProperty<Place> placeProperty() {
    return place.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canGoBackProperty() {
    return canGoBack.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canGoForwardProperty() {
    return canGoForward.getReadOnlyProperty();
  }

  private void arrive(Place there) {
    canGoBack.set(!behind.isEmpty());
    canGoForward.set(!ahead.isEmpty());
    place.set(there);
  }
}
