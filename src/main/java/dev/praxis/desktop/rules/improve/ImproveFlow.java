package dev.praxis.desktop.rules.improve;

import dev.praxis.core.reflection.keeping.KeptPrompt;
import dev.praxis.core.session.Session;
import dev.praxis.desktop.common.Confirmation;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tab.Navigation.Place;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// From the wish to the decision, sheet by sheet.
public final class ImproveFlow {
  private final ImproveViewModel model;
  private final Desk desk;

  public ImproveFlow(ImproveViewModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
  }

  public void open() {
    model.offer(this::ask);
  }

  private void ask(Offer offer) {
    if (offer.targets().isEmpty()) {
      desk.dialogs().tell(desk.texts().get("improve.no.target"));
      return;
    }
    var sheet =
        new ImproveSheet(offer, desk.texts(), wish -> start(wish, offer), this::showVersions);
    desk.dialogs().showSheet(desk.texts().get("improve.title"), sheet);
  }

  private void start(Wish wish, Offer offer) {
    if (wish.sessions().isEmpty() && wish.feedback().isEmpty()) {
      desk.dialogs().tell(desk.texts().get("improve.nothing.to.learn"));
      return;
    }
    desk.dialogs().closeSheet();
    if (wish.model()) {
      model.preview(wish, outgoing -> confirm(wish, offer, outgoing));
    } else {
      run(wish, offer);
    }
  }

  private void confirm(Wish wish, Offer offer, String outgoing) {
    var texts = desk.texts();
    desk.dialogs()
        .ask(
            new Confirmation(
                texts.format("improve.send.title", offer.model()),
                outgoing,
                texts.get("improve.send.act"),
                false),
            () -> run(wish, offer));
  }

  private void run(Wish wish, Offer offer) {
    var waiting = waiting();
    desk.dialogs().showSheet(desk.texts().get("improve.title"), waiting);
    var running = model.running();
    running
        .failedProperty()
        .subscribe(failed -> {
          if (failed) {
            desk.dialogs().closeSheet(waiting);
          }
        });
    model.run(
        wish,
        answer -> {
          desk.dialogs().closeSheet(waiting);
          show(answer, offer);
        });
  }

  private VBox waiting() {
    var said = new Label();
    said.textProperty().bind(model.running().messageProperty());
    var bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(model.running().progressProperty());
    var cancel = new Button(desk.texts().get("improve.cancel"));
    cancel.setId("cancelImprove");
    cancel.setDefaultButton(true);
    cancel.setOnAction(_ -> model.stop());
    var foot = new HBox(cancel);
    foot.getStyleClass().add("sheet-foot");
    var box = new VBox(said, bar, foot);
    box.getStyleClass().add("rules-sheet");
    return box;
  }

  private void show(Answer answer, Offer offer) {
    switch (answer) {
      case Answer.Proposed proposed -> show(proposed, offer);
      case Answer.Nothing(var why, var notes) -> tellNothing(why, notes);
      case Answer.Stopped() -> desk.dialogs().tell(desk.texts().get("improve.stopped"));
    }
  }

  private void tellNothing(String why, List<String> notes) {
    var box = new VBox();
    box.getStyleClass().add("rules-sheet");
    box.setId("nothingProposed");
    for (var line : Stream.concat(Stream.of(why), notes.stream()).toList()) {
      var label = new Label(line);
      label.setWrapText(true);
      box.getChildren().add(label);
    }
    desk.dialogs().showSheet(desk.texts().get("improve.nothing"), box);
  }

  private void show(Answer.Proposed proposed, Offer offer) {
    var proposal = proposed.proposal();
    var sheet =
        new ProposalSheet(
            proposed,
            desk.texts(),
            key -> openSession(key, offer.sessions()),
            edits -> {
              desk.dialogs().closeSheet();
              model.accept(proposal, edits, this::tellAccepted);
            },
            () -> {
              desk.dialogs().closeSheet();
              model.reject(proposal);
            });
    desk.dialogs()
        .showSheet(
            desk.texts().format("improve.proposed", proposal.edits().size(), proposal.key()),
            sheet);
  }

  private void tellAccepted(int candidates) {
    desk.dialogs()
        .tell(
            candidates < 0
                ? desk.texts().get("improve.accepted.prompt")
                : desk.texts().format("improve.accepted.file", candidates));
  }

  private void openSession(String key, List<Session> sessions) {
    sessions.stream()
        .filter(session -> session.key().equals(key))
        .findFirst()
        .ifPresent(session -> {
          desk.dialogs().closeSheet();
          desk.navigation().go(Place.of(session.id(), 0));
        });
  }

  private void showVersions(Target target) {
    model.versions(target, this::showVersions);
  }

  private void showVersions(List<KeptPrompt> versions) {
    if (versions.isEmpty()) {
      return;
    }
    var sheet =
        new VersionsSheet(
            versions,
            desk.texts(),
            earlier -> {
              desk.dialogs().closeSheet();
              model.restore(
                  earlier,
                  versions.getFirst(),
                  () ->
                      desk.dialogs()
                          .tell(desk.texts().format("improve.restored", earlier.version())));
            });
    desk.dialogs()
        .showSheet(desk.texts().format("improve.versions.of", versions.getFirst().key()), sheet);
  }
}
