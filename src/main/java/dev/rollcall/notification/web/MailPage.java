package dev.rollcall.notification.web;

import dev.rollcall.notification.FollowingMails;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the outbox stands: what waits, what failed and why, with a button to send it again. */
@Controller
@RequestMapping("/admin/mail")
@PreAuthorize("hasRole('ADMIN')")
class MailPage {

    private static final int PAGE = 50;

    private final FollowingMails mails;

    MailPage(FollowingMails mails) {
        this.mails = mails;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("counts", mails.counts());
        model.addAttribute("page", mails.troubled(Math.max(page, 0), PAGE));
        return "notification/mail";
    }

    @PostMapping("/{id}/again")
    String again(@PathVariable long id, RedirectAttributes flash) {
        boolean queued = mails.sendAgain(id);
        flash.addFlashAttribute(
                "flash", queued ? "It is sent again within seconds." : "It went out meanwhile; nothing was to do.");
        return "redirect:/admin/mail";
    }

    @PostMapping("/again")
    String allAgain(RedirectAttributes flash) {
        flash.addFlashAttribute("flash", mails.sendAllAgain() + " mails are sent again.");
        return "redirect:/admin/mail";
    }
}
