package dev.rollcall.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.history.Change;
import dev.rollcall.people.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AssetTest {

    private final EntityId entity = EntityId.next();
    private final KindId kind = KindId.next();

    @Test
    void tellsWhatAnEditChanged() {
        Asset asset = asset(AssetFields.of(entity, kind).tag("A-1").notes("old").build());

        assertThat(asset.change(
                        asset.fields().edit().notes(" new ").serial("  ").build()))
                .containsExactly(new Change("notes", "old", "new"));
        assertThat(asset.change(asset.fields())).isEmpty();
    }

    @Test
    void isHeldByNobodyOnceRetired() {
        Asset asset = asset(AssetFields.of(entity, kind)
                .holderId(PersonId.next())
                .parentId(AssetId.next())
                .dueBack(LocalDate.of(2026, 5, 31))
                .status(AssetStatus.IN_USE)
                .build());

        assertThat(asset.retire()).extracting(Change::field).containsExactly("status", "due back", "holder", "parent");
        assertThat(asset.fields().status().isGone()).isTrue();
    }

    @Test
    void freesTheTagOfADiscardedDraft() {
        Asset draft = asset(AssetFields.of(entity, kind).tag("A-1").draft(true).build());

        draft.discard();

        assertThat(draft.fields().tag()).isNull();
        assertThat(draft.fields().draft()).isTrue();
        assertThat(draft.fields().status()).isEqualTo(AssetStatus.RETIRED);
    }

    @Test
    void confirmsAndDiscardsDraftsAlone() {
        Asset asset = asset(AssetFields.of(entity, kind).build());

        assertThatThrownBy(asset::confirm).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(asset::discard).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void readsBackEveryFieldThatItWrites() {
        AssetFields full = AssetFields.of(entity, kind)
                .sourceId("7")
                .tag("A-1")
                .name("n")
                .serial("S")
                .imei("1")
                .iccid("2")
                .phoneNumber("3")
                .manufacturer("Dell")
                .model("X")
                .status(AssetStatus.ON_LOAN)
                .draft(true)
                .ownership(Ownership.LEASED)
                .ownerName("Lessor")
                .returnDue(LocalDate.of(2027, 1, 1))
                .dueBack(LocalDate.of(2026, 1, 1))
                .quantity(3)
                .holderId(PersonId.next())
                .locationId(LocationId.next())
                .parentId(AssetId.next())
                .purchasedOn(LocalDate.of(2025, 1, 1))
                .cost(new BigDecimal("10"))
                .currency("usd")
                .supplier("s")
                .orderNumber("o")
                .warrantyEnd(LocalDate.of(2028, 1, 1))
                .lastCheckInAt(Instant.parse("2026-01-01T10:00:00.5Z"))
                .lastCheckInUser("u")
                .notes("t")
                .build();
        AssetFields copy = AssetFields.of(EntityId.next(), KindId.next()).build();
        for (AssetField field : AssetField.values()) {
            copy = field.set(copy, field.text(full)).value();
        }

        assertThat(copy).isEqualTo(full);
        assertThat(copy.currency()).isEqualTo("USD");
        assertThat(AssetField.COST.text(copy)).isEqualTo("10.00");
    }

    @Test
    void refusesTextsThatAreNoValue() {
        AssetFields fields = AssetFields.of(entity, kind).build();

        assertThat(AssetField.STATUS.set(fields, "BROKEN").refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("status"));
        assertThat(AssetField.DUE_BACK.set(fields, "31.5.2026").isDone()).isFalse();
        assertThat(AssetField.QUANTITY.set(fields, "-1").isDone()).isFalse();
        assertThat(AssetField.TAG.set(fields, "x".repeat(101)).isDone()).isFalse();
        assertThat(AssetField.HOLDER.set(fields, " ").value().holderId()).isNull();
    }

    private static Asset asset(AssetFields fields) {
        return new Asset(AssetId.next(), fields, Instant.EPOCH);
    }
}
