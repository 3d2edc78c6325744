package org.codesign.issues.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.codesign.fixture.Given;
import org.codesign.fixture.ViewTest;
import org.codesign.identity.Actor;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.issues.Moderation;
import org.codesign.issues.Reports;
import org.codesign.privacy.KeepReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ModerationViewTest extends ViewTest {

  @Autowired Given given;
  @Autowired Issues issues;
  @Autowired Moderation moderation;

  Actor reporter;
  IssueId issue;

  @BeforeEach
  void theOnlyTextThatWaits() {
    Actor facilitator = given.facilitator();
    for (var page = moderation.waiting(facilitator, null);
        !page.items().isEmpty();
        page = moderation.waiting(facilitator, null)) {
      page.items().forEach(it -> moderation.release(facilitator, it.id()));
    }
    reporter = given.worker(given.council());
    issue = IssueId.next();
    issues.report(
        reporter,
        issue,
        Reports.saying(given.systemOf(given.supplier()), "Kept", "Ring 07700 900123 for help."),
        Map.of("body", KeepReason.PUBLIC));
    signIn(facilitator);
    UI.getCurrent().navigate("manage/moderation");
  }

  @Test
  void what_was_found_is_marked_and_released_with_one_press() {
    MarkedText text = find(MarkedText.class).single();
    assertThat(text.getElement().getTextRecursively())
        .isEqualTo("Ring 07700 900123 (phone number) for help.");

    test(find(Button.class).withText("Release").single()).click();

    assertThat(issues.issue(reporter, issue).text().body())
        .isEqualTo("Ring 07700 900123 for help.");
    assertThat(find(MarkedText.class).all()).isEmpty();
  }

  @Test
  void somebody_elses_decision_is_told() {
    issues.report(
        reporter,
        IssueId.next(),
        Reports.saying(given.systemOf(given.supplier()), "Another", "Without anything."));
    Actor other = given.facilitator();
    moderation.waiting(other, null).items().forEach(it -> moderation.release(other, it.id()));

    test(find(Button.class).withText("Leave masked and erase").single()).click();

    assertThat(issues.issue(reporter, issue).text().body())
        .isEqualTo("Ring 07700 900123 for help.");
    assertThat(find(MarkedText.class).all()).isEmpty();
  }

  @Test
  void a_cursor_of_another_list_leads_to_the_first_page() {
    UI.getCurrent().navigate("manage/moderation", QueryParameters.of("after", "bm9uZQ"));

    assertThat(find(MarkedText.class).all()).hasSize(1);
  }

  @Test
  void nobody_else_finds_the_page() {
    signIn(reporter);
    UI.getCurrent().navigate("manage/moderation");
    assertThat(find(H1.class).single().getText()).isEqualTo("Page not found");
    assertThat(find(Paragraph.class).withText("Ring 07700 900123 for help.").all()).isEmpty();
  }
}
