package org.codesign.issues.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.Given;
import org.codesign.fixture.ViewTest;
import org.codesign.identity.Actor;
import org.codesign.issues.CleanPicture;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssuePictures;
import org.codesign.issues.Issues;
import org.codesign.issues.PictureId;
import org.codesign.issues.PictureRefusal;
import org.codesign.issues.PictureSize;
import org.codesign.issues.PictureState;
import org.codesign.issues.Reports;
import org.codesign.privacy.HostilePictures;
import org.codesign.privacy.PictureIntake;
import org.codesign.privacy.PictureIntake.Taken;
import org.codesign.shared.GssCode;
import org.codesign.shared.ui.GuardedPicture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OwnPicturesViewTest extends ViewTest {

  @Autowired Given given;
  @Autowired Issues issues;
  @Autowired IssuePictures pictures;

  Actor worker;
  Actor facilitator;
  IssueId issue;
  PictureId id;

  @BeforeEach
  void anIssueWithAPicture() throws IOException {
    GssCode council = given.council();
    SystemId system = given.systemOf(given.supplier());
    given.deployment(council, system, 40);
    worker = given.worker(council);
    facilitator = given.facilitator();
    issue = IssueId.next();
    id = PictureId.next();
    byte[] png = HostilePictures.picture("png", 350, 120);
    Taken taken = (Taken) PictureIntake.take(new ByteArrayInputStream(png));
    pictures.keep(worker, issue, id, CleanPicture.of(taken));
    issues.report(worker, issue, Reports.on(system));
  }

  @Test
  void the_reporter_finds_it_on_the_issue_and_says_what_it_shows() {
    open(worker, "issues/" + issue);

    TextField caption =
        find(TextField.class).all().stream()
            .filter(it -> it.getLabel().equals("What does it show?"))
            .findFirst()
            .orElseThrow();
    test(caption).setValue("The list, ring 07700 900123");

    assertThat(pictures.one(worker, issue, id).caption())
        .startsWith("The list, ring")
        .doesNotContain("900123")
        .isEqualTo(caption.getValue());
    assertThat(find(GuardedPicture.class).all()).hasSize(1);
  }

  @Test
  void a_colleague_sees_nothing_of_it_before_it_is_released() {
    Actor colleague = given.worker(given.council());
    open(colleague, "issues/" + issue);
    assertThat(find(GuardedPicture.class).all()).isEmpty();

    pictures.release(facilitator, issue, id);
    open(colleague, "issues/" + issue);
    assertThat(find(GuardedPicture.class).all()).hasSize(1);
  }

  @Test
  void a_facilitator_releases_it_where_it_waits() {
    open(facilitator, "manage/pictures");
    Div card = cardOf(issue);

    test(find(Button.class, card).withText("Release").single()).click();

    assertThat(pictures.one(worker, issue, id).state()).isEqualTo(PictureState.RELEASED);
    assertThat(addresses()).noneMatch(it -> it.contains(issue.toString()));
  }

  private Div cardOf(IssueId issue) {
    return find(Div.class).all().stream()
        .filter(it -> it.hasClassName("cd-card"))
        .filter(it ->
            find(Image.class, it).all().stream()
                .anyMatch(picture -> picture.getSrc().contains(issue.toString())))
        .findFirst()
        .orElseThrow();
  }

  private List<String> addresses() {
    return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
  }

  @Test
  void its_owner_reads_why_it_was_refused() {
    pictures.refuse(facilitator, issue, id, PictureRefusal.RECOGNISABLE);

    open(worker, "issues/" + issue);

    assertThat(find(GuardedPicture.class).all()).isEmpty();
    test(find(Button.class).withText("I have read this").single()).click();
    assertThat(pictures.of(worker, issue)).isEmpty();
  }

  @Test
  void who_saw_it_is_a_page() {
    pictures.show(worker, issue, id, PictureSize.FULL, "192.0.2.9");

    open(facilitator, "manage/pictures/" + id);

    assertThat(find(H1.class).single().getText()).isEqualTo("Who saw this picture");
    assertThat(find(NativeTableCell.class).all())
        .extracting(it -> it.getElement().getTextRecursively())
        .contains("192.0.2.9");
  }

  private void open(Actor actor, String page) {
    signIn(actor);
    UI.getCurrent().navigate(page);
  }
}
