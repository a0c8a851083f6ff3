package dev.praxis.desktop.importing;

import dev.praxis.core.importing.computer.Retention;
import dev.praxis.core.store.SettingStore;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Whether the person should hear that an agent is about to delete transcripts: where some are to
/// go, unless they said today that they know.
public final class RetentionViewModel {
  private static final String KNOWN = "window.retention.known";

  private final Supplier<Retention> check;
  private final SettingStore settings;
  private final Background background;
  private final Clock clock;
  private final Activity looking = new Activity();
  private final ReadOnlyObjectWrapper<Optional<Retention>> leaving =
      new ReadOnlyObjectWrapper<>(this, "leaving", Optional.empty());

  /// What is shown.
  ///
  /// @param check looks into the agent's folder
  /// @param clock tells when a day is over
  public RetentionViewModel(
      Supplier<Retention> check, SettingStore settings, Background background, Clock clock) {
    this.check = check;
    this.settings = settings;
    this.background = background;
    this.clock = clock;
  }

  /// Looks how things stand now.
  public void look() {
    background.start(looking, _ -> knownToday() ? Optional.empty() : found(), leaving::set);
  }

  private Optional<Retention> found() {
    return Optional.of(check.get()).filter(retention -> retention.leaving() > 0);
  }

  private boolean knownToday() {
    return settings.find(KNOWN).equals(Optional.of(today()));
  }

  private String today() {
    return LocalDate.now(clock).toString();
  }

  /// The person does not want to hear of it again today.
  public void dismiss() {
    leaving.set(Optional.empty());
    background.inOrder(
        _ -> {
          settings.put(KNOWN, today());
          return true;
        },
        _ -> {});
  }

  /// What is about to be deleted; empty where there is nothing to tell.
  public ReadOnlyObjectProperty<Optional<Retention>> leavingProperty() {
    return leaving.getReadOnlyProperty();
  }
}
