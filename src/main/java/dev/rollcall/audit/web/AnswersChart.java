package dev.rollcall.audit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.audit.Audit;
import dev.rollcall.calendar.CompanyTime;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Items settled over time against a plan that spreads them evenly from the start to the last day of the work. */
@Component
class AnswersChart {

    private static final int MOST_DAYS = 120;

    private final ObjectMapper json;
    private final CompanyTime time;

    AnswersChart(ObjectMapper json, CompanyTime time) {
        this.json = json;
        this.time = time;
    }

    /** The chart as the page's script reads it; null as long as there is nothing to draw. */
    String json(Audit audit, Map<LocalDate, Long> settled, long items) {
        if (audit.record().frozenAt() == null || items == 0) {
            return null;
        }
        LocalDate first = time.dayOf(audit.record().frozenAt());
        LocalDate due = audit.dates().workDue();
        LocalDate last = due.isAfter(first) ? due : first.plusDays(1);
        long days = Math.min(ChronoUnit.DAYS.between(first, last), MOST_DAYS);
        List<String> labels = new ArrayList<>();
        List<Long> plan = new ArrayList<>();
        List<Long> done = new ArrayList<>();
        long sum = settled.entrySet().stream()
                .filter(day -> day.getKey().isBefore(first))
                .mapToLong(Map.Entry::getValue)
                .sum();
        for (int at = 0; at <= days; at++) {
            LocalDate day = first.plusDays(at);
            sum += settled.getOrDefault(day, 0L);
            labels.add(day.toString());
            plan.add(items * at / days);
            done.add(day.isAfter(time.today()) ? null : (Long) sum);
        }
        return text(Map.of(
                "type",
                "line",
                "labels",
                labels,
                "series",
                List.of(
                        Map.of("label", "Settled", "data", done, "tone", "good"),
                        Map.of("label", "Plan", "data", plan, "tone", "idle", "dashed", true))));
    }

    private String text(Map<String, Object> chart) {
        try {
            return json.writeValueAsString(chart);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A chart can always be written", impossible);
        }
    }
}
