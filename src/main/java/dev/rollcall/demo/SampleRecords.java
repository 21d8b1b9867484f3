package dev.rollcall.demo;

import dev.rollcall.audit.AuditId;
import dev.rollcall.missing.CaseId;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetId;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up in the tables what the sample company's story needs to know of its things and people. */
@Component
@Profile("demo")
class SampleRecords {

    private final JdbcClient jdbc;

    SampleRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tag of the first thing of the kind that the person holds. */
    String tag(PersonId holder, String kind) {
        return jdbc.sql("""
                        SELECT MIN(a.tag) FROM asset a JOIN asset_kind k ON k.id = a.kind_id
                        WHERE a.holder_id = ? AND k.name = ?""")
                .params(Ids.bytes(holder.value()), kind)
                .query(String.class)
                .single();
    }

    /** The first thing of the kind that the person holds. */
    AssetId thing(PersonId holder, String kind) {
        return jdbc.sql("""
                        SELECT a.id FROM asset a JOIN asset_kind k ON k.id = a.kind_id
                        WHERE a.holder_id = ? AND k.name = ? ORDER BY a.tag LIMIT 1""")
                .params(Ids.bytes(holder.value()), kind)
                .query((row, n) -> new AssetId(Ids.uuid(row.getBytes(1))))
                .single();
    }

    /** Tag of the thing with this name. */
    String tag(String name) {
        return jdbc.sql("SELECT tag FROM asset WHERE name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    /** The end of its serial, as somebody reads it off the label. */
    String serialEnd(String asset) {
        return jdbc.sql("SELECT serial FROM asset WHERE id = ?")
                .param(Ids.bytes(UUID.fromString(asset)))
                .query((row, n) -> row.getString(1).substring(row.getString(1).length() - 4))
                .single();
    }

    /** The case of what this person had and is missing. */
    CaseId caseOf(PersonId holder) {
        return jdbc.sql("SELECT id FROM missing_case WHERE holder_id = ?")
                .param(Ids.bytes(holder.value()))
                .query((row, n) -> new CaseId(Ids.uuid(row.getBytes(1))))
                .single();
    }

    /** The case of what nobody had. */
    CaseId caseOfNobody() {
        return jdbc.sql("SELECT id FROM missing_case WHERE holder_id IS NULL")
                .query((row, n) -> new CaseId(Ids.uuid(row.getBytes(1))))
                .single();
    }

    /** Those whose answer the audit waits for, by name. */
    List<PersonId> waitedFor(AuditId audit) {
        return jdbc.sql("""
                        SELECT c.person_id FROM confirmation c JOIN person p ON p.id = c.person_id
                        WHERE c.audit_id = ? AND c.state = 'OPEN' ORDER BY p.display_name""")
                .param(Ids.bytes(audit.value()))
                .query((row, n) -> new PersonId(Ids.uuid(row.getBytes(1))))
                .list();
    }
}
