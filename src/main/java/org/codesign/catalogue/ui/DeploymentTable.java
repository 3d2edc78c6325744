package org.codesign.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import org.codesign.catalogue.DeploymentRow;
import org.codesign.shared.ui.ListTable;

/** Who runs what since when; every row leads to its form. */
final class DeploymentTable {

  private DeploymentTable() {}

  /** Of one system: the councils. */
  static ListTable<DeploymentRow> ofSystem(Component words) {
    return rest(
        words,
        new ListTable<DeploymentRow>(words.getTranslation("system.councils"))
            .cell(
                words.getTranslation("deployment.council"),
                it -> new Anchor("manage/catalogue/councils/" + it.council(), it.councilName())));
  }

  /** At one council: the systems. */
  static ListTable<DeploymentRow> atCouncil(Component words) {
    return rest(
        words,
        new ListTable<DeploymentRow>(words.getTranslation("council.runs"))
            .cell(
                words.getTranslation("deployment.system"),
                it -> new Anchor(SystemView.path(it.system()), it.systemName())));
  }

  private static ListTable<DeploymentRow> rest(Component words, ListTable<DeploymentRow> table) {
    return table
        .cell(
            words.getTranslation("deployment.release"),
            it ->
                new Named(
                    "manage/catalogue/deployments/" + it.id(),
                    it.releaseName(),
                    it.inUse() ? words.getTranslation("deployment.in-use") : ""))
        .text(words.getTranslation("deployment.starts-on"), it -> DayField.words(it.startsOn()))
        .text(words.getTranslation("deployment.ends-on"), it -> DayField.words(it.endsOn()))
        .figure(
            words.getTranslation("deployment.workers"),
            it -> String.format(java.util.Locale.UK, "%,d", it.workers()));
  }
}
