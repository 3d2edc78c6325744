package org.codesign.issues.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.codesign.issues.IssueColumn;
import org.codesign.issues.IssueMapping;
import org.codesign.issues.IssueSheet;

/** Which column of a file holds what; says so when the person changes it. */
class ImportMapping extends Div {

  private static final int NONE = -1;

  private final Map<IssueColumn, Select<Integer>> fields = new EnumMap<>(IssueColumn.class);

  ImportMapping(IssueSheet sheet, Consumer<IssueMapping> onChange) {
    addClassName("cd-import-columns");
    List<Integer> positions = IntStream.range(NONE, sheet.headings().size()).boxed().toList();
    if (sheet.headings().isEmpty()) {
      return;
    }
    for (IssueColumn column : IssueColumn.values()) {
      Select<Integer> field = new Select<>();
      field.setLabel(getTranslation("issue-column." + column));
      field.setItems(positions);
      field.setItemLabelGenerator(
          it -> it == NONE ? getTranslation("issue-import.none") : sheet.headings().get(it));
      field.setValue(sheet.mapping().position(column).orElse(NONE));
      field.setRequiredIndicatorVisible(column.isNeeded());
      field.addValueChangeListener(change -> {
        if (change.isFromClient()) {
          onChange.accept(mapping());
        }
      });
      fields.put(column, field);
      add(field);
    }
  }

  private IssueMapping mapping() {
    Map<IssueColumn, Integer> positions = new EnumMap<>(IssueColumn.class);
    fields.forEach((column, field) -> {
      if (field.getValue() != NONE) {
        positions.put(column, field.getValue());
      }
    });
    return new IssueMapping(positions);
  }
}
