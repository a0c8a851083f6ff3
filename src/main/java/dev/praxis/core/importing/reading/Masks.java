package dev.praxis.core.importing.reading;

import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.transcript.TranscriptEvent.Fact;
import dev.praxis.core.transcript.TranscriptEvent.Labelled;
import dev.praxis.core.transcript.TranscriptEvent.SessionFacts;
import dev.praxis.core.transcript.TranscriptEvent.Unreadable;
import java.util.EnumMap;

/// Masks what a file says beside its steps: titles, reasons, and lines that could not be read.
final class Masks {
  private final Redactor redactor;

  Masks(Redactor redactor) {
    this.redactor = redactor;
  }

  SessionFacts of(SessionFacts facts) {
    var masked = new EnumMap<Fact, String>(Fact.class);
    facts.facts().forEach((fact, text) -> masked.put(fact, redactor.mask(text).text()));
    return new SessionFacts(
        facts.line(),
        facts.session(),
        facts.nativeId(),
        facts.key(),
        facts.parentNativeId(),
        facts.relation(),
        masked);
  }

  Labelled of(Labelled labelled) {
    var tags =
        labelled.tags().stream()
            .map(
                tag -> new Labelled.Tag(tag.name(), tag.step(), redactor.mask(tag.reason()).text()))
            .toList();
    return new Labelled(
        labelled.line(),
        labelled.outcome(),
        labelled.saidBy(),
        redactor.mask(labelled.basis()).text(),
        tags,
        labelled.split());
  }

  Unreadable of(Unreadable line) {
    return new Unreadable(
        line.line(),
        redactor.mask(line.reason()).text(),
        redactor.maskExcerpt(line.excerpt()).text());
  }
}
