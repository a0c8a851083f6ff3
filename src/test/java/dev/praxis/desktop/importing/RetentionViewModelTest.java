package dev.praxis.desktop.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.importing.computer.Retention;
import dev.praxis.desktop.common.InlineBackground;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made in open, which runs before each test
final class RetentionViewModelTest {
  private static final Instant TODAY = Instant.parse("2026-11-03T09:00:00Z");

  @TempDir private Path folder;
  private Workbench workbench;
  private Retention found = new Retention(30, 9, 4, 3, TODAY);

  @BeforeEach
  void open() {
    workbench = Workbench.open(folder.resolve("test.db"));
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @Test
  void whatIsAboutToGoIsTold() {
    var model = at(TODAY);
    model.look();
    assertThat(model.leavingProperty().get()).contains(found);
  }

  @Test
  void nothingIsToldWhereNothingGoes() {
    found = new Retention(30, 9, 0, 0, null);
    var model = at(TODAY);
    model.look();
    assertThat(model.leavingProperty().get()).isEmpty();
  }

  @Test
  void whoKnowsIsLeftAloneUntilTheNextDay() {
    var model = at(TODAY);
    model.look();
    model.dismiss();
    assertThat(model.leavingProperty().get()).isEmpty();
    model.look();
    assertThat(model.leavingProperty().get()).isEmpty();

    var tomorrow = at(TODAY.plusSeconds(24 * 3600));
    tomorrow.look();
    assertThat(tomorrow.leavingProperty().get()).contains(found);
  }

  private RetentionViewModel at(Instant now) {
    return new RetentionViewModel(
        () -> found,
        workbench.settings(),
        new InlineBackground(),
        Clock.fixed(now, ZoneOffset.UTC));
  }
}
