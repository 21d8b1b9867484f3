package dev.rollcall.confirmation;

import dev.rollcall.people.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Turns what came back of the form, after the form's own validation, into answers, and checks what a schema cannot:
 * dates and serials. Fields that the code does not know were added by the owner of the process and are kept as they are.
 */
final class ReadingAnswers {

    private static final Set<String> KNOWN = Set.of(
            "itemId",
            "proof",
            "answer",
            "problem",
            "serialSeen",
            "modelSeen",
            "where",
            "toWhom",
            "place",
            "laterDate",
            "serialLast4",
            "photo",
            "noLongerNeeded",
            "note");
    private static final Set<String> KNOWN_ON_PAGE = Set.of("items", "others", "remark");
    private static final int LATEST_DAYS = 366;

    private final LocalDate today;
    private final Function<String, PersonId> whoIs;
    private final Map<String, String> errors = new LinkedHashMap<>();

    /**
     * @param whoIs finds the one person whom a name or address means, or null
     */
    ReadingAnswers(LocalDate today, Function<String, PersonId> whoIs) {
        this.today = today;
        this.whoIs = whoIs;
    }

    /** Key → message; empty when all is well. */
    Map<String, String> errors() {
        return errors;
    }

    /**
     * @param values as validated, the items in the order of the given list
     * @param shown what the page was given of earlier unlisted things
     */
    PageAnswers read(Map<String, Object> values, List<HeldItem> asked, Set<String> shown) {
        List<ItemAnswer> items = new ArrayList<>();
        List<Map<String, Object>> entries = list(values, "items");
        for (int i = 0; i < asked.size(); i++) {
            ItemAnswer answer = item(asked.get(i), entries.get(i), "items[" + i + "].");
            if (answer != null) {
                items.add(answer);
            }
        }
        List<UnlistedThing> others =
                list(values, "others").stream().map(ReadingAnswers::other).toList();
        return new PageAnswers(items, others, shown, text(values, "remark"), without(values, KNOWN_ON_PAGE));
    }

    private ItemAnswer item(HeldItem item, Map<String, Object> entry, String at) {
        AnswerKind kind = AnswerKind.valueOf(text(entry, "answer"));
        LocalDate later = kind == AnswerKind.LATER ? LocalDate.parse(text(entry, "laterDate")) : null;
        if (later != null && !later.isAfter(today)) {
            errors.put(at + "laterDate", "Enter a day after today, or answer now.");
            return null;
        }
        if (later != null && later.isAfter(today.plusDays(LATEST_DAYS))) {
            errors.put(at + "laterDate", "Enter a day within a year.");
            return null;
        }
        AnswerDetail detail = detail(kind, entry);
        Seen seen = detail == AnswerDetail.DIFFERS
                ? new Seen(text(entry, "serialSeen"), text(entry, "modelSeen"))
                : Seen.NOTHING;
        String note = text(entry, "note");
        Optional<String> problem =
                detail == AnswerDetail.DIFFERS ? seen.problem(item.serial(), note != null) : Optional.empty();
        if (problem.isPresent()) {
            errors.put(at + "serialSeen", problem.get());
            return null;
        }
        String toWhom = text(entry, "toWhom");
        UUID photo = item.isProofAsked() && kind.isHeld() ? photo(entry) : null;
        return new ItemAnswer(
                item.asset(),
                kind,
                detail,
                Boolean.TRUE.equals(entry.get("noLongerNeeded")),
                toWhom == null ? null : whoIs.apply(toWhom),
                toWhom,
                text(entry, "place"),
                later,
                proof(item, photo, text(entry, "serialLast4")),
                photo,
                seen,
                note,
                without(entry, KNOWN));
    }

    private static ProofShown proof(HeldItem item, UUID photo, String typed) {
        if (photo != null) {
            return ProofShown.PHOTO;
        }
        return item.isProofAsked() && typed != null ? SerialProof.check(item.serial(), typed) : null;
    }

    private static UUID photo(Map<String, Object> entry) {
        String id = text(entry, "photo");
        return id == null ? null : UUID.fromString(id);
    }

    private static AnswerDetail detail(AnswerKind kind, Map<String, Object> entry) {
        return switch (kind) {
            case HAVE_BUT -> AnswerDetail.valueOf(text(entry, "problem"));
            case NOT_HERE -> AnswerDetail.valueOf(text(entry, "where"));
            default -> null;
        };
    }

    private static UnlistedThing other(Map<String, Object> entry) {
        return new UnlistedThing(
                "COMPANY".equals(entry.get("ownership")),
                text(entry, "what"),
                text(entry, "tag"),
                text(entry, "serial"),
                text(entry, "note"));
    }

    private static Map<String, Object> without(Map<String, Object> values, Set<String> known) {
        Map<String, Object> more = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (!known.contains(key) && value != null && !"".equals(value)) {
                more.put(key, value);
            }
        });
        return more;
    }

    private static String text(Map<String, Object> values, String key) {
        Object value = values.get(key);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> values, String key) {
        return values.get(key) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }
}
