package dev.rollcall.imports;

import dev.rollcall.sheet.DateText;
import dev.rollcall.sheet.Headers;
import dev.rollcall.sheet.SheetRow;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the values of one row by their meaning, and refuses the row where a value is not what its column says. */
final class ReadingCells {

    private static final Pattern SHORTENED = Pattern.compile("\\d([.,]\\d+)?E\\+\\d+");

    final Mapping mapping;
    final SheetRow row;
    final DraftRow draft;

    ReadingCells(Mapping mapping, SheetRow row) {
        this.mapping = mapping;
        this.row = row;
        this.draft = new DraftRow(row);
        if (row.isWiderThan(mapping.columns().size())) {
            draft.refuse(
                    null,
                    "The row has more values than the header has columns. Put values with a separator into quotation marks.");
        }
        keepExtras();
    }

    String text(Meaning meaning) {
        return Blank.orNull(mapping.value(row, meaning));
    }

    List<String> texts(Meaning meaning) {
        return mapping.values(row, meaning);
    }

    /** Stores the text under the database column, refused when it is longer than the column. */
    void copy(Meaning meaning, String column, int length) {
        String text = text(meaning);
        if (text != null && text.length() > length) {
            refuse(meaning, "is longer than " + length + " characters. Shorten it.");
        } else {
            draft.put(column, text);
        }
    }

    /** As copy, for what identifies the record: a number that a spreadsheet has shortened is refused. */
    void identity(Meaning meaning, String column, int length) {
        String text = text(meaning);
        if (text != null && SHORTENED.matcher(text).matches()) {
            refuse(
                    meaning,
                    "was shortened to " + text + " by a spreadsheet. Format the column as text and export again.");
        } else {
            copy(meaning, column, length);
        }
    }

    void date(Meaning meaning, String column) {
        moment(meaning).ifPresent(day -> draft.put(column, day.toLocalDate().toString()));
    }

    void instant(Meaning meaning, String column) {
        moment(meaning)
                .ifPresent(at -> draft.put(
                        column, at.withNano(0).toInstant(ZoneOffset.UTC).toString()));
    }

    private Optional<LocalDateTime> moment(Meaning meaning) {
        for (String column : mapping.columnsFor(meaning)) {
            String text = Blank.orNull(mapping.headers().value(row, column));
            if (text == null || text.matches("0{1,4}[-/.]0?[01][-/.]0?[01].*|0?1/0?1/0001.*|(?i)never.*|0")) {
                continue;
            }
            Optional<LocalDateTime> moment =
                    DateText.moment(text, mapping.orders().get(Headers.normalised(column)));
            if (moment.isEmpty()
                    || moment.get().getYear() < 1970
                    || moment.get().getYear() > 2100) {
                draft.refuse(column, "\"" + text + "\" is no date. Write it as 2026-11-30.");
                return Optional.empty();
            }
            return moment;
        }
        return Optional.empty();
    }

    void refuse(Meaning meaning, String what) {
        List<String> columns = mapping.columnsFor(meaning);
        draft.refuse(columns.isEmpty() ? null : columns.get(0), "The value " + what);
    }

    private void keepExtras() {
        for (int column = 0; column < mapping.columns().size(); column++) {
            String name = mapping.columns().get(column);
            if (mapping.meaning(name) == Meaning.EXTRA && !row.cell(column).isEmpty()) {
                draft.extra.putIfAbsent(name, row.cell(column));
            }
        }
    }
}
