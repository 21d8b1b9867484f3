package dev.rollcall.missing;

import dev.rollcall.access.Actor;
import dev.rollcall.values.Result;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the holder of a missing thing say what happened, whether or not they are asked. */
@Service
@Transactional
public class AddingAccounts {

    private static final int LONGEST = 4000;

    private final MissingCases cases;
    private final CaseAccounts accounts;
    private final WhoMayChase who;
    private final Timeline timeline;

    AddingAccounts(MissingCases cases, CaseAccounts accounts, WhoMayChase who, Timeline timeline) {
        this.cases = cases;
        this.accounts = accounts;
        this.who = who;
        this.timeline = timeline;
    }

    public Result<Void> add(CaseId id, String account, Actor actor) {
        MissingCase one = cases.lock(id).orElseThrow();
        if (!who.mayAddAccount(actor, one)) {
            throw new AccessDeniedException("Only the holder adds an account, while the case is open");
        }
        if (account == null || account.isBlank() || account.length() > LONGEST) {
            return Result.refused("Say what happened, in " + LONGEST + " characters at the most.");
        }
        accounts.add(id, actor.subjectKey(), account);
        timeline.note(id, "The holder added an account", actor.author());
        return Result.done();
    }
}
