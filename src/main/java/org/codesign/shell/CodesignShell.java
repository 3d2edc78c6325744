package org.codesign.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** The HTML page around every Flow view: style sheets in order, colour scheme, icon. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://frontend/styles/tokens.css")
@StyleSheet("context://frontend/styles/vaadin.css")
@StyleSheet("context://frontend/styles/layout.css")
@StyleSheet("context://frontend/styles/components.css")
@StyleSheet("context://frontend/styles/issues.css")
@StyleSheet("context://frontend/styles/talk.css")
@StyleSheet("context://frontend/styles/notices.css")
@StyleSheet("context://frontend/styles/ranking.css")
@StyleSheet("context://frontend/styles/rounds.css")
@StyleSheet("context://frontend/styles/responses.css")
@StyleSheet("context://frontend/styles/catalogue.css")
@StyleSheet("context://frontend/styles/guidance.css")
@StyleSheet("context://frontend/styles/workflows.css")
@StyleSheet("context://frontend/styles/imports.css")
@StyleSheet("context://frontend/styles/pictures.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
public class CodesignShell implements AppShellConfigurator {

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.setPageTitle("Codesign");
    settings.addMetaTag("application-name", "Codesign");
    settings.addFavIcon("icon", "frontend/styles/icon.svg", "any");
  }
}
