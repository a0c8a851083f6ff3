package dev.praxis.core.session.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class QueryLineTest {
  private static final KnownValues KNOWN =
      new KnownValues(
          Map.of(
              Facet.PROJECT, List.of("harbor-api", "lumen docs"),
              Facet.OUTCOME, List.of("success", "failure"),
              Facet.TAG, List.of("wrong_path", "wrong_path_again")));

  @Test
  void keysNarrowAndTheRestIsSearchedFor() {
    var query = QueryLine.of("project:harbor outcome:failure run \"the tests\"", KNOWN);
    assertThat(query.words()).isEqualTo("run \"the tests\"");
    assertThat(query.filters().only(Facet.PROJECT)).containsExactly("harbor-api");
    assertThat(query.filters().only(Facet.OUTCOME)).containsExactly("failure");
    assertThat(query.unknown()).isEmpty();
  }

  @Test
  void anExactValueIsPreferredToOnesThatContainIt() {
    var query = QueryLine.of("tag:wrong_path", KNOWN);
    assertThat(query.filters().only(Facet.TAG)).isEqualTo(Set.of("wrong_path"));
  }

  @Test
  void aValueWithASpaceIsQuoted() {
    var query = QueryLine.of("project:\"lumen docs\"", KNOWN);
    assertThat(query.filters().only(Facet.PROJECT)).containsExactly("lumen docs");
  }

  @Test
  void whatIsNotKnownIsTold() {
    var query = QueryLine.of("colour:red project:nowhere", KNOWN);
    assertThat(query.unknown())
        .containsExactly(
            new QueryLine.Unknown("colour", "red", false),
            new QueryLine.Unknown("project", "nowhere", true));
  }

  @Test
  void anAddressIsSearchedFor() {
    assertThat(QueryLine.of("https://example.org C:\\temp", KNOWN).words())
        .isEqualTo("https://example.org C:\\temp");
  }

  @Test
  void numbersDaysAndWhatIsShutOutAreUnderstood() {
    var query =
        QueryLine.of("-outcome:success err>0 after:2026-05-01 before:2026-06-01 x=y", KNOWN);
    assertThat(query.words()).isEqualTo("x=y");
    assertThat(query.filters().without(Facet.OUTCOME)).containsExactly("success");
    assertThat(query.filters().bounds()).containsExactly(new Bound(Measure.ERR, ">", 0));
    assertThat(query.filters().after()).isEqualTo(LocalDate.of(2026, 5, 1));
    assertThat(query.filters().before()).isEqualTo(LocalDate.of(2026, 6, 1));
  }

  @Test
  void aDayThatIsNoneIsTold() {
    assertThat(QueryLine.of("after:tuesday", KNOWN).unknown())
        .containsExactly(new QueryLine.Unknown("after", "tuesday", true));
  }

  @Test
  void filtersWrittenAsALineMeanTheSame() {
    var line = "project:\"lumen docs\" -tag:wrong_path err>=2 after:2026-05-01";
    var filters = QueryLine.of(line, KNOWN).filters();
    assertThat(filters.line()).isEqualTo(line);
    assertThat(QueryLine.of(filters.line(), KNOWN).filters()).isEqualTo(filters);
  }
}
