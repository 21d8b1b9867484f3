package dev.rollcall.notification;

import dev.rollcall.people.PersonId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Renders one sort of mail when the dispatcher sends it, from the record as it then is. Implemented by the modules; the
 * HTML comes from templates/mail/NAME.html, the plain text from templates/mail/NAME.txt, with the model given here.
 */
public interface MailTemplate {

    /** Name in the outbox, event_to_recipient: confirmation_to_holder. */
    String name();

    /** The mail, or empty when it is not needed any more (answered, withdrawn); it is then marked as dropped. */
    Optional<Content> content(Request request);

    /**
     * @param subjectId the record, may be null
     * @param recipient null for a bare address
     * @param params as queued
     * @param links mints the links that this one mail carries
     */
    record Request(UUID subjectId, PersonId recipient, Map<String, Object> params, Links links) {}

    /** Mints links that open something without signing in; the hash is committed before the mail goes out. */
    interface Links {
        /** Address of a page, built from rollcall.base-url. */
        String page(String path);

        /**
         * A capability link.
         *
         * @param purpose CONFIRM, APPROVE, MISSING or SEATS
         * @param path the page that takes the token as its last segment, such as /c/
         * @param subject narrower than the person, may be null
         */
        String capability(String purpose, String path, PersonId person, UUID subject, Duration validFor);
    }

    /**
     * @param subject line, plain text
     * @param model for both templates
     */
    record Content(String subject, Map<String, Object> model) {}
}
