package dev.rollcall.imports;

import dev.rollcall.imports.DraftRow.Target;
import dev.rollcall.register.Identifiers;
import dev.rollcall.sheet.SheetRow;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads a row as a location. */
final class LocationRows {

    private LocationRows() {}

    static DraftRow read(Mapping mapping, SheetRow row, ImportRun run) {
        ReadingCells cells = new ReadingCells(mapping, row);
        DraftRow draft = cells.draft;
        cells.copy(Meaning.LOCATION_NAME, "name", 200);
        cells.copy(Meaning.REGION, "region", 200);
        if (draft.fields.getOrDefault("region", "").length() > 10) {
            draft.extra.put("Region", draft.fields.remove("region"));
        }
        Optional.ofNullable(draft.fields.get("region"))
                .ifPresent(region -> draft.put("region", region.toUpperCase(Locale.ROOT)));
        country(cells);
        draft.refer("site_id", Target.PLACE, cells.texts(Meaning.SITE));
        draft.refer("custodian_id", Target.PERSON, cells.texts(Meaning.CUSTODIAN));
        Optional.ofNullable(cells.text(Meaning.SOURCE_ID)).ifPresent(id -> draft.put("source_id", run.sourceId(id)));
        String name = draft.fields.get("name");
        if (name == null) {
            draft.refuse(null, "The row has no name of a location.");
            return draft;
        }
        kind(cells, name);
        draft.title = name;
        draft.put("name_key", Identifiers.nameKey(name));
        draft.keys.put(
                "NAME",
                Identifiers.nameKey(name)
                        + Optional.ofNullable(Identifiers.nameKey(cells.text(Meaning.SITE)))
                                .map(site -> " @ " + site)
                                .orElse(""));
        return draft;
    }

    private static void kind(ReadingCells cells, String name) {
        String text = cells.text(Meaning.LOCATION_KIND);
        if (text != null) {
            cells.draft.put("location_kind", Places.kindOf(text, cells.text(Meaning.SITE) != null));
        }
    }

    private static void country(ReadingCells cells) {
        String text = cells.text(Meaning.COUNTRY);
        if (text == null) {
            return;
        }
        Optional<String> code = text.length() == 2
                ? Optional.of(text.toUpperCase(Locale.ROOT))
                : Arrays.stream(Locale.getISOCountries())
                        .filter(iso -> names(iso).contains("|" + text.toLowerCase(Locale.ROOT) + "|"))
                        .findFirst();
        code.ifPresentOrElse(iso -> cells.draft.put("country", iso), () -> cells.draft.extra.put("Country", text));
    }

    private static String names(String iso) {
        Locale country = new Locale.Builder().setRegion(iso).build();
        return ("|" + country.getDisplayCountry(Locale.ENGLISH) + "|" + country.getDisplayCountry(Locale.GERMAN) + "|"
                        + country.getISO3Country() + "|")
                .toLowerCase(Locale.ROOT);
    }
}
