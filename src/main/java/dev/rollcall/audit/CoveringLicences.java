package dev.rollcall.audit;

import dev.rollcall.access.Actor;
import dev.rollcall.register.ReportingCurrency;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which licences an audit reviews: none, or those in force that fulfil a few conditions; and freezes what is expected
 * of them when the audit starts.
 */
@Service
@Transactional
public class CoveringLicences {

    private static final String YEARLY = "(l.cost * CASE l.billing_period WHEN 'MONTHLY' THEN 12 ELSE 1 END)";

    private static final int LONGEST_VENDOR = 200;

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
     * Refused once the audit has started, and for what cannot be on record.
     *
     * @param covers empty for none
     */
    public Result<Void> cover(AuditId id, Optional<LicenceScope> covers, Actor actor) {
        whoMay.requireRun(actor);
        if (audits.lock(id).orElseThrow().state() != AuditState.DRAFT) {
            return Result.refused("The audit has started. What it covers is settled.");
        }
        Optional<String> problem = covers.flatMap(this::problem);
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        jdbc.sql("DELETE FROM audit_licence_scope WHERE audit_id = ?")
                .param(bytes(id))
                .update();
        covers.ifPresent(
                scope -> jdbc.sql("INSERT INTO audit_licence_scope (audit_id, entity_id, vendor, owner_id, due_before)"
                                + " VALUES (?, ?, ?, ?, ?)")
                        .params(
                                bytes(id),
                                Ids.bytes(scope.entity()),
                                scope.vendor(),
                                Ids.bytes(scope.owner()),
                                scope.dueBefore())
                        .update());
        return Result.done();
    }

    private Optional<String> problem(LicenceScope scope) {
        if (scope.vendor() != null && scope.vendor().length() > LONGEST_VENDOR) {
            return Optional.of("The part of the vendor's name is longer than 200 characters. Shorten it.");
        }
        return scope.entity() == null || isEntity(scope.entity())
                ? Optional.empty()
                : Optional.of("No legal entity has the id " + scope.entity() + ". Choose one that is on record.");
    }

    private boolean isEntity(UUID id) {
        return jdbc.sql("SELECT COUNT(*) FROM legal_entity WHERE id = ?")
                        .param(Ids.bytes(id))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Empty for none. */
    @Transactional(readOnly = true)
    public Optional<LicenceScope> covered(AuditId id) {
        return jdbc.sql("SELECT entity_id, vendor, owner_id, due_before FROM audit_licence_scope WHERE audit_id = ?")
                .param(bytes(id))
                .query((row, n) -> new LicenceScope(
                        Ids.uuid(row.getBytes(1)),
                        row.getString(2),
                        Ids.uuid(row.getBytes(3)),
                        row.getObject(4, LocalDate.class)))
                .optional();
    }

    /** How many licences it covers now. */
    @Transactional(readOnly = true)
    public long size(Optional<LicenceScope> covers) {
        return covers.map(scope -> jdbc.sql("SELECT COUNT(*) FROM licence l WHERE " + scope.where("l"))
                        .params(scope.parameters())
                        .query(Long.class)
                        .single())
                .orElse(0L);
    }

    /** Heard in the transaction of the start. */
    @EventListener
    public void freeze(AuditStarted started) {
        covered(started.auditId())
                .ifPresent(scope -> jdbc.sql(
                                "INSERT INTO audit_licence (audit_id, licence_id, entity_id, product, vendor, owner_id, seats, assigned,"
                                        + " yearly, currency, money) SELECT :audit, l.id, l.entity_id, l.product, l.vendor, l.owner_id,"
                                        + " l.seats, (SELECT COUNT(*) FROM licence_seat x WHERE x.licence_id = l.id), "
                                        + YEARLY + ", l.currency, " + currency.sql(YEARLY, "l.currency")
                                        + " FROM licence l WHERE " + scope.where("l"))
                        .param("audit", bytes(started.auditId()))
                        .params(scope.parameters())
                        .update());
    }

    private static byte[] bytes(AuditId id) {
        return Ids.bytes(id.value());
    }
}
