package org.codesign.timing;

import org.codesign.shared.SheetFault;

/** What comes of looking at a file before it comes in. */
public sealed interface Looking {

  record Readable(SheetPreview preview) implements Looking {}

  /** As a whole it cannot be read. */
  record Unreadable(SheetFault fault) implements Looking {}

  /** It came in or lies here no longer; send it again. */
  record Gone() implements Looking {}
}
