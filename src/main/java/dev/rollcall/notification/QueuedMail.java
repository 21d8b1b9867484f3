package dev.rollcall.notification;

import java.util.UUID;

/**
 * A row of the outbox that this node has claimed.
 *
 * @param personId null for a bare address
 * @param address null for a person
 * @param attempts counts this one too, and so tells this claim from a later one
 */
record QueuedMail(
        long id,
        String textKey,
        String template,
        UUID personId,
        String address,
        UUID subjectId,
        String params,
        int attempts) {}
