package org.codesign.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.codesign.identity.ApiToken;
import org.codesign.identity.ApiTokens;
import org.codesign.identity.SignedIn;
import org.codesign.identity.TokenForm;
import org.codesign.identity.TokenScope;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.EmptyState;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.Notice;
import org.jspecify.annotations.Nullable;

/** One's own tokens for the API: make one, see which there are, revoke. */
@Route("account/tokens")
@PermitAll
class TokensView extends Div implements HasDynamicTitle {

  private static final int DEFAULT_DAYS = 90;

  private final ApiTokens tokens;
  private final SignedIn signedIn;
  private final Div secretPlace = new Div();
  private final Div list = new Div();
  private final FormErrors errors = new FormErrors();
  private final TextField name = new TextField(getTranslation("token.name"));
  private final CheckboxGroup<TokenScope> scopes =
      new CheckboxGroup<>(getTranslation("token.scopes"));
  private final IntegerField days = new IntegerField(getTranslation("token.days"));

  TokensView(ApiTokens tokens, SignedIn signedIn) {
    this.tokens = tokens;
    this.signedIn = signedIn;
    addClassName("cd-page");
    add(
        new H1(getTranslation("tokens.title")),
        new Paragraph(getTranslation("tokens.what")),
        secretPlace,
        list,
        new H2(getTranslation("tokens.make")),
        form());
    showList();
  }

  private Component form() {
    scopes.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    scopes.setItems(TokenScope.values());
    scopes.setItemLabelGenerator(scope -> getTranslation("token.scope." + scope));
    days.setValue(DEFAULT_DAYS);
    days.setMin(1);
    days.setMax(365);
    days.setStepButtonsVisible(true);
    errors.field("name", name);
    errors.field("scopes", scopes);
    errors.field("days", days);
    Button make = new Button(getTranslation("tokens.make"), click -> make());
    make.addThemeVariants(ButtonVariant.PRIMARY);
    Div form = new Div(errors, name, scopes, days, make);
    form.addClassName("cd-form");
    Div card = new Div(form);
    card.addClassName("cd-card");
    return card;
  }

  private void make() {
    errors.none(() -> {
      int life = days.getValue() == null ? 0 : days.getValue();
      TokenForm form = new TokenForm(name.getValue(), scopes.getValue(), life);
      showSecret(tokens.issue(signedIn.actor(), form));
      name.clear();
      scopes.clear();
      showList();
    });
  }

  private void showSecret(String secret) {
    TextField field = new TextField(getTranslation("tokens.secret"));
    field.setValue(secret);
    field.setReadOnly(true);
    field.setAutoselect(true);
    field.setWidthFull();
    Div card =
        new Div(
            new H2(getTranslation("tokens.new")),
            field,
            new Paragraph(getTranslation("tokens.once")));
    card.addClassName("cd-card");
    secretPlace.removeAll();
    secretPlace.add(card);
    field.focus();
  }

  private void showList() {
    List<ApiToken> mine = tokens.mine(signedIn.actor());
    list.removeAll();
    if (mine.isEmpty()) {
      list.add(new EmptyState(getTranslation("tokens.none"), getTranslation("tokens.none.advice")));
      return;
    }
    ListTable<ApiToken> table =
        new ListTable<ApiToken>(getTranslation("tokens.title"))
            .text(getTranslation("token.name"), ApiToken::name)
            .text(getTranslation("token.scopes"), this::scopesOf)
            .text(getTranslation("token.expires"), token -> day(token.expiresAt()))
            .text(getTranslation("token.used"), token -> day(token.lastUsedAt()))
            .cell("", this::revokeButton);
    table.show(mine);
    list.add(table);
  }

  private String scopesOf(ApiToken token) {
    return token.scopes().stream()
        .sorted()
        .map(scope -> getTranslation("token.scope." + scope))
        .collect(Collectors.joining(", "));
  }

  private String day(@Nullable Instant moment) {
    return moment == null ? getTranslation("token.never") : Dates.day(moment);
  }

  private Button revokeButton(ApiToken token) {
    Button revoke = new Button(getTranslation("token.revoke"), click -> revoke(token));
    revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
    revoke.setAriaLabel(getTranslation("token.revoke.label", token.name()));
    return revoke;
  }

  private void revoke(ApiToken token) {
    tokens.revoke(signedIn.actor(), token.id());
    Notice.done(getTranslation("token.revoked"));
    showList();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("tokens.title") + " · Codesign";
  }
}
