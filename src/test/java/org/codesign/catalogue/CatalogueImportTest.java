package org.codesign.catalogue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.codesign.catalogue.ImportOutcome.Imported;
import org.codesign.catalogue.ImportOutcome.Refused;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.shared.GssCode;
import org.codesign.shared.SheetFault;
import org.codesign.shared.SupplierId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class CatalogueImportTest {

  @Autowired CatalogueImport imports;
  @Autowired SupplierDesk suppliers;
  @Autowired SystemDesk systems;
  @Autowired ScreenDesk screens;
  @Autowired CouncilDesk councils;
  @Autowired TaskDesk tasks;
  @Autowired Given given;

  Actor keeper;
  String tail;
  String systemName;
  SystemId system;

  @BeforeEach
  void a_system() {
    keeper = given.facilitator();
    tail = UUID.randomUUID().toString().substring(0, 8);
    systemName = "Système " + tail;
    SupplierId supplier = suppliers.add(keeper, new SupplierForm("Sup " + tail));
    system = systems.add(keeper, new SystemForm(supplier, systemName, "", "", false));
    systems.addRelease(keeper, system, new ReleaseForm("25.1", null, ""));
  }

  @Test
  void screens_come_in_from_a_spreadsheet() {
    ImportOutcome outcome =
        bringIn(
            ImportKind.SCREENS,
            "\uFEFFname,System,area,description\r\n"
                + "Worklist,%1$s,Work,\"Tasks, due dates\"\r\n"
                + "\r\n"
                + "Person summary,%1$s,,\r\n");

    assertThat(outcome).isEqualTo(new Imported(2, 0));
    assertThat(screens.screens(keeper, system, DeskFilter.ALL, null).items())
        .extracting(ScreenRow::name)
        .containsExactly("Person summary", "Worklist");
  }

  @Test
  void the_same_table_again_changes_nothing() {
    String table = "system,name,area,description\n%1$s,Worklist,Work,\n";
    bringIn(ImportKind.SCREENS, table);

    assertThat(bringIn(ImportKind.SCREENS, table)).isEqualTo(new Imported(0, 1));
  }

  @Test
  void what_people_edited_is_not_undone() {
    bringIn(ImportKind.SCREENS, "system,name,area,description\n%1$s,Worklist,Work,\n");

    assertThat(
            faults(
                bringIn(
                    ImportKind.SCREENS,
                    "system,name,area,description\n%1$s,worklist,Elsewhere,\n")))
        .extracting(SheetFault::row, SheetFault::advice)
        .containsExactly(
            Tuple.tuple(
                2,
                "Is there already with other content. Change it on its own page, or take the row"
                    + " out."));
  }

  @Test
  void what_may_tell_who_somebody_is_does_not_come_in() {
    ImportOutcome outcome =
        bringIn(
            ImportKind.SCREENS,
            "system,name,area,description\n%1$s,Search,,Try it with 943 476 5919\n");

    assertThat(faults(outcome))
        .extracting(SheetFault::row, SheetFault::column, SheetFault::value)
        .containsExactly(Tuple.tuple(2, "description", ""));
    assertThat(faults(outcome).getFirst().advice()).contains("NHS number");
  }

  @Test
  void every_fault_is_named_by_row_and_column_and_nothing_comes_in() {
    ImportOutcome outcome =
        bringIn(
            ImportKind.SCREENS,
            "system,name,area,description\n"
                + "%1$s,Good,,\n"
                + "Nowhere,Lost,,\n"
                + "%1$s,,,\n"
                + "%1$s,Good,,\n"
                + "%1$s,Long,"
                + "x".repeat(81)
                + ",\n"
                + "%1$s,Many,,,,more\n");

    assertThat(faults(outcome))
        .extracting(SheetFault::row, SheetFault::column, SheetFault::value)
        .containsExactly(
            Tuple.tuple(3, "system", "Nowhere"),
            Tuple.tuple(4, "name", ""),
            Tuple.tuple(5, "", ""),
            Tuple.tuple(6, "area", "x".repeat(40) + "…"),
            Tuple.tuple(7, "", ""));
    assertThat(screens.screens(keeper, system, DeskFilter.ALL, null).items()).isEmpty();
  }

  @Test
  void deployments_name_their_council_by_code_or_name() {
    GssCode council = given.council();

    ImportOutcome outcome =
        bringIn(
            ImportKind.DEPLOYMENTS,
            "council,system,release,from,until,workers\n"
                + council
                + ",%1$s,25.1,2026-03-01,2027-03-01,\"1,200\"\n"
                + "barnsley,%1$s,25.1,01/04/2026,,0\n");

    assertThat(outcome).isEqualTo(new Imported(2, 0));
    assertThat(councils.deploymentsAt(keeper, council, null).items())
        .extracting(it -> it.startsOn() + " to " + it.endsOn(), DeploymentRow::workers)
        .containsExactly(Tuple.tuple("2026-03-01 to 2027-03-01", 1200));
  }

  @Test
  void deployments_that_cannot_be_are_refused() {
    assertThat(
            faults(
                bringIn(
                    ImportKind.DEPLOYMENTS,
                    "council,system,release,from,until,workers\n"
                        + "Atlantis,%1$s,25.1,2026-03-01,,1\n"
                        + "Barnsley,%1$s,99,2026-03-01,,1\n"
                        + "Barnsley,%1$s,25.1,31/02/2026,,1\n"
                        + "Barnsley,%1$s,25.1,0026-03-01,,1\n"
                        + "Barnsley,%1$s,25.1,,,1\n"
                        + "Barnsley,%1$s,25.1,2026-03-02,,many\n"
                        + "Barnsley,%1$s,25.1,2026-03-03,,-1\n"
                        + "Barnsley,%1$s,25.1,2026-03-04,,\n"
                        + "Barnsley,%1$s,25.1,2026-03-05,2026-03-05,1\n")))
        .extracting(SheetFault::row, SheetFault::column)
        .containsExactly(
            Tuple.tuple(2, "council"),
            Tuple.tuple(3, "release"),
            Tuple.tuple(4, "from"),
            Tuple.tuple(5, "from"),
            Tuple.tuple(6, "from"),
            Tuple.tuple(7, "workers"),
            Tuple.tuple(8, "workers"),
            Tuple.tuple(9, "workers"),
            Tuple.tuple(10, "until"));
  }

  @Test
  void tasks_have_their_steps_in_one_cell() {
    ImportOutcome outcome =
        bringIn(
            ImportKind.TASKS,
            "name,audience,steps\nAssess " + tail + ",Adults,Read | Visit |Write\n");

    assertThat(outcome).isEqualTo(new Imported(1, 0));
    TaskId task =
        tasks.tasks(keeper, new DeskFilter("Assess " + tail, false), null).items().get(0).id();
    assertThat(tasks.task(keeper, task).form().steps())
        .extracting(TaskForm.Step::name)
        .containsExactly("Read", "Visit", "Write");
    assertThat(
            bringIn(
                ImportKind.TASKS,
                "name,audience,steps\nAssess " + tail + ",adults,Read|Visit|Write\n"))
        .isEqualTo(new Imported(0, 1));
  }

  @Test
  void systems_and_releases_come_in_one_after_the_other() {
    String name = "Imported " + tail;

    assertThat(
            bringIn(
                ImportKind.SYSTEMS,
                "supplier,name,abbreviation,description,historical\n"
                    + ("sup " + tail + "," + name + ",IMP,A system,yes\n")))
        .isEqualTo(new Imported(1, 0));
    assertThat(
            bringIn(
                ImportKind.RELEASES,
                "system,name,released_on,notes\n" + name + ",1.0,01/02/2003,First\n"))
        .isEqualTo(new Imported(1, 0));
    assertThat(systems.systems(keeper, new DeskFilter(name, false), null).items())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.historical()).isTrue();
          assertThat(it.releases()).isEqualTo(1);
        });
  }

  @Test
  void a_header_must_name_its_columns() {
    assertThat(faults(bringIn(ImportKind.SCREENS, "system,name,colour\nx,y,z\n")))
        .extracting(SheetFault::row, SheetFault::column)
        .containsExactly(
            Tuple.tuple(1, "area"), Tuple.tuple(1, "description"), Tuple.tuple(1, "colour"));
  }

  @Test
  void characters_of_another_encoding_are_found() {
    byte[] latin = "name,audience,steps\nOne,adults,a\nCafé,adults,a\n".getBytes(ISO_8859_1);

    assertThat(faults(imports.bringIn(keeper, ImportKind.TASKS, latin)))
        .extracting(SheetFault::row)
        .containsExactly(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n\n",
        "name,audience,steps",
        "name,audience,steps\n\"never closed,adults,a\n",
        "name,audience,steps\n\"closed\"too early,adults,a\n",
        "\u0000\u0000\u0000",
        "<html><body>not a table</body></html>"
      })
  void what_is_no_table_is_refused(String content) {
    assertThat(imports.bringIn(keeper, ImportKind.TASKS, content.getBytes(UTF_8)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void a_million_rows_are_refused() {
    byte[] large = ("name,audience,steps\n" + "a,adults,\n".repeat(1_000_000)).getBytes(UTF_8);
    byte[] many = ("name,audience,steps\n" + "a,adults,\n".repeat(10_001)).getBytes(UTF_8);

    assertThat(faults(imports.bringIn(keeper, ImportKind.TASKS, large)))
        .singleElement()
        .satisfies(it -> assertThat(it.advice()).contains("2 MB"));
    assertThat(faults(imports.bringIn(keeper, ImportKind.TASKS, many)))
        .singleElement()
        .satisfies(it -> assertThat(it.advice()).contains("10,000 rows"));
  }

  @Test
  void of_very_many_faults_the_first_are_listed() {
    byte[] bad = ("name,audience,steps\n" + ",nobody,\n".repeat(300)).getBytes(UTF_8);

    Refused refused = (Refused) imports.bringIn(keeper, ImportKind.TASKS, bad);

    assertThat(refused.faults()).hasSize(100);
    assertThat(refused.more()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(ImportKind.class)
  void every_template_is_an_empty_table(ImportKind kind) {
    ImportOutcome outcome = imports.bringIn(keeper, kind, kind.template().getBytes(UTF_8));

    assertThat(faults(outcome))
        .singleElement()
        .satisfies(it -> assertThat(it.advice()).contains("no rows"));
  }

  @Test
  void a_worker_brings_nothing_in() {
    assertThatThrownBy(
            () -> imports.bringIn(given.worker(given.council()), ImportKind.TASKS, new byte[0]))
        .isInstanceOf(NotAllowed.class);
  }

  private ImportOutcome bringIn(ImportKind kind, String table) {
    return imports.bringIn(keeper, kind, table.replace("%1$s", systemName).getBytes(UTF_8));
  }

  private static java.util.List<SheetFault> faults(ImportOutcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    return ((Refused) outcome).faults();
  }
}
