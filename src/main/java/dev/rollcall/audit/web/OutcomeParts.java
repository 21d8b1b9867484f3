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
        return parts(line, "/audits/" + audit + "/items?outcome=");
    }

    /** Without links: who sees the figures may not see the licences. */
    static List<Part> ofLicences(AuditProgress.Line line) {
        return parts(line, null);
    }

    private static List<Part> parts(AuditProgress.Line line, String address) {
        List<Part> parts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            if (line.of(outcome) > 0) {
                parts.add(part(
                        outcome.words(),
                        line.of(outcome),
                        tone(outcome),
                        address == null ? null : address + outcome.name()));
            }
        }
        if (line.open() > 0) {
            parts.add(part("open", line.open(), "accent", address == null ? null : address + "OPEN"));
        }
        return parts;
    }

    private static Part part(String words, long count, String tone, String address) {
        String label = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return new Part(label, count, tone, address);
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
