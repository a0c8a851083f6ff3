package dev.praxis.desktop.sessions.find;

import dev.praxis.core.session.query.Facet;
import dev.praxis.core.session.query.QueryLine.Unknown;
import dev.praxis.core.words.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Says what of a query means nothing.
final class QueryProblems {
  private QueryProblems() {}

  static String says(List<Unknown> unknown, Texts texts) {
    return unknown.stream().map(part -> says(part, texts)).collect(Collectors.joining(" "));
  }

  private static String says(Unknown part, Texts texts) {
    if (part.key().equals("after") || part.key().equals("before")) {
      return texts.format("sessions.query.noDay", part.key(), part.value());
    }
    if (part.keyKnown()) {
      return texts.format("sessions.query.unknownValue", part.key(), part.value());
    }
    var keys =
        Arrays.stream(Facet.values())
            .map(facet -> facet.word() + ":")
            .collect(Collectors.joining(", "));
    return texts.format("sessions.query.unknownKey", part.key(), keys);
  }
}
