package org.codesign.timing.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.codesign.identity.Actor;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.timing.MyTime;
import org.codesign.timing.OwnRecord;
import org.codesign.timing.Part;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that is kept of one's time, to take along. Written page by page as it is read, so its size
 * does not matter.
 */
@RestController
@RequestMapping("/api/v1/my-time")
@Tag(name = "Time")
class MyTimeApi {

  private final MyTime time;
  private final JsonMapper mapper;

  MyTimeApi(MyTime time, JsonMapper mapper) {
    this.time = time;
    this.mapper = mapper;
  }

  @GetMapping("/export.json")
  @Operation(summary = "All that is kept of one's time, deleted rows too, as JSON")
  void json(Actor actor, HttpServletResponse response) throws IOException {
    time.columns(actor, Part.ENTRIES);
    download(response, "application/json", "my-time.json");
    try (JsonGenerator out = mapper.createGenerator(response.getOutputStream())) {
      out.writeStartObject();
      for (Part part : Part.values()) {
        out.writeName(name(part));
        out.writeStartArray();
        each(actor, part, row -> write(out, row));
        out.writeEndArray();
      }
      out.writeEndObject();
    }
  }

  private static void write(JsonGenerator out, OwnRecord row) {
    out.writeStartObject();
    row.values()
        .forEach((column, value) -> {
          out.writeName(column);
          value.ifPresentOrElse(it -> write(out, it), out::writeNull);
        });
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, Object value) {
    switch (value) {
      case Boolean truth -> out.writeBoolean(truth);
      case Byte number -> out.writeNumber(number.shortValue());
      case Short number -> out.writeNumber(number);
      case Integer number -> out.writeNumber(number);
      case BigDecimal number -> out.writeNumber(number);
      default -> out.writeString(value.toString());
    }
  }

  @GetMapping("/{part}.csv")
  @Operation(summary = "One part of it as a table, such as entries, days, runs or laps")
  void csv(Actor actor, @PathVariable String part, HttpServletResponse response)
      throws IOException {
    Part wanted = named(part);
    List<String> columns = time.columns(actor, wanted);
    download(response, "text/csv;charset=UTF-8", "my-time-" + part + ".csv");
    try (CsvWriter out =
        CsvWriter.builder().build(new OutputStreamWriter(response.getOutputStream(), UTF_8))) {
      out.writeRecord(columns);
      each(
          actor,
          wanted,
          row -> out.writeRecord(row.values().values().stream().map(MyTimeApi::cell).toList()));
    }
  }

  /** Text that a spreadsheet would take for a formula gets an apostrophe before it. */
  private static String cell(Optional<Object> value) {
    String text = value.map(Object::toString).orElse("");
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private void each(Actor actor, Part part, Consumer<OwnRecord> use) {
    Page<OwnRecord> page = time.records(actor, part, null);
    page.items().forEach(use);
    for (Optional<Cursor> next = page.next(); next.isPresent(); next = page.next()) {
      page = time.records(actor, part, next.get());
      page.items().forEach(use);
    }
  }

  private static Part named(String text) {
    return Arrays.stream(Part.values())
        .filter(it -> name(it).equals(text))
        .findFirst()
        .orElseThrow(() -> new NotFound("part"));
  }

  private static String name(Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  private static void download(HttpServletResponse response, String type, String file) {
    response.setContentType(type);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
