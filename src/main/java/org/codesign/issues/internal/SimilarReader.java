package org.codesign.issues.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codesign.identity.Actor;
import org.codesign.issues.BoardItem;
import org.codesign.issues.SimilarTo;
import org.codesign.search.Likeness;
import org.springframework.stereotype.Component;

/** Finds similar issues in the index, and reads what they are from the database. */
@Component
public class SimilarReader {

  private static final int MOST = 10;

  private final IssueIndex index;
  private final BoardItems items;

  SimilarReader(IssueIndex index, BoardItems items) {
    this.index = index;
    this.items = items;
  }

  public List<BoardItem> like(Actor actor, SimilarTo wanted) {
    return items.of(
        actor,
        index.similar(
            new Likeness(
                wanted.title(),
                wanted.text(),
                wanted.system() == null
                    ? Map.of()
                    : Map.of(IssueIndex.SYSTEM, wanted.system().toString()),
                wanted.except() == null ? Set.of() : Set.of(wanted.except().value()),
                MOST)));
  }
}
