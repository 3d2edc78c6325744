package org.codesign.search.internal;

import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;

/**
 * A question in the index's terms.
 *
 * @param query what is found, in the order of the first look
 * @param words what is looked for, as it was typed
 * @param stems how often each was asked for, those that anybody used
 * @param inOrder the stems as they were asked for, one after the other
 */
record Wanted(Query query, String words, Map<String, Integer> stems, List<String> inOrder) {}
