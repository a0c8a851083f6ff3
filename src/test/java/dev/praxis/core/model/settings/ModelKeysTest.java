package dev.praxis.core.model.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.praxis.core.Problem;
import dev.praxis.core.model.ModelAddress;
import dev.praxis.core.model.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelKeysTest {
  private static final ModelAddress VENDORS = address("https://api.anthropic.com");
  private static final ModelAddress ANOTHERS = address("https://models.example.com");
  private static final ModelAddress HERE = address("http://localhost:8080");

  @TempDir Path folder;

  @Test
  void aVendorsKeyGoesToTheVendorAndToThisComputerOnly() {
    var keys = keys(Map.of("ANTHROPIC_API_KEY", "abc", "OPENAI_API_KEY", "def"));

    assertThat(keys.find(VENDORS)).hasValue(new ModelKey("abc", "ANTHROPIC_API_KEY"));
    assertThat(keys.find(HERE)).hasValue(new ModelKey("abc", "ANTHROPIC_API_KEY"));
    assertThat(keys.find(ANOTHERS)).isEmpty();
  }

  @Test
  void ourOwnVariableComesFirst() {
    var keys = keys(Map.of("ANTHROPIC_API_KEY", "abc", "PRAXIS_MODEL_KEY", " own "));

    assertThat(keys.find(VENDORS)).hasValue(new ModelKey("own", "PRAXIS_MODEL_KEY"));
    assertThat(keys.find(ANOTHERS)).hasValue(new ModelKey("own", "PRAXIS_MODEL_KEY"));
  }

  @Test
  void aKeptKeyIsFoundAgainInAFileOfTheOwnersAlone() throws IOException {
    var keys = keys(Map.of());

    keys.keep("kept-key\n");

    assertThat(keys.find(ANOTHERS).orElseThrow().value()).isEqualTo("kept-key");
    assumePosix();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.path())))
        .isEqualTo("rw-------");
    assertThat(keys.forget()).isTrue();
    assertThat(keys.find(ANOTHERS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
  void aFileThatOthersMayReadIsRefused(String permissions) throws IOException {
    assumePosix();
    var keys = keys(Map.of());
    keys.keep("kept-key");
    Files.setPosixFilePermissions(keys.path(), PosixFilePermissions.fromString(permissions));

    assertThatThrownBy(() -> keys.find(VENDORS))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Others can read the key")
        .hasMessageNotContaining("kept-key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "line\nbreak", "ümlaut"})
  void whatCannotBeAKeyIsRefusedWithoutRepeatingIt(String value) {
    assertThatThrownBy(() -> keys(Map.of()).keep(value))
        .isInstanceOf(Problem.class)
        .hasMessageNotContaining(value);
    assertThatThrownBy(() -> keys(Map.of("PRAXIS_MODEL_KEY", value)).find(VENDORS))
        .isInstanceOf(Problem.class)
        .hasMessageNotContaining(value);
  }

  @Test
  void aKeyIsNotPrintedByMistake() {
    assertThat(new ModelKey("abc", "there")).hasToString("key from there");
  }

  private ModelKeys keys(Map<String, String> environment) {
    return new ModelKeys(environment, folder.resolve("model.key"));
  }

  private void assumePosix() {
    assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "file permissions are POSIX's");
  }

  private static ModelAddress address(String url) {
    return ModelSettings.of(Provider.ANTHROPIC, url, "m").where();
  }
}
