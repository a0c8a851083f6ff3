package dev.praxis.desktop.tags.heldout;

import dev.praxis.core.evaluation.Look;
import dev.praxis.core.evaluation.LookLedger.Hidden;
import dev.praxis.core.evaluation.LookLedger.InProject;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.OneWayConverter;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Ties `tags-held-out.fxml`: what is hidden, why one must see it, and who looked before.
public final class HeldOutController {

  /// Hears that a person has given a reason.
  interface Unlocking {
    /// Shows the hidden sessions for good.
    ///
    /// @param project only sessions of this one; null for all
    void unlock(String reason, @Nullable String project);
  }

  private final Hidden known;
  private final List<Look> looks;
  private final Texts texts;
  private final Unlocking unlocking;

  @FXML private Label hidden;
  @FXML private VBox form;
  @FXML private TextField reason;
  @FXML private ComboBox<InProject> projects;
  @FXML private Button unlock;
  @FXML private ListView<Look> ledger;

  HeldOutController(Hidden known, List<Look> looks, Texts texts, Unlocking unlocking) {
    this.known = known;
    this.looks = List.copyOf(looks);
    this.texts = texts;
    this.unlocking = unlocking;
  }

  @FXML
  private void initialize() {
    hidden.setText(texts.format("tags.held.hidden", known.heldOut(), known.quarantine()));
    form.setVisible(known.heldOut() > 0);
    form.setManaged(known.heldOut() > 0);
    projects.setConverter(new OneWayConverter<>(this::name));
    projects.getItems().add(new InProject("", known.heldOut())); // all of them
    projects.getItems().addAll(known.projects());
    projects.getSelectionModel().selectFirst();
    projects.valueProperty().subscribe(chosen -> say(chosen.sessions()));
    unlock.disableProperty().bind(reason.textProperty().map(String::isBlank));
    ledger.setCellFactory(_ -> new LookCell(texts));
    ledger.setPlaceholder(new Label(texts.get("tags.held.nobody")));
    ledger.getItems().setAll(looks);
  }

  private void say(int sessions) {
    unlock.setText(texts.format("tags.held.unlock", sessions));
  }

  @FXML
  private void unlock() {
    int chosen = projects.getSelectionModel().getSelectedIndex();
    unlocking.unlock(reason.getText(), chosen <= 0 ? null : projects.getValue().project());
  }

  private String name(InProject each) {
    if (projects.getItems().indexOf(each) == 0) {
      return texts.format("tags.held.all", each.sessions());
    }
    var name = each.project().isEmpty() ? texts.get("tags.no.project") : each.project();
    return texts.format("tags.held.project", name, each.sessions());
  }
}
