package dev.praxis.core.review;

import dev.praxis.core.session.SessionId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Words of one event that a curator marked as evidence of a tag.
///
/// @param seq of the event
/// @param start UTF-16 offset into the text of the event
/// @param end exclusive
/// @param quote the words as they were marked
public record EvidenceSpan(
    SessionId session, int seq, int start, int end, String tag, String quote) {
  public EvidenceSpan {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no words from " + start + " to " + end);
    }
  }

  /// Marks a part of the text of an event.
  public static EvidenceSpan in(
      String text, SessionId session, int seq, int start, int end, String tag) {
    return new EvidenceSpan(session, seq, start, end, tag, text.substring(start, end));
  }

  /// Whether the words still stand where they were marked.
  public boolean standsIn(String text) {
    return end <= text.length() && text.substring(start, end).equals(quote);
  }

  /// SHA-256 of the quote in UTF-8, hex.
  public String quoteHash() {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(quote.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
