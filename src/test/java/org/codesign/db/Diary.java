package org.codesign.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.codesign.shared.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A worker who logs time as the client does, and keeps a record of their own of what was answered.
 */
final class Diary {

  private static final LocalDate LAST = LocalDate.now(ZoneOffset.UTC).minusDays(1);
  private static final int A_DAY = 50;
  private static final int DAYS = 365;
  private static final Duration BETWEEN_ENTRIES = Duration.ofMillis(20);
  private static final Duration BEFORE_AGAIN = Duration.ofMillis(50);
  private static final int PATIENCE = 600; // times

  private final String token;
  private final UUID system;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<UUID> sent = new ArrayList<>();
  private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
  private final Set<Integer> refusals = ConcurrentHashMap.newKeySet();
  private final List<IOException> silences = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean open = true;

  Diary(String token, UUID system) {
    this.token = token;
    this.system = system;
  }

  /** Logs one entry after the other, each until it is acknowledged, until told to stop. */
  void write(URI site) {
    open = true;
    try {
      while (open) {
        UUID entry = Ids.next();
        sent.add(entry);
        while (open && !arrives(site, entry)) {
          Thread.sleep(BEFORE_AGAIN);
        }
        Thread.sleep(BETWEEN_ENTRIES);
      }
    } catch (InterruptedException over) {
      open = false;
    }
  }

  private boolean arrives(URI site, UUID entry) throws InterruptedException {
    try {
      return put(site, entry);
    } catch (IOException silence) {
      silences.add(silence);
      return false;
    }
  }

  int acknowledged() {
    return acknowledged.size();
  }

  void stop() {
    open = false;
  }

  /** Sends again whatever was never answered with success. */
  void settle(URI site) throws IOException, InterruptedException {
    for (UUID entry : sent) {
      for (int i = 0; !acknowledged.contains(entry) && !put(site, entry); i++) {
        if (i == PATIENCE) {
          throw new IllegalStateException(entry + " is refused: " + refusals);
        }
        Thread.sleep(BEFORE_AGAIN);
      }
    }
  }

  private boolean put(URI site, UUID entry) throws IOException, InterruptedException {
    int status =
        send(request(site, "/" + entry).PUT(BodyPublishers.ofString(json(entry)))).statusCode();
    boolean accepted = status == 200 || status == 201;
    if (accepted) {
      acknowledged.add(entry);
    } else {
      refusals.add(status);
    }
    return accepted;
  }

  /** As many a day as somebody busy has, from yesterday back. */
  private String json(UUID entry) {
    int place = sent.indexOf(entry);
    LocalDate day = LAST.minusDays(place / A_DAY % DAYS);
    return """
    {"source": "DURATION", "startedAt": "%sT09:00:00.%06dZ", "minutes": 0.01, "system": "%s",
     "entryMode": "DIRECT"}\
    """
        .formatted(day, place, system);
  }

  List<UUID> sent() {
    return Collections.unmodifiableList(sent);
  }

  Set<Integer> refusals() {
    return Collections.unmodifiableSet(refusals);
  }

  /** What was heard instead of an answer. */
  List<IOException> silences() {
    return List.copyOf(silences);
  }

  /** What the application says it holds. */
  List<UUID> kept(URI site) throws IOException, InterruptedException {
    List<UUID> kept = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = JsonMapper.shared().readTree(send(request(site, page(cursor))).body());
      page.get("items").forEach(item -> kept.add(UUID.fromString(item.get("id").asString())));
      cursor = page.get("next").asString("");
    } while (!cursor.isEmpty());
    return kept;
  }

  private static String page(String cursor) {
    String days = "?from=" + LAST.minusDays(DAYS) + "&to=" + LAST;
    return cursor.isEmpty() ? days : days + "&cursor=" + URLEncoder.encode(cursor, UTF_8);
  }

  private HttpRequest.Builder request(URI site, String path) {
    return HttpRequest.newBuilder(URI.create(site + "/api/v1/time-entries" + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
