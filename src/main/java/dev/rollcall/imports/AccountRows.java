package dev.rollcall.imports;

import dev.rollcall.licence.Activity;
import dev.rollcall.licence.LicenceSettings;
import dev.rollcall.sheet.SheetRow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a row as the account of a product. Of its last activity only whether it is of late is kept, never the day. */
final class AccountRows {

    /** Products that the account has, one a line. */
    static final String PRODUCTS = "products";

    private static final Set<String> OFF =
            Set.of("deactivated", "inactive", "disabled", "suspended", "deleted", "removed");

    private AccountRows() {}

    static DraftRow read(Mapping mapping, SheetRow row, LicenceSettings settings, LocalDate today) {
        ReadingCells cells = new ReadingCells(mapping, row);
        DraftRow draft = cells.draft;
        draft.extra.clear();
        lower(cells, Meaning.ACCOUNT, "account");
        lower(cells, Meaning.EMAIL, "email");
        cells.identity(Meaning.EMPLOYEE_NUMBER, "employee_number", 60);
        name(cells);
        String account = draft.fields.getOrDefault("account", draft.fields.get("email"));
        if (account == null) {
            draft.refuse(null, "Nothing identifies this account. Give it an account name or an e-mail address.");
            return draft;
        }
        draft.put("account", account);
        if (account.contains("@")) {
            draft.fields.putIfAbsent("email", account);
        }
        draft.put("sort", settings.sort(account).name());
        draft.put("activity", activity(cells, settings, today).name());
        products(cells);
        draft.title = account;
        draft.keys.put("ACCOUNT", account + "|" + draft.fields.getOrDefault(PRODUCTS, ""));
        return draft;
    }

    static List<String> products(DraftRow draft) {
        return ApplyingImports.lines(draft.fields.get(PRODUCTS));
    }

    private static void lower(ReadingCells cells, Meaning meaning, String column) {
        cells.copy(meaning, column, 320);
        cells.draft.fields.computeIfPresent(column, (any, text) -> text.toLowerCase(Locale.ROOT));
    }

    private static void name(ReadingCells cells) {
        cells.copy(Meaning.DISPLAY_NAME, "display_name", 200);
        String full = Stream.of(Meaning.FIRST_NAME, Meaning.LAST_NAME)
                .map(meaning -> Optional.ofNullable(cells.text(meaning)).orElse(""))
                .collect(Collectors.joining(" "))
                .strip();
        if (!full.isEmpty() && full.length() <= 200) {
            cells.draft.fields.putIfAbsent("display_name", full);
        }
    }

    /** A list that has a column for it, and nothing in it, says that there was no activity. */
    private static Activity activity(ReadingCells cells, LicenceSettings settings, LocalDate today) {
        if (cells.mapping.columnsFor(Meaning.LAST_ACTIVE).isEmpty()) {
            return Activity.UNKNOWN;
        }
        String text = cells.mapping.value(cells.row, Meaning.LAST_ACTIVE);
        if (text.isBlank() || LicenceSettings.isNever(text)) {
            return Activity.NEVER;
        }
        cells.date(Meaning.LAST_ACTIVE, "~last_active");
        String day = cells.draft.fields.remove("~last_active");
        return day == null ? Activity.NEVER : settings.activity(LocalDate.parse(day), today);
    }

    private static void products(ReadingCells cells) {
        String several = Optional.ofNullable(cells.text(Meaning.PRODUCTS)).orElse("");
        Stream<String> named =
                Stream.concat(Stream.ofNullable(cells.text(Meaning.PRODUCT)), Arrays.stream(several.split("\\+")));
        String joined = named.map(String::strip)
                .filter(product -> !product.isEmpty() && !product.equalsIgnoreCase("unlicensed"))
                .map(product -> product.substring(0, Math.min(200, product.length())))
                .distinct()
                .collect(Collectors.joining("\n"));
        cells.draft.put(PRODUCTS, joined);
        String status = Optional.ofNullable(cells.text(Meaning.ACCOUNT_STATUS)).orElse("");
        if (OFF.contains(status.strip().toLowerCase(Locale.ROOT))) {
            cells.draft.put("off", "true");
        }
    }
}
