package dev.rollcall.imports;

import dev.rollcall.imports.DraftRow.Target;
import dev.rollcall.licence.LicenceSettings;
import dev.rollcall.sheet.BooleanText;
import dev.rollcall.sheet.SheetRow;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a row as a person. */
final class PersonRows {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,255}");

    private PersonRows() {}

    static DraftRow read(Mapping mapping, SheetRow row, ImportRun run, LocalDate today) {
        ReadingCells cells = new ReadingCells(mapping, row);
        DraftRow draft = cells.draft;
        cells.identity(Meaning.EMPLOYEE_NUMBER, "employee_number", 60);
        cells.copy(Meaning.FIRST_NAME, "given_name", 100);
        cells.copy(Meaning.LAST_NAME, "family_name", 100);
        cells.copy(Meaning.DEPARTMENT, "department", 200);
        cells.copy(Meaning.JOB_TITLE, "job_title", 200);
        cells.date(Meaning.LAST_DAY, "last_day");
        lower(cells, Meaning.USER_NAME, "user_name");
        lower(cells, Meaning.EMAIL, "email");
        String userName = draft.fields.get("user_name");
        if (!draft.fields.containsKey("email")
                && userName != null
                && ADDRESS.matcher(userName).matches()) {
            draft.put("email", userName.contains("#ext#") ? null : userName);
            draft.derived.add("email");
        }
        if (draft.fields.containsKey("email")
                && !ADDRESS.matcher(draft.fields.get("email")).matches()) {
            cells.refuse(Meaning.EMAIL, "\"" + draft.fields.get("email") + "\" is no e-mail address.");
        }
        if (userName != null && LicenceSettings.isConcealed(userName)) {
            cells.refuse(
                    Meaning.USER_NAME,
                    "The names in this file are concealed. Switch that off in the settings for reports of the"
                            + " Microsoft 365 admin centre, and export it again.");
        }
        name(cells);
        Optional.ofNullable(cells.text(Meaning.SOURCE_ID)).ifPresent(id -> draft.put("source_id", run.sourceId(id)));
        type(cells);
        status(cells, today);
        signIn(cells);
        draft.put(
                ImportRows.MANAGER,
                cells.texts(Meaning.MANAGER).stream()
                        .filter(text -> !Blank.is(text))
                        .distinct()
                        .collect(Collectors.joining("\n")));
        draft.refer("location_id", Target.PLACE, cells.texts(Meaning.PLACE));
        for (String key : new String[] {"employee_number", "email", "user_name"}) {
            Optional.ofNullable(draft.fields.get(key))
                    .ifPresent(value -> draft.keys.put(key.toUpperCase(Locale.ROOT), value));
        }
        if (draft.keys.isEmpty()) {
            draft.refuse(null, "Nothing identifies this person. Give an employee number, e-mail or user name.");
        }
        return draft;
    }

    private static void lower(ReadingCells cells, Meaning meaning, String column) {
        cells.copy(meaning, column, meaning == Meaning.EMAIL ? 320 : 200);
        cells.draft.fields.computeIfPresent(column, (any, text) -> text.toLowerCase(Locale.ROOT));
    }

    private static void name(ReadingCells cells) {
        DraftRow draft = cells.draft;
        cells.copy(Meaning.DISPLAY_NAME, "display_name", 200);
        String full = (draft.fields.getOrDefault("given_name", "") + " " + draft.fields.getOrDefault("family_name", ""))
                .strip();
        if (!full.isEmpty()) {
            draft.fields.putIfAbsent("display_name", full);
        }
        for (String other : new String[] {"user_name", "email", "employee_number"}) {
            if (draft.fields.containsKey(other) && !draft.fields.containsKey("display_name")) {
                draft.fields.put("display_name", draft.fields.get(other));
                draft.derived.add("display_name");
            }
        }
        draft.title = draft.fields.getOrDefault("display_name", "");
    }

    private static void type(ReadingCells cells) {
        String text =
                Optional.ofNullable(cells.text(Meaning.PERSON_TYPE)).orElse("").toLowerCase(Locale.ROOT);
        String user = cells.draft.fields.getOrDefault("user_name", "");
        if (text.contains("guest") || text.contains("extern") || user.contains("#ext#")) {
            cells.draft.put("person_type", "EXTERNAL");
        } else if (text.contains("contract") || text.contains("freelance") || text.contains("consult")) {
            cells.draft.put("person_type", "CONTRACTOR");
        } else if (!text.isEmpty()) {
            cells.draft.put("person_type", "EMPLOYEE");
        }
    }

    private static void status(ReadingCells cells, LocalDate today) {
        DraftRow draft = cells.draft;
        Optional<Boolean> enabled = Optional.ofNullable(cells.text(Meaning.ENABLED))
                .flatMap(text -> text.equalsIgnoreCase("archived") ? Optional.of(false) : BooleanText.read(text));
        Optional<Boolean> blocked =
                Optional.ofNullable(cells.text(Meaning.BLOCKED)).flatMap(BooleanText::read);
        String lastDay = draft.fields.get("last_day");
        if (enabled.filter(on -> !on).isPresent() || blocked.filter(off -> off).isPresent()) {
            draft.put("status", "LEFT");
            draft.remarks.add("The account is switched off: taken as left.");
        } else if (lastDay != null) {
            draft.put("status", LocalDate.parse(lastDay).isBefore(today) ? "LEFT" : "LEAVING");
        } else if (enabled.isPresent() || blocked.isPresent()) {
            draft.put("status", "ACTIVE");
        }
    }

    /** Who may not sign in to an asset register has not left for that. */
    private static void signIn(ReadingCells cells) {
        Optional<String> told = Optional.ofNullable(cells.text(Meaning.MAY_SIGN_IN));
        told.ifPresent(text -> cells.draft.extra.put(
                cells.mapping.columnsFor(Meaning.MAY_SIGN_IN).get(0), text));
        boolean mayNot = told.flatMap(BooleanText::read).filter(may -> !may).isPresent();
        if (mayNot && !"LEFT".equals(cells.draft.fields.get("status"))) {
            cells.draft.remarks.add(
                    "May not sign in there, which does not say that the person has left. Give a last day"
                            + " to somebody who has.");
        }
    }
}
