package org.codesign.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.codesign.search.IndexField.Shown;
import org.codesign.shared.Ids;

/** A source for indexes that keeps a log: cards with a colour and a weight. */
final class Register implements IndexSource, ChangeLog {

  static final List<IndexField> FIELDS =
      List.of(new IndexField("title", 3, Shown.WHOLE), new IndexField("body", 1, Shown.PASSAGE));

  private final Map<UUID, Indexed> cards = new HashMap<>();
  private final Map<Long, Change> log = new TreeMap<>();
  private final TreeMap<Long, Change> running = new TreeMap<>();
  private long position;
  int compared;

  synchronized UUID add(String title, String body, String colour, long weight) {
    return put(Ids.next(), title, body, colour, weight);
  }

  synchronized UUID put(UUID card, String title, String body, String colour, long weight) {
    write(card, title, body, colour, weight);
    commit(begin(card));
    return card;
  }

  /** As if past the log. */
  synchronized void write(UUID card, String title, String body, String colour, long weight) {
    Map<String, String> texts = Map.of("title", title, "body", body);
    Map<String, List<String>> facets = Map.of("colour", List.of(colour));
    Entry entry = new Entry(card, texts, facets, Map.of("weight", weight));
    cards.put(card, new Indexed(card, Ids.next().toString(), List.of(entry)));
  }

  synchronized void remove(UUID card) {
    cards.remove(card);
    commit(begin(card));
  }

  /** A transaction that has its position and has not committed. */
  synchronized long begin(UUID card) {
    running.put(++position, new Change(position, card, Instant.now()));
    return position;
  }

  synchronized void commit(long transaction) {
    log.put(transaction, running.remove(transaction));
  }

  synchronized void rollBack(long transaction) {
    running.remove(transaction);
  }

  /** Back to as it was when there were so many changes; positions are given out again. */
  synchronized void restoreTo(long last) {
    log.keySet().removeIf(it -> it > last);
    position = last;
  }

  synchronized long position() {
    return position;
  }

  @Override
  public synchronized Map<UUID, String> stamps() {
    compared++;
    Map<UUID, String> stamps = new HashMap<>();
    cards.forEach((id, card) -> stamps.put(id, card.stamp()));
    return stamps;
  }

  @Override
  public synchronized List<Indexed> load(Collection<UUID> owners) {
    return owners.stream().filter(cards::containsKey).map(cards::get).toList();
  }

  @Override
  public synchronized List<Change> after(long after, int most) {
    return log.values().stream().filter(it -> it.position() > after).limit(most).toList();
  }

  @Override
  public synchronized List<Change> at(Collection<Long> positions) {
    List<Change> changes = new ArrayList<>();
    positions.stream().filter(log::containsKey).map(log::get).forEach(changes::add);
    return changes;
  }

  @Override
  public synchronized long settled() {
    return 0;
  }

  @Override
  public void tidy() {
    // nothing is ever old here
  }
}
