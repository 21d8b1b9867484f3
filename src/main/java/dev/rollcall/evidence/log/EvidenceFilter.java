package dev.rollcall.evidence.log;

import dev.rollcall.audit.AuditId;
import dev.rollcall.values.Ids;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which rows of the log a list shows.
 *
 * @param q part of the item's tag, serial or title
 * @param kind name of a kind
 * @param person part of the name of whom it is about, or of who did it
 */
public record EvidenceFilter(String q, EvidenceKind kind, String person) {

    private static final String ITEM = """
            \sAND e.asset_id IN (SELECT i.asset_id FROM audit_item i WHERE i.audit_id = :audit AND (LOWER(i.tag) LIKE :item
              OR LOWER(i.serial) LIKE :item OR LOWER(i.title) LIKE :item))""";
    private static final String NAMED = "(SELECT p.subject_key FROM person p WHERE LOWER(p.display_name) LIKE :person)";
    private static final String PERSON =
            " AND (e.about_key IN " + NAMED + " OR e.by_key IN " + NAMED + " OR LOWER(e.by_name) LIKE :person)";

    /** For those who do not see names: whom a search finds would tell who it is. */
    EvidenceFilter withoutPerson() {
        return new EvidenceFilter(q, kind, null);
    }

    Sql sql(AuditId audit) {
        StringBuilder where = new StringBuilder(" FROM evidence e WHERE e.audit_id = :audit");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("audit", Ids.bytes(audit.value()));
        if (given(q)) {
            where.append(ITEM);
            parameters.put("item", like(q));
        }
        if (kind != null) {
            where.append(" AND e.kind = :kind");
            parameters.put("kind", kind.name());
        }
        if (given(person)) {
            where.append(PERSON);
            parameters.put("person", like(person));
        }
        return new Sql(where.toString(), parameters);
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    private static String like(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** From and where of a statement with what is bound in it. */
    record Sql(String text, Map<String, Object> parameters) {}
}
