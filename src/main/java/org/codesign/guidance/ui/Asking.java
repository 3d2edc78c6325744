package org.codesign.guidance.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.codesign.guidance.Facet;
import org.codesign.guidance.GuidanceQuestion;

/** A question as it stands in the page's address. */
final class Asking {

  private static final String WORDS = "q";
  private static final String ARCHIVE = "archive";

  private Asking() {}

  static GuidanceQuestion in(Location here) {
    QueryParameters query = here.getQueryParameters();
    Map<Facet, String> only = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      query.getSingleParameter(nameOf(facet)).ifPresent(it -> only.put(facet, it));
    }
    return new GuidanceQuestion(
        query.getSingleParameter(WORDS).orElse(""),
        only,
        query.getSingleParameter(ARCHIVE).isPresent());
  }

  static String nameOf(Facet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }

  static Location at(GuidanceQuestion question) {
    Map<String, String> query = new HashMap<>();
    if (!question.words().isBlank()) {
      query.put(WORDS, question.words());
    }
    question.only().forEach((facet, value) -> query.put(nameOf(facet), value));
    if (question.archived()) {
      query.put(ARCHIVE, "1");
    }
    return new Location(GuidanceView.PATH, QueryParameters.simple(query));
  }

  static String address(GuidanceQuestion question) {
    return at(question).getPathWithQueryParameters();
  }

  static GuidanceQuestion with(GuidanceQuestion question, Facet facet, String value) {
    Map<Facet, String> only = new EnumMap<>(Facet.class);
    only.putAll(question.only());
    only.put(facet, value);
    return new GuidanceQuestion(question.words(), only, question.archived());
  }

  static GuidanceQuestion without(GuidanceQuestion question, Facet facet) {
    return with(question, facet, "");
  }
}
