package org.codesign.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.codesign.catalogue.Audience;
import org.codesign.catalogue.ScreenDesk;
import org.codesign.catalogue.ScreenForm;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SupplierDesk;
import org.codesign.catalogue.SupplierForm;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskDesk;
import org.codesign.catalogue.TaskForm;
import org.codesign.catalogue.TaskForm.Step;
import org.codesign.catalogue.TaskId;
import org.codesign.fixture.Given;
import org.codesign.fixture.ViewTest;
import org.codesign.identity.Actor;
import org.codesign.shared.SupplierId;
import org.codesign.shared.ui.FormErrors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CatalogueViewsTest extends ViewTest {

  @Autowired Given given;
  @Autowired SupplierDesk suppliers;
  @Autowired ScreenDesk screens;
  @Autowired TaskDesk tasks;

  Actor keeper;
  String tail;

  @BeforeEach
  void a_facilitator() {
    keeper = given.facilitator();
    tail = UUID.randomUUID().toString().substring(0, 8);
    signIn(keeper);
  }

  @Test
  void what_is_added_stands_in_the_list() {
    open("manage/catalogue/suppliers/new");
    test(find(TextField.class).single()).setValue("Harbour " + tail);
    click("Add a supplier");

    assertThat(title()).isEqualTo("Suppliers");
    open("manage/catalogue/suppliers?q=" + tail);
    assertThat(links()).contains("Harbour " + tail);
  }

  @Test
  void a_fault_stands_beside_its_field_and_what_was_typed_stays() {
    open("manage/catalogue/suppliers/new");
    test(find(TextField.class).single()).setValue("x".repeat(90));
    click("Add a supplier");

    TextField name = find(TextField.class).single();
    assertThat(name.getErrorMessage()).isEqualTo("Use at most 80 characters for the name.");
    assertThat(name.getValue()).hasSize(90);
    assertThat(find(FormErrors.class).single().isVisible()).isTrue();
    assertThat(button("Add a supplier").isEnabled()).isTrue();
  }

  @Test
  void two_editors_see_both_texts_and_nothing_is_lost() {
    SupplierId supplier = suppliers.add(keeper, new SupplierForm("First " + tail));
    open("manage/catalogue/suppliers/" + supplier);
    suppliers.change(given.admin(), supplier, 1, new SupplierForm("Theirs " + tail));
    test(find(TextField.class).single()).setValue("Mine " + tail);

    click("Save");

    TwoVersions both = find(TwoVersions.class).single();
    assertThat(both.getElement().getTextRecursively())
        .contains("Theirs " + tail)
        .contains("Mine " + tail);
    assertThat(find(TextField.class).single().getValue()).isEqualTo("Mine " + tail);
    click("Save");
    assertThat(suppliers.supplier(keeper, supplier).form().name()).isEqualTo("Mine " + tail);
  }

  @Test
  void of_two_texts_one_can_take_theirs() {
    SupplierId supplier = suppliers.add(keeper, new SupplierForm("First " + tail));
    open("manage/catalogue/suppliers/" + supplier);
    suppliers.change(given.admin(), supplier, 1, new SupplierForm("Theirs " + tail));
    test(find(TextField.class).single()).setValue("Mine " + tail);
    click("Save");

    click("Take theirs");

    assertThat(find(TextField.class).single().getValue()).isEqualTo("Theirs " + tail);
    assertThat(find(TwoVersions.class).all()).isEmpty();
  }

  @Test
  void a_supplier_that_sells_systems_says_why_it_cannot_retire() {
    SupplierId supplier = given.supplier();
    given.systemOf(supplier);
    open("manage/catalogue/suppliers/" + supplier);

    click("Retire");

    assertThat(find(FormErrors.class).single().getElement().getTextRecursively())
        .contains("Retire the systems of this supplier first.");
  }

  @Test
  void what_is_retired_can_be_restored_on_the_same_page() {
    SupplierId supplier = given.supplier();
    open("manage/catalogue/suppliers/" + supplier);

    click("Retire");
    click("Restore");

    assertThat(suppliers.supplier(keeper, supplier).retired()).isFalse();
  }

  @Test
  void the_search_stands_in_the_url() {
    suppliers.add(keeper, new SupplierForm("Found " + tail));

    open("manage/catalogue/suppliers?q=found+" + tail);

    assertThat(find(TextField.class).single().getValue()).isEqualTo("found " + tail);
    assertThat(links()).contains("Found " + tail);
    open("manage/catalogue/suppliers?q=" + UUID.randomUUID());
    assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
        .anyMatch(it -> it.startsWith("Nothing matches."));
  }

  @Test
  void a_mistyped_place_in_a_list_shows_its_beginning() {
    suppliers.add(keeper, new SupplierForm("Found " + tail));

    open("manage/catalogue/suppliers?q=" + tail + "&after=bm9uc2Vuc2U");

    assertThat(links()).contains("Found " + tail);
  }

  @Test
  void steps_are_moved_taken_out_and_added() {
    TaskId task =
        tasks.add(
            keeper,
            new TaskForm(
                "Task " + tail,
                Audience.BOTH,
                List.of(new Step(null, "Read"), new Step(null, "Visit"), new Step(null, "Write"))));
    open("manage/catalogue/tasks/" + task);

    buttonLabelled("Move step 3 up").click();
    buttonLabelled("Remove step 1").click();
    click("Save");

    assertThat(tasks.task(keeper, task).form().steps())
        .extracting(Step::name)
        .containsExactly("Write", "Visit");
  }

  @Test
  void every_page_of_the_catalogue_opens() {
    SystemId system = given.systemOf(given.supplier());
    ScreenId screen = screens.add(keeper, system, new ScreenForm("Worklist", "", ""));
    for (String path :
        List.of(
            "",
            "/systems/new",
            "/systems/" + system,
            "/systems/" + system + "/releases",
            "/systems/" + system + "/councils",
            "/systems/" + system + "/edit",
            "/systems/" + system + "/releases/new",
            "/systems/" + system + "/releases/" + given.releaseOf(system),
            "/systems/" + system + "/screens/new",
            "/screens/" + screen,
            "/screens/" + screen + "?region=new",
            "/screens/" + screen + "/edit",
            "/councils",
            "/councils/E08000016",
            "/deployments/new?system=" + system,
            "/deployments/new?council=E08000016",
            "/tasks",
            "/tasks/new",
            "/import",
            "/import?what=deployments")) {
      open("manage/catalogue" + path);
      assertThat(title()).describedAs(path).isNotBlank().isNotEqualTo("Page not found");
    }
  }

  @Test
  void a_page_of_what_is_not_there_is_not_found() {
    for (String path : List.of("/systems/none", "/councils/none", "/screens/none", "/tasks/none")) {
      open("manage/catalogue" + path);
      assertThat(title()).describedAs(path).isEqualTo("Page not found");
    }
  }

  private static void open(String address) {
    String[] parts = address.split("\\?", 2);
    UI.getCurrent()
        .navigate(parts[0], QueryParameters.fromString(parts.length < 2 ? "" : parts[1]));
  }

  private String title() {
    return find(H1.class).single().getText();
  }

  private List<String> links() {
    return find(Anchor.class).all().stream().map(Anchor::getText).toList();
  }

  private Button button(String text) {
    return find(Button.class).withText(text).single();
  }

  private void click(String text) {
    test(button(text)).click();
  }

  private Button buttonLabelled(String label) {
    return find(Button.class).all().stream()
        .filter(it -> it.getAriaLabel().filter(label::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }
}
