package org.codesign.timing;

import java.util.Map;
import java.util.Optional;

/**
 * A row of what is kept of one's time.
 *
 * @param values by the names of their columns, in their order; empty where there is none
 */
public record OwnRecord(Map<String, Optional<Object>> values) {}
