package org.codesign.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.codesign.fixture.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Where a picture of one's own is covered, as it stands on a page. */
record RedactorOnPage(Browser browser) {

  void choose(Path picture) {
    inside("input[type=file]").sendKeys(picture.toString());
  }

  /** The first that matches, as soon as there is one. */
  WebElement inside(String css) {
    return waiting(
        it -> redactor().findElements(By.cssSelector(css)).stream().findFirst().orElse(null));
  }

  WebElement button(String text) {
    return waiting(it ->
        redactor().findElements(By.cssSelector("button")).stream()
            .filter(button -> button.getText().equals(text))
            .findFirst()
            .orElse(null));
  }

  int boxes() {
    return redactor().findElements(By.cssSelector(".box")).size();
  }

  /** What each box is called: its number and where it lies. */
  List<String> labels() {
    return redactor().findElements(By.cssSelector(".box")).stream()
        .map(it -> String.valueOf(it.getDomAttribute("aria-label")))
        .toList();
  }

  private SearchContext redactor() {
    return browser.see("picture-redactor").getShadowRoot();
  }

  private WebElement waiting(Function<WebDriver, WebElement> until) {
    return new WebDriverWait(browser.driver(), Duration.ofSeconds(20)).until(until);
  }
}
