package dev.rollcall.demo;

import dev.rollcall.access.Actor;
import dev.rollcall.demo.SampleCompany.Member;
import dev.rollcall.history.Author;
import dev.rollcall.leaver.CollectingAssets;
import dev.rollcall.leaver.Departure;
import dev.rollcall.leaver.Departures;
import dev.rollcall.leaver.ItemCondition;
import dev.rollcall.leaver.PlannedReturn;
import dev.rollcall.leaver.PlanningReturns;
import dev.rollcall.leaver.ReturnItem;
import dev.rollcall.leaver.ReturnItems;
import dev.rollcall.leaver.ReturnWay;
import dev.rollcall.leaver.Returned;
import dev.rollcall.people.People;
import dev.rollcall.register.AssetStatus;
import dev.rollcall.values.Ids;
import dev.rollcall.workflow.RunningJobs;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What leavers of the sample company have given back, and said of the rest. */
@Component
@Profile("demo")
class SampleReturns {

    private final Departures departures;
    private final ReturnItems items;
    private final PlanningReturns planning;
    private final CollectingAssets collecting;
    private final People people;
    private final RunningJobs jobs;
    private final JdbcClient jdbc;
    private final SampleClock clock;

    SampleReturns(
            Departures departures,
            ReturnItems items,
            PlanningReturns planning,
            CollectingAssets collecting,
            People people,
            RunningJobs jobs,
            JdbcClient jdbc,
            SampleClock clock) {
        this.departures = departures;
        this.items = items;
        this.planning = planning;
        this.collecting = collecting;
        this.people = people;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Runs what is due in the processes of all leavers and movers. */
    void goOn() {
        jdbc.sql("SELECT id FROM departure WHERE state = 'OPEN' UNION ALL SELECT id FROM person_move"
                        + " WHERE open_person_id IS NOT NULL")
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .list()
                .forEach(subject -> {
                    clock.forget();
                    while (jobs.runOne(subject)) {
                        clock.forget();
                    }
                });
        clock.forget();
    }

    /** The first thing is back, the rest comes on the last day. */
    void begin(Member leaver, Actor it) {
        Departure departure = departures.openOf(leaver.id()).orElseThrow();
        List<ReturnItem> things =
                items.of(departure.id()).stream().filter(ReturnItem::isThing).toList();
        Author self = Author.person(people.find(leaver.id()).orElseThrow().subjectKey());
        planning.plan(
                        leaver.id(),
                        new PlannedReturn(
                                things.stream().map(ReturnItem::id).toList(),
                                ReturnWay.DROP_OFF,
                                "At the desk of IT, on the last day",
                                ""),
                        self)
                .value();
        collecting
                .returned(
                        things.get(0).id(),
                        new Returned(ItemCondition.WORN, "Berlin / Stock room", AssetStatus.STOCK, "Bag included"),
                        it)
                .value();
        clock.forget();
    }
}
