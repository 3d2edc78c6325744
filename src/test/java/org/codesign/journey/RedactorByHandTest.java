package org.codesign.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.codesign.fixture.Browser;
import org.codesign.fixture.Hand;
import org.codesign.fixture.Hand.Spot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Pictures that are dropped and pasted, and boxes and pins set by a finger, as the browser has it.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"server.servlet.session.cookie.secure=false", "codesign.sample=true"})
class RedactorByHandTest {

  private static final int WIDTH = 800;
  private static final int HEIGHT = 500;

  @LocalServerPort int port;
  @TempDir Path desk;

  private Browser browser;
  private RedactorOnPage redactor;
  private Hand hand;
  private Path file;
  private byte[] png;

  @BeforeEach
  void openTheReport() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB), "png", bytes);
    png = bytes.toByteArray();
    file = Files.write(desk.resolve("screen.png"), png);
    browser = new Browser(port);
    redactor = new RedactorOnPage(browser);
    hand = new Hand(browser);
    browser.signIn("worker@demo.example", "codesign-demonstration");
  }

  private void open() {
    browser.open("/report");
    browser.see("picture-redactor");
    redactor.inside(".drop");
  }

  @AfterEach
  void quit() {
    browser.close();
  }

  @Test
  void a_picture_is_dropped_on_its_place_and_beside_it_nothing_happens() {
    open();
    WebElement title = browser.see("vaadin-text-field input");
    title.sendKeys("What I typed stays");
    hand.drop(file, hand.on(title, 0.9, 2));
    assertNothingOpened();
    WebElement place = inView(".drop");
    hand.drop(file, hand.on(place, 0.9, 0.5));
    assertThat(redactor.inside("h3:focus").getText()).startsWith("Cover what tells");
    hand.drop(file, hand.on(inView("h3"), 0.5, 0.5));
    assertNothingOpened();
    assertThat(redactor.boxes()).isZero();
    assertThat(title.getDomProperty("value")).isEqualTo("What I typed stays");
  }

  /** A browser shows a file that nobody took instead of the page, or in a window of its own. */
  private void assertNothingOpened() {
    assertThat(browser.driver().getWindowHandles()).hasSize(1);
    assertThat(browser.driver().getCurrentUrl()).contains("/report");
  }

  @Test
  void a_picture_is_pasted_and_words_in_a_field_stay_words() {
    open();
    WebElement title = browser.see("vaadin-text-field input");
    browser.press(title);
    hand.copy(Base64.getEncoder().encodeToString(png), "Words with a picture of them");
    hand.paste();
    until(() -> "Words with a picture of them".equals(title.getDomProperty("value")));
    assertThat(redactor.inside(".drop").isDisplayed()).isTrue();

    browser.run("document.activeElement.blur()");
    hand.copy(Base64.getEncoder().encodeToString(png), "");
    hand.paste();
    redactor.inside(".stage");
    assertThat(title.getDomProperty("value")).isEqualTo("Words with a picture of them");
  }

  @Test
  void a_finger_draws_moves_and_sizes_boxes_and_two_fingers_do_not() {
    browser.phone();
    hand.onTouchScreen();
    open();
    redactor.choose(file);
    WebElement surface = inView(".surface");
    hand.touch(hand.on(surface, 0.1, 0.1), hand.on(surface, 0.2, 0.2), hand.on(surface, 0.4, 0.3));
    assertThat(box(0)).startsWith("Box 1: 10 % from the left, 10 % from the top, 30 % wide, 20 %");

    Spot middle = hand.on(surface, 0.25, 0.2);
    hand.touch(middle, hand.on(surface, 0.35, 0.3), hand.on(surface, 0.45, 0.4));
    assertThat(box(0)).startsWith("Box 1: 30 % from the left, 30 % from the top, 30 % wide, 20 %");

    Spot corner = hand.on(redactor.inside(".handle"), 0.5, 0.5);
    double tenth = hand.on(surface, 0.1, 0).x() - hand.on(surface, 0, 0).x();
    hand.touch(corner, corner.by(tenth / 2, 0), corner.by(tenth, 0));
    assertThat(box(0)).startsWith("Box 1: 30 % from the left, 30 % from the top, 40 % wide, 20 %");

    hand.touch(hand.on(surface, 0.7, 0.05));
    hand.touch(hand.on(surface, 0.9, 0.15));
    assertThat(box(1)).startsWith("Box 2: 70 % from the left, 5 % from the top, 20 % wide, 10 %");

    hand.pinch(
        List.of(hand.on(surface, 0.2, 0.8), hand.on(surface, 0.1, 0.8)),
        List.of(hand.on(surface, 0.5, 0.8), hand.on(surface, 0.8, 0.8)));
    assertThat(redactor.boxes()).isEqualTo(2);
  }

  @Test
  void a_finger_sets_a_pin_and_drags_it() {
    browser.phone();
    hand.onTouchScreen();
    open();
    browser.click(".cd-recent vaadin-button");
    WebElement board = browser.see("pin-board");
    browser.run("arguments[0].scrollIntoView({block: 'center'})", board);
    hand.touch(hand.on(board, 0.5, 0.5));
    WebElement pin =
        until(() ->
            board.getShadowRoot().findElements(By.cssSelector(".pin")).stream()
                .findFirst()
                .orElse(null));
    assertThat(pin.getSize().getWidth()).isGreaterThanOrEqualTo(24);
    hand.touch(hand.on(board, 0.5, 0.5), hand.on(board, 0.4, 0.4), hand.on(board, 0.2, 0.3));
    assertThat(
            browser.run(
                "return arguments[0].pins.map((it) => [it.x, it.y].map((n) => n.toFixed(2)) + '')"
                    + ".join(' ')",
                board))
        .isEqualTo("0.20,0.30");
  }

  private WebElement inView(String css) {
    WebElement element = redactor.inside(css);
    browser.run("arguments[0].scrollIntoView({block: 'center'})", element);
    return element;
  }

  private String box(int place) {
    return until(() -> redactor.labels().stream().skip(place).findFirst().orElse(null));
  }

  private <T> T until(Supplier<T> it) {
    return new WebDriverWait(browser.driver(), Duration.ofSeconds(20)).until(driver -> it.get());
  }
}
