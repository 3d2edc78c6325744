package org.codesign.suppliers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueId;
import org.codesign.shared.NotFound;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.IssuePanel;
import org.codesign.suppliers.Response;
import org.codesign.suppliers.ResponseClock;
import org.codesign.suppliers.Responses;
import org.springframework.core.annotation.Order;

/** What the supplier answered to an issue, for everybody who has it before them. */
@org.springframework.stereotype.Component
@Order(10)
class ResponsesPanel implements IssuePanel {

  private final Responses responses;
  private final SignedIn signedIn;
  private final Clock clock;

  ResponsesPanel(Responses responses, SignedIn signedIn, Clock clock) {
    this.responses = responses;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  @Override
  public Optional<Component> about(UUID issue) {
    IssueId id = new IssueId(issue);
    List<Response> said = responses.to(signedIn.actor(), id);
    Optional<ResponseClock> turn = clockOf(id);
    return said.isEmpty() && turn.isEmpty() ? Optional.empty() : Optional.of(new Card(said, turn));
  }

  private Optional<ResponseClock> clockOf(IssueId issue) {
    try {
      return Optional.of(responses.clock(signedIn.actor(), issue));
    } catch (NotFound givenToNobody) {
      return Optional.empty();
    }
  }

  private final class Card extends Div {

    Card(List<Response> said, Optional<ResponseClock> turn) {
      addClassNames("cd-card", "cd-responses");
      add(new H2(getTranslation("response.title")));
      if (said.isEmpty()) {
        turn.ifPresent(
            it -> add(new Paragraph(getTranslation("response.given", Dates.day(it.givenAt())))));
      } else {
        add(new ResponseText(said.getFirst()));
      }
      turn.ifPresent(it -> add(new ClockNote(it, clock.instant())));
      if (said.size() > 1) {
        Details earlier = new Details(getTranslation("response.earlier", said.size() - 1));
        said.stream().skip(1).forEach(it -> earlier.add(new ResponseText(it)));
        add(earlier);
      }
    }
  }
}
