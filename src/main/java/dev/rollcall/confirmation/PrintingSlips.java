package dev.rollcall.confirmation;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the slips of people who get no mail, for whoever runs the audit. Each carries a link of its own, minted as for a
 * mail: only its hash is stored, and it dies with the person's other links.
 */
@Service
public class PrintingSlips {

    /** Of one file; more are printed in the next. */
    public static final int MOST = 300;

    private final WithoutMail unreached;
    private final ReadingPages pages;
    private final ConfirmationSets sets;
    private final WhoMayAudit whoMay;
    private final LinksOnPaper links;
    private final CompanyTime time;

    PrintingSlips(
            WithoutMail unreached,
            ReadingPages pages,
            ConfirmationSets sets,
            WhoMayAudit whoMay,
            LinksOnPaper links,
            CompanyTime time) {
        this.unreached = unreached;
        this.pages = pages;
        this.sets = sets;
        this.whoMay = whoMay;
        this.links = links;
        this.time = time;
    }

    /**
     * The slips of those who have none yet.
     *
     * @param again also of those who have one, for slips that got lost
     * @param text part of a name or department, null for all
     */
    @Transactional
    public Result<List<Slip>> print(AuditId audit, boolean again, String text, Actor actor) {
        whoMay.requireRun(actor);
        return made(unreached.bySlip(audit, again, text, MOST), actor);
    }

    /** The slip of one person, however they are reached: a mail may have bounced. */
    @Transactional
    public Result<List<Slip>> printOne(AuditId audit, PersonId person, Actor actor) {
        whoMay.requireRun(actor);
        return made(unreached.one(audit, person), actor);
    }

    private Result<List<Slip>> made(List<WithoutMail.Unreached> people, Actor actor) {
        Map<PersonId, Slip> slips = new LinkedHashMap<>();
        for (WithoutMail.Unreached one : people) {
            pages.of(one.person()).ifPresent(page -> slips.put(one.person(), slip(one, page)));
        }
        if (slips.isEmpty()) {
            return Result.refused("Nobody waits for a slip: all have answered, are away, or have theirs already");
        }
        sets.markPrinted(slips.keySet(), actor.author(), time.now());
        return Result.done(List.copyOf(slips.values()));
    }

    private Slip slip(WithoutMail.Unreached one, ReadingPages.View page) {
        return new Slip(one.name(), one.department(), one.place(), one.lead(), page, links.mint(one.person()));
    }
}
