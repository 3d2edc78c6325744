package org.codesign.timing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.identity.Role;
import org.codesign.identity.SignedIn;
import org.codesign.shared.Minutes;
import org.codesign.shared.ui.HomePanel;
import org.codesign.timing.Days;
import org.codesign.timing.RunningEntry;
import org.codesign.timing.TimeLog;
import org.codesign.timing.Today;
import org.codesign.timing.WorkNames;
import org.springframework.core.annotation.Order;

/** A worker's own day: the running timer, what is logged, and the way to the log. */
@Order(10)
@org.springframework.stereotype.Component
class TimePanel implements HomePanel {

  private final TimeLog log;
  private final CatalogueFacts catalogue;
  private final SignedIn signedIn;
  private final Clock clock;

  TimePanel(TimeLog log, CatalogueFacts catalogue, SignedIn signedIn, Clock clock) {
    this.log = log;
    this.catalogue = catalogue;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  @Override
  public Optional<Component> forSignedIn() {
    return signedIn
        .ifAny()
        .filter(actor -> Role.FRONTLINE.stream().anyMatch(actor::is))
        .map(actor -> new Card(log.today(actor), catalogue, clock.instant()));
  }

  private static class Card extends Div {

    private static final DateTimeFormatter MOMENT =
        DateTimeFormatter.ofPattern("EEEE HH:mm").withZone(Days.ZONE);
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("HH:mm").withZone(Days.ZONE);

    Card(Today today, CatalogueFacts catalogue, Instant now) {
      addClassNames("cd-card", "cd-time");
      add(new H2(getTranslation("log.panel.title")));
      add(new Paragraph(logged(today.logged())));
      add(
          today
              .running()
              .map(running -> new Paragraph(running(running, today, catalogue)))
              .orElseGet(() -> new Paragraph(getTranslation("log.panel.idle"))));
      today.forgotten(now).map(this::question).ifPresent(this::add);
      add(toLog());
    }

    private String logged(Minutes minutes) {
      return minutes.equals(Minutes.NONE)
          ? getTranslation("log.panel.nothing")
          : getTranslation("log.panel.logged", minutes.text());
    }

    private String running(RunningEntry timer, Today today, CatalogueFacts catalogue) {
      WorkNames names = WorkNames.of(catalogue, List.of(timer.work()));
      boolean sinceToday = Days.of(timer.startedAt()).equals(today.day());
      return getTranslation(
          "log.panel.running",
          names.headline(timer.work()),
          (sinceToday ? TIME : MOMENT).format(timer.startedAt()));
    }

    private Paragraph question(Minutes ran) {
      return new Paragraph(getTranslation("log.panel.forgotten", ran.text()));
    }

    private Anchor toLog() {
      Anchor link = new Anchor("log/", getTranslation("log.panel.open"));
      link.setRouterIgnore(true);
      link.addClassName("cd-button");
      return link;
    }
  }
}
