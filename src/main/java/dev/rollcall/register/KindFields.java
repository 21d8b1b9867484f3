package dev.rollcall.register;

import dev.rollcall.history.Change;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How things of a kind are treated.
 *
 * @param name unique regardless of case
 * @param fixedPlace belongs to its place, so that standing elsewhere is a difference
 * @param asked whether holders are asked about it
 * @param virtualKind never looked for, listed as excluded
 * @param holdsData whether losing it may lose data
 * @param proofAsked whether holders have to show the serial
 * @param valueLimit reporting currency; nobody is asked below it; null for none
 * @param icon name of the picture shown to holders
 */
@Embeddable
public record KindFields(
        String name,
        @Enumerated(EnumType.STRING) Tracking tracking,
        boolean fixedPlace,
        boolean asked,
        boolean virtualKind,
        boolean holdsData,
        boolean proofAsked,
        BigDecimal valueLimit,
        String icon) {

    public KindFields {
        name = Texts.tidy(name);
        icon = Objects.requireNonNullElse(Texts.tidy(icon), "box");
        valueLimit = valueLimit == null ? null : valueLimit.setScale(2, RoundingMode.HALF_UP);
        Objects.requireNonNull(tracking);
        if (name == null) {
            throw new IllegalArgumentException("A kind needs a name");
        }
    }

    /** How a kind that is known by name alone is treated until somebody says otherwise. */
    public static KindFields usual(String name) {
        return UsualKinds.named(name);
    }

    List<Change> changesFrom(KindFields before) {
        return Stream.of(
                        change("name", before.name, name),
                        change("tracking", before.tracking, tracking),
                        change("fixed to its place", before.fixedPlace, fixedPlace),
                        change("holders are asked", before.asked, asked),
                        change("never looked for", before.virtualKind, virtualKind),
                        change("holds data", before.holdsData, holdsData),
                        change("proof is asked", before.proofAsked, proofAsked),
                        change("value limit", before.valueLimit, valueLimit),
                        change("picture", before.icon, icon))
                .filter(Change::isReal)
                .toList();
    }

    private static Change change(String field, Object from, Object to) {
        return new Change(field, Objects.toString(from, null), Objects.toString(to, null));
    }
}
