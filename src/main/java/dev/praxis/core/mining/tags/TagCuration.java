package dev.praxis.core.mining.tags;

import dev.praxis.core.Problem;
import dev.praxis.core.mining.Evidence;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.review.Decision;
import dev.praxis.core.review.History;
import dev.praxis.core.review.TagName;
import dev.praxis.core.store.Database;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Changes what failures are called. Evidence keeps the tag it was found with beside the one it
/// goes under now, so that every act can be undone and mining again changes nothing. Rules follow
/// their tags.
public final class TagCuration {
  private final Database database;
  private final History history;

  public TagCuration(Database database, History history) {
    this.database = database;
    this.history = history;
  }

  /// Gives a tag a name that no other has.
  ///
  /// @throws Problem where the name is taken or is not snake_case
  public void rename(String tag, String name) {
    TagName.require(name);
    if (database.read(handle -> TagCurationStore.isKnown(handle, name))) {
      throw new Problem(
          "There is a tag %s already.".formatted(name),
          "Choose another name, or merge %s into it.".formatted(tag));
    }
    become(tag, name, "rename", "Rename %s to %s".formatted(tag, name));
  }

  /// Lets a tag go under another one from now on.
  ///
  /// @throws Problem where there is no such other tag
  public void merge(String tag, String into) {
    if (tag.equals(into)) {
      throw new Problem("A tag can’t be merged into itself.", "Choose another tag.");
    }
    if (!database.read(handle -> TagCurationStore.isKnown(handle, into))) {
      throw new Problem("There is no tag %s.".formatted(into), "Choose one of those there are.");
    }
    become(tag, into, "merge", "Merge %s into %s".formatted(tag, into));
  }

  /// Gives pieces of evidence another tag, a new one perhaps: what is left stays where it is.
  ///
  /// @throws Problem where the tag is not snake_case
  public void move(List<Evidence> evidence, String tag) {
    TagName.require(tag);
    if (evidence.isEmpty()) {
      return;
    }
    var label =
        evidence.size() == 1
            ? "Tag evidence in %s as %s".formatted(evidence.getFirst().sessionName(), tag)
            : "Tag %d pieces of evidence as %s".formatted(evidence.size(), tag);
    history.decide(
        "move",
        "tag/" + tag,
        label,
        handle -> {
          TagCurationStore.know(handle, tag, "");
          evidence.forEach(each -> TagCurationStore.move(handle, each, tag));
          return tag;
        });
  }

  /// Makes a tag, or changes what one means and how it finds its evidence; mining looks for it from
  /// the next time on.
  ///
  /// @param sentence what goes wrong, in plain words
  /// @throws Problem where the tag is not snake_case, or the definition finds nothing or everything
  public void define(String tag, String sentence, TagDefinition definition) {
    TagName.require(tag);
    definition.check();
    history.decide(
        "define",
        "tag/" + tag,
        "Define " + tag,
        handle -> {
          TagCurationStore.know(handle, tag, sentence.strip());
          TagCurationStore.define(handle, tag, definition);
          return tag;
        });
  }

  /// How a tag of one's own finds its evidence; empty for a shipped or a labelled one.
  public Optional<TagDefinition> definition(String tag) {
    return Optional.ofNullable(database.read(TagCurationStore::definitions).get(tag));
  }

  /// These detectors, and the one that finds the curator's own tags.
  public List<SignalDetector> detectorsAnd(List<SignalDetector> shipped) {
    var definitions = database.read(TagCurationStore::definitions);
    return definitions.isEmpty()
        ? shipped
        : Stream.concat(shipped.stream(), Stream.of(new DefinedTagDetector(definitions))).toList();
  }

  /// What was decided of a tag and of those that go under it by now, newest first.
  public List<Decision> history(String tag) {
    return Stream.concat(
            Stream.of(tag),
            database.read(handle -> TagCurationStore.formerNames(handle, tag)).stream())
        .flatMap(name -> history.of("tag/" + name).stream())
        .sorted(Comparator.comparingLong(Decision::id).reversed())
        .toList();
  }

  private void become(String tag, String name, String act, String label) {
    history.decide(
        act,
        "tag/" + name,
        label,
        handle -> {
          TagCurationStore.become(handle, tag, name, act);
          return name;
        });
  }
}
