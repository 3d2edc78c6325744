package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.codesign.identity.Role;
import org.codesign.identity.SignedIn;
import org.codesign.issues.HistoryEntry;
import org.codesign.issues.HistoryKind;
import org.codesign.issues.IssueCare;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssueText;
import org.codesign.shared.Invalid;
import org.codesign.shared.Stale;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.Notice;

/** What was done to an issue, newest first, and for facilitators the way back. */
class HistoryCard extends Div {

  private final IssueCare care;
  private final SignedIn signedIn;
  private final IssueId issue;
  private final Runnable whenUndone;

  HistoryCard(
      IssueCare care,
      SignedIn signedIn,
      IssueId issue,
      List<HistoryEntry> entries,
      Runnable whenUndone) {
    this.care = care;
    this.signedIn = signedIn;
    this.issue = issue;
    this.whenUndone = whenUndone;
    addClassName("cd-card");
    OrderedList list = new OrderedList();
    list.addClassName("cd-history");
    entries.forEach(it -> list.add(line(it)));
    add(new H2(getTranslation("history.title")), list);
  }

  private ListItem line(HistoryEntry entry) {
    ListItem line = new ListItem(what(entry), when(entry));
    entry
        .other()
        .ifPresent(
            it -> line.add(new Anchor("issues/" + it.id(), "#" + it.number() + " " + it.title())));
    if (!entry.reason().isEmpty()) {
      Paragraph reason = new Paragraph(entry.reason());
      reason.addClassName("cd-prose");
      line.add(reason);
    }
    entry.earlier().ifPresent(it -> line.add(earlier(entry, it)));
    if (entry.canBeUndone()) {
      line.add(undo(entry));
    }
    return line;
  }

  private Component what(HistoryEntry entry) {
    Span what =
        new Span(
            getTranslation(
                "history." + entry.kind(),
                word(entry.kind(), entry.was()),
                word(entry.kind(), entry.became())));
    what.addClassName("cd-history-what");
    return what;
  }

  private String word(HistoryKind kind, String code) {
    if (code.isEmpty()) {
      return "";
    }
    return switch (kind) {
      case CAUSE_CHANGED -> getTranslation("cause." + code);
      case CLOSED, REOPENED -> getTranslation("closed-as." + code);
      default -> code;
    };
  }

  private Component when(HistoryEntry entry) {
    Span when =
        new Span(
            getTranslation(
                "history.when", Dates.day(entry.at()), getTranslation("history.by." + entry.by())));
    when.addClassName("cd-note");
    return when;
  }

  private Component earlier(HistoryEntry entry, IssueText text) {
    Paragraph body = new Paragraph(text.body());
    body.addClassName("cd-prose");
    Div words = new Div(new Paragraph(text.title()), body);
    if (!text.workaround().isEmpty()) {
      words.add(new Paragraph(text.workaround()));
    }
    if (signedIn.actor().is(Role.FACILITATOR)) {
      words.add(forget(entry));
    }
    return new Details(getTranslation("history.earlier"), words);
  }

  private Button forget(HistoryEntry entry) {
    Button forget = new Button(getTranslation("history.forget"));
    forget.setDisableOnClick(true);
    forget.addClickListener(click -> {
      care.forgetWords(signedIn.actor(), issue, entry.id());
      Notice.done(getTranslation("history.forgotten"));
      whenUndone.run();
    });
    return forget;
  }

  private Button undo(HistoryEntry entry) {
    Button undo = new Button(getTranslation("history.undo." + entry.kind()));
    undo.addThemeVariants(ButtonVariant.TERTIARY);
    undo.setDisableOnClick(true);
    undo.addClickListener(click -> {
      try {
        care.undo(signedIn.actor(), issue, entry.id());
        Notice.done(getTranslation("history.undone"));
      } catch (Invalid refused) {
        Notice.problem(getTranslation(refused.faults().getFirst().message()));
      } catch (Stale changedSince) {
        Notice.problem(getTranslation("history.undo.stale"));
      }
      whenUndone.run();
    });
    return undo;
  }
}
