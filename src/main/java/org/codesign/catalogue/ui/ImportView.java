package org.codesign.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.codesign.catalogue.CatalogueImport;
import org.codesign.catalogue.ImportKind;
import org.codesign.catalogue.ui.CatalogueTabs.Place;
import org.codesign.identity.SignedIn;
import org.codesign.shared.ui.ListTable;

/** Brings a table in: what it is of, what it must hold, and what is wrong with the one sent. */
@Route("manage/catalogue/import")
@RolesAllowed({"FACILITATOR", "ADMIN"})
class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final String WHAT = "what";

  private final CatalogueImport imports;
  private final SignedIn signedIn;
  private final RadioButtonGroup<ImportKind> kinds =
      new RadioButtonGroup<>(getTranslation("import.what"));
  private final Div body = new Div();
  private final ImportResult result = new ImportResult();

  ImportView(CatalogueImport imports, SignedIn signedIn) {
    this.imports = imports;
    this.signedIn = signedIn;
    addClassName("cd-page");
    kinds.setItems(ImportKind.values());
    kinds.setItemLabelGenerator(kind -> getTranslation("import.kind." + kind));
    kinds.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        getUI()
            .ifPresent(ui ->
                ui.navigate(
                    Place.IMPORT.path(), QueryParameters.of(WHAT, text(change.getValue()))));
      }
    });
    body.addClassName("cd-sheet");
    add(
        new H1(getTranslation("import.title")),
        new CatalogueTabs(Place.IMPORT),
        new Paragraph(getTranslation("import.how")),
        kinds,
        body);
  }

  private static String text(ImportKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ImportKind kind =
        Parameters.query(event.getLocation(), WHAT, Function.identity())
            .flatMap(it -> Parameters.parsed(it.toUpperCase(Locale.ROOT), ImportKind::valueOf))
            .orElse(ImportKind.SCREENS);
    kinds.setValue(kind);
    result.clear();
    body.removeAll();
    body.add(
        result,
        new H2(getTranslation("import.columns")),
        columns(kind),
        template(kind),
        upload(kind));
  }

  private ListTable<String> columns(ImportKind kind) {
    ListTable<String> table =
        new ListTable<String>(getTranslation("import.columns"))
            .text(getTranslation("import.column"), column -> column)
            .text(
                getTranslation("import.holds"),
                column -> getTranslation("import." + kind + "." + column.replace(' ', '-')));
    table.show(kind.columns());
    return table;
  }

  private Anchor template(ImportKind kind) {
    byte[] csv = kind.template().getBytes(StandardCharsets.UTF_8);
    DownloadHandler download =
        DownloadHandler.fromInputStream(event ->
            new DownloadResponse(
                new ByteArrayInputStream(csv), text(kind) + ".csv", "text/csv", csv.length));
    Anchor link = new Anchor(download, getTranslation("import.template"));
    link.addClassName("cd-button-quiet");
    link.getElement().setAttribute("download", text(kind) + ".csv");
    return link;
  }

  private FileUpload<byte[]> upload(ImportKind kind) {
    return new FileUpload<>(
        getTranslation("import.upload"),
        new String[] {".csv"},
        CatalogueImport.MAX_BYTES,
        file -> file.readNBytes(CatalogueImport.MAX_BYTES + 1),
        csv -> result.show(imports.bringIn(signedIn.actor(), kind, csv)));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("import.title") + " · Codesign";
  }
}
