package org.codesign.suppliers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.identity.SignedIn;
import org.codesign.shared.ui.HomePanel;
import org.codesign.suppliers.ProofItem;
import org.codesign.suppliers.Proofs;
import org.springframework.core.annotation.Order;

/** You said, they did, and what it gave back. */
@org.springframework.stereotype.Component
@Order(46)
class CameOfItPanel implements HomePanel {

  private final Proofs proofs;
  private final SignedIn signedIn;

  CameOfItPanel(Proofs proofs, SignedIn signedIn) {
    this.proofs = proofs;
    this.signedIn = signedIn;
  }

  @Override
  public Optional<Component> forSignedIn() {
    Actor actor = signedIn.actor();
    List<ProofItem> told = proofs.told(actor);
    return told.isEmpty() ? Optional.empty() : Optional.of(new Card(told, actor.is(Role.SUPPLIER)));
  }

  private static final class Card extends Div {

    private final ProofWords words = new ProofWords(this);

    Card(List<ProofItem> told, boolean forSupplier) {
      addClassNames("cd-card", "cd-panel");
      UnorderedList list = new UnorderedList();
      told.forEach(it -> list.add(row(it, forSupplier)));
      add(new H2(getTranslation(forSupplier ? "came.supplier" : "came.title")), list);
      if (forSupplier) {
        add(new Anchor("promises", getTranslation("came.all")));
      }
    }

    private ListItem row(ProofItem it, boolean forSupplier) {
      String address = forSupplier ? IssueAddress.of(it.issue()) : "issues/" + it.issue();
      Span said =
          new Span(
              words.found(
                  it.mine() ? "came.mine" : forSupplier ? "came.own" : "came.others",
                  it.found().orElseThrow(),
                  it.supplierName(),
                  it.releaseName()));
      said.addClassName("cd-note");
      ListItem row = new ListItem(new Anchor(address, it.title()), said);
      if (!it.compared()) {
        Span alone = new Span(getTranslation("came.not-compared"));
        alone.addClassName("cd-note");
        row.add(alone);
      }
      return row;
    }
  }
}
