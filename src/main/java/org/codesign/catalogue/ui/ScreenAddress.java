package org.codesign.catalogue.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.codesign.catalogue.ScreenId;

/**
 * What is shown of a screen.
 *
 * @param release whose picture; empty for the newest that has one
 * @param region whose form; "new" for one more, empty for none
 */
record ScreenAddress(ScreenId screen, String release, String region) {

  static final ScreenAddress NONE = new ScreenAddress(new ScreenId(new UUID(0, 0)), "", "");

  private static final String RELEASE = "release";
  private static final String REGION = "region";

  static ScreenAddress of(ScreenId screen, Location here) {
    return new ScreenAddress(
        screen,
        Parameters.query(here, RELEASE, Function.identity()).orElse(""),
        Parameters.query(here, REGION, Function.identity()).orElse(""));
  }

  ScreenAddress region(String other) {
    return new ScreenAddress(screen, release, other);
  }

  ScreenAddress release(String other) {
    return new ScreenAddress(screen, other, region);
  }

  /** Whether it names a region. */
  boolean names() {
    return !region.isEmpty();
  }

  String location() {
    return ScreenView.path(screen);
  }

  QueryParameters query() {
    Map<String, String> query = new LinkedHashMap<>();
    if (!release.isEmpty()) {
      query.put(RELEASE, release);
    }
    if (!region.isEmpty()) {
      query.put(REGION, region);
    }
    return QueryParameters.simple(query);
  }

  String path() {
    String text = query().getQueryString();
    return location() + (text.isEmpty() ? "" : "?" + text);
  }
}
