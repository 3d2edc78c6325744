package org.codesign.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.codesign.privacy.HostilePictures.chunk;
import static org.codesign.privacy.HostilePictures.withChunk;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.codesign.db.Home;
import org.codesign.db.TestDatabase;
import org.codesign.fixture.Browser;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssuePictures;
import org.codesign.issues.OwnPicture;
import org.codesign.issues.PictureSize;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A report with a covered picture, at the pace of a person; and what is left of the original. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"server.servlet.session.cookie.secure=false", "codesign.sample=true"})
class OwnPictureTest {

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final int SECRET_X = 420;
  private static final int SECRET_Y = 210;
  private static final int SECRET_WIDTH = 260;
  private static final int SECRET_HEIGHT = 48;
  private static final int SECRET_RED = 237;
  private static final int SECRET_BLUE = 211;
  private static final int BLACK = 0xFF000000;
  private static final int KEY_MILLIS = 130;
  private static final int THINKING_MILLIS = 600;

  /** What the page sends as a whole body, and what it showed before. */
  private static final String WATCH =
      """
      window.sentBodies = [];
      const send = XMLHttpRequest.prototype.send;
      XMLHttpRequest.prototype.send = function (body) {
        if (body instanceof Blob) window.sentBodies.push(body);
        return send.call(this, body);
      };
      const address = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        window.shownBody = blob;
        return address.call(URL, blob);
      };
      """;

  private static final String BYTES_OF =
      """
      const done = arguments[arguments.length - 1];
      const reader = new FileReader();
      reader.onload = () => done(reader.result.split(',')[1]);
      reader.readAsDataURL(arguments[0] === 'sent' ? window.sentBodies[0] : window.shownBody);
      """;

  @LocalServerPort int port;
  @Autowired Given given;
  @Autowired IssuePictures pictures;
  @Autowired Home home;
  @TempDir Path desk;

  private final String marker = "SECRET-" + UUID.randomUUID();
  private Browser browser;
  private RedactorOnPage redactor;
  private byte[] original;
  private byte[] shown = new byte[0];

  @BeforeEach
  void aPictureWithSomethingToHide() throws IOException {
    original =
        withChunk(
            withChunk(screen(), chunk("tEXt", ("Comment\0" + marker).getBytes(UTF_8))),
            chunk("eXIf", ("MM\0*\0\0\0\b GPS 53.5526 N " + marker).getBytes(UTF_8)));
    Files.write(desk.resolve("screen.png"), original);
    browser = Browser.watched(port);
    redactor = new RedactorOnPage(browser);
  }

  /** Lines as of text; and where a name would stand, colours that stand nowhere else. */
  private static byte[] screen() throws IOException {
    BufferedImage screen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = screen.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(Color.DARK_GRAY);
    for (int y = 40; y < HEIGHT; y += 30) {
      pen.fillRect(60, y, 200 + y * 37 % 700, 9);
    }
    pen.dispose();
    Random colours = new Random(7);
    for (int x = SECRET_X; x < SECRET_X + SECRET_WIDTH; x++) {
      for (int y = SECRET_Y; y < SECRET_Y + SECRET_HEIGHT; y++) {
        screen.setRGB(x, y, new Color(SECRET_RED, colours.nextInt(256), SECRET_BLUE).getRGB());
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(screen, "png", png);
    return png.toByteArray();
  }

  @AfterEach
  void quit() {
    browser.close();
  }

  @Test
  void a_report_with_a_covered_picture_takes_a_minute_and_the_original_stays_at_home()
      throws IOException {
    browser.signIn("worker@demo.example", "codesign-demonstration");
    browser.requests();
    Instant begun = Instant.now();
    browser.open("/report");
    browser.see("picture-redactor");
    browser.run(WATCH);
    writesTheReport();
    coversThePicture();
    confirmsAndSendsIt();
    press(browser.see(By.xpath("//vaadin-button[contains(., 'Send')]")));
    IssueId issue = reported();
    Duration took = Duration.between(begun, Instant.now());

    assertThat(took).isLessThan(Duration.ofSeconds(60));
    assertNothingElseLeftTheBrowser();
    byte[] stored = stored(issue);
    assertSamePixels(stored, shown);
    assertNothingIsLeftIn(stored);
    assertNothingIsLeftBelow(home.folder());
    assertNothingIsLeftBelow(TestDatabase.FOLDER);
  }

  /** Without a pointer, with a network that goes away, on a phone and in the dark. */
  @Test
  void a_picture_is_covered_by_keyboard_and_sent_once_though_the_network_is_lost() {
    browser.signIn("worker@demo.example", "codesign-demonstration");
    browser.open("/report");
    browser.see("picture-redactor");
    redactor.choose(desk.resolve("screen.png"));
    redactor.inside(".surface");
    assertThat(serious()).isEmpty();
    press(Keys.TAB);
    press(Keys.ENTER);
    press(Keys.ARROW_RIGHT);
    assertThat(active().getAttribute("aria-label")).startsWith("Box 1: 41 % from the left");
    press(Keys.TAB);
    press(Keys.TAB);
    assertThat(active().getText()).isEqualTo("Look at what will be sent");
    press(Keys.ENTER);
    redactor.inside(".proof");
    browser.phone().colours("dark");
    assertThat(serious()).isEmpty();
    press(Keys.TAB);
    press(Keys.SPACE);
    browser.offline();
    press(Keys.TAB);
    press(Keys.ENTER);
    assertThat(redactor.inside(".fault").getText()).contains("It is still here with its boxes");
    browser.online();
    press(Keys.TAB);
    press(Keys.ENTER);
    redactor.inside(".done");
    browser.see(".cd-picture img");
    assertThat(browser.driver().findElements(By.cssSelector(".cd-picture"))).hasSize(1);
  }

  private void press(Keys key) {
    new Actions(browser.driver()).sendKeys(key).perform();
  }

  private WebElement active() {
    return (WebElement)
        browser.run("return document.querySelector('picture-redactor').shadowRoot.activeElement");
  }

  private List<String> serious() {
    return new AxeBuilder()
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze(browser.driver())
            .getViolations()
            .stream()
            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
            .flatMap(rule -> rule.getNodes().stream().map(it -> rule.getId() + it.getHtml()))
            .toList();
  }

  private void writesTheReport() {
    browser.see("vaadin-combo-box");
    WebElement system = browser.driver().findElement(By.cssSelector("vaadin-combo-box input"));
    type(system, "Alderbeck");
    new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
        .until(it ->
            it.findElements(By.cssSelector("vaadin-combo-box-item")).stream()
                .anyMatch(item -> item.getText().contains("Alderbeck")));
    system.sendKeys(Keys.ENTER);
    type(browser.see("vaadin-text-field input"), "The list forgets its order");
    type(browser.see("vaadin-text-area textarea"), "I sort it by date each time anew.");
    press(browser.see(By.xpath("//vaadin-radio-button[label[normalize-space()='Weekly']]")));
    type(browser.see("vaadin-big-decimal-field input"), "3");
  }

  private void type(WebElement field, String text) {
    Actions keys = new Actions(browser.driver()).moveToElement(field).click();
    text.chars().forEach(it -> keys.sendKeys(Character.toString(it)).pause(KEY_MILLIS));
    keys.perform();
  }

  private void press(WebElement element) {
    new Actions(browser.driver()).pause(THINKING_MILLIS).perform();
    browser.press(element);
  }

  /** One box by the mouse, one by the keyboard. */
  private void coversThePicture() {
    redactor.choose(desk.resolve("screen.png"));
    WebElement surface = redactor.inside(".surface");
    browser.run("arguments[0].scrollIntoView({block: 'center'})", surface);
    Dimension size = surface.getSize();
    double scale = (double) size.width / WIDTH;
    int left = (int) ((SECRET_X - 10) * scale) - size.width / 2;
    int top = (int) ((SECRET_Y - 10) * scale) - size.height / 2;
    new Actions(browser.driver())
        .pause(THINKING_MILLIS)
        .moveToElement(surface, left, top)
        .clickAndHold()
        .pause(200)
        .moveByOffset((int) ((SECRET_WIDTH + 20) * scale / 2), 10)
        .pause(200)
        .moveToElement(
            surface,
            left + (int) ((SECRET_WIDTH + 20) * scale),
            top + (int) ((SECRET_HEIGHT + 20) * scale))
        .release()
        .perform();
    press(redactor.button("Add a box"));
    new Actions(browser.driver())
        .sendKeys(Keys.ARROW_LEFT, Keys.ARROW_LEFT)
        .keyDown(Keys.SHIFT)
        .sendKeys(Keys.ARROW_DOWN)
        .keyUp(Keys.SHIFT)
        .perform();
    assertThat(redactor.boxes()).isEqualTo(2);
  }

  private void confirmsAndSendsIt() {
    press(redactor.button("Look at what will be sent"));
    redactor.inside(".proof");
    shown = bytes("shown");
    press(redactor.inside("input[type=checkbox]"));
    press(redactor.button("Send this picture"));
    redactor.inside(".done");
  }

  private byte[] bytes(String which) {
    return Base64.getDecoder()
        .decode(String.valueOf(browser.driver().executeAsyncScript(BYTES_OF, which)));
  }

  private IssueId reported() {
    browser.read("Does this affect you?");
    new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
        .until(it -> it.getCurrentUrl().matches(".*/issues/[0-9a-f-]{36}"));
    String address = browser.driver().getCurrentUrl();
    return new IssueId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
  }

  /** One picture, whose bytes are those that were shown; besides it, what the page always says. */
  private void assertNothingElseLeftTheBrowser() {
    List<JsonNode> writing =
        browser.requests().stream()
            .filter(it -> !it.get("method").asString().equals("GET"))
            .toList();
    assertThat(writing)
        .filteredOn(it -> !it.get("url").asString().contains("v-r="))
        .extracting(it -> it.get("method").asString())
        .containsExactly("PUT");
    assertThat(writing)
        .filteredOn(it -> it.get("url").asString().contains("v-r="))
        .allMatch(it -> it.path("postData").asString("").length() < 20_000);
    assertThat(browser.run("return window.sentBodies.length")).isEqualTo(1L);
    assertThat(bytes("sent")).isEqualTo(shown);
  }

  private byte[] stored(IssueId issue) throws IOException {
    Actor worker = given.personWith("worker@demo.example");
    OwnPicture picture = pictures.of(worker, issue).getFirst();
    return pictures
        .show(worker, issue, picture.id(), PictureSize.FULL, "here")
        .getContentAsByteArray();
  }

  private static void assertSamePixels(byte[] one, byte[] other) throws IOException {
    BufferedImage a = ImageIO.read(new ByteArrayInputStream(one));
    BufferedImage b = ImageIO.read(new ByteArrayInputStream(other));
    assertThat(a.getRGB(0, 0, a.getWidth(), a.getHeight(), null, 0, a.getWidth()))
        .isEqualTo(b.getRGB(0, 0, b.getWidth(), b.getHeight(), null, 0, b.getWidth()));
  }

  private void assertNothingIsLeftIn(byte[] stored) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(stored));
    assertThat(picture.getWidth()).isEqualTo(WIDTH);
    for (int x = SECRET_X; x < SECRET_X + SECRET_WIDTH; x++) {
      for (int y = SECRET_Y; y < SECRET_Y + SECRET_HEIGHT; y++) {
        assertThat(picture.getRGB(x, y)).isEqualTo(BLACK);
      }
    }
    int[] all = picture.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    assertThat(Arrays.stream(all).filter(OwnPictureTest::isSecret).count()).isZero();
    assertThat(new String(stored, ISO_8859_1)).doesNotContain("eXIf", "tEXt", marker);
  }

  private static boolean isSecret(int rgb) {
    Color colour = new Color(rgb);
    return colour.getRed() == SECRET_RED && colour.getBlue() == SECRET_BLUE;
  }

  /** Database, index, pictures, logs: neither its words nor a piece of its bytes. */
  private void assertNothingIsLeftBelow(Path folder) throws IOException {
    int middle = original.length / 2;
    List<byte[]> traces =
        List.of(
            marker.getBytes(UTF_8),
            Arrays.copyOfRange(original, middle, middle + 24),
            Arrays.copyOfRange(original, original.length - 60, original.length - 36));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        for (byte[] trace : traces) {
          assertThat(contains(file, trace)).as("%s", file).isFalse();
        }
      }
    }
  }

  private static boolean contains(Path file, byte[] trace) throws IOException {
    String wanted = new String(trace, ISO_8859_1);
    String tail = "";
    try (InputStream in = Files.newInputStream(file)) {
      for (byte[] part = in.readNBytes(1 << 22); part.length > 0; part = in.readNBytes(1 << 22)) {
        String text = tail + new String(part, ISO_8859_1);
        if (text.contains(wanted)) {
          return true;
        }
        tail = text.substring(Math.max(0, text.length() - wanted.length()));
      }
    } catch (NoSuchFileException gone) {
      return false; // the database tidies up
    }
    return false;
  }
}
