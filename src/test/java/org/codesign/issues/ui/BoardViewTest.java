package org.codesign.issues.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.issues.Frequency;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.issues.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CodesignTest
@ViewPackages(packages = "org.codesign")
class BoardViewTest extends SpringBrowserlessTest {

  @Autowired Given given;
  @Autowired Issues issues;
  @Autowired AuthenticationProvider signIn;

  Actor reporter;
  SystemId system;
  IssueId issue;

  @BeforeEach
  void anIssueOnASystem() {
    reporter = given.worker(given.council());
    system = given.systemOf(given.supplier());
    issue = IssueId.next();
    issues.report(
        reporter, issue, Reports.saying(system, "</script><b>Save</b>", "Below \"the\" fold."));
  }

  private void open(Actor actor, String query) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            signIn.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(
                    Given.emailOf(actor.id()), Given.PASSWORD)));
    UI.getCurrent().navigate("issues", com.vaadin.flow.router.QueryParameters.fromString(query));
  }

  private JsonNode row() {
    String rows = find(IssueList.class).single().getElement().getProperty("issues");
    JsonNode all = JsonMapper.shared().readTree(rows);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  void a_row_says_what_where_and_ones_own_answer() {
    open(reporter, "system=" + system);
    assertThat(row().get("title").asString()).isEqualTo("</script><b>Save</b>");
    assertThat(row().get("answer").asString()).isEqualTo("DAILY 5");
    assertThat(row().get("readonly").asBoolean()).isFalse();
    assertThat(row().get("tags").get(0).get("text").asString()).isEqualTo("Layout");
    assertThat(row().get("notes").get(0).asString()).isNotBlank();
  }

  @Test
  void who_has_no_say_is_not_asked() {
    open(given.admin(), "system=" + system);
    assertThat(row().get("readonly").asBoolean()).isTrue();
  }

  @Test
  void an_answer_is_kept_and_taken_back() {
    Actor colleague = given.worker(given.council());
    open(colleague, "system=" + system);
    answer(issue.toString(), "WEEKLY", "2.5");
    assertThat(issues.issue(colleague, issue).ownAnswer().orElseThrow().frequency())
        .isEqualTo(Frequency.WEEKLY);
    answer(issue.toString(), "", "");
    assertThat(issues.issue(colleague, issue).ownAnswer()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "mine,HOURLY,5",
    "mine,DAILY,-1",
    "mine,DAILY,nonsense",
    "mine,DAILY,''",
    "nonsense,DAILY,5",
    "00000000-0000-7000-8000-000000000000,DAILY,5"
  })
  void what_a_forged_message_says_is_refused(String id, String frequency, String minutes) {
    Actor colleague = given.worker(given.council());
    open(colleague, "system=" + system);
    answer(id.equals("mine") ? issue.toString() : id, frequency, minutes);
    assertThat(issues.issue(colleague, issue).ownAnswer()).isEmpty();
  }

  @Test
  void where_nothing_matches_the_page_says_so() {
    open(reporter, "system=" + system + "&category=SPEED");
    assertThat(find(IssueList.class).all()).isEmpty();
    assertThat(find(H2.class).withText("No issue matches").all()).hasSize(1);
  }

  private void answer(String id, String frequency, String minutes) {
    IssueList list = find(IssueList.class).single();
    ComponentUtil.fireEvent(list, new IssueList.Answered(list, true, id, frequency, minutes, ""));
  }
}
