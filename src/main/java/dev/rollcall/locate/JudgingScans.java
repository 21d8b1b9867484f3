package dev.rollcall.locate;

import dev.rollcall.register.AssetId;
import dev.rollcall.register.FindingAssets;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decides what a code means in a room: already counted, retired, expected here, belonging elsewhere, or outside the audit;
 * unknown when no record has the code, ambiguous when several have it and not just one of them belongs here.
 */
@Component
class JudgingScans {

    private static final Set<String> GONE = Set.of("RETIRED", "DISPOSED");

    private static final String CANDIDATE = """
            SELECT a.id, a.tag, COALESCE(NULLIF(TRIM(CONCAT(COALESCE(a.manufacturer, ''), ' ', COALESCE(a.model, ''))), ''),
                     a.name, k.name) AS title,
                   a.status, a.holder_id, k.tracking, i.id AS item, i.location_id AS expected_place, l.name AS place_name,
                   p.location_id AS parent_place,
                   (SELECT COUNT(*) FROM scan s WHERE s.count_id = :count AND s.count_round = :round
                      AND s.asset_id = a.id AND s.removed = FALSE) AS scans
            FROM asset a JOIN asset_kind k ON k.id = a.kind_id
            LEFT JOIN audit_item i ON i.audit_id = :audit AND i.asset_id = a.id
            LEFT JOIN audit_item p ON p.audit_id = :audit AND p.asset_id = i.parent_id
            LEFT JOIN place l ON l.id = COALESCE(i.location_id, a.location_id)
            WHERE a.id IN (:assets)""";

    private final FindingAssets assets;
    private final Scans scans;
    private final JdbcClient jdbc;

    JudgingScans(FindingAssets assets, Scans scans, JdbcClient jdbc) {
        this.assets = assets;
        this.scans = scans;
        this.jdbc = jdbc;
    }

    Verdict judge(RoomCount count, ScanCommand scan) {
        List<AssetId> found = assets.byCode(scan.code());
        if (found.isEmpty()) {
            return nameless(count, scan, ScanResult.UNKNOWN);
        }
        List<Candidate> candidates = candidates(count, found);
        if (candidates.size() == 1) {
            return judge(count, candidates.get(0));
        }
        List<Candidate> here =
                candidates.stream().filter(one -> one.isExpectedIn(count)).toList();
        return here.size() == 1 ? judge(count, here.get(0)) : nameless(count, scan, ScanResult.AMBIGUOUS);
    }

    private Verdict nameless(RoomCount count, ScanCommand scan, ScanResult result) {
        return new Verdict(scans.knows(count, scan.key()) ? ScanResult.ALREADY_COUNTED : result, null);
    }

    private static Verdict judge(RoomCount count, Candidate candidate) {
        ScanResult result;
        if (candidate.scans() > 0) {
            result = ScanResult.ALREADY_COUNTED;
        } else if (GONE.contains(candidate.status())) {
            result = ScanResult.RETIRED;
        } else if (!candidate.inAudit()) {
            result = ScanResult.NOT_IN_SCOPE;
        } else {
            result = candidate.isExpectedIn(count) ? ScanResult.EXPECTED : ScanResult.ELSEWHERE;
        }
        return new Verdict(result, candidate);
    }

    private List<Candidate> candidates(RoomCount count, List<AssetId> found) {
        return jdbc.sql(CANDIDATE)
                .param("count", Ids.bytes(count.countId().value()))
                .param("round", count.round())
                .param("audit", Ids.bytes(count.auditId().value()))
                .param("assets", found.stream().map(id -> Ids.bytes(id.value())).toList())
                .query((row, n) -> new Candidate(
                        Ids.uuid(row.getBytes("id")),
                        row.getString("title"),
                        row.getString("status"),
                        Ids.uuid(row.getBytes("holder_id")),
                        row.getString("tracking").equals("QUANTITY"),
                        row.getObject("item") != null,
                        Optional.ofNullable(Ids.uuid(row.getBytes("expected_place")))
                                .orElse(Ids.uuid(row.getBytes("parent_place"))),
                        row.getString("place_name"),
                        row.getLong("scans")))
                .list();
    }

    /**
     * @param result what the scan is
     * @param asset the record, null for unknown and ambiguous codes
     */
    record Verdict(ScanResult result, Candidate asset) {}

    /**
     * @param byQuantity whether the counter tells how many
     * @param inAudit whether it is an item of this audit
     * @param place where it is expected, its parent's place when it has none of its own
     */
    record Candidate(
            UUID id,
            String title,
            String status,
            UUID holder,
            boolean byQuantity,
            boolean inAudit,
            UUID place,
            String placeName,
            long scans) {

        boolean isExpectedIn(RoomCount count) {
            return inAudit && count.locationId().value().equals(place);
        }
    }
}
