package dev.rollcall.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** For templates (${#amounts…}): money in the currency that reports add it up in. */
@Component("amounts")
public class Amounts {

    private static final int CENTS = 2;

    private final String currency;

    Amounts(@Value("${rollcall.reporting-currency}") String currency) {
        this.currency = currency;
    }

    /** "9,288.63 EUR"; "not known" for null. */
    public String of(BigDecimal amount) {
        if (amount == null) {
            return "not known";
        }
        NumberFormat format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
        format.setMinimumFractionDigits(CENTS);
        format.setMaximumFractionDigits(CENTS);
        return format.format(amount) + " " + currency;
    }
}
