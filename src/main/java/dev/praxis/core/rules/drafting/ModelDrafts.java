package dev.praxis.core.rules.drafting;

import dev.praxis.core.model.ModelProblem;
import dev.praxis.core.model.ModelRequest;
import dev.praxis.core.model.ModelRequest.AnswerSchema;
import dev.praxis.core.model.job.ModelJob;
import dev.praxis.core.model.job.Outgoing;
import dev.praxis.core.model.prompt.Prompt;
import dev.praxis.core.model.prompt.QuotedEvidence;
import dev.praxis.core.model.prompt.StrictAnswer;
import dev.praxis.core.rules.RuleDraft;
import dev.praxis.core.rules.RuleEvidence;
import dev.praxis.core.task.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Lets a model word what people said again and again as one line each. It sees people's words and
/// nothing else: what a tool printed never reaches it, so that it cannot become a rule. Where there
/// is no answer, or one that does not pass, the draft stays as it was made offline.
public final class ModelDrafts {
  private static final Prompt PROMPT = Prompt.named("draft-rule");
  private static final int MOST_QUOTES = 12;
  private static final int LONGEST_QUOTE = 600;
  private static final int MOST_TOKENS = 300;
  private static final AnswerSchema SCHEMA =
      new AnswerSchema(
          "rule_draft",
          """
          {"type":"object","properties":{"rule":{"type":"string"},\
          "quotes":{"type":"array","items":{"type":"integer"}}},\
          "required":["rule","quotes"],"additionalProperties":false}\
          """);

  private final SaidStore said;
  private final RandomGenerator random;

  /// @param random that cannot be guessed
  public ModelDrafts(SaidStore said, RandomGenerator random) {
    this.said = said;
    this.random = random;
  }

  /// Words drafts anew.
  ///
  /// @param outgoing hears what is about to be sent, before anything is
  /// @param told hears why a draft was not reworded
  public DraftWording by(
      ModelJob job, Progress progress, Consumer<Outgoing> outgoing, Consumer<String> told) {
    return (drafts, without) -> {
      var tasks = tasks(drafts, without);
      outgoing.accept(job.preview(tasks.stream().map(Task::request).toList()));
      return new Round(job, progress, told).reword(drafts, tasks);
    };
  }

  /// Tells what would be sent, and sends nothing.
  public DraftWording preview(ModelJob job, Consumer<Outgoing> outgoing) {
    return (drafts, without) -> {
      var tasks = tasks(drafts, without);
      outgoing.accept(job.preview(tasks.stream().map(Task::request).toList()));
      return drafts;
    };
  }

  /// The shape of an answer.
  private record Worded(String rule, List<Integer> quotes) {}

  /// @param offline null where nothing could be drafted without a model
  private record Task(
      @Nullable RuleDraft offline,
      List<String> tags,
      List<RuleEvidence> evidence,
      QuotedEvidence quoted) {

    ModelRequest request() {
      return ModelRequest.of(PROMPT.text(), quoted.inFence())
          .atMost(MOST_TOKENS)
          .answeringIn(SCHEMA);
    }

    RuleDraft draft(String words, String model) {
      var draft = offline != null ? offline : new RuleDraft("", tags, "mined", evidence);
      return draft.wordedBy(model, words);
    }

    String name() {
      return offline != null ? "“" + offline.text() + "”" : String.join(", ", tags);
    }
  }

  private List<Task> tasks(List<RuleDraft> drafts, List<String> without) {
    var all = said.list();
    var tasks = new ArrayList<Task>();
    for (var draft : drafts) {
      var words = all.stream().filter(each -> draft.evidence().contains(evidence(each))).toList();
      if (!words.isEmpty()) {
        tasks.add(new Task(draft, draft.tags(), draft.evidence(), quoted(words)));
      }
    }
    for (var tag : without) {
      var words = all.stream().filter(each -> each.tag().equals(tag)).toList();
      if (!words.isEmpty()) {
        var evidence = words.stream().map(ModelDrafts::evidence).distinct().toList();
        tasks.add(new Task(null, List.of(tag), evidence, quoted(words)));
      }
    }
    return tasks;
  }

  private QuotedEvidence quoted(List<Said> words) {
    var quotes = words.stream().map(Said::quote).distinct().limit(MOST_QUOTES).toList();
    return QuotedEvidence.of(quotes, random, LONGEST_QUOTE);
  }

  private static RuleEvidence evidence(Said said) {
    return new RuleEvidence(said.session(), said.lineage(), said.seq(), "words");
  }

  /// One drafting. Gives up asking once there is no use in it.
  private static final class Round {
    private final ModelJob job;
    private final Progress progress;
    private final Consumer<String> told;
    private boolean over;

    Round(ModelJob job, Progress progress, Consumer<String> told) {
      this.job = job;
      this.progress = progress;
      this.told = told;
    }

    List<RuleDraft> reword(List<RuleDraft> drafts, List<Task> tasks) {
      var worded = new ArrayList<>(drafts);
      for (int i = 0; i < tasks.size() && !over; i++) {
        var task = tasks.get(i);
        progress.at(i, tasks.size(), "Asking " + job.where().inWords());
        var draft = ask(task);
        int place = task.offline == null ? -1 : worded.indexOf(task.offline);
        if (draft != null && place >= 0) {
          worded.set(place, draft);
        } else if (draft != null) {
          worded.add(draft);
        }
      }
      return worded;
    }

    private @Nullable RuleDraft ask(Task task) {
      try {
        var answer = job.ask(task.request(), progress);
        var worded = StrictAnswer.read(answer, Worded.class, job.where());
        if (worded.quotes.stream().anyMatch(number -> !task.quoted.has(number))) {
          throw StrictAnswer.malformed("it names quotes it was not given", job.where(), null);
        }
        if (worded.rule.isBlank() || worded.quotes.isEmpty()) {
          told.accept("The model would write no rule for " + task.name() + ".");
          return null;
        }
        var words = worded.rule.strip();
        var reason = DraftScreen.refusal(words, task.quoted.quotes());
        if (!reason.isEmpty()) {
          told.accept("The model's rule for %s was not taken: %s.".formatted(task.name(), reason));
          return null;
        }
        return task.draft(words, job.where().model());
      } catch (ModelProblem problem) {
        over = problem.failure().comesAgain();
        told.accept(problem.whatHappened() + " " + problem.remedy());
        return null;
      }
    }
  }
}
