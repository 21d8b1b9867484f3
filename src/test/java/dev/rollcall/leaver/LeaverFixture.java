package dev.rollcall.leaver;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.calendar.MovableClock;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.register.AssetStatus;
import dev.rollcall.values.Ids;
import dev.rollcall.workflow.RunningJobs;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lena, whose manager is Mo, holds a laptop (with data) and a monitor at the site Bonn; on a Tuesday. */
abstract class LeaverFixture {

    static final Instant TUESDAY = Instant.parse("2026-11-17T09:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-11-17");
    static final LocalDate LAST_DAY = LocalDate.parse("2026-11-30");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RunningJobs jobs;

    @Autowired
    TaskService tasks;

    @Autowired
    MovableClock clock;

    @Autowired
    FollowingPeople following;

    @Autowired
    AnnouncingDepartures announcing;

    @Autowired
    Departures departures;

    @Autowired
    ReturnItems items;

    @Autowired
    CollectingAssets collecting;

    @Autowired
    EntityManager entities;

    final Actor it = new Actor(Ids.next(), null, Ids.next(), "Ida IT", Set.of(Role.IT), null, Set.of());
    PersonId mo;
    PersonId lena;
    UUID laptop;
    UUID monitor;
    private final UUID entity = Ids.next();
    private final UUID site = Ids.next();

    @BeforeEach
    void lenaHoldsTwoThings() {
        clock.moveTo(TUESDAY);
        jdbc.sql("INSERT INTO legal_entity (id, version, name, currency) VALUES (?, 0, ?, 'EUR')")
                .params(Ids.bytes(entity), "Entity " + entity)
                .update();
        place(site, "Bonn " + site, "SITE", null);
        place(Ids.next(), "Store " + site, "STOCK_ROOM", site);
        mo = person("Mo", null);
        lena = person("Lena", mo);
        laptop = asset("L-" + lena.toString().substring(24), lena, true);
        monitor = asset("M-" + lena.toString().substring(24), lena, false);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    String stockRoom() {
        return "Store " + site;
    }

    private void place(UUID id, String name, String kind, UUID of) {
        jdbc.sql(
                        "INSERT INTO location (id, version, name, name_key, location_kind, site_id, active) VALUES (?, 0, ?, ?, ?, ?, TRUE)")
                .params(Ids.bytes(id), name, name.toLowerCase().replace(" ", ""), kind, Ids.bytes(of))
                .update();
    }

    PersonId person(String name, PersonId manager) {
        UUID id = Ids.next();
        jdbc.sql(
                        "INSERT INTO person (id, version, subject_key, display_name, user_name, email, person_type, status,"
                                + " manager_id, location_id, reach) VALUES (?, 0, ?, ?, ?, ?, 'EMPLOYEE', 'ACTIVE', ?, ?, 'MAIL')")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(Ids.next()),
                        name,
                        id.toString(),
                        id + "@example.org",
                        manager == null ? null : Ids.bytes(manager.value()),
                        Ids.bytes(site))
                .update();
        return new PersonId(id);
    }

    UUID asset(String tag, PersonId holder, boolean holdsData) {
        UUID kind = Ids.next();
        UUID id = Ids.next();
        jdbc.sql(
                        "INSERT INTO asset_kind (id, version, name, name_key, tracking, fixed_place, asked, virtual_kind, holds_data,"
                                + " proof_asked, icon) VALUES (?, 0, ?, ?, 'EACH', FALSE, TRUE, FALSE, ?, FALSE, 'phone')")
                .params(Ids.bytes(kind), "Kind " + kind, "kind " + kind, holdsData)
                .update();
        jdbc.sql("INSERT INTO asset (id, version, entity_id, kind_id, tag, tag_key, name, status, draft, ownership,"
                        + " quantity, holder_id, created_at) VALUES (?, 0, ?, ?, ?, ?, 'Thing', 'IN_USE', FALSE, 'OWNED',"
                        + " 1, ?, TIMESTAMP '2026-01-01 00:00:00')")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(entity),
                        Ids.bytes(kind),
                        tag,
                        tag.replace("-", ""),
                        Ids.bytes(holder.value()))
                .update();
        return id;
    }

    /** As an import or HR's edit leaves it, behind everybody's back. */
    void onRecord(PersonId person, PersonStatus status, LocalDate lastDay) {
        jdbc.sql("UPDATE person SET status = ?, last_day = ?, version = version + 1 WHERE id = ?")
                .params(status.name(), lastDay == null ? null : Date.valueOf(lastDay), Ids.bytes(person.value()))
                .update();
        entities.clear();
    }

    Departure announced() {
        DepartureId id = announcing
                .announce(
                        lena,
                        new Announcement(DepartureKind.RESIGNATION, LAST_DAY, false, "lena@home.example", null),
                        it)
                .value();
        goOn(id);
        return read(id);
    }

    /** Runs what is due in the process of the departure. */
    void goOn(DepartureId id) {
        boolean more = true;
        while (more) {
            more = jobs.runOne(id.value());
        }
    }

    /** The clock shows the day, and the round and all timers of the departure run. */
    void on(LocalDate day, DepartureId id) {
        clock.moveTo(day.atTime(9, 0).toInstant(ZoneOffset.UTC));
        goOn(id);
        following.round();
        goOn(id);
    }

    Departure read(DepartureId id) {
        return departures.find(id).orElseThrow();
    }

    ReturnItem item(DepartureId id, UUID asset) {
        return items.of(id).stream()
                .filter(item -> asset.equals(item.assetId()))
                .findFirst()
                .orElseThrow();
    }

    void returned(DepartureId id, UUID asset) {
        collecting
                .returned(
                        item(id, asset).id(),
                        new Returned(ItemCondition.WORN, stockRoom(), AssetStatus.STOCK, "Scratch on the lid"),
                        it)
                .value();
    }

    Map<String, Object> onRecord(UUID asset) {
        return jdbc.sql("SELECT status, holder_id FROM asset WHERE id = ?")
                .param(Ids.bytes(asset))
                .query()
                .singleRow();
    }

    /** Elements at which the tasks of an item wait. */
    List<String> openTasks(ReturnItem item) {
        return tasks.createTaskQuery().processInstanceBusinessKey(item.id().toString()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    /** Template and address, null for the person's own, of the mails of the departure. */
    List<String> mails(DepartureId id) {
        return jdbc.sql("SELECT o.template, o.address, p.display_name FROM outbox o JOIN person p ON p.id = o.person_id"
                        + " WHERE o.subject_id = ? ORDER BY o.id")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> row.getString(1) + " " + row.getString(3)
                        + (row.getString(2) == null ? "" : " at " + row.getString(2)))
                .list();
    }
}
