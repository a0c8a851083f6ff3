package dev.praxis.desktop.evaluation.items;

import static dev.praxis.desktop.evaluation.SampleReplays.critical;
import static dev.praxis.desktop.evaluation.SampleReplays.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.evaluation.SampleReplays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ItemsViewModelTest {
  private final ItemsViewModel model = new ItemsViewModel();
  private final ItemRows rows = new ItemRows(List.of(), Map.of(), Texts.ofThisComputer());

  private void showAll() {
    model.show(
        rows.of(
            SampleReplays.sealed(
                1,
                item("sound", "PPP", "PPP"),
                item("prevented", "FFF", "PPP"),
                item("slightly worse", "PPP", "FPP"),
                item("lost", "FFF", "FFF"),
                item("missing", "FFF", "F.."),
                critical("broken", "PPP", "FFF"))));
  }

  @Test
  void regressionsComeFirstAndTheLargestBeforeTheRest() {
    showAll();

    assertThat(model.shown())
        .extracting(ItemRow::item)
        .containsExactly("broken", "slightly worse", "prevented", "missing", "lost", "sound");
    assertThat(model.selected()).map(ItemRow::item).contains("broken");
  }

  @Test
  void aMissingPairIsNeitherPassedNorFailed() {
    showAll();

    assertThat(model.shown().filtered(row -> row.item().equals("missing")))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.cell()).isEqualTo(Cell.MISSING);
          assertThat(row.change()).isEmpty();
          assertThat(row.before()).isEqualTo(new Runs(3, 3));
          assertThat(row.after()).isEqualTo(new Runs(1, 1));
        });
  }

  @Test
  void filtersByCellUntilTheSameCellIsChosenAgain() {
    showAll();

    model.toggle(Cell.NEW_FAILURE);
    assertThat(model.shown()).extracting(ItemRow::item).containsExactly("broken");

    model.toggle(Cell.PREVENTED);
    assertThat(model.shown()).extracting(ItemRow::item).containsExactly("prevented");

    model.toggle(Cell.PREVENTED);
    assertThat(model.shown()).hasSize(6);
  }

  @Test
  void keepsRowAndFilterWhileTheEvaluationIsReadAgain() {
    showAll();
    model.toggle(Cell.STILL_PASSES);
    model.selectFirst(row -> row.item().equals("slightly worse"));

    showAll();

    assertThat(model.filterProperty().get()).isEqualTo(Cell.STILL_PASSES);
    assertThat(model.selected()).map(ItemRow::item).contains("slightly worse");
  }

  @Test
  void anotherEvaluationStartsUnfiltered() {
    showAll();
    model.toggle(Cell.NEW_FAILURE);

    model.show(rows.of(SampleReplays.of(2, item("sound", "P", "P"))));

    assertThat(model.filterProperty().get()).isNull();
    assertThat(model.shown()).extracting(ItemRow::item).containsExactly("sound");
  }
}
