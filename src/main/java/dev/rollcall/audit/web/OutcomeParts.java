package dev.rollcall.audit.web;

import dev.rollcall.audit.AuditProgress;
import dev.rollcall.audit.Outcome;
import dev.rollcall.web.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The outcomes of a group of items as parts of one bar, each leading to the items behind it. */
final class OutcomeParts {

    private OutcomeParts() {}

    static List<Part> of(AuditProgress.Line line, UUID audit) {
        List<Part> parts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            if (line.of(outcome) > 0) {
                parts.add(part(outcome.words(), line.of(outcome), tone(outcome), audit, outcome.name()));
            }
        }
        if (line.open() > 0) {
            parts.add(part("open", line.open(), "accent", audit, "OPEN"));
        }
        return parts;
    }

    private static Part part(String words, long count, String tone, UUID audit, String filter) {
        String label = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return new Part(label, count, tone, "/audits/" + audit + "/items?outcome=" + filter);
    }

    static String tone(Outcome outcome) {
        return switch (outcome) {
            case VERIFIED -> "good";
            case DIFFERENCES, DEFERRED, NO_ANSWER, NOT_COUNTED -> "warn";
            case NOT_FOUND, LOST_OR_STOLEN -> "bad";
            case ACCOUNTED_FOR -> "info";
            case EXCLUDED, CANCELLED -> "idle";
        };
    }
}
