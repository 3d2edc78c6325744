package org.codesign.bench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codesign.bench.JudgedCollection.Text;
import org.codesign.guidance.internal.GuidanceIndex;
import org.codesign.search.Found;
import org.codesign.search.IndexSource;
import org.codesign.search.SearchIndex;
import org.codesign.search.Window;

/**
 * The search of the guidance pages, with each document as one that has nothing but its beginning.
 */
final class ProductRanker implements Ranker {

  private static final int MOST = 1000;

  private final Map<UUID, Text> documents = new LinkedHashMap<>();
  private final SearchIndex index;

  ProductRanker(List<Text> texts, Path folder) throws InterruptedException {
    texts.forEach(text -> documents.put(new UUID(0, documents.size()), text));
    index = new SearchIndex(folder, GuidanceIndex.FIELDS, new Texts());
    index.start();
    while (!index.isComplete()) {
      Thread.sleep(20);
    }
  }

  @Override
  public List<String> best(String question) {
    return index.search(question, new Window(0, MOST, 0)).owners().stream()
        .map(Found.Owner::id)
        .map(documents::get)
        .map(Text::id)
        .toList();
  }

  @Override
  public void firstPage(String question) {
    index.search(question, GuidanceIndex.FIRST_PAGE);
  }

  @Override
  public void close() {
    index.close();
  }

  private final class Texts implements IndexSource {

    @Override
    public Map<UUID, String> stamps() {
      Map<UUID, String> stamps = new LinkedHashMap<>();
      documents.keySet().forEach(id -> stamps.put(id, "1"));
      return stamps;
    }

    @Override
    public List<Indexed> load(Collection<UUID> owners) {
      return owners.stream().map(id -> new Indexed(id, "1", List.of(beginning(id)))).toList();
    }

    private Entry beginning(UUID id) {
      Text text = documents.getOrDefault(id, new Text("", "", ""));
      return GuidanceIndex.beginning(id, text.title(), text.body());
    }
  }
}
