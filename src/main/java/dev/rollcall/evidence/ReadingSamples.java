package dev.rollcall.evidence;

import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Estimate;
import dev.rollcall.audit.Sample;
import dev.rollcall.evidence.Report.Sampled;
import dev.rollcall.values.Ids;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the sample of an audit says of the whole; what is still open counts as not accounted for. */
@Component
class ReadingSamples {

    private static final String SQL = """
            SELECT a.sample_confidence, a.sample_margin, a.sample_seed, a.sample_population, COUNT(i.id),
                   COUNT(CASE WHEN i.outcome IN ('EXCLUDED', 'CANCELLED') THEN 1 END),
                   COUNT(CASE WHEN i.outcome IN ('VERIFIED', 'DIFFERENCES', 'ACCOUNTED_FOR') THEN 1 END),
                   COUNT(CASE WHEN i.outcome = 'VERIFIED' THEN 1 END)
            FROM audit a JOIN audit_item i ON i.audit_id = a.id
            WHERE a.id = :audit AND a.sample_population IS NOT NULL
            GROUP BY a.sample_confidence, a.sample_margin, a.sample_seed, a.sample_population""";

    private final JdbcClient jdbc;

    ReadingSamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Sampled> of(AuditId audit) {
        return jdbc.sql(SQL)
                .param("audit", Ids.bytes(audit.value()))
                .query((row, n) -> sampled(
                        new Sample(row.getInt(1), row.getInt(2), row.getString(3)),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(5) - row.getLong(6),
                        row.getLong(7),
                        row.getLong(8)))
                .optional();
    }

    private static Sampled sampled(Sample sample, long population, long drawn, long size, long accounted, long right) {
        return new Sampled(
                population,
                drawn,
                size,
                sample.confidence(),
                sample.margin(),
                sample.seed(),
                size == 0 ? null : Estimate.of(accounted, size, population, sample.z()),
                size == 0 ? null : Estimate.of(right, size, population, sample.z()));
    }
}
