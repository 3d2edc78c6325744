package org.codesign.suppliers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueId;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.MarkdownText;
import org.codesign.shared.ui.Notice;
import org.codesign.shared.ui.TextGuard;
import org.codesign.suppliers.Conversations;
import org.codesign.suppliers.Message;
import org.codesign.suppliers.MessageForm;
import org.codesign.suppliers.MessageId;

/** What a supplier and the facilitators say to each other about an issue, the latest first. */
class ConversationCard extends Div {

  private final Conversations conversations;
  private final SignedIn signedIn;
  private final IssueId issue;
  private final Div said = new Div();
  private final FormErrors errors = new FormErrors();
  private final TextArea body = new TextArea();

  /** Made with the form, so that sending twice says it once. */
  private MessageId id = MessageId.next();

  /**
   * @param key of its words: {@code conversation.supplier} or {@code conversation.facilitator}
   */
  ConversationCard(Conversations conversations, SignedIn signedIn, IssueId issue, String key) {
    this.conversations = conversations;
    this.signedIn = signedIn;
    this.issue = issue;
    addClassName("cd-card");
    Paragraph who = new Paragraph(getTranslation(key + ".who"));
    who.addClassName("cd-note");
    body.setLabel(getTranslation(key + ".body"));
    body.setMaxLength(MessageForm.LONGEST);
    body.setMinRows(2);
    body.setMaxRows(12);
    TextGuard guard = new TextGuard(body);
    errors.field("body", body, guard);
    Button send = new Button(getTranslation("conversation.send"), click -> send(click.getSource()));
    send.setDisableOnClick(true);
    Div form = new Div(errors, body, guard, send);
    form.addClassName("cd-form");
    said.getElement().setAttribute("role", "list");
    add(new H2(getTranslation(key + ".title")), who, form, said);
    show();
  }

  private void show() {
    said.removeAll();
    add(conversations.page(signedIn.actor(), issue, null));
  }

  private void add(Page<Message> page) {
    page.items().forEach(it -> said.add(entry(it)));
    page.next().ifPresent(next -> said.add(more(next)));
  }

  private Component more(Cursor next) {
    Button more = new Button(getTranslation("conversation.more"));
    more.addClickListener(click -> {
      said.remove(more);
      add(conversations.page(signedIn.actor(), issue, next));
    });
    return more;
  }

  private Component entry(Message message) {
    Span author = new Span(nameOf(message));
    author.addClassName("cd-author");
    Span when = new Span(Dates.moment(message.at()));
    when.addClassName("cd-note");
    Div line = new Div(author, when);
    line.addClassName("cd-tags");
    Div entry = new Div(line, new MarkdownText(message.body()));
    entry.addClassName("cd-comment");
    entry.getElement().setAttribute("role", "listitem");
    return entry;
  }

  private String nameOf(Message message) {
    if (message.mine()) {
      return getTranslation("conversation.me");
    }
    return message.fromSupplier() ? message.author() : getTranslation("conversation.facilitator");
  }

  private void send(Button send) {
    MessageForm form = new MessageForm(body.getValue());
    if (errors.none(() -> conversations.write(signedIn.actor(), issue, id, form))) {
      id = MessageId.next();
      body.clear();
      Notice.done(getTranslation("conversation.sent"));
      show();
    }
    send.setEnabled(true);
  }
}
