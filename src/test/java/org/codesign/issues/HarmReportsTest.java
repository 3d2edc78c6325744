package org.codesign.issues;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.identity.Role;
import org.codesign.notices.Notice;
import org.codesign.notices.NoticeKind;
import org.codesign.notices.Notices;
import org.codesign.shared.GssCode;
import org.codesign.shared.NotFound;
import org.codesign.shared.SupplierId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class HarmReportsTest {

  @Autowired HarmReports reports;
  @Autowired HarmFacts facts;
  @Autowired Issues issues;
  @Autowired IssueCare care;
  @Autowired IssueImports imports;
  @Autowired Notices notices;
  @Autowired Given given;

  GssCode council;
  SupplierId supplier;
  SystemId system;
  Actor lead;
  Actor contact;
  IssueId issue;

  @BeforeEach
  void aReportOfHarm() {
    council = given.council();
    supplier = given.supplier();
    system = given.systemOf(supplier);
    lead = given.person(council, null, Role.COUNCIL_LEAD);
    contact = given.personOf(supplier);
    issue = IssueId.next();
    issues.report(given.worker(council), issue, harmful());
  }

  private ReportForm harmful() {
    return Reports.with(system, Cause.INTEGRATION, given.systemOf(given.supplier()));
  }

  @Test
  void the_leads_and_the_suppliers_people_are_told_in_the_application() {
    for (Actor one : List.of(lead, contact)) {
      await()
          .untilAsserted(() ->
              assertThat(notices.page(one, null).items())
                  .extracting(Notice::kind)
                  .containsExactly(NoticeKind.HARM));
    }
  }

  @Test
  void each_side_says_once_that_it_has_seen_it() {
    Actor second = given.person(council, null, Role.COUNCIL_LEAD);
    assertThat(reports.one(lead, issue).waitsForReader()).isTrue();

    reports.acknowledge(lead, issue);
    Instant at = reports.one(lead, issue).byCouncil().orElseThrow().at();
    reports.acknowledge(second, issue);

    HarmReport seen = reports.one(second, issue);
    assertThat(seen.byCouncil().orElseThrow().at()).isEqualTo(at);
    assertThat(seen.byCouncil().orElseThrow().name()).isEqualTo("Alex Example");
    assertThat(seen.waitsForReader()).isFalse();
    assertThat(seen.bySupplier()).isEmpty();
    assertThat(reports.one(contact, issue).waitsForReader()).isTrue();
    assertThat(facts.unseen(Instant.EPOCH, Instant.now().plusSeconds(60))).contains(issue);

    reports.acknowledge(contact, issue);
    assertThat(facts.unseen(Instant.EPOCH, Instant.now().plusSeconds(60))).doesNotContain(issue);
  }

  @Test
  void the_supplier_reads_no_name_and_no_council() {
    reports.acknowledge(lead, issue);

    HarmReport read = reports.one(contact, issue);

    assertThat(read.byCouncil().orElseThrow().name()).isNull();
    assertThat(read.toString()).doesNotContain("Alex", council.value(), "Testshire");
    reports.acknowledge(contact, issue);
    assertThat(reports.one(lead, issue).bySupplier().orElseThrow().name()).isNull();
    HarmReport facilitators = reports.one(given.facilitator(), issue);
    assertThat(facilitators.bySupplier().orElseThrow().name()).isEqualTo("Alex Example");
  }

  @Test
  void an_alarm_goes_with_its_issue_to_another_supplier() {
    SupplierId other = given.supplier();
    Actor newContact = given.personOf(other);
    await().untilAsserted(() -> assertThat(notices.page(contact, null).items()).hasSize(1));
    reports.acknowledge(contact, issue);

    care.move(given.facilitator(), issue, new MoveForm(1, given.systemOf(other), null, ""));

    assertThatThrownBy(() -> reports.one(contact, issue)).isInstanceOf(NotFound.class);
    assertThat(notices.page(contact, null).items()).isEmpty();
    assertThat(reports.one(newContact, issue).waitsForReader()).isTrue();
    assertThat(reports.one(newContact, issue).bySupplier()).isEmpty();
    await()
        .untilAsserted(() ->
            assertThat(notices.page(newContact, null).items())
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.HARM));
  }

  @Test
  void an_alarm_whose_issue_stays_with_its_supplier_stays_seen() {
    reports.acknowledge(contact, issue);

    care.move(given.facilitator(), issue, new MoveForm(1, given.systemOf(supplier), null, ""));

    assertThat(reports.one(contact, issue).bySupplier()).isPresent();
  }

  @Test
  void others_find_nothing_of_it() {
    Actor leadElsewhere = given.person(given.council(), null, Role.COUNCIL_LEAD);
    Actor competitor = given.personOf(given.supplier());
    for (Actor other : List.of(leadElsewhere, competitor)) {
      assertThatThrownBy(() -> reports.one(other, issue)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> reports.acknowledge(other, issue)).isInstanceOf(NotFound.class);
      assertThat(reports.page(other, null).items()).isEmpty();
    }
    for (Actor other : List.of(given.worker(council), given.admin())) {
      assertThatThrownBy(() -> reports.one(other, issue)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> reports.page(other, null)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> reports.acknowledge(other, issue)).isInstanceOf(NotAllowed.class);
    }
  }

  @Test
  void a_facilitator_sees_all_and_speaks_for_no_council() {
    Actor facilitator = given.facilitator();
    assertThat(reports.one(facilitator, issue).waitsForReader()).isFalse();
    assertThatThrownBy(() -> reports.acknowledge(facilitator, issue)).isInstanceOf(NotFound.class);

    IssueId own = IssueId.next();
    issues.report(facilitator, own, harmful());
    assertThat(reports.one(facilitator, own).waitsForReader()).isTrue();
    reports.acknowledge(facilitator, own);
    assertThat(reports.one(facilitator, own).byCouncil()).isPresent();
  }

  @Test
  void where_a_side_is_lacking_the_facilitators_are_told() {
    Actor facilitator = given.facilitator();
    IssueId lonely = IssueId.next();
    issues.report(given.worker(given.council()), lonely, harmful());

    await()
        .untilAsserted(() ->
            assertThat(notices.page(facilitator, null).items())
                .extracting(Notice::issue)
                .contains(lonely));
  }

  @Test
  void a_report_without_harm_raises_no_alarm() {
    IssueId quiet = IssueId.next();
    issues.report(given.worker(council), quiet, Reports.on(system));

    assertThat(facts.alarm(quiet)).isEmpty();
    assertThatThrownBy(() -> reports.one(lead, quiet)).isInstanceOf(NotFound.class);
  }

  @Test
  void a_part_that_is_split_off_raises_the_alarm_too() {
    IssueId part = IssueId.next();
    care.split(
        given.facilitator(),
        issue,
        part,
        new SplitForm(new IssueText("A part of it", "Happens elsewhere.", ""), Set.of(), ""));

    assertThat(reports.one(lead, part).waitsForReader()).isTrue();
    assertThat(reports.one(contact, part).waitsForReader()).isTrue();
    await().untilAsserted(() -> assertThat(alarmsTold(contact)).contains(issue, part));
    await().untilAsserted(() -> assertThat(alarmsTold(lead)).contains(issue, part));
  }

  @Test
  void what_comes_with_a_file_raises_the_alarm_until_it_is_taken_back() {
    Actor facilitator = given.facilitator();
    given.deployment(given.council(), system, 10);
    IssueImportId file = IssueImportId.next();
    String csv =
        "title,text,system,harm,reported\n"
            + ("Doses are rounded,Of children.,System " + system + ",yes,2025-01-15\n")
            + ("Slow in the morning,Every day.,System " + system + ",,2025-01-15\n");
    assertThat(imports.bringIn(facilitator, file, "harm.csv", csv.getBytes(UTF_8), null))
        .isInstanceOf(IssueImportOutcome.BroughtIn.class);

    HarmReport newest = reports.page(contact, null).items().getFirst();
    assertThat(newest.title()).isEqualTo("Doses are rounded");
    assertThat(reports.page(contact, null).items()).hasSize(2);
    IssueId broughtIn = newest.issue();
    await().untilAsserted(() -> assertThat(alarmsTold(contact)).contains(broughtIn));

    imports.takeBack(facilitator, file);
    assertThatThrownBy(() -> reports.one(contact, broughtIn)).isInstanceOf(NotFound.class);
    assertThat(alarmsTold(contact)).containsExactly(issue);
  }

  private List<IssueId> alarmsTold(Actor one) {
    return notices.page(one, null).items().stream()
        .filter(it -> it.kind() == NoticeKind.HARM)
        .map(Notice::issue)
        .toList();
  }
}
