package org.codesign.search.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What is to be looked up anew, each once. */
public final class Backlog {

  private final Set<UUID> owners = ConcurrentHashMap.newKeySet();

  public void add(Collection<UUID> more) {
    owners.addAll(more);
  }

  public boolean isEmpty() {
    return owners.isEmpty();
  }

  /** All that are here or there only, or differ. */
  public void addDifferences(Map<UUID, String> there, Map<UUID, String> here) {
    there.forEach((owner, stamp) -> {
      if (!stamp.equals(here.get(owner))) {
        owners.add(owner);
      }
    });
    here.keySet().stream().filter(owner -> !there.containsKey(owner)).forEach(owners::add);
  }

  /** Takes some out, before they are loaded, so that a change in between puts them back. */
  public List<UUID> take(int most) {
    List<UUID> batch = new ArrayList<>();
    Iterator<UUID> all = owners.iterator();
    while (all.hasNext() && batch.size() < most) {
      batch.add(all.next());
      all.remove();
    }
    return batch;
  }
}
