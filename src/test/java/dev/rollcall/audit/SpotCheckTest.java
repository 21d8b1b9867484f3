package dev.rollcall.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpotCheckTest {

    @Test
    void drawsTheSameThingsEachTime() {
        AuditId audit = AuditId.next();
        UUID asset = UUID.randomUUID();
        assertThat(SpotCheck.draws(audit, asset)).isEqualTo(SpotCheck.draws(audit, asset));
    }

    @Test
    void drawsAboutFiveInAHundred() {
        AuditId audit = AuditId.of("0192f0c4-0000-7000-8000-000000000001");
        long drawn = IntStream.range(0, 10_000)
                .filter(n -> SpotCheck.draws(audit, new UUID(n, 42)))
                .count();
        assertThat(drawn).isBetween(400L, 600L);
    }
}
