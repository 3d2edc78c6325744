package org.codesign.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows an index is a copy of. Asked again whenever the two may differ. */
public interface IndexSource {

  /** Everything that is to be found now, each with a stamp that differs whenever its texts do. */
  Map<UUID, String> stamps();

  /** The texts of those among the owners that are to be found now; the others are left out. */
  List<Indexed> load(Collection<UUID> owners);

  /**
   * A thing that is found, with all its parts; they go into the index together and leave together.
   *
   * @param stamp as {@link #stamps} gives it
   */
  record Indexed(UUID owner, String stamp, List<Entry> entries) {}

  /**
   * A part that is found by itself, such as a section of a document. With ranks it stands in lists
   * and is compared with others; without, it answers questions.
   *
   * @param texts by the name of the field; plain text
   * @param facets what may be asked to be so, by name; a thing may have several values
   * @param ranks what a {@link Listing} sorts by, by name
   */
  record Entry(
      UUID id,
      Map<String, String> texts,
      Map<String, List<String>> facets,
      Map<String, Long> ranks) {

    public Entry(UUID id, Map<String, String> texts) {
      this(id, texts, Map.of(), Map.of());
    }
  }
}
