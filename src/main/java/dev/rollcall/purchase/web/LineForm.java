package dev.rollcall.purchase.web;

import dev.rollcall.people.PersonId;
import dev.rollcall.purchase.OrderedLine;
import dev.rollcall.purchase.PurchaseLine;
import dev.rollcall.register.KindId;
import dev.rollcall.register.web.TypedNames;
import dev.rollcall.sheet.MoneyText;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.stream.Stream;

/** A line of an order as typed. */
record LineForm(
        String number,
        String kind,
        String manufacturer,
        String model,
        String quantity,
        String unitPrice,
        String warrantyMonths,
        String forPerson) {

    static LineForm blank(int number) {
        return new LineForm("" + number, "", "", "", "", "", "", "");
    }

    static LineForm of(PurchaseLine line, TypedNames names) {
        return new LineForm(
                "" + line.number(),
                line.kindId().toString(),
                line.manufacturer(),
                line.model(),
                "" + line.ordered(),
                line.unitPrice() == null ? "" : line.unitPrice().toPlainString(),
                line.warrantyMonths() == null ? "" : "" + line.warrantyMonths(),
                line.forPerson() == null
                        ? ""
                        : names.personText(line.forPerson().value()));
    }

    boolean isBlank() {
        return Stream.of(kind, manufacturer, model, quantity, unitPrice)
                .allMatch(text -> text == null || text.isBlank());
    }

    OrderedLine read(String at, TypedNames names, FormErrors errors) {
        BigDecimal price = null;
        if (unitPrice != null && !unitPrice.isBlank()) {
            price = MoneyText.read(unitPrice, Currency.getInstance("EUR"))
                    .map(MoneyText::amount)
                    .orElse(null);
            if (price == null) {
                errors.add(at + "unitPrice", "Line " + number + ": enter the price of one, such as 1250.00");
            }
        }
        Integer warranty = number(warrantyMonths, at + "warrantyMonths", "warranty in months", errors);
        Integer ordered = number(quantity, at + "quantity", "quantity", errors);
        if (ordered == null) {
            errors.add(at + "quantity", "Line " + number + ": enter a quantity from 1");
        }
        return new OrderedLine(
                ordinal(at, errors),
                kind(at, errors),
                manufacturer,
                model,
                ordered == null ? 0 : ordered,
                price,
                warranty,
                person(at, names, errors));
    }

    private int ordinal(String at, FormErrors errors) {
        Integer read = number(number, at + "kind", "number of the line", errors);
        return read == null ? 0 : read;
    }

    private KindId kind(String at, FormErrors errors) {
        try {
            return KindId.of(kind == null ? "" : kind);
        } catch (IllegalArgumentException none) {
            errors.add(at + "kind", "Line " + number + ": choose a kind of thing");
            return null;
        }
    }

    private PersonId person(String at, TypedNames names, FormErrors errors) {
        if (forPerson == null || forPerson.isBlank()) {
            return null;
        }
        Result<PersonId> person = names.person(forPerson);
        person.refusal().ifPresent(why -> errors.add(at + "forPerson", "Line " + number + ": " + why));
        return person.isDone() ? person.value() : null;
    }

    private Integer number(String typed, String field, String what, FormErrors errors) {
        try {
            return typed == null || typed.isBlank() ? null : Integer.valueOf(typed.strip());
        } catch (NumberFormatException unreadable) {
            errors.add(field, "Line " + number + ": enter the " + what + " as a whole number");
            return null;
        }
    }
}
