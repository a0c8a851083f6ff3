package dev.praxis.desktop.sessions.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class QueryTextTest {
  private static final KnownValues KNOWN =
      new KnownValues(
          Map.of(
              FacetGroup.PROJECT, List.of("harbor-api", "lumen docs"),
              FacetGroup.OUTCOME, List.of("success", "failure"),
              FacetGroup.TAG, List.of("wrong_path", "wrong_path_again")));

  @Test
  void keysNarrowAndTheRestIsSearchedFor() {
    var query = QueryText.of("project:harbor outcome:failure run \"the tests\"", KNOWN);
    assertThat(query.words()).isEqualTo("run \"the tests\"");
    assertThat(query.filters().of(FacetGroup.PROJECT)).containsExactly("harbor-api");
    assertThat(query.filters().of(FacetGroup.OUTCOME)).containsExactly("failure");
    assertThat(query.unknown()).isEmpty();
  }

  @Test
  void anExactValueIsPreferredToOnesThatContainIt() {
    var query = QueryText.of("tag:wrong_path", KNOWN);
    assertThat(query.filters().of(FacetGroup.TAG)).isEqualTo(Set.of("wrong_path"));
  }

  @Test
  void aValueWithASpaceIsQuoted() {
    var query = QueryText.of("project:\"lumen docs\"", KNOWN);
    assertThat(query.filters().of(FacetGroup.PROJECT)).containsExactly("lumen docs");
  }

  @Test
  void whatIsNotKnownIsTold() {
    var query = QueryText.of("colour:red project:nowhere", KNOWN);
    assertThat(query.unknown())
        .containsExactly(
            new QueryText.Unknown("colour", "red", false),
            new QueryText.Unknown("project", "nowhere", true));
  }

  @Test
  void anAddressIsSearchedFor() {
    assertThat(QueryText.of("https://example.org C:\\temp", KNOWN).words())
        .isEqualTo("https://example.org C:\\temp");
  }

  @Test
  void keysAndValuesAreOfferedAtTheCaret() {
    assertThat(Completion.at(6, "run pr", KNOWN)).isEqualTo(new Completion(4, List.of("project:")));
    assertThat(Completion.at(11, "project:lum", KNOWN).offers())
        .containsExactly("project:\"lumen docs\"");
    assertThat(Completion.at(4, "run ", KNOWN).offers()).isEmpty();
  }
}
