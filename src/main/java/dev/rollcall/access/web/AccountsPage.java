package dev.rollcall.access.web;

import dev.rollcall.access.Account;
import dev.rollcall.access.AccountId;
import dev.rollcall.access.Accounts;
import dev.rollcall.access.Actor;
import dev.rollcall.access.KeepingAccounts;
import dev.rollcall.access.NewAccount;
import dev.rollcall.values.Result;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts, for administrators: the list, a new one, and what one may do. */
@Controller
@RequestMapping("/admin/accounts")
@PreAuthorize("hasRole('ADMIN')")
class AccountsPage {

    private final AccountPages pages;
    private final Accounts accounts;
    private final KeepingAccounts keeping;

    AccountsPage(AccountPages pages, Accounts accounts, KeepingAccounts keeping) {
        this.pages = pages;
        this.accounts = accounts;
        this.keeping = keeping;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("page", pages.list(q, page));
        return "access/accounts";
    }

    @GetMapping("/new")
    String blank(Model model) {
        pages.show(AccountForm.empty(), null, model);
        return "access/account-form";
    }

    /** Answers with the temporary password at once and not after a redirect, so that it is stored nowhere. */
    @PostMapping
    String add(@ModelAttribute AccountForm form, Model model, Actor actor, HttpServletResponse response) {
        String userName = form.userName() == null ? "" : form.userName();
        Result<NewAccount> added = pages.fields(form).then(fields -> keeping.add(userName, fields, actor));
        if (!added.isDone()) {
            return again(form, null, added.refusal().orElseThrow(), model, response);
        }
        model.addAttribute("userName", form.userName());
        model.addAttribute("password", added.value().temporaryPassword());
        return "access/temporary-password";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        Account account = find(id);
        pages.show(pages.form(account), account, model);
        return "access/account-form";
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute AccountForm form,
            Model model,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Account account = find(id);
        int seen = form.version() == null ? account.version() : form.version();
        Result<Void> changed =
                pages.fields(form).then(fields -> keeping.change(new AccountId(id), seen, fields, actor));
        if (!changed.isDone()) {
            return again(form, account, changed.refusal().orElseThrow(), model, response);
        }
        flash.addFlashAttribute("flash", "Saved. It takes effect with the next click.");
        return "redirect:/admin/accounts/" + id;
    }

    private String again(AccountForm form, Account account, String reason, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        pages.show(form, account, model);
        model.addAttribute("errors", Map.of("", reason));
        return "access/account-form";
    }

    private Account find(UUID id) {
        return accounts.find(new AccountId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
