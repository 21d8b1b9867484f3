package dev.rollcall.locate;

import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a search for each asset of an audit that has nobody to ask and no room to count. */
@Service
public class OpeningSearches {

    static final int CHUNK = 200;

    private final Audits audits;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final LocateProcess process;

    OpeningSearches(Audits audits, JdbcClient jdbc, JdbcTemplate batches, LocateProcess process) {
        this.audits = audits;
        this.jdbc = jdbc;
        this.batches = batches;
        this.process = process;
    }

    /**
     * Opens a chunk of at most 200; the audit's row is locked first.
     *
     * @return whether more are left
     */
    @Transactional
    public boolean openSome(AuditId id) {
        Audit audit = audits.lock(id).orElseThrow();
        List<byte[]> assets = jdbc.sql("""
                        SELECT i.asset_id FROM audit_item i WHERE i.audit_id = :audit AND i.method = 'LOCATE'
                          AND NOT EXISTS (SELECT 1 FROM asset_search s
                                          WHERE s.audit_id = :audit AND s.asset_id = i.asset_id)
                        ORDER BY i.id LIMIT :chunk""")
                .param("audit", Ids.bytes(id.value()))
                .param("chunk", CHUNK)
                .query((row, n) -> row.getBytes(1))
                .list();
        List<UUID> searches =
                IntStream.range(0, assets.size()).mapToObj(i -> Ids.next()).toList();
        List<String> instances = process.startSearches(searches);
        batches.batchUpdate(
                """
                INSERT INTO asset_search (id, version, audit_id, asset_id, state, due, process_instance_id, process_ended)
                VALUES (?, 0, ?, ?, 'OPEN', ?, ?, FALSE)""",
                IntStream.range(0, assets.size())
                        .mapToObj(i -> new Object[] {
                            Ids.bytes(searches.get(i)),
                            Ids.bytes(id.value()),
                            assets.get(i),
                            audit.dates().countBy(),
                            instances.get(i)
                        })
                        .toList());
        return assets.size() == CHUNK;
    }
}
