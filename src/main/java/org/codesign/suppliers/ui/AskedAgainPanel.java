package org.codesign.suppliers.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueId;
import org.codesign.shared.ui.IssuePanel;
import org.codesign.suppliers.Proofs;
import org.springframework.core.annotation.Order;

/** "Is it better now?", for those who were affected. */
@org.springframework.stereotype.Component
@Order(11)
class AskedAgainPanel implements IssuePanel {

  private final Proofs proofs;
  private final SignedIn signedIn;

  AskedAgainPanel(Proofs proofs, SignedIn signedIn) {
    this.proofs = proofs;
    this.signedIn = signedIn;
  }

  @Override
  public Optional<Component> about(UUID issue) {
    return proofs
        .asked(signedIn.actor(), new IssueId(issue))
        .map(it -> new AskedAgainCard(proofs, signedIn, it));
  }
}
