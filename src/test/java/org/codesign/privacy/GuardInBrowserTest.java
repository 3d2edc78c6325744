package org.codesign.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.codesign.fixture.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The browser finds in the corpus what the server finds: nothing but the two files is needed. */
class GuardInBrowserTest {

  HttpServer site;
  Browser browser;

  @BeforeEach
  void aBrowserThatHasTheGuard() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext("/", this::serve);
    site.start();
    browser = new Browser(site.getAddress().getPort());
  }

  @AfterEach
  void close() {
    browser.close();
    site.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    try (exchange;
        InputStream file = getClass().getResourceAsStream(path)) {
      boolean isScript = path.endsWith(".js");
      exchange.getResponseHeaders().add("Content-Type", isScript ? "text/javascript" : "text/html");
      byte[] bytes = file == null || path.equals("/") ? new byte[0] : file.readAllBytes();
      exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Test
  void findsInEveryTextWhatTheServerFinds() {
    List<GuardCorpus.Sample> samples = GuardCorpus.all();
    browser.open("/");
    browser.run(
        """
        window.findings = null;
        import('/frontend/guard/guard.js').then(async (guard) => {
          const { rules } = await guard.load();
          window.findings = JSON.stringify(JSON.parse(arguments[0]).map((it) => guard.findings(it, rules)));
        }).catch((problem) => (window.findings = String(problem)));
        """,
        JsonMapper.shared()
            .writeValueAsString(samples.stream().map(GuardCorpus.Sample::text).toList()));
    Object found = null;
    while (found == null) {
      found = browser.run("return window.findings");
    }
    assertThat(found.toString()).startsWith("[[");
    List<String> differing = new ArrayList<>();
    Finding[][] all = JsonMapper.shared().readValue(found.toString(), Finding[][].class);
    for (int i = 0; i < samples.size(); i++) {
      if (!List.of(all[i]).equals(samples.get(i).expected())) {
        differing.add(Map.entry(samples.get(i), List.of(all[i])).toString());
      }
    }
    assertThat(differing).isEmpty();
  }

  @Test
  void whatIsUndecidedIsToldToNobodyWhoListensForTyping() {
    browser.open("/");
    browser.run(
        """
        window.heard = null;
        import('/frontend/components/text-guard.js').then(async () => {
          const field = document.createElement('div'), input = document.createElement('input'), heard = [];
          field.append(input);
          Object.defineProperty(field, 'value', { get: () => input.value, set: (it) => (input.value = it) });
          const guard = document.createElement('text-guard');
          guard.setAttribute('texts', '{}');
          guard.setAttribute('reasons', '{"INVENTED": "It is invented"}');
          document.body.append(field, guard);
          field.addEventListener('input', () => heard.push(field.value));
          guard.watch(field);
          await (await import('/frontend/guard/guard.js')).load();
          await new Promise((then) => setTimeout(then, 100));
          const type = (text) => {
            input.value = text;
            input.dispatchEvent(new Event('input', { bubbles: true }));
          };
          type('The number');
          type('The number 943 476 5919');
          type('The number 943 476 5919 again');
          const reason = guard.shadowRoot.querySelector('select');
          reason.value = 'INVENTED';
          reason.dispatchEvent(new Event('change'));
          type('Ring 07700 900123 and 943 476 5919');
          guard.shadowRoot.querySelector('[data-key=all]').click();
          window.heard = heard.join('|');
        }).catch((problem) => (window.heard = String(problem)));
        """);
    Object heard = null;
    while (heard == null) {
      heard = browser.run("return window.heard");
    }
    assertThat(heard.toString().split("\\|"))
        .containsExactly(
            "The number", "The number 943 476 5919 again", "Ring [phone number] and [NHS number]");
  }
}
