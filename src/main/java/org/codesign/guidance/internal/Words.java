package org.codesign.guidance.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.codesign.guidance.DocumentForm;

/** What a document says, and what it says of itself: all that makes a version. */
record Words(
    String title,
    String summary,
    String topic,
    String keywords,
    String audience,
    String owner,
    String source,
    String sourceUrl,
    String licence,
    String markdown) {

  static Words of(DocumentForm form) {
    return new Words(
        form.title(),
        form.summary(),
        form.topic(),
        form.keywords(),
        form.audience(),
        form.owner(),
        form.source(),
        WebAddress.of(form.sourceUrl()).map(WebAddress::value).orElse(""),
        form.licence(),
        form.markdown());
  }

  /** All but the text, by the form's names. */
  Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("title", title);
    facts.put("summary", summary);
    facts.put("topic", topic);
    facts.put("keywords", keywords);
    facts.put("audience", audience);
    facts.put("owner", owner);
    facts.put("source", source);
    facts.put("sourceUrl", sourceUrl);
    facts.put("licence", licence);
    return facts;
  }
}
