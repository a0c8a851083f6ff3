package dev.praxis.desktop.tags;

import dev.praxis.core.Workbench;
import dev.praxis.core.mining.TagCount;
import dev.praxis.core.mining.learning.Suggestion;
import dev.praxis.core.mining.queue.QueueCard;
import dev.praxis.core.mining.queue.Verdict;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tags.card.CardViewModel;
import dev.praxis.desktop.tags.deciding.QueueViewModel;
import dev.praxis.desktop.tags.defining.DefineFlow;
import dev.praxis.desktop.tags.defining.Example;
import dev.praxis.desktop.tags.groups.MergeProposals;
import dev.praxis.desktop.tags.groups.TagsViewModel;
import dev.praxis.desktop.tags.heldout.HeldOutFlow;
import dev.praxis.desktop.tags.queue.QueueRow;
import dev.praxis.desktop.tags.queue.Scope;
import dev.praxis.desktop.tags.sheets.GroupSheet;
import dev.praxis.desktop.tags.sheets.TagSheet;
import dev.praxis.desktop.tags.sheets.WordsSheet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The acts that ask something first: which tag, which words, whether all of these.
final class TagHands implements TagActions.Hands {
  private static final int OFFERED = 9;
  private static final int OTHER_EXAMPLES = 40;

  private final Workbench workbench;
  private final TagsViewModel tags;
  private final QueueViewModel queue;
  private final CardViewModel card;
  private final MergeProposals proposals;
  private final Desk desk;
  private final DefineFlow defining;
  private final HeldOutFlow lock;
  private final TagStory story;

  TagHands(
      Workbench workbench,
      TagsViewModel tags,
      QueueViewModel queue,
      CardViewModel card,
      MergeProposals proposals,
      Desk desk) {
    this.workbench = workbench;
    this.tags = tags;
    this.queue = queue;
    this.card = card;
    this.proposals = proposals;
    this.desk = desk;
    defining = new DefineFlow(workbench, desk);
    lock = new HeldOutFlow(workbench, desk);
    story = new TagStory(workbench, desk);
  }

  /// What the digits choose: tags suggested for the card, then the most frequent ones.
  List<String> offers() {
    var here = queue.selectedProperty().get();
    if (here == null) {
      return List.of();
    }
    var own = here.evidence().signal().tag();
    return Stream.concat(
            card.suggestionsProperty().get().stream().map(Suggestion::tag), known().stream())
        .filter(tag -> !tag.equals(own))
        .distinct()
        .limit(OFFERED)
        .toList();
  }

  @Override
  public void offer(int digit) {
    var offered = offers();
    if (digit <= offered.size()) {
      queue.decideAs(offered.get(digit - 1));
    }
  }

  @Override
  public void chooseTag() {
    ask("tags.other.title", offers(), queue::decideAs);
  }

  @Override
  public void merge() {
    var here = queue.selectedProperty().get();
    var tag =
        queue
            .scopeProperty()
            .get()
            .oneTag()
            .orElseGet(() -> here == null ? "" : here.evidence().signal().tag());
    if (!tag.isEmpty()) {
      merge(tag, "");
    }
  }

  @Override
  public void mergeProposed() {
    proposals.likeliestProperty().get().ifPresent(kin -> merge(kin.tag(), kin.into()));
  }

  private void merge(String tag, String proposed) {
    var others = known().stream().filter(other -> !other.equals(tag)).toList();
    var title = desk.texts().format("tags.merge.title", tag);
    var sheet =
        new TagSheet(
            others,
            desk.texts(),
            into -> {
              desk.dialogs().closeSheet();
              queue.change(() -> workbench.tags().merge(tag, into));
              if (queue.scopeProperty().get().whole().equals(new Scope.OfTag(tag))) {
                tags.go(into);
              }
            });
    desk.dialogs().showSheet(title, sheet.marking(proposed));
  }

  /// What is alike becomes a tag of its own, or part of another; it still waits.
  @Override
  public void split() {
    var evidence = queue.alike().stream().map(QueueCard::evidence).toList();
    ask(
        "tags.split.title",
        List.of(),
        tag -> queue.change(() -> workbench.tags().move(evidence, tag)));
  }

  @Override
  public void rename() {
    if (queue.scopeProperty().get().whole() instanceof Scope.OfTag(var tag)) {
      var texts = desk.texts();
      var sheet =
          new WordsSheet(
              tag,
              texts.get("tags.rename.hint"),
              texts.get("tags.rename.act"),
              name -> {
                desk.dialogs().closeSheet();
                queue.change(() -> workbench.tags().rename(tag, name));
                tags.go(name);
              });
      desk.dialogs().showSheet(texts.format("tags.rename.title", tag), sheet);
    }
  }

  private void ask(String title, List<String> first, Consumer<String> act) {
    var offered = Stream.concat(first.stream(), known().stream()).distinct().toList();
    var sheet =
        new TagSheet(
            offered,
            desk.texts(),
            tag -> {
              desk.dialogs().closeSheet();
              act.accept(tag);
            });
    desk.dialogs().showSheet(desk.texts().get(title), sheet);
  }

  /// From the card at hand and those like it, from what is confirmed here, or from other cards.
  @Override
  public void define() {
    var alike = queue.alike();
    var others =
        queue.rows().stream()
            .map(QueueRow::first)
            .filter(other -> !alike.contains(other))
            .filter(other -> !other.evidence().verdict().equals("not_real"))
            .sorted(Comparator.comparing(other -> !other.evidence().verdict().equals("real")))
            .limit(OTHER_EXAMPLES);
    var examples =
        Stream.concat(
                alike.stream().map(each -> new Example(each, true)),
                others.map(each -> new Example(each, false)))
            .toList();
    defining.open(examples, Set.copyOf(known()), tags::go);
  }

  @Override
  public void history() {
    queue.scopeProperty().get().oneTag().ifPresent(story::open);
  }

  @Override
  public void heldOut() {
    lock.open();
  }

  @Override
  public void note() {
    var sheet =
        new WordsSheet(
            queue.notes().shownProperty().get(),
            desk.texts().get("tags.note.hint"),
            desk.texts().get("tags.note.act"),
            words -> {
              desk.dialogs().closeSheet();
              queue.note(words);
            });
    desk.dialogs().showSheet(desk.texts().get("tags.note.title"), sheet);
  }

  @Override
  public void decideGroup(Verdict verdict) {
    var cards = queue.alike();
    if (cards.isEmpty()) {
      return;
    }
    var word = verdict == Verdict.REAL ? "real" : "not.real";
    var sheet =
        new GroupSheet(
            cards,
            desk.texts().format("tags.group.act." + word, cards.size()),
            () -> {
              desk.dialogs().closeSheet();
              queue.decideAll(cards, verdict);
            });
    desk.dialogs().showSheet(desk.texts().format("tags.group.title." + word, cards.size()), sheet);
  }

  private List<String> known() {
    var report = tags.reportProperty().get();
    return report == null ? List.of() : report.tags().stream().map(TagCount::tag).toList();
  }
}
