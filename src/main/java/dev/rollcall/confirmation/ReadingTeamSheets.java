package dev.rollcall.confirmation;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.ReportingLine;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Team sheets, for the lead whose team it is, for those whom the lead reports to, and for IT. */
@Service
@Transactional(readOnly = true)
public class ReadingTeamSheets {

    /** Things on one sheet, so that it stays a form that can be sent; a member's things are never torn apart. */
    private static final int MOST_THINGS = 150;

    private static final int MOST_MEMBERS = 40;

    private final JdbcClient jdbc;
    private final ReadingPages pages;
    private final ReportingLine line;
    private final CompanyTime time;

    ReadingTeamSheets(JdbcClient jdbc, ReadingPages pages, ReportingLine line, CompanyTime time) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.line = line;
        this.time = time;
    }

    public TeamSheet read(PersonId lead, Actor actor) {
        requireMay(actor, lead);
        List<PersonId> waiting = waiting(lead);
        List<TeamSheet.Member> members = new ArrayList<>();
        int things = 0;
        int left = waiting.size();
        for (PersonId person : waiting) {
            TeamSheet.Member member =
                    pages.of(person).map(page -> member(person, page)).orElse(null);
            boolean fits = members.isEmpty()
                    || (members.size() < MOST_MEMBERS
                            && member != null
                            && things + member.items().size() <= MOST_THINGS);
            if (member != null && !fits) {
                break;
            }
            left--;
            if (member != null) {
                members.add(member);
                things += member.items().size();
            }
        }
        return new TeamSheet(lead, pages.name(lead), members, left);
    }

    /** How many of the person's own team get no mail and have not answered. */
    public long waitingFor(PersonId lead) {
        return waiting(lead).size();
    }

    void requireMay(Actor actor, PersonId lead) {
        boolean above = actor.personId() != null && line.isBelow(lead, actor.personId());
        if (!actor.is(lead) && !actor.isIt() && !above) {
            throw new AccessDeniedException("Not permitted to see this team's sheet");
        }
    }

    private static TeamSheet.Member member(PersonId person, ReadingPages.View page) {
        return new TeamSheet.Member(person, Ids.next(), page.name(), page.due(), page.items(), page.ask());
    }

    private List<PersonId> waiting(PersonId lead) {
        return jdbc.sql("""
                        SELECT p.id FROM person p WHERE p.manager_id = :lead AND p.id <> :lead AND %s
                          AND EXISTS (SELECT 1 FROM confirmation c WHERE c.person_id = p.id AND %s)
                        ORDER BY p.display_name, p.id LIMIT 500""".formatted(WithoutMail.UNREACHED, WithoutMail.WAITING))
                .param("lead", Ids.bytes(lead.value()))
                .param("today", Date.valueOf(time.today()))
                .query((row, n) -> new PersonId(Ids.uuid(row.getBytes(1))))
                .list();
    }
}
