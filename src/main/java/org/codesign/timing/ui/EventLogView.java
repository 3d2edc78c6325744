package org.codesign.timing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.codesign.catalogue.Catalogue;
import org.codesign.identity.Actor;
import org.codesign.identity.SignedIn;
import org.codesign.shared.ui.Notice;
import org.codesign.timing.EventLogs;
import org.codesign.timing.ImportId;
import org.codesign.timing.ImportTally;
import org.codesign.timing.TimeImport;

/** Brings in what the council's own system recorded: send it, say what is what, take it. */
@Route("event-logs/:import?")
@Menu(title = "timing.imports.log.menu", order = 70, icon = "vaadin:file-process")
@RolesAllowed("COUNCIL_LEAD")
class EventLogView extends ImportPage {

  private static final String PLACE = "event-logs";

  private final EventLogs logs;
  private final Catalogue catalogue;
  private final SignedIn signedIn;

  EventLogView(EventLogs logs, Catalogue catalogue, SignedIn signedIn) {
    super(PLACE, "timing.imports.log.title");
    this.logs = logs;
    this.catalogue = catalogue;
    this.signedIn = signedIn;
  }

  @Override
  void start(Div body, Location here) {
    body.add(
        new Paragraph(getTranslation("timing.imports.log.how")),
        new Paragraph(getTranslation("timing.imports.log.people")),
        new ArrivalUpload(
            getTranslation("timing.imports.log.upload"),
            new String[] {".xes", ".gz", ".xml"},
            EventLogs.MAX_BYTES,
            (name, file) -> logs.receive(signedIn.actor(), ImportId.next(), name, file),
            this::received),
        new ImportsTable(PLACE, here, logs.list(signedIn.actor(), after(here))));
  }

  @Override
  TimeImport one(ImportId id) {
    return logs.one(signedIn.actor(), id);
  }

  @Override
  void show(TimeImport it, ImportAnswers answers, Div body) {
    if (it.tally(ImportTally.CASES) > 0) {
      body.addComponentAtIndex(2, new Paragraph(counts(it)));
    }
    switch (it.state()) {
      case READING, CHECKING, WRITING -> answers.working(it, () -> cancel(it.id()));
      case IMPORTED ->
          answers.done(
              it,
              getTranslation("timing.imports.log.done", it.entries()),
              () -> takeBack(it.id()),
              leftOut(it));
      case READY -> body.add(activities(it.id()));
      case REFUSED, FAILED, INTERRUPTED, TAKEN_BACK -> answers.ended(it);
      case CANCELLED -> {
        answers.ended(it);
        body.add(activities(it.id()));
      }
    }
  }

  private String counts(TimeImport it) {
    return getTranslation(
        "timing.imports.log.counts",
        it.tally(ImportTally.CASES),
        it.tally(ImportTally.EVENTS),
        it.tally(ImportTally.PAIRS),
        it.tally(ImportTally.UNFINISHED));
  }

  private UnorderedList leftOut(TimeImport it) {
    UnorderedList list = new UnorderedList();
    for (ImportTally what : ImportTally.values()) {
      boolean isResult = what.ordinal() > ImportTally.UNFINISHED.ordinal();
      if (isResult && it.tally(what) > 0) {
        list.add(new ListItem(getTranslation("timing.imports.tally." + what, it.tally(what))));
      }
    }
    return list;
  }

  private ActivitiesPanel activities(ImportId id) {
    Actor actor = signedIn.actor();
    return new ActivitiesPanel(
        logs.activities(actor, id),
        catalogue.systems(actor),
        catalogue.tasks(actor),
        (position, form) -> logs.choose(signedIn.actor(), id, position, form),
        () -> begin(id));
  }

  private void begin(ImportId id) {
    if (logs.bringIn(signedIn.actor(), id).isEmpty()) {
      Notice.problem(getTranslation("timing.imports.gone"));
    }
    refresh(id);
  }

  private void cancel(ImportId id) {
    logs.cancel(signedIn.actor(), id);
    refresh(id);
  }

  private void takeBack(ImportId id) {
    logs.takeBack(signedIn.actor(), id);
    Notice.done(getTranslation("timing.imports.taken-back"));
    refresh(id);
  }
}
