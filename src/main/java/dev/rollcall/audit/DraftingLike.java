package dev.rollcall.audit;

import dev.rollcall.access.Actor;
import dev.rollcall.values.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays down an audit like another one: scope, licences, person in charge and announcement, and what was accepted of its
 * weaknesses; a sample is drawn anew. A weakness that has come up since is open, so that nobody accepts what they have not seen.
 */
@Service
@Transactional
public class DraftingLike {

    private final Audits audits;
    private final DraftingAudits drafting;
    private final CoveringLicences licences;
    private final JdbcClient jdbc;

    DraftingLike(Audits audits, DraftingAudits drafting, CoveringLicences licences, JdbcClient jdbc) {
        this.audits = audits;
        this.drafting = drafting;
        this.licences = licences;
        this.jdbc = jdbc;
    }

    /** The days are the new audit's own. */
    public AuditId draft(AuditId like, String name, AuditDates dates, Actor actor) {
        AuditDraft old = audits.find(like).orElseThrow().draft();
        AuditDraft draft = new AuditDraft(
                name,
                old.discovery(),
                old.leadId(),
                old.scope(),
                old.announcement(),
                dates,
                old.sample() == null ? null : old.sample().unseeded());
        AuditId id = drafting.draft(draft, actor).value();
        audits.flush();
        licences.cover(id, licences.covered(like), actor).value();
        acceptAgain(id, like);
        return id;
    }

    private void acceptAgain(AuditId id, AuditId like) {
        jdbc.sql("""
                        INSERT INTO readiness_acceptance (audit_id, weakness, accepted_by, accepted_by_key, reason, accepted_at,
                                                          covered)
                        SELECT :id, weakness, accepted_by, accepted_by_key, reason, accepted_at, covered
                        FROM readiness_acceptance WHERE audit_id = :like""")
                .param("id", Ids.bytes(id.value()))
                .param("like", Ids.bytes(like.value()))
                .update();
        jdbc.sql("""
                        INSERT INTO readiness_covered (audit_id, weakness, record_id)
                        SELECT :id, weakness, record_id FROM readiness_covered WHERE audit_id = :like""")
                .param("id", Ids.bytes(id.value()))
                .param("like", Ids.bytes(like.value()))
                .update();
    }
}
