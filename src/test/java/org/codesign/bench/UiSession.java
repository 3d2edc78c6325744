package org.codesign.bench;

import java.net.http.HttpResponse;
import org.codesign.fixture.Web;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person with an open page, as Flow's client in a browser keeps it on the server. */
final class UiSession {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int SMALLEST_PAGE = 2_000; // characters; less is an error, or a reload

  /** What the client tells of itself. */
  private static final String SCREEN =
      "&v-sh=1000&v-sw=1440&v-wh=1000&v-ww=1440&v-bh=1000&v-bw=1440&v-curdate=0&v-tzo=0&v-dstd=0"
          + "&v-rtzo=0&v-dston=false&v-tzid=UTC&v-wn=w&v-td=false&v-pr=1&v-np=Linux";

  private static final String NAVIGATION =
      """
      {"type": "event", "node": 1, "event": "ui-navigate", "data":
        {"route": "/%s", "query": "", "appShellTitle": "Codesign", "historyState": {"idx": 0}, "trigger": ""}}\
      """;

  private final Web web;

  UiSession(int port) {
    this.web = new Web(port);
  }

  void signIn(String email, String password) {
    HttpResponse<String> answer = web.signIn(email, password, web.csrf());
    String next = answer.headers().firstValue("Location").orElse("");
    if (next.contains("error")) {
      throw new IllegalStateException("The sign-in was refused");
    }
  }

  /**
   * Loads a page as the client does: the frame, the UI, the view; then a word that it has arrived,
   * until which the server keeps its last answer.
   */
  void open(String path) {
    web.get("/" + path);
    JsonNode frame =
        JSON.readTree(web.get("/?v-r=init&location=" + path + "&query=" + SCREEN).body());
    String uiId = frame.get("appConfig").get("v-uiId").asString();
    String key = frame.findValue("Vaadin-Security-Key").asString();
    String view = send(uiId, message(key, 0, NAVIGATION.formatted(path)));
    if (view.length() < SMALLEST_PAGE) {
      throw new IllegalStateException("No page at /" + path + ": " + view);
    }
    send(uiId, message(key, 1, ""));
  }

  private String send(String uiId, String message) {
    return web.json("POST", "/?v-r=uidl&v-uiId=" + uiId, message).body();
  }

  private static String message(String key, int number, String event) {
    return """
    {"csrfToken": "%s", "syncId": %d, "clientId": %d, "rpc": [%s]}\
    """
        .formatted(key, number, number, event);
  }
}
