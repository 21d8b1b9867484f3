package dev.rollcall.evidence.log;

import dev.rollcall.audit.AuditId;
import dev.rollcall.register.AssetId;
import dev.rollcall.values.Ids;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the log of an audit in words: page by page, or the whole story of one item. Who may read at all, and
 * whose names they see, is for the pages and the API to tell.
 */
@Service
@Transactional(readOnly = true)
public class ReadingEvidence {

    private static final int LONGEST_STORY = 1000;

    /** What is about the item; about those who should have it or were said to have it; about its room; about the audit. */
    private static final String STORY = """
            \sFROM evidence e WHERE e.audit_id = :audit AND (e.asset_id = :asset OR (e.asset_id IS NULL AND (
                e.about_key IN (SELECT x.about_key FROM evidence x WHERE x.audit_id = :audit AND x.asset_id = :asset
                                AND x.kind IN ('ITEM_EXPECTED', 'HANDED_OVER'))
                OR (e.kind = 'COUNT_FINISHED' AND e.location_id IN (SELECT x.location_id FROM evidence x
                    WHERE x.audit_id = :audit AND x.asset_id = :asset AND x.kind IN ('ITEM_EXPECTED', 'SCANNED')))
                OR e.kind IN ('AUDIT_STARTED', 'AUDIT_FROZEN', 'DATES_MOVED', 'AUDIT_CANCELLED', 'AUDIT_CLOSED'))))
            ORDER BY e.happened_at, e.id LIMIT :most""";

    private final JdbcClient jdbc;
    private final TellingEvidence telling;

    ReadingEvidence(JdbcClient jdbc, TellingEvidence telling) {
        this.jdbc = jdbc;
        this.telling = telling;
    }

    /** The latest first. */
    public Page<EvidenceLine> page(AuditId audit, EvidenceFilter filter, NamesShown shown, Pageable page) {
        EvidenceFilter.Sql sql = (shown.isGuarded() ? filter.withoutPerson() : filter).sql(audit);
        long total = jdbc.sql("SELECT COUNT(*)" + sql.text())
                .params(sql.parameters())
                .query(Long.class)
                .single();
        List<EvidenceRow> rows = jdbc.sql("SELECT " + EvidenceRows.COLUMNS + sql.text()
                        + " ORDER BY e.id DESC LIMIT :limit OFFSET :offset")
                .params(sql.parameters())
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, n) -> EvidenceRows.row(row))
                .list();
        return new PageImpl<>(telling.tell(audit, rows, shown), page, total);
    }

    /** Everything that happened to one item, in its order; empty when the log does not know it. */
    public List<EvidenceLine> story(AuditId audit, AssetId asset, NamesShown shown) {
        List<EvidenceRow> rows = jdbc.sql("SELECT " + EvidenceRows.COLUMNS + STORY)
                .param("audit", Ids.bytes(audit.value()))
                .param("asset", Ids.bytes(asset.value()))
                .param("most", LONGEST_STORY)
                .query((row, n) -> EvidenceRows.row(row))
                .list();
        return rows.stream().anyMatch(row -> asset.value().equals(row.assetId()))
                ? telling.tell(audit, rows, shown)
                : List.of();
    }
}
