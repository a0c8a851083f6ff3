package dev.praxis.desktop.rules.improve;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.core.model.job.ModelJob;
import dev.praxis.core.reflection.OptimizerInput;
import dev.praxis.core.reflection.OptimizerSettings;
import dev.praxis.core.reflection.keeping.FileProposals;
import dev.praxis.core.reflection.keeping.KeptPrompt;
import dev.praxis.core.reflection.keeping.Proposal;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.session.Split;
import dev.praxis.core.task.Progress;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.tab.Changes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Lets instructions be improved: offline of the evidence alone, or by a model where one was
/// chosen. Only accepting changes anything.
public final class ImproveViewModel {
  private static final int MOST_SESSIONS = 60;

  private final Workbench workbench;
  private final ModelAccess access;
  private final Background background;
  private final Changes changes;
  private final Activity offering = new Activity();
  private final Activity running = new Activity();

  public ImproveViewModel(
      Workbench workbench, ModelAccess access, Background background, Changes changes) {
    this.workbench = workbench;
    this.access = access;
    this.background = background;
    this.changes = changes;
  }

  /// Reads what there is to choose from.
  void offer(Consumer<Offer> whenDone) {
    background.start(offering, _ -> offer(), whenDone);
  }

  private Offer offer() {
    var targets = new ArrayList<Target>();
    workbench.exporter().current().map(Target.OfFile::new).ifPresent(targets::add);
    workbench.prompting().prompts().search("", "").stream()
        .map(KeptPrompt::key)
        .filter(key -> !FileProposals.isFile(key))
        .map(Target.OfPrompt::new)
        .forEach(targets::add);
    return new Offer(targets, sessions(), model());
  }

  private List<Session> sessions() {
    return workbench.sessions().list(SessionQuery.ALL.splits(Set.of(Split.TRAIN))).stream()
        .filter(session -> session.outcome() == Outcome.FAILURE || !session.tags().isEmpty())
        .limit(MOST_SESSIONS)
        .toList();
  }

  private String model() {
    try {
      return access.settings().read().map(chosen -> chosen.where().inWords()).orElse("");
    } catch (Problem _) {
      return ""; // settings that cannot be read choose no model; `praxis model` tells what is wrong
    }
  }

  /// What a model would be sent, told before anything is.
  void preview(Wish wish, Consumer<String> whenDone) {
    background.start(
        running,
        _ ->
            workbench
                .prompting()
                .modelOptimizer(workbench.model(access))
                .preview(input(wish, base(wish.target())))
                .inWords(),
        whenDone);
  }

  /// Thinks of edits, and puts them before the curator.
  void run(Wish wish, Consumer<Answer> whenDone) {
    background.start(running, progress -> answer(wish, progress), whenDone);
  }

  void stop() {
    running.stop();
  }

  private Answer answer(Wish wish, Progress progress) {
    try {
      var base = base(wish.target());
      var input = input(wish, base);
      var job = wish.model() ? workbench.model(access) : null;
      return propose(wish, base, input, job, progress);
    } catch (Problem problem) {
      if (progress.stopRequested()) {
        return new Answer.Stopped();
      }
      throw problem;
    }
  }

  private Answer propose(
      Wish wish, KeptPrompt base, OptimizerInput input, @Nullable ModelJob job, Progress progress) {
    var prompting = workbench.prompting();
    var optimizer = job == null ? prompting.offlineOptimizer() : prompting.modelOptimizer(job);
    var whole = optimizer.optimize(input, progress);
    var optimized = whole.prompts().getFirst();
    if (optimized.edits().isEmpty()) {
      return new Answer.Nothing(optimized.why(), whole.notes());
    }
    var proposal = prompting.reflection().propose(base, optimized, wish.kind(), whole);
    return new Answer.Proposed(proposal, lines(proposal), whole.notes());
  }

  private List<Answer.Line> lines(Proposal proposal) {
    var ofFile = FileProposals.isFile(proposal.key());
    return IntStream.rangeClosed(1, proposal.edits().size())
        .mapToObj(number -> {
          var edit = proposal.edits().get(number - 1);
          return new Answer.Line(
              number, edit, ofFile ? Optional.of(files().outcome(edit)) : Optional.empty());
        })
        .toList();
  }

  private KeptPrompt base(Target target) {
    return switch (target) {
      case Target.OfFile(var file) -> files().read(file);
      case Target.OfPrompt(var key) -> workbench.prompting().prompts().existing(key);
    };
  }

  private OptimizerInput input(Wish wish, KeptPrompt base) {
    var reader = workbench.prompting().sessionTrajectories();
    return new OptimizerInput(
        List.of(base.prompt()),
        wish.sessions().stream().map(reader::of).toList(),
        wish.feedback(),
        OptimizerSettings.of(wish.kind()));
  }

  private FileProposals files() {
    return workbench.prompting().fileProposals(workbench.rules());
  }

  /// Takes edits over: into the rules, or as a new version of the prompt.
  ///
  /// @param whenDone told how many candidates came of it, or -1 for a new version
  void accept(Proposal proposal, List<Integer> edits, Consumer<Integer> whenDone) {
    background.inOrder(
        _ -> {
          if (FileProposals.isFile(proposal.key())) {
            return files().accept(proposal.id(), edits).size();
          }
          workbench.prompting().reflection().accept(proposal.id(), edits);
          return -1;
        },
        came -> {
          changes.decided();
          whenDone.accept(came);
        });
  }

  /// Puts a proposal away.
  void reject(Proposal proposal) {
    background.inOrder(
        _ -> {
          workbench.prompting().reflection().reject(proposal.id());
          return proposal;
        },
        _ -> changes.decided());
  }

  /// Every version of a prompt, newest first.
  void versions(Target target, Consumer<List<KeptPrompt>> whenDone) {
    background.start(
        offering, _ -> workbench.prompting().prompts().versions(base(target).key()), whenDone);
  }

  /// Makes an earlier version the newest again.
  void restore(KeptPrompt earlier, KeptPrompt newest, Runnable whenDone) {
    background.inOrder(
        _ ->
            workbench
                .prompting()
                .prompts()
                .put(
                    earlier.key(),
                    earlier.prompt(),
                    newest.version(),
                    "Version %d again".formatted(earlier.version())),
        _ -> {
          changes.decided();
          whenDone.run();
        });
  }

  /// Whether work is under way, and where it is.
  Activity running() {
    return running;
  }
}
