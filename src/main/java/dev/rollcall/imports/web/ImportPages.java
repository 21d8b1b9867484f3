package dev.rollcall.imports.web;

import dev.rollcall.imports.ImportId;
import dev.rollcall.imports.ImportRow;
import dev.rollcall.imports.ImportRows;
import dev.rollcall.imports.ImportRun;
import dev.rollcall.imports.ImportRuns;
import dev.rollcall.imports.ImportState;
import dev.rollcall.imports.Meaning;
import dev.rollcall.imports.NamingValues;
import dev.rollcall.imports.RefusedRows;
import dev.rollcall.imports.RowState;
import dev.rollcall.imports.SourceSystem;
import dev.rollcall.sheet.Headers;
import dev.rollcall.web.Tab;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Gathers what the pages and the API show of an import. */
@Component
class ImportPages {

    static final int SIZE = 50;

    private final ImportRuns runs;
    private final ImportRows rows;
    private final NamingValues naming;
    private final RefusedRows refused;

    ImportPages(ImportRuns runs, ImportRows rows, NamingValues naming, RefusedRows refused) {
        this.runs = runs;
        this.rows = rows;
        this.naming = naming;
        this.refused = refused;
    }

    /** A column of the file on the mapping page. */
    record ColumnView(String key, String name, String meaning) {}

    /** A row of the preview. */
    record RowView(ImportRow row, List<NamingValues.Shown> changes, List<String> remarks) {}

    ImportRun run(ImportId id) {
        return runs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    Map<RowState, Integer> counts(ImportId id) {
        return rows.counts(id);
    }

    int reversals(ImportId id) {
        return rows.reversals(id);
    }

    void show(ImportId id, RowState state, int page, Model model) {
        ImportRun run = run(id);
        model.addAttribute("run", run);
        model.addAttribute("done", run.state() == ImportState.APPLYING ? runs.progress(id) : run.rowsStaged());
        if (run.state() == ImportState.QUESTION) {
            question(run, model);
            return;
        }
        if (run.state() == ImportState.PREVIEW) {
            model.addAttribute("extras", run.mapping().extras(run.subject()));
            model.addAttribute("products", run.mapping().products(run.subject()));
            model.addAttribute("unread", run.mapping().unread(run.subject()));
            question(run, model);
        }
        Map<RowState, Integer> counts = rows.counts(id);
        Map<String, Integer> named = new LinkedHashMap<>();
        counts.forEach((each, count) -> named.put(each.name(), count));
        model.addAttribute("counts", named);
        model.addAttribute("bad", counts.get(RowState.REFUSED) + counts.get(RowState.CONFLICT));
        model.addAttribute("good", counts.get(RowState.NEW) + counts.get(RowState.CHANGED));
        model.addAttribute("reversals", rows.reversals(id));
        model.addAttribute("tabs", tabs(id, counts));
        model.addAttribute("tab", state == null ? "/imports/" + id : "/imports/" + id + "?state=" + state);
        model.addAttribute("page", page(run, state, page, counts));
    }

    PageImpl<RowView> page(ImportRun run, RowState state, int page, Map<RowState, Integer> counts) {
        int number = Math.max(0, page);
        List<ImportRow> some = rows.page(run.id(), state, number * SIZE, SIZE);
        Map<Integer, List<NamingValues.Shown>> changes = naming.changes(run, some);
        List<RowView> views = some.stream()
                .map(row -> new RowView(
                        row,
                        changes.get(row.number()),
                        row.remarks().isEmpty()
                                ? List.of()
                                : Arrays.asList(row.remarks().split("\n"))))
                .toList();
        int total = state == null
                ? counts.values().stream().mapToInt(Integer::intValue).sum()
                : counts.get(state);
        return new PageImpl<>(views, PageRequest.of(number, SIZE), total);
    }

    void writeRefused(ImportRun run, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"refused.csv\"");
        refused.write(run, response.getOutputStream());
    }

    private static List<Tab> tabs(ImportId id, Map<RowState, Integer> counts) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(
                "All",
                "/imports/" + id,
                counts.values().stream().mapToLong(Integer::longValue).sum()));
        counts.forEach((state, count) -> {
            if (state != RowState.OTHER_ENTITY || count > 0) {
                String name = state.name().replace('_', ' ');
                tabs.add(new Tab(
                        name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT),
                        "/imports/" + id + "?state=" + state,
                        (long) count));
            }
        });
        return tabs;
    }

    private static void question(ImportRun run, Model model) {
        Map<String, ColumnView> columns = new LinkedHashMap<>();
        run.mapping().columns().forEach(name -> {
            String key = Headers.normalised(name);
            columns.putIfAbsent(
                    key,
                    new ColumnView(
                            key,
                            name,
                            run.mapping()
                                    .meanings()
                                    .getOrDefault(key, Meaning.EXTRA)
                                    .name()));
        });
        Map<String, String> choices = new LinkedHashMap<>();
        Meaning.of(run.subject()).forEach(meaning -> choices.put(meaning.name(), meaning.label()));
        Map<String, String> sources = new LinkedHashMap<>();
        Arrays.stream(SourceSystem.values()).forEach(source -> sources.put(source.name(), source.label()));
        Map<String, String> orders = new LinkedHashMap<>();
        orders.put("DAY_FIRST", "The day first: 03/04 is 3 April");
        orders.put("MONTH_FIRST", "The month first: 03/04 is March 4");
        model.addAttribute("columns", List.copyOf(columns.values()));
        model.addAttribute("meanings", choices);
        model.addAttribute("sources", sources);
        model.addAttribute("orders", orders);
        model.addAttribute(
                "examples", String.join(", ", run.mapping().questions().values()));
    }
}
