package org.codesign.guidance.api;

import java.util.List;
import org.codesign.guidance.GuidanceSuggestion;

/** Headings, best first. */
record SuggestJson(List<HeadingJson> items) {

  static SuggestJson of(List<GuidanceSuggestion> suggestions) {
    return new SuggestJson(suggestions.stream().map(HeadingJson::of).toList());
  }

  record HeadingJson(String text, String page) {

    static HeadingJson of(GuidanceSuggestion it) {
      String page = "/guidance/" + it.document();
      return new HeadingJson(it.text(), it.anchor().isEmpty() ? page : page + "#" + it.anchor());
    }
  }
}
