package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codesign.issues.IssueId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Covers what must not be seen on a picture, in the browser, and sends what is left over REST.
 * Wraps {@code frontend/components/redactor.js}.
 */
@Tag("picture-redactor")
@JsModule("context://frontend/components/redactor.js")
class Redactor extends Component {

  private static final List<String> NAMES =
      List.of(
          "choose",
          "paste",
          "noPicture",
          "cover",
          "coverHelp",
          "picture",
          "add",
          "undo",
          "look",
          "discard",
          "discarded",
          "corner",
          "box",
          "removed",
          "list",
          "remove",
          "removeBox",
          "x",
          "y",
          "width",
          "height",
          "all",
          "allHelp",
          "nothingCovered",
          "proof",
          "facts",
          "sure",
          "sureNeeded",
          "send",
          "back",
          "sending",
          "cancel",
          "again",
          "kept",
          "unreachable",
          "signedOut");

  private boolean working;

  Redactor(IssueId issue, Runnable whenKept) {
    getElement().setAttribute("place", "api/v1/issues/" + issue + "/pictures");
    getElement().setAttribute("texts", texts());
    addListener(Kept.class, kept -> whenKept.run());
    addListener(WorkingChanged.class, change -> working = change.working);
  }

  private String texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    NAMES.forEach(name -> texts.put(name, getTranslation("redactor." + name)));
    return JsonMapper.shared().writeValueAsString(texts);
  }

  /** Whether a picture was chosen that is neither sent nor discarded. */
  boolean isWorking() {
    return working;
  }

  /** Whether no more pictures are taken. */
  void setFull(boolean full) {
    getElement().setAttribute("full", full);
  }

  /** The server has the picture. */
  @DomEvent("picture-kept")
  public static class Kept extends ComponentEvent<Redactor> {

    public Kept(Redactor source, boolean fromClient) {
      super(source, fromClient);
    }
  }

  /** The person began with a picture, or has done with it. */
  @DomEvent("working-changed")
  public static class WorkingChanged extends ComponentEvent<Redactor> {

    private final boolean working;

    public WorkingChanged(
        Redactor source, boolean fromClient, @EventData("event.detail.working") boolean working) {
      super(source, fromClient);
      this.working = working;
    }
  }
}
