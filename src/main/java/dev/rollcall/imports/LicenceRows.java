package dev.rollcall.imports;

import dev.rollcall.imports.DraftRow.Target;
import dev.rollcall.licence.LicenceFields;
import dev.rollcall.register.Identifiers;
import dev.rollcall.sheet.BooleanText;
import dev.rollcall.sheet.SheetRow;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Reads a row as a licence, and as the seat of whoever it names. */
final class LicenceRows {

    /** Pseudo-field: the person who has a seat. */
    static final String SEAT = "~seat_id";

    private LicenceRows() {}

    static DraftRow read(Mapping mapping, SheetRow row, ImportRun run, Currency usual) {
        ReadingCells cells = new ReadingCells(mapping, row);
        DraftRow draft = cells.draft;
        cells.copy(Meaning.PRODUCT, "product", 200);
        cells.copy(Meaning.VENDOR, "vendor", 200);
        cells.copy(Meaning.SUPPLIER, "supplier", 200);
        cells.copy(Meaning.ORDER_NUMBER, "order_number", 100);
        cells.copy(Meaning.NOTES, "notes", 2000);
        if (!Identifiers.isPlaceholder(mapping.value(row, Meaning.REFERENCE))) {
            cells.identity(Meaning.REFERENCE, "reference", 200);
        }
        cells.date(Meaning.PURCHASED_ON, "purchased_on");
        cells.date(Meaning.RENEWS_ON, "renews_on");
        cells.date(Meaning.NOTICE_BY, "notice_by");
        cells.date(Meaning.EXPIRES_ON, "expires_on");
        AssetRows.cost(cells, usual);
        counted(cells);
        period(cells);
        Optional.ofNullable(cells.text(Meaning.REASSIGNABLE))
                .flatMap(BooleanText::read)
                .ifPresent(yes -> draft.put("reassignable", String.valueOf(yes)));
        draft.refer("owner_id", Target.PERSON, cells.texts(Meaning.LICENCE_OWNER));
        draft.refer(SEAT, Target.PERSON, cells.texts(Meaning.SEAT_HOLDER));
        Optional.ofNullable(cells.text(Meaning.SOURCE_ID)).ifPresent(id -> draft.put("source_id", run.sourceId(id)));
        keys(draft);
        return draft;
    }

    private static void counted(ReadingCells cells) {
        String text = cells.text(Meaning.SEATS);
        String metric =
                Optional.ofNullable(cells.text(Meaning.METRIC)).orElse("").toLowerCase(Locale.ROOT);
        if (metric.startsWith("site") || metric.contains("enterprise") || metric.contains("unlimited")) {
            cells.draft.put("metric", "SITE");
        } else if (text != null && text.matches("\\d{1,7}")) {
            cells.draft.put("seats", text);
            cells.draft.put("metric", "PER_SEAT");
        } else if (text != null) {
            cells.refuse(Meaning.SEATS, "\"" + text + "\" is no whole number.");
        }
    }

    private static void period(ReadingCells cells) {
        String text = Optional.ofNullable(cells.text(Meaning.BILLING_PERIOD))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("month")) {
            cells.draft.put("billing_period", "MONTHLY");
        } else if (text.startsWith("year") || text.startsWith("annual")) {
            cells.draft.put("billing_period", "YEARLY");
        } else if (text.startsWith("once") || text.startsWith("one") || text.startsWith("perpetual")) {
            cells.draft.put("billing_period", "ONCE");
        } else if (!text.isEmpty()) {
            cells.refuse(Meaning.BILLING_PERIOD, "\"" + text + "\" is not known. Write monthly, yearly or once.");
        }
    }

    private static void keys(DraftRow draft) {
        String product = draft.fields.get("product");
        if (product == null) {
            draft.refuse(null, "Nothing identifies this row. Give it a product.");
            return;
        }
        draft.put("product_key", Identifiers.nameKey(product));
        draft.put("match_key", LicenceFields.matchKey(product, draft.fields.get("reference")));
        draft.keys.put("LICENCE", draft.fields.get("match_key"));
        Optional.ofNullable(draft.fields.get("source_id")).ifPresent(id -> draft.keys.put("SOURCE_ID", id));
        draft.title = product;
    }
}
