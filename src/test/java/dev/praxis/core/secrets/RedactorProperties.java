package dev.praxis.core.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;

final class RedactorProperties {
  private static final List<String> WORDS =
      List.of(
          "the",
          "build",
          "failed",
          "at",
          "line",
          "42:",
          "see",
          "src/main/App.java",
          "(twice)",
          "\n",
          "=",
          "token",
          "{\"a\": [1, 2]}",
          "--verbose",
          "http://host:80/x",
          "naïve",
          "\t",
          "…");
  private static final List<String> HOSTILE =
      List.of(
          "sk-",
          "eyJ",
          "eyJ-",
          "ghp_",
          "xoxb-",
          "AKIA",
          "token=",
          "password='",
          "://",
          ":",
          "=",
          "-",
          "--",
          "-----BEGIN PRIVATE KEY-----",
          "-----END ",
          "A",
          "\\",
          "\"",
          "Bearer ",
          "://a:",
          "a1B2",
          "Basic ",
          " ",
          "'",
          "SG.",
          "--token ",
          "\n",
          "A1b2C3d4E5f6G7h8");
  private final Redactor redactor = new Redactor("salt");

  @Property(tries = 300)
  void masksEveryPlantedSecretAndChangesNothingElse(@ForAll long seed) {
    var random = new Random(seed);
    var issued = List.copyOf(new Fakes(seed).issued().entrySet());
    var text = new StringBuilder();
    var expected = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      if (random.nextInt(6) == 0) {
        var secret = issued.get(random.nextInt(issued.size()));
        var kind = SecretKind.of(secret.getValue()).orElseThrow();
        text.append(" , ").append(secret.getKey()).append(" , ");
        expected.append(" , ").append(redactor.mask(kind, secret.getKey())).append(" , ");
      }
      var word = WORDS.get(random.nextInt(WORDS.size()));
      text.append(' ').append(word);
      expected.append(' ').append(word);
    }
    assumeThat(text.toString()).doesNotContain("token = ,");

    assertThat(redactor.mask(text.toString()).text()).isEqualTo(expected.toString());
  }

  @Property(tries = 300)
  void maskingAgainChangesNothing(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int parts) {
    var once = redactor.mask(hostile(new Random(seed), parts)).text();

    assertThat(redactor.mask(once).text()).isEqualTo(once);
  }

  @Property(tries = 500)
  void anyTextIsRebuiltFromWhatIsFound(@ForAll String text) {
    var secrets = new SecretScanner().scan(text);

    int last = 0;
    for (var secret : secrets) {
      assertThat(secret.start()).isGreaterThanOrEqualTo(last);
      assertThat(secret.end()).isGreaterThan(secret.start()).isLessThanOrEqualTo(text.length());
      last = secret.end();
    }
  }

  @Property(tries = 28)
  void timeIsLinearWhateverTheText(@ForAll @IntRange(min = 0, max = 27) int place) {
    var text = HOSTILE.get(place).repeat(2_000_000 / HOSTILE.get(place).length());

    Assertions.assertTimeout(Duration.ofSeconds(20), () -> redactor.mask(text));
  }

  private static String hostile(Random random, int parts) {
    var text = new StringBuilder();
    for (int i = 0; i < parts; i++) {
      text.append(HOSTILE.get(random.nextInt(HOSTILE.size())));
    }
    return text.toString();
  }
}
