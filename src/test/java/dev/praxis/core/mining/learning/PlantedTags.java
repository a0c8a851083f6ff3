package dev.praxis.core.mining.learning;

import dev.praxis.core.Workbench;
import dev.praxis.core.mining.detect.Quote;
import dev.praxis.core.mining.learning.Features.Sample;
import dev.praxis.core.mining.outcome.Excerpt;
import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.outcome.ResultJudge;
import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.session.ToolUse;
import dev.praxis.core.similarity.Embedder;
import dev.praxis.core.similarity.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Plants tags in real sessions by what is known of a step besides its words: the failure that the
/// call was judged as, the program that wrote an answer, the tool an agent reached for after a
/// message. The facts that would tell are withheld, an exit status in the words too; no two pieces
/// differ in numbers and folders alone.
final class PlantedTags {
  private static final int FEWEST_WORDS = 4;
  private static final int MOST = 100;
  private static final Set<FailureClass> NO_SUCH_PATH =
      Set.of(FailureClass.FILE_MISSING, FailureClass.NOT_FOUND);
  private static final Set<String> SEARCHES = Set.of("grep", "find", "rg");
  private static final Set<String> SCRIPTS = Set.of("python", "python3");
  private static final Pattern CHANGES = Pattern.compile("update_|modify_");
  private static final Pattern LOOKS = Pattern.compile("get_reservation|get_order");
  private static final Pattern STATUS =
      Pattern.compile("</?returncode>\\d*|exit ?code:? \\d+", Pattern.CASE_INSENSITIVE);
  private static final Set<String> RUNNERS = Set.of("pytest", "test", "runtests.py");

  /// One step to be judged.
  ///
  /// @param next the first tool used after a message; empty where none was
  private record Piece(
      String agent, Event event, String text, @Nullable JudgedCall call, String next) {}

  private final Embedder embedder = new Embedder();
  private final List<Piece> pieces = new ArrayList<>();

  PlantedTags(Workbench workbench) {
    var judge = new ResultJudge();
    for (var session : workbench.sessions().list(SessionQuery.ALL)) {
      var events = workbench.sessions().events(session.id());
      var calls = JudgedCall.bySeq(session, events, judge);
      for (var event : events) {
        var text = Quote.ofAnswer(STATUS.matcher(Excerpt.of(event.text())).replaceAll(""));
        if (text.split(" ").length >= FEWEST_WORDS && !text.contains("lorem ipsum")) {
          var answered = event.answers();
          var call = answered == null ? null : calls.get(answered);
          pieces.add(new Piece(session.agent(), event, text, call, next(event, events)));
        }
      }
    }
  }

  private static String next(Event message, List<Event> events) {
    return events.stream()
        .filter(event -> event.seq() > message.seq())
        .takeWhile(event -> !event.is(EventKind.USER_MESSAGE))
        .map(Event::toolUse)
        .filter(use -> use != null)
        .map(ToolUse::tool)
        .findFirst()
        .orElse("");
  }

  List<PlantedTag> all() {
    Predicate<Piece> failed = piece -> piece.call() != null && piece.call().verdict().failed();
    Predicate<Piece> shell =
        piece ->
            piece.agent().equals("mini-swe-agent")
                && piece.call() != null
                && !piece.call().commands().isEmpty();
    Predicate<Piece> asked =
        piece -> piece.agent().equals("tau-bench") && piece.event().is(EventKind.USER_MESSAGE);
    Predicate<Piece> claudes = piece -> piece.agent().equals("claude-code") && piece.call() != null;
    return List.of(
        planted("failed call: nothing at the path", failed, PlantedTags::isPathMissing, "why="),
        planted("failed call: of a test runner", failed, piece -> ran(piece, RUNNERS), "program="),
        planted("failed call: of a script", failed, piece -> ran(piece, SCRIPTS), "program="),
        planted("answer: of a test run", shell, piece -> ran(piece, RUNNERS), "program="),
        planted("answer: of a search", shell, piece -> ran(piece, SEARCHES), "program="),
        planted("answer: the command failed", shell, failed, "why="),
        planted("answer: of reading a file", claudes, piece -> tool(piece).equals("Read"), "tool"),
        planted("request: a booking is changed next", asked, piece -> next(piece, CHANGES), ""),
        planted("request: a booking is looked up next", asked, piece -> next(piece, LOOKS), ""));
  }

  private static String tool(Piece piece) {
    var call = piece.call();
    return call == null ? "" : call.use().tool();
  }

  private static boolean next(Piece piece, Pattern tools) {
    return tools.matcher(piece.next()).lookingAt();
  }

  private static boolean isPathMissing(Piece piece) {
    var call = piece.call();
    var kind = call == null ? null : call.verdict().kind();
    return kind != null && NO_SUCH_PATH.contains(kind);
  }

  /// Whether its first command, past changes of folder, is one of these programs.
  private static boolean ran(Piece piece, Set<String> programs) {
    var call = piece.call();
    return call != null
        && call.commands().stream()
            .filter(command -> !command.program().equals("cd"))
            .findFirst()
            .map(command ->
                command.program().startsWith("python") && command.arguments().contains("pytest")
                    ? "pytest"
                    : command.program())
            .filter(programs::contains)
            .isPresent();
  }

  /// @param withheld how facts begin that would give the answer away; empty for none
  private PlantedTag planted(
      String name, Predicate<Piece> of, Predicate<Piece> shows, String withheld) {
    var chosen = pieces.stream().filter(of).toList();
    var wordings = new HashSet<Set<String>>();
    var distinct =
        chosen.stream().filter(piece -> wordings.add(Wording.shingles(piece.text()))).toList();
    return new PlantedTag(
        name, some(distinct, shows, withheld), some(distinct, shows.negate(), withheld));
  }

  /// At most a hundred, by lot.
  private List<Sample> some(List<Piece> distinct, Predicate<Piece> wanted, String withheld) {
    var drawn = new ArrayList<>(distinct.stream().filter(wanted).toList());
    Collections.shuffle(drawn, new Random(1));
    return drawn.stream().limit(MOST).map(piece -> sample(piece, withheld)).toList();
  }

  private Sample sample(Piece piece, String withheld) {
    var facts = new TreeSet<String>();
    var call = piece.call();
    if (call != null) {
      facts.addAll(ClueStore.facts(call.use().tool(), call.use().target()));
      var kind = call.verdict().kind();
      if (kind != null) {
        facts.add("why=" + kind.word());
      }
    }
    facts.removeIf(fact -> !withheld.isEmpty() && fact.startsWith(withheld));
    return new Sample(new Clue(piece.text(), facts), embedder.embed(piece.text()));
  }
}
