package dev.praxis.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AgreementTest {
  @Test
  void tellsThreeAnswersAsThePublishedFormulasDo() {
    // by hand: row sums 10, 6, 4; column sums 9, 7, 4 of 20; 8 + 5 + 3 agree
    var agreement = Agreement.of(new int[][] {{8, 1, 1}, {1, 5, 0}, {0, 1, 3}});

    double byChance = (10 * 9 + 6 * 7 + 4 * 4) / 400.0;
    double byGwet = (0.475 * 0.525 + 0.325 * 0.675 + 0.2 * 0.8) / 2;
    assertThat(agreement.n()).isEqualTo(20);
    assertThat(agreement.raw()).isEqualTo(0.8, within(1e-12));
    assertThat(agreement.kappa()).isEqualTo((0.8 - byChance) / (1 - byChance), within(1e-12));
    assertThat(agreement.ac1()).isEqualTo((0.8 - byGwet) / (1 - byGwet), within(1e-12));
  }

  @Test
  void isTheSameForTwoAnswersInEitherForm() {
    assertThat(Agreement.of(new int[][] {{45, 3}, {2, 5}})).isEqualTo(Agreement.of(45, 3, 2, 5));
  }

  @Test
  void hasNoKappaWhereEveryAnswerIsTheSame() {
    var agreement = Agreement.of(new int[][] {{7, 0, 0}, {0, 0, 0}, {0, 0, 0}});

    assertThat(agreement.kappa()).isNaN();
    assertThat(agreement.ac1()).isEqualTo(1);
    assertThatThrownBy(() -> Agreement.of(new int[3][3]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
