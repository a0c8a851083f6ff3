package dev.praxis.core.mining.proposing;

import dev.praxis.core.mining.Taxonomy;
import dev.praxis.core.model.ModelProblem;
import dev.praxis.core.model.ModelRequest;
import dev.praxis.core.model.ModelRequest.AnswerSchema;
import dev.praxis.core.model.job.ModelJob;
import dev.praxis.core.model.job.Outgoing;
import dev.praxis.core.model.prompt.Prompt;
import dev.praxis.core.model.prompt.QuotedEvidence;
import dev.praxis.core.model.prompt.StrictAnswer;
import dev.praxis.core.task.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// Shows a model evidence that has no tag, twenty quotes at once, and keeps the tags it proposes.
/// They stand in the queue as suggestions; no evidence is tagged by them.
public final class TagProposals {
  private static final Prompt PROMPT = Prompt.named("propose-tags");
  private static final int AT_ONCE = 20;
  private static final int LONGEST_QUOTE = 400;
  private static final int TOKENS_A_QUOTE = 40;
  private static final AnswerSchema SCHEMA =
      new AnswerSchema(
          "tag_proposals",
          """
          {"type":"object","properties":{"tags":{"type":"array","items":{"type":"object",\
          "properties":{"quote":{"type":"integer"},"tag":{"type":"string"}},\
          "required":["quote","tag"],"additionalProperties":false}}},\
          "required":["tags"],"additionalProperties":false}\
          """);

  private final ProposalStore store;
  private final Taxonomy taxonomy;
  private final RandomGenerator random;

  /// @param random that cannot be guessed
  public TagProposals(ProposalStore store, Taxonomy taxonomy, RandomGenerator random) {
    this.store = store;
    this.taxonomy = taxonomy;
    this.random = random;
  }

  /// What a pass did.
  ///
  /// @param shown quotes the model answered about
  /// @param proposed in how many of them it saw a tag
  public record Pass(int shown, int proposed) {
    Pass plus(Pass more) {
      return new Pass(shown + more.shown, proposed + more.proposed);
    }
  }

  /// The shape of an answer.
  private record Answered(List<Entry> tags) {
    private record Entry(int quote, String tag) {}
  }

  private record Batch(List<String> quotes, QuotedEvidence quoted, ModelRequest request) {}

  /// What a pass would send. Sends nothing.
  public Outgoing preview(ModelJob job, int most) {
    return job.preview(batches(tags(), most).stream().map(Batch::request).toList());
  }

  /// Asks about as many quotes as are left, or as wanted. What was answered before a failure stays.
  ///
  /// @param outgoing hears what is about to be sent, before anything is
  /// @param told hears why some quotes have no answer
  public Pass ask(
      ModelJob job,
      int most,
      Progress progress,
      Consumer<Outgoing> outgoing,
      Consumer<String> told) {
    var tags = tags();
    var batches = batches(tags, most);
    outgoing.accept(job.preview(batches.stream().map(Batch::request).toList()));
    var pass = new Pass(0, 0);
    try {
      for (int i = 0; i < batches.size(); i++) {
        progress.at(i, batches.size(), "Asking " + job.where().inWords());
        pass = pass.plus(ask(batches.get(i), tags, job, progress));
      }
    } catch (ModelProblem problem) {
      told.accept(problem.whatHappened() + " " + problem.remedy());
    }
    return pass;
  }

  private Pass ask(Batch batch, Map<String, String> tags, ModelJob job, Progress progress) {
    var answer = job.ask(batch.request, progress);
    var answered = StrictAnswer.read(answer, Answered.class, job.where());
    var seen = new LinkedHashMap<String, String>();
    for (var entry : answered.tags) {
      if (!batch.quoted.has(entry.quote)) {
        throw StrictAnswer.malformed("it names quotes it was not given", job.where(), null);
      }
      if (!entry.tag.isEmpty() && !tags.containsKey(entry.tag)) {
        throw StrictAnswer.malformed("it names tags that do not exist", job.where(), null);
      }
      seen.putIfAbsent(batch.quotes.get(entry.quote - 1), entry.tag);
    }
    if (seen.size() != batch.quotes.size() || answered.tags.size() != batch.quotes.size()) {
      throw StrictAnswer.malformed("it does not say one thing about each quote", job.where(), null);
    }
    store.keep(seen, job.where().model(), System.currentTimeMillis());
    return new Pass(
        seen.size(), (int) seen.values().stream().filter(tag -> !tag.isEmpty()).count());
  }

  private List<Batch> batches(Map<String, String> tags, int most) {
    var system = PROMPT.with(Map.of("tags", list(tags)));
    var quotes = store.unseen(most);
    var batches = new ArrayList<Batch>();
    for (int i = 0; i < quotes.size(); i += AT_ONCE) {
      var some = quotes.subList(i, Math.min(quotes.size(), i + AT_ONCE));
      var quoted = QuotedEvidence.of(some, random, LONGEST_QUOTE);
      var request =
          ModelRequest.of(system, quoted.inFence())
              .atMost(100 + TOKENS_A_QUOTE * some.size())
              .answeringIn(SCHEMA);
      batches.add(new Batch(some, quoted, request));
    }
    return batches;
  }

  /// The workspace's own words for a tag before the shipped ones.
  private Map<String, String> tags() {
    var tags = new TreeMap<String, String>();
    taxonomy.entries().forEach((tag, entry) -> tags.put(tag, entry.sentence()));
    store
        .tags()
        .forEach((tag, sentence) -> {
          if (!sentence.isBlank()) {
            tags.put(tag, sentence);
          } else {
            tags.putIfAbsent(tag, tag.replace('_', ' '));
          }
        });
    return tags;
  }

  private static String list(Map<String, String> tags) {
    return tags.entrySet().stream()
        .map(entry -> "- %s: %s".formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("\n"));
  }
}
