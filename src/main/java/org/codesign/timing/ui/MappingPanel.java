package org.codesign.timing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.codesign.shared.ui.ListTable;
import org.codesign.timing.BareNumber;
import org.codesign.timing.SheetColumn;
import org.codesign.timing.SheetMapping;
import org.codesign.timing.SheetPreview;
import org.jspecify.annotations.Nullable;

/** Which column is which, and the first rows as they are read that way. */
class MappingPanel extends Div {

  private final Map<SheetColumn, Select<Integer>> columns = new EnumMap<>(SheetColumn.class);
  private final Select<BareNumber> bareNumber = new Select<>();
  private final Checkbox longIsRight = new Checkbox(getTranslation("timing.imports.long"));
  private final Function<SheetMapping, SheetPreview> look;
  private final Div rows = new Div();
  private final Button begin = new Button(getTranslation("timing.imports.begin"));

  /**
   * @param look reads the first rows another way
   */
  MappingPanel(
      SheetPreview preview,
      Function<SheetMapping, SheetPreview> look,
      Consumer<SheetMapping> bringIn) {
    this.look = look;
    addClassName("cd-sheet");
    Div fields = new Div();
    fields.addClassName("cd-import-columns");
    for (SheetColumn column : SheetColumn.values()) {
      fields.add(field(column, preview));
    }
    bareNumber.setLabel(getTranslation("timing.imports.bare"));
    bareNumber.setItems(BareNumber.values());
    bareNumber.setItemLabelGenerator(it -> getTranslation("timing.imports.bare." + it));
    bareNumber.setValue(preview.mapping().bareNumber());
    bareNumber.addValueChangeListener(change -> lookAgain());
    fields.add(bareNumber);
    longIsRight.addValueChangeListener(change -> lookAgain());
    begin.addThemeVariants(ButtonVariant.PRIMARY);
    begin.setDisableOnClick(true);
    begin.addClickListener(click -> bringIn.accept(mapping()));
    add(
        new H2(getTranslation("timing.imports.columns")),
        new Paragraph(
            getTranslation(
                "timing.imports.read-as",
                preview.encoding(),
                getTranslation("timing.imports.separator." + (int) preview.separator()))),
        fields,
        longIsRight,
        new H2(getTranslation("timing.imports.preview")),
        rows,
        begin);
    show(preview);
  }

  private Select<Integer> field(SheetColumn column, SheetPreview preview) {
    Select<Integer> select = new Select<>();
    List<String> headings = preview.headings();
    select.setLabel(getTranslation("timing.imports.field." + column));
    select.setEmptySelectionAllowed(!column.isNeeded());
    select.setEmptySelectionCaption(getTranslation("timing.imports.absent"));
    select.setPlaceholder(getTranslation("timing.imports.choose-column"));
    select.setItems(IntStream.range(0, headings.size()).boxed().toList());
    select.setItemLabelGenerator(
        it -> it == null ? getTranslation("timing.imports.absent") : heading(headings, it));
    select.setValue(preview.mapping().position(column));
    select.addValueChangeListener(change -> lookAgain());
    columns.put(column, select);
    return select;
  }

  private String heading(List<String> headings, int position) {
    String heading = headings.get(position);
    return heading.isEmpty() ? getTranslation("timing.imports.nth", position + 1) : heading;
  }

  private SheetMapping mapping() {
    Map<SheetColumn, Integer> chosen = new EnumMap<>(SheetColumn.class);
    columns.forEach((column, select) -> {
      @Nullable Integer position = select.getValue();
      if (position != null) {
        chosen.put(column, position);
      }
    });
    return new SheetMapping(chosen, bareNumber.getValue(), longIsRight.getValue());
  }

  private void lookAgain() {
    show(look.apply(mapping()));
  }

  private void show(SheetPreview preview) {
    rows.removeAll();
    begin.setEnabled(preview.canBeTaken());
    if (!preview.mapping().isComplete()) {
      rows.add(new Paragraph(getTranslation("timing.imports.incomplete")));
      return;
    }
    ListTable<SheetPreview.Row> table =
        new ListTable<SheetPreview.Row>(getTranslation("timing.imports.preview"))
            .text(getTranslation("timing.imports.row"), it -> String.valueOf(it.number()));
    for (SheetColumn column : SheetColumn.values()) {
      table.cell(getTranslation("timing.imports.field." + column), row -> cell(row, column));
    }
    table.show(preview.rows());
    if (!preview.canBeTaken()) {
      Paragraph faults =
          new Paragraph(getTranslation("timing.imports.preview-faults", preview.faultyRows()));
      faults.addClassName("cd-faults");
      rows.add(faults);
    }
    rows.add(table);
  }

  private Span cell(SheetPreview.Row row, SheetColumn column) {
    String fault = row.faults().get(column);
    if (fault != null) {
      Span wrong = new Span(fault);
      wrong.addClassName("cd-import-fault");
      return wrong;
    }
    String read = row.read().getOrDefault(column, "");
    boolean isMode = column == SheetColumn.MODE && !read.isEmpty();
    Span said = new Span(isMode ? getTranslation("timing.imports.mode." + read) : read);
    said.addClassName("cd-import-read");
    return said;
  }
}
