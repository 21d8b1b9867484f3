package dev.rollcall.demo;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditDates;
import dev.rollcall.audit.AuditDraft;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Scope;
import dev.rollcall.confirmation.GivenBy;
import dev.rollcall.confirmation.OnBehalf;
import dev.rollcall.demo.SampleAnswers.Said;
import dev.rollcall.demo.SampleCompany.Member;
import dev.rollcall.demo.SampleCompany.Site;
import dev.rollcall.demo.SampleCompany.World;
import dev.rollcall.demo.SampleCounts.Seen;
import dev.rollcall.people.PersonId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The audit that runs: today is its ninth day of fifteen, about half of the people have answered and some rooms are
 * counted. The cases that a visitor is to find in it are among the answers and scans of this class.
 */
@Component
@Profile("demo")
class RunningSampleAudit {

    static final String NAME = "Equipment check";

    /** Today is the day so many after the first, which makes it the ninth. */
    static final int DAYS_GONE = 8;

    static final int DAYS = 15;
    private static final int DAYS_TO_SETTLE = 14;

    private final StartingSampleAudits starting;
    private final LettingAuditsRun running;
    private final SampleAnswers answers;
    private final SampleCounts counts;
    private final SampleRecords records;
    private final SampleClock clock;

    RunningSampleAudit(
            StartingSampleAudits starting,
            LettingAuditsRun running,
            SampleAnswers answers,
            SampleCounts counts,
            SampleRecords records,
            SampleClock clock) {
        this.starting = starting;
        this.running = running;
        this.answers = answers;
        this.counts = counts;
        this.records = records;
        this.clock = clock;
    }

    AuditId make(World world) {
        LocalDate first = world.today().minusDays(DAYS_GONE);
        LocalDate due = first.plusDays(DAYS - 1);
        clock.moveTo(first, 8);
        AuditId audit = starting.start(
                new AuditDraft(
                        NAME,
                        false,
                        new PersonId(world.it().personId()),
                        Scope.everything(),
                        "Please look at each thing before you answer. It takes two minutes.",
                        new AuditDates(first, due, due, due.plusDays(DAYS_TO_SETTLE))),
                world.it());
        List<LocalDate> days = clock.workingDays(first, world.today().minusDays(1));
        Map<Member, Said> said = answersOf(world, audit);
        int given = 0;
        for (int day = 0; day < days.size(); day++) {
            clock.moveTo(days.get(day), 10);
            running.goOn(audit);
            for (Map.Entry<Member, Said> one : said.entrySet().stream()
                    .skip(given)
                    .limit((long) said.size() * (day + 1) / days.size() - given)
                    .toList()) {
                answer(one.getKey(), one.getValue(), world.it());
                given++;
            }
            count(audit, world, day, days.size());
        }
        return audit;
    }

    /** The cases, and every second of all others but those who are offered to visitors. */
    private Map<Member, Said> answersOf(World world, AuditId audit) {
        Map<Member, Said> cases = cases(world);
        Map<Member, Said> said = new LinkedHashMap<>();
        List<PersonId> waitedFor = records.waitedFor(audit);
        int number = 0;
        for (Member member : world.staff().members()) {
            if (!waitedFor.contains(member.id()) || SampleAccounts.isOffered(member.name())) {
                continue;
            }
            if (cases.containsKey(member)) {
                said.put(member, cases.get(member));
            } else if (number++ % 2 == 0) {
                said.put(member, Said.EVERYTHING_IS_HERE);
            }
        }
        return said;
    }

    private static Map<Member, Said> cases(World world) {
        LocalDate today = world.today();
        return Map.of(
                world.staff().named(SampleCases.SAYS_YES), Said.EVERYTHING_IS_HERE,
                world.staff().named(SampleCases.BOUGHT), Said.andAlso(SampleCases.UNREGISTERED),
                world.staff().named("Paula Novotny"),
                        Said.but("Monitor", Map.of("answer", "HAVE_BUT", "problem", "DAMAGED", "note", "Dead pixels")),
                world.staff().named("Felix Ward"),
                        Said.but("Monitor", Map.of("answer", "NOT_HERE", "where", "GIVEN", "toWhom", "Iris Lang")),
                world.staff().named("David Olsen"),
                        Said.but(
                                "Monitor",
                                Map.of(
                                        "answer",
                                        "LATER",
                                        "laterDate",
                                        today.plusDays(3).toString())),
                world.staff().named("Rosa Hayes"),
                        Said.but("Phone", Map.of("answer", "NOT_HERE", "where", "LOST", "note", "On a train")),
                world.staff().named("Arthur Costa"), Said.but("Headset", Map.of("answer", "NOT_RECOGNISED")));
    }

    private void answer(Member member, Said said, Actor it) {
        if (member.department().equals(SamplePeople.WAREHOUSE)) {
            answers.give(member.id(), said, new GivenBy(it.author(), OnBehalf.SLIP));
        } else {
            answers.give(member.id(), said);
        }
    }

    /** Whole rooms towards the middle of the time; one is left half done. */
    private void count(AuditId audit, World world, int day, int days) {
        Site shelf = world.places().site(SampleCases.SHELF_SITE);
        if (day == days / 2) {
            counts.scan(audit, shelf.stockRoom(), shelfSeen(world), world.it());
            counts.finish(audit, shelf.stockRoom(), world.it());
            counts.count(audit, shelf.rooms().get(2), world.it());
        }
        if (day == days - 1) {
            counts.scan(audit, shelf.stockRoom(), shelfSeen(world), world.it());
            counts.finish(audit, shelf.stockRoom(), world.it());
            Site vienna = world.places().site(2);
            counts.count(audit, vienna.rooms().get(1), world.it());
            counts.count(audit, vienna.rooms().get(2), world.it());
            String elsewhere = records.tag(SampleCases.MOVED_PRINTER);
            counts.scan(audit, vienna.rooms().get(0), Seen.also(elsewhere), world.it());
        }
    }

    private Seen shelfSeen(World world) {
        Member saysYes = world.staff().named(SampleCases.SAYS_YES);
        return Seen.also(records.tag(saysYes.id(), "Laptop"), records.tag(SampleAssets.RETIRED));
    }
}
