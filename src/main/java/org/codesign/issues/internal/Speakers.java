package org.codesign.issues.internal;

import static java.util.Objects.requireNonNullElse;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.identity.Actor;
import org.codesign.identity.Colleague;
import org.codesign.identity.PeopleFacts;
import org.codesign.identity.PersonId;
import org.codesign.identity.Role;
import org.codesign.issues.Author;
import org.codesign.issues.Comment;
import org.codesign.issues.CommentId;
import org.codesign.issues.RemovalReason;
import org.codesign.shared.GssCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says who speaks, to whom: colleagues of one council know each other's names, facilitators speak
 * under theirs, all others are known by what they do and where in England (decision 18).
 */
@Component
class Speakers {

  private final PeopleFacts people;
  private final CatalogueFacts catalogue;

  Speakers(PeopleFacts people, CatalogueFacts catalogue) {
    this.people = people;
    this.catalogue = catalogue;
  }

  List<Comment> show(Actor reader, List<CommentRow> rows, Map<UUID, List<PersonId>> mentions) {
    Set<PersonId> all = rows.stream().map(CommentRow::author).collect(Collectors.toSet());
    mentions.values().forEach(all::addAll);
    Map<PersonId, Colleague> known = people.people(all);
    Map<GssCode, String> regions = catalogue.regions();
    return rows.stream()
        .map(row ->
            comment(
                row,
                author(reader, row, known.get(row.author()), regions),
                row.body().isEmpty() ? List.of() : mentions.getOrDefault(row.id(), List.of()),
                namesFor(reader, known)))
        .toList();
  }

  private static Comment comment(
      CommentRow row, Author author, List<PersonId> mentioned, Map<PersonId, String> names) {
    List<String> readable =
        mentioned.stream().map(names::get).filter(Objects::nonNull).sorted().toList();
    String reason = row.removedFor();
    return new Comment(
        new CommentId(row.id()),
        row.issue(),
        author,
        row.body(),
        row.state().equals("DELETED"),
        reason == null ? null : RemovalReason.valueOf(reason),
        row.edited(),
        row.writtenAt(),
        readable,
        mentioned.size() - readable.size(),
        row.version());
  }

  private static Author author(
      Actor reader, CommentRow row, @Nullable Colleague author, Map<GssCode, String> regions) {
    if (row.isBy(reader)) {
      return new Author.Self();
    }
    if (author != null && author.is(Role.FACILITATOR)) {
      return new Author.Named(author.name(), true);
    }
    if (author != null && row.isOfCouncilOf(reader)) {
      return new Author.Named(author.name(), false);
    }
    String council = row.council();
    return new Author.Elsewhere(
        author != null && author.is(Role.COUNCIL_LEAD),
        council == null ? "" : requireNonNullElse(regions.get(new GssCode(council)), ""));
  }

  /** The names the reader may know: of the own council, of facilitators, and the own. */
  private static Map<PersonId, String> namesFor(Actor reader, Map<PersonId, Colleague> known) {
    Set<Colleague> readable = new HashSet<>(known.values());
    readable.removeIf(it -> !mayKnow(reader, it));
    return readable.stream().collect(Collectors.toMap(Colleague::id, Colleague::name));
  }

  static boolean mayKnow(Actor reader, Colleague other) {
    return other.id().equals(reader.id())
        || other.is(Role.FACILITATOR)
        || (other.homeCouncil() != null && other.homeCouncil().equals(reader.homeCouncil()));
  }
}
