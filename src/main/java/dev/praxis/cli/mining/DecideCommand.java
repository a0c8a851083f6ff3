package dev.praxis.cli.mining;

import dev.praxis.cli.console.Done;
import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.mining.queue.Verdict;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis decide`: the curator's word on evidence that waits; one decision, which `praxis undo`
/// takes back.
@Command(name = "decide", description = "Confirm, refuse or snooze evidence.")
public final class DecideCommand implements Callable<Integer> {
  /// The words of the window.
  enum Word {
    CONFIRM(Verdict.REAL),
    REFUSE(Verdict.NOT_REAL),
    SNOOZE(Verdict.SNOOZED);

    private final Verdict verdict;

    Word(Verdict verdict) {
      this.verdict = verdict;
    }
  }

  private final Invocation invocation;

  @Parameters(index = "0", paramLabel = "WORD", description = "One of: ${COMPLETION-CANDIDATES}.")
  private Word word = Word.CONFIRM;

  @Parameters(
      index = "1..*",
      paramLabel = "EVIDENCE",
      arity = "1..*",
      description = "As `praxis queue` names it, like 12.45.wrong_path.")
  private List<String> ids = List.of();

  @Option(names = "--as", paramLabel = "TAG", description = "Confirm it as evidence of this tag.")
  private @Nullable String tag;

  @Option(names = "--note", paramLabel = "TEXT", description = "Kept beside the decision.")
  private String note = "";

  public DecideCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::decide);
  }

  private Reply decide(Workbench workbench) {
    var cards = EvidenceId.cards(ids, workbench);
    var named = tag;
    if (named == null) {
      workbench.queue().decide(cards, word.verdict, note, null);
    } else if (word == Word.CONFIRM) {
      workbench.queue().decideAs(cards, named, note, null);
    } else {
      throw new Problem(
          "Only what is confirmed can get a tag.", "Write `praxis decide confirm … --as TAG`.");
    }
    return new Done(workbench.history().undoable().orElseThrow().label() + ".");
  }
}
