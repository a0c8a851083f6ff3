package dev.praxis.core.mining.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.praxis.core.mining.resolution.Resolution.Change;
import dev.praxis.core.mining.resolution.Resolution.End;
import dev.praxis.core.mining.resolution.ResolutionGroup.Place;
import dev.praxis.core.session.SessionId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolutionGroupsTest {
  private static Place place(long session, int seq, String wrong, String right, boolean path) {
    var resolution =
        new Resolution(
            new SessionId(session),
            ResolutionKind.ARGUMENT_FIXED,
            new End(seq, "Bash", wrong),
            new End(seq + 2, "Bash", right),
            "command_missing",
            new Change(wrong, right, path),
            0.8,
            false);
    return new Place(resolution, "s" + session, "shop", session, session, seq + 1L, seq + 3L);
  }

  @Test
  void twoLineagesRecur() {
    var groups =
        ResolutionGroups.of(
            List.of(
                place(1, 1, "pytest", "bin/test", false),
                place(2, 5, "pytest", "bin/test", false)));

    assertThat(groups)
        .singleElement()
        .satisfies(group -> {
          assertThat(group.lineages()).isEqualTo(2);
          assertThat(group.days()).isEqualTo(2);
          assertThat(group.recurs()).isTrue();
        });
  }

  @Test
  void threeTimesInOneSessionRecur() {
    var twice = List.of(place(1, 1, "rg", "grep", false), place(1, 5, "rg", "grep", false));
    var thrice =
        List.of(
            place(1, 1, "rg", "grep", false),
            place(1, 5, "rg", "grep", false),
            place(1, 9, "rg", "grep", false));

    assertThat(ResolutionGroups.of(twice).getFirst().recurs()).isFalse();
    assertThat(ResolutionGroups.of(thrice).getFirst().recurs()).isTrue();
  }

  @Test
  void theReverseContradicts() {
    var groups =
        ResolutionGroups.of(
            List.of(
                place(1, 1, "npm", "pnpm", false),
                place(2, 1, "npm", "pnpm", false),
                place(3, 1, "pnpm", "npm", false),
                place(4, 1, "rg", "grep", false)));

    assertThat(groups).noneMatch(ResolutionGroup::recurs);
    assertThat(groups).filteredOn(ResolutionGroup::contradicted).hasSize(2);
    assertThat(ResolutionGroups.contradicted(groups)).isCloseTo(2 / 3.0, within(1e-9));
  }

  @Test
  void oneWrongPathWithTwoPlacesTeachesToSearch() {
    var groups =
        ResolutionGroups.of(
            List.of(
                place(1, 1, "src/cart.py", "shop/cart.py", true),
                place(2, 1, "src/cart.py", "web/cart.py", true)));

    assertThat(groups)
        .singleElement()
        .satisfies(group -> {
          assertThat(group.searches()).isTrue();
          assertThat(group.recurs()).isTrue();
        });
  }
}
