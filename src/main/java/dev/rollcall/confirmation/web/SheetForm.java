package dev.rollcall.confirmation.web;

import dev.rollcall.confirmation.FillingTeamSheets;
import dev.rollcall.confirmation.HeldItem;
import dev.rollcall.confirmation.SheetChoice;
import dev.rollcall.confirmation.TeamSheet;
import dev.rollcall.people.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A team sheet as a browser sends it: fields "all.PERSON", "submission.PERSON", "unlisted.PERSON", and for each thing
 * "said.PERSON.ASSET", "beside.PERSON.ASSET" and "serial.PERSON.ASSET".
 */
record SheetForm(TeamSheet sheet, Map<String, String> sent) {

    private static final Pattern OF_ITEM = Pattern.compile("items\\[(\\d+)]\\.(\\w+)");

    /** Lines that say something; a member of whom nothing is said yet is left for later. */
    List<FillingTeamSheets.Line> lines() {
        List<FillingTeamSheets.Line> lines = new ArrayList<>();
        for (TeamSheet.Member member : sheet.members()) {
            if (saysSomething(member)) {
                lines.add(new FillingTeamSheets.Line(member.person(), submission(member), member.name(), data(member)));
            }
        }
        return lines;
    }

    private boolean saysSomething(TeamSheet.Member member) {
        return has("all." + member.person())
                || has("unlisted." + member.person())
                || member.items().stream().anyMatch(item -> has(field("said", member, item)));
    }

    private Map<String, Object> data(TeamSheet.Member member) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (HeldItem item : member.items()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("itemId", item.asset().toString());
            choice(member, item).ifPresent(said -> said.putInto(entry, text(field("beside", member, item))));
            entry.put("serialLast4", text(field("serial", member, item)));
            items.add(entry);
        }
        String unlisted = text("unlisted." + member.person());
        return Map.of(
                "items",
                items,
                "others",
                unlisted == null ? List.of() : List.of(Map.of("ownership", "COMPANY", "what", unlisted)));
    }

    private Optional<SheetChoice> choice(TeamSheet.Member member, HeldItem item) {
        String said = text(field("said", member, item));
        return said == null && has("all." + member.person()) ? Optional.of(SheetChoice.HAS) : SheetChoice.find(said);
    }

    /** Field → message, so that the summary leads to the field. */
    Map<String, String> errors(Map<PersonId, Map<String, String>> faults) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (TeamSheet.Member member : sheet.members()) {
            faults.getOrDefault(member.person(), Map.of())
                    .forEach((key, message) -> errors.put(fieldOf(member, key), told(member, key, message)));
        }
        return errors;
    }

    private static String fieldOf(TeamSheet.Member member, String key) {
        Matcher at = OF_ITEM.matcher(key);
        if (!at.matches()) {
            return "unlisted." + member.person();
        }
        String name = switch (at.group(2)) {
            case "toWhom", "place", "note", "serialSeen", "laterDate" -> "beside";
            case "serialLast4" -> "serial";
            default -> "said";
        };
        return field(name, member, member.items().get(Integer.parseInt(at.group(1))));
    }

    private static String told(TeamSheet.Member member, String key, String message) {
        Matcher at = OF_ITEM.matcher(key);
        String thing = at.matches()
                ? ", " + member.items().get(Integer.parseInt(at.group(1))).title()
                : "";
        String text = key.endsWith(".answer") ? "say what became of it, or leave all of theirs empty." : message;
        return member.name() + thing + ": " + text;
    }

    private UUID submission(TeamSheet.Member member) {
        String sentId = text("submission." + member.person());
        return sentId == null ? member.submission() : UUID.fromString(sentId);
    }

    private static String field(String name, TeamSheet.Member member, HeldItem item) {
        return name + "." + member.person() + "." + item.asset();
    }

    private boolean has(String name) {
        return text(name) != null;
    }

    private String text(String name) {
        String value = sent.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
