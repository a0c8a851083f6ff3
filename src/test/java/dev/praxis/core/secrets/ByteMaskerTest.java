package dev.praxis.core.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ByteMaskerTest {
  private static final int MORE_THAN_ONE_SEGMENT = 20 << 20;
  private final Fakes fakes = new Fakes(3);
  private final Redactor redactor = new Redactor("salt");

  @Test
  void leavesBytesThatAreNoSecretAlone() throws IOException {
    var bytes = new byte[3_000_000];
    new Random(1).nextBytes(bytes);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == ':' || bytes[i] == '=' || bytes[i] == 'A' ? (byte) 0x80 : bytes[i];
    }

    assertThat(masked(bytes, 777)).isEqualTo(bytes);
  }

  @Test
  void masksInEveryEncoding() throws IOException {
    var token = fakes.gitHub();
    for (var charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
      var bytes = ("naïve\n" + token + " é\n").getBytes(charset);

      var text = new String(masked(bytes, 5), charset);

      assertThat(text).isEqualTo("naïve\n" + redactor.mask(token).text() + " é\n");
    }
  }

  @Test
  void splitsNoSecretBetweenTwoSegments() throws IOException {
    var token = fakes.gitHub();
    var line = "x ".repeat(500) + token + " y".repeat(20);
    var text = line.repeat(MORE_THAN_ONE_SEGMENT / line.length());

    var masked =
        new String(masked(text.getBytes(StandardCharsets.UTF_8), 9_999), StandardCharsets.UTF_8);

    assertThat(masked).isEqualTo(text.replace(token, redactor.mask(token).text()));
  }

  @Test
  void keepsEveryLineOfAKey() throws IOException {
    var text = "a\n" + fakes.privateKey(10, "\n") + "\nb\n";

    var masked =
        new String(masked(text.getBytes(StandardCharsets.UTF_8), 64), StandardCharsets.UTF_8);

    assertThat(masked.lines()).hasSameSizeAs(text.lines().toList());
    assertThat(masked).startsWith("a\n[secret:private-key:").endsWith("\nb\n");
  }

  @Test
  void knowsWhereEachByteWent() throws IOException {
    var text = "one " + fakes.gitHub() + " two " + fakes.gitHub() + " three";
    var out = new ByteArrayOutputStream();
    var masker = masker(out);
    masker.accept(text.getBytes(StandardCharsets.UTF_8), 0, text.length());
    masker.finish();

    var masked = out.toString(StandardCharsets.UTF_8);

    for (var word : new String[] {"one", "two", "three"}) {
      assertThat(masker.placeOf(text.indexOf(word))).isEqualTo(masked.indexOf(word));
    }
    assertThat(masker.placeOf(text.length())).isEqualTo(masked.length());
  }

  private byte[] masked(byte[] bytes, int step) throws IOException {
    var out = new ByteArrayOutputStream();
    var masker = masker(out);
    for (int i = 0; i < bytes.length; i += step) {
      masker.accept(bytes, i, Math.min(step, bytes.length - i));
    }
    masker.finish();
    return out.toByteArray();
  }

  private ByteMasker masker(ByteArrayOutputStream out) {
    return new ByteMasker(
        redactor, Map.of(), (_, _) -> {}, (bytes, length) -> out.write(bytes, 0, length));
  }
}
