package dev.rollcall.notification;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mail by which somebody tries, before an audit starts, whether mails arrive and how its announcement reads. */
@Component
class TestMail implements MailTemplate {

    static final String NAME = "test_to_sender";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Content> content(Request request) {
        Object text = request.params().getOrDefault("text", "");
        Object about = request.params().getOrDefault("about", "Rollcall");
        return Optional.of(new Content(
                "Test: " + about,
                Map.of("about", about, "text", text, "link", request.links().page("/"))));
    }
}
