package org.codesign.guidance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.codesign.guidance.DocumentForm;
import org.codesign.guidance.Keeper;
import org.codesign.identity.PersonId;
import org.codesign.privacy.KeepReason;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.TextGuard;
import org.jspecify.annotations.Nullable;

/** The fields in which a document is written. */
class DocumentFields extends Div {

  private static final List<String> REASONS =
      Arrays.stream(KeepReason.values()).map(Enum::name).toList();

  private final FormErrors errors;
  private final TextField title = line("title", 200);
  private final TextField summary = line("summary", 500);
  private final TextArea markdown = new TextArea(getTranslation("guidance.edit.markdown"));
  private final ComboBox<String> topic = new ComboBox<>(getTranslation("guidance.edit.topic"));
  private final TextField keywords = line("keywords", 300);
  private final TextField audience = line("audience", 200);
  private final TextField owner = line("owner", 120);
  private final TextField source = line("source", 200);
  private final TextField sourceUrl = line("sourceUrl", 500);
  private final TextField licence = line("licence", 120);
  private final ComboBox<Keeper> keeper = new ComboBox<>(getTranslation("guidance.edit.keeper"));
  private final ReviewDay reviewOn = new ReviewDay();
  private final Map<String, TextGuard> guards = new LinkedHashMap<>();
  private final PreviewPane preview;

  DocumentFields(
      FormErrors errors, PreviewPane preview, List<String> topics, List<Keeper> editors) {
    this.errors = errors;
    this.preview = preview;
    addClassName("cd-write");
    topic.setItems(topics);
    topic.setAllowCustomValue(true);
    topic.addCustomValueSetListener(set -> topic.setValue(set.getDetail()));
    topic.setClearButtonVisible(true);
    keeper.setItems(editors);
    keeper.setItemLabelGenerator(Keeper::name);
    keeper.setClearButtonVisible(true);
    keeper.setHelperText(getTranslation("guidance.edit.keeper.help"));
    markdown.setHelperText(getTranslation("guidance.edit.markdown.help"));
    markdown.setValueChangeMode(ValueChangeMode.LAZY);
    markdown.addValueChangeListener(change -> preview.show(change.getValue()));
    guarded("title", title);
    guarded("summary", summary);
    guarded("markdown", markdown);
    errors.field("topic", topic);
    errors.field("keeper", keeper);
    errors.field("reviewOn", reviewOn);
    layOut();
  }

  private TextField line(String name, int longest) {
    TextField field = new TextField(getTranslation("guidance.edit." + name));
    field.setMaxLength(longest);
    return field;
  }

  private <C extends Component & HasValidation> void guarded(String name, C field) {
    TextGuard guard =
        new TextGuard(field).keepableFor(REASONS, getTranslation("guidance.edit.kept"));
    guards.put(name, guard);
    errors.field(name, field, guard);
  }

  private void layOut() {
    Map<String, TextField> lines = new LinkedHashMap<>();
    lines.put("keywords", keywords);
    lines.put("audience", audience);
    lines.put("owner", owner);
    lines.put("source", source);
    lines.put("sourceUrl", sourceUrl);
    lines.put("licence", licence);
    lines.forEach((name, field) -> errors.field(name, field));
    owner.setHelperText(getTranslation("guidance.edit.owner.help"));
    keywords.setHelperText(getTranslation("guidance.edit.keywords.help"));
    audience.setHelperText(getTranslation("guidance.edit.audience.help"));
    Div text = new Div(markdown, guard("markdown"));
    text.addClassName("cd-write-text");
    Div both = new Div(text, preview);
    both.addClassName("cd-write-both");
    Div head = new Div(title, guard("title"), summary, guard("summary"));
    head.addClassName("cd-write-head");
    Div facts =
        new Div(topic, audience, keywords, owner, source, sourceUrl, licence, keeper, reviewOn);
    facts.addClassName("cd-write-facts");
    Div about = new Div(new H2(getTranslation("guidance.document.about")), facts);
    about.addClassNames("cd-card", "cd-desk");
    add(head, both, about);
  }

  private Component guard(String name) {
    return Objects.requireNonNull(guards.get(name));
  }

  void show(DocumentForm form, Map<String, KeepReason> kept) {
    title.setValue(form.title());
    summary.setValue(form.summary());
    markdown.setValue(form.markdown());
    topic.setValue(form.topic().isEmpty() ? null : form.topic());
    keywords.setValue(form.keywords());
    audience.setValue(form.audience());
    owner.setValue(form.owner());
    source.setValue(form.source());
    sourceUrl.setValue(form.sourceUrl());
    licence.setValue(form.licence());
    keeper.setValue(keeperOf(form.keeper()));
    reviewOn.setValue(form.reviewOn());
    kept.forEach((name, reason) -> {
      TextGuard guard = guards.get(name);
      if (guard != null) {
        guard.keepFor(reason.name());
      }
    });
    preview.show(form.markdown());
  }

  private @Nullable Keeper keeperOf(@Nullable PersonId id) {
    return keeper
        .getListDataView()
        .getItems()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  DocumentForm form() {
    Keeper chosen = keeper.getValue();
    return new DocumentForm(
        title.getValue(),
        summary.getValue(),
        topic.getValue() == null ? "" : topic.getValue(),
        keywords.getValue(),
        audience.getValue(),
        owner.getValue(),
        source.getValue(),
        sourceUrl.getValue(),
        licence.getValue(),
        markdown.getValue(),
        chosen == null ? null : chosen.id(),
        reviewOn.getValue());
  }

  /** Why what was found in a field stays, where it does. */
  Map<String, KeepReason> kept() {
    Map<String, KeepReason> kept = new LinkedHashMap<>();
    guards.forEach((name, guard) ->
        guard.reason().map(KeepReason::valueOf).ifPresent(it -> kept.put(name, it)));
    return kept;
  }

  /** What was typed must not be taken for no day because it makes no sense. */
  boolean areReadable() {
    if (!reviewOn.isReadable()) {
      errors.show("reviewOn", getTranslation("guidance.edit.review.unreadable"));
    }
    return reviewOn.isReadable();
  }

  void whenChanged(Runnable changed) {
    Stream.<HasValue<?, ?>>of(
            title, summary, markdown, topic, keywords, audience, owner, source, sourceUrl, licence,
            keeper, reviewOn)
        .forEach(field -> field.addValueChangeListener(change -> changed.run()));
  }

  void focus() {
    title.focus();
  }
}
