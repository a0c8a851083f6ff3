package dev.praxis.desktop.evaluation.wizard;

import dev.praxis.core.evaluation.arms.ArmFile;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.evaluation.replay.AgentCommand;
import dev.praxis.core.evaluation.replay.Arm;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.evaluation.wizard.parts.SummaryLine;
import dev.praxis.desktop.evaluation.wizard.power.PowerController;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What was chosen, in short: beside each step, and whole at the end.
final class Summary implements PowerController.Choice {
  private static final int HASH_SHOWN = 8;
  private final WizardViewModel model;
  private final Texts texts;

  Summary(WizardViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @Override
  public Mode mode() {
    return model.mode();
  }

  @Override
  public int items() {
    return model.parts().split().facts().heldOut().lineages();
  }

  @Override
  public int looksUsed() {
    return model.parts().split().facts().looks();
  }

  /// A few words on a step, for the rail.
  String of(Step step) {
    var parts = model.parts();
    return switch (step) {
      case QUESTION ->
          texts.format(
              "wizard.short.question", Math.round(100 * parts.question().smallestDifference()));
      case SPLIT -> texts.format("wizard.short.split", parts.split().facts().heldOut().sessions());
      case ARMS -> arm(Arm.BEFORE) + " → " + arm(Arm.AFTER);
      case MODE -> texts.get("wizard.mode.name." + mode().word());
      case POWER -> "";
    };
  }

  @Override
  public List<SummaryLine> summary() {
    var lines = new ArrayList<SummaryLine>();
    lines.add(line(Step.QUESTION, texts.format("wizard.summary.question", points())));
    lines.add(line(Step.SPLIT, split()));
    if (mode() == Mode.REPLAY) {
      lines.add(line(Step.ARMS, both()));
    }
    lines.add(line(Step.MODE, texts.get("wizard.mode.name." + mode().word())));
    if (mode() == Mode.REPLAY) {
      replay(lines);
    }
    return lines;
  }

  private void replay(List<SummaryLine> lines) {
    var form = model.parts().mode().replay();
    var tasks = form.tasks();
    if (tasks != null && model.wrong(Step.MODE).isEmpty()) {
      lines.add(
          plain(
              "wizard.summary.tasks",
              texts.format(
                  "wizard.summary.runs",
                  tasks.tasks().size(),
                  form.epochs().number(),
                  2 * tasks.tasks().size() * form.epochs().number())));
      lines.add(plain("wizard.summary.agent", AgentCommand.line(form.command())));
      lines.add(
          plain(
              "wizard.summary.room",
              texts.get(
                  form.sandboxProperty().get()
                      ? form.networkProperty().get()
                          ? "wizard.summary.room.network"
                          : "wizard.summary.room.closed"
                      : "wizard.summary.room.open")));
    }
    var estimate = model.parts().mode().estimateProperty().get();
    if (estimate != null) {
      lines.add(plain("wizard.summary.takes", estimate.words(texts)));
    }
  }

  private long points() {
    return Math.round(100 * model.parts().question().smallestDifference());
  }

  private String split() {
    var facts = model.parts().split().facts();
    return texts.format(
        "wizard.summary.split",
        facts.heldOut().sessions(),
        hash(facts.report().hash()),
        facts.leaks().size());
  }

  private String both() {
    return texts.format(
        "wizard.summary.arms",
        arm(Arm.BEFORE),
        hashOf(Arm.BEFORE),
        arm(Arm.AFTER),
        hashOf(Arm.AFTER));
  }

  private String arm(Arm arm) {
    return chosen(arm)
        .map(file -> texts.get("wizard.short.kind." + file.kind().name().toLowerCase(Locale.ROOT)))
        .orElse("–");
  }

  private String hashOf(Arm arm) {
    return chosen(arm).map(file -> hash(file.hash())).orElse("–");
  }

  private Optional<ArmFile> chosen(Arm arm) {
    return Optional.ofNullable(model.parts().arms().arm(arm).get());
  }

  private static String hash(String whole) {
    return whole.substring(0, Math.min(HASH_SHOWN, whole.length()));
  }

  private SummaryLine line(Step step, String value) {
    return new SummaryLine(texts.get("wizard.step." + step.word()), value, model.wrong(step));
  }

  private SummaryLine plain(String name, String value) {
    return new SummaryLine(texts.get(name), value, Optional.empty());
  }
}
