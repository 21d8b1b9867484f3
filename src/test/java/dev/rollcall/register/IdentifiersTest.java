package dev.rollcall.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @CsvSource({
        "pf3-abc de,PF3ABCDE", "S/N: PF3ABCDE,PF3ABCDE", "1S20UDCTO1WWPF3ABCDE,PF3ABCDE", "1S20UDSPF3ABCDE,PF3ABCDE",
        "1S20UDPF3ABCDE,PF3ABCDE", "1S8184D1UKBXXXX1,KBXXXX1", "(21)5CD1234XYZ,5CD1234XYZ", "SN1234,SN1234"
    })
    void readsASerialAsItStandsOnLabelsAndInFiles(String text, String key) {
        assertThat(Identifiers.serialKey(text)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"To be filled by O.E.M.", "N/A", "0", "-", "none", "xxxxxxx", "Default string", "#N/A", "000000"
            })
    void takesPlaceholdersForNoSerial(String text) {
        assertThat(Identifiers.serialKey(text)).isNull();
        assertThat(Identifiers.isPlaceholder(text)).isTrue();
    }

    @Test
    void matchesTagsAndNamesRegardlessOfSpelling() {
        assertThat(Identifiers.tagKey(" nw-00 01 ")).isEqualTo(Identifiers.tagKey("NW0001"));
        assertThat(Identifiers.tagKey(" - ")).isNull();
        assertThat(Identifiers.nameKey(" Berlin   HQ ")).isEqualTo("berlin hq");
        assertThat(Identifiers.nameKey(" ")).isNull();
    }

    @Test
    void knowsAppleBarcodesAndSpellingsOfMakers() {
        assertThat(Identifiers.serialKey("SC02XL0ABJGH5", "Apple Inc.")).isEqualTo("C02XL0ABJGH5");
        assertThat(Identifiers.serialKey("SC02XL0ABJGH5", "Samsung")).isEqualTo("SC02XL0ABJGH5");
        assertThat(Identifiers.makerKey("Dell Inc.")).isEqualTo(Identifiers.makerKey("DELL"));
        assertThat(Identifiers.makerKey("Hewlett-Packard")).isEqualTo(Identifiers.makerKey("HP Inc"));
        assertThat(Identifiers.makerKey(" ")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"]C1PF3ABCDE,PF3ABCDE", "https://assets.example.org/ht/NW-0001,NW0001", "nw 0001,NW0001"})
    void takesOffWhatScannersAndLabelsPutAround(String scanned, String key) {
        assertThat(Identifiers.tagKey(scanned)).isEqualTo(key);
    }

    @Test
    void takesPlaceholdersForNoTagEither() {
        assertThat(Identifiers.tagKey("No Asset Information")).isNull();
        assertThat(Identifiers.tagKey("n/a")).isNull();
        assertThat(Identifiers.tagKey("7")).isEqualTo("7");
    }

    @Test
    void looksForACodeByEveryKeyThatItMayStandUnder() {
        assertThat(Identifiers.candidates("1S20UDCTO1WWPF3ABCDE")).containsExactly("1S20UDCTO1WWPF3ABCDE", "PF3ABCDE");
        assertThat(Identifiers.candidates("SC02XL0ABJGH5")).contains("C02XL0ABJGH5");
        assertThat(Identifiers.candidates(" ")).isEmpty();
    }
}
