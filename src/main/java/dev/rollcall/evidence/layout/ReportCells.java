package dev.rollcall.evidence.layout;

import dev.rollcall.web.Moments;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** For the report's templates: the values of a section's rows as people read them. */
@Component("reportCells")
public class ReportCells {

    private final Moments moments;

    ReportCells(Moments moments) {
        this.moments = moments;
    }

    /** A dash where there is nothing to say. */
    public String text(Object value) {
        if (value instanceof Instant || value instanceof LocalDate) {
            return moments.exact(value);
        }
        if (value instanceof BigDecimal money) {
            return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(money);
        }
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        return value == null || value.toString().isEmpty() ? "–" : value.toString();
    }
}
