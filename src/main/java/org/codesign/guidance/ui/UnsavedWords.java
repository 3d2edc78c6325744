package org.codesign.guidance.ui;

import com.vaadin.flow.component.Component;
import org.codesign.guidance.DocumentForm;

/**
 * Knows whether fields say something that is not saved; the browser asks, too, before it leaves.
 */
class UnsavedWords {

  private final Component page;
  private final DocumentFields fields;
  private DocumentForm saved;

  /** What the fields say now is what is saved. */
  UnsavedWords(Component page, DocumentFields fields) {
    this.page = page;
    this.fields = fields;
    this.saved = fields.form();
    page.addAttachListener(attached ->
        page.getElement()
            .executeJs(
                """
                const asks = (event) => {
                  if (!this.isConnected) window.removeEventListener('beforeunload', asks);
                  else if (this.unsaved) event.preventDefault();
                };
                window.addEventListener('beforeunload', asks);
                this.addEventListener('input', () => { this.unsaved = true; });
                """));
    fields.whenChanged(this::tell);
  }

  boolean areThere() {
    return !fields.form().equals(saved);
  }

  /** There is nothing to ask about any more. */
  void forget() {
    saved = fields.form();
    tell();
  }

  private void tell() {
    page.getElement().executeJs("this.unsaved = $0", areThere());
  }
}
