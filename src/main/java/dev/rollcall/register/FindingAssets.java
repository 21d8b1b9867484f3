package dev.rollcall.register;

import dev.rollcall.values.Ids;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds assets by what is printed on them. Used by scans, answers and search. */
@Service
public class FindingAssets {

    private final JdbcClient jdbc;

    FindingAssets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Assets whose tag or serial is the code, regardless of case, spaces, hyphens and barcode prefixes; those with the
     * tag first. More than one means that two records claim the same thing.
     */
    public List<AssetId> byCode(String code) {
        Set<String> keys = Identifiers.candidates(code);
        if (keys.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT id, CASE WHEN tag_key IN (:keys) THEN 0 ELSE 1 END AS by_serial FROM asset
                        WHERE tag_key IN (:keys) OR serial_key IN (:keys)
                        ORDER BY by_serial, id LIMIT 20""")
                .param("keys", keys)
                .query((rs, row) -> new AssetId(Ids.uuid(rs.getBytes(1))))
                .list();
    }
}
