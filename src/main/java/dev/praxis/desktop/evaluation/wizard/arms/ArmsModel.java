package dev.praxis.desktop.evaluation.wizard.arms;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.arms.ArmFile;
import dev.praxis.core.evaluation.arms.ArmFile.Kind;
import dev.praxis.core.evaluation.arms.ArmFiles;
import dev.praxis.core.evaluation.replay.Arm;
import dev.praxis.core.instructions.diff.TextDiff;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.evaluation.wizard.parts.Field;
import dev.praxis.desktop.evaluation.wizard.parts.Told;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Which two instruction files are compared. What they say is read when they are chosen and stays
/// so, whatever becomes of the files.
public final class ArmsModel {
  private final ArmFiles files;
  private final Background background;
  private final Texts texts;
  private final Activity reading = new Activity();
  private final ObservableList<ArmFile> offers = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable ArmFile> before =
      new SimpleObjectProperty<>(this, "before");
  private final ObjectProperty<@Nullable ArmFile> after = new SimpleObjectProperty<>(this, "after");
  private final ReadOnlyObjectWrapper<Optional<Told>> unreadable =
      new ReadOnlyObjectWrapper<>(this, "unreadable", Optional.empty());
  private final Field name;

  public ArmsModel(Workbench workbench, Background background, Texts texts) {
    files = new ArmFiles(workbench.exporter(), workbench.rules(), workbench.ruleBook().tokens());
    this.background = background;
    this.texts = texts;
    name = new Field("CLAUDE.md", this::checkName);
  }

  private Optional<Told> checkName(String text) {
    var path = text.strip();
    boolean inside =
        !path.isEmpty()
            && !path.startsWith("/")
            && !List.of(path.split("[/\\\\]", -1)).contains("..")
            && path.chars().noneMatch(sign -> sign < ' ' || sign == ':');
    return inside ? Optional.empty() : told("name");
  }

  /// Reads what there is to choose from. What was chosen stays chosen.
  public void load() {
    background.start(reading, _ -> read(files::offers), this::show);
  }

  private record Read(List<ArmFile> found, Optional<Told> wrong) {}

  private interface Reading {
    List<ArmFile> read();
  }

  private static Read read(Reading reading) {
    try {
      return new Read(reading.read(), Optional.empty());
    } catch (Problem problem) {
      return new Read(List.of(), Optional.of(Told.of(problem)));
    }
  }

  private void show(Read read) {
    unreadable.set(read.wrong());
    var others = offers.stream().filter(offer -> offer.kind() == Kind.FILE).toList();
    offers.setAll(read.found());
    offers.addAll(others);
    before.set(again(before.get(), Kind.WITHOUT));
    after.set(again(after.get(), Kind.APPROVED));
  }

  /// The same choice among what there is now, else the usual one.
  private @Nullable ArmFile again(@Nullable ArmFile chosen, Kind usual) {
    return offers.stream()
        .filter(offer -> chosen != null && same(offer, chosen))
        .findFirst()
        .or(() -> offers.stream().filter(offer -> offer.kind() == usual).findFirst())
        .orElse(null);
  }

  private static boolean same(ArmFile one, ArmFile other) {
    return one.kind() == other.kind()
        && Objects.equals(one.file(), other.file())
        && Objects.equals(one.at(), other.at());
  }

  /// Takes another file for an arm.
  void take(Arm arm, Path file) {
    background.start(
        new Activity(),
        _ -> read(() -> List.of(files.of(file))),
        read -> {
          unreadable.set(read.wrong());
          read.found()
              .forEach(found -> {
                offers.removeIf(offer -> same(offer, found));
                offers.add(found);
                arm(arm).set(found);
              });
        });
  }

  /// How the second differs from the first.
  void compare(Consumer<TextDiff> show) {
    var one = before.get();
    var other = after.get();
    if (one != null && other != null) {
      background.start(new Activity(), _ -> TextDiff.between(one.text(), other.text()), show);
    }
  }

  /// What is wrong with the pair for a replay.
  public Optional<Told> wrong() {
    var one = before.get();
    var other = after.get();
    if (one == null || other == null) {
      return unreadable.get().or(() -> told("missing"));
    }
    if (one.text().equals(other.text())) {
      return told("same");
    }
    return name.wrong();
  }

  private Optional<Told> told(String word) {
    return Optional.of(
        new Told(texts.get("wizard.arms.wrong." + word), texts.get("wizard.arms.todo." + word)));
  }

  ObservableList<ArmFile> offers() {
    return offers;
  }

  public ObjectProperty<@Nullable ArmFile> arm(Arm arm) {
    return switch (arm) {
      case BEFORE -> before;
      case AFTER -> after;
    };
  }

  /// What the agent calls the file.
  public Field name() {
    return name;
  }

  /// What kept a file from being read.
  ReadOnlyObjectProperty<Optional<Told>> unreadableProperty() {
    return unreadable.getReadOnlyProperty();
  }
}
