package org.codesign.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words on screen come from Spring's message bundles: {@code messages/<module>.properties}. */
@Component
class MessageBundles implements I18NProvider {

  private final MessageSource messages;

  MessageBundles(MessageSource messages) {
    this.messages = messages;
  }

  @Override
  public List<Locale> getProvidedLocales() {
    return List.of(Locale.UK);
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... parameters) {
    return messages.getMessage(key, parameters, Locale.UK);
  }
}
