package dev.rollcall.notification.web;

import dev.rollcall.notification.DeliveredMail;
import dev.rollcall.notification.Mailbox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Reads the mails that an installation without a mail server keeps. Shown as plain text, with its links beside it. */
@Controller
@RequestMapping("/admin/mailbox")
@PreAuthorize("hasRole('ADMIN')")
class MailboxPage {

    private static final int PAGE = 50;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"()]+");

    private final Mailbox mailbox;

    MailboxPage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("page", mailbox.search(q, Math.max(page, 0), PAGE));
        return "notification/mailbox";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model) {
        DeliveredMail mail = mailbox.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("mail", mail);
        model.addAttribute("links", links(mail.text()));
        return "notification/mailbox-message";
    }

    private static List<String> links(String text) {
        List<String> links = new ArrayList<>();
        Matcher matcher = LINK.matcher(text.replaceAll("\\S*/\\(hidden\\)", ""));
        while (matcher.find()) {
            links.add(matcher.group().replaceAll("[.,;:]+$", ""));
        }
        return links.stream().distinct().toList();
    }
}
