package dev.praxis.core.model.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.model.ModelPrice.PerMillion;
import dev.praxis.core.model.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelSettingsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "ANTHROPIC, '', https://api.anthropic.com/v1",
    "ANTHROPIC, https://api.anthropic.com/, https://api.anthropic.com/v1",
    "ANTHROPIC, https://proxy.example/claude/v1/, https://proxy.example/claude/v1",
    "OPENAI, https://api.openai.com, https://api.openai.com/v1",
    "OPENAI, https://host.example/api/v2/, https://host.example/api/v2",
    "OLLAMA, '', http://localhost:11434",
    "OLLAMA, http://box:11434/, http://box:11434"
  })
  void anAddressIsTakenAsPeopleWriteIt(Provider provider, String told, String taken) {
    assertThat(ModelSettings.of(provider, told, "m").where().baseUrl()).hasToString(taken);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "host",
        "ftp://host",
        "https://",
        "https://me:secret@host",
        "https://h/v1?key=secret"
      })
  void whatIsNoAddressOrHoldsASecretIsRefused(String url) {
    assertThatThrownBy(() -> ModelSettings.of(Provider.OPENAI, url, "m"))
        .isInstanceOf(Problem.class)
        .hasMessageNotContaining("me:secret");
  }

  @Test
  void settingsAreFoundAsTheyWereKept() {
    var file = new ModelSettingsFile(folder.resolve("new/model.json"));
    var settings =
        ModelSettings.of(Provider.OPENAI, "https://host.example/v1", "some-model")
            .costingAtMost(0.25)
            .at(new PerMillion(1, 2))
            .within(Duration.ofSeconds(90));

    assertThat(file.read()).isEmpty();
    file.write(settings);
    assertThat(file.read()).hasValue(settings);
    assertThat(file.forget()).isTrue();
    assertThat(file.read()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{\"provider\":\"openai\",\"model\":\"m\",\"apiKey\":\"abc\"}",
        "{\"provider\":\"other\",\"model\":\"m\"}",
        "{\"provider\":\"openai\"}",
        "{\"provider\":\"openai\",\"model\":\"m\",\"most\":-1}"
      })
  void aFileThatIsNotUnderstoodIsRefused(String json) throws IOException {
    var path = folder.resolve("model.json");
    Files.writeString(path, json);

    assertThatThrownBy(() -> new ModelSettingsFile(path).read()).isInstanceOf(Problem.class);
  }
}
