package dev.rollcall.access.web;

import dev.rollcall.access.Account;
import dev.rollcall.access.AccountFields;
import dev.rollcall.access.AccountHistory;
import dev.rollcall.access.Accounts;
import dev.rollcall.access.AuditChoices;
import dev.rollcall.access.Role;
import dev.rollcall.people.People;
import dev.rollcall.people.Person;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the administrator's pages about accounts share: the list, the form's choices, and whom a typed person means. */
@Component
class AccountPages {

    private static final int PAGE = 50;

    private final Accounts accounts;
    private final People people;
    private final AccountHistory history;
    private final ObjectProvider<AuditChoices> audits;

    AccountPages(Accounts accounts, People people, AccountHistory history, ObjectProvider<AuditChoices> audits) {
        this.accounts = accounts;
        this.people = people;
        this.history = history;
        this.audits = audits;
    }

    Page<Account> list(String text, int page) {
        return accounts.search(
                text.strip().toLowerCase(Locale.ROOT),
                PageRequest.of(Math.max(page, 0), PAGE, Sort.by("displayName").and(Sort.by("userName"))));
    }

    AccountForm form(Account account) {
        PersonId person = account.fields().personId();
        return AccountForm.of(account, person == null ? Optional.empty() : people.find(person));
    }

    /** The fields as typed, or why they cannot be read. */
    Result<AccountFields> fields(AccountForm form) {
        if (form.person().isEmpty()) {
            return Result.done(form.fields(null));
        }
        String typed = form.person().toLowerCase(Locale.ROOT);
        List<Person> found = people.findByEmail(typed);
        List<Person> meant = found.isEmpty() ? people.findByUserName(typed) : found;
        return meant.size() == 1
                ? Result.done(form.fields(meant.get(0).personId()))
                : Result.refused("Person: " + (meant.isEmpty() ? "nobody" : "more than one")
                        + " on record has this mail address or user name. Correct it, or leave it empty.");
    }

    void show(AccountForm form, Account account, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("account", account);
        model.addAttribute("changes", account == null ? List.of() : history.of(account.accountId()));
        model.addAttribute("allRoles", Role.values());
        model.addAttribute(
                "audits", audits.stream().findFirst().map(AuditChoices::all).orElse(Map.of()));
    }
}
