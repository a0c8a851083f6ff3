package dev.praxis.desktop.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.preferences.Preferences.ThemeChoice;
import dev.praxis.desktop.preferences.Preferences.WindowPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PreferencesFileTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadAgain() {
    var preferences =
        Preferences.DEFAULT
            .showing(ThemeChoice.DARK)
            .standingAt(new WindowPlace(10, 20, 1000, 700, true))
            .on(Tab.RULES)
            .divided("rules.panes", List.of(0.25, 0.75))
            .opened(folder.resolve("work.db"));
    var file = new PreferencesFile(folder.resolve("new/window.json"));
    file.write(preferences);
    assertThat(file.read()).isEqualTo(preferences);
  }

  @Test
  void nothingWrittenYetMeansDefaults() {
    assertThat(new PreferencesFile(folder.resolve("none.json")).read())
        .isEqualTo(Preferences.DEFAULT);
  }

  @Test
  void damagedFileMeansDefaults() throws IOException {
    var path = Files.writeString(folder.resolve("window.json"), "{\"theme\": ");
    assertThat(new PreferencesFile(path).read()).isEqualTo(Preferences.DEFAULT);
  }

  @Test
  void whatAnotherVersionWroteIsReadAsFarAsItIsKnown() throws IOException {
    var path =
        Files.writeString(
            folder.resolve("window.json"), "{\"theme\": \"SEPIA\", \"tab\": \"TAGS\", \"new\": 1}");
    assertThat(new PreferencesFile(path).read()).isEqualTo(Preferences.DEFAULT.on(Tab.TAGS));
  }

  @Test
  void recentWorkspacesAreNewestFirstAndNamedOnce() {
    var a = Path.of("a.db");
    var b = Path.of("b.db");
    assertThat(Preferences.DEFAULT.opened(a).opened(b).opened(a).recent()).containsExactly(a, b);
  }
}
