package dev.rollcall.licence.web;

import dev.rollcall.access.Actor;
import dev.rollcall.licence.AccountList;
import dev.rollcall.licence.AccountLists;
import dev.rollcall.licence.Bucket;
import dev.rollcall.licence.ConfirmingMatches;
import dev.rollcall.licence.Licence;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts of a licence's latest list by bucket, and the word of somebody for whose one is. */
@Controller
class LicenceAccountsPage {

    private final SeenLicences licences;
    private final LicenceFacts facts;
    private final AccountRows rows;
    private final AccountLists lists;
    private final ConfirmingMatches matches;
    private final ReadingPeople people;

    LicenceAccountsPage(
            SeenLicences licences,
            LicenceFacts facts,
            AccountRows rows,
            AccountLists lists,
            ConfirmingMatches matches,
            ReadingPeople people) {
        this.licences = licences;
        this.facts = facts;
        this.rows = rows;
        this.lists = lists;
        this.matches = matches;
        this.people = people;
    }

    @GetMapping("/register/licences/{id}/accounts")
    String accounts(
            @PathVariable UUID id,
            @RequestParam(required = false) Bucket bucket,
            @RequestParam(defaultValue = "0") int page,
            Actor actor,
            Model model) {
        Licence licence = licences.seen(id, actor);
        facts.head(licence, model);
        Optional<AccountList> list = lists.latest(licence.licenceId());
        Page<AccountRows.Row> shown =
                list.map(one -> rows.accounts(one, bucket, page)).orElse(Page.empty());
        model.addAttribute("page", shown);
        model.addAttribute("bucket", bucket == null ? "" : bucket.name());
        model.addAttribute(
                "offered",
                people.names(shown.stream()
                        .map(AccountRows.Row::offeredId)
                        .filter(Objects::nonNull)
                        .toList()));
        model.addAttribute("mayEdit", licences.mayEdit(actor));
        return "licence/accounts";
    }

    @PostMapping("/register/licences/{id}/accounts/{account}/person")
    String belongs(
            @PathVariable UUID id,
            @PathVariable long account,
            @RequestParam(defaultValue = "") String person,
            Actor actor,
            RedirectAttributes redirect) {
        licences.edited(id, actor);
        Result<PersonId> named = people.named(person);
        Result<Void> result = named.isDone()
                ? matches.belongs(new LicenceId(id), account, named.value(), actor.author())
                : Result.refused(named.refusal().orElseThrow());
        redirect.addFlashAttribute(
                result.isDone() ? "flash" : "flashError",
                result.refusal().orElse("Noted. The account is known as theirs from now on."));
        return "redirect:/register/licences/" + id + "/accounts?bucket=UNKNOWN";
    }

    @PostMapping("/register/licences/{id}/accounts/{account}/not")
    String isNot(
            @PathVariable UUID id,
            @PathVariable long account,
            @RequestParam UUID person,
            Actor actor,
            RedirectAttributes redirect) {
        licences.edited(id, actor);
        Result<Void> result = matches.isNot(new LicenceId(id), account, new PersonId(person), actor.author());
        redirect.addFlashAttribute(
                result.isDone() ? "flash" : "flashError",
                result.refusal().orElse("Noted. The account is not offered as theirs again."));
        return "redirect:/register/licences/" + id + "/accounts?bucket=UNKNOWN";
    }
}
