package org.codesign.suppliers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.ListTable;
import org.codesign.suppliers.Means;
import org.codesign.suppliers.Proof;
import org.codesign.suppliers.Proof.Measurement;
import org.codesign.suppliers.ProofRule;
import org.codesign.suppliers.Verdict;

/** Whether a promised fix gave time back: the verdict, what it rests on, and how it was found. */
class ProofCard extends Div {

  private final ProofWords words = new ProofWords(this);

  ProofCard(Proof proof) {
    addClassNames("cd-card", "cd-responses", "cd-proof");
    add(new H2(getTranslation("proof.title")), words.tag(proof.verdict()), said(proof));
    Measurement measured = proof.measured();
    if (measured.ours() != null) {
      add(table(proof, measured.ours()));
    }
    if (proof.verdict().isFinished()) {
      add(basis(proof));
    }
    proof
        .felt()
        .ifPresent(it -> {
          add(text(getTranslation("proof.felt", it.better(), it.same(), it.worse())));
          it.minutes()
              .ifPresent(
                  now -> add(text(getTranslation("proof.felt.minutes", ProofWords.minutes(now)))));
        });
    if (measured.ours() != null || proof.verdict() == Verdict.NOT_ENOUGH) {
      add(how());
    }
  }

  private Paragraph said(Proof proof) {
    String release = proof.releaseName();
    return text(
        switch (proof.verdict()) {
          case AWAITED ->
              proof
                  .day()
                  .map(day -> getTranslation("proof.AWAITED.day", release, Dates.day(day)))
                  .orElseGet(() -> getTranslation("proof.AWAITED", release));
          case NO_SCREEN -> getTranslation("proof.NO_SCREEN", release, proof.delivered());
          case NOT_ENOUGH -> notEnough(proof);
          case GAVE_BACK, NO_CHANGE, WORSE ->
              words.found("proof.said", proof.measured().found().orElseThrow(), release);
        });
  }

  private String notEnough(Proof proof) {
    int entries = proof.measured().entries();
    return entries == 0
        ? getTranslation("proof.NOT_ENOUGH", proof.releaseName(), proof.delivered())
        : getTranslation(
            "proof.NOT_ENOUGH.so-far",
            proof.releaseName(),
            proof.delivered(),
            entries,
            ProofRule.LEAST_ENTRIES);
  }

  private Component table(Proof proof, Means ours) {
    Measurement measured = proof.measured();
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(getTranslation("proof.with", proof.releaseName(), measured.councils()), ours));
    if (measured.theirs() != null) {
      rows.add(new Row(getTranslation("proof.without", measured.others()), measured.theirs()));
    }
    ListTable<Row> table = new ListTable<>(getTranslation("proof.table"));
    table.text(getTranslation("proof.councils"), Row::name);
    table.figure(getTranslation("proof.before"), it -> ProofWords.minutes(it.means().before()));
    table.figure(getTranslation("proof.after"), it -> ProofWords.minutes(it.means().after()));
    table.figure(
        getTranslation("proof.change"),
        it -> ProofWords.minutes(it.means().after() - it.means().before()));
    table.show(rows);
    return table;
  }

  private record Row(String name, Means means) {}

  private Paragraph basis(Proof proof) {
    List<String> basis = new ArrayList<>();
    if (!proof.measured().compared()) {
      basis.add(getTranslation("proof.not-compared"));
    }
    if (proof.stillOpen() > 0) {
      basis.add(getTranslation("proof.so-far", proof.stillOpen()));
    }
    basis.add(
        getTranslation("proof.basis", proof.measured().entries(), proof.measured().workers()));
    Paragraph note = text(String.join(" ", basis));
    note.addClassName("cd-note");
    return note;
  }

  private NativeDetails how() {
    return new NativeDetails(
        getTranslation("proof.how.summary"),
        new Div(
            new Paragraph(getTranslation("proof.how.measure")),
            new Paragraph(getTranslation("proof.how.compare")),
            new Paragraph(getTranslation("proof.how.enough"))));
  }

  private static Paragraph text(String text) {
    return new Paragraph(text);
  }
}
