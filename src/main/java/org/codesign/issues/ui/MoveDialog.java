package org.codesign.issues.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.codesign.catalogue.Catalogue;
import org.codesign.catalogue.ScreenFilter;
import org.codesign.catalogue.ScreenListItem;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.SystemListItem;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueCare;
import org.codesign.issues.IssueDetails;
import org.codesign.issues.MoveForm;

/** Moves an issue to the screen or the system it is really about. */
class MoveDialog extends CareDialog {

  private final IssueCare care;
  private final Catalogue catalogue;
  private final SignedIn signedIn;
  private final IssueDetails issue;
  private final ComboBox<SystemListItem> system = new ComboBox<>(getTranslation("issue.system"));
  private final ComboBox<ScreenListItem> screen = new ComboBox<>(getTranslation("issue.screen"));

  MoveDialog(
      IssueCare care,
      Catalogue catalogue,
      SignedIn signedIn,
      IssueDetails issue,
      Runnable whenDone) {
    super("care.move", whenDone);
    this.care = care;
    this.catalogue = catalogue;
    this.signedIn = signedIn;
    this.issue = issue;
    List<SystemListItem> systems = catalogue.systems(signedIn.actor());
    system.setItems(systems);
    system.setItemLabelGenerator(SystemListItem::name);
    system.setWidthFull();
    screen.setClearButtonVisible(true);
    screen.setPlaceholder(getTranslation("report.screen.search"));
    screen.setItemLabelGenerator(ScreenListItem::name);
    screen.setWidthFull();
    systems.stream()
        .filter(it -> it.id().equals(issue.system().id()))
        .findFirst()
        .ifPresent(system::setValue);
    offerScreens();
    system.addValueChangeListener(change -> offerScreens());
    errors().field("system", system);
    errors().field("screen", screen);
    ask(new Paragraph(getTranslation("care.move.what")), system, screen);
  }

  private void offerScreens() {
    screen.clear();
    ScreenPages pages = new ScreenPages(catalogue, signedIn);
    SystemId of = system.getOptionalValue().map(SystemListItem::id).orElse(null);
    screen.setItems(query ->
        pages.fetch(
            new ScreenFilter(of, query.getFilter().orElse("")),
            query.getOffset(),
            query.getLimit()));
  }

  /** What is missing stays so here, for the form's validation to name. */
  @Override
  @SuppressWarnings("NullAway")
  void act() {
    care.move(
        signedIn.actor(),
        issue.id(),
        new MoveForm(
            issue.version(),
            system.getOptionalValue().map(SystemListItem::id).orElse(null),
            screen.getOptionalValue().map(ScreenListItem::id).orElse(null),
            reason()));
  }
}
