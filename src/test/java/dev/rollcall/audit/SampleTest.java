package dev.rollcall.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {

    private final List<UUID> assets =
            LongStream.rangeClosed(1, 1000).mapToObj(n -> new UUID(n, ~n)).toList();

    /** R. V. Krejcie and D. W. Morgan, Determining Sample Size for Research Activities, 1970, table 1; and Cochran's 385. */
    @ParameterizedTest
    @CsvSource({"100, 80", "200, 132", "1000, 278", "10000, 370", "1000000000, 385", "1, 1", "0, 0"})
    void isAsLargeAsThePublishedTablesSay(long population, long size) {
        assertThat(new Sample(95, 5, null).size(population)).isEqualTo(size);
    }

    @Test
    void growsWithConfidenceAndShrinksWithTheMargin() {
        assertThat(new Sample(99, 5, null).size(1_000_000_000)).isEqualTo(664);
        assertThat(new Sample(95, 3, null).size(1_000_000_000)).isEqualTo(1068);
    }

    /** R. G. Newcombe, Two-sided confidence intervals for the single proportion, 1998, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void estimatesAsThePublishedExamplesDo(long hits, long sample, double from, double to) {
        Estimate estimate = Estimate.of(hits, sample, 1_000_000_000_000L, new Sample(95, 5, null).z());

        assertThat(estimate.from()).isCloseTo(from, within(0.00006));
        assertThat(estimate.to()).isCloseTo(to, within(0.00006));
    }

    @Test
    void theWholePopulationLeavesNoDoubt() {
        assertThat(Estimate.of(9, 10, 10, 1.96)).isEqualTo(new Estimate(0.9, 0.9, 0.9));
    }

    @Test
    void aLargePartOfThePopulationNarrowsTheInterval() {
        Estimate few = Estimate.of(90, 100, 1_000_000, 1.96);
        Estimate most = Estimate.of(90, 100, 120, 1.96);

        assertThat(most.to() - most.from()).isLessThan((few.to() - few.from()) / 2);
    }

    @Test
    void theSameSeedDrawsTheSameWhateverTheOrder() {
        List<UUID> drawn = new Sample(95, 5, "4711").draw(assets);

        assertThat(drawn).hasSize(278).doesNotHaveDuplicates();
        assertThat(new Sample(95, 5, "4711").draw(new HashSet<>(assets))).isEqualTo(drawn);
        assertThat(new Sample(95, 5, "4712").draw(assets)).isNotEqualTo(drawn);
    }

    /** printf '4711:00000000-0000-0001-ffff-fffffffffffe' | sha256sum, and so on. */
    @Test
    void canBeRepeatedWithSha256sum() {
        List<UUID> drawn = new Sample(80, 20, "4711").draw(assets.subList(0, 3));

        assertThat(drawn)
                .hasSize(3)
                .containsExactly(
                        UUID.fromString("00000000-0000-0002-ffff-fffffffffffd"),
                        UUID.fromString("00000000-0000-0003-ffff-fffffffffffc"),
                        UUID.fromString("00000000-0000-0001-ffff-fffffffffffe"));
    }

    @Test
    void everyThingHasTheSameChance() {
        long[] times = new long[assets.size()];
        for (int seed = 0; seed < 200; seed++) {
            new Sample(95, 5, "seed " + seed)
                    .draw(assets)
                    .forEach(id -> times[(int) id.getMostSignificantBits() - 1]++);
        }
        assertThat(LongStream.of(times)).allMatch(n -> n > 20 && n < 95);
    }

    @Test
    void saysWhatCannotBeTaken() {
        assertThat(new Sample(95, 5, null).problem()).isEmpty();
        assertThat(new Sample(94, 5, null).problem()).get().asString().contains("95");
        assertThat(new Sample(95, 0, null).problem()).get().asString().contains("1 to 20");
        assertThat(new Sample(95, 5, "x".repeat(65)).problem()).get().asString().contains("64");
    }
}
