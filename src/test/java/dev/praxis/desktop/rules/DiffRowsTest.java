package dev.praxis.desktop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.instructions.diff.TextDiff;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.desktop.rules.diff.DiffLayout;
import dev.praxis.desktop.rules.diff.DiffRow;
import dev.praxis.desktop.rules.diff.DiffRows;
import dev.praxis.desktop.rules.diff.DiffView;
import dev.praxis.desktop.rules.diff.RuleHunk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DiffRowsTest {
  private static final String BEFORE = "one\ntwo\nthree\nfour\nfive\nsix\n";
  private static final String AFTER = "one\ntwo\n  three\nfour\nfive\nSEVEN\n";

  @Test
  void whiteSpaceAloneIsNoChangeWhereItIsIgnored() {
    assertThat(changes(false)).hasSize(4);
    assertThat(changes(true)).hasSize(2);
  }

  @Test
  void contextFoldsWhatIsFarFromAChange() {
    var rows = rows(new DiffView(DiffLayout.READING, 0, true), Map.of());

    assertThat(rows.getFirst()).isEqualTo(new DiffRow.Fold(5));
    assertThat(rows).hasSize(2);
  }

  @Test
  void aRuleIsDecidedBelowItsLines() {
    var hunk = new RuleHunk(7, RuleStatus.CANDIDATE);
    var diff = TextDiff.between(BEFORE, AFTER);
    int last = diff.rows().size() - 1;

    var rows = DiffRows.of(diff, new DiffView(DiffLayout.UNIFIED, 1, true), Map.of(last, hunk));

    assertThat(rows.getLast()).isEqualTo(new DiffRow.Decision(hunk));
  }

  @Test
  void stepsGoFromChangeToChangeAndStayAtTheEnds() {
    var rows = rows(new DiffView(DiffLayout.SIDE_BY_SIDE, DiffView.EVERY_LINE, false), Map.of());

    int first = DiffRows.change(rows, -1, 1);
    int second = DiffRows.change(rows, first, 1);

    assertThat(first).isEqualTo(2);
    assertThat(second).isGreaterThan(first);
    assertThat(DiffRows.change(rows, second, 1)).isEqualTo(-1);
    assertThat(DiffRows.change(rows, second, -1)).isEqualTo(first);
  }

  private static List<DiffRow> changes(boolean ignoringSpace) {
    return rows(new DiffView(DiffLayout.UNIFIED, 3, ignoringSpace), Map.of()).stream()
        .filter(DiffRow::changed)
        .toList();
  }

  private static List<DiffRow> rows(DiffView view, Map<Integer, RuleHunk> hunks) {
    return DiffRows.of(TextDiff.between(BEFORE, AFTER), view, hunks);
  }
}
