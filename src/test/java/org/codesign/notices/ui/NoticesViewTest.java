package org.codesign.notices.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.util.Set;
import org.codesign.fixture.Given;
import org.codesign.fixture.ViewTest;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.Cause;
import org.codesign.issues.CommentForm;
import org.codesign.issues.CommentId;
import org.codesign.issues.Comments;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.issues.Reports;
import org.codesign.notices.NoticeKind;
import org.codesign.notices.Notices;
import org.codesign.shared.GssCode;
import org.codesign.shared.SupplierId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NoticesViewTest extends ViewTest {

  @Autowired Given given;
  @Autowired Issues issues;
  @Autowired Comments comments;
  @Autowired Notices notices;

  GssCode council;
  SupplierId supplier;
  Actor worker;
  IssueId issue;

  @BeforeEach
  void somebodyWhoIsMentioned() {
    council = given.council();
    supplier = given.supplier();
    worker = given.worker(council);
    Actor reporter = given.worker(council);
    issue = IssueId.next();
    issues.report(reporter, issue, Reports.on(given.systemOf(supplier)));
    comments.write(reporter, issue, CommentId.next(), new CommentForm("Look", Set.of(worker.id())));
    await().until(() -> notices.unread(worker) == 1);
    signIn(worker);
  }

  @Test
  void the_bell_counts_and_the_page_marks_as_read() {
    UI.getCurrent().navigate("notices");
    assertThat(find(Bell.class).single().getAriaLabel()).contains("Notices: 1 new");

    test(find(Button.class).withText("Mark as read").single()).click();

    assertThat(find(Bell.class).single().getAriaLabel()).contains("Notices: nothing new");
    assertThat(notices.unread(worker)).isZero();
    assertThat(find(Button.class).withText("Mark all as read").all()).isEmpty();
  }

  @Test
  void a_notice_leads_to_its_issue_and_is_read() {
    UI.getCurrent().navigate("notices");
    String address = find(Anchor.class).withText("Save lies below the fold").single().getHref();

    UI.getCurrent().navigate(address);

    assertThat(find(H1.class).single().getText()).isEqualTo("Save lies below the fold");
    assertThat(notices.unread(worker)).isZero();
  }

  @Test
  void somebody_elses_notice_is_a_page_not_found() {
    String theirs = "notices/" + notices.page(worker, null).items().getFirst().id();
    signIn(given.worker(council));
    UI.getCurrent().navigate(theirs);
    assertThat(find(H1.class).single().getText()).isEqualTo("Page not found");
  }

  @Test
  @SuppressWarnings("unchecked")
  void kinds_are_switched_off() {
    UI.getCurrent().navigate("account/notices");
    CheckboxGroup<NoticeKind> kinds = find(CheckboxGroup.class).single();
    kinds.deselect(NoticeKind.COMMENT);

    test(find(Button.class).withText("Save").single()).click();

    assertThat(notices.choice(worker).muted()).containsExactly(NoticeKind.COMMENT);
  }

  @Test
  void a_lead_acknowledges_a_report_of_harm() {
    Actor lead = given.person(council, null, Role.COUNCIL_LEAD);
    issues.report(
        worker,
        IssueId.next(),
        Reports.with(
            given.systemOf(supplier), Cause.INTEGRATION, given.systemOf(given.supplier())));
    signIn(lead);
    UI.getCurrent().navigate("harm");
    assertThat(find(Anchor.class).withText("The same address twice").all()).hasSize(1);

    test(find(Button.class).withText("I have seen this").single()).click();

    assertThat(find(Button.class).withText("I have seen this").all()).isEmpty();
    signIn(given.personOf(supplier));
    UI.getCurrent().navigate("harm");
    assertThat(find(Button.class).withText("I have seen this").all()).hasSize(1);
    assertThat(find(Anchor.class).withText("The same address twice").all()).isEmpty();
  }
}
