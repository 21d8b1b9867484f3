package dev.rollcall.purchase;

import dev.rollcall.people.PersonId;
import dev.rollcall.register.KindId;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of a purchase with what came of it.
 *
 * @param kind its name
 * @param ordered how many
 * @param waived how many of them will not come any more
 * @param kept how many came, stand in the register and have not gone back
 * @param registration null while it is not decided
 */
public record PurchaseLine(
        int number,
        KindId kindId,
        String kind,
        String manufacturer,
        String model,
        int ordered,
        int waived,
        int kept,
        BigDecimal unitPrice,
        Integer warrantyMonths,
        PersonId forPerson,
        String forName,
        Registration registration) {

    /** How many are still to come; nothing is awaited of what is not registered. */
    public int awaited() {
        return registration == Registration.NOT_AT_ALL ? 0 : Math.max(0, ordered - waived - kept);
    }

    /** How many came beyond what was ordered. */
    public int over() {
        return Math.max(0, kept - (ordered - waived));
    }

    /** "Laptop, Dell Latitude 7450". */
    public String title() {
        String makeAndModel =
                Stream.of(manufacturer, model).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return makeAndModel.isEmpty() ? kind : kind + ", " + makeAndModel;
    }

    /** Whether the order says the same of it. */
    boolean isSame(OrderedLine laid) {
        return kindId.equals(laid.kindId())
                && Objects.equals(manufacturer, laid.manufacturer())
                && Objects.equals(model, laid.model())
                && ordered == laid.quantity()
                && Objects.equals(unitPrice, laid.unitPrice())
                && Objects.equals(warrantyMonths, laid.warrantyMonths())
                && Objects.equals(forPerson, laid.forPerson());
    }
}
