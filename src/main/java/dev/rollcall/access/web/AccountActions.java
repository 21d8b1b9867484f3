package dev.rollcall.access.web;

import dev.rollcall.access.Account;
import dev.rollcall.access.AccountId;
import dev.rollcall.access.Accounts;
import dev.rollcall.access.Actor;
import dev.rollcall.access.KeepingAccounts;
import dev.rollcall.values.Result;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons on an account's page: disable, enable, new password. */
@Controller
@RequestMapping("/admin/accounts/{id}")
@PreAuthorize("hasRole('ADMIN')")
class AccountActions {

    private final Accounts accounts;
    private final KeepingAccounts keeping;

    AccountActions(Accounts accounts, KeepingAccounts keeping) {
        this.accounts = accounts;
        this.keeping = keeping;
    }

    @PostMapping("/disable")
    String disable(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        Result<Void> disabled = keeping.disable(find(id).accountId(), actor);
        flash.addFlashAttribute(
                disabled.isDone() ? "flash" : "flashError",
                disabled.refusal().orElse("Disabled. Whoever was signed in with it is out."));
        return "redirect:/admin/accounts/" + id;
    }

    @PostMapping("/enable")
    String enable(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        keeping.enable(find(id).accountId(), actor);
        flash.addFlashAttribute("flash", "Enabled.");
        return "redirect:/admin/accounts/" + id;
    }

    /** Answers with the temporary password at once and not after a redirect, so that it is stored nowhere. */
    @PostMapping("/password")
    String resetPassword(@PathVariable UUID id, Actor actor, Model model) {
        Account account = find(id);
        model.addAttribute("userName", account.userName());
        model.addAttribute("password", keeping.resetPassword(account.accountId(), actor));
        return "access/temporary-password";
    }

    private Account find(UUID id) {
        return accounts.find(new AccountId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
