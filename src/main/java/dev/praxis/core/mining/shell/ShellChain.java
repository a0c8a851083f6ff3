package dev.praxis.core.mining.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/// A shell line as its links: what runs, and how each part is joined to the next. Tells whose
/// failure the status of the whole line shows, for `pytest | tail` ends well whatever pytest says.
///
/// @param links in order, at least one
public record ShellChain(List<Link> links) {
  private static final Pattern STRICT = Pattern.compile("\\bset -\\w*e|-o errexit");
  private static final Pattern PIPE_FAIL = Pattern.compile("pipefail");

  /// How a link is joined to the next one.
  public enum Joint {
    END,
    AND,
    OR,
    PIPE,
    /// `;`, `&` or a new line
    THEN
  }

  /// One part of a chain.
  ///
  /// @param shown its failure is the failure of the whole line
  /// @param excused what to do on its failure is written down: `|| true`
  public record Link(String text, Joint joint, boolean shown, boolean excused) {

    /// The simple commands of this part, those of substitutions among them.
    public List<ShellCommand> commands() {
      return ShellLine.commands(text);
    }
  }

  public ShellChain {
    links = List.copyOf(links);
  }

  public static ShellChain of(String line) {
    var parts = new Splitter(line).split();
    boolean strict = STRICT.matcher(line).find();
    boolean pipesFail = PIPE_FAIL.matcher(line).find();
    var links = new ArrayDeque<Link>();
    boolean listShown = true;
    boolean excused = false;
    for (int i = parts.size() - 1; i >= 0; i--) {
      var part = parts.get(i);
      boolean shown = part.joint() != Joint.PIPE || pipesFail;
      switch (part.joint()) {
        case END, AND, PIPE -> {}
        case OR -> {
          listShown = false;
          excused = true;
        }
        case THEN -> {
          listShown = strict;
          excused = false;
        }
      }
      links.addFirst(new Link(part.text(), part.joint(), shown && listShown, excused));
    }
    return new ShellChain(List.copyOf(links));
  }

  /// Whether a failure of some part leaves no trace in the status of the line.
  public boolean hides() {
    return links.stream().anyMatch(link -> !link.shown());
  }

  private record Part(String text, Joint joint) {}

  /// Cuts at operators outside quotes, parentheses, comments and here-documents.
  private static final class Splitter {
    private final String line;
    private final List<Part> parts = new ArrayList<>();
    private final Deque<HereDocument> awaited = new ArrayDeque<>();
    private int start;
    private int at;

    Splitter(String line) {
      this.line = line;
    }

    List<Part> split() {
      while (at < line.length()) {
        step(line.charAt(at));
      }
      end(line.length(), Joint.END, 0);
      return parts;
    }

    private void step(char c) {
      switch (c) {
        case '\\' -> at += 2;
        case '\'' -> at = after(line.indexOf('\'', at + 1));
        case '"' -> at = Substitution.endOfQuote(line, at) + 1;
        case '`' -> at = after(line.indexOf('`', at + 1));
        case '(' -> at = Substitution.end(line, at + 1) + 1;
        case '<' -> input();
        case '>' -> at += line.startsWith(">&", at) ? 2 : 1;
        case '\n' -> newLine();
        case ';' -> end(at, Joint.THEN, 1);
        case '|' -> bar();
        case '&' -> ampersand();
        case '#' -> comment();
        default -> at++;
      }
    }

    private void bar() {
      if (line.startsWith("||", at)) {
        end(at, Joint.OR, 2);
      } else {
        end(at, Joint.PIPE, line.startsWith("|&", at) ? 2 : 1);
      }
    }

    private void ampersand() {
      if (line.startsWith("&&", at)) {
        end(at, Joint.AND, 2);
      } else if (line.startsWith("&>", at)) {
        at += 2;
      } else {
        end(at, Joint.THEN, 1);
      }
    }

    private void input() {
      if (line.startsWith("<<", at) && !line.startsWith("<<<", at)) {
        var document = HereDocument.at(line, at + 2);
        at = document.after();
        if (!document.end().isEmpty()) {
          awaited.add(document);
        }
      } else {
        at += line.startsWith("<<<", at) ? 3 : 1;
      }
    }

    private void newLine() {
      int end = at + 1;
      while (!awaited.isEmpty() && end < line.length()) {
        end = awaited.remove().skip(line, end);
      }
      end(at, Joint.THEN, end - at);
    }

    private void comment() {
      boolean starts = at == 0 || Character.isWhitespace(line.charAt(at - 1));
      int end = line.indexOf('\n', at);
      if (!starts) {
        at++;
      } else {
        at = end < 0 ? line.length() : end;
      }
    }

    private void end(int stop, Joint joint, int length) {
      int from = Math.min(start, line.length());
      var text = line.substring(from, Math.max(from, Math.min(stop, line.length()))).strip();
      if (!text.isEmpty()) {
        parts.add(new Part(text, joint));
      } else if (joint == Joint.END && !parts.isEmpty()) {
        closeLast();
      }
      if (parts.isEmpty() && joint == Joint.END) {
        parts.add(new Part("", Joint.END));
      }
      at = stop + length;
      start = at;
    }

    /// A line may end in `;` or a line break.
    private void closeLast() {
      var last = parts.removeLast();
      parts.add(new Part(last.text(), last.joint() == Joint.THEN ? Joint.END : last.joint()));
    }

    private int after(int index) {
      return index < 0 ? line.length() : index + 1;
    }
  }
}
