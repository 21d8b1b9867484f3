package dev.rollcall.notification;

import dev.rollcall.people.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * What one module has to tell somebody in their one mail of the day, read when the mail is sent. Implemented by the
 * modules, which ask for the mail by {@link Digests}.
 */
public interface DigestPart {

    /** Empty when there is nothing to tell, or nothing any more. */
    Optional<Section> section(PersonId recipient, MailTemplate.Links links);

    /**
     * One part of the mail.
     *
     * @param title what is asked of the recipient, a few words; the subject line when the mail has no other part
     * @param text why, a sentence or two
     * @param lines one a thing
     * @param link where it is done
     * @param action what the button says
     */
    record Section(String title, String text, List<String> lines, String link, String action) {}
}
