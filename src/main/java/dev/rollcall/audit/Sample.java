package dev.rollcall.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An audit that verifies a random sample of its scope and estimates the rest from it.
 *
 * <p>How many: W. G. Cochran, Sampling Techniques, 3rd edition 1977, sections 4.4 and 4.5: n₀ = z² p (1 − p) / e², with the
 * finite population correction n = n₀ / (1 + (n₀ − 1) / N), rounded up; p is one half, which demands most.
 *
 * <p>Which: those whose SHA-256 over the text "seed:id" comes first in the order of its hexadecimal digits, the id being the
 * asset's, in lower case with hyphens. Anybody who knows the seed and the ids can repeat the draw.
 *
 * @param confidence in per cent: one of 80, 90, 95, 98, 99
 * @param margin half the width of the interval that is aimed at, in per cent, 1 to 20
 * @param seed stated before the draw, at most 64 characters
 */
public record Sample(int confidence, int margin, String seed) {

    public static final int USUAL_CONFIDENCE = 95;
    public static final int USUAL_MARGIN = 5;
    private static final int WIDEST = 20;
    private static final int LONGEST_SEED = 64;

    /** Quantiles of the standard normal distribution, two-sided. */
    private static final Map<Integer, Double> Z =
            Map.of(80, 1.281552, 90, 1.644854, 95, 1.959964, 98, 2.326348, 99, 2.575829);

    public Sample {
        seed = seed == null || seed.isBlank() ? null : seed.strip();
    }

    /** What can be chosen, in order. */
    public static List<Integer> confidences() {
        return Z.keySet().stream().sorted().toList();
    }

    Sample seeded(UUID otherwise) {
        return seed == null ? new Sample(confidence, margin, otherwise.toString()) : this;
    }

    /** To be drawn anew: the same seed would choose the same things. */
    Sample unseeded() {
        return new Sample(confidence, margin, null);
    }

    /** What is wrong with it, in a sentence that says how to mend it. */
    Optional<String> problem() {
        if (!Z.containsKey(confidence)) {
            return Optional.of("Choose a confidence of 80, 90, 95, 98 or 99 per cent for the sample");
        }
        if (margin < 1 || margin > WIDEST) {
            return Optional.of("Enter a margin from 1 to 20 per cent for the sample");
        }
        return seed != null && seed.length() > LONGEST_SEED
                ? Optional.of("Shorten the seed of the sample to 64 characters")
                : Optional.empty();
    }

    @JsonIgnore
    public double z() {
        return Z.get(confidence);
    }

    /** How many of so many. */
    public long size(long population) {
        double e = margin / 100.0;
        double endless = z() * z() * 0.25 / (e * e);
        return population == 0 ? 0 : (long) Math.ceil(endless / (1 + (endless - 1) / population));
    }

    /** Those that are drawn. The seed must be known by now. */
    List<UUID> draw(Collection<UUID> population) {
        record Drawn(UUID id, String hash) {}
        return population.stream()
                .map(id -> new Drawn(id, hash(id)))
                .sorted(Comparator.comparing(Drawn::hash).thenComparing(Drawn::id))
                .limit(size(population.size()))
                .map(Drawn::id)
                .toList();
    }

    private String hash(UUID id) {
        try {
            byte[] text = (seed + ":" + id).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** As pages say it: a sample for 95 % ± 5 %, seed 4711. */
    public String words() {
        return "a random sample for " + confidence + " % ± " + margin + " %" + (seed == null ? "" : ", seed " + seed);
    }
}
