package org.codesign.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Doors;
import org.codesign.fixture.Given;
import org.codesign.fixture.Web;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every role, and nobody, asks for every page and every endpoint there is; what they get is
 * compared with a table that people review. A new page or endpoint fails here until it stands in
 * the table.
 */
@CodesignTest
class AccessTest {

  private static final Path PAGES = Path.of("src/test/resources/access-pages.txt");
  private static final Path ENDPOINTS = Path.of("src/test/resources/access-endpoints.txt");
  private static final Pattern OPTIONAL = Pattern.compile("/:\\w+\\?");
  private static final Pattern LAST_ID = Pattern.compile("/:\\w+$");

  @LocalServerPort int port;
  @Autowired Given given;
  @Autowired ServletContext servlets;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping endpoints;

  private final Map<String, Web> visitors = new LinkedHashMap<>();

  @BeforeEach
  void somebodyOfEveryRoleAndNobody() {
    visitors.put("nobody", new Web(port));
    for (Role role : Role.values()) {
      visitors.put(role.name(), new Web(port).as(somebody(role)));
    }
  }

  private Actor somebody(Role role) {
    return given.person(
        role.needsCouncil() ? given.council() : null,
        role == Role.SUPPLIER ? given.supplier() : null,
        role);
  }

  @Test
  void every_page_is_open_to_whom_the_table_says() throws IOException {
    String table =
        registeredPages().stream()
            .map(page -> row(page, visitor -> status(visitor.get(filled(page)).statusCode())))
            .collect(Collectors.joining());
    assertThat(table).isEqualTo(Files.readString(PAGES, UTF_8));
  }

  /** Every address, also those that a page has besides its own. */
  private TreeSet<String> registeredPages() {
    TreeSet<String> all = new TreeSet<>();
    for (RouteData page :
        ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets))
            .getRegisteredRoutes()) {
      addTo(all, page);
      page.getRouteAliases().forEach(alias -> addTo(all, alias));
    }
    return all;
  }

  /** What may be left out is left out once; a form's page is also that of something new. */
  private static void addTo(TreeSet<String> all, RouteBaseData<?> page) {
    String address = "/" + page.getTemplate();
    all.add(address);
    all.add(OPTIONAL.matcher(address).replaceAll(""));
    if (address.startsWith("/manage/")) {
      all.add(LAST_ID.matcher(address).replaceAll("/new"));
    }
  }

  @Test
  void every_endpoint_is_open_to_whom_the_table_says() throws IOException {
    String table =
        Doors.endpoints(endpoints).stream()
            .map(endpoint -> row(endpoint, visitor -> status(call(visitor, endpoint))))
            .collect(Collectors.joining());
    assertThat(table).isEqualTo(Files.readString(ENDPOINTS, UTF_8));
  }

  /** With a session and its token; the body is JSON, if of no sense. */
  private static int call(Web visitor, String endpoint) {
    String path = filled(endpoint.substring(0, endpoint.indexOf(' ')));
    String method = endpoint.substring(endpoint.indexOf(' ') + 1);
    if (method.equals("GET")) {
      return visitor.get(path).statusCode();
    }
    return visitor.json(method, path, "{}", "X-CSRF-TOKEN", visitor.csrf()).statusCode();
  }

  /** A path with an id in every gap that nothing has. */
  private static String filled(String template) {
    return template
        .replaceAll("\\{[^}]+}", Ids.next().toString())
        .replaceAll("/:[^/]+", "/" + Ids.next());
  }

  private String row(String what, Function<Web, String> outcome) {
    List<String> outcomes =
        visitors.entrySet().stream()
            .map(it -> it.getKey() + " " + outcome.apply(it.getValue()))
            .toList();
    return what + "\n    " + String.join(", ", outcomes) + "\n";
  }

  /** Who finds nothing, or is told that the input makes no sense, was let in. */
  private static String status(int code) {
    return switch (code) {
      case 302 -> "signs in first";
      case 400 -> "told what is wrong";
      case 401, 403 -> "refused";
      case 404 -> "not found";
      case 500, 503 -> "BROKEN";
      default -> "in";
    };
  }
}
