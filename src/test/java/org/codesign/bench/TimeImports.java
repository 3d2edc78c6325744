package org.codesign.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.codesign.Codesign;
import org.codesign.catalogue.Catalogue;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.shared.GssCode;
import org.codesign.timing.ActivityForm;
import org.codesign.timing.ActivityRow;
import org.codesign.timing.EntryMode;
import org.codesign.timing.EventLogs;
import org.codesign.timing.ImportId;
import org.codesign.timing.ImportState;
import org.codesign.timing.TimeImport;
import org.codesign.timing.TimeSheets;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A time sheet of a million rows, and a council's event log if one is named: from the file's
 * arrival to the commit, with the most heap that lived meanwhile.
 */
final class TimeImports implements Bench.Benchmark {

  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

  @Override
  public void run(Options options, Figures figures) throws Exception {
    try (ConfigurableApplicationContext application =
        SpringApplication.run(
            Codesign.class,
            "--codesign.home=" + Options.home(),
            "--server.port=0",
            "--codesign.sample=true",
            "--codesign.sample.entries=1000")) {
      Actor worker = application.getBean(Given.class).personWith("worker@demo.example");
      sheet(application, worker, options.number("rows", 1_000_000), figures);
      Path log = Path.of("../shared/data/events/bpic2012.xes.gz");
      if (Files.exists(log)) {
        eventLog(application, worker.council().orElseThrow(), log, figures);
      }
    }
  }

  private static void sheet(
      ConfigurableApplicationContext application, Actor worker, int rows, Figures figures)
      throws Exception {
    TimeSheets sheets = application.getBean(TimeSheets.class);
    String system = application.getBean(Catalogue.class).systems(worker).getFirst().name();
    Path csv = write(rows, system);
    ImportId id = ImportId.next();
    forgetPeaks();
    Instant begun = Instant.now();
    try (InputStream in = Files.newInputStream(csv)) {
      sheets.receive(worker, id, "sheet.csv", in);
    }
    sheets.bringIn(worker, id, null, false).orElseThrow().get();
    Duration took = Duration.between(begun, Instant.now());
    TimeImport done = sheets.one(worker, id);
    mustBeIn(done, rows);
    figures.print("csv_rows_per_s", 1000.0 * rows / took.toMillis());
    figures.print("csv_peak_heap_mb", peakMegabytes());
    begun = Instant.now();
    sheets.takeBack(worker, id);
    figures.print("csv_take_back_s", Duration.between(begun, Instant.now()).toMillis() / 1000.0);
    Files.delete(csv);
  }

  /** So many a day that no day has more than 24 hours, in the past; each time another file. */
  private static Path write(int rows, String system) throws IOException {
    Path csv = Files.createTempFile("rows", ".csv");
    long days = LocalDate.now(java.time.ZoneOffset.UTC).toEpochDay() - FIRST.toEpochDay();
    String minutes = rows / days < 1000 ? "1" : "0.1m";
    try (BufferedWriter out = Files.newBufferedWriter(csv)) {
      out.write("date,start,duration,system,task,entry mode," + ImportId.next() + "\r\n");
      for (int i = 0; i < rows; i++) {
        LocalDate day = FIRST.plusDays(i * days / rows);
        long minute = 480 + i % 900;
        out.write(
            "%s,%02d:%02d,%s,%s,,paper first\r\n"
                .formatted(day, minute / 60, minute % 60, minutes, system));
      }
    }
    return csv;
  }

  private static void eventLog(
      ConfigurableApplicationContext application, GssCode council, Path file, Figures figures)
      throws Exception {
    EventLogs logs = application.getBean(EventLogs.class);
    Actor lead = application.getBean(Given.class).person(council, null, Role.COUNCIL_LEAD);
    var system = application.getBean(Catalogue.class).systems(lead).getFirst().id();
    ImportId id = ImportId.next();
    forgetPeaks();
    Instant begun = Instant.now();
    try (InputStream in = Files.newInputStream(file)) {
      logs.receive(lead, id, "log.xes.gz", in);
    }
    while (logs.one(lead, id).state().isUnderWay()) {
      Thread.sleep(50);
    }
    Duration read = Duration.between(begun, Instant.now());
    for (ActivityRow row : logs.activities(lead, id)) {
      logs.choose(lead, id, row.position(), new ActivityForm(system, null, EntryMode.DIRECT));
    }
    begun = Instant.now();
    logs.bringIn(lead, id).orElseThrow().get();
    Duration took = Duration.between(begun, Instant.now());
    System.err.println(logs.one(lead, id));
    figures.print("xes_read_s", read.toMillis() / 1000.0);
    figures.print("xes_import_s", took.toMillis() / 1000.0);
    figures.print("xes_entries", logs.one(lead, id).entries());
    figures.print("xes_peak_heap_mb", peakMegabytes());
    logs.takeBack(lead, id);
  }

  private static void mustBeIn(TimeImport done, int rows) {
    if (done.state() != ImportState.IMPORTED || done.entries() != rows) {
      throw new IllegalStateException(done.toString());
    }
  }

  private static void forgetPeaks() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peakMegabytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(it -> it.getType() == MemoryType.HEAP)
            .mapToLong(it -> it.getPeakUsage().getUsed())
            .sum()
        >> 20;
  }
}
