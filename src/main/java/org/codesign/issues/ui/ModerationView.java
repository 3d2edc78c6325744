package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.codesign.identity.SignedIn;
import org.codesign.issues.KeptText;
import org.codesign.issues.Moderation;
import org.codesign.issues.Refusal;
import org.codesign.shared.NotFound;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.NextFocus;
import org.codesign.shared.ui.Notice;

/** Texts that their authors keep although something in them may tell who a person is. */
@Route("manage/moderation")
@Menu(title = "moderation.menu", order = 83, icon = "vaadin:shield")
@RolesAllowed("FACILITATOR")
class ModerationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final Moderation moderation;
  private final SignedIn signedIn;
  private final CardPage<KeptText> list;

  ModerationView(Moderation moderation, SignedIn signedIn) {
    this.moderation = moderation;
    this.signedIn = signedIn;
    this.list =
        new CardPage<>(
            "cd-board",
            after -> moderation.waiting(signedIn.actor(), after),
            this::card,
            "moderation.none");
    addClassName("cd-page");
    Paragraph lead = new Paragraph(getTranslation("moderation.lead"));
    lead.addClassName("cd-lead");
    add(new H1(getTranslation("moderation.title")), lead, list, list.pager());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    list.show(event.getLocation());
  }

  private Component card(KeptText kept) {
    Paragraph about =
        new Paragraph(
            getTranslation(
                "moderation.about",
                getTranslation("issue." + kept.field()),
                Dates.day(kept.keptAt()),
                getTranslation("keep." + kept.reason())));
    about.addClassName("cd-note");
    Div card =
        new Div(
            new H2(new Anchor("issues/" + kept.issue(), kept.title())),
            about,
            new MarkedText(kept.text()),
            decision(kept));
    card.addClassNames("cd-card", "cd-panel");
    return card;
  }

  private Component decision(KeptText kept) {
    Button release =
        new Button(
            getTranslation("moderation.release"),
            click ->
                decide(
                    () -> moderation.release(signedIn.actor(), kept.id()), "moderation.released"));
    release.setDisableOnClick(true);
    Select<Refusal> why = new Select<>();
    why.setLabel(getTranslation("moderation.why"));
    why.setItems(Refusal.values());
    why.setItemLabelGenerator(it -> getTranslation("refusal." + it));
    why.setValue(Refusal.TELLS_OF_A_PERSON);
    Button refuse =
        new Button(
            getTranslation("moderation.refuse"),
            click ->
                decide(
                    () -> moderation.refuse(signedIn.actor(), kept.id(), why.getValue()),
                    "moderation.refused"));
    refuse.addThemeVariants(ButtonVariant.ERROR);
    refuse.setDisableOnClick(true);
    Div refusal = new Div(why, refuse);
    refusal.addClassName("cd-decision");
    Div row = new Div(release, refusal);
    row.addClassName("cd-decision");
    return row;
  }

  private void decide(Runnable decision, String done) {
    try {
      decision.run();
      Notice.done(getTranslation(done));
    } catch (NotFound decided) {
      Notice.problem(getTranslation("moderation.decided"));
    }
    list.showAgain();
    NextFocus.in(list, "h2 a", 0);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("moderation.title") + " · Codesign";
  }
}
