package dev.praxis.core.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.secrets.Redactor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {
  private final Mask mask = new Mask(new Redactor("salt"));

  @ParameterizedTest
  @CsvSource({
    "see /home/quentin/shop/a.txt, see ~/shop/a.txt",
    "/Users/quentin, ~",
    "'C:\\Users\\Quentin Q\\a', '~\\a'",
    "'C:\\\\Users\\\\Quentin\\\\a', '~\\\\a'",
    "'it is C:/Users/quentin now', 'it is ~ now'",
    "-Users-quentin-shop, ~-shop",
    "/srv/shop/home/a, /srv/shop/home/a",
    "a/home/b, a/home/b",
    "the roots of it, the roots of it",
    "/rooted, /rooted",
    "file:///home/quentin/a, file://~/a"
  })
  void homesLoseTheirNames(String text, String masked) {
    assertThat(mask.apply(text)).isEqualTo(masked);
  }

  @Test
  void theAdministratorHasAHomeToo() {
    assertThat(mask.apply(String.join("/", "", "root", ".ssh", "config")))
        .isEqualTo("~/.ssh/config");
  }

  @Test
  void lettersThatAreNotSeenAreLeftOut() {
    assertThat(mask.apply("a\u202Eb\u200Bc\u0007d\n👩‍💻")).isEqualTo("abcd\n👩‍💻");
  }
}
