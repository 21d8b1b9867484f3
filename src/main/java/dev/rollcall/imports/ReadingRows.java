package dev.rollcall.imports;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.licence.LicenceSettings;
import dev.rollcall.sheet.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the rows of a file as what they are. */
@Component
class ReadingRows {

    private final ChosenEntity entities;
    private final LicenceSettings licences;
    private final CompanyTime time;
    private final CheckingCompanies companies;

    ReadingRows(ChosenEntity entities, LicenceSettings licences, CompanyTime time, CheckingCompanies companies) {
        this.entities = entities;
        this.licences = licences;
        this.time = time;
        this.companies = companies;
    }

    List<DraftRow> read(ImportRun run, List<SheetRow> portion) {
        Mapping mapping = run.mapping();
        CheckingCompanies.Companies of = companies.of(run);
        Map<UUID, Currency> currencies = new HashMap<>();
        LocalDate today = time.today();
        List<DraftRow> drafts = portion.stream()
                .map(row -> withoutIgnored(mapping, row))
                .map(row -> switch (run.subject()) {
                    case ASSETS -> AssetRows.read(mapping, row, run, usual(currencies, of.entity(row)));
                    case PEOPLE -> PersonRows.read(mapping, row, run, today);
                    case LOCATIONS -> LocationRows.read(mapping, row, run);
                    case LICENCES -> LicenceRows.read(mapping, row, run, usual(currencies, of.entity(row)));
                    case ACCOUNTS -> AccountRows.read(mapping, row, licences, today);
                })
                .toList();
        drafts.forEach(of::check);
        return drafts;
    }

    private Currency usual(Map<UUID, Currency> known, UUID entity) {
        return known.computeIfAbsent(entity, any -> Currency.getInstance(entities.currency(entity)));
    }

    private static SheetRow withoutIgnored(Mapping mapping, SheetRow row) {
        List<String> cells = new ArrayList<>(row.cells());
        for (int column = 0; column < Math.min(cells.size(), mapping.columns().size()); column++) {
            if (mapping.meaning(mapping.columns().get(column)) == Meaning.IGNORE) {
                cells.set(column, "");
            }
        }
        return new SheetRow(row.number(), cells);
    }
}
