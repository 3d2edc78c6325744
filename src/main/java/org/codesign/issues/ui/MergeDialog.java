package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.stream.Stream;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.SignedIn;
import org.codesign.issues.BoardFilter;
import org.codesign.issues.BoardItem;
import org.codesign.issues.BoardSort;
import org.codesign.issues.Figures;
import org.codesign.issues.IssueCare;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.issues.MergeForm;
import org.codesign.issues.MergePreview;
import org.jspecify.annotations.Nullable;

/** Merges an issue into another one, after showing what comes together. */
class MergeDialog extends CareDialog {

  private final Issues issues;
  private final IssueCare care;
  private final SignedIn signedIn;
  private final IssueId issue;
  private final ComboBox<BoardItem> target = new ComboBox<>(getTranslation("care.merge.target"));
  private final Div preview = new Div();

  /**
   * @param system whose issues are offered; none for those of all
   */
  MergeDialog(
      Issues issues,
      IssueCare care,
      SignedIn signedIn,
      IssueId issue,
      @Nullable SystemId system,
      Runnable whenDone) {
    super("care.merge", whenDone);
    this.issues = issues;
    this.care = care;
    this.signedIn = signedIn;
    this.issue = issue;
    target.setItemLabelGenerator(it -> it.number() + " · " + it.title());
    target.setPlaceholder(getTranslation("care.merge.search"));
    target.setHelperText(getTranslation("care.merge.help"));
    target.setWidthFull();
    target.setItems(query ->
        offered(system, query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
    target.addValueChangeListener(change -> show(change.getValue()));
    preview.addClassName("cd-merge");
    preview.getElement().setAttribute("aria-live", "polite");
    errors().field("target", target);
    ask(target, preview);
  }

  /** The best of the board by these words; whoever looks for more says more. */
  private Stream<BoardItem> offered(
      @Nullable SystemId system, String words, int offset, int limit) {
    return issues
        .board(
            signedIn.actor(),
            new BoardFilter(system, null, true, words),
            BoardSort.MOST_AFFECTED,
            null)
        .items()
        .stream()
        .filter(it -> !it.id().equals(issue))
        .skip(offset)
        .limit(limit);
  }

  MergeDialog into(BoardItem chosen) {
    target.setValue(chosen);
    return this;
  }

  private void show(@Nullable BoardItem chosen) {
    preview.removeAll();
    if (chosen != null) {
      MergePreview shown = care.preview(signedIn.actor(), issue, chosen.id());
      Div both =
          new Div(part("care.merge.this", shown.issue()), part("care.merge.that", shown.target()));
      both.addClassName("cd-versions");
      preview.add(both);
      preview.add(line("care.merge.together", figures(shown.figuresTogether())));
      if (shown.changesSupplier()) {
        preview.add(line("care.merge.supplier"));
      }
      preview.add(line("care.merge.kept"));
    }
  }

  private Component part(String key, MergePreview.Part part) {
    Div which = new Div(getTranslation(key));
    which.addClassName("cd-note");
    Div title = new Div(part.number() + " · " + part.title());
    title.addClassName("cd-author");
    Div what =
        new Div(
            getTranslation("care.merge.part", part.reports(), part.pins())
                + " · "
                + figures(part.figures()));
    what.addClassName("cd-note");
    return new Div(which, title, what);
  }

  private String figures(Optional<Figures> figures) {
    return figures
        .map(it -> getTranslation("figures.affected", it.affected(), it.asked()))
        .orElseGet(() -> getTranslation("figures.few"));
  }

  private Paragraph line(String key, Object... words) {
    return new Paragraph(getTranslation(key, words));
  }

  /** What is missing stays so here, for the form's validation to name. */
  @Override
  @SuppressWarnings("NullAway")
  void act() {
    care.merge(
        signedIn.actor(),
        issue,
        new MergeForm(target.getOptionalValue().map(BoardItem::id).orElse(null), reason()));
  }
}
