package dev.rollcall.purchase;

import dev.rollcall.people.PersonId;
import dev.rollcall.register.KindId;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One line of an order.
 *
 * @param number as the order counts its lines, from 1
 * @param kindId what sort of thing
 * @param unitPrice in the currency of the order, null where nobody knows
 * @param warrantyMonths from the day of the delivery; null for none
 * @param forPerson whom the things are meant for; null for the stock
 */
public record OrderedLine(
        int number,
        KindId kindId,
        String manufacturer,
        String model,
        int quantity,
        BigDecimal unitPrice,
        Integer warrantyMonths,
        PersonId forPerson) {

    private static final int MOST_LINES = 9999;
    private static final int MOST_UNITS = 100_000;
    private static final int LONGEST_WARRANTY = 240;
    private static final int LONGEST_MAKER = 150;
    private static final int LONGEST_MODEL = 200;

    public OrderedLine {
        manufacturer = tidy(manufacturer);
        model = tidy(model);
        unitPrice = unitPrice == null ? null : unitPrice.setScale(2, RoundingMode.HALF_UP);
    }

    /** What is wrong with it and how to mend it; null when all is well. */
    String problem() {
        if (number < 1 || number > MOST_LINES) {
            return "Number the lines from 1 to " + MOST_LINES;
        }
        if (kindId == null) {
            return "Line " + number + ": choose a kind of thing";
        }
        if (quantity < 1 || quantity > MOST_UNITS) {
            return "Line " + number + ": enter a quantity from 1 to " + MOST_UNITS;
        }
        if (unitPrice != null && (unitPrice.signum() < 0 || unitPrice.precision() - unitPrice.scale() > 10)) {
            return "Line " + number + ": enter a price of at most ten digits, not below 0";
        }
        if (warrantyMonths != null && (warrantyMonths < 0 || warrantyMonths > LONGEST_WARRANTY)) {
            return "Line " + number + ": enter a warranty of 0 to " + LONGEST_WARRANTY + " months";
        }
        if (tooLong(manufacturer, LONGEST_MAKER) || tooLong(model, LONGEST_MODEL)) {
            return "Line " + number + ": shorten the manufacturer to " + LONGEST_MAKER + " and the model to "
                    + LONGEST_MODEL + " characters";
        }
        return null;
    }

    private static boolean tooLong(String text, int most) {
        return text != null && text.length() > most;
    }

    private static String tidy(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
