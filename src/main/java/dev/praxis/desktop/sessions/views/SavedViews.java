package dev.praxis.desktop.sessions.views;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.praxis.core.store.SettingStore;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import java.util.Comparator;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The views of a workspace, by name. Kept in the workspace itself.
public final class SavedViews {
  private static final Logger LOG = LoggerFactory.getLogger(SavedViews.class);
  private static final JsonMapper JSON = new JsonMapper();
  private static final String SETTING = "window.sessions.views";

  private final SettingStore settings;
  private final Background background;
  private final Activity reading = new Activity();
  private final ObservableList<SavedView> views = FXCollections.observableArrayList();

  public SavedViews(SettingStore settings, Background background) {
    this.settings = settings;
    this.background = background;
  }

  /// Reads them; they arrive later.
  public void read() {
    background.start(
        reading,
        _ -> settings.find(SETTING).map(SavedViews::understood).orElse(List.of()),
        views::setAll);
  }

  /// One of the same name is replaced.
  public void save(SavedView view) {
    views.removeIf(each -> each.name().equals(view.name()));
    views.add(view);
    views.sort(Comparator.comparing(SavedView::name, String.CASE_INSENSITIVE_ORDER));
    keep();
  }

  public void remove(SavedView view) {
    views.remove(view);
    keep();
  }

  public ObservableList<SavedView> all() {
    return views;
  }

  private void keep() {
    var kept = List.copyOf(views);
    background.inOrder(
        _ -> {
          settings.put(SETTING, JSON.writeValueAsString(kept));
          return true;
        },
        _ -> {});
  }

  private static List<SavedView> understood(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      LOG.warn("The saved views of the workspace cannot be read.", e);
      return List.of();
    }
  }
}
