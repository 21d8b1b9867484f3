package dev.rollcall.missing.web;

import dev.rollcall.access.Actor;
import dev.rollcall.missing.CaseAccounts;
import dev.rollcall.missing.CaseAccounts.Account;
import dev.rollcall.missing.CaseId;
import dev.rollcall.missing.MissingCase;
import dev.rollcall.missing.MissingCases;
import dev.rollcall.missing.WhoMayChase;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the page of one case shows to whom. */
@Component
class CaseView {

    private final MissingCases cases;
    private final WhoMayChase who;
    private final CaseAccounts accounts;
    private final CaseCourse course;

    CaseView(MissingCases cases, WhoMayChase who, CaseAccounts accounts, CaseCourse course) {
        this.cases = cases;
        this.who = who;
        this.accounts = accounts;
        this.course = course;
    }

    /** The case, for whoever may see it. */
    MissingCase seen(UUID id, Actor actor) {
        MissingCase one =
                cases.find(new CaseId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        who.requireSee(actor, one);
        return one;
    }

    void fill(UUID id, Actor actor, Model model) {
        MissingCase one = seen(id, actor);
        boolean full = who.mayConfirm(actor);
        List<Account> all = accounts.of(one.id());
        model.addAttribute("item", one);
        model.addAttribute("full", full);
        model.addAttribute("linked", who.mayChase(actor));
        model.addAttribute("mayChase", who.mayChase(actor) && one.isOpen());
        model.addAttribute("mayAddAccount", who.mayAddAccount(actor, one));
        model.addAttribute(
                "accounts",
                full
                        ? all
                        : all.stream()
                                .filter(account -> actor.subjectKey() != null
                                        && actor.subjectKey().equals(account.byKey()))
                                .toList());
        course.fill(one, full, model);
    }
}
