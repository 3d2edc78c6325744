package org.codesign.catalogue.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.codesign.catalogue.DeskFilter;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.ui.Pager;
import org.jspecify.annotations.Nullable;

/** What stands in the URL of a page of the catalogue. */
final class Parameters {

  static final String SEARCH = "q";
  static final String RETIRED = "retired";
  static final String NEW = "new";

  private Parameters() {}

  /**
   * @throws NotFound if it is no id
   */
  static <I> I id(BeforeEnterEvent event, String name, Function<UUID, I> make) {
    return parsed(event.getRouteParameters().get(name).orElse(""), UUID::fromString)
        .map(make)
        .orElseThrow(() -> new NotFound(name));
  }

  static boolean isNew(BeforeEnterEvent event, String name) {
    return event.getRouteParameters().get(name).orElse("").equals(NEW);
  }

  static <T> Optional<T> query(Location here, String name, Function<String, T> make) {
    return here.getQueryParameters().getSingleParameter(name).flatMap(text -> parsed(text, make));
  }

  static <T> Optional<T> parsed(String text, Function<String, T> make) {
    try {
      return Optional.of(make.apply(text));
    } catch (IllegalArgumentException mistyped) {
      return Optional.empty();
    }
  }

  static DeskFilter filter(Location here) {
    return new DeskFilter(
        query(here, SEARCH, Function.identity()).orElse(""),
        query(here, RETIRED, Boolean::valueOf).orElse(false));
  }

  static @Nullable Cursor after(Location here) {
    return query(here, Pager.AFTER, Cursor::parse).orElse(null);
  }
}
