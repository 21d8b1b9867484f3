package dev.rollcall.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.history.Cause;
import dev.rollcall.register.EntityFields;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CompaniesWebTest extends ImportTest {

    private static final String USERS = "First Name,Last Name,Username,Activated,Company,Manager\n";
    private static final String ASSETS = "Company,Asset Tag,Model,Checked Out To: Username,Location,Purchase Cost\n";
    private static final String LOCATIONS = "name,address,city,manager username\n";

    @Autowired
    RefusedRows refused;

    private UUID contoso;

    @BeforeEach
    void twoCompanies() {
        entity = entity("Adatum of companies");
        contoso = entities.add(new EntityFields("Contoso of companies", "GBP"), Cause.edit(null), it.author())
                .value()
                .value();
    }

    @Test
    void eachTakeTheirOwnRowsOfOneFile() throws Exception {
        every(USERS + "Pat,Twin,pat.a,1,adatum of COMPANIES,\nPat,Twin,pat.c,1,Contoso of companies,\n"
                + "Mia,Below,mia,1,Contoso of companies,Pat Twin\n");
        ImportId id = every(ASSETS + "Adatum of companies,T-1,m,pat.a,Company house,10\n"
                + "Contoso of companies,T-1,m,pat.c,Company house,20\n");

        assertThat(shown(id, 3)).contains("entity: Contoso of companies");
        assertThat(texts("SELECT CONCAT(e.name, ' ', p.user_name, ' ', a.currency) FROM asset a"
                        + " JOIN legal_entity e ON e.id = a.entity_id JOIN person p ON p.id = a.holder_id"
                        + " WHERE a.tag = 'T-1' ORDER BY e.name"))
                .containsExactly("Adatum of companies pat.a EUR", "Contoso of companies pat.c GBP");
        assertThat(texts("SELECT m.user_name FROM person p JOIN person m ON m.id = p.manager_id"
                        + " WHERE p.user_name = 'mia'"))
                .containsExactly("pat.c");
        assertThat(texts("SELECT COUNT(*) FROM location WHERE name = 'Company house' AND entity_id IS NULL"))
                .containsExactly("1");
        assertThat(rows.counts(staged(uploadEveryCompany(
                                ASSETS + "Adatum of companies,T-1,m,pat.a,Company house,10\n"
                                        + "Contoso of companies,T-1,m,pat.c,Company house,20\n",
                                null)
                        .value())))
                .containsEntry(RowState.UNCHANGED, 2);
    }

    @Test
    void areRefusedWhereARowNamesNoneOrOneThatIsNotOnRecord() throws Exception {
        ImportId id = staged(uploadEveryCompany(
                        USERS + "Ann,None,ann,1,,\nBob,Other,bob,1,Nobody Inc,\nCyd,Own,cyd,1,Contoso of companies,\n",
                        null)
                .value());

        assertThat(row(id, 2).problem()).contains("The row names no company.");
        assertThat(row(id, 3).problem()).contains("\"Nobody Inc\" is no legal entity on record. Add it");
        assertThat(rows.counts(id)).containsEntry(RowState.REFUSED, 2).containsEntry(RowState.NEW, 1);
    }

    @Test
    void haveToBeInAColumnOfTheFile() throws Exception {
        assertThat(uploadEveryCompany("Asset Tag,Model,Checked Out To: Username\nT-2,m,\n", null)
                        .refusal()
                        .orElseThrow())
                .contains("No column says which company");
        assertThat(uploadEveryCompany("Account,Product\na,b\n", Subject.ACCOUNTS)
                        .refusal()
                        .orElseThrow())
                .contains("of one legal entity");
    }

    @Test
    void leaveTheRowsOfOthersOutOfTheFileToCorrect() throws Exception {
        ImportId id = staged(USERS + "Ann,Other,ann,1,Contoso of companies,\n,,,1,,\nCyd,Own,cyd,1,,\n");

        assertThat(rows.counts(id))
                .containsEntry(RowState.OTHER_ENTITY, 1)
                .containsEntry(RowState.REFUSED, 1)
                .containsEntry(RowState.NEW, 1);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        refused.write(runs.find(id).orElseThrow(), file);
        assertThat(file.toString(StandardCharsets.UTF_8))
                .doesNotContain("ann")
                .contains("Nothing identifies this person");
        assertThat(confirming.apply(id, ApplyMode.ALL_OR_NOTHING, false, it).refusal())
                .contains("1 rows are refused or in conflict, and all or nothing was asked for."
                        + " Correct them in the file, or import the good rows.");
    }

    @Test
    void shareAPlaceThatBothUse() throws Exception {
        applied(LOCATIONS + "Shared house,Main St 1,Berlin,\n");
        entity = contoso;
        applied("Company,Asset Tag,Model,Checked Out To: Username,Location\n,T-3,m,,Shared house\n");
        assertThat(texts("SELECT name FROM location WHERE name = 'Shared house'"))
                .hasSize(1);

        ImportId id = staged(LOCATIONS + "Shared house,Main St 1,Berlin,\n");
        assertThat(row(id, 2).remarks()).contains("shared by all from now on");
        assertThat(shown(id, 2)).containsExactly("entity: shared");
        applied(id);

        assertThat(texts("SELECT name FROM location WHERE name = 'Shared house' AND entity_id IS NULL"))
                .hasSize(1);
        assertThat(rows.counts(staged(LOCATIONS + "Shared house,Main St 1,Berlin,\n")))
                .containsEntry(RowState.UNCHANGED, 1);
        assertThat(rows.counts(staged(uploadEveryCompany(LOCATIONS + "Shared house,Main St 1,Berlin,\n", null)
                        .value())))
                .containsEntry(RowState.UNCHANGED, 1);
    }

    private ImportId every(String text) throws Exception {
        return applied(staged(uploadEveryCompany(text, null).value()));
    }
}
