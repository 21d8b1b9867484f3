package dev.rollcall.imports;

import dev.rollcall.register.Identifiers;
import dev.rollcall.values.Ids;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Fills in what a record needs that the import is about to make, where the file does not say it. */
@Component
class NewRecords {

    private final Clock clock;

    NewRecords(Clock clock) {
        this.clock = clock;
    }

    void complete(ImportRun run, DraftRow draft) {
        draft.state = RowState.NEW;
        draft.subjectId = Ids.next();
        Map<String, String> fields = draft.fields;
        Optional.ofNullable(draft.entityId).ifPresent(entity -> fields.put("entity_id", entity.toString()));
        if (!draft.extra.isEmpty()) {
            fields.put("extra", Json.of(draft.extra));
        }
        switch (run.subject()) {
            case ASSETS -> asset(run, draft);
            case PEOPLE -> {
                fields.put("subject_key", UUID.randomUUID().toString());
                fields.putIfAbsent("person_type", "EMPLOYEE");
                fields.putIfAbsent("status", "ACTIVE");
                fields.put("reach", fields.containsKey("email") ? "MAIL" : "SLIP");
            }
            case LICENCES -> licence(draft);
            case ACCOUNTS -> throw new IllegalArgumentException("Account lists make no records");
            case LOCATIONS -> {
                fields.put("active", "true");
                fields.putIfAbsent("location_kind", Places.kindOf(fields.get("name"), fields.containsKey("site_id")));
                fields.put("name_key", Identifiers.nameKey(fields.get("name")));
            }
        }
    }

    private void asset(ImportRun run, DraftRow draft) {
        Map<String, String> fields = draft.fields;
        if ("PRIVATE".equals(fields.get("ownership")) && run.source() == SourceSystem.DEVICES) {
            draft.refuse(null, "A personal device is not recorded. Leave the row out, or add the asset by hand.");
            return;
        }
        if (!fields.containsKey("kind_id")) {
            String kind = kind(fields.getOrDefault("model", "") + " " + fields.getOrDefault("name", ""), run);
            fields.put("kind_id", ResolvingReferences.NEW + kind);
            draft.remarks.add("The file names no kind: recorded as " + kind + ".");
        }
        fields.put("draft", "false");
        fields.putIfAbsent("ownership", "OWNED");
        fields.putIfAbsent("quantity", "1");
        fields.putIfAbsent(
                "status", fields.containsKey("holder_id") || fields.containsKey("location_id") ? "IN_USE" : "STOCK");
        fields.put("created_at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private void licence(DraftRow draft) {
        Map<String, String> fields = draft.fields;
        if (!fields.containsKey("metric")) {
            draft.refuse(null, "Say how many seats were bought, or \"site\" for what the licence counts.");
            return;
        }
        if (!fields.containsKey("billing_period")) {
            boolean ends = fields.containsKey("expires_on") || fields.containsKey("renews_on");
            fields.put("billing_period", ends ? "YEARLY" : "ONCE");
            draft.remarks.add("The file does not say how it is billed: recorded as "
                    + (ends ? "yearly, since it ends." : "paid once."));
        }
        fields.putIfAbsent("reassignable", "true");
        fields.put("status", "ACTIVE");
        fields.put("created_at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static String kind(String words, ImportRun run) {
        String text = words.toLowerCase(Locale.ROOT);
        if (text.matches(".*(iphone|galaxy s|pixel|smartphone).*")) {
            return "Phone";
        }
        if (text.matches(".*(ipad|tablet|galaxy tab).*")) {
            return "Tablet";
        }
        if (text.matches(".*(book|thinkpad|latitude|notebook|laptop).*")) {
            return "Laptop";
        }
        return run.source() == SourceSystem.DEVICES ? "Computer" : "Other equipment";
    }
}
