package org.codesign.timing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.TaskId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.timing.GivenRuns;
import org.codesign.timing.LapForm;
import org.codesign.timing.LapId;
import org.codesign.timing.RunId;
import org.codesign.timing.RunStarting.Started;
import org.codesign.timing.StepPlace;
import org.codesign.timing.WorkflowRun;
import org.codesign.timing.WorkflowRuns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@CodesignTest
@ViewPackages(packages = "org.codesign")
class RunViewTest extends SpringBrowserlessTest {

  @Autowired AuthenticationProvider signIn;
  @Autowired WorkflowRuns runs;
  @Autowired Given given;
  @Autowired GivenRuns past;

  private Actor worker;
  private WorkflowRun run;
  private StepId last;

  /** Before the screens are set up: they ask who is signed in. */
  @BeforeEach
  @Override
  protected void initVaadinEnvironment() {
    worker = given.worker(given.council());
    TaskId task = given.task();
    last = past.stepsOf(task, "Read", "Write", "Send").getLast();
    run = ((Started) runs.start(worker, RunId.next(), task)).run();
    SecurityContextHolder.getContext()
        .setAuthentication(
            signIn.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(
                    Given.emailOf(worker.id()), Given.PASSWORD)));
    super.initVaadinEnvironment();
    UI.getCurrent().navigate("workflows/" + run.id());
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void one_press_leads_to_the_next_step_and_the_last_one_finishes() {
    press("Next: Write");
    assertThat(now()).isEqualTo("Write");
    press("Next: Send");
    press("Finish");

    assertThat(headings()).contains("Where the time went");
    assertThat(runs.run(worker, run.id()).laps()).hasSize(3);
  }

  @Test
  void an_interruption_leads_back_to_the_step() {
    press("The telephone");
    assertThat(now()).isEqualTo("Interrupted: The telephone");
    press("Go on: Read");
    assertThat(now()).isEqualTo("Read");
  }

  @Test
  void earlier_steps_and_steps_of_ones_own_are_one_press_away() {
    press("Next: Write");
    press("Read");
    assertThat(now()).isEqualTo("Read");

    test($(TextField.class).withCaption("A step that is not in the list").single())
        .setValue("Ring the <i>GP</i>");
    press("Begin it");
    assertThat(now()).isEqualTo("Ring the <i>GP</i>");
  }

  @Test
  void a_page_that_is_behind_shows_where_the_run_stands() {
    LapForm elsewhere = new LapForm(LapId.next(), run.current().id(), StepPlace.step(last), null);
    runs.lap(worker, run.id(), elsewhere);

    press("Next: Write");

    assertThat(now()).isEqualTo("Send");
    assertThat(runs.run(worker, run.id()).laps()).hasSize(2);
  }

  @Test
  void a_note_somebody_is_writing_survives_a_press() {
    test($(TextArea.class).single()).setValue("Half a thought");
    press("Next: Write");
    assertThat($(TextArea.class).single().getValue()).isEqualTo("Half a thought");

    press("Keep the note");
    assertThat(runs.run(worker, run.id()).note()).isEqualTo("Half a thought");
  }

  @Test
  void marks_are_toggled() {
    press("Keyed again");
    assertThat(runs.run(worker, run.id()).current().keyedAgain()).isTrue();
    press("Keyed again");
    assertThat(runs.run(worker, run.id()).current().keyedAgain()).isFalse();
  }

  @Test
  void a_discarded_run_can_be_brought_back() {
    press("Discard this run");
    assertThat(runs.running(worker)).isEmpty();

    press("Bring it back");
    assertThat(now()).isEqualTo("Read");
    assertThat(runs.running(worker)).isPresent();
  }

  @Test
  void somebody_elses_run_and_nonsense_are_not_found() {
    Actor other = given.worker(given.council());
    TaskId task = given.task();
    RunId foreign = RunId.next();
    runs.start(other, foreign, task);

    UI.getCurrent().navigate("workflows/" + foreign);
    assertThat($(H1.class).single().getText()).isEqualTo("Page not found");
    UI.getCurrent().navigate("workflows/nonsense");
    assertThat($(H1.class).single().getText()).isEqualTo("Page not found");
  }

  private void press(String text) {
    test($(Button.class).withText(text).all().getFirst()).click();
  }

  private String now() {
    Component card = $(NowCard.class).single();
    return card.getChildren()
        .filter(H2.class::isInstance)
        .map(H2.class::cast)
        .findFirst()
        .orElseThrow()
        .getText();
  }

  private List<String> headings() {
    return $(H2.class).all().stream().map(H2::getText).toList();
  }
}
