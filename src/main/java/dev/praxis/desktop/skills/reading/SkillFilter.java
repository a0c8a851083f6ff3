package dev.praxis.desktop.skills.reading;

import java.util.function.Predicate;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What narrows the list of skills. Archived ones are hidden until somebody asks for them.
public final class SkillFilter {
  /// Every status, archived skills among them.
  public static final String ANY = "any";

  private final StringProperty search = new SimpleStringProperty(this, "search", "");
  private final StringProperty category = new SimpleStringProperty(this, "category", "");
  private final StringProperty status = new SimpleStringProperty(this, "status", "");

  /// Hears of every change.
  public void subscribe(Runnable listener) {
    search.subscribe(listener);
    category.subscribe(listener);
    status.subscribe(listener);
  }

  /// As set now.
  public Predicate<SkillRow> predicate() {
    var words = search.get();
    var wantedCategory = category.get() == null ? "" : category.get();
    var wantedStatus = status.get() == null ? "" : status.get();
    return row ->
        fitsStatus(row.status(), wantedStatus)
            && (wantedCategory.isEmpty() || wantedCategory.equals(row.skill().category()))
            && (words.isBlank() || row.matches(words));
  }

  public void clear() {
    search.set("");
    category.set("");
    status.set("");
  }

  private static boolean fitsStatus(SkillStatus status, String wanted) {
    return switch (wanted) {
      case "" -> status != SkillStatus.ARCHIVED;
      case ANY -> true;
      default -> wanted.equals(status.word());
    };
  }

  public StringProperty searchProperty() {
    return search;
  }

  /// Empty for all of them.
  public StringProperty categoryProperty() {
    return category;
  }

  /// A word of [SkillStatus], [#ANY], or empty for all but archived ones.
  public StringProperty statusProperty() {
    return status;
  }
}
