package dev.praxis.core.transcript.aider;

import dev.praxis.core.transcript.TextLines;
import dev.praxis.core.transcript.TranscriptEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Cuts a history into chats, and each into what was typed, what Aider said, and what the model
/// answered. Aider ends its own lines and the person's with two blanks; once it is known to do so,
/// a line without them is the model's, whatever it looks like.
final class HistoryReader implements TextLines.Heard {
  private static final String TYPED = "####";
  private static final String NOTED = ">";
  private static final String BREAK = "  ";
  private static final int LONGEST_BLOCK = 1 << 20;

  private final Consumer<TranscriptEvent> events;
  private final Map<String, Integer> chatsAt = new HashMap<>();
  private final StringBuilder block = new StringBuilder();
  private @Nullable Chat chat;
  private Author author = Author.MODEL;
  private boolean marked;
  private long firstLine;
  private long line;

  HistoryReader(Consumer<TranscriptEvent> events) {
    this.events = events;
  }

  @Override
  public void line(long number, String text) {
    line = number;
    var start = AiderFormat.START.matcher(text);
    if (start.matches()) {
      finishChat();
      int before = chatsAt.merge(start.group(1), 1, Integer::sum);
      chat = new Chat(number, start.group(1), before, events);
      return;
    }
    boolean blank = text.isBlank();
    var by = blank ? author : author(text);
    if (by != author || (blank && author != Author.MODEL) || block.length() > LONGEST_BLOCK) {
      finishBlock();
      author = by;
    }
    if (!blank || !block.isEmpty()) {
      add(text);
    }
  }

  /// The file is read to its end.
  void end() {
    finishChat();
  }

  private Author author(String text) {
    boolean typed = text.startsWith(TYPED + " ") || text.strip().equals(TYPED);
    boolean noted = text.startsWith(NOTED + " ") || text.strip().equals(NOTED);
    if (typed || noted) {
      marked |= text.endsWith(BREAK);
      if (!marked || text.endsWith(BREAK)) {
        return typed ? Author.PERSON : Author.AIDER;
      }
    }
    return Author.MODEL;
  }

  private void add(String text) {
    if (block.isEmpty()) {
      firstLine = line;
    } else {
      block.append('\n');
    }
    block.append(
        switch (author) {
          case PERSON -> text.substring(TYPED.length()).strip();
          case AIDER -> text.substring(NOTED.length()).strip();
          case MODEL -> text;
        });
  }

  private void finishBlock() {
    if (!block.isEmpty()) {
      begun().told(firstLine, author, block.toString().strip());
      block.setLength(0);
    }
  }

  private void finishChat() {
    finishBlock();
    author = Author.MODEL;
    if (chat != null) {
      chat.end(line);
      chat = null;
    }
  }

  /// A file may begin in the middle of a chat.
  private Chat begun() {
    var open = chat;
    if (open == null) {
      open = new Chat(1, "", 1, events);
      chat = open;
    }
    return open;
  }
}
