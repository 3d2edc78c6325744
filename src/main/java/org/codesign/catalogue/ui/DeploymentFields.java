package org.codesign.catalogue.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.codesign.catalogue.DeploymentForm;
import org.codesign.catalogue.ReleaseId;
import org.codesign.catalogue.ReleaseRow;
import org.codesign.catalogue.SystemId;
import org.codesign.shared.GssCode;
import org.jspecify.annotations.Nullable;

/** A council and a release; the system between them only narrows the choice of releases. */
class DeploymentFields extends Fields<DeploymentForm> {

  private final ComboBox<GssCode> council = new ComboBox<>(getTranslation("deployment.council"));
  private final ComboBox<SystemId> system = new ComboBox<>(getTranslation("deployment.system"));
  private final ComboBox<ReleaseRow> release = new ComboBox<>(getTranslation("deployment.release"));
  private final DayField startsOn = new DayField(getTranslation("deployment.starts-on"));
  private final DayField endsOn = new DayField(getTranslation("deployment.ends-on"));
  private final IntegerField workers = new IntegerField(getTranslation("deployment.workers"));
  private final Map<GssCode, String> councils;
  private final Function<SystemId, List<ReleaseRow>> releases;
  private final Function<ReleaseId, SystemId> systemOf;

  DeploymentFields(
      Map<GssCode, String> councils,
      Map<SystemId, String> systems,
      Function<SystemId, List<ReleaseRow>> releases,
      Function<ReleaseId, SystemId> systemOf) {
    this.councils = councils;
    this.releases = releases;
    this.systemOf = systemOf;
    council.setItems(councils.keySet());
    council.setItemLabelGenerator(it -> councils.getOrDefault(it, ""));
    system.setItems(systems.keySet());
    system.setItemLabelGenerator(it -> systems.getOrDefault(it, ""));
    system.addValueChangeListener(change -> offerReleasesOf(change.getValue()));
    release.setItemLabelGenerator(this::nameOf);
    endsOn.setHelperText(getTranslation("deployment.ends-on.help"));
    workers.setHelperText(getTranslation("deployment.workers.help"));
    errors().field("council", council);
    errors().field("release", release);
    errors().field("startsOn", startsOn);
    errors().field("endsOn", endsOn);
    errors().field("workers", workers);
    add(council, system, release, startsOn, endsOn, workers);
  }

  private String nameOf(ReleaseRow row) {
    return row.retired() ? getTranslation("release.retired", row.name()) : row.name();
  }

  private void offerReleasesOf(@Nullable SystemId chosen) {
    release.setItems(chosen == null ? List.of() : releases.apply(chosen));
    release.setValue(null);
  }

  void choose(@Nullable SystemId chosen) {
    system.setValue(chosen);
  }

  @Override
  void show(DeploymentForm form) {
    council.setValue(form.council());
    if (form.release() != null) {
      system.setValue(systemOf.apply(form.release()));
    }
    release.setValue(releaseNamed(form.release()).orElse(null));
    startsOn.setValue(form.startsOn());
    endsOn.setValue(form.endsOn());
    workers.setValue(form.workers());
  }

  private Optional<ReleaseRow> releaseNamed(@Nullable ReleaseId id) {
    return release.getListDataView().getItems().filter(it -> it.id().equals(id)).findFirst();
  }

  @Override
  DeploymentForm form() {
    return new DeploymentForm(
        council.getValue(),
        release.getOptionalValue().map(ReleaseRow::id).orElse(null),
        startsOn.getValue(),
        endsOn.getValue(),
        workers.getValue());
  }

  @Override
  boolean areReadable() {
    return startsOn.isReadable(errors(), "startsOn") && endsOn.isReadable(errors(), "endsOn");
  }

  @Override
  Map<String, String> texts(DeploymentForm form) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(
        council.getLabel(),
        form.council() == null ? "" : councils.getOrDefault(form.council(), ""));
    texts.put(release.getLabel(), releaseNamed(form.release()).map(this::nameOf).orElse(""));
    texts.put(startsOn.getLabel(), DayField.words(form.startsOn()));
    texts.put(endsOn.getLabel(), DayField.words(form.endsOn()));
    texts.put(workers.getLabel(), Objects.toString(form.workers(), ""));
    return texts;
  }
}
