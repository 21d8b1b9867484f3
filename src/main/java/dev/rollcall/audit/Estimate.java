package dev.rollcall.audit;

/**
 * What a share in a sample says of the whole: E. B. Wilson, Probable Inference, the Law of Succession, and Statistical
 * Inference, JASA 22 (1927), without continuity correction. The finite population correction comes in by the size of the
 * sample that would be as good out of an endless population: n (N − 1) / (N − n).
 *
 * @param share of the sample, 0 to 1
 * @param from lower end of the interval
 * @param to upper end of the interval
 */
public record Estimate(double share, double from, double to) {

    /**
     * @param hits how many of the sample have what is looked for
     * @param z quantile of the normal distribution, from {@link Sample#z()}
     */
    public static Estimate of(long hits, long sample, long population, double z) {
        double share = (double) hits / sample;
        if (sample >= population) {
            return new Estimate(share, share, share);
        }
        double n = sample * (population - 1.0) / (population - sample);
        double middle = share + z * z / (2 * n);
        double half = z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
        double whole = 1 + z * z / n;
        return new Estimate(share, Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole));
    }
}
