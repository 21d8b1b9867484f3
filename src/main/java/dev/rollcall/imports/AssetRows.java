package dev.rollcall.imports;

import dev.rollcall.imports.DraftRow.Target;
import dev.rollcall.register.Identifiers;
import dev.rollcall.sheet.MoneyText;
import dev.rollcall.sheet.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a row as an asset. */
final class AssetRows {

    private static final Map<String, String> STATUS = Map.ofEntries(
            Map.entry("deployed", "IN_USE"),
            Map.entry("inuse", "IN_USE"),
            Map.entry("active", "IN_USE"),
            Map.entry("assigned", "IN_USE"),
            Map.entry("checkedout", "IN_USE"),
            Map.entry("inbetrieb", "IN_USE"),
            Map.entry("inbenutzung", "IN_USE"),
            Map.entry("readytodeploy", "STOCK"),
            Map.entry("deployable", "STOCK"),
            Map.entry("stock", "STOCK"),
            Map.entry("instock", "STOCK"),
            Map.entry("available", "STOCK"),
            Map.entry("spare", "STOCK"),
            Map.entry("pending", "STOCK"),
            Map.entry("lager", "STOCK"),
            Map.entry("ordered", "ORDERED"),
            Map.entry("onorder", "ORDERED"),
            Map.entry("onloan", "ON_LOAN"),
            Map.entry("loan", "ON_LOAN"),
            Map.entry("outforrepair", "IN_REPAIR"),
            Map.entry("inrepair", "IN_REPAIR"),
            Map.entry("repair", "IN_REPAIR"),
            Map.entry("outfordiagnostics", "IN_REPAIR"),
            Map.entry("intransit", "IN_TRANSIT"),
            Map.entry("lost", "MISSING"),
            Map.entry("missing", "MISSING"),
            Map.entry("loststolen", "MISSING"),
            Map.entry("stolen", "STOLEN"),
            Map.entry("retired", "RETIRED"),
            Map.entry("archived", "RETIRED"),
            Map.entry("brokennotfixable", "RETIRED"),
            Map.entry("broken", "RETIRED"),
            Map.entry("ausgemustert", "RETIRED"),
            Map.entry("disposed", "DISPOSED"),
            Map.entry("scrapped", "DISPOSED"),
            Map.entry("sold", "DISPOSED"),
            Map.entry("recycled", "DISPOSED"));

    private AssetRows() {}

    static DraftRow read(Mapping mapping, SheetRow row, ImportRun run, Currency usual) {
        ReadingCells cells = new ReadingCells(mapping, row);
        DraftRow draft = cells.draft;
        cells.identity(Meaning.TAG, "tag", 100);
        serial(cells);
        cells.identity(Meaning.IMEI, "imei", 40);
        cells.identity(Meaning.ICCID, "iccid", 40);
        cells.identity(Meaning.PHONE_NUMBER, "phone_number", 40);
        cells.copy(Meaning.ASSET_NAME, "name", 200);
        cells.copy(Meaning.MANUFACTURER, "manufacturer", 150);
        model(cells);
        cells.copy(Meaning.SUPPLIER, "supplier", 200);
        cells.copy(Meaning.ORDER_NUMBER, "order_number", 100);
        cells.copy(Meaning.OWNER_NAME, "owner_name", 200);
        cells.copy(Meaning.NOTES, "notes", 2000);
        cells.date(Meaning.PURCHASED_ON, "purchased_on");
        cells.date(Meaning.WARRANTY_END, "warranty_end");
        cells.date(Meaning.RETURN_DUE, "return_due");
        cells.date(Meaning.DUE_BACK, "due_back");
        cells.instant(Meaning.LAST_CHECK_IN, "last_check_in_at");
        warranty(cells);
        cost(cells, usual);
        quantity(cells);
        status(cells);
        ownership(cells);
        places(cells, run);
        draft.refer("kind_id", Target.KIND, cells.texts(Meaning.KIND));
        Optional.ofNullable(cells.text(Meaning.SOURCE_ID)).ifPresent(id -> draft.put("source_id", run.sourceId(id)));
        keys(draft);
        return draft;
    }

    private static void serial(ReadingCells cells) {
        String serial = cells.text(Meaning.SERIAL);
        String written = cells.mapping.value(cells.row, Meaning.SERIAL);
        if (Identifiers.isPlaceholder(written)) {
            cells.draft.remarks.add("Serial \"" + written + "\" is a placeholder and counts as empty.");
        } else if (serial != null) {
            cells.identity(Meaning.SERIAL, "serial", 150);
            String maker = cells.text(Meaning.MANUFACTURER);
            cells.draft.put("serial_key", Identifiers.serialKey(serial, maker));
        }
    }

    private static void model(ReadingCells cells) {
        cells.copy(Meaning.MODEL, "model", 200);
        String number = cells.text(Meaning.MODEL_NUMBER);
        if (number != null && cells.text(Meaning.MODEL) == null) {
            cells.copy(Meaning.MODEL_NUMBER, "model", 200);
        } else if (number != null) {
            cells.draft.extra.put("Model number", number);
        }
    }

    private static void warranty(ReadingCells cells) {
        String text = cells.text(Meaning.WARRANTY_MONTHS);
        String digits = text == null ? "" : text.replaceAll("\\D.*$", "");
        String bought = cells.draft.fields.get("purchased_on");
        if (!digits.isEmpty()
                && digits.length() < 4
                && bought != null
                && !cells.draft.fields.containsKey("warranty_end")) {
            cells.draft.put(
                    "warranty_end",
                    LocalDate.parse(bought).plusMonths(Integer.parseInt(digits)).toString());
        } else if (text != null && !cells.draft.fields.containsKey("warranty_end")) {
            cells.draft.extra.put("Warranty", text);
        }
    }

    static void cost(ReadingCells cells, Currency usual) {
        String text = cells.text(Meaning.COST);
        if (text == null) {
            return;
        }
        Optional<MoneyText> money = MoneyText.read(text, usual);
        if (money.isEmpty()
                || money.get().amount().signum() < 0
                || money.get().amount().precision() > 14) {
            cells.refuse(Meaning.COST, "\"" + text + "\" is no amount of money. Write it as 1234.56.");
            return;
        }
        String named = cells.text(Meaning.CURRENCY);
        Currency told = money.get().currency() == null ? usual : money.get().currency();
        if (named != null && !named.toUpperCase(Locale.ROOT).matches("[A-Z]{3}")) {
            cells.refuse(Meaning.CURRENCY, "\"" + named + "\" is no currency. Write three letters, such as EUR.");
            return;
        }
        cells.draft.put("cost", money.get().amount().toPlainString());
        cells.draft.put("currency", named != null ? named.toUpperCase(Locale.ROOT) : told.getCurrencyCode());
    }

    private static void quantity(ReadingCells cells) {
        String text = cells.text(Meaning.QUANTITY);
        if (text == null) {
            return;
        }
        if (text.matches("\\d{1,7}")) {
            cells.draft.put("quantity", text);
        } else {
            cells.refuse(Meaning.QUANTITY, "\"" + text + "\" is no whole number.");
        }
    }

    private static void status(ReadingCells cells) {
        String text = cells.text(Meaning.STATUS);
        if (text == null) {
            return;
        }
        String status = STATUS.get(text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
        if (status == null) {
            cells.draft.remarks.add("Status \"" + text + "\" is not known and is kept as an extra field.");
            cells.draft.extra.put("Status", text);
        } else {
            cells.draft.put("status", status);
        }
    }

    private static void ownership(ReadingCells cells) {
        String text = cells.text(Meaning.OWNERSHIP);
        String word = text == null ? "" : text.toLowerCase(Locale.ROOT);
        if (word.startsWith("personal") || word.startsWith("private")) {
            cells.draft.put("ownership", "PRIVATE");
        } else if (word.startsWith("leas") || word.startsWith("rent")) {
            cells.draft.put("ownership", "LEASED");
        } else if (word.startsWith("customer")) {
            cells.draft.put("ownership", "CUSTOMERS");
        } else if (!word.isEmpty()
                && (word.startsWith("corporate") || word.startsWith("own") || word.startsWith("company"))) {
            cells.draft.put("ownership", "OWNED");
        } else if (text != null) {
            cells.draft.extra.put("Ownership", text);
        }
    }

    private static void places(ReadingCells cells, ImportRun run) {
        DraftRow draft = cells.draft;
        String type = Optional.ofNullable(cells.text(Meaning.CHECKOUT_TYPE))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        List<String> place = new ArrayList<>(cells.texts(Meaning.PLACE));
        List<String> holder = new ArrayList<>(cells.texts(Meaning.HOLDER));
        if (type.contains("location")) {
            place.addAll(0, cells.texts(Meaning.CHECKED_OUT_TO));
            place.addAll(0, cells.texts(Meaning.CHECKED_OUT_PLACE));
            holder.clear();
        } else if (type.contains("asset")) {
            cells.texts(Meaning.CHECKED_OUT_TO).forEach(name -> draft.extra.put("Checked out to", name));
            holder.clear();
        } else {
            holder.addAll(cells.texts(Meaning.CHECKED_OUT_TO));
            String name = String.join(" ", cells.texts(Meaning.HOLDER_FIRST_NAME)) + " "
                    + String.join(" ", cells.texts(Meaning.HOLDER_LAST_NAME));
            holder.add(name.strip());
        }
        draft.refer("holder_id", Target.PERSON, holder);
        draft.refer("location_id", Target.PLACE, place.stream().limit(1).toList());
        List<String> user = cells.texts(Meaning.CHECK_IN_USER);
        if (!user.isEmpty()) {
            draft.put("last_check_in_user", user.get(0));
            draft.refer("holder_id", Target.PERSON, user);
        }
    }

    private static void keys(DraftRow draft) {
        String tag = draft.fields.get("tag");
        if (tag != null && Identifiers.tagKey(tag) == null) {
            draft.remarks.add("Asset tag \"" + tag + "\" is a placeholder and counts as empty.");
            draft.fields.remove("tag");
        } else if (tag != null) {
            draft.put("tag_key", Identifiers.tagKey(tag));
        }
        copyKey(draft, "source_id", "SOURCE_ID");
        copyKey(draft, "serial_key", "SERIAL");
        copyKey(draft, "tag_key", "TAG");
        if (draft.keys.isEmpty()) {
            draft.refuse(null, "Nothing identifies this row. Give it an asset tag or a serial.");
        }
        String model = String.join(
                " ",
                draft.fields.getOrDefault("manufacturer", ""),
                draft.fields.getOrDefault("model", draft.fields.getOrDefault("name", "")));
        String name = draft.fields.getOrDefault("tag", draft.fields.getOrDefault("serial", ""));
        draft.title = name.isEmpty() ? model.strip() : (name + " · " + model).strip();
    }

    private static void copyKey(DraftRow draft, String column, String key) {
        if (draft.fields.containsKey(column)) {
            draft.keys.put(key, draft.fields.get(column));
        }
    }
}
