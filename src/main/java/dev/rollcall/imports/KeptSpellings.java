package dev.rollcall.imports;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps every spelling by which somebody is known. The recorded user name stays, and another one becomes an alias. A new
 * address takes the place of the recorded one, which becomes an alias. An alias never takes its place back, so that files
 * which spell somebody differently can be repeated in any order and change nothing.
 */
final class KeptSpellings {

    /** Pseudo-column: aliases that a row adds to a person, one a line. */
    static final String ALIAS = "alias";

    private KeptSpellings() {}

    static void keep(ImportRun run, DraftRow draft, Map<String, String> record, Set<String> aliases) {
        Set<String> added = new LinkedHashSet<>();
        String userName = record.get("user_name");
        String name = draft.fields.getOrDefault("user_name", userName);
        if (userName != null && !userName.equals(name)) {
            added.add(draft.fields.remove("user_name"));
            name = userName;
        }
        String email = record.get("email");
        String told = draft.fields.get("email");
        if (email != null && told != null && !told.equals(email)) {
            boolean stays = aliases.contains(told) || run.fillGapsOnly() || draft.derived.contains("email");
            added.add(stays ? draft.fields.remove("email") : email);
            if (aliases.contains(told)) {
                draft.remarks.add("The e-mail stays: " + told + " is on record as an alias.");
            }
        }
        keepNew(draft, added, aliases, name, email);
    }

    private static void keepNew(
            DraftRow draft, Set<String> spellings, Set<String> aliases, String userName, String formerEmail) {
        String email = draft.fields.getOrDefault("email", formerEmail);
        List<String> added = spellings.stream()
                .filter(spelling -> !aliases.contains(spelling) && !spelling.equals(email))
                .filter(spelling -> !spelling.equals(userName) || spelling.equals(formerEmail))
                .toList();
        if (!added.isEmpty()) {
            draft.changes.put(ALIAS, Arrays.asList(null, String.join("\n", added)));
        }
    }
}
