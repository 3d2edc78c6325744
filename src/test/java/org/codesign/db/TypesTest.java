package org.codesign.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codesign.db.generated.tables.IdentityPerson.IDENTITY_PERSON;
import static org.codesign.db.generated.tables.TimingEntry.TIMING_ENTRY;

import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
class TypesTest {

    @Autowired DSLContext db;
    @Autowired javax.sql.DataSource dataSource;

    UUID person(Instant at) {
        var id = Ids.next();
        db.insertInto(IDENTITY_PERSON)
                .set(IDENTITY_PERSON.ID, id).set(IDENTITY_PERSON.EMAIL, id + "@x.org").set(IDENTITY_PERSON.ROLE, "WORKER")
                .set(IDENTITY_PERSON.ACTIVE, false).set(IDENTITY_PERSON.CREATED_AT, at).set(IDENTITY_PERSON.BORN_ON, LocalDate.of(1970, 1, 1))
                .execute();
        return id;
    }

    @Test
    void instantsSurviveTheHourThatDoesNotExist() {
        var before = TimeZone.getDefault();
        try {
            for (var zone : List.of("UTC", "Europe/London", "America/Sao_Paulo", "Asia/Kathmandu")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                for (var text : List.of("2026-03-29T01:30:00.123456Z", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00.999999Z", "1970-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2040-01-01T00:00:00Z")) {
                    var at = Instant.parse(text);
                    var id = person(at);
                    var row = db.select(IDENTITY_PERSON.CREATED_AT, IDENTITY_PERSON.BORN_ON, IDENTITY_PERSON.ID, IDENTITY_PERSON.ACTIVE)
                            .from(IDENTITY_PERSON).where(IDENTITY_PERSON.ID.eq(id)).and(IDENTITY_PERSON.CREATED_AT.eq(at)).fetchSingle();
                    assertThat(row.get(IDENTITY_PERSON.CREATED_AT)).isEqualTo(at);
                    assertThat(row.get(IDENTITY_PERSON.BORN_ON)).isEqualTo("1970-01-01");
                    assertThat(row.get(IDENTITY_PERSON.ACTIVE)).isFalse();
                    var raw = db.fetchSingle("SELECT CAST(created_at AS CHAR) FROM identity_person WHERE id = ?", id).get(0, String.class);
                    assertThat(raw).startsWith(text.substring(0, 19).replace('T', ' '));
                    // jOOQ's own way
                    var plain = DSL.field(DSL.name("created_at"), LocalDateTime.class);
                    var read = db.select(plain).from(IDENTITY_PERSON).where(IDENTITY_PERSON.ID.eq(id)).fetchSingle().value1();
                    if (!read.equals(LocalDateTime.ofInstant(at, ZoneOffset.UTC))) System.out.println("jOOQ plain LocalDateTime WRONG in " + zone + ": " + at + " -> " + read);
                }
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void uuidUsesTheIndex() {
        var id = person(Instant.now());
        for (int i = 0; i < 300; i++) entry(id, i);
        db.execute("ANALYZE TABLE timing_entry");
        var q = db.selectFrom(TIMING_ENTRY).where(TIMING_ENTRY.PERSON_ID.eq(id)).and(TIMING_ENTRY.STARTED_AT.ge(Instant.now().minusSeconds(30)));
        System.out.println(q.getSQL());
        System.out.println(db.fetch("EXPLAIN " + q.getSQL(org.jooq.conf.ParamType.INLINED)));
        System.out.println(db.resultQuery("EXPLAIN select * from timing_entry where id = ?", id).fetch());
        System.out.println(db.resultQuery("EXPLAIN select * from timing_entry where id in (?, ?)", id, Ids.next()).fetch());
        System.out.println(db.resultQuery("EXPLAIN select * from timing_entry where id > ? order by id limit 10", id).fetch());
    }

    void entry(UUID person, int i) {
        db.insertInto(TIMING_ENTRY).set(TIMING_ENTRY.ID, Ids.next()).set(TIMING_ENTRY.PERSON_ID, person)
                .set(TIMING_ENTRY.STARTED_AT, Instant.now().minusSeconds(i * 60L)).set(TIMING_ENTRY.WEIGHT, new BigDecimal("0.1250"))
                .set(TIMING_ENTRY.ENDED_AT, (Instant) null).set(TIMING_ENTRY.MINUTES, i).execute();
    }

    @Test
    void version7SortsByTime() throws Exception {
        db.execute("CREATE TABLE IF NOT EXISTS u (id UUID PRIMARY KEY, n INT)");
        db.execute("DELETE FROM u");
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 500; i++) { ids.add(Ids.next()); if (i % 100 == 0) Thread.sleep(3); }
        var shuffled = new ArrayList<>(ids); Collections.shuffle(shuffled);
        for (var id : shuffled) db.execute("INSERT INTO u VALUES (?, ?)", id, ids.indexOf(id));
        assertThat(db.fetch("SELECT n FROM u ORDER BY id").getValues(0, Integer.class)).isSorted();
        assertThat(db.fetch("SELECT id FROM u ORDER BY id").getValues(0, UUID.class)).isEqualTo(ids).isSorted();
        assertThat(db.fetchSingle("SELECT COUNT(*) FROM u WHERE id > ?", ids.get(99)).get(0, int.class)).isEqualTo(400);
    }

    @Test
    void statementsThatMayBeTrouble() {
        var id = person(Instant.now());
        var t = TIMING_ENTRY;
        var e = Ids.next();
        // upsert
        for (int i = 0; i < 2; i++)
            db.insertInto(t).set(t.ID, e).set(t.PERSON_ID, id).set(t.STARTED_AT, Instant.now()).onDuplicateKeyUpdate().set(t.MINUTES, t.MINUTES.plus(1)).execute();
        db.insertInto(t).set(t.ID, e).set(t.PERSON_ID, id).set(t.STARTED_AT, Instant.now()).onDuplicateKeyIgnore().execute();
        // returning
        System.out.println(db.insertInto(t).set(t.ID, Ids.next()).set(t.PERSON_ID, id).set(t.STARTED_AT, Instant.now()).returningResult(t.ID, t.STARTED_AT, t.WEIGHT).fetchSingle());
        // values/derived, in lists, union, window, json
        System.out.println(db.select(DSL.val(id), t.ID, DSL.rowNumber().over().partitionBy(t.PERSON_ID).orderBy(t.STARTED_AT)).from(t).where(t.ID.in(e, id)).fetch());
        System.out.println(db.insertInto(t, t.ID, t.PERSON_ID, t.STARTED_AT).select(DSL.select(DSL.val(Ids.next()), t.PERSON_ID, DSL.val(Instant.now(), t.STARTED_AT)).from(t).where(t.ID.eq(e))).execute());
        System.out.println(db.select(DSL.max(t.STARTED_AT), DSL.sum(t.WEIGHT), DSL.coalesce(t.ENDED_AT, DSL.val(Instant.EPOCH, t.ENDED_AT))).from(t).where(t.PERSON_ID.eq(id)).groupBy(t.ENDED_AT).fetch());
        var rows = new ArrayList<org.jooq.Query>();
        var n = System.nanoTime();
        var batch = db.batch(db.insertInto(t, t.ID, t.PERSON_ID, t.STARTED_AT).values((UUID) null, null, null));
        for (int i = 0; i < 5000; i++) batch.bind(Ids.next(), id, Instant.now());
        batch.execute();
        System.out.println("batch 5000 ms " + (System.nanoTime() - n) / 1000000);
        n = System.nanoTime();
        var insert = db.insertInto(t, t.ID, t.PERSON_ID, t.STARTED_AT);
        for (int i = 0; i < 5000; i++) insert.values(Ids.next(), id, Instant.now());
        insert.execute();
        System.out.println("multi-row 5000 ms " + (System.nanoTime() - n) / 1000000);
        n = System.nanoTime();
        for (int i = 0; i < 2000; i++) db.select(t.ID, t.STARTED_AT, t.MINUTES).from(t).where(t.ID.eq(e)).fetchSingle();
        System.out.println("2000 reads by id ms " + (System.nanoTime() - n) / 1000000);
    }

    @Test
    void checkConstraintAndForeignDuplicate() {
        for (var sql : List.of("INSERT INTO identity_person VALUES (UUID(), 'a', 'KING', 1, NOW(6), NULL)", "INSERT INTO timing_entry (id, person_id, started_at) VALUES (UUID(), UUID(), NOW(6))")) {
            try { db.execute(sql); } catch (Exception e) { System.out.println(e.getClass() + " " + e.getCause().getClass() + " " + e.getMessage()); }
        }
        var id = person(Instant.now());
        try { db.execute("INSERT INTO identity_person VALUES (?, 'a', 'WORKER', 1, NOW(6), NULL)", id); } catch (Exception e) { System.out.println(e.getClass() + " " + e.getMessage()); }
        System.out.println(db.fetch("SELECT @@session.time_zone, NOW(), UTC_TIMESTAMP(), @@session.innodb_snapshot_isolation, @@character_set_client, @@collation_connection, @@innodb_lock_wait_timeout"));
    }
}
