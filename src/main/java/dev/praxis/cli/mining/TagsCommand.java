package dev.praxis.cli.mining;

import dev.praxis.cli.console.Done;
import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Workbench;
import dev.praxis.core.mining.queue.QueueCard;
import dev.praxis.core.mining.tags.TagDefinition;
import dev.praxis.core.mining.tags.TagDefinition.Examples;
import dev.praxis.core.mining.tags.TagDefinition.Query;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `praxis tags`: what failures are called. Every change is one decision, which `praxis undo` takes
/// back.
@Command(name = "tags", description = "List, define, rename, merge and split failure tags.")
public final class TagsCommand implements Runnable {
  private final Invocation invocation;
  @Spec private @Nullable CommandSpec spec;

  public TagsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), "say what to do with the tags");
  }

  @Command(name = "list", description = "List the tags, and those that may mean the same.")
  int list() {
    return invocation.onWorkspace(TagList::of);
  }

  @Command(name = "define", description = "Make a tag of your own: by examples, or by words.")
  int define(
      @Parameters(paramLabel = "TAG") String tag,
      @Option(names = "--sentence", paramLabel = "TEXT", description = "What goes wrong.")
          @Nullable String sentence,
      @Option(names = "--example", paramLabel = "TEXT", description = "Words that show it.")
          @Nullable List<String> examples,
      @Option(names = "--not", paramLabel = "TEXT", description = "Words that do not show it.")
          @Nullable List<String> counterexamples,
      @Option(names = "--words", paramLabel = "QUERY", description = "Words of its steps.")
          @Nullable String words,
      @Option(names = "--kind", paramLabel = "KIND", description = "Of the steps: user_message.")
          @Nullable String kind) {
    TagDefinition definition =
        words == null
            ? new Examples(orNone(examples), orNone(counterexamples))
            : new Query(words, kind == null ? "" : kind);
    return change(
        workbench -> workbench.tags().define(tag, sentence == null ? "" : sentence, definition));
  }

  @Command(name = "rename", description = "Give a tag a name that no other has.")
  int rename(
      @Parameters(paramLabel = "TAG") String tag, @Parameters(paramLabel = "NAME") String name) {
    return change(workbench -> workbench.tags().rename(tag, name));
  }

  @Command(name = "merge", description = "Let a tag go under another one from now on.")
  int merge(
      @Parameters(paramLabel = "TAG") String tag, @Parameters(paramLabel = "INTO") String into) {
    return change(workbench -> workbench.tags().merge(tag, into));
  }

  @Command(name = "split", description = "Give pieces of evidence a tag of their own.")
  int split(
      @Parameters(paramLabel = "TAG") String tag,
      @Parameters(paramLabel = "EVIDENCE", arity = "1..*") List<String> ids) {
    return change(workbench ->
        workbench
            .tags()
            .move(
                EvidenceId.cards(ids, workbench).stream().map(QueueCard::evidence).toList(), tag));
  }

  @Command(name = "history", description = "What was decided of a tag, newest first.")
  int history(@Parameters(paramLabel = "TAG") String tag) {
    return invocation.onWorkspace(workbench -> TagHistory.of(tag, workbench));
  }

  private int change(Consumer<Workbench> change) {
    return invocation.onWorkspace(workbench -> {
      change.accept(workbench);
      return told(workbench);
    });
  }

  private static Reply told(Workbench workbench) {
    return new Done(workbench.history().undoable().orElseThrow().label() + ".");
  }

  private static List<String> orNone(@Nullable List<String> texts) {
    return texts == null ? List.of() : texts;
  }
}
