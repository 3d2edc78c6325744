package org.codesign.identity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import org.codesign.identity.PasswordLink;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shows the link with which a person chooses their password: once, here and now. */
class LinkCard extends Div {

  LinkCard(PasswordLink link) {
    addClassName("cd-card");
    TextField address = new TextField(getTranslation("link.address"));
    address.setValue(addressOf(link));
    address.setReadOnly(true);
    address.setAutoselect(true);
    address.setWidthFull();
    add(
        new H2(getTranslation("link.title")),
        new Paragraph(getTranslation("link.advice")),
        address,
        new Anchor("manage/people", getTranslation("people.back")));
  }

  private static String addressOf(PasswordLink link) {
    return ServletUriComponentsBuilder.fromContextPath(
            VaadinServletRequest.getCurrent().getHttpServletRequest())
        .path(link.path())
        .toUriString();
  }
}
