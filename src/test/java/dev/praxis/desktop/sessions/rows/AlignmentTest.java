package dev.praxis.desktop.sessions.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.SessionId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class AlignmentTest {

  @Property(tries = 1000)
  void showsWhatTheReaderShows(
      @ForAll
          @StringLength(max = 40)
          @Chars({'\u001B', '[', 'm', '\r', '\n', '\t', ' ', '\u202E', '\u0000'})
          @CharRange(from = '0', to = '3')
          String kept) {
    var entry = Entry.of(event(kept), Words.NONE);
    assertThat(Alignment.of(kept).shown()).startsWith(entry.fold().head());
    assertThat(Alignment.of(kept).shown()).hasSize(entry.fold().chars());
  }

  @Test
  void markedWordsAreFoundAgainBehindSignsThatAreShownOtherwise() {
    var kept = "\n\u001B[31mred\u001B[0m\tfault here\r\n";
    var shown = Alignment.of(kept).shown();
    assertThat(shown).isEqualTo("red    fault here");
    int start = shown.indexOf("fault");
    var span = new Selection(0, start, start + 5).of(event(kept), "tag");
    assertThat(span.quote()).isEqualTo("fault");
    assertThat(Evidence.of(span, kept)).isEqualTo(new Evidence(start, start + 5, "tag", "fault"));
    assertThat(Evidence.of(span, "something else").changed()).isTrue();
  }

  @Test
  void aLineEndsOnceThoughColoursStandWithinItsEnd() {
    assertThat(Alignment.of("one\r\u001B[0m\u001B[K\ntwo").shown()).isEqualTo("one\ntwo");
  }

  private static Event event(String text) {
    return new Event(
        new SessionId(1), 0, EventKind.USER_MESSAGE, null, text, null, null, false, 1, false, null);
  }
}
