package org.codesign.search;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.codesign.search.Listing.Place;
import org.codesign.search.internal.Analysis;
import org.codesign.search.internal.IndexBroken;
import org.codesign.search.internal.LuceneIndex;

/**
 * A full-text index that keeps itself equal to its source: it follows the source's log and {@link
 * #changed}. Questions are answered with what there is, also while it is made anew.
 */
public final class SearchIndex implements AutoCloseable {

  private final Courtesy courtesy = new Courtesy();
  private final IndexUpkeep upkeep;

  /** For a source without a log. */
  public SearchIndex(Path folder, List<IndexField> fields, IndexSource source) {
    this(folder, fields, source, ChangeLog.NONE);
  }

  /**
   * @param folder for this index alone; need not exist
   * @param changes what is written there need not be said by {@link #changed}
   */
  public SearchIndex(Path folder, List<IndexField> fields, IndexSource source, ChangeLog changes) {
    this.upkeep = new IndexUpkeep(folder, fields, source, changes, courtesy);
  }

  /** Opens the index and brings it up to date, both in the background. */
  public void start() {
    upkeep.start();
  }

  /** Says that there is something new in the log. */
  public void logged() {
    upkeep.logged();
  }

  /** Says that a thing was added, changed or removed; it is looked up anew, soon. */
  public void changed(UUID owner) {
    upkeep.changed(owner);
  }

  /** The words of a question without their order and forms; two that have the same ask the same. */
  public static List<String> essence(String question) {
    return Analysis.essence(question);
  }

  /** Answers a question in people's words. */
  public Found search(Asked asked) {
    return ask(it -> it.search(asked, upkeep.isComplete()), Found.nothing(true, false));
  }

  /** The same for everything there is. */
  public Found search(String question, Window window) {
    return search(Asked.of(question, window));
  }

  /**
   * Entries that have all the words typed so far in one field, the last of which may be begun; each
   * text once, best first. None while the index is opened or made anew.
   */
  public List<Suggestion> suggest(String field, Asked asked) {
    return ask(it -> it.suggest(field, asked), List.of());
  }

  /** The places of what the listing asks for; none while the index is opened or made anew. */
  public List<Place> list(Listing listing) {
    return ask(it -> it.list(listing), List.of());
  }

  /** The owners that are like something, best first; none while the index is opened. */
  public List<UUID> similar(Likeness wanted) {
    return ask(it -> it.similar(wanted), List.of());
  }

  private <T> T ask(Function<LuceneIndex, T> question, T otherwise) {
    LuceneIndex now = upkeep.index();
    if (now == null) {
      return otherwise;
    }
    courtesy.asked();
    try {
      return question.apply(now);
    } catch (IndexBroken broken) {
      upkeep.foundBroken(now, broken);
      return otherwise;
    }
  }

  /** Long work beside this index rests by it, so that those who ask are not slowed. */
  public Courtesy courtesy() {
    return courtesy;
  }

  /** Whether everything that was in the source when the index was opened can be found. */
  public boolean isComplete() {
    return upkeep.isComplete();
  }

  @Override
  public void close() {
    upkeep.close();
  }
}
