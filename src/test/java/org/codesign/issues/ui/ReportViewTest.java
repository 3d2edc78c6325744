package org.codesign.issues.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.Given;
import org.codesign.fixture.ViewTest;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.BoardItem;
import org.codesign.issues.Frequency;
import org.codesign.issues.Issues;
import org.codesign.shared.GssCode;
import org.codesign.shared.ui.FormErrors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReportViewTest extends ViewTest {

  @Autowired Given given;
  @Autowired Issues issues;

  GssCode council;
  Actor worker;

  @BeforeEach
  void aWorkerWhoseCouncilRunsOneSystem() {
    council = given.council();
    SystemId system = given.systemOf(given.supplier());
    given.deployment(council, system, 40);
    worker = given.worker(council);
    signIn(worker);
    UI.getCurrent().navigate("report");
  }

  @Test
  void essentials_are_enough_and_lead_to_the_issue() {
    test(find(TextField.class).all().getFirst()).setValue("Save lies below the fold");
    test(find(TextArea.class).all().getFirst()).setValue("I scroll each time.");
    answer(Frequency.DAILY, "2.5");

    send();

    List<BoardItem> reported = issues.reported(worker);
    assertThat(reported).extracting(BoardItem::title).containsExactly("Save lies below the fold");
    assertThat(find(H1.class).single().getText()).isEqualTo("Save lies below the fold");
  }

  @SuppressWarnings("unchecked")
  private void answer(Frequency frequency, String minutes) {
    ((RadioButtonGroup<Frequency>) find(RadioButtonGroup.class).single()).setValue(frequency);
    find(BigDecimalField.class).single().setValue(new BigDecimal(minutes));
  }

  private void send() {
    test(find(Button.class).withText("Send the report").single()).click();
  }

  @Test
  void what_is_missing_is_named_and_what_was_typed_stays() {
    test(find(TextField.class).all().getFirst()).setValue("t".repeat(130));

    send();

    assertThat(find(FormErrors.class).single().isVisible()).isTrue();
    TextField title = find(TextField.class).all().getFirst();
    assertThat(title.getErrorMessage()).isEqualTo("Use at most 120 characters for the title.");
    assertThat(title.getValue()).hasSize(130);
    assertThat(find(TextArea.class).all().getFirst().isInvalid()).isTrue();
    assertThat(issues.reported(worker)).isEmpty();
    assertThat(find(Button.class).withText("Send the report").single().isEnabled()).isTrue();
  }

  @Test
  void the_only_system_is_chosen_already() {
    assertThat(find(ComboBox.class).all().getFirst().getValue()).isNotNull();
  }

  @Test
  void who_does_not_do_the_work_reports_without_being_asked_how_often() {
    Actor lead = given.person(council, null, Role.COUNCIL_LEAD);
    signIn(lead);
    UI.getCurrent().navigate("report");
    assertThat(find(RadioButtonGroup.class).all()).isEmpty();
    test(find(TextField.class).all().getFirst()).setValue("Letters are printed twice");
    test(find(TextArea.class).all().getFirst()).setValue("One goes into the bin.");

    send();

    BoardItem issue = issues.reported(lead).getFirst();
    assertThat(issue.title()).isEqualTo("Letters are printed twice");
    assertThat(issues.issue(lead, issue.id()).ownAnswer()).isEmpty();
  }
}
