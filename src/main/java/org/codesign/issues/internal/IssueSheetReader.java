package org.codesign.issues.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.codesign.catalogue.Catalogue;
import org.codesign.catalogue.ScreenFilter;
import org.codesign.catalogue.ScreenListItem;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.SystemListItem;
import org.codesign.identity.Actor;
import org.codesign.issues.AnswerForm;
import org.codesign.issues.Category;
import org.codesign.issues.Cause;
import org.codesign.issues.Frequency;
import org.codesign.issues.IssueColumn;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssueImports;
import org.codesign.issues.IssueMapping;
import org.codesign.issues.IssueSheet;
import org.codesign.issues.IssueText;
import org.codesign.issues.internal.ImportedIssues.Imported;
import org.codesign.shared.CsvText;
import org.codesign.shared.Cursor;
import org.codesign.shared.EntryMode;
import org.codesign.shared.FaultList;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads a file of issues by the rules of the report; every row is looked at, whatever is found. */
@Component
public class IssueSheetReader {

  private static final int SHOWN = 10;
  private static final int USUAL_SEVERITY = 2;

  private final Catalogue catalogue;
  private final MessageSource messages;
  private final Clock clock;

  IssueSheetReader(Catalogue catalogue, MessageSource messages, Clock clock) {
    this.catalogue = catalogue;
    this.messages = messages;
    this.clock = clock;
  }

  public String template() {
    return String.join(",", Stream.of(IssueColumn.values()).map(IssueColumn::heading).toList())
        + "\r\n";
  }

  public ImportedIssues read(
      Actor actor, List<SystemListItem> systems, byte[] csv, @Nullable IssueMapping wanted) {
    FaultList faults = new FaultList(messages);
    List<CsvText.Row> rows =
        CsvText.read(csv, IssueImports.MAX_BYTES, IssueImports.MAX_ROWS, faults);
    if (rows.isEmpty()) {
      return refused(List.of(), new IssueMapping(Map.of()), faults);
    }
    List<String> headings = rows.getFirst().cells();
    IssueMapping mapping = wanted == null ? IssueMapping.of(headings) : wanted;
    for (IssueColumn column : IssueColumn.values()) {
      if (column.isNeeded() && mapping.position(column).isEmpty()) {
        faults.add(1, column.heading(), "", "issue-import.column");
      }
    }
    if (faults.areAny()) {
      return refused(headings, mapping, faults);
    }
    Reading reading = new Reading(actor, systems, mapping, faults, clock.instant());
    List<Imported> issues = new ArrayList<>();
    List<IssueSheet.Row> beginning = new ArrayList<>();
    rows.stream().skip(1).forEach(line -> reading.read(line, issues, beginning));
    return new ImportedIssues(
        new IssueSheet(
            headings, mapping, beginning, rows.size() - 1, faults.listed(), faults.more()),
        issues);
  }

  private static ImportedIssues refused(
      List<String> headings, IssueMapping mapping, FaultList faults) {
    return new ImportedIssues(
        new IssueSheet(headings, mapping, List.of(), 0, faults.listed(), 0), List.of());
  }

  /** One pass through a file, with what names stand for. */
  private final class Reading {

    private final Actor actor;
    private final IssueMapping mapping;
    private final FaultList faults;
    private final Instant now;
    private final Map<String, SystemListItem> systems = new HashMap<>();
    private final Map<SystemId, Map<String, ScreenListItem>> screens = new HashMap<>();

    Reading(
        Actor actor,
        List<SystemListItem> known,
        IssueMapping mapping,
        FaultList faults,
        Instant now) {
      this.actor = actor;
      this.mapping = mapping;
      this.faults = faults;
      this.now = now;
      known.stream().filter(it -> !it.historical()).forEach(it -> systems.put(key(it.name()), it));
    }

    private String key(String name) {
      return name.strip().toLowerCase(Locale.ROOT);
    }

    void read(CsvText.Row line, List<Imported> issues, List<IssueSheet.Row> beginning) {
      int before = faults.count();
      SheetCells cells = new SheetCells(line, mapping, faults);
      IssueText text =
          new IssueText(
              cells.words(IssueColumn.TITLE, IssueText.TITLE),
              cells.words(IssueColumn.TEXT, IssueText.BODY),
              cells.words(IssueColumn.WORKAROUND, IssueText.WORKAROUND));
      SystemListItem system = system(cells, IssueColumn.SYSTEM);
      SystemListItem second = system(cells, IssueColumn.SECOND_SYSTEM);
      ScreenListItem screen = screen(cells, system);
      Category category =
          cells.one(IssueColumn.CATEGORY, Category.values(), words("category."), Category.OTHER);
      Cause cause = cells.one(IssueColumn.CAUSE, Cause.values(), words("cause."), Cause.UNKNOWN);
      EntryMode mode =
          cells.one(
              IssueColumn.ENTRY_MODE, EntryMode.values(), words("entry-mode."), EntryMode.DIRECT);
      checkSecond(cells, system, second, cause);
      int severity = cells.severity(USUAL_SEVERITY);
      boolean harm = cells.yes(IssueColumn.HARM);
      Instant reported = cells.moment(IssueColumn.REPORTED, now);
      AnswerForm answer = answer(cells);
      if (beginning.size() < SHOWN) {
        beginning.add(
            new IssueSheet.Row(
                line.number(),
                text.title(),
                system == null ? "" : system.name(),
                screen == null ? "" : screen.name(),
                category.name(),
                cause.name()));
      }
      if (faults.count() == before && system != null) {
        issues.add(
            new Imported(
                IssueId.next(),
                system.id().value(),
                system.supplier().value(),
                second == null ? null : second.id().value(),
                screen == null ? null : screen.id().value(),
                text,
                category,
                severity,
                cause,
                mode,
                harm,
                reported,
                answer));
      }
    }

    private <E extends Enum<E>> Function<E, String> words(String prefix) {
      return it -> faults.text(prefix + it);
    }

    private @Nullable SystemListItem system(SheetCells cells, IssueColumn column) {
      String name = cells.text(column);
      SystemListItem system = systems.get(key(name));
      if (system == null && (column.isNeeded() || !name.isEmpty())) {
        cells.fault(column, name.isEmpty() ? "issue-import.needed" : "issue-import.system");
      }
      return system;
    }

    private @Nullable ScreenListItem screen(SheetCells cells, @Nullable SystemListItem system) {
      String name = cells.text(IssueColumn.SCREEN);
      if (name.isEmpty() || system == null) {
        return null;
      }
      ScreenListItem screen = screens.computeIfAbsent(system.id(), this::screensOf).get(key(name));
      if (screen == null) {
        cells.fault(IssueColumn.SCREEN, "issue-import.screen");
      }
      return screen;
    }

    private Map<String, ScreenListItem> screensOf(SystemId system) {
      Map<String, ScreenListItem> byName = new HashMap<>();
      @Nullable Cursor after = null;
      do {
        Page<ScreenListItem> page = catalogue.screens(actor, new ScreenFilter(system, ""), after);
        page.items().forEach(it -> byName.put(key(it.name()), it));
        after = page.nextCursor();
      } while (after != null);
      return byName;
    }

    private void checkSecond(
        SheetCells cells,
        @Nullable SystemListItem system,
        @Nullable SystemListItem second,
        Cause cause) {
      if (second == null) {
        if (cause == Cause.INTEGRATION && cells.text(IssueColumn.SECOND_SYSTEM).isEmpty()) {
          cells.fault(IssueColumn.SECOND_SYSTEM, "report.second-system.needed");
        }
      } else if (second.equals(system)) {
        cells.fault(IssueColumn.SECOND_SYSTEM, "report.second-system.same");
      }
    }

    private @Nullable AnswerForm answer(SheetCells cells) {
      if (cells.text(IssueColumn.FREQUENCY).isEmpty()) {
        return null;
      }
      Frequency frequency =
          cells.one(
              IssueColumn.FREQUENCY, Frequency.values(), words("frequency."), Frequency.NEVER);
      BigDecimal minutes = cells.number(IssueColumn.MINUTES);
      if (frequency.isAffected() && minutes == null) {
        cells.fault(IssueColumn.MINUTES, "answer.minutes.needed");
      }
      return new AnswerForm(frequency, minutes);
    }
  }
}
