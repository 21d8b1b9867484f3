package dev.rollcall.finding;

import java.util.Locale;

/**
 * One field that the register should say differently.
 *
 * @param field as the register names it, or CREATE
 * @param to value as the register writes it, null for none
 */
record ProposedChange(String field, String to) {

    static final String CREATE = "CREATE";

    /** How the decision change-approval calls it. */
    String category() {
        if (field.equals("status")) {
            return "MISSING".equals(to) || "STOLEN".equals(to) ? "MISSING" : "STATUS";
        }
        return switch (field.toLowerCase(Locale.ROOT)) {
            case "holder" -> "HOLDER";
            case "location" -> "PLACE";
            case "serial", "tag", "model", "manufacturer" -> "IDENTITY";
            case "create" -> "CREATE";
            default -> "OTHER";
        };
    }
}
