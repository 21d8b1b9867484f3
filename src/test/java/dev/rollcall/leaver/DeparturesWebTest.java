package dev.rollcall.leaver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.history.Cause;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Assets;
import dev.rollcall.register.KeepingAssets;
import dev.rollcall.values.Ids;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A departure from the record of a person to its end, whoever wrote the record. */
@WebTest
class DeparturesWebTest extends LeaverFixture {

    @Autowired
    Assets assets;

    @Autowired
    KeepingAssets keeping;

    @Autowired
    HoldingData holding;

    @Autowired
    WipingAssets wiping;

    @Test
    void listsEverythingTellsBothSidesAndOpensATaskForEach() {
        Departure one = announced();

        assertThat(one.returnBy()).isEqualTo(LAST_DAY);
        assertThat(one.ways()).containsExactly(ReturnWay.DROP_OFF, ReturnWay.PICK_UP);
        assertThat(items.of(one.id())).extracting(ReturnItem::assetId).containsExactlyInAnyOrder(laptop, monitor);
        assertThat(openTasks(item(one.id(), laptop))).containsExactly("userTask_collectAsset");
        assertThat(mails(one.id())).containsExactly("departure_to_leaver Lena", "departure_to_manager Mo");
    }

    @Test
    void opensByItselfWhoeverWroteTheRecord() {
        onRecord(lena, PersonStatus.LEAVING, LAST_DAY);

        following.round();

        assertThat(departures.openOf(lena)).get().returns(DepartureKind.OTHER, Departure::kind);
        following.round();
        assertThat(departures.of(lena)).hasSize(1);
    }

    @Test
    void aContractThatHasPassedStartsIt() {
        jdbc.sql("UPDATE person SET person_type = 'CONTRACTOR' WHERE id = ?")
                .param(Ids.bytes(lena.value()))
                .update();
        onRecord(lena, PersonStatus.ACTIVE, TODAY.minusDays(10));

        following.round();

        Departure one = departures.openOf(lena).orElseThrow();
        goOn(one.id());
        assertThat(one.kind()).isEqualTo(DepartureKind.CONTRACT_ENDED);
        assertThat(read(one.id()).returnBy()).isEqualTo(LocalDate.parse("2026-11-24"));
        assertThat(read(one.id()).accessEndedAt()).isNotNull();
    }

    @Test
    void leftBeforeLeavingEndsInTheSameState() {
        announcing.left(lena, TODAY.minusDays(1), it).value();
        DepartureId id = announcing
                .announce(lena, new Announcement(DepartureKind.DISMISSAL, TODAY.minusDays(1), true, null, null), it)
                .value();
        goOn(id);

        assertThat(read(id)).returns(DepartureKind.DISMISSAL, Departure::kind).returns(true, Departure::remote);
        assertThat(departures.of(lena)).hasSize(1);
        assertThat(jdbc.sql("SELECT status FROM person WHERE id = ?")
                        .param(Ids.bytes(lena.value()))
                        .query(String.class)
                        .single())
                .isEqualTo("LEFT");
    }

    @Test
    void followsALastDayThatMoves() {
        Departure one = announced();
        LocalDate later = LocalDate.parse("2026-12-18");
        onRecord(lena, PersonStatus.LEAVING, later);

        following.round();

        assertThat(read(one.id())).returns(later, Departure::lastDay).returns(later, Departure::returnBy);
        on(LAST_DAY.plusDays(3), one.id());
        assertThat(read(one.id()).accessEndedAt()).isNull();
        assertThat(item(one.id(), laptop).isOpen()).isTrue();
        assertThat(mails(one.id())).contains("departure_to_leaver Lena");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(item(one.id(), laptop).id().toString())
                        .singleResult()
                        .getDueDate()
                        .toInstant())
                .isAfter(java.time.Instant.parse("2026-12-18T12:00:00Z"));
    }

    @Test
    void whoStaysOwesNothingAndIsTheSamePersonAgain() {
        Departure one = announced();
        onRecord(lena, PersonStatus.ACTIVE, null);

        following.round();

        assertThat(read(one.id()).state()).isEqualTo(DepartureState.WITHDRAWN);
        assertThat(openTasks(item(one.id(), laptop))).isEmpty();
        assertThat(items.of(one.id())).extracting(ReturnItem::state).containsOnly(ItemState.WITHDRAWN);
        assertThat(mails(one.id())).contains("departure_withdrawn_to_both Lena", "departure_withdrawn_to_both Mo");

        onRecord(lena, PersonStatus.LEAVING, LAST_DAY);
        following.round();
        assertThat(departures.of(lena)).hasSize(2);
    }

    @Test
    void whatIsBackIsInTheRegisterAndAcknowledgedToBothSides() {
        Departure one = announced();

        returned(one.id(), laptop);

        assertThat(onRecord(laptop)).containsEntry("STATUS", "STOCK").containsEntry("HOLDER_ID", null);
        assertThat(item(one.id(), laptop).standing()).isEqualTo("returned worn");
        assertThat(mails(one.id())).contains("return_to_both Lena", "return_to_both Mo");
        assertThat(openTasks(item(one.id(), laptop))).containsExactly("userTask_wipeAsset");
    }

    @Test
    void endsOnceTheLastDayIsOverAndEverythingIsBack() {
        Departure one = announced();
        returned(one.id(), laptop);
        returned(one.id(), monitor);

        on(LAST_DAY, one.id());
        assertThat(read(one.id()).isOpen()).isTrue();
        on(LAST_DAY.plusDays(1), one.id());

        assertThat(read(one.id()))
                .returns(DepartureState.ENDED, Departure::state)
                .returns(null, Departure::privateAddress);
        assertThat(mails(one.id())).contains("return_to_both Lena at lena@home.example");
        following.round();
        assertThat(departures.of(lena)).hasSize(1);
    }

    @Test
    void whatIsNotBackInTimeGoesToAChase() {
        Departure one = announced();
        returned(one.id(), laptop);

        on(LAST_DAY.plusDays(1), one.id());

        assertThat(item(one.id(), monitor).state()).isEqualTo(ItemState.CHASED);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM missing_case WHERE asset_id = ? AND state <> 'CLOSED'")
                        .param(Ids.bytes(monitor))
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(read(one.id()).state()).isEqualTo(DepartureState.ENDED);
        following.round();
        assertThat(departures.of(lena)).hasSize(1);
    }

    @Test
    void isRemindedOnceBeforeTheDeadline() {
        Departure one = announced();

        on(LocalDate.parse("2026-11-24"), one.id());
        on(LocalDate.parse("2026-11-25"), one.id());

        assertThat(mails(one.id()))
                .filteredOn(mail -> mail.equals("departure_to_leaver Lena"))
                .hasSize(2);
    }

    @Test
    void followsWhatTheRegisterSaysByNow() {
        Departure one = announced();
        var asset = assets.find(new AssetId(monitor)).orElseThrow();
        keeping.change(
                        asset.assetId(),
                        asset.version(),
                        asset.fields().edit().holderId(mo).build(),
                        Cause.edit(null),
                        it.author())
                .value();
        var added = asset("N-" + lena.toString().substring(24), lena, false);

        following.round();

        assertThat(item(one.id(), monitor).state()).isEqualTo(ItemState.ELSEWHERE);
        assertThat(openTasks(item(one.id(), monitor))).isEmpty();
        assertThat(item(one.id(), added).isOpen()).isTrue();
    }

    @Test
    void aDataHoldBlocksWipingAndRetiringUntilItIsLifted() {
        Departure one = announced();
        holding.hold(one.id(), "Case 4711", it).value();
        returned(one.id(), laptop);
        ReturnItem back = item(one.id(), laptop);

        assertThat(wiping.wiped(back.id(), null, it).refusal()).get().asString().contains("Case 4711");
        var asset = assets.find(new AssetId(laptop)).orElseThrow();
        assertThat(keeping.retire(asset.assetId(), asset.version(), Cause.edit(null), it.author())
                        .refusal())
                .get()
                .asString()
                .contains("Case 4711");

        holding.lift(one.id(), "Settled", it).value();
        assertThat(wiping.wiped(back.id(), "Certificate 12", it).isDone()).isTrue();
        assertThat(openTasks(back)).isEmpty();
        assertThat(keeping.retire(asset.assetId(), asset.version(), Cause.edit(null), it.author())
                        .isDone())
                .isTrue();
    }

    @Test
    void aSeatIsReleasedWithItsTask() {
        var licence = Ids.next();
        LicenceRows.seat(jdbc, licence, lena);
        Departure one = announced();
        ReturnItem seat = items.of(one.id()).stream()
                .filter(item -> !item.isThing())
                .findFirst()
                .orElseThrow();
        assertThat(openTasks(seat)).containsExactly("userTask_releaseSeat");

        releasing.released(seat.id(), "Account deleted", it).value();

        assertThat(LicenceRows.seats(jdbc, licence)).isZero();
        assertThat(items.find(seat.id())).get().returns(ItemState.RELEASED, ReturnItem::state);
        assertThat(openTasks(seat)).isEmpty();
    }

    @Autowired
    ReleasingSeats releasing;

    @Test
    void goneAlreadyAndHoldingNothingIsNoDeparture() {
        jdbc.sql("UPDATE asset SET holder_id = NULL WHERE id IN (:ids)")
                .param("ids", List.of(Ids.bytes(laptop), Ids.bytes(monitor)))
                .update();
        onRecord(lena, PersonStatus.LEFT, TODAY.minusYears(2));

        following.round();

        assertThat(departures.of(lena)).isEmpty();
    }
}
