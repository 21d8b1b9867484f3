package dev.rollcall.web;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** For templates (${#words…}): names of states in words, and the tone in which a state is shown. */
@Component("words")
public class Words {

    private static final Set<String> KINDS = Set.of(
            "laptop",
            "desktop",
            "monitor",
            "phone",
            "tablet",
            "printer",
            "network",
            "server",
            "accessory",
            "furniture",
            "sim",
            "camera",
            "keyboard",
            "vehicle",
            "licence");

    private static final Map<String, String> TONES = Map.ofEntries(
            Map.entry("RUNNING", "accent"),
            Map.entry("RECONCILING", "accent"),
            Map.entry("IN_REVIEW", "accent"),
            Map.entry("OPEN", "accent"),
            Map.entry("PROPOSED", "accent"),
            Map.entry("PENDING", "accent"),
            Map.entry("IN_USE", "good"),
            Map.entry("ACTIVE", "good"),
            Map.entry("VERIFIED", "good"),
            Map.entry("APPROVED", "good"),
            Map.entry("APPLIED", "good"),
            Map.entry("CONFIRMED", "good"),
            Map.entry("COUNTED", "good"),
            Map.entry("SETTLED", "good"),
            Map.entry("FOUND", "good"),
            Map.entry("RECOVERED", "good"),
            Map.entry("SENT", "good"),
            Map.entry("DONE", "good"),
            Map.entry("VERIFIED_WITH_DIFFERENCES", "warn"),
            Map.entry("DIFFERENCES", "warn"),
            Map.entry("DEFERRED", "warn"),
            Map.entry("ON_LOAN", "info"),
            Map.entry("IN_REPAIR", "info"),
            Map.entry("IN_TRANSIT", "info"),
            Map.entry("ACCOUNTED_FOR", "info"),
            Map.entry("ORDERED", "info"),
            Map.entry("STOCK", "info"),
            Map.entry("LEAVING", "warn"),
            Map.entry("CANCELLING", "warn"),
            Map.entry("CLOSING", "warn"),
            Map.entry("NO_ANSWER", "warn"),
            Map.entry("NOT_COUNTED", "warn"),
            Map.entry("RECOUNT", "warn"),
            Map.entry("NEW", "good"),
            Map.entry("CHANGED", "info"),
            Map.entry("CONFLICT", "warn"),
            Map.entry("REFUSED", "bad"),
            Map.entry("QUESTION", "warn"),
            Map.entry("PREVIEW", "accent"),
            Map.entry("LOOKING", "accent"),
            Map.entry("DECIDING", "accent"),
            Map.entry("CONFIRMING", "accent"),
            Map.entry("MEDIUM", "warn"),
            Map.entry("HIGH", "bad"),
            Map.entry("OVERDUE", "bad"),
            Map.entry("MISSING", "bad"),
            Map.entry("STOLEN", "bad"),
            Map.entry("LOST", "bad"),
            Map.entry("LOST_OR_STOLEN", "bad"),
            Map.entry("REPORTED_LOST", "bad"),
            Map.entry("NOT_FOUND", "bad"),
            Map.entry("REJECTED", "bad"),
            Map.entry("FAILED", "bad"),
            Map.entry("BLOCKED", "bad"));

    /** IN_REVIEW becomes "In review"; text that is no constant stays as it is. */
    public String of(Object value) {
        if (value == null) {
            return "";
        }
        String name = value instanceof Enum<?> constant ? constant.name() : value.toString();
        if (!name.matches("[A-Z][A-Z0-9_]*")) {
            return name;
        }
        String words = name.toLowerCase().replace('_', ' ');
        return words.startsWith("it ")
                ? "IT" + words.substring(2)
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The picture of a kind of thing; kinds that have none share one. */
    public static String kindIcon(String kind) {
        return kind != null && KINDS.contains(kind) ? kind : "other";
    }

    /** good, warn, bad, info, accent or idle. */
    public String tone(Object value) {
        String name = value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
        return TONES.getOrDefault(name, "idle");
    }
}
