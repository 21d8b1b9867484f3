package dev.rollcall.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** One mail a recipient and day, made of what each module has to tell. */
@Component
class DigestMail implements MailTemplate {

    static final String NAME = "digest_to_person";

    private final ObjectProvider<DigestPart> parts;

    DigestMail(ObjectProvider<DigestPart> parts) {
        this.parts = parts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Content> content(Request request) {
        List<DigestPart.Section> sections = parts.orderedStream()
                .map(part -> part.section(request.recipient(), request.links()))
                .flatMap(Optional::stream)
                .toList();
        return sections.isEmpty()
                ? Optional.empty()
                : Optional.of(new Content(subject(sections), Map.of("sections", sections)));
    }

    private static String subject(List<DigestPart.Section> sections) {
        String first = sections.get(0).title();
        return sections.size() == 1 ? first : first + " – and " + (sections.size() - 1) + " more";
    }
}
