package dev.rollcall.purchase.web;

import dev.rollcall.people.PersonId;
import dev.rollcall.purchase.OrderRef;
import dev.rollcall.purchase.OrderedLine;
import dev.rollcall.purchase.RecordedPurchase;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.KindId;
import dev.rollcall.web.Problems;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An order as programs say it.
 *
 * @param entity id of the legal entity that ordered
 * @param currency of the prices; absent for that of the legal entity
 * @param expectedOn absent for the usual number of working days
 * @param saidAt when its source said so; absent for now
 * @param lines all of them
 */
record LaidOrder(
        UUID entity,
        String orderNumber,
        String supplier,
        String currency,
        LocalDate orderedOn,
        LocalDate expectedOn,
        Instant saidAt,
        List<Line> lines) {

    /**
     * @param kind id
     * @param forPerson id of whom the things are meant for; absent for the stock
     */
    record Line(
            int number,
            UUID kind,
            String manufacturer,
            String model,
            int quantity,
            BigDecimal unitPrice,
            Integer warrantyMonths,
            UUID forPerson) {}

    RecordedPurchase read() {
        return new RecordedPurchase(
                order(entity, orderNumber),
                supplier,
                currency,
                orderedOn,
                expectedOn,
                saidAt,
                lines == null
                        ? List.of()
                        : lines.stream()
                                .map(line -> new OrderedLine(
                                        line.number(),
                                        line.kind() == null ? null : new KindId(line.kind()),
                                        line.manufacturer(),
                                        line.model(),
                                        line.quantity(),
                                        line.unitPrice(),
                                        line.warrantyMonths(),
                                        line.forPerson() == null ? null : new PersonId(line.forPerson())))
                                .toList());
    }

    /** Refused where nobody is said to have ordered it. */
    static OrderRef order(UUID entity, String number) {
        if (entity == null) {
            String mend = "Say which legal entity ordered: its id, as entity";
            throw Problems.of(mend + ".", Map.of("entity", mend));
        }
        return new OrderRef(new EntityId(entity), number);
    }
}
