package dev.rollcall.register.web;

import dev.rollcall.register.AssetKind;
import dev.rollcall.register.KindFields;
import dev.rollcall.register.Tracking;
import dev.rollcall.web.FormErrors;
import java.math.BigDecimal;

/** What the form sends; boxes that are not ticked send nothing. */
record KindForm(
        Integer version,
        String name,
        Tracking tracking,
        Boolean fixedPlace,
        Boolean asked,
        Boolean virtualKind,
        Boolean holdsData,
        Boolean proofAsked,
        String valueLimit,
        String icon) {

    KindForm {
        fixedPlace = Boolean.TRUE.equals(fixedPlace);
        asked = Boolean.TRUE.equals(asked);
        virtualKind = Boolean.TRUE.equals(virtualKind);
        holdsData = Boolean.TRUE.equals(holdsData);
        proofAsked = Boolean.TRUE.equals(proofAsked);
    }

    static KindForm of(AssetKind kind) {
        KindFields f = kind.fields();
        return new KindForm(
                kind.version(),
                f.name(),
                f.tracking(),
                f.fixedPlace(),
                f.asked(),
                f.virtualKind(),
                f.holdsData(),
                f.proofAsked(),
                f.valueLimit() == null ? "" : f.valueLimit().toPlainString(),
                f.icon());
    }

    KindFields fields(FormErrors errors) {
        BigDecimal limit = null;
        try {
            limit = valueLimit == null || valueLimit.isBlank()
                    ? null
                    : new BigDecimal(valueLimit.strip().replace(',', '.'));
        } catch (NumberFormatException noNumber) {
            errors.add("valueLimit", "\"" + valueLimit + "\" is no amount of money like 150.00.");
        }
        if (name == null || name.isBlank()) {
            errors.add("name", "Fill in the name.");
        }
        return errors.isEmpty()
                ? new KindFields(
                        name,
                        tracking == null ? Tracking.EACH : tracking,
                        fixedPlace,
                        asked,
                        virtualKind,
                        holdsData,
                        proofAsked,
                        limit,
                        icon)
                : null;
    }
}
