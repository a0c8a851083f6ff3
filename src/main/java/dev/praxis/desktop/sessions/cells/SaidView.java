package dev.praxis.desktop.sessions.cells;

import dev.praxis.core.session.EventKind;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sessions.rows.Evidence;
import dev.praxis.desktop.sessions.rows.Row;
import dev.praxis.desktop.sessions.rows.Words;
import dev.praxis.desktop.sessions.wording.Moments;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Something said, by whom and when.
final class SaidView extends RowFrame {
  private static final PseudoClass STOPPED = PseudoClass.getPseudoClass("stopped");

  private final MarkedText text;
  private final SignalLines signals;
  private final Label time = new Label();
  private final UsageLabel usage;
  private final Moments moments;

  SaidView(Texts texts, Moments moments) {
    this(texts, moments, new MarkedText("found-mark"), new SignalLines(texts));
  }

  private SaidView(Texts texts, Moments moments, MarkedText text, SignalLines signals) {
    super(texts, text, signals);
    this.text = text;
    this.signals = signals;
    this.moments = moments;
    time.getStyleClass().add("reader-time");
    time.setMinWidth(Region.USE_PREF_SIZE);
    getStyleClass().add("said");
    usage = new UsageLabel(texts);
    var facts = new VBox(time, usage);
    facts.setAlignment(Pos.TOP_RIGHT);
    facts.setMinWidth(Region.USE_PREF_SIZE);
    trail(facts);
  }

  MarkedText text() {
    return text;
  }

  void show(Row.Said said, Words words) {
    speak(said.role(), true);
    pseudoClassStateChanged(STOPPED, said.event().is(EventKind.INTERRUPTION));
    text.show(said.text(), words.placesIn(said.text()));
    text.evidence(Evidence.within(said.evidence(), 0, said.text().length()));
    signals.show(said.signals(), said.evidence());
    usage.show(said.event().usage());
    var at = said.event().at();
    time.setText(at == null ? "" : moments.time(at));
  }
}
