package dev.rollcall.audit;

import dev.rollcall.access.Actor;
import dev.rollcall.register.ReportingCurrency;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which licences an audit reviews: none, those of one legal entity, or all that are in force; and freezes what is
 * expected of them when the audit starts.
 */
@Service
@Transactional
public class CoveringLicences {

    /** In place of a legal entity: the licences of all. */
    public static final String ALL = "ALL";

    private static final String COVERED = " FROM licence l JOIN audit_licence_scope s ON s.audit_id = :audit"
            + " AND (s.entity_id IS NULL OR s.entity_id = l.entity_id) WHERE l.status = 'ACTIVE'";

    private static final String YEARLY = "(l.cost * CASE l.billing_period WHEN 'MONTHLY' THEN 12 ELSE 1 END)";

    private final Audits audits;
    private final WhoMayAudit whoMay;
    private final ReportingCurrency currency;
    private final JdbcClient jdbc;

    CoveringLicences(Audits audits, WhoMayAudit whoMay, ReportingCurrency currency, JdbcClient jdbc) {
        this.audits = audits;
        this.whoMay = whoMay;
        this.currency = currency;
        this.jdbc = jdbc;
    }

    /**
     * Refused once the audit has started.
     *
     * @param covers {@link #ALL}, the id of a legal entity, or empty for none
     */
    public Result<Void> cover(AuditId id, String covers, Actor actor) {
        whoMay.requireRun(actor);
        if (audits.lock(id).orElseThrow().state() != AuditState.DRAFT) {
            return Result.refused("The audit has started. What it covers is settled.");
        }
        jdbc.sql("DELETE FROM audit_licence_scope WHERE audit_id = ?")
                .param(bytes(id))
                .update();
        if (!covers.isBlank()) {
            UUID entity = covers.equals(ALL) ? null : UUID.fromString(covers);
            jdbc.sql("INSERT INTO audit_licence_scope (audit_id, entity_id) VALUES (?, ?)")
                    .params(bytes(id), Ids.bytes(entity))
                    .update();
        }
        return Result.done();
    }

    /** {@link #ALL}, the id of a legal entity, or empty for none. */
    @Transactional(readOnly = true)
    public String covered(AuditId id) {
        return jdbc
                .sql("SELECT entity_id FROM audit_licence_scope WHERE audit_id = ?")
                .param(bytes(id))
                .query((row, n) -> Optional.ofNullable(Ids.uuid(row.getBytes(1)))
                        .map(UUID::toString)
                        .orElse(ALL))
                .list()
                .stream()
                .findFirst()
                .orElse("");
    }

    /** How many licences the draft covers now. */
    @Transactional(readOnly = true)
    public long size(AuditId id) {
        return jdbc.sql("SELECT COUNT(*)" + COVERED)
                .param("audit", bytes(id))
                .query(Long.class)
                .single();
    }

    /** Heard in the transaction of the start. */
    @EventListener
    public void freeze(AuditStarted started) {
        jdbc.sql(
                        "INSERT INTO audit_licence (audit_id, licence_id, entity_id, product, vendor, owner_id, seats, assigned,"
                                + " yearly, currency, money) SELECT :audit, l.id, l.entity_id, l.product, l.vendor, l.owner_id,"
                                + " l.seats, (SELECT COUNT(*) FROM licence_seat x WHERE x.licence_id = l.id), "
                                + YEARLY + ", l.currency, " + currency.sql(YEARLY, "l.currency") + COVERED)
                .param("audit", bytes(started.auditId()))
                .update();
    }

    private static byte[] bytes(AuditId id) {
        return Ids.bytes(id.value());
    }
}
