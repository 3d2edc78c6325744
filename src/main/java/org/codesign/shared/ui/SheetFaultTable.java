package org.codesign.shared.ui;

import java.util.List;
import org.codesign.shared.SheetFault;

/** Why a file does not come in, by row and column. */
public class SheetFaultTable extends ListTable<SheetFault> {

  public SheetFaultTable(String caption, List<SheetFault> faults) {
    super(caption);
    text(
        getTranslation("sheet.row"),
        it -> it.row() == 0 ? getTranslation("sheet.file") : String.valueOf(it.row()));
    text(getTranslation("sheet.column"), SheetFault::column);
    text(getTranslation("sheet.value"), SheetFault::value);
    text(getTranslation("sheet.advice"), SheetFault::advice);
    show(faults);
  }
}
