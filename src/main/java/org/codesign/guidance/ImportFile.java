package org.codesign.guidance;

import org.springframework.core.io.InputStreamSource;

/**
 * A file to import: Markdown, HTML, or a ZIP of a folder of such files.
 *
 * @param path in the imported folder, with {@code /} between names; the same path again is the same
 *     document
 * @param content read once, when its turn comes
 */
public record ImportFile(String path, InputStreamSource content) {}
