package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.codesign.identity.SignedIn;
import org.codesign.issues.BoardItem;
import org.codesign.issues.Issues;
import org.codesign.shared.ui.Notice;
import tools.jackson.databind.json.JsonMapper;

/**
 * Issues of the board, each with one's own answer. One component for all of them: a person who
 * leaves the board open holds their words on the server, and nothing else.
 */
@Tag("issue-list")
@JsModule("context://frontend/components/issue-list.js")
class IssueList extends Component {

  private final Answering answering;

  IssueList(Issues issues, SignedIn signedIn) {
    this.answering = new Answering(issues, signedIn);
    getElement().setAttribute("texts", Answering.texts(this));
    addListener(Answered.class, this::keep);
  }

  void show(List<BoardItem> items) {
    List<BoardRow> rows =
        items.stream()
            .map(it -> BoardRow.of(it, answering.isReadOnly(it.open()), this::getTranslation))
            .toList();
    getElement().setProperty("issues", JsonMapper.shared().writeValueAsString(rows));
  }

  private void keep(Answered answered) {
    if (answering.keep(answered.issue, answered.frequency, answered.minutes, answered.note)) {
      getElement().callJsFunction("confirm", answered.issue);
    } else {
      getElement().callJsFunction("refuse", answered.issue);
      Notice.problem(getTranslation("affects-me.refused"));
    }
  }

  /** The person chose; an empty frequency takes the answer back. */
  @DomEvent("answered")
  public static class Answered extends ComponentEvent<IssueList> {

    private final String issue;
    private final String frequency;
    private final String minutes;
    private final String note;

    public Answered(
        IssueList source,
        boolean fromClient,
        @EventData("event.detail.issue") String issue,
        @EventData("event.detail.frequency") String frequency,
        @EventData("event.detail.minutes") String minutes,
        @EventData("event.detail.note") String note) {
      super(source, fromClient);
      this.issue = issue;
      this.frequency = frequency;
      this.minutes = minutes;
      this.note = note;
    }
  }
}
