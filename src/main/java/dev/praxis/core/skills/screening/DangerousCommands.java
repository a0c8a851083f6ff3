package dev.praxis.core.skills.screening;

import dev.praxis.core.mining.shell.ShellLine;
import dev.praxis.core.skills.screening.SkillFinding.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Commands in a text, in code or in prose, that destroy, leak or take protection away.
final class DangerousCommands {
  /// @param quote the words that were found
  record Danger(String why, String quote, Weight weight) {
    String inWords() {
      return "%s: “%s”.".formatted(why, quote);
    }
  }

  private static final int LONGEST_QUOTE = 80;

  /// Programs whose options and targets tell harm from use.
  private static final Pattern PROGRAM =
      Pattern.compile(
          "(?<![\\w.$-])(?:/(?:usr/)?s?bin/)?"
              + "(?:rm|chmod|chown|dd|mkfs(?:\\.\\w+)?|wipefs|mke2fs|shred|find|git|kill|shutdown"
              + "|reboot|halt|poweroff|init|crontab|parted|sgdisk|blkdiscard|mv)(?=\\s|$)");

  /// Those that are words of English too count where a command may begin.
  private static final Pattern ENGLISH =
      Pattern.compile("(?:find|kill|shutdown|reboot|halt|poweroff|init|mv)\\b.*", Pattern.DOTALL);

  private static final Pattern BEGINS = Pattern.compile("(?:^|[`;&|($#]|sudo|then|do)\\s*$");

  private static final Pattern DEVICE_WRITE =
      Pattern.compile(">\\s*(/dev/(?:sd|hd|vd|xvd|nvme|mmcblk|disk|mem)\\w*)");

  /// A ban before a command, in the same sentence, turns it into advice.
  private static final Pattern BAN =
      Pattern.compile(
          "(?i)\\b(?:never|do not|don[’']t|must not|mustn[’']t|avoid|refuse|reject|instead"
              + " of|rather than|block|blocks|forbid|forbids|forbidden)\\b[^.;!]*$");

  private DangerousCommands() {}

  /// At most one of a cause at a time.
  static List<Danger> in(String text) {
    var found = new ArrayList<Danger>();
    var programs = PROGRAM.matcher(text);
    while (programs.find()) {
      int start = programs.start();
      var line = commandFrom(text, start);
      if (ENGLISH.matcher(line).matches() && !BEGINS.matcher(lineBefore(text, start)).find()) {
        continue;
      }
      ShellLine.commands(line).stream()
          .limit(1)
          .flatMap(command -> Destruction.by(command).stream())
          .map(harm -> danger(text, start, line, harm.why(), harm.weight()))
          .forEach(found::add);
    }
    var device = DEVICE_WRITE.matcher(text);
    if (device.find()) {
      found.add(danger(text, device.start(), device.group(), "Overwrites a disk", Weight.SEVERE));
    }
    DangerPhrases.all().forEach(phrase -> wording(text, phrase).ifPresent(found::add));
    return found.stream().distinct().toList();
  }

  private static Optional<Danger> wording(String text, DangerPhrases.Phrase phrase) {
    for (var wording : phrase.wordings()) {
      var found = wording.matcher(text);
      if (found.find()) {
        return Optional.of(
            danger(text, found.start(), found.group(), phrase.why(), phrase.weight()));
      }
    }
    return Optional.empty();
  }

  private static Danger danger(String text, int start, String quote, String why, Weight weight) {
    boolean banned = BAN.matcher(lineBefore(text, start)).find();
    return new Danger(why, shortened(quote), banned ? Weight.INFO : weight);
  }

  private static String lineBefore(String text, int start) {
    int line = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    return text.substring(Math.min(line, start), start);
  }

  /// To the end of its line, or of its span of code.
  private static String commandFrom(String text, int start) {
    int end = start;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean continued = c == '\n' && end > 0 && text.charAt(end - 1) == '\\';
      if (c == '`' || (c == '\n' && !continued)) {
        break;
      }
      end++;
    }
    return text.substring(start, end);
  }

  private static String shortened(String quote) {
    var line = quote.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
  }
}
