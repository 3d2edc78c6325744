package org.codesign.suppliers.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueId;
import org.codesign.shared.NotFound;
import org.codesign.shared.ui.IssuePanel;
import org.codesign.suppliers.Proofs;
import org.springframework.core.annotation.Order;

/** Whether the supplier's fix gave time back, for everybody who has the issue before them. */
@org.springframework.stereotype.Component
@Order(12)
class ProofPanel implements IssuePanel {

  private final Proofs proofs;
  private final SignedIn signedIn;

  ProofPanel(Proofs proofs, SignedIn signedIn) {
    this.proofs = proofs;
    this.signedIn = signedIn;
  }

  @Override
  public Optional<Component> about(UUID issue) {
    try {
      return Optional.of(new ProofCard(proofs.of(signedIn.actor(), new IssueId(issue))));
    } catch (NotFound nothingPromised) {
      return Optional.empty();
    }
  }
}
