package dev.rollcall.purchase;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.Asset;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Assets;
import dev.rollcall.register.EntityFields;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.FindingAssets;
import dev.rollcall.register.KeepingEntities;
import dev.rollcall.register.KeepingKinds;
import dev.rollcall.register.KindFields;
import dev.rollcall.register.KindId;
import dev.rollcall.register.Tracking;
import dev.rollcall.values.Ids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of purchases start from: a legal entity, kinds, a person, and orders with what was said of them. */
class PurchaseWorld {

    static final Actor IT = Actor.system("Ida");
    private static final Cause CREATED = new Cause(Cause.Kind.CREATED, null, null);
    private static final Author AUTHOR = Author.system("Test");

    @Autowired
    KeepingEntities entities;

    @Autowired
    KeepingKinds kinds;

    @Autowired
    RecordingPurchases recording;

    @Autowired
    ReceivingDeliveries receiving;

    @Autowired
    Purchases purchases;

    @Autowired
    PurchaseLines lines;

    @Autowired
    Units units;

    @Autowired
    PurchaseTimeline timeline;

    @Autowired
    Assets assets;

    @Autowired
    FindingAssets finding;

    @Autowired
    JdbcClient jdbc;

    EntityId entity;
    KindId laptop;
    KindId mouse;
    KindId cable;

    /** Made anew with names of its own, as it may be on a server that keeps what was written. */
    static PurchaseWorld in(AutowireCapableBeanFactory beans) {
        PurchaseWorld world = beans.createBean(PurchaseWorld.class);
        world.make();
        return world;
    }

    private void make() {
        String mark = " " + Ids.next().toString().substring(24);
        entity = entities.add(new EntityFields("Buyer GmbH" + mark, "EUR"), CREATED, AUTHOR)
                .value();
        laptop = kind("Laptop" + mark, Tracking.EACH, true);
        mouse = kind("Mouse" + mark, Tracking.QUANTITY, false);
        cable = kind("Cable" + mark, Tracking.NONE, false);
    }

    private KindId kind(String name, Tracking tracking, boolean holdsData) {
        return kinds.add(
                        new KindFields(name, tracking, false, true, false, holdsData, false, null, "box"),
                        CREATED,
                        AUTHOR)
                .value();
    }

    PersonId person(String name) {
        UUID id = Ids.next();
        jdbc.sql(
                        "INSERT INTO person (id, version, subject_key, display_name, user_name, email, person_type, status, reach)"
                                + " VALUES (?, 0, ?, ?, ?, ?, 'EMPLOYEE', 'ACTIVE', 'MAIL')")
                .params(Ids.bytes(id), Ids.bytes(Ids.next()), name, id.toString(), id + "@example.org")
                .update();
        return new PersonId(id);
    }

    OrderRef order(String number) {
        return new OrderRef(entity, number);
    }

    OrderedLine line(int number, KindId kind, int quantity) {
        return new OrderedLine(number, kind, "Dell", "Latitude", quantity, new BigDecimal("950.00"), 36, null);
    }

    RecordedPurchase laid(String number, OrderedLine... ordered) {
        return new RecordedPurchase(
                order(number), "Bechtle", null, LocalDate.parse("2026-11-02"), null, null, List.of(ordered));
    }

    PurchaseId record(String number, OrderedLine... ordered) {
        return recording.record(laid(number, ordered), IT).value();
    }

    static Piece serial(String serial) {
        return new Piece("key-" + serial, serial, null, null, null, null, null, null);
    }

    static Piece pieces(int line, int quantity) {
        return new Piece("key-" + line + "-" + quantity, null, null, line, quantity, null, null, null);
    }

    Received scan(PurchaseId id, Piece piece) {
        return receiving.scan(id, piece, IT).value();
    }

    Received scan(PurchaseId id, String serial) {
        return scan(id, serial(serial));
    }

    Asset asset(String serial) {
        return asset(finding.byCode(serial).get(0));
    }

    Asset asset(AssetId id) {
        return assets.find(id).orElseThrow();
    }

    PurchaseState state(PurchaseId id) {
        return purchases.find(id).orElseThrow().state();
    }
}
