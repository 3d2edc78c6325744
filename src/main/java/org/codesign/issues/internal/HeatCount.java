package org.codesign.issues.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.codesign.catalogue.Region;
import org.codesign.catalogue.ScreenDetails;
import org.codesign.issues.ScreenHeat;
import org.codesign.issues.ScreenHeat.Cell;
import org.codesign.issues.ScreenHeat.Part;

/** Counts pins by cell of a grid and by part of the screen. */
class HeatCount {

  private final ScreenDetails screen;
  private final Set<UUID> issues = new HashSet<>();
  private final int[][] cells = new int[ScreenHeat.ROWS][ScreenHeat.COLUMNS];
  private final int[] parts;
  private int pins;

  HeatCount(ScreenDetails screen) {
    this.screen = screen;
    this.parts = new int[screen.regions().size()];
  }

  /**
   * @param x part of the picture's width, 0..1
   * @param y part of its height, 0..1
   */
  void add(UUID issue, double x, double y) {
    issues.add(issue);
    pins++;
    cells[place(y, ScreenHeat.ROWS)][place(x, ScreenHeat.COLUMNS)]++;
    List<Region> regions = screen.regions();
    for (int i = 0; i < parts.length; i++) {
      if (regions.get(i).contains(x, y)) {
        parts[i]++;
      }
    }
  }

  /** The far edge belongs to the last cell. */
  private static int place(double part, int cells) {
    return Math.min(cells - 1, (int) (part * cells));
  }

  ScreenHeat heat() {
    List<Cell> warm = new ArrayList<>();
    for (int row = 0; row < ScreenHeat.ROWS; row++) {
      for (int column = 0; column < ScreenHeat.COLUMNS; column++) {
        if (cells[row][column] > 0) {
          warm.add(new Cell(column, row, cells[row][column]));
        }
      }
    }
    List<Part> counted = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      counted.add(new Part(screen.regions().get(i), parts[i]));
    }
    return new ScreenHeat(screen, issues.size(), pins, warm, counted);
  }
}
