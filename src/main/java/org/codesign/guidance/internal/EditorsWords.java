package org.codesign.guidance.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.codesign.guidance.BestBet;
import org.codesign.guidance.DocumentId;
import org.codesign.guidance.Synonym;
import org.codesign.search.SearchIndex;
import org.codesign.search.Thesaurus;
import org.codesign.search.Thesaurus.Meaning;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What editors have the search know, as it was half a second ago on whichever node. */
@Component
public class EditorsWords {

  private static final long FRESH = Duration.ofMillis(500).toNanos();

  private static final int PINNED = 3;

  private final SynonymStore synonyms;
  private final BestBetStore bestBets;
  private volatile @Nullable Known known;

  EditorsWords(SynonymStore synonyms, BestBetStore bestBets) {
    this.synonyms = synonyms;
    this.bestBets = bestBets;
  }

  private record Known(
      List<Synonym> synonyms,
      List<BestBet> bestBets,
      Thesaurus thesaurus,
      Map<List<String>, List<DocumentId>> pinned,
      long readAt) {}

  Thesaurus thesaurus() {
    return known().thesaurus;
  }

  /** The documents pinned to this question, in the order in which they were pinned. */
  List<DocumentId> pinnedTo(String question) {
    Map<List<String>, List<DocumentId>> pinned = known().pinned;
    return pinned.isEmpty()
        ? List.of()
        : pinned.getOrDefault(SearchIndex.essence(question), List.of()).stream()
            .limit(PINNED)
            .toList();
  }

  /** Makes the next question read anew. */
  public void forget() {
    known = null;
  }

  private Known known() {
    Known last = known;
    if (last == null || System.nanoTime() - last.readAt > FRESH) {
      last = read(last);
      known = last;
    }
    return last;
  }

  /** What was made of the same rows serves on. */
  private Known read(@Nullable Known last) {
    long now = System.nanoTime();
    List<Synonym> allSynonyms = synonyms.all();
    List<BestBet> allBets = bestBets.all();
    if (last != null && last.synonyms.equals(allSynonyms) && last.bestBets.equals(allBets)) {
      return new Known(last.synonyms, last.bestBets, last.thesaurus, last.pinned, now);
    }
    Map<List<String>, List<DocumentId>> pinned = new HashMap<>();
    allBets.forEach(bet ->
        pinned
            .computeIfAbsent(SearchIndex.essence(bet.question()), any -> new ArrayList<>())
            .add(bet.document()));
    return new Known(allSynonyms, allBets, thesaurus(allSynonyms), pinned, now);
  }

  public static Thesaurus thesaurus(List<Synonym> synonyms) {
    List<Meaning> meanings = new ArrayList<>();
    for (Synonym one : synonyms) {
      meanings.add(new Meaning(one.words(), one.meaning()));
      if (one.bothWays()) {
        meanings.add(new Meaning(one.meaning(), one.words()));
      }
    }
    return new Thesaurus(meanings);
  }
}
