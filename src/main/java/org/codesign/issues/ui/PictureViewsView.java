package org.codesign.issues.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssuePictures;
import org.codesign.issues.PictureId;
import org.codesign.issues.PictureView;
import org.codesign.shared.Page;
import org.codesign.shared.ui.Address;
import org.codesign.shared.ui.BackLink;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.Pager;

/** Who saw a picture, when, and from where; also one that was deleted. */
@Route("manage/pictures/:picture")
@RolesAllowed("FACILITATOR")
class PictureViewsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final IssuePictures pictures;
  private final SignedIn signedIn;
  private final Paragraph none = new Paragraph(getTranslation("own-pictures.views.none"));
  private final ListTable<PictureView> table;
  private final Pager pager = new Pager();

  PictureViewsView(IssuePictures pictures, SignedIn signedIn) {
    this.pictures = pictures;
    this.signedIn = signedIn;
    addClassName("cd-page");
    table =
        new ListTable<PictureView>(getTranslation("own-pictures.views.title"))
            .text(
                getTranslation("own-pictures.views.who"),
                it -> it.who().isEmpty() ? getTranslation("own-pictures.views.gone") : it.who())
            .text(getTranslation("own-pictures.views.when"), it -> Dates.moment(it.when()))
            .text(
                getTranslation("own-pictures.views.size"),
                it -> getTranslation("own-pictures.size." + it.size()))
            .text(getTranslation("own-pictures.views.from"), PictureView::from);
    Paragraph lead = new Paragraph(getTranslation("own-pictures.views.lead"));
    lead.addClassName("cd-lead");
    add(
        new BackLink("manage/pictures", getTranslation("own-pictures.held.title")),
        new H1(getTranslation("own-pictures.views.title")),
        lead,
        table,
        none,
        pager);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    PictureId picture = Address.id(event.getRouteParameters(), "picture", PictureId::new);
    Page<PictureView> page =
        pager.page(event.getLocation(), after -> pictures.views(signedIn.actor(), picture, after));
    table.show(page.items());
    table.setVisible(!page.items().isEmpty());
    none.setVisible(page.items().isEmpty());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("own-pictures.views.title") + " · Codesign";
  }
}
