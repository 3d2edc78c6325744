package org.codesign.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.codesign.search.IndexField.Shown;
import org.codesign.search.IndexSource.Entry;
import org.codesign.search.IndexSource.Indexed;
import org.codesign.shared.Ids;

/** A source for indexes: books with one or more chapters. */
final class Shelf implements IndexSource {

  static final List<IndexField> FIELDS =
      List.of(new IndexField("title", 3, Shown.WHOLE), new IndexField("body", 1, Shown.PASSAGE));

  private final Map<UUID, Indexed> books = new ConcurrentHashMap<>();
  volatile boolean closed;

  UUID add(String title, String... chapters) {
    return put(Ids.next(), title, chapters);
  }

  UUID put(UUID book, String title, String... chapters) {
    return put(book, Map.of(), title, chapters);
  }

  UUID add(Map<String, List<String>> facets, String title, String... chapters) {
    return put(Ids.next(), facets, title, chapters);
  }

  private UUID put(UUID book, Map<String, List<String>> facets, String title, String... chapters) {
    List<Entry> entries =
        List.of(chapters).stream()
            .map(text ->
                new Entry(Ids.next(), Map.of("title", title, "body", text), facets, Map.of()))
            .toList();
    books.put(book, new Indexed(book, Ids.next().toString(), entries));
    return book;
  }

  void remove(UUID book) {
    books.remove(book);
  }

  @Override
  public Map<UUID, String> stamps() {
    mustBeOpen();
    Map<UUID, String> stamps = new ConcurrentHashMap<>();
    books.forEach((id, book) -> stamps.put(id, book.stamp()));
    return stamps;
  }

  @Override
  public List<Indexed> load(Collection<UUID> owners) {
    mustBeOpen();
    return owners.stream().filter(books::containsKey).map(books::get).toList();
  }

  private void mustBeOpen() {
    if (closed) {
      throw new IllegalArgumentException("the shelf is closed");
    }
  }
}
