package dev.praxis.core.mining.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.detect.Script;
import dev.praxis.core.mining.ending.SessionEnding;
import dev.praxis.core.mining.ending.SharedReadings;
import dev.praxis.core.mining.resolution.ResolutionFinder;
import dev.praxis.core.mining.tags.DefinedTagDetector;
import dev.praxis.core.mining.tags.TagDefinition;
import dev.praxis.core.mining.tags.TagDefinition.StepPattern;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.ToolStatus;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How often each detector looks at an event of a session, counted: four times the events may take
/// four times the looks and no more.
class LongSessionTest {
  private static final int SHORT = 150;
  private static final int TIMES = 4;

  /// Sessions of one kind of step, in which what one looks for lies far away or nowhere.
  @SuppressWarnings("ImmutableEnumChecker") // the steps keep nothing
  enum Kind {
    ONLY_THE_PERSON(script -> script.user("No, that is wrong, use the other one.")),
    NOTES(script -> script.note("CLAUDE.md: never run `npm`.").user("Go on.")),
    SAME_CALL(script -> script.bash("make test", ToolStatus.FAILED, "2 failed")),
    EDITS_AND_CLAIMS(script -> script.edit("src/A.java").agent("Done, all tests pass.")),
    READINGS(script ->
        script
            .tool("Read", "file_path", "f" + script.events().size(), ToolStatus.OK, "text")
            .edit("g" + script.events().size())),
    COMMITS(script -> script.bash("git commit -m x").bash("git push").user("revert that")),
    DESTRUCTION(script -> script.user("Go on.").bash("git push --force")),
    DENIALS(script -> script.bash("ls", ToolStatus.DENIED, "The user rejected").user("why?"));

    private final Consumer<Script> step;

    Kind(Consumer<Script> step) {
      this.step = step;
    }

    Script script(int steps) {
      var script = new Script().user("Do it.").agent("I will.");
      for (int i = 0; i < steps; i++) {
        step.accept(script);
      }
      return script;
    }
  }

  /// Counts how often an event is asked for.
  private static final class Counted extends AbstractList<Event> implements RandomAccess {
    private final List<Event> events;
    private long looks;

    Counted(List<Event> events) {
      this.events = events;
    }

    @Override
    public Event get(int place) {
      looks++;
      return events.get(place);
    }

    @Override
    public int size() {
      return events.size();
    }
  }

  @ParameterizedTest
  @EnumSource
  void looksGrowWithTheLength(Kind kind) {
    var few = looks(kind.script(SHORT));
    var many = looks(kind.script(SHORT * TIMES));
    few.forEach((name, looks) ->
        assertThat(many.get(name)).as(name).isLessThanOrEqualTo((looks + 100) * (TIMES + 1)));
  }

  private static Map<String, Long> looks(Script script) {
    var shared = new SharedReadings();
    var events = new Counted(script.events());
    var session = script.session();
    var looks = new LinkedHashMap<String, Long>();
    var detectors = new ArrayList<>(Detectors.all(shared));
    detectors.add(new DefinedTagDetector(Map.of("far", farApart())));
    for (var detector : detectors) {
      events.looks = 0;
      detector.detect(session, events);
      looks.put(detector.name(), events.looks);
    }
    events.looks = 0;
    new ResolutionFinder(shared.judged()).find(session, events);
    looks.put("resolutions", events.looks);
    events.looks = 0;
    new SessionEnding(shared).of(session, events);
    looks.put("ending", events.looks);
    return looks;
  }

  /// Begins everywhere and ends nowhere.
  private static TagDefinition farApart() {
    var anything = new StepPattern("", "", "", false);
    var nothing = new StepPattern("", "", "words that nobody says", false);
    return new TagDefinition.Pattern(List.of(anything, nothing), List.of(), 0);
  }
}
