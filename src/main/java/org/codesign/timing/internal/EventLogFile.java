package org.codesign.timing.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codesign.timing.internal.BoundedInput.Unfit;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event log (XES, IEEE 1849) event by event and keeps none. Nothing but elements,
 * attributes and text is read: no document type, no entities, nothing from elsewhere.
 */
final class EventLogFile {

  private static final int DEEPEST = 50;
  private static final int LONGEST_VALUE = 4096;

  private final Path path;
  private final SheetFaults faults;

  EventLogFile(Path path, SheetFaults faults) {
    this.path = path;
    this.faults = faults;
  }

  /** Takes what is read, in the order of the file. */
  interface Sink {

    void event(Event event);

    /** The case is over. */
    void endCase();

    /** Comes after every event. */
    void progress(long packedBytes);
  }

  /**
   * Something that happened.
   *
   * @param caseName the case's {@code concept:name}, or else its number in the file
   * @param activity {@code concept:name}
   * @param transition {@code lifecycle:transition}
   * @param instance {@code concept:instance}, telling two of the same activity apart
   */
  record Event(
      String caseName,
      String activity,
      String transition,
      @Nullable Instant at,
      @Nullable String resource,
      @Nullable String instance) {}

  /**
   * @throws RefusedImport if it is no event log, or a dangerous one
   */
  void read(Sink sink) {
    try (SheetFile.Counting packed =
            new SheetFile.Counting(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
        BoundedInput in = new BoundedInput(unpacked(packed), packed)) {
      new Walk(in, packed, sink).run();
    } catch (ZipException | java.io.EOFException broken) {
      throw faults.ofFile("timing.import.gz");
    } catch (Unfit unfit) {
      throw faults.ofFile(unfit.key());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private InputStream unpacked(InputStream packed) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(path)) {
      start = in.readNBytes(2);
    }
    boolean gzip = start.length == 2 && start[0] == 0x1F && (start[1] & 0xFF) == 0x8B;
    if (start.length == 2 && start[0] == 'P' && start[1] == 'K') {
      throw faults.ofFile("timing.import.zip");
    }
    return gzip ? new GZIPInputStream(packed, 1 << 16) : packed;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty("http://java.sun.com/xml/stream/properties/ignore-external-dtd", true);
    return factory;
  }

  /** One way through the file. */
  private final class Walk {

    private final BoundedInput in;
    private final SheetFile.Counting packed;
    private final Sink sink;
    private int depth;
    private int ofEvent; // the depth of the event one is in, else 0
    private int ofTrace;
    private String caseName = "";
    private int cases;
    private final EventAttributes attributes = new EventAttributes();

    Walk(BoundedInput in, SheetFile.Counting packed, Sink sink) {
      this.in = in;
      this.packed = packed;
      this.sink = sink;
    }

    void run() throws IOException {
      XMLStreamReader xml = null;
      try {
        xml = factory().createXMLStreamReader(in);
        while (xml.hasNext()) {
          step(xml, xml.next());
          in.understood();
        }
      } catch (XMLStreamException broken) {
        throw refusal(broken, xml);
      }
    }

    private RefusedImport refusal(XMLStreamException broken, @Nullable XMLStreamReader xml)
        throws IOException {
      Throwable cause = broken.getNestedException();
      if (cause instanceof IOException failure) {
        throw failure;
      }
      int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
      return faults.ofFileAt(Math.max(0, line), "timing.import.xml");
    }

    private void step(XMLStreamReader xml, int what) {
      switch (what) {
        case XMLStreamConstants.START_ELEMENT -> start(xml);
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw faults.ofFile("timing.import.dtd");
        default -> {}
      }
    }

    private void start(XMLStreamReader xml) {
      depth++;
      String element = xml.getLocalName();
      if (depth == 1 && !element.equals("log")) {
        throw faults.ofFile("timing.import.xes");
      }
      if (depth > DEEPEST) {
        throw faults.ofFile("timing.import.xes.deep");
      }
      if (depth == 2 && element.equals("trace")) {
        ofTrace = depth;
        caseName = "#" + ++cases;
      } else if (depth == 3 && ofTrace == 2 && element.equals("event")) {
        ofEvent = depth;
        attributes.clear();
      } else {
        attribute(xml);
      }
    }

    /** Those within others say nothing about time. */
    private void attribute(XMLStreamReader xml) {
      String key = value(xml, "key");
      String value = value(xml, "value");
      if (key == null || value == null) {
        return;
      }
      if (ofEvent > 0 && depth == ofEvent + 1) {
        attributes.take(key, value);
      } else if (ofEvent == 0 && depth == ofTrace + 1 && key.equals("concept:name")) {
        caseName = value;
      }
    }

    private @Nullable String value(XMLStreamReader xml, String name) {
      String value = xml.getAttributeValue(null, name);
      if (value != null && value.length() > LONGEST_VALUE) {
        return value.substring(0, LONGEST_VALUE);
      }
      return value;
    }

    private void end() {
      if (depth == ofEvent) {
        ofEvent = 0;
        sink.event(attributes.event(caseName));
        sink.progress(packed.bytes());
      } else if (depth == ofTrace) {
        ofTrace = 0;
        sink.endCase();
      }
      depth--;
    }
  }
}
