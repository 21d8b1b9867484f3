package dev.rollcall.confirmation.mail;

import static dev.rollcall.access.Links.CONFIRM;

import dev.rollcall.confirmation.ReadingPages;
import dev.rollcall.confirmation.ReadingReceipts;
import dev.rollcall.notification.MailTemplate;
import dev.rollcall.web.Moments;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells the holder that an answer about their equipment has arrived, and what it said; until the last day with a link. */
@Component
class ReceiptToHolder implements MailTemplate {

    private final ReadingReceipts receipts;
    private final ReadingPages pages;
    private final Moments moments;
    private final Duration validFor;

    ReceiptToHolder(
            ReadingReceipts receipts,
            ReadingPages pages,
            Moments moments,
            @Value("${rollcall.links.valid-days}") int validDays) {
        this.receipts = receipts;
        this.pages = pages;
        this.moments = moments;
        this.validFor = Duration.ofDays(validDays);
    }

    @Override
    public String name() {
        return "receipt_to_holder";
    }

    @Override
    public Optional<Content> content(Request request) {
        return receipts.find(request.subjectId())
                .map(view -> new Content(
                        (view.answeredBy() == null ? "Your answer has arrived: " : "Answered for you: ")
                                + view.receipt().reference(),
                        model(request, view)));
    }

    private Map<String, Object> model(Request request, ReadingReceipts.View view) {
        Map<String, Object> model = new HashMap<>();
        model.put("name", pages.name(request.recipient()));
        model.put("view", view);
        model.put("at", moments.exact(view.receipt().at()));
        pages.of(request.recipient()).ifPresent(page -> {
            model.put("due", page.due().format(HolderMail.DAY));
            model.put("link", request.links().capability(CONFIRM, "/c/", request.recipient(), null, validFor));
        });
        return model;
    }
}
