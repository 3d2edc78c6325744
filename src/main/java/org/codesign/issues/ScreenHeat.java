package org.codesign.issues;

import java.util.List;
import org.codesign.catalogue.Region;
import org.codesign.catalogue.ScreenDetails;

/**
 * How many pins of open issues lie where on a screen.
 *
 * @param issues with at least one pin
 * @param pins of them all
 * @param cells those with a pin, by row and column
 * @param parts the screen's regions, from top to bottom; a pin where two lie counts in both
 */
public record ScreenHeat(
    ScreenDetails screen, int issues, int pins, List<Cell> cells, List<Part> parts) {

  /** Columns the picture's width is divided into. */
  public static final int COLUMNS = 48;

  /** Rows its height is divided into. */
  public static final int ROWS = 36;

  public ScreenHeat {
    cells = List.copyOf(cells);
    parts = List.copyOf(parts);
  }

  /**
   * @param column 0..47 from the left
   * @param row 0..35 from the top
   */
  public record Cell(int column, int row, int pins) {}

  /** A named region with its pins. */
  public record Part(Region region, int pins) {}
}
