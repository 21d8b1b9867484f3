package dev.rollcall.register;

import dev.rollcall.history.Author;
import dev.rollcall.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A piece of evidence to be recorded. Start from {@link #of}.
 *
 * @param assetId null for something that is no asset yet
 * @param auditId the audit it was asked in, null for none; counts for every other that covers the asset
 * @param sourceRef id of the answer, scan …
 * @param detail null for a plain claim
 * @param holderId observed, or named
 * @param locationId observed
 * @param serial observed
 * @param model observed, where it differs
 * @param tag observed
 * @param quantity observed, null where it was not asked
 * @param laterDate until when it cannot be checked
 * @param by who gave the evidence, which need not be whoever typed it
 * @param observedAt null for now
 * @param supersedes the earlier piece that this replaces, null for none
 */
public record NewVerification(
        AssetId assetId,
        UUID auditId,
        Source source,
        String sourceRef,
        Grade grade,
        Claim claim,
        Detail detail,
        boolean noLongerNeeded,
        PersonId holderId,
        LocationId locationId,
        String serial,
        String model,
        String tag,
        Integer quantity,
        LocalDate laterDate,
        String note,
        Author by,
        boolean onBehalf,
        UUID photoId,
        Instant observedAt,
        Long supersedes) {

    public NewVerification {
        Objects.requireNonNull(source);
        Objects.requireNonNull(grade);
        Objects.requireNonNull(claim);
        Objects.requireNonNull(by);
    }

    public static Builder of(AssetId asset, Source source, Grade grade, Claim claim, Author by) {
        return new Builder(asset, source, grade, claim, by);
    }

    /** Adds what else is known. */
    public static final class Builder {

        private final AssetId assetId;
        private UUID auditId;
        private final Source source;
        private String sourceRef;
        private final Grade grade;
        private final Claim claim;
        private Detail detail;
        private boolean noLongerNeeded;
        private PersonId holderId;
        private LocationId locationId;
        private String serial;
        private String model;
        private String tag;
        private Integer quantity;
        private LocalDate laterDate;
        private String note;
        private final Author by;
        private boolean onBehalf;
        private UUID photoId;
        private Instant observedAt;
        private Long supersedes;

        private Builder(AssetId assetId, Source source, Grade grade, Claim claim, Author by) {
            this.assetId = assetId;
            this.source = source;
            this.grade = grade;
            this.claim = claim;
            this.by = by;
        }

        public NewVerification build() {
            return new NewVerification(
                    assetId,
                    auditId,
                    source,
                    sourceRef,
                    grade,
                    claim,
                    detail,
                    noLongerNeeded,
                    holderId,
                    locationId,
                    serial,
                    model,
                    tag,
                    quantity,
                    laterDate,
                    note,
                    by,
                    onBehalf,
                    photoId,
                    observedAt,
                    supersedes);
        }

        public Builder auditId(UUID value) {
            auditId = value;
            return this;
        }

        public Builder sourceRef(String value) {
            sourceRef = value;
            return this;
        }

        public Builder detail(Detail value) {
            detail = value;
            return this;
        }

        public Builder noLongerNeeded(boolean value) {
            noLongerNeeded = value;
            return this;
        }

        public Builder holderId(PersonId value) {
            holderId = value;
            return this;
        }

        public Builder locationId(LocationId value) {
            locationId = value;
            return this;
        }

        public Builder serial(String value) {
            serial = value;
            return this;
        }

        public Builder model(String value) {
            model = value;
            return this;
        }

        public Builder tag(String value) {
            tag = value;
            return this;
        }

        public Builder quantity(Integer value) {
            quantity = value;
            return this;
        }

        public Builder laterDate(LocalDate value) {
            laterDate = value;
            return this;
        }

        public Builder note(String value) {
            note = value;
            return this;
        }

        public Builder onBehalf(boolean value) {
            onBehalf = value;
            return this;
        }

        public Builder photoId(UUID value) {
            photoId = value;
            return this;
        }

        public Builder observedAt(Instant value) {
            observedAt = value;
            return this;
        }

        public Builder supersedes(Long value) {
            supersedes = value;
            return this;
        }
    }
}
