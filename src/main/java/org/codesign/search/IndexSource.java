package org.codesign.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
   * A part that is found by itself, such as a section of a document.
   *
   * @param texts by the name of the field; plain text
   * @param inLists where it stands in lists; null if it is only found as the best answer
   */
  record Entry(UUID id, Map<String, String> texts, @Nullable Listed inLists) {

    public Entry(UUID id, Map<String, String> texts) {
      this(id, texts, null);
    }

    public Optional<Listed> listed() {
      return Optional.ofNullable(inLists);
    }
  }

  /**
   * What a {@link Listing} may ask for and sort by.
   *
   * @param facets by name
   * @param ranks by name
   */
  record Listed(Map<String, String> facets, Map<String, Long> ranks) {}
}
