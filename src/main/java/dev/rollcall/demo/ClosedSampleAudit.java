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
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The audit that was closed some weeks ago, up to the day on which its findings are to be settled: nearly everybody
 * answered, all rooms but one were counted, and a few things were not as expected.
 */
@Component
@Profile("demo")
class ClosedSampleAudit {

    private static final int DAYS_AGO = 80;
    private static final int DAYS = 15;
    private static final int DAYS_TO_SETTLE = 14;

    /** Never got round to answering. */
    private static final Set<String> SILENT = Set.of("Karl Lang", "Tessa Ward", "Adam Sims");

    private static final Map<String, Said> CASES = Map.of(
            "Iris Lang", Said.EVERYTHING_IS_HERE,
            "Julia Kaya", Said.andAlso(Map.of("ownership", "COMPANY", "what", "Docking station", "serial", "DS-88213")),
            "Peter Dahl",
                    Said.but("Phone", Map.of("answer", "NOT_HERE", "where", "LOST", "note", "Gone since the fair")),
            "Simon Vogel",
                    Said.but("Monitor", Map.of("answer", "HAVE_BUT", "problem", "DAMAGED", "note", "Stand broken")),
            "Alma Sims", Said.but("Laptop", Map.of("answer", "HAVE_BUT", "problem", "LABEL_UNREADABLE")),
            "Victor Roth", Said.but("Monitor", Map.of("answer", "NOT_HERE", "where", "OWN")),
            "Lena Hart", Said.but("Monitor", Map.of("answer", "HAVE", "noLongerNeeded", true)));

    private final StartingSampleAudits starting;
    private final LivingThroughAudits living;
    private final SampleCounts counts;
    private final SampleSearches searches;
    private final SampleRecords records;
    private final SampleClock clock;

    ClosedSampleAudit(
            StartingSampleAudits starting,
            LivingThroughAudits living,
            SampleCounts counts,
            SampleSearches searches,
            SampleRecords records,
            SampleClock clock) {
        this.starting = starting;
        this.living = living;
        this.counts = counts;
        this.searches = searches;
        this.records = records;
        this.clock = clock;
    }

    /** Gives the audit, whose findings wait to be settled on the day that the clock shows. */
    AuditId makeUpToReview(World world) {
        LocalDate first = clock.workedOnOrAfter(world.today().minusDays(DAYS_AGO));
        LocalDate due = first.plusDays(DAYS - 1);
        clock.moveTo(first, 8);
        AuditId audit =
                starting.start(new AuditDates(first, due, due, due.plusDays(DAYS_TO_SETTLE)), false, world.it());
        List<LocalDate> days = clock.workingDays(first, due);
        living.live(audit, days, answers(world, audit), world.it(), day -> work(audit, world, day));
        living.wake(audit, due.plusDays(1));
        return audit;
    }

    private Map<Member, Said> answers(World world, AuditId audit) {
        Map<Member, Said> said = new LinkedHashMap<>();
        List<PersonId> waitedFor = records.waitedFor(audit);
        world.staff().members().stream()
                .filter(member -> waitedFor.contains(member.id()) && !SILENT.contains(member.name()))
                .forEach(member -> said.put(member, CASES.getOrDefault(member.name(), Said.EVERYTHING_IS_HERE)));
        return said;
    }

    /** A site on each of the first days; the last one's server room is forgotten. */
    private void work(AuditId audit, World world, int day) {
        if (day == 0) {
            searches.accountForAll(audit, "Repair order 2208", world.it());
        }
        if (day >= world.places().sites().size()) {
            return;
        }
        Site site = world.places().site(day);
        boolean last = day == world.places().sites().size() - 1;
        counts.count(audit, site.rooms().get(0), world.it());
        counts.count(audit, site.rooms().get(1), meetingRoom(day), world.it());
        if (!last) {
            counts.count(audit, site.rooms().get(2), world.it());
        }
        Seen stock = stockRoom(audit, world, site, day);
        counts.count(audit, site.stockRoom(), stock, world.it());
        if (!stock.equals(Seen.AS_EXPECTED)) {
            counts.count(audit, site.stockRoom(), stock, world.it());
        }
    }

    private Seen meetingRoom(int site) {
        return site == 2 ? Seen.also(records.tag(SampleAssets.STRAY_SCREEN)) : Seen.AS_EXPECTED;
    }

    /** In Vienna a held laptop lies on the shelf; in Berlin something is gone; in London there are fewer headsets. */
    private Seen stockRoom(AuditId audit, World world, Site site, int number) {
        return switch (number) {
            case 0 -> Seen.without(counts.expected(audit, site.stockRoom()).get(0));
            case 2 -> Seen.also(records.tag(world.staff().named("Iris Lang").id(), "Laptop"));
            default -> Seen.AS_EXPECTED;
        };
    }
}
