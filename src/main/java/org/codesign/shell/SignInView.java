package org.codesign.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.security.web.csrf.CsrfToken;

/** Sign-in: a plain form that the browser posts to Spring Security, with the CSRF token. */
@JsModule("context://frontend/components/lock-log.js")
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final Div message = new Div();

  SignInView() {
    addClassName("cd-sign-in");
    message.addClassName("cd-alert");
    message.getElement().setAttribute("role", "alert");
    message.setVisible(false);
    Div card = new Div();
    card.addClassName("cd-card");
    card.add(
        new H1(getTranslation("sign-in.title")),
        message,
        form(),
        new Paragraph(getTranslation("sign-in.help")));
    add(new Brand(), card);
  }

  private Form form() {
    TextField email = new TextField(getTranslation("sign-in.email"));
    email.getElement().setProperty("name", "username");
    email.setAutocomplete(Autocomplete.USERNAME);
    email.setAutocapitalize(Autocapitalize.NONE);
    email.setAutofocus(true);
    email.setWidthFull();

    PasswordField password = new PasswordField(getTranslation("sign-in.password"));
    password.getElement().setProperty("name", "password");
    password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
    password.setWidthFull();

    NativeButton submit = new NativeButton(getTranslation("sign-in.submit"));
    submit.getElement().setAttribute("type", "submit");
    submit.addClassName("cd-button");

    Form form = new Form();
    form.add(csrf(), email, password, submit);
    return form;
  }

  private static Input csrf() {
    CsrfToken token =
        (CsrfToken)
            VaadinServletRequest.getCurrent()
                .getHttpServletRequest()
                .getAttribute(CsrfToken.class.getName());
    Input field = new Input();
    field.setType("hidden");
    field.getElement().setAttribute("name", token.getParameterName());
    field.setValue(token.getToken());
    return field;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var query = event.getLocation().getQueryParameters().getParameters();
    if (query.containsKey("error")) {
      say("sign-in.wrong");
    } else if (query.containsKey("signed-out")) {
      say("sign-in.signed-out");
    } else if (query.containsKey("password-chosen")) {
      say("sign-in.password-chosen");
    }
  }

  private void say(String key) {
    message.setText(getTranslation(key));
    message.setVisible(true);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("sign-in.page-title");
  }

  @Tag("form")
  private static class Form extends HtmlContainer {
    Form() {
      getElement().setAttribute("method", "post").setAttribute("action", "sign-in");
    }
  }
}
