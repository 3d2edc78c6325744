package org.codesign.issues.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.codesign.privacy.HostilePictures.chunk;
import static org.codesign.privacy.HostilePictures.cmykJpeg;
import static org.codesign.privacy.HostilePictures.deepPng;
import static org.codesign.privacy.HostilePictures.join;
import static org.codesign.privacy.HostilePictures.jpegWithPosition;
import static org.codesign.privacy.HostilePictures.picture;
import static org.codesign.privacy.HostilePictures.pngClaiming;
import static org.codesign.privacy.HostilePictures.withChunk;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.issues.PictureId;
import org.codesign.issues.Reports;
import org.codesign.shared.GssCode;
import org.codesign.shared.SupplierId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CodesignTest
class OwnPictureApiTest {

  private static final long FIFTY_MEGABYTES = 50L << 20;

  @LocalServerPort int port;
  @Autowired Given given;
  @Autowired Issues issues;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  SupplierId supplier;
  Actor worker;
  String token;
  IssueId issue;
  SystemId system;

  @BeforeEach
  void aWorkerWhoWritesAReport() {
    GssCode council = given.council();
    supplier = given.supplier();
    system = given.systemOf(supplier);
    given.deployment(council, system, 40);
    worker = given.worker(council);
    token = given.tokenOf(worker);
    issue = IssueId.next();
  }

  private HttpResponse<byte[]> send(String by, String method, String rest, BodyPublisher body) {
    try {
      return http.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path() + rest))
              .header("Authorization", "Bearer " + by)
              .header("Content-Type", rest.matches("/[^/]+") ? "image/png" : "application/json")
              .method(method, body)
              .build(),
          BodyHandlers.ofByteArray());
    } catch (IOException failure) {
      throw new AssertionError(failure);
    } catch (InterruptedException ending) {
      throw new IllegalStateException(ending);
    }
  }

  private String path() {
    return "/api/v1/issues/" + issue + "/pictures";
  }

  private HttpResponse<byte[]> get(String by, String rest) {
    return send(by, "GET", rest, BodyPublishers.noBody());
  }

  private HttpResponse<byte[]> put(String rest, byte[] body) {
    return send(token, "PUT", rest, BodyPublishers.ofByteArray(body));
  }

  private HttpResponse<byte[]> tell(String by, String rest, String json) {
    return send(by, "PUT", rest, BodyPublishers.ofString(json));
  }

  private static JsonNode json(HttpResponse<byte[]> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  @Test
  void a_picture_is_put_twice_kept_once_described_read_and_deleted() throws IOException {
    String id = "/" + PictureId.next();
    byte[] png = picture("png", 640, 400);

    HttpResponse<byte[]> first = put(id, png);
    assertThat(first.statusCode()).as(new String(first.body(), UTF_8)).isEqualTo(201);
    assertThat(first.headers().firstValue("Location")).contains(path() + id);
    assertThat(put(id, png).statusCode()).isEqualTo(200);
    assertThat(put(id, picture("png", 641, 400)).statusCode()).isEqualTo(409);
    assertThat(tell(token, id + "/caption", "{\"text\": \"The list\"}").statusCode())
        .isEqualTo(200);

    JsonNode item = json(get(token, "")).get("items").get(0);
    assertThat(item.get("state").asString()).isEqualTo("HELD");
    assertThat(item.get("caption").asString()).isEqualTo("The list");
    HttpResponse<byte[]> full = get(token, id + "/full.png");
    assertThat(item.get("full").asString()).isEqualTo(path() + id + "/full.png");
    assertThat(ImageIO.read(new ByteArrayInputStream(full.body())).getWidth()).isEqualTo(640);
    assertThat(
            ImageIO.read(new ByteArrayInputStream(get(token, id + "/thumbnail.png").body()))
                .getWidth())
        .isEqualTo(480);

    assertThat(send(token, "DELETE", id, BodyPublishers.noBody()).statusCode()).isEqualTo(204);
    assertThat(get(token, id + "/full.png").statusCode()).isEqualTo(404);
    assertThat(put(id, png).statusCode()).isEqualTo(410);
    assertThat(json(get(token, "")).get("items")).isEmpty();
  }

  @Test
  void a_picture_is_served_to_be_saved_and_kept_nowhere_on_the_way() {
    String id = "/" + PictureId.next();
    put(id, picture("png", 640, 400));

    for (String size : new String[] {"/full.png", "/thumbnail.png"}) {
      Map<String, List<String>> headers = get(token, id + size).headers().map();
      assertThat(headers.get("content-type")).containsExactly("image/png");
      assertThat(headers.get("x-content-type-options")).containsExactly("nosniff");
      assertThat(headers.get("content-disposition").getFirst()).startsWith("attachment;");
      assertThat(headers.get("cache-control").getFirst()).contains("no-store");
    }
  }

  @Test
  void a_facilitator_releases_refuses_and_reads_who_looked() {
    String facilitator = given.tokenOf(given.facilitator());
    String colleague = given.tokenOf(given.worker(given.council()));
    String vendor = given.tokenOf(given.personOf(supplier));
    String rival = given.tokenOf(given.personOf(given.supplier()));
    String id = "/" + PictureId.next();
    put(id, picture("png", 642, 400));
    issues.report(worker, issue, Reports.on(system));

    for (String other : new String[] {colleague, vendor, rival}) {
      assertThat(get(other, id + "/full.png").statusCode()).isEqualTo(404);
      assertThat(get(other, id).statusCode()).isEqualTo(404);
      assertThat(json(get(other, "")).get("items")).isEmpty();
      assertThat(tell(other, id + "/release", "{}").statusCode()).isEqualTo(403);
      assertThat(get(other, id + "/views").statusCode()).isEqualTo(403);
    }
    assertThat(tell(facilitator, id + "/release", "{}").statusCode()).isEqualTo(204);
    assertThat(get(colleague, id + "/full.png").statusCode()).isEqualTo(200);
    assertThat(get(vendor, id + "/thumbnail.png").statusCode()).isEqualTo(200);
    assertThat(get(rival, id + "/full.png").statusCode()).isEqualTo(404);

    JsonNode views = json(get(facilitator, id + "/views")).get("items");
    assertThat(views).hasSize(2);
    assertThat(views.get(0).get("from").asString()).isNotEmpty();

    assertThat(tell(facilitator, id + "/refusal", "{}").statusCode()).isEqualTo(400);
    assertThat(tell(facilitator, id + "/refusal", "{\"reason\": \"RECOGNISABLE\"}").statusCode())
        .isEqualTo(204);
    assertThat(get(colleague, id + "/full.png").statusCode()).isEqualTo(404);
    assertThat(json(get(token, "")).get("items").get(0).get("refusedFor").asString())
        .isEqualTo("RECOGNISABLE");
    assertThat(tell(facilitator, id + "/release", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void deleting_anothers_picture_does_nothing_and_tells_nothing() {
    String other = given.tokenOf(given.worker(given.council()));
    String id = "/" + PictureId.next();
    put(id, picture("png", 643, 400));

    assertThat(send(other, "DELETE", id, BodyPublishers.noBody()).statusCode()).isEqualTo(204);
    assertThat(send(other, "DELETE", "/" + PictureId.next(), BodyPublishers.noBody()).statusCode())
        .isEqualTo(204);
    assertThat(get(token, id + "/full.png").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "SVG, no PNG or JPEG",
    "HTML, no PNG or JPEG",
    "GIF_AND_SCRIPT, no PNG or JPEG",
    "BOMB, megapixels",
    "LONG_LINE, megapixels",
    "CUT_OFF, cut off",
    "FOR_PRINTING, made for printing",
    "NOTHING, no PNG or JPEG"
  })
  void what_is_hostile_or_unfit_is_refused_in_clear_words(Hostile hostile, String words) {
    String id = "/" + PictureId.next();

    HttpResponse<byte[]> answer = put(id, hostile.bytes);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(json(answer).at("/errors/0/message").asString()).contains(words);
    assertThat(get(token, id).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"PNG_AND_ZIP", "PNG_WITH_SCRIPT", "POSITION", "ANIMATED", "DEEP"})
  void what_hides_something_is_stored_without_it(Hiding hiding) throws IOException {
    String id = "/" + PictureId.next();

    assertThat(put(id, hiding.bytes).statusCode()).isEqualTo(201);

    byte[] stored = get(token, id + "/full.png").body();
    assertThat(new String(hiding.bytes, ISO_8859_1)).contains(hiding.hidden);
    assertThat(new String(stored, ISO_8859_1)).doesNotContain(hiding.hidden);
    assertThat(ImageIO.read(new ByteArrayInputStream(stored)).getWidth()).isEqualTo(300);
  }

  @Test
  void fifty_megabytes_are_refused_before_they_are_read_in_bounded_memory() {
    long before = takenByServer();

    HttpResponse<byte[]> told =
        send(
            token,
            "PUT",
            "/" + PictureId.next(),
            BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> new Zeros(FIFTY_MEGABYTES)), FIFTY_MEGABYTES));

    assertThat(told.statusCode()).isEqualTo(413);
    assertThat(new String(told.body(), UTF_8)).contains("at most 10 MB");
    assertThat(takenByServer() - before).isLessThan(20L << 20);
  }

  /** Whose length is not said beforehand is read as far as a picture may be large. */
  @Test
  void fifty_megabytes_without_a_length_are_refused_too() throws IOException {
    try (Socket line = new Socket("localhost", port)) {
      String head =
          "PUT %s/%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: image/png\r\nTransfer-Encoding: chunked\r\n\r\n"
              .formatted(path(), PictureId.next(), token);
      line.getOutputStream().write(head.getBytes(UTF_8));
      byte[] megabyte = new byte[1 << 20];
      for (int i = 0; i < 11; i++) {
        line.getOutputStream().write("100000\r\n".getBytes(UTF_8));
        line.getOutputStream().write(megabyte);
        line.getOutputStream().write("\r\n".getBytes(UTF_8));
      }
      line.getOutputStream().flush();
      byte[] answer = new byte[12];
      assertThat(line.getInputStream().readNBytes(answer, 0, 12)).isEqualTo(12);
      assertThat(new String(answer, UTF_8)).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void five_are_enough_and_a_foreign_issue_takes_none() {
    for (int i = 0; i < 5; i++) {
      assertThat(put("/" + PictureId.next(), picture("png", 200 + i, 50)).statusCode())
          .isEqualTo(201);
    }
    assertThat(put("/" + PictureId.next(), picture("png", 210, 50)).statusCode()).isEqualTo(400);
    issues.report(worker, issue, Reports.on(system));
    token = given.tokenOf(given.worker(given.council()));
    assertThat(put("/" + PictureId.next(), picture("png", 211, 50)).statusCode()).isEqualTo(404);
  }

  /** In bytes, by the threads that answer requests; what else goes on meanwhile does not count. */
  private static long takenByServer() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(it -> it != null && it.getThreadName().startsWith("http-nio"))
        .mapToLong(it -> threads.getThreadAllocatedBytes(it.getThreadId()))
        .sum();
  }

  enum Hostile {
    SVG("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(UTF_8)),
    HTML("<!doctype html><img src=x onerror=alert(1)>".getBytes(UTF_8)),
    GIF_AND_SCRIPT("GIF89a/*;*/=alert(1)".getBytes(UTF_8)),
    BOMB(pngClaiming(30_000, 30_000)),
    LONG_LINE(pngClaiming(40_000_000, 1)),
    CUT_OFF(Arrays.copyOf(picture("png", 300, 200), 900)),
    FOR_PRINTING(cmykJpeg()),
    NOTHING(new byte[0]);

    private final byte[] bytes;

    Hostile(byte[] bytes) {
      this.bytes = bytes;
    }
  }

  enum Hiding {
    PNG_AND_ZIP(join(picture("png", 300, 200), "PK\3\4 evil.class".getBytes(UTF_8)), "evil.class"),
    PNG_WITH_SCRIPT(
        withChunk(picture("png", 300, 200), chunk("tEXt", "Comment\0<script>x".getBytes(UTF_8))),
        "<script>"),
    POSITION(jpegWithPosition(picture("jpg", 300, 200)), "53.5526"),
    ANIMATED(
        withChunk(picture("png", 300, 200), chunk("acTL", new byte[] {0, 0, 0, 2, 0, 0, 0, 0})),
        "acTL"),
    DEEP(withChunk(deepPng(300, 200), chunk("tIME", new byte[7])), "tIME");

    private final byte[] bytes;
    private final String hidden;

    Hiding(byte[] bytes, String hidden) {
      this.bytes = bytes;
      this.hidden = hidden;
    }
  }

  /** So many bytes, made as they are read. */
  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long many) {
      this.left = many;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
      if (left <= 0) {
        return -1;
      }
      int some = (int) Math.min(length, left);
      Arrays.fill(buffer, from, from + some, (byte) 0);
      left -= some;
      return some;
    }
  }
}
