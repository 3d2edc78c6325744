package org.codesign.bench;

import java.io.PrintStream;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Prints {@code name=value} lines. */
record Figures(PrintStream out) {

  void print(String name, Object value) {
    out.println(name + "=" + value);
    out.flush();
  }

  void print(String name, double value) {
    print(name, String.format(Locale.ROOT, "%.1f", value));
  }

  /** Of a histogram in microseconds. */
  void printMilliseconds(String name, Histogram histogram, double percentile) {
    print(name, histogram.getValueAtPercentile(percentile) / 1000.0);
  }
}
