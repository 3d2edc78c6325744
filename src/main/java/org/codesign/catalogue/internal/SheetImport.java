package org.codesign.catalogue.internal;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.codesign.catalogue.ImportKind;
import org.codesign.catalogue.ImportOutcome;
import org.codesign.catalogue.ImportOutcome.Imported;
import org.codesign.catalogue.internal.SheetPlan.Entry;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Brings a table in: looks at every row first, and writes only if none is at fault. */
@Component
public class SheetImport {

  private final SheetPlans plans;
  private final Validator validator;
  private final MessageSource messages;

  SheetImport(SheetPlans plans, Validator validator, MessageSource messages) {
    this.plans = plans;
    this.validator = validator;
    this.messages = messages;
  }

  public ImportOutcome bringIn(ImportKind kind, byte[] csv) {
    SheetFaults faults = new SheetFaults(messages);
    List<SheetRow> rows = Sheet.read(csv, kind.columns(), faults);
    List<Entry> added = check(rows, plans.of(kind));
    if (faults.areAny()) {
      return faults.refusal();
    }
    added.forEach(entry -> entry.write().run());
    return new Imported(added.size(), rows.size() - added.size());
  }

  /** Those that are new. */
  private List<Entry> check(List<SheetRow> rows, SheetPlan plan) {
    Map<String, Object> known = plan.known();
    Map<String, Integer> rowOf = new HashMap<>();
    List<Entry> added = new ArrayList<>();
    for (SheetRow row : rows) {
      Entry entry = plan.read(row);
      if (entry == null || !isValid(row, entry, plan)) {
        continue;
      }
      Integer first = rowOf.putIfAbsent(entry.key(), row.number());
      if (first != null) {
        row.fault("", "import.row.twice", first);
      }
      Object there = known.get(entry.key());
      if (there == null) {
        added.add(entry);
      } else if (!Objects.equals(there, entry.form())) {
        row.fault("", "import.row.differs");
      }
    }
    return added;
  }

  private boolean isValid(SheetRow row, Entry entry, SheetPlan plan) {
    Set<ConstraintViolation<Object>> violations = validator.validate(entry.form());
    for (ConstraintViolation<Object> violation : violations) {
      row.refuse(plan.columnOf(violation.getPropertyPath().toString()), violation.getMessage());
    }
    return violations.isEmpty();
  }
}
