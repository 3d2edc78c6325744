package org.codesign.catalogue.internal;

import java.util.List;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.identity.PersonScopes;
import org.springframework.stereotype.Component;

/** Tells identity which councils and suppliers there are. */
@Component
class CatalogueScopes implements PersonScopes {

  private final CatalogueFacts facts;

  CatalogueScopes(CatalogueFacts facts) {
    this.facts = facts;
  }

  @Override
  public List<CouncilChoice> councils() {
    return facts.councils().entrySet().stream()
        .map(it -> new CouncilChoice(it.getKey(), it.getValue()))
        .toList();
  }

  @Override
  public List<SupplierChoice> suppliers() {
    return facts.suppliers().entrySet().stream()
        .map(it -> new SupplierChoice(it.getKey(), it.getValue()))
        .toList();
  }
}
