package org.codesign.guidance;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.codesign.guidance.internal.BestBetStore;
import org.codesign.guidance.internal.EditorsWords;
import org.codesign.guidance.internal.SectionSearch;
import org.codesign.guidance.internal.SynonymStore;
import org.codesign.identity.Actor;
import org.codesign.search.Thesaurus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Where editors help the search along: words that stand for others, and answers they pin. */
@Component
@Validated
@Transactional
public class SearchDesk {

  private final SynonymStore synonyms;
  private final BestBetStore bestBets;
  private final EditorsWords editorsWords;
  private final SectionSearch search;

  SearchDesk(
      SynonymStore synonyms,
      BestBetStore bestBets,
      EditorsWords editorsWords,
      SectionSearch search) {
    this.synonyms = synonyms;
    this.bestBets = bestBets;
    this.editorsWords = editorsWords;
    this.search = search;
  }

  /** By their words; at most 500 are kept. */
  @Transactional(readOnly = true)
  public List<Synonym> synonyms(Actor actor) {
    actor.mustBe(Editors.ROLES);
    return synonyms.all();
  }

  /**
   * Every node searches with it within a second.
   *
   * @return what it does to those who ask for its words
   * @throws org.codesign.shared.Invalid if it says nothing, is there already, or there are 500
   */
  public SynonymEffect add(Actor actor, @Valid SynonymForm form) {
    actor.mustBe(Editors.ROLES);
    return effect(synonyms.add(form));
  }

  /**
   * @throws org.codesign.shared.Stale if it was changed since {@code version}
   */
  public SynonymEffect change(Actor actor, UUID id, int version, @Valid SynonymForm form) {
    actor.mustBe(Editors.ROLES);
    return effect(synonyms.change(id, version, form));
  }

  private SynonymEffect effect(Synonym synonym) {
    Thesaurus without =
        EditorsWords.thesaurus(
            synonyms.all().stream().filter(it -> !it.id().equals(synonym.id())).toList());
    Thesaurus with = EditorsWords.thesaurus(synonyms.all());
    editorsWords.forget();
    return new SynonymEffect(
        synonym, search.count(synonym.words(), without), search.count(synonym.words(), with));
  }

  /** Nothing happens where it is gone already. */
  public void removeSynonym(Actor actor, UUID id) {
    actor.mustBe(Editors.ROLES);
    synonyms.remove(id);
    editorsWords.forget();
  }

  /** By their questions; at most 500 are kept. */
  @Transactional(readOnly = true)
  public List<BestBet> bestBets(Actor actor) {
    actor.mustBe(Editors.ROLES);
    return bestBets.all();
  }

  /**
   * Pins a document to a question: it is shown first, up to three of them in the order in which
   * they were pinned.
   *
   * @throws org.codesign.shared.NotFound if there is no such current document
   * @throws org.codesign.shared.Invalid if it is pinned there already, or there are 500
   */
  public BestBet pin(Actor actor, @Valid BestBetForm form) {
    actor.mustBe(Editors.ROLES);
    editorsWords.forget();
    return bestBets.add(form);
  }

  /** Nothing happens where it is gone already. */
  public void unpin(Actor actor, UUID id) {
    actor.mustBe(Editors.ROLES);
    bestBets.remove(id);
    editorsWords.forget();
  }
}
