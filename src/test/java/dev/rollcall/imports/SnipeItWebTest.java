package dev.rollcall.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnipeItWebTest extends ImportTest {

    @Test
    void keepsTheStreetOfAPlace() throws Exception {
        ImportId id = applied("name,address,address2,city,state,country,zip,manager,manager username,currency\n"
                + "Street house,Torstr. 1,Yard 2,Berlin,,DE,10119,,,EUR\n");

        assertThat(runs.find(id).orElseThrow().mapping().unread(Subject.LOCATIONS))
                .isEmpty();
        assertThat(texts("SELECT extra FROM location WHERE name = 'Street house'"))
                .singleElement()
                .asString()
                .contains("Torstr. 1", "Yard 2", "Berlin", "10119", "EUR");
    }

    @Test
    void dropsTheStreetOfAPerson() throws Exception {
        ImportId id = staged("First Name,Last Name,Username,Activated,Address\nAnn,Street,astreet,1,Torstr. 1\n");

        assertThat(row(id, 2).fields().get("extra")).doesNotContain("Torstr.");
    }

    @Test
    void remarksThatSomebodyMayNotSignInAndTakesThemAsActive() throws Exception {
        ImportId id = staged("First Name,Last Name,Username,Activated\nAnn,Off,aoff,no\nBob,On,bon,yes\n");

        assertThat(row(id, 2).remarks()).contains("May not sign in there");
        assertThat(row(id, 2).fields()).containsEntry("status", "ACTIVE");
        assertThat(row(id, 2).fields().get("extra")).contains("Activated");
        assertThat(row(id, 3).remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Item Name,Category,Min. Quantity,Quantity,Location\nToner black,Toner,5,40,Berlin\n",
                "ID,Company,Name,Category,Item No.,Min. QTY,Total,Remaining\n1,,Toner black,Toner,1,5,40,3\n"
            })
    void saysOfAListOfConsumablesWhyItIsNotWanted(String text) throws Exception {
        assertThat(upload(text, null).refusal().orElseThrow()).contains("list of consumables");
        assertThat(upload(text, Subject.ASSETS).refusal().orElseThrow()).contains("list of consumables");
    }

    @ParameterizedTest
    @CsvSource({"Toner,NONE,false", "Batteries,NONE,false", "Printer ink,NONE,false", "Cables,QUANTITY,true"})
    void tracksWhatIsUsedUpByQuantityOrNotAtAllAndSaysSo(String category, String tracking, boolean asked)
            throws Exception {
        ImportId id = staged("Asset Tag,Model,Checked Out To: Username,Category\nUSED-1,m,," + category + "\n");

        assertThat(row(id, 2).remarks()).contains(category).contains("track");
        applied(id);
        assertThat(texts("SELECT CONCAT(tracking, ' ', asked) FROM asset_kind WHERE name = '" + category + "'"))
                .singleElement()
                .asString()
                .isEqualToIgnoringCase(tracking + " " + asked);
    }
}
