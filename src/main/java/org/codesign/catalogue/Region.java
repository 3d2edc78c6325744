package org.codesign.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.codesign.shared.Invalid;
import org.codesign.shared.PlainText;

/**
 * A named place on a screen: the alternative to pointing. All measures are parts (0..1) of the
 * picture's width or height.
 */
public record Region(
    @NotBlank(message = "{catalogue.name.needed}")
        @Size(max = 120, message = "{catalogue.name.120}")
        String name,
    double x,
    double y,
    double width,
    double height) {

  /** Half a hundredth of the picture: less cannot be seen or hit. */
  public static final double LEAST = 0.005;

  private static final double ROUNDING = 1e-9;

  public Region {
    name = PlainText.tidyLine(name);
  }

  /**
   * Goes on only for a region that lies within the picture and can be seen.
   *
   * @throws Invalid otherwise, naming the measure at fault
   */
  public void mustFit() {
    mustBe("x", x >= 0 && x <= 1 - LEAST);
    mustBe("y", y >= 0 && y <= 1 - LEAST);
    mustBe("width", width >= LEAST && x + width <= 1 + ROUNDING);
    mustBe("height", height >= LEAST && y + height <= 1 + ROUNDING);
  }

  private static void mustBe(String field, boolean right) {
    if (!right) {
      throw new Invalid(field, "region." + field + ".outside");
    }
  }

  public boolean contains(double px, double py) {
    return px >= x && px <= x + width && py >= y && py <= y + height;
  }

  double area() {
    return width * height;
  }
}
