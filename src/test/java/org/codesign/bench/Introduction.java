package org.codesign.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.codesign.fixture.Given;

/**
 * Waits for an application that is starting with demonstration data, adds guidance, and prints how
 * to speak to it: its address, and a token for each role.
 */
final class Introduction implements Bench.Benchmark {

  private static final int SECONDS = 3600;
  private static final String FACILITATOR = "token_facilitator";

  private static final Map<String, String> ACCOUNTS = new LinkedHashMap<>();

  static {
    ACCOUNTS.put("token_worker", "worker");
    ACCOUNTS.put("token_member", "member");
    ACCOUNTS.put(FACILITATOR, "facilitator");
    ACCOUNTS.put("token_council_lead", "lead");
    ACCOUNTS.put("token_supplier", "supplier");
    ACCOUNTS.put("token_admin", "admin");
  }

  private final HttpClient http = HttpClient.newHttpClient();

  @Override
  public void run(Options options, Figures figures) throws Exception {
    URI address = URI.create("http://localhost:" + options.number("port", 8080));
    ProcessHandle application = ProcessHandle.of(options.number("pid", 0)).orElseThrow();
    awaitHealth(address, application);
    Map<String, String> tokens = tokens(Options.home());
    addGuidance(address, tokens.get(FACILITATOR), options.number("sections", 0));
    figures.print("address", address);
    tokens.forEach(figures::print);
  }

  private void awaitHealth(URI address, ProcessHandle application) throws InterruptedException {
    HttpRequest health = HttpRequest.newBuilder(address.resolve("/actuator/health")).build();
    for (int second = 0; second < SECONDS && application.isAlive(); second++) {
      try {
        if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // it is still starting
      }
      Thread.sleep(1000);
    }
    throw new IllegalStateException("The application did not start.");
  }

  private static Map<String, String> tokens(Path home) throws IOException {
    Given given = Given.in(home);
    Map<String, String> tokens = new LinkedHashMap<>();
    ACCOUNTS.forEach((name, account) ->
        tokens.put(name, given.tokenOf(given.personWith(account + "@demo.example"))));
    return tokens;
  }

  private void addGuidance(URI address, String token, int sections) throws Exception {
    for (byte[] zip : new GuidanceFolder(sections)) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(address.resolve("/api/v1/guidance/documents"))
                  .header("Authorization", "Bearer " + token)
                  .header("Content-Type", "application/zip")
                  .header("Accept", "text/plain")
                  .POST(BodyPublishers.ofByteArray(zip))
                  .build(),
              BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("Guidance is refused: " + answer.body());
      }
      System.err.println(answer.body());
    }
    Files.writeString(Options.home().resolve("sections"), "added");
  }
}
