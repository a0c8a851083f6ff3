package dev.praxis.core.skills.forming.drafting;

import dev.praxis.core.session.Session;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.forming.lifting.Lifter;
import dev.praxis.core.skills.forming.recording.Recording;
import dev.praxis.core.skills.forming.recording.Recording.Proof;
import dev.praxis.core.skills.forming.recording.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Words a skill from what a session did and what was asked for. Nothing leaves the computer. For
/// any thread.
public final class SkillDrafter {
  /// The category of work that is none of the usual kinds.
  public static final String OTHER = "general";

  private static final String OPENING = "Use when asked to ";
  private static final int MOST_TAGS = 6;
  private static final int LONGEST_MESSAGE = 1_500;
  private static final int SAID_FIRST = 600;

  private final Lifter lifter = new Lifter();
  private final Topics topics;

  public SkillDrafter(Topics topics) {
    this.topics = topics;
  }

  /// A skill in words.
  ///
  /// @param task what it is for, without what is specific; the text that is compared with others
  public record Draft(SkillText text, String task) {
    /// What tells whether two skills do the same.
    public String meaning() {
      return meaning(task, text.description());
    }

    /// The same under another name.
    public Draft named(String name) {
      return new Draft(text.named(name), task);
    }

    /// What tells whether two skills do the same.
    ///
    /// @param task may be empty
    public static String meaning(String task, String description) {
      var opening = OPENING + task + ". ";
      var rest =
          description.startsWith(opening) ? description.substring(opening.length()) : description;
      return task.isBlank() ? rest : task + ". " + rest;
    }
  }

  /// A skill in the words of somebody who tells what was asked for and what was done.
  ///
  /// @param steps `{names}` in them become parameters
  /// @param category empty where it is not known
  public static Draft told(String asked, List<SkillText.Step> steps, String category) {
    var request = Request.of(asked);
    var order = request.isEmpty() ? Words.plain(asked) : request.order();
    var text = SkillText.of(SkillName.told(order), steps);
    return new Draft(
        new SkillText(
            text.name(),
            OPENING + order + ".",
            category.isBlank() ? OTHER : category,
            List.of(),
            Placeholder.parameters(steps),
            steps,
            List.of(),
            List.of(),
            List.of()),
        order);
  }

  public Draft draft(Recording recording, Session session) {
    var lifted = lifter.lift(recording, session);
    var request = request(lifted.prose(), session.title());
    var order = order(request, recording);
    var category = topics.category(recording.segment().request(), recording).orElse(OTHER);
    var text =
        new SkillText(
            SkillName.of(request.order(), recording),
            description(order, recording),
            category,
            Conditions.before(recording),
            lifted.parameters(),
            lifted.steps(),
            Conditions.after(recording),
            tags(category, recording),
            List.of());
    return new Draft(text, order);
  }

  /// Of a long text, which is a template as a rule, the title of its session says more.
  private static Request request(String asked, String title) {
    boolean template = asked.length() > LONGEST_MESSAGE;
    var first = Request.of(template ? title : asked);
    if (!first.isEmpty()) {
      return first;
    }
    return Request.of(template ? asked.substring(0, SAID_FIRST) : title);
  }

  private static String order(Request request, Recording recording) {
    var tools = StepPhrases.changingTools(recording);
    if (!tools.isEmpty()) {
      return StepPhrases.list(tools.stream().map(SkillDrafter::withArticle).toList());
    }
    var done = StepPhrases.main(recording);
    return request.isEmpty() ? (done.isEmpty() ? "do the same again" : done) : request.order();
  }

  private static String withArticle(String phrase) {
    int blank = phrase.indexOf(' ');
    if (blank < 0 || phrase.endsWith("s")) {
      return phrase;
    }
    var noun = phrase.substring(blank + 1);
    boolean vowel = "aeiou".indexOf(noun.charAt(0)) >= 0;
    return phrase.substring(0, blank) + (vowel ? " an " : " a ") + noun;
  }

  private static String description(String order, Recording recording) {
    var sentences = new ArrayList<String>();
    sentences.add(OPENING + order + ".");
    var looked = StepPhrases.lookedUp(recording);
    if (!looked.isEmpty()) {
      sentences.add("Looks up " + StepPhrases.list(looked) + " first.");
    }
    var programs = StepPhrases.programs(recording);
    if (!programs.isEmpty()) {
      sentences.add("Works with " + StepPhrases.list(List.copyOf(programs)) + ".");
    }
    switch (recording.proof()) {
      case TESTS -> sentences.add("Ends with passing tests.");
      case CHECK -> sentences.add("Ends with a check that it works.");
      case NONE -> {}
    }
    return String.join(" ", sentences);
  }

  private static List<String> tags(String category, Recording recording) {
    var tags = new LinkedHashSet<String>();
    if (!category.equals(OTHER)) {
      tags.add(category);
    }
    tags.addAll(StepPhrases.programs(recording));
    StepPhrases.changingTools(recording).forEach(tool -> tags.add(tool.replace(' ', '_')));
    if (recording.proof() == Proof.TESTS) {
      tags.add("tests");
    }
    return tags.stream().limit(MOST_TAGS).toList();
  }
}
