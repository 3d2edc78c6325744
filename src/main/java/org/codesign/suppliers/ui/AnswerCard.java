package org.codesign.suppliers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.Instant;
import java.util.List;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueId;
import org.codesign.suppliers.Response;
import org.codesign.suppliers.Responses;

/** What the supplier has answered, how long it has to, and the form to answer. */
class AnswerCard extends Div {

  private final Responses responses;
  private final SignedIn signedIn;
  private final IssueId issue;
  private final Instant now;

  AnswerCard(Responses responses, SignedIn signedIn, IssueId issue, Instant now) {
    this.responses = responses;
    this.signedIn = signedIn;
    this.issue = issue;
    this.now = now;
    addClassNames("cd-card", "cd-responses");
    show();
  }

  private void show() {
    List<Response> said = responses.to(signedIn.actor(), issue);
    removeAll();
    add(new H2(getTranslation("answer-card.title")));
    said.stream().findFirst().ifPresent(it -> add(new ResponseText(it)));
    add(new ClockNote(responses.clock(signedIn.actor(), issue), now));
    Button answer =
        new Button(getTranslation(said.isEmpty() ? "answer-card.answer" : "answer-card.anew"));
    if (said.isEmpty()) {
      answer.addThemeVariants(ButtonVariant.PRIMARY);
    }
    answer.addClickListener(click -> {
      AnswerFields fields =
          new AnswerFields(
              responses, signedIn, issue, said.isEmpty() ? null : said.getFirst().id(), this::show);
      replace(answer, fields);
      fields.focus();
    });
    add(answer);
    if (said.size() > 1) {
      Details earlier = new Details(getTranslation("response.earlier", said.size() - 1));
      said.stream().skip(1).forEach(it -> earlier.add(new ResponseText(it)));
      add(earlier);
    }
  }
}
