package dev.praxis.desktop.sessions.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.session.query.Facet;
import dev.praxis.core.session.query.KnownValues;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CompletionTest {
  private static final KnownValues KNOWN =
      new KnownValues(Map.of(Facet.PROJECT, List.of("harbor-api", "lumen docs")));

  @Test
  void keysAndValuesAreOfferedAtTheCaret() {
    assertThat(Completion.at(6, "run pr", KNOWN)).isEqualTo(new Completion(4, List.of("project:")));
    assertThat(Completion.at(11, "project:lum", KNOWN).offers())
        .containsExactly("project:\"lumen docs\"");
    assertThat(Completion.at(4, "run ", KNOWN).offers()).isEmpty();
  }

  @Test
  void whatIsShutOutIsOfferedToo() {
    assertThat(Completion.at(11, "-project:ha", KNOWN))
        .isEqualTo(new Completion(1, List.of("project:harbor-api")));
  }
}
