package org.codesign.priorities.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.identity.SignedIn;
import org.codesign.priorities.Round;
import org.codesign.priorities.RoundDesk;
import org.codesign.priorities.RoundId;
import org.codesign.priorities.RoundPhase;
import org.codesign.priorities.Rounds;
import org.codesign.priorities.Turnout;
import org.codesign.priorities.Voting;
import org.codesign.shared.ui.Address;
import org.codesign.shared.ui.BackLink;
import org.codesign.shared.ui.Dates;

/** One round: drafted by facilitators, voted in by members, and its result for both. */
@Route("rounds/:round")
@RolesAllowed({"MEMBER", "FACILITATOR"})
class RoundView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final Rounds rounds;
  private final RoundDesk desk;
  private final Voting voting;
  private final SignedIn signedIn;
  private String title = "";

  RoundView(Rounds rounds, RoundDesk desk, Voting voting, SignedIn signedIn) {
    this.rounds = rounds;
    this.desk = desk;
    this.voting = voting;
    this.signedIn = signedIn;
    addClassName("cd-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(Address.id(event.getRouteParameters(), "round", RoundId::new));
  }

  private void show(RoundId id) {
    Actor actor = signedIn.actor();
    Round round = rounds.round(actor, id);
    title = round.title();
    removeAll();
    add(new BackLink("rounds", getTranslation("rounds.title")), heading(round));
    switch (round.phase()) {
      case DRAFT -> add(new DraftPanel(desk, rounds, signedIn, round, () -> show(id)));
      case CLOSED -> {
        add(settings(round));
        add(new ResultPanel(round, rounds.result(actor, id)));
      }
      default -> showUnderWay(actor, round);
    }
    UI.getCurrent().getPage().setTitle(getPageTitle());
  }

  private void showUnderWay(Actor actor, Round round) {
    add(settings(round), when(round));
    if (round.phase() == RoundPhase.OPEN && actor.is(Role.MEMBER)) {
      add(new BallotPanel(voting, signedIn, round, rounds.shortlist(actor, round.id())));
    } else {
      add(
          new EvidenceTable(
              getTranslation("round.shortlist"), rounds.shortlist(actor, round.id())));
    }
    add(turnout(rounds.turnout(actor, round.id())));
    if (actor.is(Role.FACILITATOR) && round.phase() == RoundPhase.OPEN) {
      add(new CloseButton(desk, signedIn, round, () -> show(round.id())));
    }
  }

  private Div heading(Round round) {
    Span tag = phase(new Span(getTranslation("round.phase." + round.phase())), round.phase());
    Div heading = new Div(new H1(round.title()), tag);
    heading.addClassName("cd-heading");
    return heading;
  }

  private Paragraph settings(Round round) {
    Paragraph settings =
        new Paragraph(
            getTranslation(
                "round.settings.line",
                getTranslation("round.method." + round.method() + ".explained"),
                round.budget(),
                round.excludesConflicts() ? 1 : 0));
    settings.addClassName("cd-lead");
    return settings;
  }

  private Paragraph when(Round round) {
    return new Paragraph(
        switch (round.phase()) {
          case SCHEDULED -> getTranslation("round.from", Dates.moment(round.opensAt()));
          case ENDED -> getTranslation("round.ended");
          default -> getTranslation("round.until", Dates.moment(round.closesAt()));
        });
  }

  private Div turnout(Turnout it) {
    Paragraph note = new Paragraph(getTranslation("round.turnout.note"));
    note.addClassName("cd-note");
    Div section =
        new Div(
            new H2(getTranslation("round.turnout")),
            new Paragraph(getTranslation("round.turnout.line", it.ballots(), it.members())),
            note);
    section.addClassName("cd-section");
    return section;
  }

  /** A round's phase as a tag. */
  static Span phase(Span tag, RoundPhase phase) {
    tag.addClassName("cd-tag");
    tag.getElement()
        .setAttribute(
            "data-kind",
            switch (phase) {
              case OPEN -> "new";
              case SCHEDULED, ENDED -> "planned";
              case CLOSED -> "done";
              case DRAFT -> "draft";
            });
    return tag;
  }

  @Override
  public String getPageTitle() {
    return title + " · Codesign";
  }
}
