package dev.rollcall.evidence.log;

import dev.rollcall.audit.Method;
import dev.rollcall.audit.Outcome;
import dev.rollcall.audit.Weakness;
import dev.rollcall.finding.FieldTexts;
import dev.rollcall.finding.FindingKind;
import dev.rollcall.finding.Resolution;
import dev.rollcall.register.Grade;
import dev.rollcall.web.Amounts;
import dev.rollcall.web.Moments;
import dev.rollcall.workflow.DecisionTables;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Values of a payload as people read them, by the name that they have there. */
@Component
class EvidenceWords {

    private final DecisionTables tables;
    private final FieldTexts fields;
    private final Moments moments;
    private final Amounts amounts;
    private final Map<String, String> told = new ConcurrentHashMap<>();

    EvidenceWords(DecisionTables tables, FieldTexts fields, Moments moments, Amounts amounts) {
        this.tables = tables;
        this.fields = fields;
        this.moments = moments;
        this.amounts = amounts;
    }

    /** Null for a flag that is not set, so that the sentence leaves it out. */
    String of(String name, Object value, Map<String, Object> all) {
        if (value instanceof Boolean flag) {
            return flag ? "" : null;
        }
        String text = value.toString();
        try {
            return words(name, text, all);
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException tampered) {
            return text;
        }
    }

    private String words(String name, String text, Map<String, Object> all) {
        return switch (name) {
            case "grade" -> Grade.valueOf(text).words();
            case "method" -> Method.valueOf(text).words();
            case "outcome" -> Outcome.valueOf(text).words();
            case "finding_kind" -> FindingKind.valueOf(text).label();
            case "resolution" -> Resolution.valueOf(text).label();
            case "weakness" -> Weakness.valueOf(text).title();
            case "policy" -> told.computeIfAbsent(text, tables::named);
            case "rule" -> why(String.valueOf(all.get("policy")), text);
            case "money", "limit_held", "confirmed_limit" -> amounts.of(new BigDecimal(text));
            case "inputs", "outputs" -> pairs(text);
            case "from_value", "to_value" -> fields.of(String.valueOf(all.get("field")), text);
            case "name",
                    "product",
                    "tag",
                    "serial",
                    "code",
                    "receipt",
                    "reason",
                    "police_report",
                    "finance_reference" -> text;
            default -> plain(text);
        };
    }

    /** A version of a table never changes, so it is read once. */
    private String why(String policy, String rule) {
        String why = told.computeIfAbsent(
                policy + " " + rule, key -> tables.why(policy, rule).orElse(""));
        return why.isEmpty() ? null : why;
    }

    /** {holder=ACTIVE, checkInDays=null} becomes "holder ACTIVE": what is not known says nothing. */
    private static String pairs(String text) {
        return Arrays.stream(text.substring(1, text.length() - 1).split(", "))
                .filter(pair -> !pair.endsWith("=null"))
                .map(pair -> pair.replace('=', ' '))
                .collect(Collectors.joining(", "));
    }

    private String plain(String text) {
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return moments.exact(LocalDate.parse(text));
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}T[\\d:]+Z")) {
            return moments.exact(Instant.parse(text));
        }
        return text.matches("[A-Z][A-Z_]+|[a-z]+(_[a-z]+)+")
                ? text.toLowerCase(Locale.ROOT).replace('_', ' ')
                : text;
    }
}
