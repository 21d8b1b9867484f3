package dev.rollcall.purchase.web;

import dev.rollcall.people.PersonId;
import dev.rollcall.purchase.AcknowledgingReceipts;
import dev.rollcall.purchase.Issue;
import dev.rollcall.purchase.IssueId;
import dev.rollcall.purchase.Issues;
import dev.rollcall.values.Result;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody is shown who was issued something, whichever way they came. */
@Component
class ReceiptPages {

    private final Issues issues;
    private final AcknowledgingReceipts acknowledging;

    ReceiptPages(Issues issues, AcknowledgingReceipts acknowledging) {
        this.issues = issues;
        this.acknowledging = acknowledging;
    }

    String list(PersonId person, String base, boolean byLink, Model model) {
        List<Issue> open = issues.openTo(person);
        model.addAttribute("issues", open);
        model.addAttribute("base", base);
        model.addAttribute("layout", byLink ? "layout-plain" : "layout");
        return "purchase/receipts";
    }

    String take(PersonId person, UUID issue, boolean received, String note, String base, RedirectAttributes redirect) {
        Result<Void> result = acknowledging.acknowledge(new IssueId(issue), person, received, note);
        redirect.addFlashAttribute(
                result.isDone() ? "flash" : "flashError",
                result.refusal()
                        .orElse(
                                received
                                        ? "Thank you. It is noted that you have it."
                                        : "Thank you. IT finds out where it is."));
        return "redirect:" + base;
    }
}
