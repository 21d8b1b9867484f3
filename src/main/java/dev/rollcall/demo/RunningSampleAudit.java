package dev.rollcall.demo;

import dev.rollcall.audit.AuditDates;
import dev.rollcall.audit.AuditId;
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

    /** Today is the day so many after the first, which makes it the ninth. */
    private static final int DAYS_GONE = 8;

    private static final int DAYS = 15;
    private static final int DAYS_TO_SETTLE = 14;

    private final StartingSampleAudits starting;
    private final LivingThroughAudits living;
    private final SampleCounts counts;
    private final SampleRecords records;
    private final ReviewingSampleLicences licences;
    private final ChangingSampleRegister changing;
    private final SampleClock clock;

    RunningSampleAudit(
            StartingSampleAudits starting,
            LivingThroughAudits living,
            SampleCounts counts,
            SampleRecords records,
            ReviewingSampleLicences licences,
            ChangingSampleRegister changing,
            SampleClock clock) {
        this.starting = starting;
        this.living = living;
        this.counts = counts;
        this.records = records;
        this.licences = licences;
        this.changing = changing;
        this.clock = clock;
    }

    void make(World world) {
        LocalDate first = world.today().minusDays(DAYS_GONE);
        LocalDate due = first.plusDays(DAYS - 1);
        clock.moveTo(first, 8);
        AuditId audit = starting.start(new AuditDates(first, due, due, due.plusDays(DAYS_TO_SETTLE)), true, world.it());
        licences.review(audit, world);
        List<LocalDate> days = clock.workingDays(first, world.today().minusDays(1));
        living.live(audit, days, answers(world, audit), world.it(), day -> count(audit, world, day, days.size()));
        changing.change(audit, world);
    }

    /** The cases, and every second of all others but those whose part a visitor may take. */
    private Map<Member, Said> answers(World world, AuditId audit) {
        Map<Member, Said> cases = cases(world);
        Map<Member, Said> said = new LinkedHashMap<>();
        List<PersonId> waitedFor = records.waitedFor(audit);
        int number = 0;
        for (Member member : world.staff().members()) {
            if (!waitedFor.contains(member.id()) || isLeftToVisitors(member)) {
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

    private static boolean isLeftToVisitors(Member member) {
        return SampleAccounts.isOffered(member.name()) || member.name().equals(SamplePeople.ON_SHEET);
    }

    private static Map<Member, Said> cases(World world) {
        String inThreeDays = world.today().plusDays(3).toString();
        Map<String, Said> cases = Map.of(
                SampleCases.SAYS_YES,
                Said.EVERYTHING_IS_HERE,
                SampleCases.BOUGHT,
                Said.andAlso(SampleCases.UNREGISTERED),
                "Paula Novotny",
                Said.but("Monitor", Map.of("answer", "HAVE_BUT", "problem", "DAMAGED", "note", "Dead pixels")),
                "Felix Ward",
                Said.but("Monitor", Map.of("answer", "NOT_HERE", "where", "GIVEN", "toWhom", "Iris Lang")),
                "David Olsen",
                Said.but("Monitor", Map.of("answer", "LATER", "laterDate", inThreeDays)),
                "Rosa Hayes",
                Said.but("Phone", Map.of("answer", "NOT_HERE", "where", "LOST", "note", "On a train")),
                "Arthur Costa",
                Said.but("Headset", Map.of("answer", "NOT_RECOGNISED")));
        Map<Member, Said> byMember = new LinkedHashMap<>();
        cases.forEach((name, said) -> byMember.put(world.staff().named(name), said));
        return byMember;
    }

    /** Some whole rooms; the stock room, where not all is as expected, twice; and one that is left half done. */
    private void count(AuditId audit, World world, int day, int days) {
        Site shelf = world.places().site(SampleCases.SHELF_SITE);
        if (day == days / 2) {
            countShelf(audit, world, shelf);
            counts.count(audit, shelf.rooms().get(2), world.it());
        }
        if (day == days - 1) {
            countShelf(audit, world, shelf);
            Site vienna = world.places().site(2);
            counts.count(audit, vienna.rooms().get(1), world.it());
            counts.count(audit, vienna.rooms().get(2), world.it());
            String elsewhere = records.tag(SampleCases.MOVED_PRINTER);
            counts.scan(audit, vienna.rooms().get(0), Seen.also(elsewhere), world.it());
        }
    }

    private void countShelf(AuditId audit, World world, Site shelf) {
        String held = records.tag(world.staff().named(SampleCases.SAYS_YES).id(), "Laptop");
        Seen seen = Seen.also(held, records.tag(SampleAssets.RETIRED));
        counts.count(audit, shelf.stockRoom(), seen, world.it());
    }
}
