package org.codesign.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Light, dark, or as the device has it: kept on the device, in a cookie that the log reads too. */
final class ColourChoice {

  private static final String COOKIE = "codesign-colours";

  private ColourChoice() {}

  static void keep(UI ui, ColorScheme.Value scheme) {
    ui.getPage().setColorScheme(scheme);
    ui.getPage()
        .executeJs(
            "document.cookie = $0 + '=' + $1 + '; path=/; max-age=31536000; samesite=lax'",
            COOKIE,
            scheme.name());
  }

  static Optional<ColorScheme.Value> of(VaadinRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .flatMap(
            name -> Arrays.stream(ColorScheme.Value.values()).filter(it -> it.name().equals(name)))
        .findFirst();
  }
}
