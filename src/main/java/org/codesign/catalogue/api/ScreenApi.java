package org.codesign.catalogue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.codesign.catalogue.Catalogue;
import org.codesign.catalogue.ScreenFilter;
import org.codesign.catalogue.ScreenListItem;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.Actor;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Screens to report about. */
@RestController
@Tag(name = "Issues")
class ScreenApi {

  private final Catalogue catalogue;

  ScreenApi(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping("/api/v1/screens")
  @Operation(summary = "Screens of the systems that concern one, by system and name, 50 a page")
  ScreenPage screens(
      Actor actor,
      @RequestParam(required = false) @Nullable UUID system,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String cursor) {
    ScreenFilter filter = new ScreenFilter(system == null ? null : new SystemId(system), q);
    Page<ScreenListItem> page =
        catalogue.screens(actor, filter, cursor == null ? null : Cursor.parse(cursor));
    return new ScreenPage(
        page.items().stream().map(ScreenJson::of).toList(),
        page.next().map(Cursor::text).orElse(null));
  }

  record ScreenPage(List<ScreenJson> items, @Nullable String next) {}

  record ScreenJson(UUID id, String name, String area, UUID system, String systemName) {

    static ScreenJson of(ScreenListItem screen) {
      return new ScreenJson(
          screen.id().value(),
          screen.name(),
          screen.area(),
          screen.system().value(),
          screen.systemName());
    }
  }
}
