package dev.praxis.core.reflection.keeping;

import dev.praxis.core.Problem;
import dev.praxis.core.reflection.prompt.EditablePrompt;
import dev.praxis.core.reflection.prompt.ProtectedParts;
import dev.praxis.core.review.History;
import dev.praxis.core.store.Database;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Keeps prompts by namespace and name, with every version. A change tells which version it was
/// made from, and is refused where that is not the newest any more: no change is lost.
public final class PromptStore {
  private final Database database;
  private final History history;

  public PromptStore(Database database, History history) {
    this.database = database;
    this.history = history;
  }

  /// The newest version.
  public Optional<KeptPrompt> find(PromptKey key) {
    return database.read(handle -> PromptRowStore.newest(handle, key));
  }

  /// The newest version of a prompt that must be there.
  ///
  /// @throws Problem where there is no such prompt
  public KeptPrompt existing(PromptKey key) {
    return find(key)
        .orElseThrow(() ->
            new Problem(
                "There is no prompt “%s”.".formatted(key),
                "List them with `praxis prompts search`."));
  }

  /// Newest first; empty where there is no such prompt.
  public List<KeptPrompt> versions(PromptKey key) {
    return database.read(handle -> PromptRowStore.versions(handle, key));
  }

  /// The newest version of every prompt in a namespace and below it that holds all of the words, in
  /// its key or its text; by key.
  ///
  /// @param namespace `team/support`; empty for all
  /// @param words without regard to case; empty for all
  public List<KeptPrompt> search(String namespace, String words) {
    var within = PromptKey.namespace(namespace);
    var wanted = Arrays.stream(lower(words).strip().split("\\s+")).toList();
    return database.read(PromptRowStore::allNewest).stream()
        .filter(kept -> startsWith(kept.key().namespace(), within))
        .filter(kept -> wanted.stream().allMatch(lower(kept.key() + "\n" + kept.text())::contains))
        .toList();
  }

  /// Writes a new version as one decision, and only if the newest is the one it was made from. The
  /// same as the newest changes nothing.
  ///
  /// @param based the version the change was made from; 0 for a new prompt
  /// @param why it is made; may be empty
  /// @throws PromptConflict where another version is the newest
  /// @throws Problem where the prompt is blank, or a text it protects is not in it
  public KeptPrompt put(PromptKey key, EditablePrompt prompt, int based, String why) {
    var label = (based == 0 ? "Keep prompt " : "Change prompt ") + key;
    return history.decide(
        "put", "prompt/" + key, label, handle -> put(handle, key, prompt, based, why));
  }

  /// Keeps a text that stands elsewhere, as it was read now. No decision. The same as the newest
  /// changes nothing.
  ///
  /// @throws Problem where it is blank
  KeptPrompt keepAsRead(PromptKey key, EditablePrompt prompt) {
    return database.write(handle ->
        put(
            handle,
            key,
            prompt,
            PromptRowStore.newest(handle, key).map(KeptPrompt::version).orElse(0),
            "As it was read"));
  }

  /// Part of the decision that `handle` belongs to.
  static KeptPrompt put(
      Handle handle, PromptKey key, EditablePrompt prompt, int based, String why) {
    if (prompt.text().isBlank()) {
      throw new Problem("A prompt needs words.", "Write some, or leave the prompt as it is.");
    }
    var named = renamed(prompt, key);
    ProtectedParts.of(named);
    var newest = PromptRowStore.newest(handle, key);
    int version = newest.map(KeptPrompt::version).orElse(0);
    if (version != based) {
      throw new PromptConflict(
          key, based, version, newest.map(KeptPrompt::text).orElse(""), prompt.text());
    }
    if (newest.isPresent() && newest.get().prompt().equals(named)) {
      return newest.get();
    }
    PromptRowStore.insert(handle, key, version + 1, named, why, System.currentTimeMillis());
    return PromptRowStore.newest(handle, key).orElseThrow();
  }

  private static EditablePrompt renamed(EditablePrompt prompt, PromptKey key) {
    return new EditablePrompt(
        key.toString(),
        prompt.text(),
        prompt.updateInstructions(),
        prompt.whenToUpdate(),
        prompt.keepBehavior(),
        prompt.protectedTexts());
  }

  private static boolean startsWith(List<String> namespace, List<String> start) {
    return namespace.size() >= start.size() && namespace.subList(0, start.size()).equals(start);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
