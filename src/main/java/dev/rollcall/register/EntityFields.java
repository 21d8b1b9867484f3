package dev.rollcall.register;

import dev.rollcall.history.Change;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of a legal entity.
 *
 * @param name unique
 * @param currency in which it books, ISO 4217
 */
@Embeddable
public record EntityFields(String name, String currency) {

    public EntityFields {
        name = Texts.tidy(name);
        currency = Texts.upper(currency);
        if (name == null || currency == null || !currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("A legal entity needs a name and a currency of three letters");
        }
    }

    List<Change> changesFrom(EntityFields before) {
        return Stream.of(new Change("name", before.name, name), new Change("currency", before.currency, currency))
                .filter(Change::isReal)
                .toList();
    }
}
