package dev.praxis.desktop.evaluation;

import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.session.Split;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Confirmation;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tab.Navigation.Place;

/// Opens a session out of an evaluation. One that is held out is opened only after the person was
/// told what that means, and is written into the ledger of looks first.
final class HeldOutVisit {
  private final Workbench workbench;
  private final Desk desk;
  private final Activity finding = new Activity();

  HeldOutVisit(Workbench workbench, Desk desk) {
    this.workbench = workbench;
    this.desk = desk;
  }

  void open(Ref evaluation, SessionId session) {
    desk.background()
        .start(
            finding,
            _ -> workbench.sessions().find(session),
            found -> found.ifPresent(read -> open(evaluation, read)));
  }

  private void open(Ref evaluation, Session session) {
    if (session.split() != Split.HELD_OUT) {
      go(session);
      return;
    }
    var texts = desk.texts();
    desk.dialogs()
        .ask(
            new Confirmation(
                texts.get("evaluation.visit.title"),
                texts.get("evaluation.visit.detail"),
                texts.get("evaluation.visit.act"),
                false),
            () -> look(evaluation, session));
  }

  private void look(Ref evaluation, Session session) {
    desk.background()
        .inOrder(
            _ -> {
              workbench.evaluations().looks().opened(evaluation.word(), session.id());
              return session;
            },
            read -> {
              desk.changes().changed();
              go(read);
            });
  }

  private void go(Session session) {
    desk.navigation().go(Place.of(session.id(), null));
  }
}
